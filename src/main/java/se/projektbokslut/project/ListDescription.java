package se.projektbokslut.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.projektbokslut.documents.Node;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.lists.CellWords;
import se.projektbokslut.lists.ColumnDescription;
import se.projektbokslut.lists.ColumnUse;
import se.projektbokslut.lists.DescriptionReader;
import se.projektbokslut.lists.ListKeys;

/// Reads the description of a list of records. What it says for every row is read as a record would be, so that a
/// wrong word of it is refused once at its own place and not row by row.
public final class ListDescription {
    private final RecordReader reader;
    private final Map<String, String> processes;

    private ListDescription(Set<String> processIds, Map<String, String> processes) {
        this.reader = new RecordReader(processIds);
        this.processes = processes;
    }

    /// @param file the description's path
    /// @param processes id of a process to its names
    public static DescriptionReader.Outcome read(String file, byte[] bytes, Map<String, List<String>> processes) {
        DescriptionReader.Outcome read =
                DescriptionReader.read(file, bytes, Map.of(ColumnDescription.Kind.RECORDS, RecordListKeys.ALL));
        ColumnDescription description = read.description();
        if (description == null) {
            return read;
        }
        ListDescription check = new ListDescription(processes.keySet(), byName(processes));
        List<Refusal> faults = check.faults(description);
        return faults.isEmpty()
                ? new DescriptionReader.Outcome(check.withProcesses(description), List.of())
                : new DescriptionReader.Outcome(null, faults);
    }

    /// What a column of processes says of other words leaves ids and names as they are.
    private ColumnDescription withProcesses(ColumnDescription description) {
        List<ColumnDescription.Column> columns = description.columns().stream()
                .map(column -> new ColumnDescription.Column(
                        column.heading(),
                        column.uses().stream().map(this::withProcesses).toList()))
                .toList();
        return description.withColumns(columns);
    }

    private ColumnUse withProcesses(ColumnUse use) {
        Map<String, String> values = use.values();
        if (values == null || !use.key().equals("processes")) {
            return use;
        }
        Map<String, String> all = new HashMap<>(processes);
        all.putAll(values);
        return use.withValues(all);
    }

    /// Folded name to id; the ids themselves too, in any letter case.
    static Map<String, String> byName(Map<String, List<String>> processes) {
        Map<String, String> byName = new HashMap<>();
        processes.forEach((id, names) -> names.forEach(name -> byName.put(CellWords.folded(name), id)));
        processes.keySet().forEach(id -> byName.put(CellWords.folded(id), id));
        return byName;
    }

    private List<Refusal> faults(ColumnDescription description) {
        Set<Refusal> faults = new LinkedHashSet<>();
        Node.Mapping defaults = description.rows().defaults();
        if (defaults != null) {
            defaults.entries().stream()
                    .filter(entry -> entry.key().equals("id"))
                    .map(entry -> new Refusal(entry.keyAt(), "", "id", Problem.LIST_DEFAULT_ID))
                    .forEach(faults::add);
            faults.addAll(faults(defaults.entries(), description.file()));
        }
        for (ColumnUse use : description.uses()) {
            Map<String, String> values = use.values();
            if (values != null) {
                new LinkedHashSet<>(values.values())
                        .forEach(value -> faults.addAll(faults(use, use.key(), value, description.file())));
            }
            ColumnUse.Unless unless = use.unless();
            if (unless != null) {
                unless.values().forEach(value -> faults.addAll(faults(use, unless.key(), value, description.file())));
            }
        }
        return List.copyOf(faults);
    }

    private List<Refusal> faults(ColumnUse use, String key, String value, String file) {
        ListTree tree = new ListTree(use.at());
        String id = key.equals("processes") ? processes.get(CellWords.folded(value)) : null;
        Node scalar = new Node.Scalar(use.at(), id == null ? value : id, true);
        boolean list = RecordListKeys.ALL
                .shape(key)
                .filter(ListKeys.Shape.LIST::equals)
                .isPresent();
        tree.put(key, use.at(), list ? new Node.Sequence(use.at(), List.of(scalar)) : scalar);
        return faults(tree.node().entries(), file);
    }

    /// What a record of these keys would be refused for; what only other keys bring is none of the description's.
    private List<Refusal> faults(List<Node.Entry> stated, String file) {
        Location elsewhere = new Location("", 1, 1);
        List<Node.Entry> entries = new ArrayList<>(stated);
        for (String required : RecordKeys.OF_EVERY_RECORD) {
            if (stated.stream().noneMatch(entry -> entry.key().equals(required))) {
                entries.add(new Node.Entry(elsewhere, required, new Node.Scalar(elsewhere, "closed", true)));
            }
        }
        List<Refusal> faults = new ArrayList<>();
        reader.read(new Node.Mapping(elsewhere, entries), faults);
        return faults.stream()
                .filter(fault -> fault.at().file().equals(file))
                .map(fault -> new Refusal(fault.at(), "", fault.field(), fault.problem(), fault.args()))
                .toList();
    }
}
