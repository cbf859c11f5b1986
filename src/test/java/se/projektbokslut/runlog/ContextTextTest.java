package se.projektbokslut.runlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the log keeps of a step: texts and whole numbers, and no object whatever a row says.
class ContextTextTest {
    private final ContextText text = new ContextText();

    @Test
    void textsAndWholeNumbersComeBackAsTheyWere() throws IOException {
        Map<String, Object> context = Map.of("name", "lösning", "from", 0L, "most", Long.MAX_VALUE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        text.serialize(context, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("{").contains("\"from\":0");
        assertThat(read(out.toString(StandardCharsets.UTF_8))).isEqualTo(context);
    }

    @Test
    void anythingElseIsNotKept() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> text.serialize(Map.of("a", BigDecimal.ONE), new ByteArrayOutputStream()));
    }

    /// Of a run of an earlier version, which is given up.
    @Test
    void aRowOfJavaObjectsIsEmpty() throws IOException {
        assertThat(read("rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3Rvcg=="))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "7",
                "{\"a\":1.5}",
                "{\"a\":null}",
                "{\"a\":[1]}",
                "{\"a\":{\"@class\":\"java.io.File\"}}",
                "{\"a\":99999999999999999999}",
                "{'a':1}",
                "{\"a\":1}}"
            })
    void aRowThatNoRunWroteIsDamage(String row) {
        assertThatThrownBy(() -> read(row)).isInstanceOf(ContextText.Unreadable.class);
    }

    private Map<String, Object> read(String row) throws IOException {
        return text.deserialize(new ByteArrayInputStream(row.getBytes(StandardCharsets.UTF_8)));
    }
}
