package se.projektbokslut.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.inventory.InputFile;
import se.projektbokslut.money.Money;
import se.projektbokslut.project.Economy;
import se.projektbokslut.project.PartialDate;
import se.projektbokslut.project.ProcessLink;
import se.projektbokslut.project.Project;
import se.projektbokslut.project.RecordFile;
import se.projektbokslut.project.RecordFileReader;
import se.projektbokslut.project.Stated;

/// Writes an example's records as an office keeps them: what has a column in a workbook, and the story of each
/// project, which no column can hold, as YAML that the workbook completes.
public final class ExampleLists {
    static final String FICTIONAL = "# Exempelstad är en påhittad kommun: inga uppgifter är verkliga.\n";

    private static final String TITLE = "Projektportfölj, Exempelstad (påhittad kommun)";

    private static final Map<String, String> STATUSES =
            Map.of("PLANNED", "Planerat", "ONGOING", "Pågår", "CLOSED", "Avslutat", "CANCELLED", "Avbrutet");

    /// By id, the names that the office's list has.
    private static final Map<String, String> PROCESSES = Map.of(
            "kundreskontra", "Kundreskontra",
            "leverantorsreskontra", "Leverantörsreskontra",
            "redovisning-och-moms", "Redovisning och moms");

    private final Map<String, Project> projects = new TreeMap<>();
    private final SortedSet<Integer> years = new TreeSet<>();

    /// By heading, in the order of the columns, what a project's row has there.
    private final List<Map<String, ExampleSheet.Value>> rows = new ArrayList<>();

    private ExampleLists() {}

    /// @param from the example whose records are YAML
    /// @param into a folder that is not there
    public static void write(Path from, Path into) throws IOException {
        new ExampleLists().writeAll(from, into);
    }

