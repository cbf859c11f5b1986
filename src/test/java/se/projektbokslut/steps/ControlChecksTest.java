package se.projektbokslut.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.ControlTotals;
import se.projektbokslut.annual.LedgerNotes;
import se.projektbokslut.annual.LedgerTotals;
import se.projektbokslut.annual.LedgerTotals.Sums;
import se.projektbokslut.annual.Overview;
import se.projektbokslut.content.KnownFiles;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Location;
import se.projektbokslut.inventory.InputFile;
import se.projektbokslut.inventory.Inventory;
import se.projektbokslut.ledger.VolumesReader;
import se.projektbokslut.money.Money;
import se.projektbokslut.program.PlainOptions;
import se.projektbokslut.program.ProgramDigest;
import se.projektbokslut.program.RunProperties;
import se.projektbokslut.project.RecordFile;
import se.projektbokslut.publication.PublishedOutput;
import se.projektbokslut.report.Texts;
import se.projektbokslut.settings.Adoption;
import se.projektbokslut.settings.Settings;
import se.projektbokslut.settings.SettingsReader;
import se.projektbokslut.words.Language;

/// Each control by itself, at its border.
class ControlChecksTest {
    private static final ControlTotals TIED = new ControlTotals(10, 4, 3, 2, 1);
    private static final LedgerTotals NO_LEDGER = ledger(0, Sums.ZERO, 0);
    private static final List<InputFile> LEDGER =
            List.of(new InputFile("ledger/a.se", InputFile.Kind.LEDGER_SIE, 1, "d"));

    @TempDir
    Path folder;

    @Test
    void whatTiesPasses() throws IOException {
        check(overview(TIED, ledger(6, new Sums(new Money(5), new Money(5)), 5), List.of(), 0));
    }

    @Test
    void recordsThatWereReadMustBeSomewhere() {
        for (ControlTotals totals : List.of(
                new ControlTotals(11, 4, 3, 2, 1),
                new ControlTotals(10, 5, 3, 2, 1),
                new ControlTotals(10, 4, 4, 2, 1),
                new ControlTotals(10, 4, 3, 3, 1),
                new ControlTotals(10, 4, 3, 2, 2))) {
            assertStopped(overview(totals, NO_LEDGER, List.of(), 0), "records read " + totals.read());
        }
    }

    @Test
    void everyRowThatWasCountedMustBeARecordOrRefused() {
        var lost = new RecordFile("projects/a.csv", 6, 6, List.of(), List.of(), List.of(), 20, List.of(), List.of());
        assertThatThrownBy(() -> ControlChecks.checkRows(List.of(lost)))
                .isInstanceOfSatisfying(
                        StopReason.Stop.class,
                        stop -> assertThat(stop.reason().line()).contains("projects/a.csv: 20 rows"));
        var volumes = new VolumesReader.Outcome(List.of(), 1, 1, List.of(), 2);
        assertThatThrownBy(() -> ControlChecks.checkRows(volumes)).isInstanceOf(StopReason.Stop.class);
    }

