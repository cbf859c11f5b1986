package se.projektbokslut.annual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.projektbokslut.content.Digest;
import se.projektbokslut.content.KnownFiles;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.inventory.Digesting;
import se.projektbokslut.inventory.InputFile;
import se.projektbokslut.inventory.Inventory;
import se.projektbokslut.inventory.InventoryTaker;
import se.projektbokslut.ledger.AccountMap;
import se.projektbokslut.ledger.SieFiles;
import se.projektbokslut.ledger.SieLedger;
import se.projektbokslut.project.RecordFile;
import se.projektbokslut.project.RecordFileReader;
import se.projektbokslut.settings.Settings;
import se.projektbokslut.settings.SettingsReader;
import se.projektbokslut.suppliers.SupplierFiles;
import se.projektbokslut.suppliers.SupplierLedger;

/// The example of each code in `docs/FINDINGS.md` is input that can be used and that gives the finding: records,
/// ledger files or both.
class FindingExamplesTest {
    /// The endings of an example's files, in the order of the page.
    static final List<String> PARTS = List.of(".yaml", ".se", "-2.se", ".csv", "-2.csv", ".list.csv", ".txt");

    /// How many times the example's vouchers stand in its ledger file, where not once.
    static final Map<FindingCode, Integer> TIMES = Map.of(FindingCode.LEDGER_TOO_LARGE, 500);

    /// Those that records and ledger files do not give: the name of a file, and a line of `years.yaml`.
    @Test
    void whatMeetsNothingIsSaid(@TempDir Path folder) throws IOException {
        Path stray = folder.resolve(
                part(FindingCode.FILE_NOT_READ, ".txt").orElseThrow().strip());
        Files.createDirectories(stray.resolveSibling("."));
        Files.writeString(stray, "id: a\n");
        Files.writeString(
                folder.resolve("years.yaml"),
                part(FindingCode.SETTING_UNUSED, ".txt").orElseThrow());
        Inventory inventory = InventoryTaker.take(folder, KnownFiles.none(), Digesting.ONLY, _ -> {}, _ -> {});
        Settings settings = SettingsReader.read(folder).settings();
        assertThat(inventory.findings())
                .extracting(finding -> finding.at().file() + " " + finding.code() + " " + finding.args())
                .containsExactly(
                        "Projekt/ny-fakturaportal.yaml FILE_NOT_READ [projects/ (.yaml, .yml, .json, .csv, .xlsx)]");
        assertThat(UnusedSettings.years(settings, List.of(), List.of(2019, 2020), new Acceptances(List.of())))
                .extracting(finding -> finding.at() + " " + finding.code() + " " + finding.args())
                .containsExactly("years.yaml:1:1 SETTING_UNUSED [2109, 2019, 2020]");
    }

    /// What lies in the folders or stands in the settings gives the others; they have tests of their own.
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "DECIDED_ACTUAL_DIFFERS",
                "EDITION_DAMAGED",
                "EDITION_DECISION_DIFFERS",
                "FILE_NOT_READ",
                "LEDGER_ACTUAL_ACCOUNTS",
                "LEDGER_CREDIT_NEGATIVE",
                "LEDGER_ENTRIES_REPLACED",
                "LEDGER_INVESTMENT_EXPENSED",
                "LEDGER_LIST_OVERLAP",
                "LEDGER_LIST_READ",
                "LIST_LETTERS",
                "LIST_PART",
                "LIST_READ",
                "SETTING_UNUSED"
            })
    void theExampleGivesTheFinding(FindingCode code) throws IOException {
        Optional<byte[]> list = bytes(code, ".list.csv");
        if (list.isPresent()) {
            InputFile file = new InputFile("projects/a.csv", InputFile.Kind.RECORDS_CSV, list.get().length, "");
            RecordFile records = RecordFileReader.read(file, list.get(), Set.of(Inputs.CUSTOMER));
            assertThat(records.projects()).hasSize(1);
            assertThat(records.findings()).extracting(Finding::code).containsExactly(code);
            return;
        }
        var ledger = Inputs.Ledger.of(ledgers(code)).suppliers(suppliers(code));
        RecordFile records = records(code);
        var compilation =
                Inputs.compiled(2022, records.projects(), records.cuts(), Map.of(), List.of(), Set.of(), ledger);
        assertThat(compilation.overview().findings())
                .as("the findings of src/test/resources/se/projektbokslut/annual/findings/%s and %s", code, PARTS)
                .extracting(Finding::code)
                .contains(code);
    }

    /// A file of the example as text; empty where it has none of that ending. A ledger file that is no UTF-8 is
    /// in code page 437, as the format prescribes.
    static Optional<String> part(FindingCode code, String ending) throws IOException {
        return bytes(code, ending).map(bytes -> {
            String utf8 = new String(bytes, StandardCharsets.UTF_8);
            return utf8.indexOf('\uFFFD') < 0 ? utf8 : new String(bytes, Charset.forName("IBM437"));
        });
    }

    private static Optional<byte[]> bytes(FindingCode code, String ending) throws IOException {
        try (InputStream in = FindingExamplesTest.class.getResourceAsStream("findings/" + code + ending)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        }
    }

    private static RecordFile records(FindingCode code) throws IOException {
        Optional<String> text = part(code, ".yaml");
        if (text.isEmpty()) {
            return new RecordFile("projects/none.yaml", 0, 0, List.of(), List.of(), List.of(), 0, List.of(), List.of());
        }
        byte[] bytes = text.get().getBytes(StandardCharsets.UTF_8);
        var file = new InputFile(
                "projects/" + code + ".yaml", InputFile.Kind.RECORDS_YAML, bytes.length, Digest.of(bytes));
        RecordFile records = RecordFileReader.read(file, bytes, Set.of(Inputs.CUSTOMER));
        assertThat(records.refusals()).isEmpty();
        return records;
    }

    private static SieLedger[] ledgers(FindingCode code) throws IOException {
        var files = new TreeMap<String, byte[]>();
        for (String ending : List.of(".se", "-2.se")) {
            bytes(code, ending).ifPresent(bytes -> files.put("ledger/" + code + ending, written(code, bytes)));
        }
        List<SieLedger> ledgers = SieTexts.read(files, (_, _) -> AccountMap.UNASSIGNED, SieFiles.SLICE_SIZE);
        boolean refusing = code == FindingCode.LEDGER_CODE_REFUSED;
        assertThat(ledgers)
                .allSatisfy(ledger -> assertThat(!ledger.refusals().isEmpty()).isEqualTo(refusing));
        return ledgers.toArray(SieLedger[]::new);
    }

    private static SupplierLedger[] suppliers(FindingCode code) throws IOException {
        Stream.Builder<SupplierLedger> suppliers = Stream.builder();
        for (String ending : List.of(".csv", "-2.csv")) {
            Optional<byte[]> bytes = bytes(code, ending);
            if (bytes.isPresent()) {
                SupplierLedger file = SupplierFiles.read("ledger/" + code + ending, bytes.get());
                assertThat(file.refusals()).isEmpty();
                suppliers.add(file);
            }
        }
        return suppliers.build().toArray(SupplierLedger[]::new);
    }

    /// The file with its vouchers as many times as [#TIMES] says.
    private static byte[] written(FindingCode code, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int vouchers = Math.max(text.indexOf("#VER"), 0);
        return (text.substring(0, vouchers) + text.substring(vouchers).repeat(TIMES.getOrDefault(code, 1)))
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
