package se.projektbokslut.cli;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import se.projektbokslut.cluster.ClusterProperties;
import se.projektbokslut.program.RunProperties;

/// The settings that there are, as the records say into which they are bound.
final class KnownSettings {
    static final ConfigurationPropertyName ROOT = ConfigurationPropertyName.of("projektbokslut");

    /// All of them.
    static final Group ALL = all();

    private KnownSettings() {}

    /// A setting, or several under one name.
    ///
    /// @param members by their names without hyphens, as they are declared; none for a setting
    /// @param list whether there may be several of it, each under a number
    /// @param open whether any name may stand below it
    /// @param kind of its value, or of each of a list's; null where it is several under one name
    record Group(
            String name,
            Map<String, Group> members,
            boolean list,
            boolean open,
            @Nullable Class<?> kind) {
        @Nullable
        Group member(String uniform) {
            return members.get(uniform);
        }

        boolean isSetting() {
            return members.isEmpty();
        }
    }

    /// What stands under a name; empty where that is none.
    static Optional<Group> group(ConfigurationPropertyName name) {
        Group group = ALL;
        for (int i = 1; i < name.getNumberOfElements() && group != null && !group.open(); i++) {
            group = name.isNumericIndex(i) ? group : group.member(name.getElement(i, Form.UNIFORM));
        }
        return Optional.ofNullable(group);
    }

    /// What a setting is; null where there is none of that name, or it is several under one name.
    static @Nullable Class<?> kindOf(ConfigurationPropertyName name) {
        Group group = ROOT.isAncestorOf(name) ? group(name).orElse(null) : null;
        return group == null ? null : group.kind();
    }

    /// The settings whose value is one of those, outside lists.
    static List<ConfigurationPropertyName> of(Set<Class<?>> kinds) {
        List<ConfigurationPropertyName> found = new ArrayList<>();
        add(ROOT, ALL, kinds, found);
        return found;
    }

    private static void add(
            ConfigurationPropertyName name, Group group, Set<Class<?>> kinds, List<ConfigurationPropertyName> found) {
        if (group.list() || group.open()) {
            return;
        }
        if (group.kind() != null && kinds.contains(group.kind())) {
            found.add(name);
        }
        group.members().values().forEach(member -> add(name.append(member.name()), member, kinds, found));
    }

    private static Group all() {
        Group run = groupOf(ROOT.toString(), RunProperties.class);
        Map<String, Group> members = new LinkedHashMap<>(run.members());
        members.put("cluster", groupOf("cluster", ClusterProperties.class));
        return new Group(run.name(), members, false, false, null);
    }

    private static Group groupOf(String name, Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            Group item = groupOf(name, list.getActualTypeArguments()[0]);
            return new Group(name, item.members(), true, item.open(), item.kind());
        }
        Map<String, Group> members = new LinkedHashMap<>();
        if (type instanceof Class<?> record && record.isRecord()) {
            for (RecordComponent component : record.getRecordComponents()) {
                String dashed = DataObjectPropertyName.toDashedForm(component.getName());
                members.put(dashed.replace("-", ""), groupOf(dashed, component.getGenericType()));
            }
        }
        boolean open = type instanceof ParameterizedType map && map.getRawType() == Map.class;
        Class<?> value = open ? String.class : type instanceof Class<?> plain ? plain : null;
        return new Group(name, members, false, open, members.isEmpty() ? value : null);
    }
}
