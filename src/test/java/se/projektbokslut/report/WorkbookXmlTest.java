package se.projektbokslut.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.projektbokslut.money.Money;

/// Numbers against the JDK's and [Money]'s texts of them, texts against rules that are written out here.
class WorkbookXmlTest {
    @Test
    void numbersAndAmountsAreThoseOfTheJdkAndOfMoney() throws IOException {
        LongStream edges = LongStream.of(0, 1, 9, 10, 99, 100, 101, 999, 1000, 123_450, Long.MAX_VALUE, Long.MIN_VALUE);
        LongStream random = new Random(7).longs(10_000).map(number -> number >> (int) (number & 63));
        StringBuilder expected = new StringBuilder();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkbookXml xml = new WorkbookXml(out);
        for (long number : LongStream.concat(edges, random).toArray()) {
            for (long signed : new long[] {number, -number}) {
                xml.number(signed).append(" ").kronor(signed).append("\n");
                expected.append(signed).append(' ').append(new Money(signed)).append('\n');
            }
        }
        xml.flush();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(expected.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "5 < 6 & \"7\" > '8'|5 &lt; 6 &amp; &quot;7&quot; &gt; '8'",
                "_x0041_ _xAbCd_|_x005F_x0041_ _x005F_xAbCd_",
                "__x0041_x0041_|__x005F_x0041_x005F_x0041_",
                "BUDGET_MISSING _x004 _x004G_ _x0041 _X0041_ _|BUDGET_MISSING _x004 _x004G_ _x0041 _X0041_ _",
                "Räksmörgås – ”å” ÿĀ߿ࠀ مشروع 🏛|Räksmörgås – ”å” ÿĀ߿ࠀ مشروع 🏛"
            })
    void aTextIsWrittenAsASpreadsheetReadsIt(String text, String xml) throws IOException {
        assertThat(text(text)).isEqualTo(xml);
    }

    @Test
    void lineEndsAreOfOneKindAndWhatXmlCannotHoldIsReplaced() throws IOException {
        assertThat(text("a\r\nb\rc\n\td\r\r\n\n\r")).isEqualTo("a\nb\nc\n\td\n\n\n\n");
        assertThat(text("\u0000\u001f\u007f\u0080\u009f\u00a0\ufffe\uffff\ufdd0"))
                .isEqualTo("�����\u00a0���");
        assertThat(text("\ud800a\udc00\ud83c\ud83c\udfdb\udfdb\ud83f\udffe\ud83c"))
                .isEqualTo("�a��🏛����");
    }

    @Test
    void everyCharacterIsWrittenAsItIsCleanedAndEncodedByTheJdk() throws IOException {
        String all = IntStream.rangeClosed(1, Character.MAX_CODE_POINT)
                .filter(point -> point % 7 == 0 || point < 0x3000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String clean = WorkbookText.clean(all)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        assertThat(text(all)).isEqualTo(clean);
    }

    @Test
    void theEndOfABufferPartsNothing() throws IOException {
        for (int before = 0; before < 12; before++) {
            String text = "x".repeat(before) + "🏛_x0041_\r\n&".repeat(20_000);
            String written = "x".repeat(before) + "🏛_x005F_x0041_\n&amp;".repeat(20_000);
            assertThat(text(text)).isEqualTo(written);
        }
    }

    @Test
    void markupIsOfAsciiOnly() {
        assertThatThrownBy(() -> WorkbookXml.bytes("å")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String text(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkbookXml xml = new WorkbookXml(out);
        xml.text(text);
        xml.flush();
        return out.toString(StandardCharsets.UTF_8);
    }
}
