package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.project.PartialDate;
import se.projektbokslut.project.Results;
import se.projektbokslut.project.Results.Benefit;
import se.projektbokslut.project.Results.Deliverable;
import se.projektbokslut.project.Results.Objective;
import se.projektbokslut.report.pdf.Table;
import se.projektbokslut.report.pdf.Table.Column;
import se.projektbokslut.report.pdf.Table.Row;
import se.projektbokslut.report.pdf.Text;

/// What the year's projects reached and what threatens them: every objective, deliverable and benefit with a stated
/// outcome, and every open risk, over all projects.
final class ResultsSection {
    static final String PLACE = "results";
    /// A longer list prints so many, and says where the others stand.
    private static final int MOST_ROWS = 100;

    private final Edition edition;

    private ResultsSection(Edition edition) {
        this.edition = edition;
    }

    static boolean hasSomething(Edition edition) {
        return !new ResultWords(edition).counts().isEmpty()
                || !OpenRisk.all(edition).isEmpty();
    }

    static void print(Edition edition) {
        var section = new ResultsSection(edition);
        edition.pdf.heading(2, edition.words("results.title"), PLACE);
        section.table("results.caption.objectives", Results::objectivesOnly, section::objective);
        section.table("results.caption.deliverables", Results::deliverables, section::deliverable);
        section.table("results.caption.benefits", Results::benefits, section::benefit);
        section.risks();
    }

    /// An item as a row: what it is, and its outcome; null where none is stated.
    private record Outcome(String what, @Nullable String state, @Nullable PartialDate date, @Nullable String comment) {}

    private Outcome objective(Objective objective) {
        String state = objective.state() == null ? null : edition.texts.constant("objective", objective.state());
        return new Outcome(objective.what(), state, objective.date(), objective.comment());
    }

    private Outcome deliverable(Deliverable deliverable) {
        String state =
                deliverable.state() == null ? null : edition.texts.constant("deliverable", deliverable.state());
        return new Outcome(deliverable.what(), state, deliverable.date(), null);
    }

    private Outcome benefit(Benefit benefit) {
        String state = benefit.state() == null ? null : edition.texts.constant("benefit", benefit.state());
        return new Outcome(benefit.what(), state, benefit.followUp(), benefit.indicator());
    }

    private <T> void table(
            String caption, Function<Results, @Nullable List<T>> items, Function<T, Outcome> outcome) {
        List<Told> told = new ArrayList<>();
        int unstated = 0;
        for (YearProject project : edition.byTitle()) {
            List<T> stated = items.apply(project.project().results());
            for (T item : stated == null ? List.<T>of() : stated) {
                Outcome one = outcome.apply(item);
                if (one.state() == null) {
                    unstated++;
                } else {
                    told.add(new Told(project, one));
                }
            }
        }
        if (told.isEmpty()) {
            return;
        }
        boolean dated = told.stream().anyMatch(one -> one.outcome().date() != null);
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(edition.label("results.what")));
        columns.add(Column.text(edition.label("results.state"), 76));
        if (dated) {
            columns.add(Column.text(edition.label("results.date"), 66));
        }
        columns.add(Column.text(edition.label("section.project"), 130));
        String left = unstated == 0 ? "" : " " + edition.label("results.unstated", edition.formats.count(unstated));
        edition.pdf.table(new Table(
                Text.of(edition.label(caption) + left + cut(told.size())),
                columns,
                first(told).stream().map(one -> row(one, dated)).toList()));
    }

    private record Told(YearProject project, Outcome outcome) {}

    private Row row(Told told, boolean dated) {
        YearProject project = told.project();
        Outcome outcome = told.outcome();
        Text what = Text.of(outcome.what()).in(edition.foreign(project));
        if (outcome.comment() != null) {
            what = what.and(Text.muted(". " + outcome.comment()).in(edition.foreign(project)));
        }
        List<Text> cells = new ArrayList<>();
        cells.add(what);
        cells.add(Text.of(String.valueOf(outcome.state())));
        if (dated) {
            PartialDate date = outcome.date();
            cells.add(date == null ? Text.muted("\u2013") : Text.of(edition.formats.table(date)));
        }
        cells.add(edition.linkToCard(project));
        return Row.of(cells);
    }

    private void risks() {
        List<OpenRisk> risks = OpenRisk.all(edition);
        if (risks.isEmpty()) {
            return;
        }
        List<Row> rows = new ArrayList<>();
        for (OpenRisk open : risks) {
            rows.add(Row.of(List.of(
                    open.prose(open.risk().what()),
                    Text.of(open.figure()),
                    open.prose(open.risk().measure()),
                    open.prose(open.risk().responsible()),
                    edition.linkToCard(open.project()))));
        }
        List<Column> columns = List.of(
                Column.text(edition.label("risk.what")),
                Column.text(edition.label("risk.figure"), 62),
                Column.text(edition.label("risk.measures"), 120),
                Column.text(edition.label("risk.responsible"), 74),
                Column.text(edition.label("section.project"), 96));
        String caption = edition.label("risk.caption");
        edition.pdf.table(new Table(Text.of(caption + cut(rows.size())), columns, first(rows)));
    }

    private static <T> List<T> first(List<T> rows) {
        return rows.subList(0, Math.min(rows.size(), MOST_ROWS));
    }

    private String cut(int rows) {
        return rows <= MOST_ROWS
                ? ""
                : " " + edition.label("results.cut", MOST_ROWS, edition.formats.count(rows));
    }
}
