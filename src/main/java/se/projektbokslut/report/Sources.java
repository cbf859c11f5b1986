package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.List;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.SourceFile;
import se.projektbokslut.report.pdf.Table;
import se.projektbokslut.report.pdf.Table.Column;
import se.projektbokslut.report.pdf.Table.Row;
import se.projektbokslut.report.pdf.TaggedPdf.Fact;
import se.projektbokslut.report.pdf.Text;

/// From which files the report was made, and by which program and rules.
final class Sources {
    static final String PLACE = "sources";

    private Sources() {}

    static void print(Edition edition) {
        edition.pdf.heading(2, edition.words("sources.title"), PLACE);
        edition.pdf.paragraph(edition.words("sources.intro"));
        List<Row> rows = new ArrayList<>();
        for (SourceFile source : edition.report.sources()) {
            rows.add(Row.of(List.of(Text.of(source.path()), Text.code(source.sha256()))));
        }
        edition.pdf.table(new Table(
                edition.words("sources.caption"),
                List.of(Column.text(edition.label("sources.file")), Column.text(edition.label("sources.digest"), 318)),
                rows));
        edition.pdf.facts(provenance(edition));
    }

    private static List<Fact> provenance(Edition edition) {
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
