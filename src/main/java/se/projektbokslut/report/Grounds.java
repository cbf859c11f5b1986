package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.ControlTotals;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.annual.SourceFile;
import se.projektbokslut.intake.Money;
import se.projektbokslut.report.pdf.Table;
import se.projektbokslut.report.pdf.Table.Column;
import se.projektbokslut.report.pdf.Table.Row;
import se.projektbokslut.report.pdf.TaggedPdf.Fact;
import se.projektbokslut.report.pdf.Text;

/// What the report rests on: that its rows add up to its total, from which files it was made, by which program.
final class Grounds {
    static final String CONTROL_PLACE = "control";
    static final String SOURCES_PLACE = "sources";

    private final Edition edition;

    private Grounds(Edition edition) {
        this.edition = edition;
    }

    static void print(Edition edition) {
        Grounds grounds = new Grounds(edition);
        edition.pdf.heading(2, edition.words("control.title"), CONTROL_PLACE);
        edition.pdf.paragraph(edition.words("control.intro"));
        edition.pdf.table(grounds.records());
        edition.pdf.table(grounds.counts());
        edition.pdf.table(grounds.amounts());
        edition.pdf.heading(2, edition.words("sources.title"), SOURCES_PLACE);
        edition.pdf.paragraph(edition.words("sources.intro"));
        edition.pdf.table(grounds.sources());
        edition.pdf.facts(grounds.provenance());
    }

    /// What became of every record in the files that the year rests on.
    private Table records() {
        ControlTotals totals = edition.report.controlTotals();
        List<Row> rows = List.of(
                count("control.record.reported", totals.reported()),
                count("control.record.undated", totals.undated()),
                count("control.record.planned", totals.planned()),
                count("control.record.refused", totals.refused()),
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
                                        (long) total.closed() + total.cancelled() + total.ongoing()))),
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
        return Row.of(
                List.of(edition.words(label), edition.amount(sum), edition.amount(figure.apply(edition.total()))));
    }

    private Table sources() {
        List<Row> rows = new ArrayList<>();
        for (SourceFile source : edition.report.sources()) {
            rows.add(Row.of(List.of(Text.of(source.path()), Text.code(source.sha256()))));
        }
        return new Table(
                edition.words("sources.caption"),
                List.of(Column.text(edition.label("sources.file")), Column.text(edition.label("sources.digest"), 318)),
                rows);
    }

    private List<Fact> provenance() {
        AnnualReport report = edition.report;
        return List.of(
                new Fact(edition.label("sources.inputs"), List.of(Text.code(TitlePage.inputs(report)))),
                new Fact(
                        edition.label("sources.program"),
                        List.of(Text.of("Projektbokslut " + report.provenance().program()))),
                new Fact(
                        edition.label("sources.rules"),
                        List.of(Text.of(report.provenance().rules()))));
    }
}
