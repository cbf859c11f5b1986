package se.projektbokslut.documents;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Knows the lists that this program publishes by their headings, so that one that is put back among the records
/// is named as what it is.
public final class OwnLists {
    /// Headings that together no list of an office has: as machines read them, and in the reports' languages.
    private static final List<Set<String>> TELLING = List.of(
            Set.of("year_basis", "processes_direct"),
            Set.of("source_file", "source_line"),
            Set.of("projects_direct", "projects_touched"),
            Set.of("record", "field", "problem"),
            Set.of("responsible_role", "remedy"),
            Set.of("digest_before", "digest_after"),
            Set.of("Placerat genom", "Avser processer"),
            Set.of("Källfil", "Rad i källfil"),
            Set.of("Avser processen", "Berör processen"),
            Set.of("Post", "Fält", "Problem"),
            Set.of("Ansvarig roll", "Åtgärd"),
            Set.of("Kontrollsumma före", "Kontrollsumma efter"),
            Set.of("Placed by", "Direct processes"),
            Set.of("Source file", "Source line"),
            Set.of("Direct", "Touched"),
            Set.of("Record", "Field", "Problem"),
            Set.of("Responsible role", "Remedy"),
            Set.of("Digest before", "Digest after"));

    private OwnLists() {}

    /// Whether these are the headings of a list that this program publishes, in either kind of file, also where
    /// columns were taken away.
    public static boolean isHeading(List<String> names) {
        Set<String> there = new HashSet<>(names);
        return TELLING.stream().anyMatch(there::containsAll);
    }
}
