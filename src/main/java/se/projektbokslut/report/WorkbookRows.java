package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.ActualBasis;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.LedgerNotes.CodeSum;
import se.projektbokslut.annual.LedgerNotes.OutsideSum;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.project.Economy;
import se.projektbokslut.project.Results;
import se.projektbokslut.report.WorkbookSheet.Row;

/// The rows of a year's workbook that no CSV file has: results and risks, what the ledger carries on project
/// codes, and the changes as people read them.
final class WorkbookRows {
    static final List<String> RESULT_COLUMNS = List.of(
            "title",
            "kind",
            "what",
            "result_state",
            "date",
            "responsible",
            "likelihood",
            "consequence",
            "level",
            "measure",
            "value",
            "comment",
            "follow_up",
            "id");

    static final List<String> CODE_COLUMNS = List.of(
            "code_use",
            "ledger_code",
            "code_name",
            "company",
            "claimed_by",
            "type",
            "entries",
            "actual",
            "debit",
            "credit");

    static final List<String> CHANGE_COLUMNS = List.of("field", "old", "new", "source_file", "source_line");

    private final AnnualReport report;
    private final WorkbookWords words;
    private final Texts texts;
    private final List<YearProject> projects;

    WorkbookRows(AnnualReport report, WorkbookWords words) {
        this.report = report;
        this.words = words;
        this.texts = words.texts;
        this.projects = SwedishOrder.byTitle(report.projects().stream());
    }

    /// What the projects were to reach, what they left behind and what threatens them, project by project.
    Iterable<Row> results() {
        return () -> projects.stream().flatMap(this::results).iterator();
    }

    private Stream<Row> results(YearProject row) {
        List<Row> rows = new ArrayList<>();
        Results results = row.project().results();
        Economy economy = row.project().economy();
        String explanation = economy == null ? null : economy.explanations().get(report.year());
        if (explanation != null) {
            rows.add(result(row, "explanation", Map.of("what", Cell.of(explanation))));
        }
        String note = row.project().yearNotes().get(report.year());
        if (note != null) {
            rows.add(result(row, "note", Map.of("what", Cell.of(note))));
        }
        orEmpty(results.objectives()).forEach(objective -> rows.add(objective(row, objective)));
        orEmpty(results.deliverables()).forEach(deliverable -> rows.add(deliverable(row, deliverable)));
        if (results.handover() != null) {
            rows.add(handover(row, results.handover()));
        }
        orEmpty(results.benefits()).forEach(benefit -> rows.add(benefit(row, benefit)));
        orEmpty(results.measures()).forEach(measure -> rows.add(measure(row, measure)));
        orEmpty(results.risks()).forEach(risk -> rows.add(risk(row, risk)));
        return rows.stream();
    }

    private Row objective(YearProject row, Results.Objective objective) {
        return result(
                row,
                objective.inquiry() ? "inquiry" : "objective",
                Map.of(
                        "what", Cell.of(objective.what()),
                        "result_state", constant("objective", objective.state()),
                        "date", Cell.of(objective.date()),
                        "comment", Cell.of(objective.comment())));
    }

    private Row deliverable(YearProject row, Results.Deliverable deliverable) {
        return result(
                row,
                "deliverable",
                Map.of(
                        "what", Cell.of(deliverable.what()),
                        "result_state", constant("deliverable", deliverable.state()),
                        "date", Cell.of(deliverable.date())));
    }

    private Row handover(YearProject row, Results.Handover handover) {
        return result(
                row,
                "handover",
                Map.of(
                        "what", Cell.of(orEmpty(handover.what())),
                        "date", Cell.of(handover.date()),
                        "responsible", Cell.of(handover.to()),
                        "comment", handover.toUnclear() ? Cell.of(texts.label("workbook.to-unclear")) : Cell.EMPTY));
    }

    private Row benefit(YearProject row, Results.Benefit benefit) {
        return result(
                row,
                "benefit",
                Map.of(
                        "what", Cell.of(benefit.what()),
                        "result_state", constant("benefit", benefit.state()),
                        "responsible", Cell.of(benefit.responsible()),
                        "comment", Cell.of(benefit.indicator()),
                        "follow_up", Cell.of(benefit.followUp())));
    }

    private Row measure(YearProject row, Results.Measure measure) {
        return result(
                row,
                "measure",
                Map.of(
                        "what", Cell.of(measure.what()),
                        "value", Cell.of(value(measure)),
                        "comment", Cell.of(measure.about())));
    }

    private Row risk(YearProject row, Results.Risk risk) {
        return result(
                row,
                "risk",
                Map.of(
                        "what", Cell.of(risk.what()),
                        "result_state", constant("workbook.risk", risk.state()),
                        "responsible", Cell.of(risk.responsible()),
                        "likelihood", whole(risk.likelihood()),
                        "consequence", whole(risk.consequence()),
                        "level", whole(risk.level()),
                        "measure", Cell.of(risk.measure())));
    }

