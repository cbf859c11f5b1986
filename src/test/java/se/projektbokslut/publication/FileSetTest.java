package se.projektbokslut.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.projektbokslut.cache.WholeFile;
import se.projektbokslut.content.Digest;

class FileSetTest {
    private final Unwritten set = new Unwritten();

    @Test
    void filesThatAreMadeTogetherStandInTheirOrder() throws IOException {
        SequencedMap<String, WholeFile.Content> contents = new LinkedHashMap<>();
        for (int i = 20; i > 0; i--) {
            byte[] bytes = new byte[i];
            contents.put("file-" + i, out -> out.write(bytes));
        }
        set.addAll(contents);

        assertThat(set.files())
                .isEqualTo(IntStream.iterate(20, i -> i > 0, i -> i - 1)
                        .mapToObj(i -> new OutputFile("file-" + i, i, Digest.of(new byte[i])))
                        .toList());
    }

    /// What is made next may have the same place.
    @Test
    void whereOneFailsNothingIsWrittenAnyMore() {
        AtomicInteger underWay = new AtomicInteger(10);
        SequencedMap<String, WholeFile.Content> contents = new LinkedHashMap<>();
        contents.put("cannot", _ -> {
            throw new IOException("no room");
        });
        for (int i = 10; i > 0; i--) {
            contents.put("file-" + i, out -> {
                for (int block = 0; block < 1_000; block++) {
                    out.write(new byte[1 << 10]);
                }
                underWay.decrementAndGet();
            });
        }
        assertThatThrownBy(() -> set.addAll(contents))
                .isInstanceOf(IOException.class)
                .hasMessage("no room");
        assertThat(underWay).hasValue(0);
        assertThat(set.files()).isEmpty();
    }
}
