package se.projektbokslut.publication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.SourceFile;
import se.projektbokslut.annual.Statement;
import se.projektbokslut.findings.Location;

/// The input files that differ between two states of a year, and which places a change cites by them.
final class ChangedFiles {
    private final List<String> changed;
    private final Set<String> paths;

    /// Where projects state otherwise what stood as it was decided until now: the file had changed before the
    /// earlier of the two states was published, and is the same since.
    private final Set<Location> heldBack;

    /// @param reports the two
    /// @param changed by path
    /// @param moved by its field
    ChangedFiles(List<AnnualReport> reports, List<String> changed, Map<String, MovedFact> moved) {
        this.changed = changed;
        this.paths = Set.copyOf(changed);
        Function<String, Optional<String>> descriptions = SourceFile.descriptions(reports.stream()
                .flatMap(report -> report.sources().stream())
                .map(SourceFile::path)
                .collect(Collectors.toSet()));
        this.heldBack = moved.entrySet().stream()
                .filter(entry -> isStatedByProject(entry.getKey(), entry.getValue()))
                .flatMap(entry -> Stream.ofNullable(entry.getValue().at()))
                .filter(place -> !paths.contains(place.file()))
                // Where a list's description has changed, that is what makes its cells say otherwise.
                .filter(place ->
                        descriptions.apply(place.file()).filter(paths::contains).isEmpty())
                .collect(Collectors.toSet());
    }

    private static boolean isStatedByProject(String field, MovedFact fact) {
        String subject = fact.either().subject();
        return subject.startsWith("projects.") && field.startsWith("stated.", subject.length() + 1);
    }

    /// What is cited of the places that a change comes from.
    Cited cited(Set<Location> places) {
        places.removeIf(place -> !changed.isEmpty()
                && !paths.contains(place.file())
                && !heldBack.contains(place)
                // The year's comment stands in one of these, which move nothing else.
                && !Statement.NO_FIGURES.contains(place.file()));
        if (places.isEmpty()) {
            return new Cited(changed, 0, "");
        }
        List<Location> lines = places.stream()
                .map(place -> place.at(place.line(), 0))
                .distinct()
                .toList();
        if (lines.size() == 1) {
            Location only = places.size() == 1 ? places.iterator().next() : lines.getFirst();
            return new Cited(List.of(only.file()), only.line(), only.cell());
        }
        return new Cited(places.stream().map(Location::file).distinct().toList(), 0, "");
    }

    /// Adds the ledger's files.
    void ledger(Predicate<String> which, Set<Location> places) {
        changed.stream()
                .filter(file -> file.startsWith("ledger/"))
                .filter(which)
                .forEach(file -> places.add(Location.ofFile(file)));
        if (places.isEmpty()) {
            settings(places);
        }
    }

    /// Adds the settings that figures rest on.
    void settings(Set<Location> places) {
        changed.stream()
                .filter(file -> file.startsWith("processes."))
                .forEach(file -> places.add(Location.ofFile(file)));
    }
}
