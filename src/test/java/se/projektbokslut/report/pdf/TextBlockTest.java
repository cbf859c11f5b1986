package se.projektbokslut.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextBlockTest {
    private final Fonts fonts = new Fonts("0123456789abcdef");

    @Test
    void linesBreakBetweenWordsAndNeverExceedTheWidth() {
        TextBlock block = new TextBlock(fonts, Text.of("en två tre fyra fem sex sju åtta nio tio"), Type.BODY, 60);
        assertThat(lines(block)).hasSizeGreaterThan(2).noneMatch(line -> line.startsWith(" "));
        // The space between two lines is kept, so that words do not run together where the text is heard or
        // copied.
        assertThat(String.join("", lines(block))).isEqualTo("en två tre fyra fem sex sju åtta nio tio");
        assertThat(block.lines()).allMatch(line -> line.width() <= 60.01f);
    }

    @Test
    void aWordLongerThanALineIsCutAndNothingIsLost() {
        String word = "ä".repeat(200);
        TextBlock block = new TextBlock(fonts, Text.of(word), Type.BODY, 60);
        assertThat(String.join("", lines(block))).isEqualTo(word);
        assertThat(block.lines()).allMatch(line -> line.width() <= 60.01f);
    }

    @Test
    void aWordLongerThanALineIsCutBetweenItsParts() {
        TextBlock block = new TextBlock(fonts, Text.of("kontoplan.Redovisningskonto"), Type.BODY, 80);
        assertThat(lines(block)).startsWith("kontoplan.");
        TextBlock name = new TextBlock(fonts, Text.of("utveckling-redovisning-2019.yaml"), Type.BODY, 70);
        assertThat(lines(name)).startsWith("utveckling-", "redovisning-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-12-31", "SHA-256", "1\u00a0234\u00a0567,50", "40–50"})
    void datesAmountsAndRangesAreNeverBroken(String figure) {
        TextBlock block = new TextBlock(fonts, Text.of("ord ord " + figure + " ord"), Type.BODY, 75);
        assertThat(lines(block)).anyMatch(line -> line.contains(figure));
    }

    @ParameterizedTest
    @ValueSource(strings = {"–", "—", "-"})
    void noLineBeginsWithADash(String dash) {
        String words = "Utveckling av rutin " + dash + " fritidsförvaltningen  " + dash + " etapp " + dash + " två";
        for (int width = 50; width < 300; width++) {
            TextBlock block = new TextBlock(fonts, Text.of(words), Type.BODY, width);
            assertThat(String.join("", lines(block)).replaceAll(" +", " ")).isEqualTo(words.replaceAll(" +", " "));
            if (width > 105) {
                assertThat(lines(block)).noneMatch(line -> line.startsWith(dash));
            }
        }
    }

    @Test
    void whatTheFontLacksIsReplacedAndSoftHyphensAreLeftOut() {
        assertThat(fonts.drawable("a\ud83d\ude80b\u202ec\u0007d\ufffde")).isEqualTo("a□b□c□d□e");
        assertThat(fonts.drawable("rad\nrad\tsam\u00adordnad")).isEqualTo("rad rad samordnad");
        assertThat(fonts.drawable("e\u0301")).isEqualTo("é");
    }

    @Test
    void whatWordProcessorsPutInIsDrawnByItsPlainEquivalent() {
        assertThat(fonts.drawable(
                        "e\u2011post 5\u2009kr 10\u202F%\u200B \uFB00\uFB01\uFB02 \uF0B7 punkt\u2028rad\u000Brad"))
                .isEqualTo("e-post 5 kr 10\u00A0% fffifl \u2022 punkt rad rad");
        assertThat("\u2011\u2009\u202F\u200B\uFB00\uF0B7\u00AD\u2028".codePoints())
                .allMatch(fonts::shows);
    }

    @Test
    void linesAndParagraphsOfATextAreKept() {
        String text = "\n rad1\r\nrad2 \n \n\nstycke2\u2029stycke3\n\n";
        assertThat(lines(new TextBlock(fonts, Text.of(text), Type.BODY, 200)).stream()
                        .map(String::strip))
                .containsExactly("rad1", "rad2", "", "stycke2", "stycke3");
    }

    @Test
    void backticksBecomeCodeAndALoneOneStays() {
        assertThat(Text.marked("Skriv `end: 2019` i posten ` så").spans())
                .extracting(Text.Span::text)
                .containsExactly("Skriv ", "end: 2019", " i posten ", "` så");
    }

    private static List<String> lines(TextBlock block) {
        return block.lines().stream()
                .map(line -> line.pieces().stream().map(TextBlock.Piece::text).collect(Collectors.joining()))
                .toList();
    }
}