    @Test
    void entriesSumsAndRowsOfTheLedgerMustTie() {
        Sums sums = new Sums(new Money(5), new Money(5));
        assertStopped(overview(TIED, ledger(7, sums, 5), List.of(), 0), "ledger entries read 7");
        assertStopped(
                overview(TIED, ledger(6, new Sums(new Money(6), new Money(5)), 5), List.of(), 0),
                "ledger sums by process");
        assertStopped(
                overview(TIED, ledger(6, new Sums(new Money(5), new Money(4)), 5), List.of(), 0),
                "ledger sums by process");
        assertStopped(overview(TIED, ledger(6, sums, 6), List.of(), 0), "supplier-ledger rows read 6");
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "SIE_CHECKSUM",
                "SIE_VOUCHER_UNBALANCED",
                "SIE_BALANCE_DIFFERS",
                "SIE_RESULT_DIFFERS",
                "SIE_BALANCE_STATED_TWICE"
            })
    void aFileThatContradictsItselfStopsAStrictRunUnlessAccepted(FindingCode code) throws IOException {
        Overview overview = overview(TIED, NO_LEDGER, List.of(finding(code, false)), 0);
        check(overview);
        assertThatThrownBy(() -> check(overview, plan(true, false, Map.of(), List.of())))
                .isInstanceOf(StopReason.Stop.class)
                .hasMessageStartingWith("ledger/a.se:7: ")
                .hasMessageContaining("(" + code + ")")
                .hasMessageEndingWith(": " + Texts.of(Language.SV).findingMessage(finding(code, false)));
        check(overview(TIED, NO_LEDGER, List.of(finding(code, true)), 0), plan(true, false, Map.of(), List.of()));
    }

    @ParameterizedTest
    @EnumSource(names = {"LEDGER_OVERLAP", "LEDGER_CODE_CLAIMED_TWICE", "SIE_ACCOUNT_UNDECLARED"})
    void noOtherFindingStopsAStrictRun(FindingCode code) throws IOException {
        check(overview(TIED, NO_LEDGER, List.of(finding(code, false)), 0), plan(true, false, Map.of(), List.of()));
    }

    @Test
    void anAdoptedYearMustStillBeNamed() throws IOException {
        write("output/2019/manifest.json", "{\"year\": 2019, \"state\": \"adopted\", \"revision\": 2}");
        write("output/2018/manifest.json", "{\"year\": 2018, \"state\": \"preliminary\", \"revision\": 0}");
        Overview overview = overview(TIED, NO_LEDGER, List.of(), 0);
        assertStopped(overview, "years.yaml: 2019 is published as adopted, revision 2");
        Adoption adoption = new Adoption(LocalDate.of(2020, 2, 14), null, null, null, List.of());
        check(overview, plan(false, false, Map.of(2019, adoption), List.of()));
    }

    @ParameterizedTest
    @CsvSource({"10, 8, true", "10, 7, false", "4, 4, true", "4, 3, false", "5, 4, true", "0, 0, true"})
    void aFifthOfTheIdsMayBeGone(int before, int now, boolean passes) throws IOException {
        published(before, "");
        Overview overview = overview(TIED, NO_LEDGER, List.of(), now);
        if (passes) {
            check(overview);
        } else {
            assertStopped(overview, (before - now) + " of the " + before + " records");
        }
        check(overview, plan(false, true, Map.of(), List.of()));
    }

    @Test
    void ledgerFilesMustNotAllBeGone() throws IOException {
        published(0, "{\"path\": \"ledger/a.se\", \"sha256\": \"d\"}");
        Overview overview = overview(TIED, NO_LEDGER, List.of(), 0);
        assertStopped(overview, "all ledger files are gone");
        check(overview, plan(false, true, Map.of(), List.of()));
        check(overview, plan(false, false, Map.of(), LEDGER));
    }

    private void assertStopped(Overview overview, String line) {
        assertThatThrownBy(() -> check(overview))
                .isInstanceOfSatisfying(
                        StopReason.Stop.class, stop -> assertThat(stop.reason()).isInstanceOf(StopReason.NotTied.class))
                .hasMessageStartingWith(line);
    }

    private void check(Overview overview) throws IOException {
        check(overview, plan(false, false, Map.of(), List.of()));
    }

    private void check(Overview overview, RunPlan plan) throws IOException {
        ControlChecks.check(overview, plan, new PublishedOutput(folder.resolve("output")));
    }

    private RunPlan plan(
            boolean strict, boolean acceptRemovals, Map<Integer, Adoption> adoptions, List<InputFile> files)
            throws IOException {
        RunProperties options = PlainOptions.of(
                folder,
                folder.resolve("output"),
                folder.resolve("state"),
                Map.of("ledger.strict", strict, "accept-removals", acceptRemovals));
        return new RunPlan(
                options,
                KnownFiles.none(),
                new Inventory(files, List.of(), List.of(), Map.of()),
                new Settings(SettingsReader.read(folder).settings().processes(), new TreeMap<>(adoptions), List.of()),
                2026,
                new ProgramDigest("program", "program", "program"),
                new AnnualReport.Provenance("1", "1"),
                1);
    }

    /// What the last completed run left: as many ids, and its input files.
    private void published(int ids, String inputs) throws IOException {
        write("output/manifest.json", "{\"ids\": " + ids(ids) + ", \"inputs\": [" + inputs + "]}");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static List<String> ids(int n) {
        return IntStream.range(0, n).mapToObj(i -> "\"p-" + i + "\"").toList();
    }

    private static Overview overview(ControlTotals totals, LedgerTotals ledger, List<Finding> findings, int ids) {
        return new Overview(
                totals,
                ledger,
                new LedgerNotes(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
                List.of(),
                Collections.emptyList(),
                Collections.emptyList(),
                List.of(),
                findings,
                // Ids are the same whatever their case.
                IntStream.range(0, ids).mapToObj(i -> "P-" + i).toList());
    }

    /// Of six entries and five rows each became something else; the entries' sums are 5 on either side.
    private static LedgerTotals ledger(long read, Sums entries, long rows) {
        boolean none = read == 0;
        return new LedgerTotals(
                read,
                none ? 0 : 2,
                none ? 0 : 1,
                none ? 0 : 1,
                none ? 0 : 1,
                none ? 0 : 1,
                entries,
                none ? Sums.ZERO : new Sums(new Money(3), new Money(1)),
                none ? Sums.ZERO : new Sums(new Money(2), new Money(4)),
                none ? new LedgerTotals.Rows(0, 0, 0, 0, 0) : new LedgerTotals.Rows(rows, 2, 1, 1, 1));
    }

    private static Finding finding(FindingCode code, boolean accepted) {
        return new Finding(
                new Location("ledger/a.se", 7, 0),
                "",
                2019,
                code.field(),
                code,
                code.severity(),
                List.of("1"),
                accepted);
    }
}
