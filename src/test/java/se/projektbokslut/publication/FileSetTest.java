package se.projektbokslut.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
    @ParameterizedTest
    @ValueSource(classes = {IOException.class, IllegalStateException.class, OutOfMemoryError.class})
    void whereOneFailsNothingIsWrittenAnyMore(Class<? extends Throwable> kind) throws Exception {
        Throwable failure = kind.getConstructor(String.class).newInstance("no room");
        AtomicInteger underWay = new AtomicInteger(10);
        SequencedMap<String, WholeFile.Content> contents = new LinkedHashMap<>();
        contents.put("cannot", _ -> {
            switch (failure) {
                case IOException fault -> throw fault;
                case Error fault -> throw fault;
                default -> throw (RuntimeException) failure;
            }
        });
        for (int i = 10; i > 0; i--) {
            contents.put("file-" + i, out -> {
                for (int block = 0; block < 1_000; block++) {
                    out.write(new byte[1 << 10]);
                }
                underWay.decrementAndGet();
            });
        }
        assertThatThrownBy(() -> set.addAll(contents)).isSameAs(failure);
        assertThat(underWay).hasValue(0);
        assertThat(set.files()).isEmpty();
    }
}
