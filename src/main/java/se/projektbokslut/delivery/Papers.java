package se.projektbokslut.delivery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import se.projektbokslut.delivery.Letter.Attachment;
import se.projektbokslut.report.AnnualReportPdf;
import se.projektbokslut.report.ReportOptions;
import se.projektbokslut.report.Texts;
import se.projektbokslut.report.Workbook;

/// What is attached to a mail: the report as PDF and as workbook. In the language of the published files they are
/// those files; in the other one, and where an edition was published before there was a workbook, they are made
/// of the same value.
final class Papers {
    private static final String PDF = "application/pdf";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Papers() {}

    static List<Attachment> of(PublishedReport published, Texts texts, ReportOptions options) throws IOException {
        String name = texts.label("title.report", published.manifest().year());
        boolean asPublished = texts.language() == published.manifest().language();
        Path workbook = published.file(Workbook.ENDING);
        return List.of(
                new Attachment(
                        name + ".pdf",
                        PDF,
                        asPublished ? Files.readAllBytes(published.file(".pdf")) : pdf(published, texts, options)),
                new Attachment(
                        name + Workbook.ENDING,
                        WORKBOOK,
                        asPublished && Files.exists(workbook)
                                ? Files.readAllBytes(workbook)
                                : workbook(published, texts)));
    }

    private static byte[] pdf(PublishedReport published, Texts texts, ReportOptions options) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        AnnualReportPdf.write(published.value(), published.changes(), texts, options, pdf);
        return pdf.toByteArray();
    }

    private static byte[] workbook(PublishedReport published, Texts texts) throws IOException {
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        Workbook.of(texts).annualReport(published.value(), published.changes(), workbook);
        return workbook.toByteArray();
    }
}
