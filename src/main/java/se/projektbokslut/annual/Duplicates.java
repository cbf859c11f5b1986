package se.projektbokslut.annual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.project.Project;
import se.projektbokslut.project.Relations.RelatedKind;

/// Which records may be the same project, by [TitleKey] of titles and aliases: said, never merged.
///
/// Of many alike, each names one other, its neighbour by id, so the work and the findings grow with the number of records
/// and not with its square.
final class Duplicates {
    private final Map<String, List<Project>> suspects = new HashMap<>();
    /// By id: keys of the ids and titles that the record says it is distinct from.
    private final Map<String, Set<String>> distinct = new HashMap<>();

    private Duplicates() {}

    static Duplicates among(List<Project> projects) {
        var duplicates = new Duplicates();
        var groups = new LinkedHashMap<String, Group>();
        projects.stream().sorted(Comparator.comparing(Project::id)).forEach(project -> {
            duplicates.noteDistinct(project);
            String title = TitleKey.of(project.title());
            group(groups, title).titled.add(project);
            if (project.context().aliases() != null) {
                project.context().aliases().stream()
                        .map(TitleKey::of)
                        .distinct()
                        .filter(alias -> !alias.equals(title))
                        .forEach(alias -> group(groups, alias).aliased.add(project));
            }
        });
        groups.forEach(duplicates::compare);
        return duplicates;
    }

    /// The other records that the project may be, by id; empty for most.
    List<Project> of(Project project) {
        return suspects.getOrDefault(project.id(), List.of());
    }

    private void compare(String key, Group group) {
        group.titled.removeIf(project -> saysDistinct(project, key));
        group.aliased.removeIf(project -> saysDistinct(project, key));
        for (int i = 0; i < group.titled.size(); i++) {
            Project project = group.titled.get(i);
            Project other = nearest(project, group.titled, i);
            suspect(project, other == null ? nearest(project, group.aliased, 0) : other);
        }
        for (Project project : group.aliased) {
            suspect(project, nearest(project, group.titled, 0));
        }
    }

    /// The nearest before the place that may be the project, else the nearest from it on.
    private @Nullable Project nearest(Project project, List<Project> others, int place) {
        for (int i = place - 1; i >= 0; i--) {
            if (mayBe(project, others.get(i))) {
                return others.get(i);
            }
        }
        for (int i = place; i < others.size(); i++) {
            if (mayBe(project, others.get(i))) {
                return others.get(i);
            }
        }
        return null;
    }

    private boolean mayBe(Project a, Project b) {
        return !a.id().equals(b.id()) && !saysDistinct(a, idKey(b.id())) && !saysDistinct(b, idKey(a.id()));
    }

    private boolean saysDistinct(Project project, String key) {
        return distinct.getOrDefault(project.id(), Set.of()).contains(key);
    }

    private void noteDistinct(Project project) {
        if (project.relations().related() == null) {
            return;
        }
        var others = new HashSet<String>();
        for (var related : project.relations().related()) {
            if (related.relation() == RelatedKind.DISTINCT) {
                if (related.id() != null) {
                    others.add(idKey(related.id()));
                } else if (related.title() != null) {
                    others.add(TitleKey.of(related.title()));
                }
            }
        }
        if (!others.isEmpty()) {
            distinct.put(project.id(), others);
        }
    }

    private void suspect(Project project, @Nullable Project other) {
        if (other != null) {
            List<Project> others = suspects.computeIfAbsent(project.id(), _ -> new ArrayList<>(1));
            if (!others.contains(other)) {
                others.add(other);
                others.sort(Comparator.comparing(Project::id));
            }
        }
    }

    private static Group group(Map<String, Group> groups, String key) {
        return groups.computeIfAbsent(key, _ -> new Group(new ArrayList<>(1), new ArrayList<>(0)));
    }

    /// No title's key begins so.
    private static String idKey(String id) {
        return " " + id.toLowerCase(Locale.ROOT);
    }

    /// The records of a key, each list by id.
    ///
    /// @param titled by their title
    /// @param aliased by an alias
    private record Group(List<Project> titled, List<Project> aliased) {}
}
