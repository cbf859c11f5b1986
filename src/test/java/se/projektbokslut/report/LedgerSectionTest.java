package se.projektbokslut.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.function.SingletonSupplier;
import se.projektbokslut.Thorough;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.LedgerNotes;
import se.projektbokslut.annual.LedgerNotes.AccountSum;
import se.projektbokslut.annual.LedgerNotes.CodeSum;
import se.projektbokslut.annual.LedgerNotes.OutsideSum;
import se.projektbokslut.annual.LedgerNotes.SupplierFile;
import se.projektbokslut.annual.LedgerNotes.Use;
import se.projektbokslut.annual.LedgerTotals;
import se.projektbokslut.annual.LedgerTotals.Sums;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.ledger.Volume;
import se.projektbokslut.money.Money;
import se.projektbokslut.words.Language;

/// The parts of the document that only a report with a ledger has.
class LedgerSectionTest {
    private static final Money DEBIT = new Money(123_456_789);
    private static final Money CREDIT = new Money(123_456_700);

    /// What the document says; to read it out of the file again takes longer than to write it.
    private static final Supplier<String> WITH_LEDGER = SingletonSupplier.of(() -> text(report(3)));

    @Test
    void everyPartOfTheLedgerIsPrintedAndTheDocumentIsAccessible() throws Exception {
        byte[] pdf = AnnualReportPdfTest.pdf(report(3), Language.SV, ReportOptions.DEFAULT);
        assertThat(Vera.brokenRulesOfPdfA(pdf)).isEmpty();
        assertThat(Vera.brokenRulesOfPdfUa(pdf)).isEmpty();
    }

    @Test
    @Thorough
    void thatIsSoInEnglishAndWithRefusalsToo() throws Exception {
        byte[] english = AnnualReportPdfTest.pdf(report(3), Language.EN, ReportOptions.DEFAULT);
        assertThat(Vera.brokenRulesOfPdfA(english)).isEmpty();
        assertThat(Vera.brokenRulesOfPdfUa(english)).isEmpty();
        for (Language language : Language.values()) {
            byte[] pdf = AnnualReportPdfTest.pdf(refused(), language, ReportOptions.DEFAULT);
            assertThat(Vera.brokenRulesOfPdfUa(pdf)).isEmpty();
        }
    }

    @Test
    void whatTheLedgerAndTheRecordsDoNotShareIsNamedWithItsAmounts() throws Exception {
        String text = WITH_LEDGER.get();
        assertThat(text)
                .contains("Preliminär, bokfört t.o.m. 2019-11-23.")
                .contains("Projektkoder utan projektpost", "K000 Okänd 7 1 234,50 1 234 567,89 1 234 567,00")
                .contains("Projektkoder som bokföringen saknar", "K-ALDRIG")
                .contains("Poster utanför projektets år", "K-SENT")
                .contains("Konton utanför processerna", "1930 Bank")
                .contains("ersatt av ledger/ny.se", "ger inga siffror: överlappar ledger/b.se");
    }

    @Test
    void whatWasReadIsReconciledFileByFileAndTogether() throws Exception {
        String text = WITH_LEDGER.get();
        assertThat(text)
                .contains("ledger/a.se 10 6 4 0 0 0")
                .contains("Summa 30 6 4 10 8 2")
                .contains("Processerna 1 000,00 400,00")
                .contains("ledger/lev.csv 50 49 0 0 1")
                .contains("Kontrollsumman stämmer inte");
    }

    @Test
    void whatCouldNotBeUsedIsNamedWithItsPlaceAndReason() throws Exception {
        assertThat(text(refused()))
                .contains("Ej använda poster och rader", "Högst 20 visas; alla står i refused.csv")
                .contains(
                        "ledger/a.se 1204 #TRANS: Transaktionens belopp ",
                        "projects/b.yaml 3 b end: Datumet \"2019-02-30\"");
        assertThat(WITH_LEDGER.get()).doesNotContain("Ej använda poster och rader");
    }

