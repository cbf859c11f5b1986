package se.projektbokslut.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.projektbokslut.findings.Problem;

class AcceptedFindingsTest {
    @TempDir
    Path input;

    @Test
    void aCodeThatIsNoneIsKeptWithItsPlaceAsOneThatMeetsNothing() throws IOException {
        SettingsReader.Outcome read = read("- code: SUCESSOR_UNKNOWN\n  record: a\n");

        assertThat(read.faults()).isEmpty();
        assertThat(read.settings().acceptances())
                .extracting(accepted -> accepted.at() + " " + accepted.code() + " " + accepted.record())
                .containsExactly("accepted.yaml:1:3 SUCESSOR_UNKNOWN a");
    }

    @Test
    void anEntryWithoutACodeIsAFault() throws IOException {
        assertThat(read("- record: a\n").faults())
                .extracting(fault -> fault.at() + " " + fault.problem())
                .containsExactly("accepted.yaml:1:3 " + Problem.KEY_MISSING);
    }

    private SettingsReader.Outcome read(String accepted) throws IOException {
        Files.writeString(input.resolve("accepted.yaml"), accepted);
        return SettingsReader.read(input);
    }
}
