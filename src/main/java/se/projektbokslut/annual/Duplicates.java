package se.projektbokslut.annual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.project.PartialDate;
import se.projektbokslut.project.Period;
import se.projektbokslut.project.Project;
import se.projektbokslut.project.Relations.RelatedKind;
import se.projektbokslut.project.Results.Handover;
import se.projektbokslut.project.Stated;

/// Which records may be the same project, by [TitleKey] of titles and aliases: said, never merged.
///
/// Of many alike, each names one other: the nearest before it by the first year of its dates and id, for want of
/// one the nearest after. So the work and the findings grow with the number of records and not with its square,
/// and a record of a later year changes nothing of what is said in an earlier one.
final class Duplicates {
    private final Map<String, List<Project>> suspects = new HashMap<>();
    /// By id: keys of the ids and titles that the record says it is distinct from.
    private final Map<String, Set<String>> distinct = new HashMap<>();

    private Duplicates() {}

    static Duplicates among(List<Project> projects) {
        var duplicates = new Duplicates();
        var groups = new LinkedHashMap<String, List<Member>>();
        Comparator<Project> byFirstYear = Comparator.comparingInt(Duplicates::firstYear);
        projects.stream().sorted(byFirstYear.thenComparing(Project::id)).forEach(project -> {
            duplicates.noteDistinct(project);
            String title = TitleKey.of(project.title());
            group(groups, title).add(new Member(project, true));
            if (project.aliases() != null) {
                project.aliases().stream()
                        .map(TitleKey::of)
                        .distinct()
                        .filter(alias -> !alias.equals(title))
                        .forEach(alias -> group(groups, alias).add(new Member(project, false)));
            }
        });
        groups.forEach(duplicates::compare);
        return duplicates;
    }

    /// The other records that the project may be, by id; empty for most.
    List<Project> of(Project project) {
        return suspects.getOrDefault(project.id(), List.of());
    }

    private void compare(String key, List<Member> group) {
        group.removeIf(member -> saysDistinct(member.project, key));
        List<Member> titled = group.stream().filter(Member::titled).toList();
        int titledBefore = 0;
        for (int i = 0; i < group.size(); i++) {
            Member member = group.get(i);
            // Two that only share an alias are not suspected.
            suspect(
                    member.project,
                    member.titled ? nearest(member.project, group, i) : nearest(member.project, titled, titledBefore));
            titledBefore += member.titled ? 1 : 0;
        }
    }

    /// The nearest before the place that may be the project, else the nearest from it on.
    private @Nullable Project nearest(Project project, List<Member> others, int place) {
        for (int i = place - 1; i >= 0; i--) {
            if (mayBe(project, others.get(i).project)) {
                return others.get(i).project;
            }
        }
        for (int i = place; i < others.size(); i++) {
            if (mayBe(project, others.get(i).project)) {
                return others.get(i).project;
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

    private static List<Member> group(Map<String, List<Member>> groups, String key) {
        return groups.computeIfAbsent(key, _ -> new ArrayList<>(1));
    }

    /// No title's key begins so.
    private static String idKey(String id) {
        return " " + id.toLowerCase(Locale.ROOT);
    }

    /// The first year that a record's own dates name; 0 where it has none. The day of which its status is places a
    /// project only where it states no start (CONTRACT, "Year of a project").
    static int firstYear(Project project) {
        Period period = project.period();
        Handover handover = project.results().handover();
        return Stream.of(
                        Optional.ofNullable(period.start()).map(Stated::value),
                        Optional.ofNullable(period.end()).map(Stated::value),
                        Optional.ofNullable(period.worked()).map(Stated::value),
                        Optional.ofNullable(period.start() == null ? project.statusDate() : null),
                        Optional.ofNullable(handover).map(Handover::date))
                .flatMap(Optional::stream)
                .mapToInt(PartialDate::year)
                .min()
                .orElse(0);
    }

    /// A record that has a key.
    ///
    /// @param titled by its title; else by an alias
    private record Member(Project project, boolean titled) {}
}
