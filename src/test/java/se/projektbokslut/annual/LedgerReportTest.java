package se.projektbokslut.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.projektbokslut.annual.Ledgers.head;
import static se.projektbokslut.annual.Ledgers.sie;
import static se.projektbokslut.annual.Ledgers.supplier;
import static se.projektbokslut.annual.Ledgers.ver;
import static se.projektbokslut.annual.Ledgers.year;
import static se.projektbokslut.annual.ProjectBuilder.ongoing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.projektbokslut.annual.Inputs.Ledger;
import se.projektbokslut.annual.LedgerTotals.Rows;
import se.projektbokslut.annual.LedgerTotals.Sums;
import se.projektbokslut.annual.Statement.Fact;
import se.projektbokslut.content.CanonicalJson;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.findings.Severity;
import se.projektbokslut.ledger.SieLedger;
import se.projektbokslut.ledger.Volume;
import se.projektbokslut.settings.Acceptance;

/// What a report carries of the ledger beside the figures.
class LedgerReportTest {
    private static final SieLedger LEDGER = year(
            2019,
            "#FNAMN Exempelstad",
            ver("A", 1, "20190301", "1510 P1 100.00", "3010 P1 -100.00"),
            ver("A", 2, "20190302", "5010 P2 40.00", "1930 - -40.00"));
    private static final Volume LETTERS = volume("reminders", 2);

    @Test
    void everyEntryIsAccountedFor() {
        Ledger ledger = Ledger.of(refusing(LEDGER)).suppliers(supplier("a.csv", "2019 b - 5 3 100.00"));
        Compilation compilation = Inputs.compiled(2019, ledger);
        var sums = new Sums(ProjectBuilder.money("140"), ProjectBuilder.money("140"));
        var totals = new LedgerTotals(
                5,
                1,
                3,
                0,
                0,
                1,
                sums,
                new Sums(ProjectBuilder.money("100"), ProjectBuilder.money("0")),
                new Sums(ProjectBuilder.money("40"), ProjectBuilder.money("140")),
                new Rows(5, 5, 0, 0, 0));
        assertThat(compilation.overview().ledgerTotals()).isEqualTo(totals);
        assertThat(compilation.report(2019).ledgerTotals()).isEqualTo(totals);
        assertThat(totals.tie()).isTrue();
    }

    @Test
    void anEntryThatTheReaderLostDoesNotTie() {
        SieLedger l = LEDGER;
        var lossy = new SieLedger(
                l.file(),
                l.company(),
                l.generated(),
                l.fiscalYears(),
                l.extent(),
                l.groups(),
                l.vouchers(),
                l.through(),
                l.balances(),
                l.accountNames(),
                l.projectNames(),
                7,
                1,
                List.of(),
                false,
                List.of(),
                List.of(),
                null,
                null);
        assertThat(Inputs.compiled(2019, Ledger.of(lossy))
                        .overview()
                        .ledgerTotals()
                        .untied())
                .containsExactly(
                        "ledger entries read 7 are not mapped 1 + other 3 + superseded 0 + withheld 0 + refused 1");
    }

    @Test
    void refusalsAndFindingsOfTheFilesReachTheOverviewAndTheYear() {
        var accepted = new Acceptance("ledger/2019.se", null, FindingCode.SEASON_ONLY, null, null);
        Compilation compilation = Inputs.compiled(
                2019,
                List.of(),
                Map.of(),
                List.of(accepted),
                Set.of(),
                Ledger.of(refusing(LEDGER), year(2018, ver("A", 1, "20180101", "1510 - 1.00"))));
        assertThat(compilation.overview().refusals())
                .extracting(Refusal::problem)
                .containsExactly(Problem.AMOUNT_INVALID);
        assertThat(compilation.overview().findings())
                .extracting(Finding::code, Finding::accepted)
                .containsExactly(tuple(FindingCode.CODE_UNCLAIMED, false), tuple(FindingCode.SEASON_ONLY, true));
        assertThat(compilation.report(2019).findings()).hasSize(2);
        assertThat(compilation.report(2019).ledger().files())
                .extracting(LedgerNotes.File::refused, LedgerNotes.File::contradictions)
                .containsExactly(tuple(1L, 1));
        assertThat(compilation.report(2018).findings()).isEmpty();
    }

    @Test
    void volumesStandInTheOrderOfTheProcesses() {
        var other = new Volume(new Location("volumes.csv", 2, 1), 2019, Inputs.SUPPLIER, "e-invoices", "45", "%", null);
        var gone = new Volume(new Location("volumes.csv", 5, 1), 2018, Inputs.CUSTOMER, "reminders", "1", null, null);
        AnnualReport report = Inputs.compiled(
                        2019, Ledger.of(LEDGER).volumes(other, LETTERS, gone, volume("letters", 4)))
                .report(2019);
        assertThat(report.volumes()).containsExactly(volume("letters", 4), LETTERS, other);
        assertThat(report.sources()).extracting(SourceFile::path).contains("volumes.csv");
    }

