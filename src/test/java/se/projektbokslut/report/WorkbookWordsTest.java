package se.projektbokslut.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.projektbokslut.words.Language;

/// What a sheet says in place of a report's code letters.
class WorkbookWordsTest {
    @ParameterizedTest
    @CsvSource({
        "Skriv `end`., Skriv ”end”.",
        "`a` eller `b`, ”a” eller ”b”",
        "ett ` ensamt, ett ` ensamt",
        "``, ``",
        "``a`b, `”a”b",
        "utan, utan"
    })
    void codeStandsInQuotes(String text, String shown) {
        assertThat(WorkbookWords.unmarked(text, Language.SV)).isEqualTo(shown);
        assertThat(WorkbookWords.unmarked(text, Language.EN)).isEqualTo(shown.replaceAll("”([ab]|end)”", "“$1”"));
    }

    /// As a regular expression says the same.
    @Test
    void howeverManyAccentsThereAre() {
        Pattern marked = Pattern.compile("`([^`]+)`");
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(12), 0, 4).forEach(c -> text.append("``a ".charAt(c)));
            assertThat(WorkbookWords.unmarked(text.toString(), Language.SV))
                    .isEqualTo(marked.matcher(text).replaceAll("”$1”"));
        }
    }

    /// However few steps are taken to count them.
    @Test
    void aTextHasTheLinesThatItsWordsFill() {
        Random random = new Random(11);
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(40), 0, 12).forEach(c -> text.append("aaaaaaaaa  \n".charAt(c)));
            int width = 3 + random.nextInt(12);
            assertThat(WorkbookText.lines(text.toString(), width))
                    .as("'%s' in %s", text, width)
                    .isEqualTo(WorkbookText.linesByWords(text.toString(), width));
        }
    }
}
