package se.projektbokslut.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.CsvColumns;
import se.projektbokslut.documents.CsvReading;
import se.projektbokslut.documents.Document;
import se.projektbokslut.documents.Documents;
import se.projektbokslut.documents.MappingReader;
import se.projektbokslut.documents.Node;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;

/// Reads `volumes.csv`, the volumes of the processes. A row that cannot be used is refused and hides no other; a
/// heading row that is not the contract's refuses the file, and so do too many refused rows.
public final class VolumesReader {
    /// The file's path in the input folder.
    public static final String FILE = "volumes.csv";

    private static final List<String> COLUMNS = List.of("year", "process", "measure", "value", "unit", "source");
    private static final List<String> REQUIRED = COLUMNS.subList(0, 4);
    private static final String HEADING = String.join(",", COLUMNS);

    /// No volume of an office has more digits.
    private static final int LONGEST_VALUE = 30;

    private final Set<String> processIds;
    private final List<Volume> volumes = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private int rows;
    private int refused;

    private VolumesReader(Set<String> processIds) {
        this.processIds = processIds;
    }

    /// What the file states. Rows read = volumes + rows refused.
    ///
    /// @param volumes in the order of the file
    /// @param rows how many were read
    /// @param refusedRows how many of them cannot be used
    /// @param refusals why, in the order of the file
    /// @param counted the rows, counted apart from the reading
    public record Outcome(List<Volume> volumes, int rows, int refusedRows, List<Refusal> refusals, int counted) {
        public Outcome {
            volumes = List.copyOf(volumes);
            refusals = List.copyOf(refusals);
        }

        /// Whether every row of the file is a volume or refused.
        public boolean ties() {
            return rows == counted && rows == (long) volumes.size() + refusedRows;
        }
    }

    /// @param bytes what the file holds
    /// @param processIds the ids of `processes.yaml`
    public static Outcome read(byte[] bytes, Set<String> processIds) {
        VolumesReader reader = new VolumesReader(processIds);
        var columns = new CsvColumns(Set.of(), COLUMNS::contains, Set.of(), REQUIRED, Map.of());
        CsvReading csv = Documents.ofCsv(FILE, bytes, columns, reader::document);
        // An export of a year without volumes yet says so by its headings alone.
        return csv.onlyHeadings() ? new Outcome(List.of(), 0, 0, List.of(), 0) : reader.outcome(csv.counted());
    }

    private void document(Document document) {
        switch (document) {
            case Document.Parsed(var root)
            when root instanceof Node.Mapping mapping -> {
                rows++;
                volume(mapping);
            }
            case Document.Parsed _ -> throw new IllegalStateException("a row is a mapping");
            case Document.Broken broken -> {
                rows += broken.records();
                refuse(
                        broken.records(),
                        broken.refusals().stream()
                                .map(VolumesReader::inOwnWords)
                                .toList());
            }
        }
    }

    /// Some texts speak of project records; those of this file speak of its columns.
    private static Refusal inOwnWords(Refusal refusal) {
        String field = refusal.field();
        return switch (refusal.problem()) {
            case FILE_EMPTY -> new Refusal(refusal.at(), "", "", Problem.VOLUMES_EMPTY, HEADING);
            case CSV_COLUMNS_MISSING ->
                new Refusal(
                        refusal.at(),
                        "",
                        "",
                        Problem.VOLUMES_COLUMNS,
                        refusal.args().getFirst(),
                        HEADING);
            case CSV_KEYS_UNKNOWN ->
                new Refusal(
                        refusal.at(),
                        "",
                        "",
                        Problem.VOLUMES_COLUMN_UNKNOWN,
                        refusal.args().getFirst(),
                        HEADING);
            case KEY_UNKNOWN -> new Refusal(refusal.at(), "", field, Problem.VOLUMES_COLUMN_UNKNOWN, field, HEADING);
            default -> refusal;
        };
    }

    private void volume(Node.Mapping row) {
        List<Refusal> faults = new ArrayList<>();
        MappingReader reader = new MappingReader(row, "", "", faults, Set.copyOf(COLUMNS));
        Integer year = year(reader);
        String process = reader.requiredText("process");
        if (process != null && !processIds.contains(process)) {
            String known = String.join(", ", new TreeSet<>(processIds));
            reader.refuseValue("process", Problem.PROCESS_UNKNOWN, MappingReader.shortened(process), known);
        }
        String measure = reader.requiredText("measure");
        String value = reader.requiredText("value");
        if (value != null && (value.length() > LONGEST_VALUE || !value.matches("-?[0-9]+(\\.[0-9]+)?"))) {
            reader.refuseValue("value", Problem.NUMBER_INVALID, "value", MappingReader.shortened(value));
        }
        String unit = reader.text("unit");
        String source = reader.text("source");
        if (faults.isEmpty() && year != null && process != null && measure != null && value != null) {
            volumes.add(new Volume(row.at(), year, process, measure, value, unit, source));
        } else {
            refuse(1, faults);
        }
    }

    private void refuse(int records, List<Refusal> why) {
        refused += records;
        if (refused <= Refusal.MOST_ROWS) {
            refusals.addAll(why);
        }
    }

    private static @Nullable Integer year(MappingReader reader) {
        String year = reader.requiredText("year");
        if (year == null || year.matches("(19|20|21)[0-9]{2}")) {
            return year == null ? null : Integer.valueOf(year);
        }
        reader.refuseValue("year", Problem.YEAR_INVALID, "year", MappingReader.shortened(year));
        return null;
    }

    private Outcome outcome(int counted) {
        refuseTwins();
        if (refused > Refusal.MOST_ROWS) {
            Refusal all = Refusal.ofTooMany(new Location(FILE, 1, 1), refused);
            return new Outcome(List.of(), rows, rows, List.of(all), counted);
        }
        refusals.sort(Comparator.comparingInt((Refusal r) -> r.at().line()).thenComparingInt(r -> r.at().column()));
        return new Outcome(volumes, rows, refused, refusals, counted);
    }

    /// Which of two values of one measure holds cannot be known: neither does.
    private void refuseTwins() {
        record Key(int year, String process, String measure) {}
        Map<Key, Integer> times = new HashMap<>();
        volumes.forEach(v -> times.merge(new Key(v.year(), v.process(), v.measure()), 1, Integer::sum));
        volumes.removeIf(v -> {
            boolean twin = times.getOrDefault(new Key(v.year(), v.process(), v.measure()), 0) > 1;
            if (twin) {
                Refusal refusal = new Refusal(
                        v.at(),
                        "",
                        "measure",
                        Problem.VOLUME_TWICE,
                        MappingReader.shortened(v.measure()),
                        v.process(),
                        Integer.toString(v.year()));
                refuse(1, List.of(refusal));
            }
            return twin;
        });
    }
}
