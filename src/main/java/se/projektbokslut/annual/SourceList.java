package se.projektbokslut.annual;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.Location;
import se.projektbokslut.inventory.InputNames;
import se.projektbokslut.inventory.InputPaths;
import se.projektbokslut.inventory.Inventory;
import se.projektbokslut.ledger.Volume;
import se.projektbokslut.project.Completion;
import se.projektbokslut.project.Documentation;
import se.projektbokslut.project.Project;

/// The input files that a year's report rests on.
///
/// @param digests the path of every input file to its SHA-256
record SourceList(Standing standing, ProjectsBeside beside, LedgerSummary ledger, Map<String, String> digests) {

    /// The year's records, their source documents, and the settings, ledger and volume files that say something
    /// of it.
    ///
    /// @param stated whether `years.yaml` says something of the year
    /// @param found its findings
    List<SourceFile> of(
            int year,
            YearState state,
            List<Project> records,
            boolean stated,
            List<Finding> found,
            List<Volume> volumes) {
        return of(
                restsOn(year, state, records),
                settings(stated, found),
                ledger.paths(firstYear(records, year), year),
                volumes);
    }

    /// The record files among them: what a report counts and names of refusals is of all that it cites.
    Set<String> recordFiles(int year, YearState state, List<Project> records) {
        return restsOn(year, state, records).stream()
                .flatMap(SourceList::recordFiles)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> recordFiles(Project record) {
        Completion completion = record.completion();
        return Stream.of(record.at(), completion == null ? record.at() : completion.at())
                .map(Location::file);
    }

    /// An adopted year rests on its own projects: what it names beside them stays as it was decided.
    private List<Project> restsOn(int year, YearState state, List<Project> records) {
        return state == YearState.PRELIMINARY
                ? Stream.concat(records.stream(), beside.records(year)).toList()
                : records;
    }

    /// What has accumulated on projects rests on the ledger since their start.
    private int firstYear(List<Project> records, int year) {
        return records.stream()
                .filter(record ->
                        record.ledgerCodes() != null && record.period().start() != null)
                .mapToInt(record -> standing.placement(record).first())
                .min()
                .orElse(year);
    }

    /// Those beside `processes.yaml`.
    private List<String> settings(boolean stated, List<Finding> found) {
        return Stream.of(
                        stated ? "years.yaml" : null,
                        found.stream().anyMatch(Finding::accepted) ? "accepted.yaml" : null)
                .flatMap(Stream::ofNullable)
                .map(name -> digests.containsKey(name) ? name : InputPaths.withOtherEnding(name))
                .toList();
    }

    private List<SourceFile> of(
            List<Project> records, Collection<String> settings, Collection<String> ledgerFiles, List<Volume> volumes) {
        var names = new InputNames(digests.keySet());
        var paths = new TreeSet<>(settings);
        paths.addAll(ledgerFiles);
        volumes.forEach(volume -> paths.add(volume.at().file()));
        for (Project record : records) {
            recordFiles(record).forEach(file -> {
                paths.add(file);
                Inventory.descriptionOf(file, names).ifPresent(paths::add);
            });
            Documentation.Source source = record.documentation().source();
            String document = source == null ? null : names.path(source.document());
            if (document != null) {
                paths.add(document);
            }
        }
        List.of("processes.yaml", "processes.yml").stream()
                .filter(digests::containsKey)
                .forEach(paths::add);
        return paths.stream().map(path -> new SourceFile(path, digest(path))).toList();
    }

    private String digest(String path) {
        String digest = digests.get(path);
        if (digest == null) {
            throw new IllegalArgumentException("no digest of the input file " + path);
        }
        return digest;
    }
}
