package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.List;
import se.projektbokslut.annual.YearTotal;
import se.projektbokslut.report.pdf.BarChart;
import se.projektbokslut.report.pdf.Table;
import se.projektbokslut.report.pdf.Table.Column;
import se.projektbokslut.report.pdf.Table.Row;
import se.projektbokslut.report.pdf.Text;

/// The totals of the years up to this one beside each other.
final class TrendOverview {
    private final Edition edition;
    private final List<YearTotal> years;

    private TrendOverview(Edition edition) {
        this.edition = edition;
        this.years = edition.report.trend();
    }

    /// Prints nothing where there is no other year.
    static void print(Edition edition) {
        var trend = new TrendOverview(edition);
        if (trend.years.size() < 2) {
            return;
        }
        edition.pdf.together(trend::print);
    }

    private void print() {
        edition.pdf.heading(3, edition.words("overview.trend"), null);
        BarChart chart = new Charts(edition.report, edition.texts).trend(years);
        if (chart != null) {
            edition.pdf.chart(chart);
        }
        edition.pdf.table(table());
        String waiting = new StateWords(edition.report, edition.texts).waiting();
        if (!waiting.isEmpty()) {
            edition.pdf.paragraph(edition.own(Text.of(waiting)));
        }
    }

    private Table table() {
        List<Row> rows = new ArrayList<>();
        for (YearTotal year : years) {
            List<Text> figures = List.of(
                    Text.of(edition.formats.count(year.projects())),
                    Text.of(edition.formats.count(year.closed())),
                    Text.of(edition.formats.count(year.cancelled())),
                    Text.of(edition.formats.count(year.ongoing())),
                    edition.amount(year.budget()),
                    edition.amount(year.actual()));
            // The rows behind the other years' figures stand in those years' reports.
            var behind = year.year() == edition.report.year() ? edition.behindTotal() : null;
            List<Text> cells = new ArrayList<>();
            cells.add(Text.of(Integer.toString(year.year())));
            figures.forEach(figure -> cells.add(figure.to(behind)));
            rows.add(Row.of(cells));
        }
        return new Table(
                edition.words("overview.caption.trend"),
                List.of(
                        Column.text(edition.label("column.year")),
                        Column.figures(edition.label("column.projects"), 54),
                        Column.figures(edition.label("column.closed"), 58),
                        Column.figures(edition.label("column.cancelled"), 58),
                        Column.figures(edition.label("column.ongoing"), 58),
                        Column.figures(edition.label("column.budget"), 92),
                        Column.figures(edition.label("column.actual"), 92)),
                rows);
    }
}
