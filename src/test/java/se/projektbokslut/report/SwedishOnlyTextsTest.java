package se.projektbokslut.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.ControlTotals;
import se.projektbokslut.annual.LedgerNotes;
import se.projektbokslut.annual.LedgerTotals;
import se.projektbokslut.annual.Overview;
import se.projektbokslut.content.CanonicalJson;
import se.projektbokslut.findings.Location;
import se.projektbokslut.report.TagTree.Element;
import se.projektbokslut.settings.YearComment;
import se.projektbokslut.words.Language;
import se.projektbokslut.words.LocalText;

/// What the settings state in Swedish only is marked as Swedish in an English report, so that it is read
/// aloud as such.
class SwedishOnlyTextsTest {
    @Test
    void thePdfMarksThem() throws Exception {
        assertThat(inSwedish(report(false)))
                .anyMatch(words -> words.equals("Redovisningstjänster"))
                .anyMatch(words -> words.startsWith("Ett gott år."))
                .filteredOn(words -> words.contains("Kundreskontra"))
                .as("on the cover, in the table of processes, over its section and on a card")
                .hasSizeGreaterThanOrEqualTo(4);
        assertThat(inSwedish(report(true)))
                .noneMatch(words -> words.contains("ledger") || words.contains("A good year"));
    }

    private static List<String> inSwedish(AnnualReport report) throws Exception {
        return TagTree.of(AnnualReportPdfTest.pdf(report, Language.EN, ReportOptions.DEFAULT))
                .all()
                .filter(element -> "sv".equals(element.language()))
                .map(Element::words)
                .toList();
    }

    @Test
    void thePageMarksThem() throws Exception {
        assertThat(page(report(false), Language.EN))
                .contains(
                        "<p class=\"organisation\" lang=\"sv\">Redovisningstjänster</p>",
                        "<p><span lang=\"sv\">Ett gott år.</span> – enhetschef</p>",
                        "<option value=\"kundreskontra\" lang=\"sv\">Kundreskontra</option>",
                        "<th scope=\"row\" lang=\"sv\">Kundreskontra</th>")
                .doesNotContain("lang=\"sv\">Total");
        assertThat(page(report(true), Language.EN))
                .contains("<p class=\"organisation\">Accounting services</p>", "<p>A good year. – enhetschef</p>");
        assertThat(page(report(false), Language.SV)).contains("<p>Ett gott år. – enhetschef</p>");
    }

    private static String page(AnnualReport report, Language language) throws Exception {
        var overview = new Overview(
                new ControlTotals(0, 0, 0, 0, 0),
                LedgerTotals.NONE,
                LedgerNotes.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        var out = new ByteArrayOutputStream();
        IndexPage.write(
                List.of(IndexPage.Year.of(report, List.of(), List.of(), null)),
                overview,
                Map.of(),
                new AnnualReport.Provenance("1", "1"),
                Texts.of(language),
                out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /// @param english whether names and the comment are stated in English too
    private static AnnualReport report(boolean english) {
        var text = new LocalText("Ett gott år.", english ? "A good year." : null);
        AnnualReport report = Reports.withComment(
                Reports.seed2019(), new YearComment(text, "enhetschef", new Location("years.yaml", 1, 1)));
        String json = new String(CanonicalJson.compact(report), StandardCharsets.UTF_8);
        return CanonicalJson.mapper()
                .readValue(english ? json : json.replaceAll("\"en\":\"[^\"]*\"", "\"en\":null"), AnnualReport.class);
    }
}
