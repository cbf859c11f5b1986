package se.projektbokslut.delivery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.delivery.Letter.Attachment;
import se.projektbokslut.report.AnnualReportPdf;
import se.projektbokslut.report.CsvFiles;
import se.projektbokslut.report.CsvKind;
import se.projektbokslut.report.ReportOptions;
import se.projektbokslut.report.Texts;

/// What is attached to a mail: the report as PDF and the file for Excel. In the language of the published files
/// they are those files; in the other one they are drawn from the same value.
final class Papers {
    private static final String PDF = "application/pdf";
    private static final String CSV = "text/csv";

    private Papers() {}

    static List<Attachment> of(PublishedReport published, Texts texts, ReportOptions options) throws IOException {
        String name = texts.label("title.report", published.manifest().year());
        String table = name + CsvKind.EXCEL.ending();
        if (texts.language() == published.manifest().language()) {
            return List.of(
                    new Attachment(name + ".pdf", PDF, Files.readAllBytes(published.file(".pdf"))),
                    new Attachment(table, CSV, Files.readAllBytes(published.file(CsvKind.EXCEL.ending()))));
        }
        AnnualReport report = published.value();
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        AnnualReportPdf.write(report, published.changes(), texts, options, pdf);
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        CsvFiles.of(CsvKind.EXCEL, texts).annualReport(report, csv);
        return List.of(
                new Attachment(name + ".pdf", PDF, pdf.toByteArray()), new Attachment(table, CSV, csv.toByteArray()));
    }
}
