package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.project.Economy;
import se.projektbokslut.project.PartialDate;
import se.projektbokslut.project.Results;
import se.projektbokslut.report.WorkbookSheet.Row;

/// The sheet of results and risks: what the projects were to reach, what they left behind and what threatens them,
/// project by project.
final class WorkbookResults {
    static final List<String> COLUMNS = List.of(
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

    private static final int TITLE = COLUMNS.indexOf("title");
    private static final int KIND = COLUMNS.indexOf("kind");
    private static final int WHAT = COLUMNS.indexOf("what");
    private static final int RESULT_STATE = COLUMNS.indexOf("result_state");
    private static final int DATE = COLUMNS.indexOf("date");
    private static final int RESPONSIBLE = COLUMNS.indexOf("responsible");
    private static final int LIKELIHOOD = COLUMNS.indexOf("likelihood");
    private static final int CONSEQUENCE = COLUMNS.indexOf("consequence");
    private static final int LEVEL = COLUMNS.indexOf("level");
    private static final int MEASURE = COLUMNS.indexOf("measure");
    private static final int VALUE = COLUMNS.indexOf("value");
    private static final int COMMENT = COLUMNS.indexOf("comment");
    private static final int FOLLOW_UP = COLUMNS.indexOf("follow_up");
    private static final int ID = COLUMNS.indexOf("id");

    private static final List<Cell> NOTHING = Collections.nCopies(COLUMNS.size(), Cell.EMPTY);

    private final int year;
    private final WorkbookWords words;
    private final Texts texts;
    private final List<YearProject> projects;
    /// The words for kinds and states, by their keys: few words, and more rows than in any other sheet.
    private final Map<String, Cell> labels = new HashMap<>();

    private final Map<Enum<?>, Cell> constants = new HashMap<>();

    /// @param projects in the order in which people read them
    WorkbookResults(int year, List<YearProject> projects, WorkbookWords words) {
        this.year = year;
        this.words = words;
        this.texts = words.texts;
        this.projects = projects;
    }

    Iterable<Row> rows() {
        return () -> projects.stream()
                .flatMap(row -> new OfProject(row).rows().stream())
                .iterator();
    }

    /// The rows of a project.
    private final class OfProject {
        private final YearProject project;
        private final Cell title;
        private final Cell id;
        private final List<Row> rows = new ArrayList<>();

        OfProject(YearProject project) {
            this.project = project;
            this.title = Cell.of(project.project().title());
            this.id = Cell.of(project.project().id());
        }

        List<Row> rows() {
            Results results = project.project().results();
            Economy economy = project.project().economy();
            text(
                    "workbook.kind.explanation",
                    economy == null ? null : economy.explanations().get(year));
            text("workbook.kind.note", project.project().yearNotes().get(year));
            orEmpty(results.objectives()).forEach(this::objective);
            orEmpty(results.deliverables()).forEach(this::deliverable);
            if (results.handover() != null) {
                handover(results.handover());
            }
            orEmpty(results.benefits()).forEach(this::benefit);
            orEmpty(results.measures()).forEach(this::measure);
            orEmpty(results.risks()).forEach(this::risk);
            return rows;
        }

        /// Adds a row that holds but what sort of row of which project it is.
        private Line line(String kind) {
            Line line = new Line();
            line.set(TITLE, title);
            line.set(KIND, label(kind));
            line.set(ID, id);
            rows.add(new Row(line.cells(), false));
            return line;
        }

        private void text(String kind, @Nullable String text) {
            if (text != null) {
                line(kind).set(WHAT, Cell.of(text));
            }
        }

        private void objective(Results.Objective objective) {
            line(objective.inquiry() ? "workbook.kind.inquiry" : "workbook.kind.objective")
                    .set(WHAT, Cell.of(objective.what()))
                    .set(RESULT_STATE, constant("objective", objective.state()))
                    .set(DATE, date(objective.date()))
                    .set(COMMENT, Cell.of(objective.comment()));
        }

        private void deliverable(Results.Deliverable deliverable) {
            line("workbook.kind.deliverable")
                    .set(WHAT, Cell.of(deliverable.what()))
                    .set(RESULT_STATE, constant("deliverable", deliverable.state()))
                    .set(DATE, date(deliverable.date()));
        }

        private void handover(Results.Handover handover) {
            line("workbook.kind.handover")
                    .set(WHAT, words.words("what", Cell.of(orEmpty(handover.what()))))
                    .set(DATE, date(handover.date()))
                    .set(RESPONSIBLE, Cell.of(handover.to()))
                    .set(COMMENT, handover.toUnclear() ? label("workbook.to-unclear") : Cell.EMPTY);
        }

        private void benefit(Results.Benefit benefit) {
            line("workbook.kind.benefit")
                    .set(WHAT, Cell.of(benefit.what()))
                    .set(RESULT_STATE, constant("benefit", benefit.state()))
                    .set(RESPONSIBLE, Cell.of(benefit.responsible()))
                    .set(COMMENT, Cell.of(benefit.indicator()))
                    .set(FOLLOW_UP, date(benefit.followUp()));
        }

        private void measure(Results.Measure measure) {
            line("workbook.kind.measure")
                    .set(WHAT, Cell.of(measure.what()))
                    .set(VALUE, Cell.of(new MeasureWords(texts, words.formats).of(measure)))
                    .set(COMMENT, Cell.of(measure.about()));
        }

        private void risk(Results.Risk risk) {
            line("workbook.kind.risk")
                    .set(WHAT, Cell.of(risk.what()))
                    .set(RESULT_STATE, constant("workbook.risk", risk.state()))
                    .set(RESPONSIBLE, Cell.of(risk.responsible()))
                    .set(LIKELIHOOD, whole(risk.likelihood()))
                    .set(CONSEQUENCE, whole(risk.consequence()))
                    .set(LEVEL, whole(risk.level()))
                    .set(MEASURE, Cell.of(risk.measure()));
        }
    }

    /// The cells of a row, of which those that nobody sets are empty.
    private record Line(List<Cell> cells) {
        Line() {
            this(new ArrayList<>(NOTHING));
        }

        Line set(int column, Cell cell) {
            cells.set(column, cell);
            return this;
        }
    }

    private Cell label(String key) {
        return labels.computeIfAbsent(key, _ -> Cell.of(texts.label(key)));
    }

    private Cell constant(String prefix, @Nullable Enum<?> constant) {
        return constant == null
                ? Cell.EMPTY
                : constants.computeIfAbsent(constant, _ -> Cell.of(texts.constant(prefix, constant)));
    }

    private Cell date(@Nullable PartialDate date) {
        return words.words("date", Cell.of(date));
    }

    private static Cell whole(@Nullable Integer number) {
        return number == null ? Cell.EMPTY : Cell.of(number);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
