package se.projektbokslut.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.Node;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;

/// A record that lacks only its title or its status: refused, unless a list completes it, or it is a list's and
/// completes a record that has what it lacks.
///
/// @param project with words in place of what it lacks, of which its lines have none
/// @param refusals why it is refused where nothing has what it lacks
public record Incomplete(Project project, List<Refusal> refusals) {
    private static final Set<String> OF_A_LIST = Set.of("title", "status");

    public Incomplete {
        refusals = List.copyOf(refusals);
    }

    /// Null where the record lacks anything else, or something else is wrong with it.
    static @Nullable Incomplete of(Node root, List<Refusal> faults, RecordReader reader) {
        boolean lacking = faults.stream()
                .allMatch(fault -> fault.problem() == Problem.KEY_MISSING && OF_A_LIST.contains(fault.field()));
        if (!lacking
                || !(root instanceof Node.Mapping mapping)
                || RecordReader.idOf(root).isEmpty()) {
            return null;
        }
        List<Node.Entry> entries = new ArrayList<>(mapping.entries());
        for (Refusal fault : faults) {
            entries.removeIf(entry -> entry.key().equals(fault.field()));
            entries.add(new Node.Entry(mapping.at(), fault.field(), new Node.Scalar(mapping.at(), "planned", true)));
        }
        List<Refusal> others = new ArrayList<>(0);
        Project project = reader.read(new Node.Mapping(mapping.at(), entries), others);
        if (project == null || !others.isEmpty()) {
            return null;
        }
        Map<String, Integer> lines = new HashMap<>(project.lines());
        faults.forEach(fault -> lines.remove(fault.field()));
        return new Incomplete(project.withLines(lines), faults);
    }

    /// The same as a row of a list, each key in its column.
    Incomplete withColumns(SortedMap<String, Integer> columns) {
        return new Incomplete(project.withColumns(columns), refusals);
    }

    /// Whether both lack the same.
    boolean lacksAs(Incomplete other) {
        return refusals.stream()
                .anyMatch(one ->
                        other.refusals.stream().anyMatch(two -> one.field().equals(two.field())));
    }
}