    private static Cell whole(@Nullable Integer number) {
        return number == null ? Cell.EMPTY : Cell.of(number);
    }

    private Row result(YearProject row, String kind, Map<String, Cell> stated) {
        Cell[] cells = RESULT_COLUMNS.stream()
                .map(column -> switch (column) {
                    case "title" -> Cell.of(row.project().title());
                    case "id" -> Cell.of(row.project().id());
                    case "kind" -> Cell.of(texts.label("workbook.kind." + kind));
                    default -> stated.getOrDefault(column, Cell.EMPTY);
                })
                .toArray(Cell[]::new);
        return row(RESULT_COLUMNS, cells);
    }

    private String value(Results.Measure measure) {
        String unit = measure.unit() == null ? "" : Formats.NO_BREAK_SPACE + measure.unit();
        String about = measure.approximate() ? texts.label("card.approximately") + Formats.NO_BREAK_SPACE : "";
        String value = measure.value();
        if (value != null) {
            return about + words.formats.number(value) + unit;
        }
        String min = measure.min();
        String max = measure.max();
        if (min != null && max != null) {
            return about + words.formats.range(min, max) + unit;
        }
        if (min != null) {
            return about + texts.label("card.at-least", words.formats.number(min)) + unit;
        }
        return max == null ? "" : about + texts.label("card.at-most", words.formats.number(max)) + unit;
    }

    /// What the ledger carries on the codes of its project dimension: those of the year's projects, those that no
    /// record claims, and those of projects that do not stand in the year.
    Iterable<Row> codes() {
        return () -> Stream.of(
                        projects.stream().flatMap(row -> Stream.ofNullable(claimed(row))),
                        report.ledger().unclaimed().stream().map(this::unclaimed),
                        report.ledger().outside().stream().map(this::outside))
                .flatMap(rows -> rows)
                .iterator();
    }

    private @Nullable Row claimed(YearProject row) {
        List<Economy.LedgerCode> codes = orEmpty(row.project().ledgerCodes()).stream()
                .filter(code -> code.years().isEmpty() || code.years().contains(report.year()))
                .toList();
        if (codes.isEmpty()) {
            return null;
        }
        Set<String> companies = new LinkedHashSet<>();
        codes.forEach(code -> companies.add(code.company() == null ? "" : code.company()));
        companies.remove("");
        boolean ofLedger = row.amounts().actualBasis() == ActualBasis.LEDGER;
        return row(
                CODE_COLUMNS,
                Cell.of(texts.label("workbook.code.claimed")),
                Cell.of(codes.stream().map(Economy.LedgerCode::code).toList()),
                Cell.EMPTY,
                Cell.of(List.copyOf(companies)),
                Cell.of(List.of(row.project().id())),
                Cell.of(row.project().investment() ? "investment" : "operating"),
                Cell.EMPTY,
                Cell.of(ofLedger ? row.amounts().actual() : null),
                Cell.EMPTY,
                Cell.EMPTY);
    }

    private Row unclaimed(CodeSum sum) {
        return code("workbook.code.unclaimed", sum, List.of());
    }

    private Row outside(OutsideSum outside) {
        return code("workbook.code.outside", outside.sum(), outside.projects());
    }

    private Row code(String use, CodeSum sum, List<String> projects) {
        return row(
                CODE_COLUMNS,
                Cell.of(texts.label(use)),
                Cell.of(sum.code()),
                Cell.of(sum.name()),
                Cell.of(sum.company()),
                Cell.of(projects),
                Cell.EMPTY,
                Cell.of(sum.entries()),
                Cell.of(sum.actual()),
                Cell.of(sum.debit()),
                Cell.of(sum.credit()));
    }

    /// The changes as the document has them; an amount as a number.
    Iterable<Row> changes(List<Change> changes) {
        List<Row> rows = new ArrayList<>();
        for (ChangeRows.Line line : new ChangeRows(new Wording(report, texts), changes).lines()) {
            Change change = line.change();
            rows.add(row(
                    CHANGE_COLUMNS,
                    Cell.of(line.name() == null ? change.field() : line.name()),
                    changed(change.before(), line.before()),
                    changed(change.after(), line.after()),
                    Cell.of(change.sourceFiles()),
                    Cell.ofLine(change.sourceLine())));
        }
        return rows;
    }

    private static Cell changed(@Nullable String fact, String inWords) {
        Cell cell = Cell.ofStated(fact);
        return cell instanceof Cell.Amount ? cell : Cell.of(inWords);
    }

    private Row row(List<String> columns, Cell... cells) {
        List<Cell> all = new ArrayList<>(Arrays.asList(cells));
        for (int i = 0; i < cells.length; i++) {
            all.set(i, words.words(columns.get(i), cells[i]));
        }
        return new Row(all, false);
    }

    private Cell constant(String prefix, @Nullable Enum<?> constant) {
        return constant == null ? Cell.EMPTY : Cell.of(texts.constant(prefix, constant));
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
