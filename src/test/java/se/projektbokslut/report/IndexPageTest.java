package se.projektbokslut.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import se.projektbokslut.annual.ControlTotals;
import se.projektbokslut.annual.LedgerNotes;
import se.projektbokslut.annual.LedgerTotals;
import se.projektbokslut.annual.Overview;
import se.projektbokslut.annual.YearState;
import se.projektbokslut.intake.Language;
import se.projektbokslut.intake.LocalText;

class IndexPageTest {
    private static final Overview NOTHING = new Overview(
            new ControlTotals(0, 0, 0, 0, 0),
            LedgerTotals.NONE,
            LedgerNotes.NONE,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    @Test
    void theLatestYearComesFirstWithItsStateAndFiles() throws Exception {
        String html = page(Stream.of(Reports.seed2018(), Reports.seed2019())
                .map(IndexPage.Year::of)
                .toList());
        assertThat(html)
                .containsSubsequence(
                        "<html lang=\"sv\">",
                        "Redovisningstjänster",
                        "<th scope=\"row\">2019</th><td>Preliminär</td>",
                        "href=\"2019/annual-report-2019.pdf\"",
                        "<th scope=\"row\">2018</th>",
                        "href=\"refused.excel.csv\"");
    }

    @Test
    void thePageIsWellFormedWhateverTheOrganisationIsCalled() throws Exception {
        String html = page(List.of(
                new IndexPage.Year(2019, YearState.ADOPTED, 2, 3, 4, new LocalText("<b>\"Ekonomi\" & 'moms'", null))));
        assertThat(html).contains("Fastställd, utgåva 2").doesNotContain("<b>");
        String asXml = html.replace("<!DOCTYPE html>\n", "").replaceAll("<(meta[^>]*|br)>", "<$1/>");
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(asXml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void withoutYearsThePageSaysSo() throws Exception {
        assertThat(page(List.of())).contains("Inget år har någon rapport än.").doesNotContain("<table>");
    }

    private static String page(List<IndexPage.Year> years) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        IndexPage.write(years, NOTHING, Texts.of(Language.SV), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
