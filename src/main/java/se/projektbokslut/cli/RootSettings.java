package se.projektbokslut.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import se.projektbokslut.cli.KnownSettings.Group;
import se.projektbokslut.words.Spelling;

/// Settings that were meant to stand below `projektbokslut` and stand beside it, or below a name that
/// nearly is that one: Spring Boot takes them for somebody else's, and the run would go on as if nothing
/// were set.
///
/// What the environment and the system properties hold is other programs' too, so only files and the
/// command line are looked at.
final class RootSettings {
    /// Where Spring Boot puts what a YAML file holds if that has no names.
    private static final String NAMELESS = "document";

    private RootSettings() {}

    /// One line each: where it stands, what it is, what to write instead; never the value.
    static List<String> lines(ConfigurableEnvironment environment) {
        Map<String, String> lines = new LinkedHashMap<>();
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource names
                    && !UnknownSettings.isOfTheProcess(source)) {
                boolean emptied = isEmptied(source);
                names.stream().filter(name -> !name.isEmpty()).forEach(name -> {
                    ConfigurationProperty property = source.getConfigurationProperty(name);
                    String line = line(name.getElement(0, Form.DASHED), property, emptied);
                    if (line != null) {
                        lines.putIfAbsent(name.getElement(0, Form.UNIFORM), UnknownSettings.place(property) + line);
                    }
                });
            }
        }
        return List.copyOf(lines.values());
    }

    /// Whether the name that all settings stand below has nothing below it, so that what follows was meant
    /// to be there.
    private static boolean isEmptied(ConfigurationPropertySource source) {
        ConfigurationProperty root = source.getConfigurationProperty(KnownSettings.ROOT);
        return root != null && String.valueOf(root.getValue()).isBlank();
    }

    private static @Nullable String line(String first, @Nullable ConfigurationProperty property, boolean emptied) {
        if (first.equals(NAMELESS) && UnknownSettings.originOf(property) != null) {
            return "the settings are no names with values, so nothing reads them; write them below projektbokslut: as docs/OPERATIONS.md shows";
        }
        if (Spelling.meant(first, List.of(KnownSettings.ROOT.toString()))
                .filter(meant -> !meant.equals(first))
                .isPresent()) {
            return first + ": nothing reads what stands below this name; write projektbokslut";
        }
        ConfigurationPropertyName meant = meant(KnownSettings.ROOT, KnownSettings.ALL, first, emptied);
        return meant == null
                ? null
                : "%s: this stands beside projektbokslut, where nothing reads it; write it as %s (in YAML indented below projektbokslut:)"
                        .formatted(first, meant);
    }

    /// The setting of that name that holds others; where all of them have lost their place, also any of the
    /// first ones.
    private static @Nullable ConfigurationPropertyName meant(
            ConfigurationPropertyName above, Group group, String first, boolean any) {
        for (Group member : group.members().values()) {
            ConfigurationPropertyName name = above.append(member.name());
            if (member.name().equals(first) && (any || !member.isSetting() || member.open())) {
                return name;
            }
            ConfigurationPropertyName deeper = meant(name, member, first, false);
            if (deeper != null) {
                return deeper;
            }
        }
        return null;
    }
}
