package se.projektbokslut.project;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import se.projektbokslut.documents.CsvReading;
import se.projektbokslut.documents.Document;
import se.projektbokslut.documents.Documents;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.inventory.InputFile;
import se.projektbokslut.lists.ColumnDescription;
import se.projektbokslut.lists.DescribedList;
import se.projektbokslut.lists.DescriptionReader;

/// Reads a file of records. Whatever the bytes are, it gives a [RecordFile] whose counts tie and never throws.
public final class RecordFileReader {
    /// After so many faults of one record the rest of them would say nothing new.
    private static final int MOST_FAULTS = 100;

    private final RecordReader reader;

    /// Whether every value of the file stands in a cell.
    private final boolean inCells;

    /// The columns of a described list by the keys that they are for.
    private SortedMap<String, Integer> layout = Collections.emptySortedMap();

    /// Whether the days of the file's numbers are counted from 1904.
    private boolean from1904;

    private int read;
    private int refused;
    private int refusedOneByOne;
    private final List<Project> projects = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<String> refusedIds = new ArrayList<>();
    private final List<TextCut> cuts = new ArrayList<>();
    private final List<Incomplete> incomplete = new ArrayList<>();

    private RecordFileReader(InputFile file, Set<String> processIds) {
        this.reader = new RecordReader(processIds);
        this.inCells = file.kind() == InputFile.Kind.RECORDS_CSV || file.kind() == InputFile.Kind.RECORDS_XLSX;
    }

    /// Reads a list by the description beside it.
    ///
    /// @param description its path
    /// @param described what the description holds
    /// @param processes id of a process to its names
    public static RecordFile read(
            InputFile file, byte[] bytes, String description, byte[] described, Map<String, List<String>> processes) {
        RecordFileReader reading = new RecordFileReader(file, processes.keySet());
        DescriptionReader.Outcome outcome = ListDescription.read(description, described, processes);
        ColumnDescription columns = outcome.description();
        if (columns == null) {
            reading.document(new Document.Broken(outcome.faults(), 1, null));
            return reading.result(file.path(), reading.read, List.of());
        }
        if (AmongLists.isOfRecords(file, bytes, columns)) {
            return read(file, bytes, processes.keySet());
        }
        return switch (DescribedList.open(file.path(), bytes, columns)) {
            case DescribedList.Opened.Refused(List<Refusal> refusals, int rows) -> {
                reading.document(new Document.Broken(refusals, rows, null));
                yield reading.result(file.path(), rows, List.of());
            }
            case DescribedList.Opened.Ready(DescribedList list) ->
                reading.list(
                        file.path(), list, new ListRecords(list, ListDescription.byName(processes), reading::document));
        };
    }

    private RecordFile list(String file, DescribedList list, ListRecords records) {
        layout = inCells ? KeyColumns.of(list) : Collections.emptySortedMap();
        from1904 = list.shape().from1904();
        int rows = records.read();
        if (rows == 0) {
            document(new Document.Broken(
                    List.of(new Refusal(new Location(file, 1, 1), "", "", Problem.FILE_EMPTY)), 1, null));
            return result(file, 1, List.of());
        }
        List<Finding> found = new ArrayList<>();
        found.add(ListReport.of(list, rows, projects.size(), refused, records));
        found.addAll(list.findings(records.passedOver() == rows));
        RecordFile result = result(file, rows, found);
        boolean completes = list.description().rows().complete();
        return new RecordFile(
                file,
                result.read(),
                result.refused(),
                result.projects(),
                result.refusals(),
                result.refusedIds(),
                rows,
                result.findings(),
                result.cuts(),
                result.letters(),
                records.passedOver(),
                records.joined(),
                completes ? result.incomplete() : List.of(),
                completes);
    }

    /// @param file a file of records: YAML, JSON or CSV by its kind
    /// @param bytes what it holds
    /// @param processIds the ids of `processes.yaml`
    public static RecordFile read(InputFile file, byte[] bytes, Set<String> processIds) {
        RecordFileReader reading = new RecordFileReader(file, processIds);
        Consumer<Document> sink = reading::document;
        switch (file.kind()) {
            case RECORDS_YAML -> Documents.ofYaml(file.path(), bytes, sink);
            case RECORDS_JSON -> {
                UndescribedList list = new UndescribedList(file.path(), bytes, sink);
                Documents.ofJson(file.path(), bytes, list);
                list.end();
            }
            case RECORDS_CSV -> {
                CsvReading csv = Documents.ofCsv(file.path(), bytes, RecordKeys.CSV_COLUMNS, sink);
                return reading.result(file.path(), csv.counted(), csv.found());
            }
            case RECORDS_XLSX -> {
                return RecordFile.refused(DescribedList.undescribed(file.path(), bytes));
            }
            default -> throw new IllegalArgumentException("not a file of records: " + file.path());
        }
        return reading.result(file.path(), reading.read, List.of());
    }

    private void document(Document document) {
        List<Refusal> faults = new ArrayList<>(0);
        switch (document) {
            case Document.Parsed(var root) -> {
                Optional<NotRecords.Found> other = NotRecords.in(root);
                if (other.isPresent()) {
                    faults.add(other.get().refusal());
                    read += other.get().records();
                    refuse("", other.get().records(), faults);
                    return;
                }
                read++;
                Project project = reader.read(root, faults);
                if (project == null) {
                    Incomplete lacking = Incomplete.of(root, faults, reader);
                    if (lacking != null) {
                        incomplete.add(inCells ? lacking.withColumns(KeyColumns.of(root, layout)) : lacking);
                    }
                    refuse(RecordReader.idOf(root), 1, faults);
                } else {
                    projects.add(inCells ? project.withColumns(KeyColumns.of(root, layout)) : project);
                    cuts.addAll(TextCuts.of(project.id(), root));
                }
            }
            case Document.Broken(var why, int records, var before) -> {
                read += records;
                String id = RecordReader.idOf(before);
                for (Refusal r : why) {
                    faults.add(new Refusal(r.at(), id, r.field(), r.problem(), r.args()));
                }
                refuse(id, records, faults);
            }
        }
    }

    private void refuse(String id, int records, List<Refusal> faults) {
        refused += records;
        // What stands for many records has one fault, and that says more than their number.
        refusedOneByOne += records == 1 ? 1 : 0;
        if (!id.isEmpty()) {
            refusedIds.add(id);
        }
        if (refusedOneByOne <= Refusal.MOST_ROWS) {
            if (from1904) {
                faults.replaceAll(DateDoubts::from1904);
            }
            faults.sort(Portfolio.REFUSAL_ORDER);
            refusals.addAll(faults.subList(0, Math.min(faults.size(), MOST_FAULTS)));
        }
    }

    private RecordFile result(String file, int counted, List<Finding> found) {
        RecordFile whole =
                new RecordFile(file, read, refused, projects, refusals, refusedIds, counted, found, cuts, incomplete);
        return refusedOneByOne <= Refusal.MOST_ROWS ? whole : whole.refusedAsTooMany(refused);
    }
}