    private void writeAll(Path from, Path into) throws IOException {
        Files.createDirectories(into.resolve("projects"));
        Files.createDirectories(into.resolve("ledger"));
        ExampleLedger ledger = new ExampleLedger();
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String path = from.relativize(file).toString();
                Path to = into.resolve(path.replace("huvudbok", "saldon"));
                if (path.endsWith(".se")) {
                    ledger.add(file, to);
                } else if (!path.startsWith("projects")) {
                    Files.copy(file, to);
                } else {
                    Files.writeString(to, story(file));
                }
            }
        }
        Files.write(
                into.resolve("projects/portfolj.xlsx"),
                new ExampleSheet(TITLE, "Projekt", headings(), rows).workbook());
        Files.writeString(into.resolve("projects/portfolj.columns.yaml"), description());
        ledger.write(into.resolve("ledger"));
    }

    /// The records of a file without what goes to the list.
    private String story(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        RecordFile read = RecordFileReader.read(
                new InputFile("projects/a.yaml", InputFile.Kind.RECORDS_YAML, bytes.length, ""),
                bytes,
                PROCESSES.keySet());
        read.projects().forEach(project -> projects.put(project.id(), project));
        return Stream.of(Files.readString(file).split("(?m)^---\n", -1))
                .map(this::record)
                .collect(Collectors.joining("---\n"));
    }

    private String record(String yaml) {
        Map<String, String> blocks = new LinkedHashMap<>();
        for (String block : yaml.split("(?m)^(?=[a-z])", -1)) {
            blocks.put(block.substring(0, block.indexOf(':')), block);
        }
        String id = Objects.requireNonNull(blocks.get("id"))
                .replaceFirst("id: ", "")
                .strip();
        Project project = Objects.requireNonNull(projects.get(id));
        Map<String, ExampleSheet.Value> row = new LinkedHashMap<>();
        rows.add(row);
        row.put("Projektnr", new ExampleSheet.Value.Words(project.id()));
        StringBuilder story = new StringBuilder();
        blocks.forEach(
                (key, block) -> story.append(key.equals("id") || !isListed(key, block, project, row) ? block : ""));
        String economy = blocks.getOrDefault("economy", "");
        if (!economy.isEmpty() && row.keySet().stream().anyMatch(heading -> heading.startsWith("Budget"))) {
            String rest = economy.replaceFirst("(?m)^  budget:.*\n(?:    .*\n)*", "");
            story.replace(
                    story.indexOf(economy),
                    story.indexOf(economy) + economy.length(),
                    rest.equals("economy:\n") ? "" : rest);
        }
        row.put("Typ", new ExampleSheet.Value.Words(project.investment() ? "Investering" : "Drift"));
        return story.toString();
    }

    /// Puts into the row what a column can hold.
    ///
    /// @return whether that is the whole block
    private boolean isListed(String key, String block, Project project, Map<String, ExampleSheet.Value> row) {
        String first = block.substring(0, block.indexOf('\n'));
        boolean plain = !first.endsWith(":");
        boolean plainItems = block.lines().skip(1).allMatch(line -> line.matches("  - [A-Za-z0-9-]+"));
        return switch (key) {
            case "title" -> put(row, "Benämning", project.title());
            case "status" ->
                plain
                        && put(
                                row,
                                "Status",
                                STATUSES.get(project.status().value().name()));
            case "unit" -> put(row, "Enhet", project.context().text("unit"));
            case "registry-number" -> put(row, "Diarienr", project.context().text("registry-number"));
            case "type" -> true;
            case "leader" -> plain && put(row, "Projektledare", value(project.leader()));
            case "owner" -> put(row, "Projektägare", project.people().text("owner"));
            case "start" -> plain && put(row, "Start", value(project.period().start()));
            case "end" -> plain && put(row, "Slut", value(project.period().end()));
            case "status-date" -> put(row, "Statusdatum", project.statusDate());
            case "plan" -> {
                var plan = Objects.requireNonNull(project.period().plan());
                boolean days = block.lines().skip(1).allMatch(line -> line.matches("  (?:start|end): .*"));
                yield days && put(row, "Planerad start", plan.start()) && put(row, "Planerat slut", plan.end());
            }
            case "processes" ->
                plainItems
                        && put(
                                row,
                                "Process",
                                Objects.requireNonNull(project.processes()).stream()
                                        .map(ProcessLink::id)
                                        .map(PROCESSES::get)
                                        .collect(Collectors.joining(", ")));
            case "ledger-codes" ->
                plainItems
                        && put(
                                row,
                                "Projektkod",
                                Objects.requireNonNull(project.ledgerCodes()).stream()
                                        .map(Economy.LedgerCode::code)
                                        .collect(Collectors.joining(", ")));
            case "economy" -> {
                putBudget(Objects.requireNonNull(project.economy()).budget(), row);
                yield false;
            }
            default -> false;
        };
    }

    private void putBudget(Economy.@Nullable Amounts budget, Map<String, ExampleSheet.Value> row) {
        if (budget != null) {
            if (budget.total() != null) {
                row.put("Budget totalt (tkr)", thousands(budget.total()));
            }
            budget.years().forEach((year, amount) -> row.put(ofYear(year), thousands(amount)));
            years.addAll(budget.years().keySet());
        }
    }

    private static String ofYear(int year) {
        return "Budget " + year + " (tkr)";
    }

    private static ExampleSheet.Value thousands(Money amount) {
        return new ExampleSheet.Value.Figure(new BigDecimal(amount.toString())
                .movePointLeft(3)
                .stripTrailingZeros()
                .toPlainString());
    }

    private static <T> @Nullable T value(@Nullable Stated<T> stated) {
        return stated == null ? null : stated.value();
    }

    private static boolean put(Map<String, ExampleSheet.Value> row, String heading, @Nullable Object value) {
        if (value instanceof PartialDate date) {
            String stated = date.stated();
            boolean day = stated.matches("\\d{4}-\\d{2}-\\d{2}");
            row.put(
                    heading,
                    day ? new ExampleSheet.Value.Day(LocalDate.parse(stated)) : new ExampleSheet.Value.Words(stated));
        } else if (value != null) {
            row.put(heading, new ExampleSheet.Value.Words(value.toString()));
        }
        return true;
    }

    private List<String> headings() {
        return Stream.concat(
                        Stream.of(
                                "Projektnr",
                                "Benämning",
                                "Status",
                                "Enhet",
                                "Typ",
                                "Process",
                                "Start",
                                "Slut",
                                "Statusdatum",
                                "Planerad start",
                                "Planerat slut",
                                "Projektledare",
                                "Projektägare",
                                "Diarienr",
                                "Projektkod",
                                "Budget totalt (tkr)"),
                        years.stream().map(ExampleLists::ofYear))
                .toList();
    }

    private String description() {
        String budgets = years.stream()
                .map(year -> "  " + ofYear(year) + ": {key: economy.budget." + year + ", times: 1000}\n")
                .collect(Collectors.joining());
        return FICTIONAL + """
                sheet: Projekt
                heading: 3
                # Vad listan inte har kolumner för står i portfolio-1.yaml till 3, under samma id.
                complete: true
                columns:
                  Projektnr: id
                  Benämning: title
                  Status: {key: status, values: {Planerat: planned, Pågår: ongoing, Avslutat: closed, Avbrutet: cancelled}}
                  Enhet: unit
                  Typ: {key: type, values: {Drift: operating, Investering: investment}}
                  Process: {key: processes, split: ","}
                  Start: start
                  Slut: end
                  Statusdatum: status-date
                  Planerad start: plan.start
                  Planerat slut: plan.end
                  Projektledare: leader
                  Projektägare: owner
                  Diarienr: registry-number
                  Projektkod: {key: ledger-codes, split: ","}
                  Budget totalt (tkr): {key: economy.budget, times: 1000}
                """ + budgets;
    }
}
