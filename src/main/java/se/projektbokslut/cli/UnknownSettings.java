package se.projektbokslut.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import se.projektbokslut.cli.KnownSettings.Group;
import se.projektbokslut.words.Spelling;

/// Settings below `projektbokslut` that there are none of. Spring Boot passes over them in silence, and who
/// mistyped `recipients` would wait for a mail.
///
/// The environment and the system properties hold more than an operator's settings: the launcher's own, and under
/// Kubernetes the addresses of every service. What stands there counts only where it is a setting but for its
/// spelling.
final class UnknownSettings {
    private UnknownSettings() {}

    /// One line each: where it stands, what it is, what to write instead.
    static List<String> lines(ConfigurableEnvironment environment) {
        Map<ConfigurationPropertyName, String> lines = new LinkedHashMap<>();
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource names) {
                names.stream().filter(KnownSettings.ROOT::isAncestorOf).forEach(name -> {
                    Unknown unknown = unknown(name);
                    if (unknown != null && (!isOfTheProcess(source) || unknown.isMisspelt())) {
                        lines.putIfAbsent(
                                unknown.part(), place(source.getConfigurationProperty(name)) + unknown.line());
                    }
                });
            }
        }
        return List.copyOf(lines.values());
    }

    /// Whether it is the environment or the system properties.
    static boolean isOfTheProcess(ConfigurationPropertySource source) {
        return source.getUnderlyingSource() instanceof PropertySource<?> underlying
                && List.of(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME)
                        .contains(underlying.getName());
    }

    /// Where a setting stands in a file; null where it stands in none.
    static @Nullable TextResourceOrigin originOf(@Nullable ConfigurationProperty property) {
        return property != null
                        && property.getOrigin() instanceof PropertySourceOrigin stated
                        && stated.getOrigin() instanceof TextResourceOrigin text
                ? text
                : null;
    }

    /// Begins a line about a setting: file, line and column; the empty string where it stands in no file.
    static String place(@Nullable ConfigurationProperty property) {
        TextResourceOrigin text = originOf(property);
        return text != null && text.getResource() != null && text.getLocation() != null
                ? "%s:%s:%s: "
                        .formatted(
                                SettingsFiles.name(text.getResource()),
                                text.getLocation().getLine() + 1,
                                text.getLocation().getColumn() + 1)
                : "";
    }

    /// @param part the name up to where it leaves the settings
    /// @param rest what follows there
    /// @param meant the same part as it was meant, if that can be told
    private record Unknown(
            ConfigurationPropertyName part,
            List<String> rest,
            @Nullable ConfigurationPropertyName meant) {
        /// Whether it is a setting once its spelling is mended.
        boolean isMisspelt() {
            ConfigurationPropertyName whole = meant;
            for (String element : rest) {
                whole = whole == null ? null : whole.append(element);
            }
            return whole != null
                    && KnownSettings.group(whole).filter(Group::isSetting).isPresent();
        }

        String line() {
            return "there is no setting %s; %s"
                    .formatted(
                            part,
                            meant == null
                                    ? "docs/OPERATIONS.md lists them all"
                                    : "write " + meant + ", if that is what is meant");
        }
    }

    private static @Nullable Unknown unknown(ConfigurationPropertyName name) {
        Group group = KnownSettings.ALL;
        for (int i = 1; i < name.getNumberOfElements() && !group.open(); i++) {
            if (!name.isNumericIndex(i)) {
                Group next = group.member(name.getElement(i, Form.UNIFORM));
                if (next == null) {
                    ConfigurationPropertyName part = name.chop(i + 1);
                    List<String> rest = new ArrayList<>();
                    for (int j = i + 1; j < name.getNumberOfElements(); j++) {
                        if (!name.isNumericIndex(j)) {
                            rest.add(name.getElement(j, Form.DASHED));
                        }
                    }
                    Optional<String> meant = Spelling.meant(
                            name.getElement(i, Form.DASHED),
                            group.members().values().stream().map(Group::name).toList());
                    return new Unknown(
                            part, rest, meant.map(name.chop(i)::append).orElse(null));
                }
                group = next;
            }
        }
        return null;
    }
}
