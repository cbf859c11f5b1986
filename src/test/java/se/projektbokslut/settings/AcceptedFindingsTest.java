package se.projektbokslut.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.projektbokslut.findings.Problem;

class AcceptedFindingsTest {
    @TempDir
    Path input;

    @ParameterizedTest
    @CsvSource({"SUCESSOR_UNKNOWN, SUCCESSOR_UNKNOWN", "end missing, END_MISSING", "SIE_CHEKSUM, SIE_CHECKSUM"})
    void aCodeThatIsNoneIsAnsweredWithTheNearestOnes(String code, String meant) throws IOException {
        Files.writeString(input.resolve("accepted.yaml"), "- code: " + code + "\n");

        assertThat(SettingsReader.read(input).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.at()).hasToString("accepted.yaml:1:9");
            assertThat(fault.problem()).isEqualTo(Problem.VALUE_UNKNOWN);
            assertThat(fault.args()).startsWith("code", code);
            assertThat(fault.args().getLast().split(", ", -1)).hasSize(3).startsWith(meant);
        });
    }
}
