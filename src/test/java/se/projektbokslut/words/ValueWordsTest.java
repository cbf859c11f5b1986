package se.projektbokslut.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueWordsTest {
    /// The codes of each key (CONTRACT, "A project record" and the settings).
    @ParameterizedTest
    @ValueSource(
            strings = {
                "planned ongoing closed cancelled",
                "operating investment",
                "direct touched",
                "stated derived",
                "planned reached",
                "objective inquiry",
                "open met partly-met not-met",
                "open closed",
                "true false",
                "planned delivered handed-over",
                "expected measured not-realised",
                "green yellow red",
                "continues split merged replaces",
                "possible-duplicate same-name distinct other",
                "sv en",
                "adopted",
                "kommun-bas bas",
                "kr tkr"
            })
    void aWordStandsForOneOfAKeysCodesAtMost(String key) {
        Set<String> codes = Set.of(key.split(" "));
        List<String> ambiguous = ValueWords.CODES.entrySet().stream()
                .filter(word -> word.getValue().stream().filter(codes::contains).count() > 1)
                .map(Map.Entry::getKey)
                .toList();
        assertThat(ambiguous).isEmpty();
        assertThat(codes)
                .allSatisfy(code -> assertThat(ValueWords.code(code, codes)).contains(code));
    }
}
