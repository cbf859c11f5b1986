package se.projektbokslut.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordKeysTest {
    @Test
    void aFieldIsAKeyOrAKeyOfAGroup() {
        assertThat(RecordKeys.isField("start")).isTrue();
        assertThat(RecordKeys.isField("economy.budget")).isTrue();
        assertThat(RecordKeys.isField("economy.colour")).isFalse();
        assertThat(RecordKeys.isField("milestones.what")).isFalse();
        assertThat(RecordKeys.isField("")).isFalse();
    }

    @Test
    void linesKeepTheContractsOrderAndLeaveOthersOut() {
        Map<String, Integer> lines = KeyLines.of(Map.of("updated", 7, "id", 2, "other", 3));
        assertThat(lines).containsExactly(Map.entry("id", 2), Map.entry("updated", 7));
        assertThat(lines.get("updated")).isEqualTo(7);
        assertThat(lines.get("title")).isNull();
        assertThat(lines.get("other")).isNull();
    }
}
