package se.projektbokslut.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/// How inputs are put together to partitions; here each is its own size.
class SizedPartitionsTest {
    @Test
    void aPartitionTakesWhatFitsAndAtLeastOne() {
        assertThat(cut(10, List.of(4L, 6L, 1L, 10L, 11L, 0L, 5L, 5L, 1L)))
                .containsExactly(
                        List.of(4L, 6L), List.of(1L), List.of(10L), List.of(11L), List.of(0L, 5L, 5L), List.of(1L));
        assertThat(cut(10, List.of())).isEmpty();
    }

    @Test
    void aPartitionHasAtMostTwoHundredInputs() {
        assertThat(cut(1_000, Collections.nCopies(401, 1L)))
                .extracting(List::size)
                .containsExactly(200, 200, 1);
    }

    @Test
    void aStepHasNoMoreThanAboutTwoThousandPartitions() {
        assertThat(cut(1, Collections.nCopies(4_000, 10L))).hasSize(2_000);
        List<List<Long>> many = cut(10, Collections.nCopies(800_000, 1L));
        assertThat(many).hasSize(2_000).allSatisfy(inputs -> assertThat(inputs).hasSize(400));
    }

    @Test
    void namesAreTheSameAtEveryStartAndTellContentsApart() {
        assertThat(partitions(10, List.of(4L, 6L, 1L)).keySet())
                .containsExactlyElementsOf(partitions(10, List.of(4L, 6L, 1L)).keySet())
                .doesNotContainAnyElementsOf(partitions(10, List.of(5L, 5L, 2L)).keySet())
                .allMatch(name -> name.matches("[0-9a-f]{16}"));
    }

    /// Those below 0 stand for inputs whose products are there.
    @Test
    void whatIsMadeTakesNoRoom() {
        assertThat(cut(10, List.of(-1L, -1L, 4L, -1L, 6L, -1L, 1L, -1L)))
                .containsExactly(List.of(-1L, -1L, 4L, -1L, 6L, -1L), List.of(1L, -1L));
        assertThat(cut(10, Collections.nCopies(100_000, -1L))).hasSize(1);
        List<Long> oneNew = new ArrayList<>(Collections.nCopies(3_000, -1L));
        oneNew.set(1_700, 11L);
        assertThat(cut(10, oneNew)).hasSize(1);
    }

    private static List<List<Long>> cut(long bytesEach, List<Long> sizes) {
        List<List<Long>> cut = new ArrayList<>();
        partitions(bytesEach, sizes).values().forEach(partition -> cut.add(SizedPartitions.of(partition, sizes)));
        assertThat(cut.stream().flatMap(List::stream).toList().equals(sizes)).isTrue();
        return cut;
    }

    /// Inputs of the same size are told apart by nothing here, so each is named by its place too.
    private static Map<String, ExecutionContext> partitions(long bytesEach, List<Long> sizes) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < sizes.size(); i++) {
            places.add(i);
        }
        return new SizedPartitions<>(
                        places, sizes::get, i -> sizes.get(i) < 0, (digest, i) -> digest.add(i + " " + sizes.get(i)))
                .upTo(bytesEach);
    }
}
