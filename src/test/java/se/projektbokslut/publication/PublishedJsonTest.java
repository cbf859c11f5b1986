package se.projektbokslut.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.projektbokslut.money.Money;
import se.projektbokslut.project.Economy;

class PublishedJsonTest {
    record Kept(
            List<String> list,
            Map<String, String> map,
            SortedMap<Integer, String> sorted,
            SortedSet<String> set,
            @Nullable List<String> unstated,
            @Nullable SortedMap<Integer, String> unstatedMap) {}

    @Test
    void readsWhatAnEarlierVersionDidNotWriteYetAsEmptyUnlessItMayBeUnstated() {
        Kept kept = PublishedJson.read("{\"later\": 1}", Kept.class);
        assertThat(kept.list()).isEmpty();
        assertThat(kept.map()).isEmpty();
        assertThat(kept.sorted()).isEmpty();
        assertThat(kept.set()).isEmpty();
        assertThat(kept.unstated()).isNull();
        assertThat(kept.unstatedMap()).isNull();
    }

    /// Editions of November 2026 have no lines of amounts.
    @Test
    void readsAmountsWithoutTheirLines() {
        Economy.Amounts amounts = PublishedJson.read(
                "{\"total\": \"10000.00\", \"years\": {\"2021\": \"10.00\"}}", Economy.Amounts.class);
        assertThat(amounts.total()).isEqualTo(new Money(1_000_000));
        assertThat(amounts.years()).containsOnlyKeys(2021);
        assertThat(amounts.lines()).isEmpty();
    }
}
