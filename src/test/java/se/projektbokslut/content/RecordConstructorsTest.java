package se.projektbokslut.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class RecordConstructorsTest {
    private record Stated(
            String name,
            int count,
            @Nullable List<String> parts,
            @Nullable Stated other) {
        Stated {
            if (count < 0) {
                throw new IllegalArgumentException("a count of " + count);
            }
        }
    }

    @Test
    void recordsAreReadAsTheyWereWritten() {
        Stated whole = new Stated("a", 2, List.of("x", "y"), new Stated("b", 0, null, null));
        assertThat(read(new String(CanonicalJson.compact(whole), StandardCharsets.UTF_8)))
                .isEqualTo(whole);
        assertThat(read("{\"name\":\"a\",\"count\":1}")).isEqualTo(new Stated("a", 1, null, null));
    }

    /// A product of another version is made again; whoever reads it looks for this kind of failure alone.
    @Test
    void whatAConstructorRefusesIsAFaultOfTheText() {
        assertThatThrownBy(() -> read("{\"name\":\"a\",\"count\":-1}"))
                .isInstanceOf(JacksonException.class)
                .hasRootCauseMessage("a count of -1");
        assertThatThrownBy(() -> read("{\"name\":\"a\",\"count\":null}")).isInstanceOf(JacksonException.class);
    }

    private static Stated read(String json) {
        return CanonicalJson.mapper().readValue(json, Stated.class);
    }
}
