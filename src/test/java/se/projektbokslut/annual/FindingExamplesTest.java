package se.projektbokslut.annual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.projektbokslut.intake.Digest;
import se.projektbokslut.intake.Finding;
import se.projektbokslut.intake.FindingCode;
import se.projektbokslut.intake.InputFile;
import se.projektbokslut.ledger.SieFiles;
import se.projektbokslut.ledger.SieLedger;
import se.projektbokslut.project.RecordFile;
import se.projektbokslut.project.RecordFileReader;

/// The example of each code in `docs/FINDINGS.md` is a record, or a SIE file, that can be used and
/// that gives the finding.
class FindingExamplesTest {
    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void theExampleGivesTheFinding(FindingCode code) throws IOException {
        URL ledger = getClass().getResource("findings/" + code + ".se");
        if (ledger != null) {
            assertThat(ledgerFindings(ledger)).extracting(Finding::code).contains(code);
            return;
        }
        byte[] bytes;
        try (InputStream in = getClass().getResourceAsStream("findings/" + code + ".yaml")) {
            bytes = Objects.requireNonNull(in).readAllBytes();
        }
        var file = new InputFile(
                "projects/" + code + ".yaml", InputFile.Kind.RECORDS_YAML, bytes.length, Digest.of(bytes));
        RecordFile records = RecordFileReader.read(file, bytes, Set.of(Inputs.CUSTOMER));
        assertThat(records.refusals()).isEmpty();
        assertThat(Inputs.compiled(2022, records.projects(), Map.of(), List.of(), Set.of())
                        .overview()
                        .findings())
                .extracting(Finding::code)
                .contains(code);
    }

    /// The findings of a SIE file that can be used.
    private static List<Finding> ledgerFindings(URL file) throws IOException {
        SieLedger ledger = SieFiles.read(Path.of(URI.create(file.toString())), "ledger/example.se", (_, _) -> "unassigned");
        assertThat(ledger.refusals()).isEmpty();
        return ledger.findings();
    }
}