    @Test
    void theLedgersFiguresAreStated() {
        AnnualReport report = Inputs.compiled(2019, Ledger.of(LEDGER).volumes(LETTERS, volume("reminders", 3)))
                .report(2019);
        assertThat(Statement.of(report).facts())
                .contains(
                        new Fact("ledger_through", "2019-03-02", null, ""),
                        new Fact("processes.kundreskontra.ledger.debit", "100.00", null, "processes.kundreskontra"),
                        new Fact("processes.total.ledger.vouchers", "2", null, "processes.total"),
                        new Fact("other_accounts.1930.credit", "40.00", null, ""),
                        new Fact(
                                "volumes.kundreskontra.reminders.value", "12", LETTERS.at(), "processes.kundreskontra"),
                        new Fact(
                                "volumes.kundreskontra.reminders[2].value",
                                "12",
                                new Location("volumes.csv", 3, 1),
                                "processes.kundreskontra"));
        assertThat(Statement.of(report).facts()).extracting(Fact::field).doesNotHaveDuplicates();
    }

    @Test
    void theSameLedgerUnderAnotherNameStatesTheSame() {
        String text = String.join(
                "\n",
                head("5560000001", 2019, "20200131"),
                "#FNAMN Exempelstad",
                ver("A", 1, "20190301", "1510 P1 100.00", "3010 P1 -100.00"),
                ver("A", 2, "20190302", "5010 P2 40.00", "1930 - -40.00"),
                "");
        String alone =
                Statement.digestOf(Inputs.compiled(2019, Ledger.of(LEDGER)).report(2019));
        List<SieLedger> twins = SieTexts.read(Map.of("ledger/2019.se", text, "ledger/z.se", text));
        assertThat(Statement.digestOf(Inputs.compiled(2019, Ledger.of(twins.toArray(SieLedger[]::new)))
                        .report(2019)))
                .isEqualTo(alone);
        SieLedger more = sie("z.se", head("5560000002", 2019, "20200131"), ver("A", 1, "20190301", "1510 - 0.01"));
        assertThat(Statement.digestOf(
                        Inputs.compiled(2019, Ledger.of(LEDGER, more)).report(2019)))
                .isNotEqualTo(alone);
    }

    @Test
    void reportAndOverviewComeBackFromTheirJsonAndNoOrderOfFilesChangesAByte() {
        List<SieLedger> files = new ArrayList<>(List.of(
                refusing(LEDGER),
                sie("b.se", head("5560000002", 2019, "20200131"), ver("A", 1, "20190301", "5010 P1 2.00")),
                sie("c.se", head("5560000003", 2019, "20200131"), ver("A", 1, "20190301", "5010 - 2.00")),
                sie("d.se", head("5560000003", 2019, "20200131"), ver("A", 1, "20190301", "5010 - 3.00")),
                year(2018, ver("A", 1, "20180301", "5010 P1 2.00", "9110 P1 1.00"))));
        byte[] first = bytes(files);
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(files, new Random(i));
            assertThat(bytes(files)).isEqualTo(first);
        }
        Compilation compilation = compilation(files);
        AnnualReport report = compilation.report(2019);
        assertThat(CanonicalJson.mapper().readValue(CanonicalJson.pretty(report), AnnualReport.class))
                .isEqualTo(report);
        assertThat(CanonicalJson.mapper().readValue(CanonicalJson.pretty(compilation.overview()), Overview.class))
                .isEqualTo(compilation.overview());
    }

    private static byte[] bytes(List<SieLedger> files) {
        Compilation compilation = compilation(files);
        var all = new ArrayList<Object>();
        compilation.years().forEach(year -> all.add(compilation.report(year)));
        all.add(compilation.overview());
        return CanonicalJson.compact(all);
    }

    private static Compilation compilation(List<SieLedger> files) {
        Ledger ledger = Ledger.of(files.toArray(SieLedger[]::new))
                .suppliers(supplier("a.csv", "2017 b P3 5 3 100.00"))
                .volumes(LETTERS);
        return Inputs.compiled(
                2020, ledger, ongoing("a").start("2019").code("P1").code("P4").build());
    }

    private static Volume volume(String measure, int line) {
        return new Volume(new Location("volumes.csv", line, 1), 2019, Inputs.CUSTOMER, measure, "12", null, null);
    }

    /// The ledger with one more row that is refused, and a contradiction.
    private static SieLedger refusing(SieLedger l) {
        var at = new Location(l.file(), 7, 1);
        return new SieLedger(
                l.file(),
                l.company(),
                l.generated(),
                l.fiscalYears(),
                l.extent(),
                l.groups(),
                l.vouchers(),
                l.through(),
                l.balances(),
                l.accountNames(),
                l.projectNames(),
                l.entries() + 1,
                1,
                List.of(new Refusal(at, "", "#TRANS", Problem.AMOUNT_INVALID)),
                false,
                List.of(new Finding(at, "", null, "", FindingCode.SEASON_ONLY, Severity.ERROR, List.of(), false)),
                List.of(),
                null,
                null);
    }
}
