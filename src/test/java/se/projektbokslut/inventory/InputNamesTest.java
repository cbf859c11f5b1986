package se.projektbokslut.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class InputNamesTest {
    private static final String WHOLE = "sources/\u00e5tg\u00e4rd.txt";
    private static final String IN_PARTS = "sources/a\u030atga\u0308rd.txt";

    @Test
    void aFileIsFoundWhicheverWayItsLettersAreWritten() {
        assertThat(new InputNames(Set.of(IN_PARTS)).path(WHOLE)).isEqualTo(IN_PARTS);
        assertThat(new InputNames(Set.of(WHOLE)).path(IN_PARTS)).isEqualTo(WHOLE);
        assertThat(new InputNames(Set.of(WHOLE)).path(WHOLE)).isEqualTo(WHOLE);
        assertThat(new InputNames(Set.of(WHOLE)).path("sources/atgard.txt")).isNull();
    }
}
