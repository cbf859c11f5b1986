package se.projektbokslut.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {
    @Test
    void everyProblemHasATextInBothLanguages() throws IOException {
        var problems = Arrays.stream(Problem.values()).map(Enum::name).toList();
        assertThat(texts("sv").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(problems);
        assertThat(texts("en").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(problems);
    }

    @Test
    void bothLanguagesNameTheSameThings() throws IOException {
        Properties sv = texts("sv");
        Properties en = texts("en");
        for (Problem problem : Problem.values()) {
            assertThat(placeholders(sv.getProperty(problem.name())))
                    .as(problem.name())
                    .isEqualTo(placeholders(en.getProperty(problem.name())));
        }
    }

    private static Set<String> placeholders(String text) {
        return Pattern.compile("\\{[0-9][$@]?")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        String name = "/se/projektbokslut/report/problems_" + language + ".properties";
        try (Reader reader =
                new InputStreamReader(ProblemTextsTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
