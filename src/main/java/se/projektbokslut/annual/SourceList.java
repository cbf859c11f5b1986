package se.projektbokslut.annual;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.projektbokslut.findings.Location;
import se.projektbokslut.inventory.Inventory;
import se.projektbokslut.ledger.Volume;
import se.projektbokslut.project.Completion;
import se.projektbokslut.project.Documentation;
import se.projektbokslut.project.Project;

/// The input files that a year's report rests on.
///
/// @param digests the path of every input file to its SHA-256
record SourceList(Map<String, String> digests) {

    /// Its records, their source documents, and the settings, ledger and volume files that say something of it.
    ///
    /// @param settings paths of settings files beside `processes.yaml`
    /// @param ledger paths of ledger files
    List<SourceFile> of(
            List<Project> records, Collection<String> settings, Collection<String> ledger, List<Volume> volumes) {
        var names = new InputNames(digests.keySet());
        var paths = new TreeSet<>(settings);
        paths.addAll(ledger);
        volumes.forEach(volume -> paths.add(volume.at().file()));
        for (Project record : records) {
            Completion completion = record.completion();
            Stream.of(record.at(), completion == null ? record.at() : completion.at())
                    .map(Location::file)
                    .forEach(file -> {
                        paths.add(file);
                        Inventory.descriptionOf(file, digests.keySet()).ifPresent(paths::add);
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
