package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.SourceFile;
import se.projektbokslut.annual.YearTotal;
import se.projektbokslut.content.Digest;
import se.projektbokslut.report.pdf.Table;
import se.projektbokslut.report.pdf.Table.Column;
import se.projektbokslut.report.pdf.Table.Row;
import se.projektbokslut.report.pdf.TaggedPdf.Fact;
import se.projektbokslut.report.pdf.Text;

/// From which files the report was made, and by which program and rules.
final class Sources {
    static final String PLACE = "sources";

    private Sources() {}

    static void print(Edition edition, Text title) {
        edition.pdf.heading(2, title, PLACE);
        edition.pdf.paragraph(intro(edition));
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

    /// The figures of earlier years are those years' own, and their files are not listed here.
    private static Text intro(Edition edition) {
        AnnualReport report = edition.report;
        List<String> sentences = new ArrayList<>();
        sentences.add(edition.label("sources.intro"));
        if (report.sources().stream().anyMatch(source -> source.path().startsWith("ledger/"))) {
            sentences.add(edition.label("sources.ledgers"));
        }
        String earlier = earlierYears(report);
        sentences.add(earlier.isEmpty() ? edition.label("sources.same") : edition.label("sources.earlier", earlier));
        return edition.own(Text.of(String.join(" ", sentences)));
    }

    private static String earlierYears(AnnualReport report) {
        var years = report.trend().stream().map(YearTotal::year).collect(Collectors.toCollection(TreeSet::new));
        if (!report.previous().isEmpty()) {
            years.add(report.year() - 1);
        }
        return years.headSet(report.year()).stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static List<Fact> provenance(Edition edition) {
        AnnualReport report = edition.report;
        return List.of(
                new Fact(edition.label("sources.inputs"), List.of(Text.code(inputs(report)))),
                new Fact(
                        edition.label("sources.program"),
                        List.of(Text.of("Projektbokslut " + report.provenance().program()))),
                new Fact(
                        edition.label("sources.rules"),
                        List.of(Text.of(report.provenance().rules()))));
    }

    /// One digest of all the input files that the year rests on: of their paths and digests, in their order.
    private static String inputs(AnnualReport report) {
        Digest digest = new Digest();
        for (SourceFile source : report.sources()) {
            digest.add(source.path()).add(source.sha256());
        }
        return digest.hex();
    }
}
