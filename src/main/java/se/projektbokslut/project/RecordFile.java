package se.projektbokslut.project;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Refusal;

/// What one record file holds: the product of reading it.
///
/// @param file its path relative to the input folder
/// @param read the number of records found, used and refused together: documents, list items or rows; a file that
///     cannot be read at all counts as one
/// @param refused the number of records refused, each once
/// @param projects the records that can be used, in the order of the file
/// @param refusals every fault found; a refused record has at least one
/// @param refusedIds the ids of refused records, as far as they could be read
/// @param counted the same number as `read`, counted apart from the records where the format has a counter of its
///     own (the rows of a CSV file): a record that was lost on the way is missed here
/// @param findings what is to be said of the file itself, at its places; not yet accepted
/// @param passedOver rows of a list that its description passes over
/// @param joined rows of a list that were added to the record of another row
/// @param incomplete the refused records that a list may complete; of a list that completes others, that may do so
/// @param completes whether the records complete those of the same ids that are written elsewhere
/// @param cuts the texts of the usable records that a ` #` cut short, in the order of the file
/// @param letters the characters of all its records that are no printable ASCII, as [RecordLetters#of] tells
public record RecordFile(
        String file,
        int read,
        int refused,
        List<Project> projects,
        List<Refusal> refusals,
        List<String> refusedIds,
        int counted,
        List<Finding> findings,
        List<TextCut> cuts,
        String letters,
        int passedOver,
        int joined,
        List<Incomplete> incomplete,
        boolean completes) {
    public RecordFile {
        projects = List.copyOf(projects);
        refusals = List.copyOf(refusals);
        refusedIds = List.copyOf(refusedIds);
        findings = List.copyOf(findings);
        cuts = List.copyOf(cuts);
        incomplete = List.copyOf(incomplete);
    }

    /// A file of which every row is a record.
    public RecordFile(
            String file,
            int read,
            int refused,
            List<Project> projects,
            List<Refusal> refusals,
            List<String> refusedIds,
            int counted,
            List<Finding> findings,
            List<TextCut> cuts) {
        this(file, read, refused, projects, refusals, refusedIds, counted, findings, cuts, List.of());
    }

    /// The same with refused records that a list may complete.
    RecordFile(
            String file,
            int read,
            int refused,
            List<Project> projects,
            List<Refusal> refusals,
            List<String> refusedIds,
            int counted,
            List<Finding> findings,
            List<TextCut> cuts,
            List<Incomplete> incomplete) {
        this(
                file,
                read,
                refused,
                projects,
                refusals,
                refusedIds,
                counted,
                findings,
                cuts,
                RecordLetters.of(
                        Stream.concat(projects.stream(), incomplete.stream().map(Incomplete::project))),
                0,
                0,
                incomplete,
                false);
    }

    /// A record file that cannot be read at all: it counts as one record.
    public static RecordFile refused(Refusal refusal) {
        return new RecordFile(
                refusal.at().file(), 1, 1, List.of(), List.of(refusal), List.of(), 1, List.of(), List.of());
    }

    /// The file refused as a whole, since too many of its records are: CONTRACT, "A file with more than 10 000 refused
    /// rows is refused as a file".
    ///
    /// @param many how many
    RecordFile refusedAsTooMany(int many) {
        List<String> ids = new ArrayList<>(refusedIds);
        projects.forEach(project -> ids.add(project.id()));
        Refusal all = Refusal.ofTooMany(new Location(file, 1, 1), many);
        return new RecordFile(
                file,
                read,
                read,
                List.of(),
                List.of(all),
                ids,
                counted,
                List.of(),
                List.of(),
                "",
                passedOver,
                joined,
                List.of(),
                false);
    }

    /// Whether every row of the file is a record, passed over or refused: CONTRACT, "The rows read are counted
    /// apart from the records made, and both must agree".
    public boolean ties() {
        return read + (long) passedOver + joined == counted && read == (long) projects.size() + refused;
    }
}
