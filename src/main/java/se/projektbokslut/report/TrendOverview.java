package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.YearTotal;
import se.projektbokslut.intake.Money;
import se.projektbokslut.report.pdf.BarChart;
import se.projektbokslut.report.pdf.BarChart.Bar;
import se.projektbokslut.report.pdf.BarChart.Group;
import se.projektbokslut.report.pdf.BarChart.Series;
import se.projektbokslut.report.pdf.Ink;
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
        if (years.stream().anyMatch(year -> year.budget() != null || year.actual() != null)) {
            edition.pdf.chart(chart());
        }
        edition.pdf.table(table());
    }

    private BarChart chart() {
        List<Group> groups = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (YearTotal year : years) {
            List<@Nullable Bar> bars = Arrays.asList(bar(year.budget()), bar(year.actual()));
            String label = Integer.toString(year.year());
            groups.add(new Group(label, bars, edition.label("missing")));
            words.add(edition.label(
                    "overview.chart.money-row", label, edition.figure(year.budget()), edition.figure(year.actual())));
        }
        return new BarChart(
                edition.label("overview.chart.trend") + " " + String.join("; ", words) + ".",
                List.of(
                        new Series(edition.label("column.budget"), Ink.ACCENT),
                        new Series(edition.label("column.actual"), Ink.SECOND)),
                groups,
                false);
    }

    private @Nullable Bar bar(@Nullable Money amount) {
        return amount == null ? null : new Bar(amount.ore(), edition.formats.amount(amount));
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
