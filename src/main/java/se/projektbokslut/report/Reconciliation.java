package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.ControlTotals;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.annual.ProcessFigures.Investment;
import se.projektbokslut.money.Money;
import se.projektbokslut.report.pdf.Table;
import se.projektbokslut.report.pdf.Table.Column;
import se.projektbokslut.report.pdf.Table.Row;
import se.projektbokslut.report.pdf.Text;
import se.projektbokslut.settings.AmountUnit;

/// That nothing was lost on the way: what was read is what is reported or refused by name, and the rows add up to
/// the totals.
final class Reconciliation {
    static final String PLACE = "control";

    private final Edition edition;

    private Reconciliation(Edition edition) {
        this.edition = edition;
    }

    static void print(Edition edition, Text title) {
        var totals = new Reconciliation(edition);
        edition.pdf.heading(2, title, PLACE);
        edition.pdf.paragraph(edition.words("control.intro"));
        edition.pdf.table(totals.records());
        edition.pdf.table(totals.counts());
        totals.amounts();
        RefusedTable.print(edition);
    }

    /// What became of every record in the files that the year rests on.
    private Table records() {
        ControlTotals totals = edition.report.controlTotals();
        return line(
                "control.caption.records",
                "control.records",
                new Count("control.record.read", totals.read()),
                new Count("control.record.reported", totals.reported()),
                new Count("control.record.undated", totals.undated()),
                new Count("control.record.planned", totals.planned()),
                new Count("control.record.refused", totals.refused()));
    }

    private Table counts() {
        ProcessFigures total = edition.total();
        return line(
                "control.caption.counts",
                "control.projects",
                new Count("control.closed", total.closed()),
                new Count("control.cancelled", total.cancelled()),
                new Count("control.ongoing", total.ongoing()),
                new Count("control.sum", (long) total.closed() + total.cancelled() + total.ongoing()),
                new Count("control.total", total.projects()),
                new Count("control.listed", edition.report.projects().size()));
    }

    private record Count(String label, long count) {}

    /// A sum with its parts beside each other.
    private Table line(String caption, String what, Count... counts) {
        List<Column> columns = new ArrayList<>();
        List<Text> cells = new ArrayList<>();
        columns.add(Column.text(edition.label("control.what")));
        cells.add(edition.words(what));
        for (Count count : counts) {
            columns.add(Column.figures(edition.label(count.label()), 62));
            cells.add(Text.of(edition.formats.count(count.count())));
        }
        return new Table(edition.words(caption), columns, List.of(Row.of(cells)));
    }

    /// An amount of the processes' rows together, and of the total.
    private record Amount(
            String label, @Nullable Money sum, @Nullable Money total) {}

    /// Nothing where no amount is known.
    private void amounts() {
        List<Amount> amounts = Stream.of(
                        amount("column.budget", ProcessFigures::budget),
                        amount("column.actual", ProcessFigures::actual),
                        amount("column.variance", ProcessFigures::variance),
                        amount("column.forecast", ProcessFigures::forecast),
                        investment("column.investment_budget", Investment::budget),
                        investment("column.investment_actual", Investment::actual),
                        investment("column.investment_variance", Investment::variance),
                        investment("column.investment_forecast", Investment::forecast))
                .filter(amount -> amount.sum() != null || amount.total() != null)
                .toList();
        if (amounts.isEmpty()) {
            return;
        }
        var behind = edition.rows(ProcessOverview.PLACE, edition.label("overview.title"));
        edition.pdf.table(new StatedTable<>(edition, amounts)
                .always(Column.text(edition.label("control.amount")), amount -> edition.words(amount.label()))
                .always(
                        Column.figures(edition.label("control.rows"), 110),
                        amount -> figure(amount, amount.sum()).to(behind))
                .always(
                        Column.figures(edition.label("control.total"), 110),
                        amount -> figure(amount, amount.total()).to(behind))
                .table(edition.label("control.caption.amounts"), "table.nowhere"));
    }

    private Text figure(Amount amount, @Nullable Money money) {
        return money == null || !amount.label().endsWith("variance")
                ? edition.amount(money)
                : Text.of(edition.formats.signed(money, AmountUnit.KR));
    }

    private Amount amount(String label, Function<ProcessFigures, @Nullable Money> figure) {
        Money sum = null;
        for (ProcessFigures row : edition.sections()) {
            Money part = figure.apply(row);
            if (part != null) {
                sum = sum == null ? part : sum.plus(part);
            }
        }
        return new Amount(label, sum, figure.apply(edition.total()));
    }

    private Amount investment(String label, Function<Investment, @Nullable Money> figure) {
        return amount(label, row -> {
            Investment investment = row.investment();
            return investment == null ? null : figure.apply(investment);
        });
    }
}
