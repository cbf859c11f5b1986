package se.projektbokslut.report;

import java.util.List;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.report.pdf.Table;
import se.projektbokslut.report.pdf.Table.Column;
import se.projektbokslut.report.pdf.Table.Row;
import se.projektbokslut.report.pdf.Text;

/// Names what could not be used in the files that the year rests on, as far as there is room for it.
final class RefusedTable {
    private RefusedTable() {}

    /// Prints nothing where everything could be used.
    static void print(Edition edition) {
        List<Refusal> refusals = edition.report.refusals();
        if (refusals.isEmpty()) {
            return;
        }
        edition.pdf.heading(3, edition.words("control.refusals"), null);
        edition.pdf.table(new Table(
                edition.words("control.caption.refusals", AnnualReport.MOST_REFUSALS),
                List.of(
                        Column.text(edition.label("column.file"), 130),
                        Column.figures(edition.label("column.line"), 40),
                        Column.text(edition.label("column.record"), 80),
                        Column.text(edition.label("column.problem"))),
                refusals.stream().map(refusal -> row(edition, refusal)).toList()));
    }

    private static Row row(Edition edition, Refusal refusal) {
        Text problem = Text.marked(edition.texts.problem(refusal));
        Location at = refusal.at();
        String line = at.line() == 0 ? "" : Integer.toString(at.line());
        return Row.of(List.of(
                Text.of(at.place()),
                Text.of(at.sheet() == null ? line : Location.letters(at.column()) + line),
                Text.of(refusal.record()),
                refusal.field().isEmpty()
                        ? problem
                        : Text.of(refusal.field() + ": ").and(problem)));
    }
}
