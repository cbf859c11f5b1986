package se.projektbokslut.report;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.YearTotal;
import se.projektbokslut.money.Money;
import se.projektbokslut.report.pdf.BarChart;
import se.projektbokslut.report.pdf.Table;
import se.projektbokslut.report.pdf.Table.Column;
import se.projektbokslut.report.pdf.Text;
import se.projektbokslut.report.pdf.Text.Target;

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
        BarChart chart = new Charts(edition.report, edition.texts).comparedYears(years);
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
        StatedTable<YearTotal> table = new StatedTable<>(edition, years)
                .always(Column.text(edition.label("column.year")), year -> Text.of(Integer.toString(year.year())));
        count(table, "column.projects", YearTotal::projects);
        count(table, "column.closed", YearTotal::closed);
        count(table, "column.cancelled", YearTotal::cancelled);
        count(table, "column.ongoing", YearTotal::ongoing);
        amount(table, "column.budget", YearTotal::budget);
        amount(table, "column.actual", YearTotal::actual);
        amount(table, "column.compared_budget", YearTotal::comparedBudget);
        amount(table, "column.compared_actual", YearTotal::comparedActual);
        return table.table(edition.label("overview.note.trend", edition.unitNote()), "table.nowhere-operating");
    }

    private void count(StatedTable<YearTotal> table, String head, ToLongFunction<YearTotal> count) {
        table.counted(
                Column.figures(edition.label(head), 54),
                count,
                year -> Text.of(edition.formats.count(count.applyAsLong(year))).to(behind(year)));
    }

    private void amount(StatedTable<YearTotal> table, String head, Function<YearTotal, @Nullable Money> amount) {
        table.stated(Column.figures(edition.label(head), 66), year -> {
            Money figure = amount.apply(year);
            return figure == null ? null : edition.summary(figure, false).to(behind(year));
        });
    }

    /// The rows behind the other years' figures stand in those years' reports.
    private Target.@Nullable Rows behind(YearTotal year) {
        return year.year() == edition.report.year() ? edition.behindTotal() : null;
    }
}
