package se.projektbokslut.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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

    private static List<Text> lines(int n) {
        return IntStream.range(0, n).mapToObj(i -> Text.of("punkt")).toList();
    }

    private static List<String> pages(Consumer<TaggedPdf> drawing) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String digest = "0123456789abcdef".repeat(4);
        LocalDate date = LocalDate.of(2019, 12, 31);
        DocumentInfo info = new DocumentInfo("titel", "kontoret", "ämne", "sv", date, digest, "test", "Sida {0} av ");
        try (TaggedPdf pdf = new TaggedPdf(info, out)) {
            drawing.accept(pdf);
        }
        List<String> pages = new ArrayList<>();
        try (PdfReader reader = new PdfReader(out.toByteArray())) {
            PdfTextExtractor extractor = new PdfTextExtractor(reader);
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                pages.add(extractor.getTextFromPage(page).replaceAll("[ \n]+", " "));
            }
        }
        return pages;
    }
}
