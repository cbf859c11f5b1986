package se.projektbokslut.report;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.ControlTotals;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.money.Money;
import se.projektbokslut.report.pdf.Table;
import se.projektbokslut.report.pdf.Table.Column;
import se.projektbokslut.report.pdf.Table.Row;
import se.projektbokslut.report.pdf.Text;

/// That nothing was lost on the way: what was read is what is reported or refused by name, and the rows add up to
/// the totals.
final class Reconciliation {
    static final String PLACE = "control";

    private final Edition edition;

    private Reconciliation(Edition edition) {
        this.edition = edition;
    }

    static void print(Edition edition) {
        var totals = new Reconciliation(edition);
        edition.pdf.heading(2, edition.words("control.title"), PLACE);
        edition.pdf.paragraph(edition.words("control.intro"));
        edition.pdf.table(totals.records());
        edition.pdf.table(totals.counts());
        edition.pdf.table(totals.amounts());
        LedgerReconciliation.print(edition);
        RefusedTable.print(edition);
    }

    /// What became of every record in the files that the year rests on.
    private Table records() {
        ControlTotals totals = edition.report.controlTotals();
        List<Row> rows = List.of(
                count("control.record.reported", totals.reported()),
                count("control.record.undated", totals.undated()),
                count("control.record.planned", totals.planned()),
                count(
                        totals.refused() == 0 ? "control.record.refused" : "control.record.refused-see",
                        totals.refused()),
                count("control.record.read", totals.read()));
        return new Table(
                edition.words("control.caption.records"),
                List.of(Column.text(edition.label("control.what")), Column.figures(edition.label("control.count"), 90)),
                rows);
    }

    private Table counts() {
        ProcessFigures total = edition.total();
        List<Row> rows = List.of(
                count("control.closed", total.closed()),
                count("control.cancelled", total.cancelled()),
                count("control.ongoing", total.ongoing()),
                new Row(
                        List.of(
                                edition.words("control.sum"),
                                Text.of(edition.formats.count(
                                                (long) total.closed() + total.cancelled() + total.ongoing()))
                                        .to(edition.behindTotal())),
                        true),
                count("control.projects", total.projects()),
                count("control.listed", edition.report.projects().size()));
        return new Table(
                edition.words("control.caption.counts"),
                List.of(Column.text(edition.label("control.what")), Column.figures(edition.label("control.count"), 90)),
                rows);
    }

    private Row count(String key, long count) {
        return Row.of(List.of(edition.words(key), Text.of(edition.formats.count(count))));
    }

    private Table amounts() {
        List<Row> rows = List.of(
                amount("column.budget", ProcessFigures::budget),
                amount("column.actual", ProcessFigures::actual),
                amount("column.variance", ProcessFigures::variance),
                amount("column.forecast", ProcessFigures::forecast));
        return new Table(
                edition.words("control.caption.amounts"),
                List.of(
                        Column.text(edition.label("control.amount")),
                        Column.figures(edition.label("control.rows"), 110),
                        Column.figures(edition.label("control.total"), 110)),
                rows);
    }

    private Row amount(String label, Function<ProcessFigures, @Nullable Money> figure) {
        Money sum = null;
        for (ProcessFigures row : edition.sections()) {
            Money part = figure.apply(row);
            if (part != null) {
                sum = sum == null ? part : sum.plus(part);
            }
        }
        return Row.of(List.of(
                edition.words(label),
                edition.amount(sum).to(edition.rows(ProcessOverview.PLACE, edition.label("overview.title"))),
                edition.amount(figure.apply(edition.total())).to(edition.behindTotal())));
    }
}
