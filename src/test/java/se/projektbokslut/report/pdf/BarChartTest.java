package se.projektbokslut.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import se.projektbokslut.report.pdf.BarChart.Bar;

class BarChartTest {
    private static final Pattern RECTANGLE = Pattern.compile("([\\d.]+) [\\d.]+ ([\\d.]+) 11 re");

    @Test
    void negativeBarsEndWherePositiveOnesBegin() throws Exception {
        List<float[]> bars = bars(new Bar(-50, "−50"), new Bar(100, "100"), null);
        assertThat(bars).hasSize(2);
        float[] negative = bars.getFirst();
        float[] positive = bars.getLast();
        assertThat(negative[0] + negative[1]).isEqualTo(positive[0], within());
        assertThat(positive[1]).isEqualTo(2 * negative[1], within());
    }

    @Test
    void positiveBarsAloneTakeTheWholeWidth() throws Exception {
        assertThat(bars(new Bar(7, "7")).getFirst()[1]).isGreaterThan(Page.WIDTH / 2 - 1);
        assertThat(bars(new Bar(-7, "−7")).getFirst()[1]).isGreaterThan(Page.WIDTH / 2 - 1);
        assertThat(bars(new Bar(Long.MAX_VALUE, ""), new Bar(Long.MIN_VALUE, "")))
                .hasSize(2);
    }

    private static Offset<Float> within() {
        return Offset.offset(0.05f);
    }

    /// Left end and length of each bar drawn, one a group.
    private static List<float[]> bars(@Nullable Bar... bars) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String digest = "0123456789abcdef".repeat(4);
        LocalDate date = LocalDate.of(2019, 12, 31);
        DocumentInfo info = new DocumentInfo("titel", "kontoret", "ämne", "sv", date, digest, "test", "Sida {0} av ");
        try (TaggedPdf pdf = new TaggedPdf(info, out)) {
            List<BarChart.Group> groups = Arrays.stream(bars)
                    .map(bar -> new BarChart.Group("grupp", Arrays.asList(bar), "saknas"))
                    .toList();
            pdf.chart(new BarChart("staplar", List.of(new BarChart.Series("en", Ink.ACCENT)), groups, false));
        }
        try (PdfReader reader = new PdfReader(out.toByteArray())) {
            String page = new String(reader.getPageContent(1), StandardCharsets.ISO_8859_1);
            return RECTANGLE.matcher(page).results().map(BarChartTest::ends).toList();
        }
    }

    private static float[] ends(MatchResult bar) {
        return new float[] {Float.parseFloat(bar.group(1)), Float.parseFloat(bar.group(2))};
    }
}
