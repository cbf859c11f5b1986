package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import se.projektbokslut.annual.ActualBasis;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.project.Status;
import se.projektbokslut.report.WorkbookSheet.Row;
import se.projektbokslut.words.Language;

/// The rows of the CSV files in the words of people: names for ids, words for codes, dates as they are known.
/// Numbers and amounts pass as they are, so that no figure can differ.
final class WorkbookWords {
    /// The columns of findings in the order in which people read them.
    static final List<String> FINDING_COLUMNS = List.of(
            "severity",
            "responsible_role",
            "year",
            "record",
            "message",
            "remedy",
            "accepted",
            "field",
            "file",
            "line",
            "code");

    /// What the texts of a column's codes begin with.
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("state", "state."),
            Map.entry("status", "status."),
            Map.entry("year_basis", "workbook.basis."),
            Map.entry("type", "workbook.type."),
            Map.entry("actual_basis", "workbook.actual-basis."),
            Map.entry("progress_time", "signal."),
            Map.entry("progress_cost", "signal."),
            Map.entry("progress_quality", "signal."),
            Map.entry("severity", "severity."),
            Map.entry("responsible_role", "responsible."),
            Map.entry("accepted", "workbook.accepted."));

    private static final int STATE = ProcessRow.COLUMNS.indexOf("state");
    private static final int STATUS = ProjectRow.COLUMNS.indexOf("status");
    private static final int YEAR_BASIS = ProjectRow.COLUMNS.indexOf("year_basis");
    private static final int ACTUAL_BASIS = ProjectRow.COLUMNS.indexOf("actual_basis");

    final Texts texts;
    final Formats formats;
    private final FindingWords findings;
    private final Map<String, String> processes = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private final Map<Integer, Integer> proposals = new HashMap<>();
    /// Whether what the ledger says of the last report's actuals is what the supplier ledger says.
    private boolean ofPurchases;
    /// The words for codes, by what their texts' keys begin with and by code: they stand in every row.
    private final Map<String, Map<String, Cell>> ofCodes = new HashMap<>();

    WorkbookWords(Texts texts) {
        this.texts = texts;
        this.formats = Formats.of(texts);
        this.findings = new FindingWords(texts);
    }

    /// From now on knows the names of the report's processes, and of projects that no report before had.
    void learn(AnnualReport report) {
        ofPurchases = report.ledger().hasOnlyPurchases();
        report.processes().forEach(row -> processes.put(row.process(), Wording.nameOf(row, texts)));
        report.ledger().outside().forEach(outside -> learn(outside.titles()));
        learn(report.otherProjects().titles());
        learn(report.projects());
    }

    /// @param editions that wait for a decision, by year
    void learnProposals(Map<Integer, Integer> editions) {
        proposals.putAll(editions);
    }

    /// @param others titles by the projects' ids
    void learn(Map<String, String> others) {
        titles.putAll(others);
    }

    void learn(List<YearProject> projects) {
        projects.forEach(row -> titles.put(row.project().id(), row.project().title()));
    }

    /// A project's title by its id; the id where no project of that id is known here.
    String title(String id) {
        return titles.getOrDefault(id, id);
    }

    Row process(AnnualReport report, ProcessFigures row) {
        List<Cell> cells = words(ProcessRow.WORKBOOK_COLUMNS, ProcessRow.forWorkbook(report, row));
        Integer proposed = proposals.get(report.year());
        if (proposed != null) {
            String state = texts.constant("state", report.state());
            cells.set(STATE, Cell.of(texts.label("workbook.state.waits", state, proposed)));
        }
        return new Row(cells, Wording.isTotal(row));
    }

    /// @param cells as `projects-YEAR.csv` has them
    Row project(List<Cell> cells) {
        List<Cell> words = words(ProjectRow.COLUMNS, cells);
        int direct = ProjectRow.COLUMNS.indexOf("processes_direct");
        int touched = ProjectRow.COLUMNS.indexOf("processes_touched");
        if (cells.get(direct) instanceof Cell.Empty && cells.get(touched) instanceof Cell.Empty) {
            words.set(direct, Cell.of(texts.label("row.unassigned")));
        }
        if (cells.get(STATUS).equals(Cell.of(Status.PLANNED.code()))) {
            // It stands in no year yet, which is no fault of it.
            words.set(YEAR_BASIS, Cell.EMPTY);
        }
        if (ofPurchases && cells.get(ACTUAL_BASIS).equals(Cell.of(ActualBasis.LEDGER.code()))) {
            words.set(ACTUAL_BASIS, Cell.of(texts.label("workbook.actual-basis.purchases")));
        }
        return new Row(words, false);
    }

    Row finding(Finding finding) {
        List<Cell> cells = new ArrayList<>(FINDING_COLUMNS.size());
        for (String column : FINDING_COLUMNS) {
            cells.add(
                    switch (column) {
                        case "record" -> finding.record().isEmpty() ? Cell.EMPTY : Cell.of(title(finding.record()));
                        case "message" -> Cell.of(unmarked(findings.message(finding)));
                        case "remedy" -> Cell.of(unmarked(texts.findingRemedy(finding)));
                        default -> words(column, CsvFiles.findingCell(column, finding, texts));
                    });
        }
        return new Row(cells, false);
    }

    Row refusal(Refusal refusal) {
        List<Cell> cells = new ArrayList<>(CsvFiles.refusedRow(refusal, texts));
        cells.set(CsvFiles.REFUSED_COLUMNS.indexOf("problem"), Cell.of(unmarked(texts.problem(refusal))));
        return new Row(cells, false);
    }

    private String unmarked(String text) {
        return unmarked(text, texts.language());
    }

    /// A sheet has one kind of letters: what other renderings set as code, between two grave accents, stands in quotes.
    static String unmarked(String text, Language language) {
        int open = text.indexOf('`');
        if (open < 0) {
            return text;
        }
        StringBuilder quoted = new StringBuilder(text.length());
        int from = 0;
        int close = text.indexOf('`', open + 1);
        while (close >= 0) {
            boolean empty = close == open + 1;
            if (!empty) {
                quoted.append(text, from, open).append(language == Language.SV ? '”' : '“');
                quoted.append(text, open + 1, close).append('”');
                from = close + 1;
            }
            open = empty ? close : text.indexOf('`', from);
            close = open < 0 ? -1 : text.indexOf('`', open + 1);
        }
        return quoted.append(text, from, text.length()).toString();
    }

    private List<Cell> words(List<String> columns, List<Cell> cells) {
        List<Cell> words = new ArrayList<>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            words.add(words(columns.get(i), cells.get(i)));
        }
        return words;
    }

    /// The cell as a sheet has it.
    Cell words(String column, Cell cell) {
        return switch (cell) {
            case Cell.Empty _, Cell.Amount _, Cell.Day _, Cell.Whole _, Cell.Unprinted _ -> cell;
            case Cell.Vague(var date) -> Cell.of(formats.prose(date));
            case Cell.Words(String text) -> word(column, text, cell);
            case Cell.Items(List<String> items) -> Cell.of(joined(column, items));
        };
    }

    /// @param cell that holds the text
    private Cell word(String column, String text, Cell cell) {
        String prefix = CODES.get(column);
        if (prefix != null) {
            return ofCodes.computeIfAbsent(prefix, _ -> new HashMap<>())
                    .computeIfAbsent(text, code -> Cell.of(texts.label(prefix + code)));
        }
        return column.equals("process") ? Cell.of(processName(text)) : cell;
    }

    private String joined(String column, List<String> items) {
        UnaryOperator<String> word = switch (column) {
            case "processes_direct", "processes_touched" -> this::processName;
            case "predecessors", "successors", "claimed_by" -> this::title;
            case "findings" -> code -> texts.findingTitle(FindingCode.valueOf(code));
            default -> UnaryOperator.identity();
        };
        if (items.size() == 1) {
            return word.apply(items.getFirst());
        }
        // A title may hold a comma.
        StringJoiner joined = new StringJoiner("; ");
        items.forEach(item -> joined.add(word.apply(item)));
        return joined.toString();
    }

    private String processName(String id) {
        return processes.getOrDefault(id, id);
    }
}
