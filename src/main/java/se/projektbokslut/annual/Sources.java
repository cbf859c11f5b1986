package se.projektbokslut.annual;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import se.projektbokslut.project.Documentation;
import se.projektbokslut.project.Project;

/// The input files that a year's report rests on.
///
/// @param digests the path of every input file to its SHA-256
record Sources(Map<String, String> digests) {

    /// Its records, their source documents, and the settings, ledger and volume files that say something of it.
    ///
    /// @param others paths of files that hold no records
    List<SourceFile> of(List<Project> records, Collection<String> others) {
        var paths = new TreeSet<>(others);
        for (Project record : records) {
            paths.add(record.at().file());
            Documentation.Source source = record.documentation().source();
            if (source != null && digests.containsKey(source.document())) {
                paths.add(source.document());
            }
        }
        if (digests.containsKey("processes.yaml")) {
            paths.add("processes.yaml");
        }
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