    /// That no file contradicts itself is said only where all that they state could be used.
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            all is used         | 0 |     |                        | Ingen fil motsäger sig själv: verifikationerna
            an entry is refused | 1 |     |                        | Ingen fil motsäger sig själv i det som kunde
            a balance is        | 0 | #UB |                        | Ingen fil motsäger sig själv i det som kunde
            a balance is unused | 0 |     | LEDGER_BALANCE_UNUSED  | Ingen fil motsäger sig själv i det som kunde
            one is not stated   | 0 |     | LEDGER_BALANCE_MISSING | Ingen fil motsäger sig själv i det som kunde
            it does not sum     | 0 |     | SIE_VOUCHER_UNBALANCED | Vad en fil säger emot sig själv
            """)
    void whetherAFileContradictsItselfIsSaidOfWhatWasUsed(
            String rule, long refused, @Nullable String field, @Nullable FindingCode code, String said)
            throws Exception {
        LedgerNotes notes = new LedgerNotes(
                List.of(file("ledger/a.se", Use.USED, List.of(), 6, 4, 0, 0, refused)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        Sums sums = new Sums(new Money(100_000), new Money(100_000));
        LedgerTotals totals = new LedgerTotals(
                10 + refused, 6, 4, 0, 0, refused, sums, sums, Sums.ZERO, new LedgerTotals.Rows(0, 0, 0, 0, 0));
        List<Finding> findings =
                code == null ? List.of() : List.of(finding("ledger/a.se", "", code, "1", "2019", "1510", "total"));
        AnnualReport report = Reports.withLedger(Reports.seed2019(), totals, notes, findings, List.of());
        List<Refusal> refusals = field == null
                ? List.of()
                : List.of(new Refusal(new Location("ledger/a.se", 7, 0), "", field, Problem.SIE_BALANCE_INVALID));

        assertThat(text(Reports.withRefusals(report, refusals))).contains("Motsägelser i filerna " + said);
    }

    private static AnnualReport refused() {
        return Reports.withRefusals(
                report(3),
                List.of(
                        new Refusal(new Location("ledger/a.se", 1204, 0), "", "#TRANS", Problem.SIE_AMOUNT_INVALID),
                        new Refusal(new Location("ledger/a.se", 0, 0), "", "", Problem.SIE_SUM_TOO_LARGE),
                        new Refusal(
                                new Location("projects/b.yaml", 3, 7),
                                "b",
                                "end",
                                Problem.DATE_INVALID,
                                "end",
                                "2019-02-30")));
    }

    @Test
    void ledgerFiguresStandBesideThoseOfTheYearBefore() throws Exception {
        assertThat(WITH_LEDGER.get()).contains("Verifikationer 2019 Verifikationer 2018", "Kundreskontra 10 20 20 40");
    }

    @Test
    void severalYearsStandWithWhatTheirTotalsAreOf() {
        assertThat(WITH_LEDGER.get())
                .contains("Årens totaler. Antalen gäller alla projekt, beloppen driftprojekten. Belopp i tkr")
                .contains(
                        "Budget (jämförbara projekt) och utfall (jämförbara projekt) anges inte för något driftprojekt.");
    }

    /// The files of this ledger state what was on the accounts at the year's end only.
    @Test
    void balancesThatNoFileStatesAreNoColumnAndWhereNoneIsStatedNoTable() throws Exception {
        assertThat(WITH_LEDGER.get())
                .contains("Ingående saldo 2019 och ingående saldo 2018 anges inte för någon process.")
                .contains("Process Utgående saldo 2019 Utgående saldo 2018 Kundreskontra −500,00 −1 000,00");
        AnnualReport report = report(3);
        List<ProcessFigures> rows =
                report.processes().stream().map(Reports::withoutBalances).toList();
        assertThat(text(Reports.withRows(report, rows, List.of(), report.ledger())))
                .contains("Ingående saldo och utgående saldo anges inte för någon process.")
                .doesNotContain("Saldon vid årets början och slut");
    }

    /// A row of 0 invoices would say that a process has none; another ledger was never read for it.
    @Test
    void invoicesStandInTheRowsThatHaveThemAndNowhereWithoutASupplierLedger() throws Exception {
        AnnualReport report = report(3);
        List<ProcessFigures> rows = report.processes().stream()
                .map(row -> row.process().equals("leverantorsreskontra")
                                || row.process().equals("total")
                        ? row
                        : Reports.withInvoices(row, 0, null))
                .toList();
        AnnualReport one = Reports.withRows(report, rows, rows, report.ledger());
        assertThat(text(one))
                .contains(
                        "Fakturor enligt leverantörsreskontran",
                        "Leverantörsreskontra 3 3 123,45 123,45 Totalt 3 3 123,45");
        List<ProcessFigures> none =
                rows.stream().map(row -> Reports.withInvoices(row, 0, null)).toList();
        LedgerNotes notes = report.ledger();
        LedgerNotes without = new LedgerNotes(
                notes.files(), List.of(), notes.unclaimed(), notes.outside(), notes.otherAccounts(), notes.parts());
        assertThat(text(Reports.withRows(report, none, none, without)))
                .contains("Verifikationer 2019")
                .doesNotContain("Fakturor enligt leverantörsreskontran");
    }

    @Test
    void measuredVolumesHaveASectionOfTheirOwn() throws Exception {
        assertThat(WITH_LEDGER.get())
                .contains(
                        "Uppmätta volymer",
                        "Källa anges inte för något mått.",
                        "Kundreskontra skickade fakturor 12 500 st ");
    }

    @Test
    void aFindingAboutAFileNamesTheFileAndNoLineThatItDoesNotHave() throws Exception {
        assertThat(WITH_LEDGER.get())
                .contains("lämna den utan att öppna eller ändra den. ledger/a.se ")
                .doesNotContain("(rad 0)");
    }

    @Test
    void aLongListPrintsTheLargestAndSaysHowManyAreLeft() throws Exception {
        String text = text(report(LedgerSection.MOST_ROWS + 50));
        assertThat(text).contains("De 100 största visas. Ytterligare 50 finns i annual-report-2019.json.");
    }

    private static String text(AnnualReport report) {
        return AnnualReportPdfTest.text(AnnualReportPdfTest.pdf(report, Language.SV, ReportOptions.DEFAULT))
                .replaceAll("[\\s\u00a0]+", " ");
    }

    private static AnnualReport report(int codes) {
        return withLedger(Reports.seed2019(), codes);
    }

    /// @param codes the number of codes in the ledger that no record claims
    static AnnualReport withLedger(AnnualReport report, int codes) {
        List<CodeSum> unclaimed = new ArrayList<>();
        for (int i = 0; i < codes; i++) {
            unclaimed.add(code(String.format(Locale.ROOT, "K%03d", i), "Okänd"));
        }
        String id = report.projects().getFirst().project().id();
        LedgerNotes notes = new LedgerNotes(
                List.of(
                        file("ledger/a.se", Use.USED, List.of(), 6, 4, 0, 0, 0),
                        file("ledger/gammal.se", Use.SUPERSEDED, List.of("ledger/ny.se"), 0, 0, 10, 0, 0),
                        file("ledger/c.se", Use.WITHHELD, List.of("ledger/b.se"), 0, 0, 0, 8, 2)),
                List.of(new SupplierFile("ledger/lev.csv", "UTF-8, ;", null, 50, 49, 0, 0, 1, 40, DEBIT)),
                unclaimed,
                List.of(new OutsideSum(code("K-SENT", null), List.of(id), new TreeMap<>())),
                List.of(new AccountSum(2019, "1930", "Bank", 4, DEBIT, CREDIT)),
                List.of());
        Sums processes = new Sums(new Money(100_000), new Money(40_000));
        Sums other = new Sums(new Money(50_000), new Money(110_000));
        LedgerTotals totals = new LedgerTotals(
                30,
                6,
                4,
                10,
                8,
                2,
                new Sums(new Money(150_000), new Money(150_000)),
                processes,
                other,
                new LedgerTotals.Rows(50, 49, 0, 0, 1));
        List<Finding> findings = List.of(
                finding("ledger/a.se", "", FindingCode.SIE_CHECKSUM),
                finding("projects/a.yaml", id, FindingCode.LEDGER_CODE_UNKNOWN, "K-ALDRIG"));
        List<Volume> volumes = List.of(new Volume(
                new Location("volumes.csv", 2, 0), 2019, "kundreskontra", "skickade fakturor", "12500", "st", null));
        return Reports.withLedger(report, totals, notes, findings, volumes);
    }

    private static CodeSum code(String code, @Nullable String name) {
        return new CodeSum(2019, code, "Exempelstad", name, 7, new Money(123_450), DEBIT, CREDIT);
    }

    private static LedgerNotes.File file(
            String path,
            Use use,
            List<String> others,
            long mapped,
            long other,
            long superseded,
            long withheld,
            long refused) {
        long read = mapped + other + superseded + withheld + refused;
        return new LedgerNotes.File(
                path,
                "Exempelstad",
                LocalDate.of(2020, 1, 2),
                use,
                others,
                LocalDate.of(2019, 11, 23),
                read,
                mapped,
                other,
                superseded,
                withheld,
                refused,
                DEBIT,
                CREDIT,
                0);
    }

    private static Finding finding(String file, String record, FindingCode code, String... args) {
        return new Finding(Location.ofFile(file), record, 2019, "", code, code.severity(), List.of(args), false);
    }

    /// As many findings as everywhere else, though those of one record stand together, and no stop beside a semicolon.
    @Test
    void findingsThatStandTogetherAreAllCounted() throws Exception {
        AnnualReport report = report(3);
        List<Finding> findings = List.of(
                finding("projects/a.yaml", "a", FindingCode.LEDGER_CODE_UNKNOWN, "K1", "–", "–"),
                finding("projects/a.yaml", "a", FindingCode.LEDGER_CODE_UNKNOWN, "K2", "–", "–"),
                finding("projects/b.yaml", "b", FindingCode.LEDGER_CODE_UNKNOWN, "K3", "–", "–"));
        AnnualReport three =
                Reports.withLedger(report, report.ledgerTotals(), report.ledger(), findings, report.volumes());
        assertThat(text(three))
                .contains(
                        three.findings().size() + " iakttagelser om årets projekt",
                        "projektkoden K1, K2.",
                        "lämnas därför tomt. b : ")
                .doesNotContain(".;");
    }

    @Test
    void ofAYearWithPurchasesOnlyNothingIsSaidOfVouchersThatNobodyRead() throws Exception {
        AnnualReport report = Reports.seed2019();
        LedgerNotes notes =
                new LedgerNotes(List.of(), report(3).ledger().suppliers(), List.of(), List.of(), List.of(), List.of());
        String text = text(Reports.withRows(report, report.processes(), report.previous(), notes));
        assertThat(text)
                .contains(
                        "på projektposterna och leverantörsreskontran; ingen huvudbok är inläst",
                        "Ingen post ur huvudboken är läst för året.",
                        "Ingen huvudboksfil är läst för året, så det finns varken verifikationer,")
                .doesNotContain("Alla konton med poster under året", "Ingen fil motsäger sig själv");
    }
}
