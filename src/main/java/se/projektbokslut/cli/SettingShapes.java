package se.projektbokslut.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.core.env.ConfigurableEnvironment;
import se.projektbokslut.cli.KnownSettings.Group;

/// Settings of another shape than theirs: a value where several settings stand under a name, a list where one value
/// stands, a list's item without its dash, a name that loses letters. Spring Boot passes over most of them in silence,
/// or breaks off without a word of where.
final class SettingShapes {
    private SettingShapes() {}

    /// One line each: where it stands, what it is, what to write instead; never the value.
    static List<String> lines(ConfigurableEnvironment environment) {
        Map<ConfigurationPropertyName, String> lines = new LinkedHashMap<>();
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource names) {
                names.stream().filter(name -> isOurs(name, source)).forEach(name -> {
                    ConfigurationProperty property = source.getConfigurationProperty(name);
                    Fault fault = property == null ? null : fault(name, property);
                    if (fault != null) {
                        lines.putIfAbsent(fault.of(), UnknownSettings.place(property) + fault.line());
                    }
                });
            }
        }
        return List.copyOf(lines.values());
    }

    /// What is called `PROJEKTBOKSLUT` in an environment may be anybody's.
    private static boolean isOurs(ConfigurationPropertyName name, ConfigurationPropertySource source) {
        return KnownSettings.ROOT.isAncestorOf(name)
                || (KnownSettings.ROOT.equals(name) && !UnknownSettings.isOfTheProcess(source));
    }

    /// @param of what is told of once: the name up to where the shape is another, or the whole name
    private record Fault(ConfigurationPropertyName of, String line) {}

    private static @Nullable Fault fault(ConfigurationPropertyName name, ConfigurationProperty property) {
        Group group = KnownSettings.ALL;
        boolean isOne = true;
        for (int i = 1; i < name.getNumberOfElements(); i++) {
            ConfigurationPropertyName part = name.chop(i);
            boolean isNumber = name.isNumericIndex(i);
            if (isNumber && isOne) {
                return new Fault(part, part + ": a list stands where there is none; write " + without(group));
            }
            if (group.open()) {
                return nameFault(part, name, property);
            }
            if (!isNumber) {
                Group next = group.member(name.getElement(i, Form.UNIFORM));
                if (next == null) {
                    // A name that there is none of, which is told as that.
                    return null;
                }
                if (!isOne) {
                    return new Fault(
                            part,
                            part
                                    + ": a list, whose items have no dash; write \"- \" before the first setting of each in YAML, elsewhere a number, such as "
                                    + part + "[0]." + next.name());
                }
                group = next;
            }
            isOne = isNumber || !group.list();
        }
        boolean stated = !String.valueOf(property.getValue()).isBlank();
        return stated && isOne && !group.isSetting()
                ? new Fault(name, name + ": a value stands where there is none; write " + without(group))
                : null;
    }

    private static String without(Group group) {
        if (group.open()) {
            return "each name with its address, as docs/OPERATIONS.md shows";
        }
        return group.isSetting()
                ? "one value"
                : "it under the setting that is meant: "
                        + group.members().values().stream().map(Group::name).collect(Collectors.joining(", "));
    }

    /// A name that any person may have reads as it is written only in brackets: Spring Boot takes spaces and
    /// letters such as å from others, and nobody would get that mail.
    private static @Nullable Fault nameFault(
            ConfigurationPropertyName group, ConfigurationPropertyName name, ConfigurationProperty property) {
        int first = group.getNumberOfElements();
        StringBuilder read = new StringBuilder(name.getElement(first, Form.ORIGINAL));
        for (int i = first + 1; i < name.getNumberOfElements(); i++) {
            read.append('.').append(name.getElement(i, Form.ORIGINAL));
        }
        String written = property.getOrigin() instanceof PropertySourceOrigin origin
                ? origin.getPropertyName().toLowerCase(Locale.ROOT)
                : null;
        // People are found by their names in whatever case these are written.
        String end = read.toString().toLowerCase(Locale.ROOT);
        boolean isKept = written == null
                || Stream.of("[" + end + "]", "." + end, "_" + end).anyMatch(written::endsWith);
        return isKept
                ? null
                : new Fault(
                        name,
                        group
                                + ": a name that does not stand in brackets loses its spaces and letters such as å; write \"[Förnamn Efternamn]\": and the address in application.yaml");
    }
}
