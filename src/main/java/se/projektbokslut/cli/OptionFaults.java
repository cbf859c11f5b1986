package se.projektbokslut.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.util.PlaceholderResolutionException;
import org.springframework.util.unit.DataSize;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/// Why Spring Boot could not put the options together, as one line.
final class OptionFaults {
    private static final String MEND = "mend the line; indent with spaces, never with tabs";

    private static final String AS_SHOWN = "it as docs/OPERATIONS.md shows";

    private static final Map<Class<?>, String> EXPECTED = Map.of(
            boolean.class, "true or false",
            int.class, "a whole number",
            Integer.class, "a whole number",
            LocalDate.class, "a day as YYYY-MM-DD",
            Duration.class, "a time such as 10s",
            DataSize.class, "a size such as 10MB",
            URI.class, "a web address such as https://example.org/",
            Path.class, "a folder or file");

    private OptionFaults() {}

    /// The line; empty where it is no fault of the options.
    ///
    /// @param files those that Spring Boot looked for
    static Optional<String> line(RuntimeException failure, SettingsFiles files) {
        return Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                .flatMap(cause -> Stream.ofNullable(known(cause, files)))
                .findFirst();
    }

    private static @Nullable String known(Throwable cause, SettingsFiles files) {
        return switch (cause) {
            case UnboundConfigurationPropertiesException left -> line(left.getUnboundProperties());
            case BindException bind when isTold(bind) -> null;
            case BindException bind when bind.getProperty() != null -> line(bind, bind.getProperty());
            case BindException bind -> bind.getName() + ": cannot be used; write " + AS_SHOWN;
            case MarkedYAMLException fault -> line(fault, files);
            case YAMLException fault
            when fault.getCause() instanceof CharacterCodingException ->
                files.broken() + ": the settings are not UTF-8; save the file as UTF-8";
            case YAMLException fault -> files.broken() + ": " + noYaml(fault);
            case ConfigDataException fault ->
                said(fault) + "; mend what names it (spring.config.*), or put the settings there";
            case PlaceholderResolutionException fault -> said(fault) + "; set it, or write the value itself";
            case IOException fault ->
                "the settings cannot be read (" + said(fault) + "); give the program's user the right to read them";
            default -> null;
        };
    }

    private static String line(MarkedYAMLException fault, SettingsFiles files) {
        Mark mark = fault.getProblemMark();
        String place = mark == null ? "" : ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
        String problem = fault.getProblem();
        return files.broken() + place + ": "
                + (problem == null
                        ? noYaml(fault)
                        : "the settings are no YAML (" + Console.oneLine(problem) + "); " + MEND);
    }

    private static String noYaml(YAMLException fault) {
        return "the settings are no YAML (" + said(fault) + "); " + MEND;
    }

    private static String said(Throwable fault) {
        return Console.oneLine(String.valueOf(fault.getMessage()));
    }

    private static String line(BindException fault, ConfigurationProperty property) {
        return "%s%s: \"%s\" cannot be used; write %s"
                .formatted(
                        UnknownSettings.place(property),
                        property.getName(),
                        property.getValue(),
                        expected(
                                property.getName().toString(),
                                fault.getTarget().getType().resolve(Object.class)));
    }

    /// What is left over of a list after it has been read.
    private static String line(Set<ConfigurationProperty> left) {
        return left.stream()
                .map(property -> "%s%s: the items of a list are numbered from 0 without a gap; write %s"
                        .formatted(UnknownSettings.place(property), property.getName(), AS_SHOWN))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /// Whether what it was caused by tells more.
    private static boolean isTold(BindException fault) {
        return Stream.iterate(fault.getCause(), Objects::nonNull, Throwable::getCause)
                .anyMatch(cause ->
                        cause instanceof BindException || cause instanceof UnboundConfigurationPropertiesException);
    }

    private static String expected(String property, Class<?> type) {
        if (property.contains(".year")) {
            return "a calendar year as YYYY";
        }
        if (type.isEnum()) {
            List<String> names = Stream.of(type.getEnumConstants())
                    .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                    .toList();
            return String.join(", ", names.subList(0, names.size() - 1)) + " or " + names.getLast();
        }
        return EXPECTED.getOrDefault(type, AS_SHOWN);
    }
}
