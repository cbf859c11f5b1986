package se.projektbokslut.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.unit.DataSize;

/// Settings that are read as something else than what was written, without a word: a time without its unit is
/// taken for milliseconds and a size for bytes, and YAML makes numbers of passwords (`0123456` is 42798 to it).
final class MisreadSettings {
    /// Where other settings than the program's own hold names and passwords.
    private static final List<ConfigurationPropertyName> CREDENTIALS =
            List.of(ConfigurationPropertyName.of("spring.datasource"), ConfigurationPropertyName.of("spring.artemis"));

    private static final Set<String> CREDENTIAL = Set.of("password", "username", "user");

    /// Times and sizes, which the environment may also give by names that it does not list as theirs (`MAX_SIZE`).
    private static final List<ConfigurationPropertyName> MEASURED =
            KnownSettings.of(Set.of(Duration.class, DataSize.class));

    private MisreadSettings() {}

    /// One line each: where it stands, what it is, what to write instead; never a value that may be a secret.
    static List<String> lines(ConfigurableEnvironment environment) {
        Map<ConfigurationPropertyName, String> lines = new LinkedHashMap<>();
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource names) {
                Stream.concat(names.stream(), MEASURED.stream()).forEach(name -> {
                    Class<?> kind = kindOf(name);
                    ConfigurationProperty property =
                            kind == null || lines.containsKey(name) ? null : source.getConfigurationProperty(name);
                    if (kind != null && property != null) {
                        // An empty line: a value that counts before others, and is read as it is written.
                        lines.put(name, fault(property, kind));
                    }
                });
            }
        }
        return lines.values().stream().filter(line -> !line.isEmpty()).toList();
    }

    private static @Nullable Class<?> kindOf(ConfigurationPropertyName name) {
        boolean credential = CREDENTIALS.stream().anyMatch(group -> group.isAncestorOf(name))
                && CREDENTIAL.contains(name.getLastElement(Form.UNIFORM));
        return credential ? String.class : KnownSettings.kindOf(name);
    }

    private static String fault(ConfigurationProperty property, Class<?> kind) {
        String value = String.valueOf(property.getValue()).strip();
        if (kind == Duration.class || kind == DataSize.class) {
            return value.matches("[+-]?[0-9_]*[1-9][0-9_]*") ? withoutUnit(property, value, kind) : "";
        }
        String written = written(property);
        if (written == null || property.getValue() instanceof CharSequence) {
            return "";
        }
        boolean isNumber = property.getValue() instanceof Number;
        boolean misread = kind == String.class
                ? !isWritten(written, value)
                : isNumber && written.matches("[+-]?0[0-7_]+(?![0-9A-Za-z.]).*");
        return misread
                ? "%s%s: YAML reads it as a %s, which is not what is written; put it in quotes"
                        .formatted(
                                UnknownSettings.place(property),
                                property.getName(),
                                isNumber ? "number" : "truth value")
                : "";
    }

    private static String withoutUnit(ConfigurationProperty property, String value, Class<?> kind) {
        return "%s%s: \"%s\" has no unit; write %s"
                .formatted(
                        UnknownSettings.place(property),
                        property.getName(),
                        value,
                        kind == Duration.class
                                ? "%ss for seconds (or %sms, %sm, %sh)".formatted(value, value, value, value)
                                : "%sMB (or %sKB, %sGB)".formatted(value, value, value));
    }

    private static boolean isWritten(String written, String value) {
        return written.startsWith(value)
                && (written.length() == value.length() || "\t ,]}".indexOf(written.charAt(value.length())) >= 0);
    }

    /// The value's line in its file from the value on; null where it is in none.
    private static @Nullable String written(ConfigurationProperty property) {
        TextResourceOrigin origin = UnknownSettings.originOf(property);
        if (origin == null || origin.getResource() == null || origin.getLocation() == null) {
            return null;
        }
        try {
            List<String> lines = origin.getResource()
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            int line = origin.getLocation().getLine();
            int column = origin.getLocation().getColumn();
            return line < lines.size() && column <= lines.get(line).length()
                    ? lines.get(line).substring(column)
                    : null;
        } catch (IOException gone) {
            return null;
        }
    }
}
