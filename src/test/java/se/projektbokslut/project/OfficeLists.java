package se.projektbokslut.project;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import se.projektbokslut.inventory.InputFile;

/// Lists with a description beside them, read as the job reads them.
final class OfficeLists {
    static final Map<String, List<String>> PROCESSES = Map.of(
            "kundreskontra", List.of("Kundreskontra", "Customer ledger"),
            "moms", List.of("Redovisning och moms", "Accounting and VAT"));

    static final String NAMES = "columns: {Nr: id, Namn: title, Läge: status}\n";

    private OfficeLists() {}

    static String end(Project project) {
        return Objects.requireNonNull(project.period().end()).value().edtf();
    }

    static List<String> processes(Project project) {
        return Objects.requireNonNull(project.processes()).stream()
                .map(ProcessLink::id)
                .toList();
    }

    static Economy.Amounts budget(Project project) {
        return Objects.requireNonNull(Objects.requireNonNull(project.economy()).budget());
    }

    static RecordFile list(String csv, String description) {
        return list(csv.getBytes(StandardCharsets.UTF_8), description);
    }

    static RecordFile list(byte[] csv, String description) {
        return read("projects/a.csv", InputFile.Kind.RECORDS_CSV, csv, description);
    }

    static RecordFile workbook(byte[] bytes, String description) {
        return read("projects/a.xlsx", InputFile.Kind.RECORDS_XLSX, bytes, description);
    }

    static RecordFile read(String path, InputFile.Kind kind, byte[] bytes, String description) {
        return RecordFileReader.read(
                new InputFile(path, kind, bytes.length, ""),
                bytes,
                "projects/a.columns.yaml",
                description.getBytes(StandardCharsets.UTF_8),
                PROCESSES);
    }

    static String shown(RecordFile file) {
        return file.refusals().stream()
                .map(r -> r.at() + " " + r.field() + " " + r.problem() + " " + r.args())
                .collect(Collectors.joining(" | "));
    }
}
