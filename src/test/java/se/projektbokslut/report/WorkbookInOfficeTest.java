package se.projektbokslut.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.projektbokslut.Thorough;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.money.Money;
import se.projektbokslut.words.Language;

/// The workbook as an office program opens it, and a large one.
@Thorough
class WorkbookInOfficeTest {
    /// Comma, quotes, UTF-8, dates as shown, numbers as they are, every sheet a file.
    private static final String EVERY_SHEET =
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

    @TempDir
    Path folder;

    @Test
    void anOfficeProgramShowsTheCellsAsTheyAreMeant() throws Exception {
        assumeTrue(hasOffice(), "soffice is not on this machine (Debian package libreoffice-calc-nogui)");
        ProjectBuilder b = new ProjectBuilder("0047", "=1+1")
                .start(ProjectBuilder.season("hösten 2018", "2018-23"))
                .end(ProjectBuilder.day("2019-02-28"));
        b.amounts(new Money(999_999_999_999_999L), new Money(1_234_567_89L));
        AnnualReport report = Reports.report(
                2019,
                List.of(
                        b.build(),
                        new ProjectBuilder("b", "_x0041_ مشروع 🏛 x").build(),
                        new ProjectBuilder("c", " blank ").build()),
                List.of());
        Path workbook = Files.write(folder.resolve("bok.xlsx"), WorkbookTest.bytes(report, Language.SV));

        convert(EVERY_SHEET, workbook);

        String projects = Files.readString(folder.resolve("bok-Projekt.csv"));
        assertThat(projects)
                .contains(",0047,=1+1,Avslutat,")
                .contains(",hösten 2018,2019-02-28,")
                .contains(",9999999999999.99,1234567.89,9999998765432.1,")
                .contains(",_x0041_ مشروع 🏛 x,")
                .contains(", blank ,");
        String processes = Files.readString(folder.resolve("bok-Processer.csv"));
        assertThat(processes)
                .contains(",Ingen process angiven,3,", ",Totalt,3,", ",9999999999999.99,1234567.89,9999998765432.1,");
        assertThat(folder.resolve("bok-Resultat och risker.csv")).exists();

        convert("pdf", workbook);
        assertThat(Files.size(folder.resolve("bok.pdf"))).isPositive();
    }

    private void convert(String to, Path workbook) throws IOException, InterruptedException {
        Process office = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        to,
                        "--outdir",
                        folder.toString(),
                        workbook.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        assertThat(office.waitFor())
                .as(Files.readString(folder.resolve("office.log")))
                .isZero();
    }

    private static boolean hasOffice() throws InterruptedException {
        try {
            return new ProcessBuilder("soffice", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void fortyThousandProjectsStandOnOneSheet() throws Exception {
        AnnualReport report = Reports.report(2019, AnnualReportPdfTest.many(40_000), List.of());
        Path workbook = folder.resolve("stor.xlsx");
        Tally tally;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(workbook))) {
            tally = Workbook.of(Texts.of(Language.SV)).annualReport(report, List.of(), out);
        }
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        assertThat(tally.differences(CsvFiles.of(Texts.of(Language.SV))
                        .annualReport(report, csv)
                        .plus(CsvFiles.of(Texts.of(Language.SV)).projects(2019, report.projects(), csv))))
                .isEmpty();
        TreeMap<String, Integer> rows = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(workbook)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("xl/worksheets/")) {
                    rows.put(entry.getName(), rows(zip));
                }
            }
        }
        assertThat(rows).hasSize(6).containsEntry("xl/worksheets/sheet2.xml", 40_001);
        assertThat(csv.toString(StandardCharsets.UTF_8).lines()).hasSize(40_007);
    }

    private static int rows(InputStream sheet) throws XMLStreamException {
        InputStream open = new FilterInputStream(sheet) {
            @Override
            public void close() {
                // The next entry is read from the same stream.
            }
        };
        XMLStreamReader xml = XMLInputFactory.newFactory().createXMLStreamReader(open);
        int rows = 0;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("row")) {
                rows++;
            }
        }
        return rows;
    }
}
