package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.annual.YearResults;
import se.projektbokslut.report.pdf.Table;
import se.projektbokslut.report.pdf.Table.Column;
import se.projektbokslut.report.pdf.Table.Row;
import se.projektbokslut.report.pdf.Text;

/// What the year's projects reached and what threatens them, over all projects: how many of a project's
/// objectives, deliverables and benefits came about, and every open risk. Each of them stands on the project's
/// card.
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
        section.results();
        section.risks();
    }

    /// A kind of result: how many a project has, and how many of them came about.
    private record Kind(String name, ToIntFunction<YearResults> all, ToIntFunction<YearResults> reached) {}

    private record Told(YearProject project, YearResults results) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("objectives", YearResults::objectives, YearResults::met),
            new Kind("deliverables", YearResults::deliverables, results -> results.delivered() + results.handedOver()),
            new Kind("benefits", YearResults::benefits, YearResults::measured));

    private void results() {
        List<Told> told = edition.byTitle().stream()
                .map(project -> new Told(project, YearResults.of(List.of(project))))
                .filter(one -> KINDS.stream().anyMatch(kind -> kind.all().applyAsInt(one.results()) > 0))
                .toList();
        if (told.isEmpty()) {
            return;
        }
        YearResults all = YearResults.of(edition.report.projects());
        List<Kind> kinds =
                KINDS.stream().filter(kind -> kind.all().applyAsInt(all) > 0).toList();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(edition.label("section.project")));
        kinds.forEach(kind -> columns.add(Column.figures(edition.label("results.column." + kind.name()), 92)));
        List<Row> rows = new ArrayList<>();
        for (Told one : first(told)) {
            rows.add(new Row(cells(edition.linkToCard(one.project()), kinds, one.results()), false));
        }
        rows.add(new Row(cells(edition.words("row.total"), kinds, all), true));
        edition.pdf.table(new Table(Text.of(edition.label("results.caption") + cut(told.size())), columns, rows));
    }

    private List<Text> cells(Text head, List<Kind> kinds, YearResults results) {
        List<Text> cells = new ArrayList<>();
        cells.add(head);
        for (Kind kind : kinds) {
            int all = kind.all().applyAsInt(results);
            cells.add(
                    all == 0
                            ? Text.muted("\u2013")
                            : Text.of(edition.label(
                                    "format.share",
                                    edition.formats.count(kind.reached().applyAsInt(results)),
                                    edition.formats.count(all))));
        }
        return cells;
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
        return rows <= MOST_ROWS ? "" : " " + edition.label("results.cut", MOST_ROWS, edition.formats.count(rows));
    }
}
