package se.projektbokslut.annual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.projektbokslut.intake.Digest;
import se.projektbokslut.intake.Finding;
import se.projektbokslut.intake.FindingCode;
import se.projektbokslut.intake.InputFile;
import se.projektbokslut.ledger.SieLedger;
import se.projektbokslut.project.Project;
import se.projektbokslut.project.RecordFile;
import se.projektbokslut.project.RecordFileReader;

/// The example of each code in `docs/FINDINGS.md` is input that can be used and that gives the finding: records, ledger
/// files or both.
class FindingExamplesTest {
    /// The endings of an example's files, in the order of the page.
    static final List<String> PARTS = List.of(".yaml", ".se", "-2.se");

    /// How many times the example's vouchers stand in its ledger file, where not once.
    static final Map<FindingCode, Integer> TIMES = Map.of(FindingCode.LEDGER_TOO_LARGE, 500);

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void theExampleGivesTheFinding(FindingCode code) throws IOException {
        var compilation = Inputs.compiled(
                2022, projects(code), Map.of(), List.of(), Set.of(), Inputs.Ledger.of(ledgers(code)));
        assertThat(compilation.overview().findings())
                .extracting(Finding::code)
                .contains(code);
    }

    /// A file of the example; empty where it has none of that ending.
    static Optional<String> part(FindingCode code, String ending) throws IOException {
        try (InputStream in = FindingExamplesTest.class.getResourceAsStream("findings/" + code + ending)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String written(FindingCode code, String text) {
        int vouchers = text.indexOf("#VER");
        return text.substring(0, vouchers) + text.substring(vouchers).repeat(TIMES.getOrDefault(code, 1));
    }

    private static List<Project> projects(FindingCode code) throws IOException {
        Optional<String> text = part(code, ".yaml");
        if (text.isEmpty()) {
            return List.of();
        }
        byte[] bytes = text.get().getBytes(StandardCharsets.UTF_8);
        var file = new InputFile(
                "projects/" + code + ".yaml", InputFile.Kind.RECORDS_YAML, bytes.length, Digest.of(bytes));
        RecordFile records = RecordFileReader.read(file, bytes, Set.of(Inputs.CUSTOMER));
        assertThat(records.refusals()).isEmpty();
        return records.projects();
    }

    private static SieLedger[] ledgers(FindingCode code) throws IOException {
        Stream.Builder<SieLedger> ledgers = Stream.builder();
        for (String ending : List.of(".se", "-2.se")) {
            part(code, ending).ifPresent(text -> ledgers.add(Ledgers.sie(code + ending, written(code, text))));
        }
        return ledgers.build().toArray(SieLedger[]::new);
    }
}
