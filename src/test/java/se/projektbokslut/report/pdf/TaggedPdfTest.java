package se.projektbokslut.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/// Where pages end. A bullet of one line takes 15 points, and 46 of them a page.
class TaggedPdfTest {
    private static final int PAGE = 46;

    @Test
    void theSpaceAfterAFullPageBeginsNoFurtherOne() throws Exception {
        assertThat(pages(pdf -> pdf.bullets(lines(PAGE)))).hasSize(1);
        List<String> two = pages(pdf -> {
            pdf.bullets(lines(PAGE));
            pdf.newPage();
            pdf.paragraph(Text.of("andra"));
        });
        assertThat(two).hasSize(2);
        assertThat(two.getLast()).contains("andra");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9, 60})
    void aHeadingStandsWithTheFirstRowOfItsTable(int rows) throws Exception {
        Text tall = Text.of("en lång förklaring ".repeat(30));
        List<Table.Row> all =
                new ArrayList<>(Collections.nCopies(rows, Table.Row.of(List.of(Text.of("rad"), Text.of("kort")))));
        all.set(0, Table.Row.of(List.of(Text.of("första"), tall)));
        List<Table.Column> columns = List.of(Table.Column.text("namn", 80), Table.Column.text("ord"));
        for (int above = 0; above <= PAGE; above++) {
            int before = above;
            List<String> pages = pages(pdf -> {
                pdf.bullets(lines(before));
                pdf.heading(2, Text.of("Rubrik"), null);
                pdf.table(new Table(Text.of("vad den visar"), columns, all));
            });
            assertThat(pages).anyMatch(page -> page.contains("Rubrik") && page.contains("första"));
        }
    }

    /// Under the heading a list fills the page that it begins on; no row of it is lost or alone.
    @Test
    void aShortTableThatIsReadRowByRowBreaks() throws Exception {
        List<Table.Row> rows = IntStream.range(0, 6)
                .mapToObj(i -> Table.Row.of(List.of(Text.of("rad" + i), Text.of("kort ".repeat(25)))))
                .toList();
        List<Table.Column> columns = List.of(Table.Column.text("namn", 80), Table.Column.text("ord"));
        Table whole = new Table(Text.of("vad den visar"), columns, rows);
        int broken = 0;
        for (int above = 0; above <= PAGE; above++) {
            int before = above;
            List<String> pages = pages(pdf -> {
                pdf.bullets(lines(before));
                pdf.heading(3, Text.of("Rubrik"), null);
                pdf.table(whole.asList());
            });
            String all = String.join(" ", pages);
            rows.forEach(row -> assertThat(occurrences(
                            all, row.cells().getFirst().spans().getFirst().text()))
                    .isEqualTo(1));
            assertThat(pages).anyMatch(page -> page.contains("Rubrik") && page.contains("rad0"));
            assertThat(pages).anyMatch(page -> page.contains("rad4") && page.contains("rad5"));
            broken += pages.stream().anyMatch(page -> page.contains("rad0") && page.contains("rad5")) ? 0 : 1;
            List<String> kept = pages(pdf -> {
                pdf.bullets(lines(before));
                pdf.heading(3, Text.of("Rubrik"), null);
                pdf.table(whole);
            });
            assertThat(kept).anyMatch(page -> page.contains("rad0") && page.contains("rad5"));
        }
        assertThat(broken).isGreaterThan(2);
    }

    @Test
    void aTallLastRowIsNotAloneOnAPage() throws Exception {
        Text tall = Text.of("en lång förklaring ".repeat(30));
        List<Table.Row> rows =
                new ArrayList<>(Collections.nCopies(9, Table.Row.of(List.of(Text.of("rad"), Text.of("kort")))));
        rows.add(Table.Row.of(List.of(Text.of("sist"), tall)));
        List<Table.Column> columns = List.of(Table.Column.text("namn", 80), Table.Column.text("ord"));
        for (int above = 0; above <= PAGE; above++) {
            int before = above;
            List<String> pages = pages(pdf -> {
                pdf.bullets(lines(before));
                pdf.table(new Table(Text.of("vad den visar"), columns, rows));
            });
            assertThat(pages).anyMatch(page -> page.contains("rad kort sist"));
        }
    }

    @Test
    void headingsWithASentenceEachFillThePagesAndStandWithTheirSentences() throws Exception {
        for (int above = 0; above <= PAGE; above++) {
            int before = above;
            List<String> pages = pages(pdf -> {
                pdf.bullets(lines(before));
                for (int i = 10; i < 30; i++) {
                    pdf.heading(2, Text.of("Rubrik " + i), null);
                    pdf.paragraph(Text.of("mening " + i));
                }
            });
            for (int i = 10; i < 30; i++) {
                String heading = "Rubrik " + i;
                String sentence = "mening " + i;
                assertThat(pages).anyMatch(page -> page.contains(heading) && page.contains(sentence));
            }
            if (before < PAGE - 5) {
                assertThat(pages.getFirst()).contains("Rubrik 10");
            }
        }
    }

    /// Every word of these texts takes a line of its own.
    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void noLineOfAnItemOrOfAFactIsLeftAlone(int lines) throws Exception {
        String words = "A".repeat(40) + " " + "B".repeat(40) + " " + "C".repeat(40);
        Text text = Text.of(lines == 3 ? words : words + " " + "D".repeat(40));
        List<TaggedPdf.Fact> facts =
                new ArrayList<>(Collections.nCopies(5, new TaggedPdf.Fact("Kort", List.of(Text.of("ord")))));
        facts.add(new TaggedPdf.Fact("Etikett", List.of(text)));
        facts.add(new TaggedPdf.Fact("Slut", List.of(Text.of("ord ".repeat(200)))));
        for (int above = 1; above <= PAGE; above++) {
            int before = above;
            assertNoneAlone(lines, pages(pdf -> {
                List<Text> items = new ArrayList<>(lines(before));
                items.add(text);
                pdf.bullets(items);
            }));
            List<String> pages = pages(pdf -> {
                pdf.bullets(lines(before));
                pdf.facts(facts);
            });
            assertNoneAlone(lines, pages);
            assertThat(pages).anyMatch(page -> page.contains("Etikett") && page.contains("AAA"));
        }
    }

    private static void assertNoneAlone(int lines, List<String> pages) {
        assertThat(pages)
                .allMatch(page -> page.contains("AAA") == page.contains("BBB"))
                .allMatch(page -> page.contains("CCC") == page.contains(lines == 3 ? "BBB" : "DDD"));
    }

    /// What is repeated is decoration: the text as extracted is the same without it.
    @Test
    void pagesThatBeginInACardRepeatItsTitleAndTheLabel() throws Exception {
        byte[] with = pdf(pdf -> {
            pdf.bullets(lines(PAGE - 1));
            pdf.together("Kort", "(forts.)", () -> card(pdf));
            pdf.newPage();
            pdf.paragraph(Text.of("efter"));
        });
        byte[] without = pdf(pdf -> {
            pdf.bullets(lines(PAGE - 1));
            pdf.together(() -> card(pdf));
            pdf.newPage();
            pdf.paragraph(Text.of("efter"));
        });
        assertThat(pages(with)).hasSize(4).isEqualTo(pages(without));
        List<Integer> plain = artifacts(without);
        assertThat(artifacts(with)).containsExactly(plain.get(0), plain.get(1), plain.get(2) + 2, plain.get(3));
    }

    /// What is repeated is decoration, as of a card.
    @Test
    void pagesThatBeginInARowRepeatItsFirstWordsWhereTheTableSaysSo() throws Exception {
        List<Table.Column> columns = List.of(Table.Column.text("namn", 120), Table.Column.text("ord"));
        List<Table.Row> rows =
                List.of(Table.Row.of(List.of(Text.strong("Slag").and(" och mer"), Text.of("ord\n\n".repeat(120)))));
        byte[] with = pdf(pdf -> pdf.table(new Table(Text.of("vad den visar"), columns, rows, "(forts.)")));
        byte[] without = pdf(pdf -> pdf.table(new Table(Text.of("vad den visar"), columns, rows)));
        assertThat(pages(with)).hasSizeGreaterThan(2).isEqualTo(pages(without));
        List<Integer> plain = artifacts(without);
        assertThat(artifacts(with).getFirst()).isEqualTo(plain.getFirst());
        for (int page = 1; page < plain.size(); page++) {
            assertThat(artifacts(with).get(page)).isEqualTo(plain.get(page) + 1);
        }
    }

    private static void card(TaggedPdf pdf) {
        pdf.heading(3, Text.of("Kort"), null);
        pdf.facts(List.of(new TaggedPdf.Fact("Mål", lines(60)), new TaggedPdf.Fact("Slut", List.of(Text.of("sist")))));
    }

    /// How many pieces of decoration each page has.
    private static List<Integer> artifacts(byte[] pdf) throws Exception {
        List<Integer> artifacts = new ArrayList<>();
        try (PdfReader reader = new PdfReader(pdf)) {
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                String content = new String(reader.getPageContent(page), StandardCharsets.ISO_8859_1);
                artifacts.add(occurrences(content, "/Artifact"));
            }
        }
        return artifacts;
    }

    @Test
    void noPageOfTheContentsListHasOneOrTwoEntries() throws Exception {
        for (int n = 3; n <= 60; n++) {
            int entries = n;
            List<String> pages = pages(pdf -> {
                List<Contents.Entry> list = IntStream.range(0, entries)
                        .mapToObj(i -> new Contents.Entry(1 + i % 2, "post", "plats" + i, null))
                        .toList();
                pdf.contents(list);
                pdf.newPage();
                list.forEach(entry -> pdf.heading(2, Text.of("rubrik"), entry.place()));
            });
            assertThat(pages).noneMatch(page -> occurrences(page, "post") == 1 || occurrences(page, "post") == 2);
        }
    }

    /// A number begins where the text before it ends, and nothing of it lies beside its box, where it would be cut.
    @ParameterizedTest
    @ValueSource(ints = {3, 12, 119})
    void theNumberOfAPageIsDrawnWholeAndRightAfterItsWords(int target) throws Exception {
        byte[] bytes = pdf(pdf -> {
            pdf.paragraph(Text.of("se sidan\u00a0").and(Text.pageOf("mål", 70)));
            for (int page = 2; page <= target; page++) {
                pdf.newPage();
                pdf.heading(2, Text.of("rubrik"), page == target ? "mål" : null);
                pdf.paragraph(Text.of("ord"));
            }
        });
        assertThat(pages(bytes).getFirst().replaceAll("[ \u00a0]+", " ")).contains("se sidan " + target);
        try (PdfReader reader = new PdfReader(bytes)) {
            PdfDictionary forms =
                    reader.getPageN(1).getAsDict(PdfName.RESOURCES).getAsDict(PdfName.XOBJECT);
            for (PdfName name : forms.getKeys()) {
                PRStream form = (PRStream) PdfReader.getPdfObject(forms.get(name));
                assertThat(form.getAsArray(PdfName.BBOX).getAsNumber(2).floatValue())
                        .isGreaterThan(17);
                assertThat(new String(PdfReader.getStreamBytes(form), StandardCharsets.ISO_8859_1))
                        .contains("1 0 0 1 0 3 Tm");
            }
        }
    }

    private static int occurrences(String text, String word) {
        return text.split(word, -1).length - 1;
    }

    private static List<Text> lines(int n) {
        return IntStream.range(0, n).mapToObj(i -> Text.of("punkt")).toList();
    }

    private static List<String> pages(Consumer<TaggedPdf> drawing) throws Exception {
        return pages(pdf(drawing));
    }

    private static byte[] pdf(Consumer<TaggedPdf> drawing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String digest = "0123456789abcdef".repeat(4);
        LocalDate date = LocalDate.of(2019, 12, 31);
        DocumentInfo info = new DocumentInfo("titel", "kontoret", "ämne", "sv", date, digest, "test", "Sida {0} av ");
        try (TaggedPdf pdf = new TaggedPdf(info, out)) {
            drawing.accept(pdf);
        }
        return out.toByteArray();
    }

    private static List<String> pages(byte[] pdf) throws Exception {
        List<String> pages = new ArrayList<>();
        try (PdfReader reader = new PdfReader(pdf)) {
            PdfTextExtractor extractor = new PdfTextExtractor(reader);
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                pages.add(extractor.getTextFromPage(page).replaceAll("[ \n]+", " "));
            }
        }
        return pages;
    }
}
