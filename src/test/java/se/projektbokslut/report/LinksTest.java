package se.projektbokslut.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.report.TagTree.Element;
import se.projektbokslut.report.TagTree.Link;
import se.projektbokslut.words.Language;

/// "Why this figure": from every total to the rows behind it, from every project's row to its card, and back.
class LinksTest {
    private static final Pattern FIGURE = Pattern.compile(".*[0-9]");
    private static final Pattern AMOUNT = Pattern.compile("[+\u2212]?[0-9\u00a0]+");
    private static final Map<String, String> PROCESSES = Map.of(
            "Kundreskontra", "process-kundreskontra",
            "Leverantörsreskontra", "process-leverantorsreskontra",
            "Redovisning och moms", "process-redovisning-och-moms",
            "Ingen process angiven", "process-unassigned");

    static Stream<AnnualReport> reports() {
        return Stream.of(
                Reports.seed2019(),
                LedgerSectionTest.withLedger(Reports.seed2019(), 3),
                LedgerSectionTest.withLedger(Reports.report(2019, AnnualReportPdfTest.many(12), List.of()), 3),
                Reports.report(2021, List.of(), List.of()));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyLinkLeadsToAPlaceOfTheDocumentAndSaysWhere(AnnualReport report) throws Exception {
        byte[] pdf = pdf(report);
        try (PdfReader reader = new PdfReader(pdf)) {
            Set<String> places = new HashSet<>();
            reader.getNamedDestination(false).keySet().forEach(name -> places.add(name.toString()));
            List<Link> links = TagTree.of(pdf).allLinks();
            assertThat(links).isNotEmpty().allSatisfy(link -> {
                assertThat(link.place()).isIn(places);
                assertThat(link.words()).isNotBlank();
            });
            assertThat(links).as("each annotation is in the tag tree").hasSize(annotations(reader));
        }
    }

    private static int annotations(PdfReader reader) {
        int annotations = 0;
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            PdfDictionary dictionary = reader.getPageN(page);
            PdfArray some = dictionary.getAsArray(PdfName.ANNOTS);
            annotations += some == null ? 0 : some.size();
        }
        return annotations;
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyFigureOfATotalLeadsToTheRowsBehindIt(AnnualReport report) throws Exception {
        String before = " " + (report.year() - 1);
        int totals = 0;
        for (Element table : TagTree.of(pdf(report)).all("Table")) {
            List<Element> rows = table.all("TR");
            List<Element> heads = rows.getFirst().children();
            for (Element row : rows.subList(1, rows.size())) {
                if (!isTotal(row)) {
                    continue;
                }
                totals++;
                boolean isUnderItsRows = row.children().getFirst().words().equals("Totalt")
                        && rows.get(rows.indexOf(row) - 1).children().stream()
                                .flatMap(cell -> cell.allLinks().stream())
                                .noneMatch(link ->
                                        Objects.requireNonNull(link.place()).startsWith("ledger"));
                for (int i = 1; i < heads.size(); i++) {
                    Element cell = row.children().get(i);
                    // The rows behind last year's figures stand in last year's report.
                    if (!heads.get(i).words().endsWith(before)
                            && FIGURE.matcher(cell.words()).matches()) {
                        assertThat(cell.allLinks()).as(row.words()).hasSize(isUnderItsRows ? 0 : 1);
                    }
                }
            }
        }
        assertThat(totals > 0)
                .as("a year without projects has nothing to sum up")
                .isEqualTo(!report.projects().isEmpty());
    }

    private static boolean isTotal(Element row) {
        String head = row.children().getFirst().words();
        return head.startsWith("Totalt") || head.equals("Summa");
    }

    @Test
    void aProcesssFiguresLeadToItsProjectsAndItsLedgerFiguresToTheFiles() throws Exception {
        AnnualReport report =
                LedgerSectionTest.withLedger(Reports.report(2019, AnnualReportPdfTest.many(12), List.of()), 3);
        Set<String> ledgerPlaces = new HashSet<>();
        for (Element row : TagTree.of(pdf(report)).all("TR")) {
            Element head = row.children().getFirst();
            if (head.words().equals("Övriga konton")) {
                row.allLinks().forEach(link -> ledgerPlaces.add(Objects.requireNonNull(link.place())));
            }
            String place = PROCESSES.get(head.words());
            if (place == null || head.allLinks().isEmpty()) {
                continue;
            }
            for (Element cell : row.children()) {
                for (Link link : cell.allLinks()) {
                    String to = Objects.requireNonNull(link.place());
                    if (to.startsWith("ledger")) {
                        ledgerPlaces.add(to);
                    } else {
                        assertThat(to).isEqualTo(place);
                    }
                }
            }
        }
        assertThat(ledgerPlaces).containsExactlyInAnyOrder("ledger-files", "ledger-other-accounts");
    }

    @Test
    void everyAmountOfAProjectLeadsToItsCard() throws Exception {
        AnnualReport report = Reports.report(2019, AnnualReportPdfTest.many(12), List.of());
        int amounts = 0;
        for (Element row : TagTree.of(pdf(report)).all("TR")) {
            List<Link> head = row.children().getFirst().allLinks();
            if (head.isEmpty()
                    || !Objects.requireNonNull(head.getFirst().place()).startsWith("project-")) {
                continue;
            }
            for (Element cell : row.children().subList(1, row.children().size())) {
                if (AMOUNT.matcher(cell.words()).matches()) {
                    amounts++;
                    assertThat(cell.allLinks().stream().map(Link::place).toList())
                            .containsExactly(head.getFirst().place());
                    assertThat(cell.allLinks().getFirst().words()).startsWith(cell.words() + ", till Utveckling");
                }
            }
        }
        assertThat(amounts).isGreaterThan(30);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCardLeadsBackToTheProcessItIsAtHomeIn(Language language) throws Exception {
        AnnualReport report = Reports.report(2019, AnnualReportPdfTest.many(12), List.of());
        List<Element> parts = TagTree.of(AnnualReportPdfTest.pdf(report, language, ReportOptions.DEFAULT))
                .children();
        Map<String, YearProject> projects = report.projects().stream()
                .collect(Collectors.toMap(p -> p.project().title(), p -> p));
        List<String> cards = new ArrayList<>();
        for (int i = 0; i + 1 < parts.size(); i++) {
            YearProject project = projects.get(parts.get(i).words());
            if (project != null && parts.get(i).role().equals("H3")) {
                cards.add(project.project().id());
                assertThat(parts.get(i + 1).allLinks().stream().map(Link::place).toList())
                        .containsExactly("process-" + home(project));
            }
        }
        assertThat(cards).hasSameSizeAs(projects.keySet()).doesNotHaveDuplicates();
    }

    private static String home(YearProject project) {
        return Stream.concat(project.processesDirect().stream(), project.processesTouched().stream())
                .findFirst()
                .orElse("unassigned");
    }

    private static byte[] pdf(AnnualReport report) {
        return AnnualReportPdfTest.pdf(report, Language.SV, ReportOptions.DEFAULT);
    }
}
