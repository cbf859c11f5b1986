package se.projektbokslut.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Settings files that are refused unread.
class SettingsReaderTest {
    @TempDir
    Path input;

    @TempDir
    Path elsewhere;

    @ParameterizedTest
    @ValueSource(strings = {"processes.yaml", "years.yaml", "accepted.yaml"})
    void aLinkIsAFault(String name) throws IOException {
        Path target = Files.writeString(elsewhere.resolve(name), "# nothing\n");
        Files.createSymbolicLink(input.resolve(name), target);
        assertThat(faults()).containsExactly(name + ":1:0 FILE_IS_LINK");
        Files.delete(target);
        assertThat(faults()).containsExactly(name + ":1:0 FILE_IS_LINK");
    }

    @Test
    void whatIsLargerThanAnySettingsIsAFault() throws IOException {
        try (var file = new RandomAccessFile(input.resolve("years.yaml").toFile(), "rw")) {
            file.setLength((64L << 20) + 1);
        }
        assertThat(faults()).containsExactly("years.yaml:1:0 FILE_TOO_LARGE");
    }

    private List<String> faults() throws IOException {
        return SettingsReader.read(input).faults().stream()
                .map(fault -> fault.at() + " " + fault.problem())
                .toList();
    }
}
