package se.projektbokslut.program;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// Options of a run as they are when nothing else than its folders is stated: nothing is delivered.
public final class PlainOptions {
    private PlainOptions() {}

    public static RunProperties of(Path input, Path output, Path state) {
        return of(input, output, state, Map.of());
    }

    /// @param stated settings by their names, as `application.yaml` has them below `projektbokslut:`
    public static RunProperties of(Path input, Path output, Path state, Map<String, Object> stated) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("projektbokslut.input", input);
        settings.put("projektbokslut.output", output);
        settings.put("projektbokslut.state", state);
        stated.forEach((name, value) -> settings.put("projektbokslut." + name, value));
        return new Binder(new MapConfigurationPropertySource(settings))
                .bind("projektbokslut", RunProperties.class)
                .get();
    }

    /// The names of the settings that a record of them has, as they are written; a list of several is one.
    public static Set<String> names(Class<?> group) {
        return names("", group);
    }

    private static Set<String> names(String prefix, Class<?> group) {
        Set<String> names = new TreeSet<>();
        for (RecordComponent component : group.getRecordComponents()) {
            String name = prefix + DataObjectPropertyName.toDashedForm(component.getName());
            Class<?> type = component.getType();
            boolean isGroup = type.isRecord() && type.getName().startsWith("se.projektbokslut.");
            names.addAll(isGroup ? names(name + ".", type) : Set.of(name));
        }
        return names;
    }
}
