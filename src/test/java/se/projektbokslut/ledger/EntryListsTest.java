package se.projektbokslut.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.projektbokslut.documents.ListBytes;
import se.projektbokslut.documents.Workbook;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.ledger.SieLedger.Group;
import se.projektbokslut.lists.ColumnDescription;
import se.projektbokslut.suppliers.SupplierFiles;
import se.projektbokslut.suppliers.SupplierLedger;
import se.projektbokslut.suppliers.SupplierLists;

/// An office's own lists of entries give the ledgers that SIE files of the same entries give, and the sums of
/// what was written.
class EntryListsTest {
    private static final ProcessOfAccount PROCESSES = (_, account) -> account.startsWith("15") ? "kund" : "övrigt";

    private static final String ONE_AMOUNT = """
            company: Exempelstad
            columns: {Datum: date, Serie: series, Nr: voucher, Konto: account, Kontonamn: account-text,
              Ansvar: ignore, Projekt: project, Belopp: amount}
            """;

    private static final String WITHOUT_VOUCHERS = """
            company: Exempelstad
            columns: {Period: month, Konto: account, Projekt: project, Debet: debit, Kredit: credit}
            """;

    @TempDir
    private Path folder;

    private record Entry(int day, String series, long number, String account, String project, long ore) {}

    /// Vouchers that sum to zero, written by nobody but this.
    private static List<Entry> entries(Random random, int vouchers) {
        List<Entry> entries = new ArrayList<>();
        for (int number = 1; number <= vouchers; number++) {
            int day = 20190101 + random.nextInt(12) * 100 + random.nextInt(28);
            String series = random.nextInt(4) == 0 ? "LR" : "A";
            long left = 0;
            for (int i = random.nextInt(3); i >= 0; i--) {
                long ore = random.nextLong(2_000_000) - 1_000_000;
                left -= ore;
                String project = random.nextBoolean() ? "" : "7" + random.nextInt(4);
                entries.add(new Entry(day, series, number, random.nextBoolean() ? "1510" : "5010", project, ore));
            }
            entries.add(new Entry(day, series, number, "Å1", "", left));
        }
        return entries;
    }

    private static String amount(long ore) {
        String sign = ore < 0 ? "-" : "";
        String kronor = String.format(Locale.ROOT, "%,d", Math.abs(ore) / 100).replace(',', ' ');
        return sign + kronor + "," + String.format(Locale.ROOT, "%02d", Math.abs(ore) % 100);
    }

    private static String day(int day) {
        return day / 10000 + "-" + Integer.toString(day / 100 % 100 + 100).substring(1) + "-"
                + Integer.toString(day % 100 + 100).substring(1);
    }

    private static String listed(List<Entry> entries) {
        return entries.stream()
                .map(entry -> String.join(
                        ";",
                        day(entry.day),
                        entry.series,
                        Long.toString(entry.number),
                        entry.account,
                        "Konto " + entry.account,
                        "100",
                        entry.project,
                        amount(entry.ore)))
                .collect(Collectors.joining("\n", "Datum;Serie;Nr;Konto;Kontonamn;Ansvar;Projekt;Belopp\n", "\n"));
    }

    private static String sie(List<Entry> entries) {
        StringBuilder text = new StringBuilder("#FLAGGA 0\n#SIETYP 4\n#FNAMN Exempelstad\n");
        Entry before = null;
        for (Entry entry : entries) {
            if (before == null || before.number != entry.number) {
                text.append(before == null ? "" : "}\n")
                        .append(String.format(
                                Locale.ROOT, "#VER %s %d %d\n{\n", entry.series, entry.number, entry.day));
            }
            text.append("#TRANS " + entry.account + " {" + (entry.project.isEmpty() ? "" : "6 " + entry.project) + "} "
                    + amount(entry.ore).replace(" ", "").replace(',', '.') + "\n");
            before = entry;
        }
        return text + "}\n";
    }

    private static ColumnDescription description(String yaml) {
        return Objects.requireNonNull(
                LedgerListDescription.read("ledger/a.columns.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                        .description());
    }

    private static EntryListSums read(String file, byte[] bytes, String yaml) {
        try {
            return EntryLists.read(file, ListBytes.of(bytes), description(yaml), PROCESSES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<SieSource> sources(String file, String csv, String yaml) {
        return sources(file, csv.getBytes(StandardCharsets.UTF_8), yaml);
    }

    private static List<SieSource> sources(String file, byte[] bytes, String yaml) {
        EntryListSums sums = read(file, bytes, yaml);
        return EntryLists.sources(file, () -> sums, ListBytes.of(bytes), description(yaml), PROCESSES);
    }

    private static SieLedger ledger(String csv, String yaml) {
        List<SieSource> sources = sources("ledger/a.csv", csv, yaml);
        assertThat(sources).hasSize(1);
        return sources.getFirst().ledger();
    }

    private SieSource sieSource(String file, String text) throws IOException {
        Path path = Files.writeString(folder.resolve(file), text, StandardCharsets.UTF_8);
        return SieReading.source(path, "ledger/" + file, PROCESSES, 1000);
    }

    /// Whatever the order of its rows: vouchers together, shuffled, or by account as a general ledger is printed.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aListGivesTheLedgerThatASieFileOfTheSameEntriesGives(int order) throws IOException {
        Random random = new Random(order);
        List<Entry> entries = entries(random, 300);
        List<Entry> rows = new ArrayList<>(entries);
        if (order == 1) {
            Collections.shuffle(rows, random);
        } else if (order == 2) {
            rows.sort(Comparator.comparing(Entry::account).thenComparing(Entry::project));
        }

        SieLedger list = ledger(listed(rows), ONE_AMOUNT);
        SieLedger sie = sieSource("b.se", sie(entries)).ledger();

        assertThat(list.groups()).isEqualTo(sie.groups());
        assertThat(list.vouchers()).isEqualTo(sie.vouchers());
        assertThat(list.through()).isEqualTo(sie.through());
        assertThat(list.company()).isEqualTo(sie.company());
        assertThat(list.entries()).isEqualTo(entries.size());
        assertThat(list.accountNames()).containsEntry("Å1", "Konto Å1").hasSize(3);
        assertThat(list.findings()).extracting(Finding::code).containsExactly(FindingCode.LEDGER_LIST_READ);
        assertThat(sums(list.groups())).isEqualTo(written(entries));
    }

    /// Account and project to the sum in öre.
    private static SortedMap<String, Long> written(List<Entry> entries) {
        SortedMap<String, Long> sums = new TreeMap<>();
        entries.forEach(entry -> sums.merge(entry.account + " " + entry.project, entry.ore, Long::sum));
        return sums;
    }

    private static SortedMap<String, Long> sums(List<Group> groups) {
        SortedMap<String, Long> sums = new TreeMap<>();
        groups.forEach(group -> sums.merge(
                group.account() + " " + (group.project() == null ? "" : group.project()),
                group.debit().ore() - group.credit().ore(),
                Long::sum));
        return sums;
    }

    @Test
    void monthsOfAccountsAreEntriesWithoutVouchersAndKeepBothSides() {
        SieLedger ledger = ledger("""
                Period;Konto;Projekt;Debet;Kredit
                202302;1510;;100,50;40
                202303;5010;71;7;
                2023-03;5010;71;;2
                """, WITHOUT_VOUCHERS);

        assertThat(ledger.groups())
                .extracting(group -> group.account() + " " + group.project() + " " + group.entries() + " "
                        + group.debit() + " " + group.credit())
                .containsExactly("1510 null 1 100.50 40.00", "5010 71 2 7.00 2.00");
        assertThat(ledger.vouchers()).isEmpty();
        assertThat(ledger.hasVouchers()).isFalse();
        assertThat(ledger.through()).isEqualTo(Map.of(2023, LocalDate.of(2023, 3, 31)));
    }

    @Test
    void aColumnOfCompaniesGivesEachItsLedger() {
        List<SieSource> sources = sources(
                "ledger/a.csv",
                """
                Bolag;Datum;Vernr;Konto;Belopp
                Bolag B;2023-01-02;A1;1510;10
                556000-0001;2023-01-02;A1;1510;5
                Bolag B;2023-01-02;A1;3010;-10
                556000-0001;2023-01-02;A1;3010;-5
                ;2023-01-02;A1;3010;-5
                """,
                "company: {column: Bolag}\ncolumns: {Datum: date, Vernr: voucher, Konto: account, Belopp: amount}");

        assertThat(sources)
                .extracting(SieSource::ledger)
                .extracting(ledger -> ledger.company() + " " + ledger.entries() + " "
                        + ledger.refusals().size())
                .containsExactly("Company[number=5560000001, name=null] 3 1", "Company[number=null, name=Bolag B] 2 0");
        assertThat(sources.getFirst().ledger().findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.LEDGER_LIST_READ);
    }

    /// One of its vouchers has rows under two of the forms; the first form is the company's.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "556000-0015 SE556000001501 165560000015",
                "5560000015 556000-0015 5560000015",
                "165560000015 SE556000001501 556000-0015"
            })
    void aCompanyIsOneHoweverItsNumberIsWritten(String forms) {
        String[] form = forms.split(" ", -1);
        String rows = """
                Bolag;Datum;Vernr;Konto;Belopp
                %s;2022-01-10;A1;6410;100
                %s;2022-01-10;A1;2510;-100
                %s;2022-12-31;A2;6410;1
                %s;2022-12-31;A2;2510;-1
                %s;2022-12-31;A3;6410;2
                %s;2022-12-31;A3;2510;-2
                """.formatted(form[0], form[0], form[1], form[2], form[2], form[2]);

        for (String vouchers : List.of("Vernr: voucher", "Vernr: ignore")) {
            List<SieSource> sources = sources(
                    "ledger/a.csv",
                    rows,
                    "company: {column: Bolag}\ncolumns: {Datum: date, " + vouchers
                            + ", Konto: account, Belopp: amount}");

            assertThat(sources).hasSize(1);
            SieLedger ledger = sources.getFirst().ledger();
            assertThat(OrganisationNumber.canonical(
                            Objects.requireNonNull(ledger.company().number())))
                    .isEqualTo("5560000015");
            assertThat(sums(ledger.groups())).isEqualTo(Map.of("6410 ", 10300L, "2510 ", -10300L));
            assertThat(ledger.findings()).extracting(Finding::code).containsExactly(FindingCode.LEDGER_LIST_READ);
            assertThat(SharedVouchers.of(sources)).isEmpty();
        }
    }

    /// Nor does it matter how a name is spelt.
    @Test
    void aCompanyIsOneHoweverItsNameIsSpelt() {
        List<SieSource> sources = sources(
                "ledger/a.csv",
                "Bolag;Datum;Konto;Belopp\nBolag  B;2023-01-02;1510;10\nBOLAG B;2023-01-02;1510;5\n",
                "company: {column: Bolag}\ncolumns: {Datum: date, Konto: account, Belopp: amount}");

        assertThat(sources)
                .singleElement()
                .extracting(SieSource::ledger)
                .satisfies(ledger -> assertThat(ledger.company().name()).isEqualTo("Bolag  B"))
                .satisfies(ledger -> assertThat(sums(ledger.groups())).isEqualTo(Map.of("1510 ", 1500L)));
    }

    /// Its parts are of one company where another file says that the name is the number's.
    @ParameterizedTest
    @ValueSource(strings = {"Vernr: voucher", "Vernr: ignore"})
    void aListThatNamesItsCompanyByNumberAndByNameCountsOnce(String vouchers) {
        List<SieSource> sources = sources(
                "ledger/a.csv",
                """
                Bolag;Datum;Vernr;Konto;Belopp
                556000-0015;2022-01-10;A1;6410;100
                556000-0015;2022-01-10;A1;2510;-100
                Provstad;2022-01-11;A2;6410;1
                Provstad;2022-01-11;A2;2510;-1
                556000-0015;2022-01-10;A1;6410;100
                556000-0015;2022-01-10;A1;2510;-100
                """,
                "company: {column: Bolag}\ncolumns: {Datum: date, " + vouchers + ", Konto: account, Belopp: amount}");

        SortedMap<String, VoucherUse> uses = SharedVouchers.of(sources);

        long sum = 0;
        for (SieSource source : sources) {
            VoucherUse use = uses.get(source.ledger().key());
            sum += debit(use == null ? source.ledger().groups() : use.used());
        }
        boolean told = vouchers.endsWith("voucher");
        assertThat(sources).hasSize(2);
        assertThat(sum).isEqualTo(told ? 10_100 : 20_100);
    }

    /// Said without what stands in the rows.
    @Test
    void aWordByWhichNoRowIsUsedIsNamed() {
        SieLedger ledger = ledger(
                "Datum;Vernr;Konto;Belopp;Enhet\n2023-01-02;1;1510;10;Ekonomi\n2023-01-02;1;3010;-10;Ekonomi\n", """
                only: {Enhet: [Ekonmi]}
                columns: {Datum: date, Vernr: voucher, Konto: account, Belopp: amount}
                """);

        assertThat(ledger.findings())
                .filteredOn(found -> found.code() == FindingCode.SETTING_UNUSED)
                .singleElement()
                .satisfies(found -> assertThat(found.args()).containsExactly("only: Ekonmi", "–"));
    }

    /// Rows, places and problems: no message has what stands in the cell.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2023-02-30;A;1;1510;x;;;1     | ledger/a.csv:2:1 date ENTRY_DATE [Datum]
            3/4/2023;A;1;1510;x;;;1       | ledger/a.csv:2:1 date ENTRY_DATE [Datum]
            ;A;1;1510;x;;;1               | ledger/a.csv:2:1 date ENTRY_DATE [Datum]
            2023-02-03;A;1;;x;;;1         | ledger/a.csv:2:4 account ENTRY_ACCOUNT [Konto]
            2023-02-03;A;1;1510;x;;;      | ledger/a.csv:2:8 amount ENTRY_AMOUNT [Belopp]
            2023-02-03;A;1;1510;x;;;tolv  | ledger/a.csv:2:8 amount ENTRY_AMOUNT [Belopp]
            2023-02-03;A;1;1510;x;;;1,255 | ledger/a.csv:2:8 amount ENTRY_AMOUNT_SIGN [Belopp]
            2023-02-03;A;1;1510;x;;;1,2555 | ledger/a.csv:2:8 amount ENTRY_AMOUNT_DECIMALS [Belopp]
            2023-02-03;A;1;1510;x;;;999999999999999999 | ledger/a.csv:2:8 amount ENTRY_AMOUNT_TOO_LARGE [Belopp]
            Summa;;;;;;;10                | ledger/a.csv:2:1  ENTRY_TOTAL []
            2023-02-03;A;1                | ledger/a.csv:2:1  CSV_CELLS [3, 8]
            """)
    void aRowThatCannotBePlacedIsRefusedByItsCell(String row, String refused) {
        SieLedger ledger = ledger(
                "Datum;Serie;Nr;Konto;Kontonamn;Ansvar;Projekt;Belopp\n" + row + "\n2023-02-03;A;2;1510;x;;;0\n",
                ONE_AMOUNT);

        assertThat(ledger.refusals())
                .extracting(refusal ->
                        refusal.at() + " " + refusal.field() + " " + refusal.problem() + " " + refusal.args())
                .containsExactly(refused);
        assertThat(ledger.entries()).isEqualTo(2);
        assertThat(ledger.refusedEntries()).isEqualTo(1);
        assertThat(ledger.findings())
                .as("a voucher of which a row is refused need not balance")
                .extracting(Finding::code)
                .containsExactly(FindingCode.LEDGER_LIST_READ);
    }

    /// Of a CSV file Excel writes what it shows, also behind rows that are read without a text of any cell;
    /// two vouchers would be one.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ex;2023-02-03;1,001E+11;1510;P;1 | 4:3 voucher LIST_CODE_EXPONENT [Nr]
            Ex;2023-02-03;1;1,6E+10;P;1      | 4:4 account LIST_CODE_EXPONENT [Konto]
            Ex;2023-02-03;1;1510;1.61E+11;1  | 4:5 project LIST_CODE_EXPONENT [Projekt]
            Ex;2023-02-03;1;1510;1E+11;1     | 4:5 project LIST_CODE_EXPONENT [Projekt]
            Ex;2023-02-03;1;1510;1,61E+101;1 | 4:5 project LIST_CODE_EXPONENT [Projekt]
            1,6212E+11;2023-02-03;1;1510;P;1 | 4:1 company LIST_CODE_EXPONENT [Bolag]
            Ex;2023-02-03;1;1510;12E3;1      | ``
            Ex;2023-02-03;1;1510;12E+11;1    | ``
            Ex;2023-02-03;1;1510;1E+1;1      | ``
            Ex;2023-02-03;1;1510;1,E+11;1    | ``
            Ex;2023-02-03;1;1510;A,1E+11;1   | ``
            """, quoteCharacter = '`')
    void aKeyWhoseDigitsExcelHasLostIsRefused(String row, String refused) {
        String list = "Bolag;Datum;Nr;Konto;Projekt;Belopp\nEx;2023-02-03;2;1510;x;0,00\nEx;2023-02-03;2;1510;x;0,00\n"
                + row + "\n";
        String columns = "{Datum: date, Nr: voucher, Konto: account, Projekt: project, Belopp: amount";
        for (String company : List.of("{column: Bolag}\ncolumns: ", "Ex\ncolumns: ")) {
            boolean named = company.startsWith("Ex");
            if (named && refused.contains("company")) {
                continue;
            }
            String yaml = "company: " + company + columns + (named ? ", Bolag: ignore}\n" : "}\n");
            SieLedger ledger = ledger(list, yaml);

            assertThat(ledger.refusals())
                    .extracting(refusal ->
                            refusal.at() + " " + refusal.field() + " " + refusal.problem() + " " + refusal.args())
                    .as(company)
                    .isEqualTo(refused.isEmpty() ? List.of() : List.of("ledger/a.csv:" + refused));
            assertThat(ledger.entries()).isEqualTo(3);
        }
    }

    @Test
    void aDateThatTwoFormsReadDifferentlyIsRefusedWithoutItsText() {
        SieLedger ledger = ledger(
                "Datum;Serie;Nr;Konto;Kontonamn;Ansvar;Projekt;Belopp\n03/04/2023;A;1;1510;x;;;0\n",
                "dates: [D/M/YYYY, M/D/YYYY]\n" + ONE_AMOUNT);

        assertThat(ledger.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.at()).hasToString("ledger/a.csv:2:1");
            assertThat(refusal.problem()).isEqualTo(Problem.ENTRY_DATE);
            assertThat(refusal.args()).containsExactly("Datum");
        });
    }

    /// Rows of sums that pivot tables and exports have among the entries, on rows with a month or a day.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2023-02-03;;2;6410 Summa;P1;400    | ledger/a.csv:4:4 account ENTRY_TOTAL
            2023-02-03;;2;Summa kostnader;;400 | ledger/a.csv:4:4 account ENTRY_TOTAL
            2023-02-03;;2;Totalt;;0            | ledger/a.csv:4:4 account ENTRY_TOTAL
            2023-02-03;;2;"2510 Total";;400    | ledger/a.csv:4:4 account ENTRY_TOTAL
            2023-02-03;;2;6410;Summa P1;400    | ledger/a.csv:4:5 project ENTRY_TOTAL
            2023-02-03;;Summa 1;6410;P1;400    | ledger/a.csv:4:3 voucher ENTRY_TOTAL
            2023-02-03;A Summa;;6410;P1;400    | ledger/a.csv:4:2 series ENTRY_TOTAL
            2023-02-03 Summa;;;;;0             | ledger/a.csv:4:1 date ENTRY_TOTAL
            2023-02-03;;2;6410;Totalrenovering;400 |
            2023-02-03;SUM;2;6410;SUMMIT;400   |
            """)
    void aRowOfSumsIsRefusedByItsCell(String row, @Nullable String refused) {
        SieLedger ledger = ledger(
                "Datum;Serie;Nr;Konto;Projekt;Belopp;Text\n2023-02-03;A;1;1510;;-400;Summa\n"
                        + "2023-02-03;A;1;6410;P1;400;Summa\n" + row + ";\n",
                """
                company: Exempelstad
                columns: {Datum: date, Serie: series, Nr: voucher, Konto: account, Projekt: project, Belopp: amount,
                  Text: ignore}
                """);

        assertThat(ledger.refusals())
                .extracting(refusal -> refusal.at() + " " + refusal.field() + " " + refusal.problem())
                .isEqualTo(refused == null ? List.of() : List.of(refused));
    }

    /// Beside an account that is repeated, its name tells a sum; where a number makes the row an entry, the account is
    /// called so.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2023-12-31;;6410;Arvoden Summa;400     | 1
            2023-12-31;;6410;Arvoden Totalt:;400   | 1
            2023-12-31;;6410;"Arvoden Summa";400   | 1
            2023-12-31;;6410;"Arvoden Summa ";400  | 1
            2023-12-31;;6410;Arvoden Summa\u00a0;400 | 1
            2023-12-31;;6410;Summa konto 6410;400  | 1
            2023-12-31;;6410;Delsumma;400          | 1
            2023-12-31;;6410;Total 6410;400        | 1
            2023-12-31;;6410;Totalentreprenad;400  | 0
            2023-12-31;;6410;Arvoden prosumma;400  | 0
            2023-12-31;7;6410;Arvoden Summa;400    | 0
            """)
    void aSumIsToldByTheNameOfItsAccount(String row, long refused) {
        for (String more : List.of("", "missing: [saknas]\n")) {
            for (String voucher : List.of("voucher", "ignore")) {
                if (voucher.equals("ignore") && row.contains(";7;")) {
                    continue;
                }
                EntryListSums sums = read(
                        "ledger/a.csv",
                        ("Datum;Nr;Konto;Kontonamn;Belopp\n2023-02-03;1;1510;Kassa;-400\n2023-02-03;1;6410;Arvoden;400\n"
                                        + row + "\n")
                                .getBytes(StandardCharsets.UTF_8),
                        more + "columns: {Datum: date, Nr: " + voucher
                                + ", Konto: account, Kontonamn: account-text, Belopp: amount}\n");

                assertThat(sums.refusedRows()).isEqualTo(refused);
                assertThat(sums.refusals())
                        .allSatisfy(refusal -> assertThat(refusal.problem()).isEqualTo(Problem.ENTRY_TOTAL));
                // The day of a sum is that of no voucher.
                assertThat(sums.parts().getFirst().slices().getFirst().dates())
                        .extracting(SliceSums.DateCount::date)
                        .isEqualTo(refused == 1 ? List.of(20230203) : List.of(20230203, 20231231));
            }
        }
    }

    /// A word, or a number with one, says nothing of the sign in the other cells, wherever it stands among them.
    @ParameterizedTest
    @ValueSource(strings = {"TBD.", "se not.", "oklart, se not", "1.x", "1,x", "ca 1.5", "1.2.3"})
    void aCellThatIsNoAmountDoesNotTellTheDecimalSign(String word) {
        for (List<String> amounts : List.of(
                List.of("100", "-30", "7"),
                List.of("100,50", "-30,5", "7"),
                List.of("100.50", "-30.5", "7"),
                List.of("1 100,50", "-30,5", "7"))) {
            for (int at = 0; at <= amounts.size(); at++) {
                List<String> cells = new ArrayList<>(amounts);
                cells.add(at, word);
                StringBuilder csv = new StringBuilder("Datum;Nr;Konto;Belopp\n");
                for (int i = 0; i < cells.size(); i++) {
                    csv.append("2023-02-03;" + (i + 1) + ";1510;" + cells.get(i) + "\n");
                }
                SieLedger ledger = ledger(csv.toString(), """
                        columns: {Datum: date, Nr: voucher, Konto: account, Belopp: amount}
                        """);

                assertThat(ledger.refusals())
                        .as("%s at %d of %s", word, at, amounts)
                        .extracting(refusal -> refusal.at().line() + " " + refusal.problem())
                        .containsExactly((at + 2) + " ENTRY_AMOUNT");
                assertThat(ledger.entries()).isEqualTo(4);
            }
        }
    }

    /// As accounting systems, spreadsheets and accountants write them; what is told of the decimal sign is the same.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1 234,50-    | -123450
            1234,50-     | -123450
            "1.234,50-"  | -123450
            (1 234,50)   | -123450
            +400         | 40000
            +400,5       | 40050
            1,255-       | ENTRY_AMOUNT_SIGN
            -5-          | ENTRY_AMOUNT
            500,-        | ENTRY_AMOUNT
            """)
    void anAmountMayHaveItsSignBehindIt(String amount, String expected) {
        SieLedger ledger = ledger("Datum;Nr;Konto;Belopp\n2023-02-03;1;1510;" + amount + "\n", """
                columns: {Datum: date, Nr: voucher, Konto: account, Belopp: amount}
                """);

        assertThat(
                        ledger.refusals().isEmpty()
                                ? ledger.groups().stream()
                                        .map(group ->
                                                Long.toString(group.debit().ore()
                                                        - group.credit().ore()))
                                        .toList()
                                : ledger.refusals().stream()
                                        .map(refusal -> refusal.problem().name())
                                        .toList())
                .containsExactly(expected);
    }

    /// Entries and purchases alike, as Excel saves "Unicode text".
    @Test
    void aListInUtf16BehindItsMarkIsRead() throws IOException {
        String list = "\uFEFFDatum\tNr\tKonto\tBelopp\tProjekt\r\n2023-02-03\t1\t6110\t1 234,50\tÅ1\r\n";
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] bytes = list.getBytes(charset);
            String columns = "columns: {Datum: date, Nr: voucher, Konto: account, Belopp: amount, Projekt: project}";
            EntryListSums sums = read("ledger/a.csv", bytes, columns);
            SupplierLedger purchases = SupplierLists.read(
                    "ledger/a.csv", ListBytes.of(bytes), description("kind: supplier-ledger\n" + columns), 1);

            assertThat(sums.refusals()).isEmpty();
            assertThat(sums.findings().getFirst().args().get(1)).contains("encoding: utf-16");
            assertThat(sums.parts().getFirst().slices().getFirst().entries()).isEqualTo(1);
            assertThat(purchases.refusals()).isEmpty();
            assertThat(purchases.groups())
                    .extracting(group -> group.project() + " " + group.account())
                    .containsExactly("Å1 6110");
        }
    }

    /// A general ledger has rows of balances and sums between its entries. What has a voucher number, or says more, is
    /// an entry.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2023-01-01;;;1510;;500;Ingående balans            | 1 0
            2023-01-01;;;1510;;500;"INGÅENDE BALANS 2023-01-01:" | 1 0
            ;;;1510;;;Ing balans                              | 1 0
            2023-01-01;;0;1510;;500;Ing. saldo                | 1 0
            2023-01-01;;;1510;;500;Ingående saldo per 2023-01-01 | 1 0
            2023-12-31;;;1510;;500;Utgående balans konto 1510 | 1 0
            2023-12-31;;;1510;;500;Utgående saldo             | 1 0
            2023-01-01;;;1510;;500;IB                         | 1 0
            2023-12-31;;;1510;;500;UB 2023                    | 1 0
            2023-12-31;;UB;1510;;500;                         | 1 0
            2023-12-31;IB;;1510;;500;                         | 1 0
            2023-01-01;;Ingående balans;1510;;500;            | 1 0
            2023-01-01;;;Ingående balans;;500;                | 1 0
            ;;;;;500;Opening balance                          | 1 0
            2023-12-31;;;1510;;500;Summa                      | 0 1
            2023-12-31;;;1510;;500;Omslutning                 | 0 1
            2023-12-31;;;1510;;500;Årets omslutning           | 0 1
            2023-01-01;;;1510;;500;Justering ingående balans 2023 | 0 0
            2023-01-01;;;1510;;500;Ingående balans justeras   | 0 0
            2023-01-01;A;3;1510;;500;Ingående balans          | 0 0
            2023-01-01;IB;3;1510;;500;IB                      | 0 0
            2023-12-31;;;1510;IB;500;                         | 0 0
            2023-12-31;A;3;1510;;500;Summa                    | 0 0
            2023-12-31;;;1510;;500;Inbetalning                | 0 0
            2023-12-31;;;1510;;500;Varav moms                 | 0 0
            """)
    void aBalanceOfAGeneralLedgerIsNoEntry(String row, String passedOverAndRefused) {
        for (String more : List.of("", "missing: [saknas]\n")) {
            EntryListSums sums = read(
                    "ledger/a.csv",
                    ("Datum;Serie;Nr;Konto;Projekt;Belopp;Text\n2023-02-03;A;1;1510;;-400;Faktura\n"
                                    + "2023-02-03;A;1;6410;P1;400;Faktura\n" + row + "\n")
                            .getBytes(StandardCharsets.UTF_8),
                    more + """
                    company: Exempelstad
                    columns: {Datum: date, Serie: series, Nr: voucher, Konto: account, Projekt: project, Belopp: amount,
                      Text: ignore}
                    """);

            assertThat(sums.passedOver() + " " + sums.refusedRows()).isEqualTo(passedOverAndRefused);
            assertThat(sums.parts().getFirst().slices().getFirst().entries())
                    .isEqualTo(3 - sums.passedOver() - sums.refusedRows());
            assertThat(sums.refusals())
                    .allSatisfy(refusal -> assertThat(refusal.problem()).isEqualTo(Problem.ENTRY_TOTAL));
        }
    }

    /// Where no voucher has a number, `IB` is one under a heading of texts or of days; an account or a unit may be
    /// called so.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2023-01-01;1510;Kassa;;Ingående balans;500 | 1
            2023-01-01;1510;Kassa;;IB;500              | 1
            IB;1510;Kassa;;;500                        | 1
            UB 2023;1510;Kassa;;;500                   | 1
            2023-01-01;1510;Kassa;UB;Arvode;500        | 0
            2023-01-01;1999;Ingående balans;;;500      | 0
            2023-01-01;1510;Kassa;;Summa;500           | 0
            """)
    void aBalanceIsToldInAListWithoutVouchersToo(String row, long passedOver) {
        for (String more : List.of("", "missing: [saknas]\n")) {
            EntryListSums sums = read(
                    "ledger/a.csv",
                    ("Datum;Konto;Kontonamn;Ansvar;Text;Belopp\n2023-02-03;1510;Kassa;;;-400\n" + row + "\n")
                            .getBytes(StandardCharsets.UTF_8),
                    more + """
                    columns: {Datum: date, Konto: account, Kontonamn: account-text, Ansvar: ignore, Text: ignore,
                      Belopp: amount}
                    """);

            assertThat(List.of(sums.passedOver(), sums.refusedRows())).containsExactly(passedOver, 0L);
        }
    }

    @Test
    void aBalanceMayStandWhereTheMonthOfAnEntryDoes() {
        EntryListSums sums = read(
                "ledger/a.csv",
                "Period;Konto;Belopp\nIB;1510;500\n202302;1510;-400\nUB;1510;100\n".getBytes(StandardCharsets.UTF_8),
                "columns: {Period: month, Konto: account, Belopp: amount}\n");

        assertThat(List.of(sums.passedOver(), sums.refusedRows())).containsExactly(2L, 0L);
    }

    @Test
    void aValueThatTheDescriptionNamesIsNoTotal() {
        SieLedger ledger = ledger("Period;Konto;Projekt;Belopp\n202302;6410;Total renovering;400\n", """
                company: Exempelstad
                columns: {Period: month, Konto: account, Belopp: amount,
                  Projekt: {key: project, values: {Total renovering: P7}}}
                """);

        assertThat(ledger.refusals()).isEmpty();
        assertThat(ledger.groups()).extracting(Group::project).containsExactly("P7");
    }

    @Test
    void rowsAreEntriesOrPassedOverOrRefused() {
        EntryListSums sums = read("ledger/a.csv", """
                Typ;Datum;Nr;Konto;Belopp
                IB;2023-01-01;;1510;500
                Ver;2023-01-02;1;1510;10 kr
                Ver;2023-01-02;1;3010;-10 kr
                Ver;2023-01-02;2;;-10 kr
                ;;;;
                """.getBytes(StandardCharsets.UTF_8), """
                only: {Typ: [ver]}
                strip: [kr]
                columns: {Typ: ignore, Datum: date, Nr: voucher, Konto: account, Belopp: amount}
                """);

        assertThat(List.of(sums.rows(), sums.passedOver(), sums.refusedRows())).containsExactly(4L, 1L, 1L);
        assertThat(sums.parts().getFirst().slices().getFirst().entries()).isEqualTo(2);
    }

    /// The voucher that a row is missing from need not sum to zero, whether its other rows come before or
    /// behind, and however the list is read. What only a refused row names is no company.
    @ParameterizedTest
    @CsvSource({
        "'1510,10', '1510,x', 'company: Exempelstad\ncolumns: {Bolag: ignore, '",
        "'1510,x', '1510,10', 'company: Exempelstad\ncolumns: {Bolag: ignore, '",
        "'1510,x', '1510,10', 'company: Exempelstad\nmissing: [saknas]\ncolumns: {Bolag: ignore, '",
        "'1510,10', '1510,x', 'company: {column: Bolag}\ncolumns: {'",
        "'1510,x', '1510,10', 'company: {column: Bolag}\ncolumns: {'"
    })
    void aVoucherThatMissesARefusedRowIsNotUnbalanced(String first, String second, String description) {
        String voucher = "Exempelstad,2023-01-02,A1,";
        List<SieSource> sources = sources(
                "ledger/a.csv",
                "Bolag,Datum,Nr,Konto,Belopp\n" + voucher + first + "\n" + voucher + second + "\n" + voucher
                        + "3010,-25\nFel,2023-01-03,A2,1510,x\n",
                description + "Datum: date, Nr: voucher, Konto: account, Belopp: amount}");

        assertThat(sources).hasSize(1);
        SieLedger ledger = sources.getFirst().ledger();
        assertThat(ledger.company().name()).isEqualTo("Exempelstad");
        assertThat(ledger.findings()).extracting(Finding::code).containsExactly(FindingCode.LEDGER_LIST_READ);
        assertThat(List.of(ledger.entries(), ledger.refusedEntries())).containsExactly(4L, 2L);
    }

    /// Also where a voucher's rows stand apart, so that the list is read more than once.
    @ParameterizedTest
    @ValueSource(strings = {"", "2023-01-02;A;1;3010;x;;;-10\n"})
    void theCodesOfRefusedRowsAreKept(String apart) {
        String list = HEADS
                + "2023-01-02;A;1;1510;x;;71å;10\n"
                + "2023-01-03;A;2;1510;x;;71å;1O\n"
                + "2023-13-03;A;3;1510;x;;71å;5\n"
                + "2023-01-04;A;4;1510;x;;72;x\n"
                + "2023-01-05;A;5;;x;;71å;5\n"
                + "2023-01-06;A;6;Summa;x;;73;5\n"
                + "2023-01-07;A;7;1510;x;;;1O\n"
                + apart;

        assertThat(ledger(list, ONE_AMOUNT).extent().refusedCodes())
                .extracting(code -> code.year() + " " + code.project() + " " + code.entries() + " " + code.line())
                .containsExactly("0 71å 1 4", "2023 71å 2 3", "2023 72 1 5");
    }

    /// A list without vouchers says nothing of the others.
    @Test
    void theCodesOfRefusedRowsAreKeptWithoutVouchersToo() {
        String list = "Period;Konto;Projekt;Debet;Kredit\n2023-01;5010;71;10;\n2023-02;5010;71;1O;\n";

        assertThat(ledger(list, WITHOUT_VOUCHERS).extent().refusedCodes())
                .extracting(code -> code.year() + " " + code.project() + " " + code.entries() + " " + code.line())
                .containsExactly("2023 71 1 3");
    }

    @Test
    void aFileWithTooManyRefusedRowsIsRefusedAsOne() {
        StringBuilder csv = new StringBuilder("Period;Konto;Projekt;Debet;Kredit\n202301;1510;;1;1\n");
        for (int i = 0; i <= Refusal.MOST_ROWS; i++) {
            csv.append("202313;1510;;1;\n");
        }

        SieLedger ledger = ledger(csv.toString(), WITHOUT_VOUCHERS);

        assertThat(ledger.refused()).isTrue();
        assertThat(ledger.refusals()).extracting(Refusal::problem).containsExactly(Problem.TOO_MANY_REFUSALS);
        assertThat(ledger.entries()).isEqualTo(Refusal.MOST_ROWS + 2L).isEqualTo(ledger.refusedEntries());
    }

    private static final String HEADS = "Datum;Serie;Nr;Konto;Kontonamn;Ansvar;Projekt;Belopp\n";

    /// The same voucher again is no other rows of it: each time it sums to zero by itself.
    @Test
    void aVoucherThatStandsTwiceCountsOnce() {
        String voucher = "2023-01-02;A;1;1510;x;;;10\n2023-01-02;A;1;3010;x;;;-10\n";
        String other = "2023-01-03;A;2;1510;x;;;7\n2023-01-03;A;2;3010;x;;;-7\n";
        List<SieSource> sources = sources("ledger/a.csv", HEADS + voucher + other + voucher, ONE_AMOUNT);

        VoucherUse use = Objects.requireNonNull(of(SharedVouchers.of(sources), "ledger/a.csv"));

        assertThat(sums(use.used())).isEqualTo(Map.of("1510 ", 1700L, "3010 ", -1700L));
        assertThat(Objects.requireNonNull(use.repeated().get(2023)).named())
                .extracting(VoucherUse.Named::line)
                .containsExactly(6L);
    }

    private static final String ONE = "2023-01-02;A;1;1510;x;;;10\n";
    private static final String ONE_AGAINST = "2023-01-02;A;1;3010;x;;;-10\n";
    private static final String TWO = "2023-01-03;A;2;1510;x;;;7\n";
    private static final String TWO_AGAINST = "2023-01-03;A;2;3010;x;;;-7\n";

    /// By account, twice; and once by account, once voucher by voucher.
    @ParameterizedTest
    @ValueSource(
            strings = {
                ONE + TWO + ONE_AGAINST + TWO_AGAINST + ONE + TWO + ONE_AGAINST + TWO_AGAINST,
                ONE + TWO + ONE_AGAINST + TWO_AGAINST + ONE + ONE_AGAINST + TWO + TWO_AGAINST
            })
    void aListByAccountThatStandsTwiceCountsOnce(String rows) {
        List<SieSource> sources = sources("ledger/a.csv", HEADS + rows, ONE_AMOUNT);

        VoucherUse use = Objects.requireNonNull(of(SharedVouchers.of(sources), "ledger/a.csv"));

        assertThat(sums(use.used())).isEqualTo(Map.of("1510 ", 1700L, "3010 ", -1700L));
        assertThat(Objects.requireNonNull(use.repeated().get(2023)).named()).hasSize(2);
    }

    /// Two equal rows on each account, by account; and costs alone, where nothing tells a copy from a second row.
    @ParameterizedTest
    @ValueSource(strings = {ONE + ONE + TWO + ONE_AGAINST + ONE_AGAINST + TWO_AGAINST, ONE + TWO + ONE + TWO})
    void equalRowsOfOneVoucherAllCount(String rows) {
        SieLedger ledger = ledger(HEADS + rows, ONE_AMOUNT);

        assertThat(ledger.entries()).isEqualTo(rows.lines().count());
        assertThat(SharedVouchers.of(sources("ledger/a.csv", HEADS + rows, ONE_AMOUNT)))
                .isEmpty();
    }

    @Test
    void aListAndASieFileOfTheSameVouchersCountOnce() throws IOException {
        List<Entry> entries = entries(new Random(7), 200);
        List<Entry> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, new Random(8));
        List<SieSource> sources = new ArrayList<>(sources("ledger/a.csv", listed(shuffled), ONE_AMOUNT));
        List<Entry> half = entries.stream().filter(entry -> entry.number <= 100).toList();
        sources.add(sieSource("b.se", sie(half)));

        SortedMap<String, VoucherUse> uses = SharedVouchers.of(sources);

        VoucherUse sie = Objects.requireNonNull(of(uses, "ledger/b.se"));
        assertThat(uses).hasSize(1);
        assertThat(sie.used()).isEmpty();
        assertThat(sie.standIns()).containsOnlyKeys("ledger/a.csv");
        assertThat(sums(sources.getFirst().ledger().groups())).isEqualTo(written(entries));
    }

    /// A list states no balances, so that of two that hold the same the SIE file counts, whatever they are called.
    @ParameterizedTest
    @ValueSource(strings = {"ledger/a.csv", "ledger/c.csv"})
    void ofAListAndASieFileThatHoldTheSameTheSieFileCounts(String list) throws IOException {
        List<Entry> entries = entries(new Random(7), 20);
        List<SieSource> sources = new ArrayList<>(sources(list, listed(entries), ONE_AMOUNT));
        sources.add(sieSource("b.se", sie(entries)));

        assertThat(SharedVouchers.of(sources)).containsOnlyKeys(list + "\nExempelstad");
    }

    /// The other way round, a list that is read again voucher by voucher.
    @Test
    void aListOfWhichASieFileHoldsSomeVouchersCountsForTheRest() throws IOException {
        List<Entry> entries = entries(new Random(9), 200);
        List<Entry> fewer = entries.stream().filter(entry -> entry.number > 20).collect(Collectors.toList());
        Collections.shuffle(fewer, new Random(8));
        List<SieSource> sources = new ArrayList<>(sources("ledger/a.csv", listed(fewer), ONE_AMOUNT));
        List<Entry> others =
                entries.stream().filter(entry -> entry.number <= 180).toList();
        sources.add(sieSource("b.se", sie(others)));

        SortedMap<String, VoucherUse> uses = SharedVouchers.of(sources);

        SortedMap<String, Long> counted = new TreeMap<>();
        for (SieSource source : sources) {
            VoucherUse use = Objects.requireNonNull(uses.get(source.ledger().key()));
            sums(use.used()).forEach((key, ore) -> counted.merge(key, ore, Long::sum));
            assertThat(use.withheld()).isNotEmpty();
        }
        // In a month in which each has vouchers that the other lacks, those that both have count.
        Set<Integer> onlyList = months(entries, entry -> entry.number > 180);
        Set<Integer> onlySie = months(entries, entry -> entry.number <= 20);
        List<Entry> both = entries.stream()
                .filter(entry -> {
                    boolean odds = onlyList.contains(entry.day / 100) && onlySie.contains(entry.day / 100);
                    return !odds || (entry.number > 20 && entry.number <= 180);
                })
                .toList();
        assertThat(counted).isEqualTo(written(both));
    }

    private static Set<Integer> months(List<Entry> entries, Predicate<Entry> of) {
        return entries.stream().filter(of).map(entry -> entry.day / 100).collect(Collectors.toSet());
    }

    /// March stands in both, half of each the same.
    @ParameterizedTest
    @CsvSource({
        ",, 100 - -",
        "2023-04-15, 2023-05-02, 100 - 33",
        "2023-05-02, 2023-04-15, 100 22 -",
        "2023-05-02, 2023-05-02, 100 - -",
        "2023-05-02,, 100 - -",
        "by name, by name, 100 - 33",
        "by name, 2023-05-02, 100 - -"
    })
    void aMonthWithoutVouchersThatTwoFilesHoldIsTheNewerOnes(
            @Nullable String one, @Nullable String other, String expected) {
        String head = "Period;Konto;Projekt;Debet;Kredit\n";
        List<SieSource> sources = new ArrayList<>();
        sources.addAll(sources(
                "ledger/a.csv",
                head + "202302;1510;;1,00;\n202303;1510;;5,00;\n202303;1510;;0,22;\n",
                exported(one) + WITHOUT_VOUCHERS));
        sources.addAll(sources(
                "ledger/b.csv", head + "202303;1510;;5,00;\n202303;1510;;0,33;\n", exported(other) + WITHOUT_VOUCHERS));

        SortedMap<String, VoucherUse> uses = SharedVouchers.of(sources);

        VoucherUse a = of(uses, "ledger/a.csv");
        VoucherUse b = of(uses, "ledger/b.csv");
        long sumOfA = debit(a == null ? sources.getFirst().ledger().groups() : a.used());
        long sumOfB = debit(b == null ? sources.getLast().ledger().groups() : b.used());
        assertThat("100 " + (sumOfA == 622 ? "22" : "-") + " " + (sumOfB == 533 ? "33" : "-"))
                .isEqualTo(expected);
        assertThat(sumOfA).isIn(100L, 622L);
        List<VoucherUse.Odds> found = a == null ? List.of() : a.odds();
        assertThat(found).hasSize(expected.endsWith("- -") ? 1 : 0);
        assertThat(found).allSatisfy(odds -> {
            assertThat(odds.untold()).isTrue();
            assertThat(odds.files()).containsExactly("ledger/a.csv", "ledger/b.csv");
            assertThat(odds.months()).containsExactly(202303);
        });
    }

    /// One list writes its vouchers as `A1`, the other one as `1`.
    @Test
    void aListWithoutSeriesHoldsTheVouchersOfOneThatHasThem() {
        String rows = """
                Datum;Ver;Konto;Belopp
                2022-01-10;%1$s1;6410;100
                2022-01-10;%1$s1;2510;-100
                2022-12-31;%1$s2;6410;1
                2022-12-31;%1$s2;2510;-1
                """;
        String yaml = "company: Exempelstad\ncolumns: {Datum: date, Ver: voucher, Konto: account, Belopp: amount}";
        List<SieSource> sources = new ArrayList<>(sources("ledger/a.csv", rows.formatted(""), yaml));
        sources.addAll(sources("ledger/b.csv", rows.formatted("A"), yaml));

        SortedMap<String, VoucherUse> uses = SharedVouchers.of(sources);

        assertThat(uses).containsOnlyKeys("ledger/b.csv\nExempelstad");
        assertThat(Objects.requireNonNull(of(uses, "ledger/b.csv")).used()).isEmpty();
    }

    /// The days and months in names are numbers, however many digits they are written with.
    @ParameterizedTest
    @CsvSource({
        "2022-9.csv, 2022-10.csv",
        "2022-09.csv, 2022-10.csv",
        "utdrag 9 (2).csv, utdrag 9 (11).csv",
        "2022.csv, 2023.csv",
        "a.csv, b.csv"
    })
    void ofTwoListsTheLaterByNameIsTheNewer(String older, String newer) {
        String yaml = "exported: by name\n" + WITHOUT_VOUCHERS;
        String head = "Period;Konto;Projekt;Debet;Kredit\n";
        List<SieSource> sources = new ArrayList<>();
        sources.addAll(sources("ledger/" + newer, head + "202303;1510;;5,00;\n202303;1510;;0,22;\n", yaml));
        sources.addAll(sources("ledger/" + older, head + "202303;1510;;5,00;\n202303;1510;;0,33;\n", yaml));

        SortedMap<String, VoucherUse> uses = SharedVouchers.of(sources);

        assertThat(Objects.requireNonNull(of(uses, "ledger/" + older)).corrected())
                .extracting(VoucherUse.Corrected::by)
                .containsExactly("ledger/" + newer);
        assertThat(of(uses, "ledger/" + newer)).isNull();
    }

    /// Written with a byte order mark, in another order, with other signs.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFFPeriod;Konto;Belopp@202201;6410;100,00@202212;6410;1,00@",
                "Period;Konto;Belopp@@202212;6410;1,00@202201;6410;100,00@",
                "Period,Konto,Belopp@202201,6410,100.00@202212,6410,1.00@"
            })
    void listsWithoutVouchersThatHoldTheSameCountOnce(String other) {
        String rows = "Period;Konto;Belopp\n202201;6410;100,00\n202212;6410;1,00\n";
        List<SieSource> sources = new ArrayList<>(sources("ledger/b.csv", other.replace('@', '\n'), UNTOLD));
        sources.addAll(sources("ledger/a.csv", rows, UNTOLD));

        SortedMap<String, VoucherUse> uses = SharedVouchers.of(sources);

        assertThat(uses).containsOnlyKeys("ledger/b.csv\nExempelstad");
        VoucherUse use = Objects.requireNonNull(of(uses, "ledger/b.csv"));
        assertThat(use.used()).isEmpty();
        assertThat(use.standIns()).containsOnlyKeys("ledger/a.csv");
        assertThat(use.odds()).isEmpty();
    }

    /// Rows as `month amount`, what counts of each list, and the months of which nothing does.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            01 100                 | 01 100, 02 20   |                | 0 120     |
            01 100, 03 1           | 01 100, 02 20   |                | 101 20    |
            01 100                 | 01 100, 01 5    |                | 0 105     |
            01 50, 01 50           | 01 50           |                | 100 0     |
            01 50, 01 50           | 01 50, 01 7     |                | 0 0       | 1
            01 50, 01 50, 12 1     | 01 100, 12 1    |                | 101 0     |
            01 100, 12 1           | 01 100, 12 2    |                | 100 0     | 12
            01 100, 12 1           | 01 1, 12 100    |                | 0 0       | 1 12
            01 100                 | 01 20           |                | 0 0       | 1
            01 1                   | 01 2            | 01 1, 01 2     | 0 0 3     |
            01 1                   | 01 1            | 01 1, 01 2     | 0 0 3     |
            01 1                   | 01 1            | 01 2           | 0 0 0     | 1
            """)
    void ofListsWithoutVouchersTheOneThatHoldsAllOfAMonthCounts(
            String a, String b, @Nullable String c, String counted, @Nullable String odds) {
        List<SieSource> sources = new ArrayList<>();
        sources.addAll(sources("ledger/a.csv", untold(a), UNTOLD));
        sources.addAll(sources("ledger/b.csv", untold(b), UNTOLD));
        if (c != null) {
            sources.addAll(sources("ledger/c.csv", untold(c), UNTOLD));
        }
        for (long mostRows : new long[] {SharedVouchers.MOST_ROWS, 3, 1}) {
            SortedMap<String, VoucherUse> uses = SharedVouchers.of(sources, mostRows);

            assertThat(sources)
                    .extracting(source -> {
                        VoucherUse use = uses.get(source.ledger().key());
                        return debit(use == null ? source.ledger().groups() : use.used()) / 100;
                    })
                    .containsExactlyElementsOf(
                            Stream.of(counted.split(" ", -1)).map(Long::valueOf).toList());
            assertThat(uses.values().stream()
                            .flatMap(use -> use.odds().stream())
                            .flatMap(each -> each.months().stream()))
                    .containsExactlyElementsOf(
                            odds == null
                                    ? List.of()
                                    : Stream.of(odds.split(" ", -1))
                                            .map(month -> 202200 + Integer.parseInt(month))
                                            .toList());
        }
    }

    private static final String UNTOLD =
            "company: Exempelstad\ncolumns: {Period: month, Konto: account, Belopp: amount}";

    private static String untold(String rows) {
        return "Period;Konto;Belopp\n"
                + Stream.of(rows.split(", ", -1))
                        .map(row -> "2022" + row.replace(" ", ";6410;") + ",00\n")
                        .collect(Collectors.joining());
    }

    private static @Nullable VoucherUse of(Map<String, VoucherUse> uses, String file) {
        return uses.entrySet().stream()
                .filter(use -> use.getKey().startsWith(file + "\n"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static long debit(List<Group> groups) {
        return groups.stream().mapToLong(group -> group.debit().ore()).sum();
    }

    private static String exported(@Nullable String text) {
        return text == null ? "" : "exported: " + text + "\n";
    }

    @Test
    void aSheetGivesWhatTheCsvOfItGives() {
        byte[] workbook = new Workbook()
                .formats("General", "yyyy\\-mm\\-dd", "mmm\\-yy")
                .sheet("Om listan", Workbook.row(1, "Utdrag", "2023"))
                .sheet(
                        "Huvudbok",
                        Workbook.row(3, "Datum", "Serie", "Nr", "Konto", "Kontonamn", "Ansvar", "Projekt", "Belopp")
                                + number(4, 44929, "A", 1, 1510, "0.30000000000000004")
                                + number(5, 44929, "A", 1, 3010, "-0.3")
                                + number(6, 44929, "A", 2, 3010, "x"))
                .bytes();
        String yaml = "sheet: Huvudbok\n" + ONE_AMOUNT;

        SieLedger ledger = sources("ledger/a.xlsx", workbook, yaml).getFirst().ledger();

        assertThat(ledger.groups())
                .extracting(group -> group.account() + " " + group.debit() + " " + group.credit())
                .containsExactly("1510 0.30 0.00", "3010 0.00 0.30");
        assertThat(ledger.through()).isEqualTo(Map.of(2023, LocalDate.of(2023, 1, 3)));
        assertThat(ledger.refusals())
                .extracting(refusal -> refusal.at() + " " + refusal.problem())
                .containsExactly("ledger/a.xlsx:Huvudbok!H6 ENTRY_AMOUNT");
    }

    /// As in an office's own list of projects: what stands merged downwards is said of each row, but an amount.
    @Test
    void aDateThatIsMergedDownwardsIsThatOfEachOfItsRows() {
        byte[] workbook = new Workbook()
                .sheet(
                        "B",
                        "",
                        Workbook.row(1, "Datum", "Serie", "Nr", "Konto", "Kontonamn", "Ansvar", "Projekt", "Belopp")
                                + Workbook.row(2, "2023-01-03", "A", "1", "1510", "k", "", "", "100")
                                + Workbook.row(3, "", "A", "1", "3010", "k", "", "", "-100")
                                + Workbook.row(4, "2023-01-04", "A", "2", "1510", "k", "", "", "50")
                                + Workbook.row(5, "2023-01-04", "A", "2", "3010", "k", "", "", ""),
                        "<mergeCells><mergeCell ref='A2:A3'/><mergeCell ref='H4:H5'/></mergeCells>")
                .bytes();

        SieLedger ledger =
                sources("ledger/a.xlsx", workbook, ONE_AMOUNT).getFirst().ledger();

        assertThat(ledger.groups())
                .extracting(group -> group.account() + " " + group.debit() + " " + group.credit())
                .containsExactly("1510 150.00 0.00", "3010 0.00 100.00");
        assertThat(ledger.refusals())
                .extracting(refusal -> refusal.at() + " " + refusal.problem())
                .containsExactly("ledger/a.xlsx:B!H5 LIST_CELL_MERGED");
    }

    /// The refusal holds nothing of the row.
    @Test
    void aVoucherNumberThatExcelHasMadeADateOfIsRefused() {
        byte[] workbook = new Workbook()
                .formats("General", "yyyy\\-mm\\-dd")
                .sheet(
                        "Huvudbok",
                        Workbook.row(1, "Datum", "Serie", "Nr", "Konto", "Kontonamn", "Ansvar", "Projekt", "Belopp")
                                + number(2, 44929, "A", 1, 1510, "1")
                                + number(3, 44929, "A", 44929, 1510, "1").replace("<c r='C3'>", "<c r='C3' s='1'>"))
                .bytes();
        assertThat(sources("ledger/a.xlsx", workbook, ONE_AMOUNT)
                        .getFirst()
                        .ledger()
                        .refusals())
                .extracting(refusal -> refusal.at() + " " + refusal.problem() + " " + refusal.args())
                .containsExactly("ledger/a.xlsx:Huvudbok!C3 LIST_CODE_DATE [Nr]");
    }

    private static String number(int row, int day, String series, int number, int account, String amount) {
        String last = amount.equals("x")
                ? String.format(Locale.ROOT, "<c r='H%d' t='inlineStr'><is><t>x</t></is></c>", row)
                : String.format(Locale.ROOT, "<c r='H%d'><v>%s</v></c>", row, amount);
        return String.format(
                        Locale.ROOT,
                        "<row r='%1$d'><c r='A%1$d' s='1'><v>%2$d</v></c><c r='B%1$d' t='inlineStr'><is><t>%3$s</t></is></c>",
                        row,
                        day,
                        series)
                + String.format(
                        Locale.ROOT, "<c r='C%1$d'><v>%2$d</v></c><c r='D%1$d'><v>%3$d</v></c>", row, number, account)
                + last
                + "</row>";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            columns: {Datum: date, Konto: acount, Belopp: amount}    | 1:32 columns.Konto LIST_TARGET_SUGGESTION [acount, account]
            columns: {Datum: date, Konto: kontot, Belopp: amount}    | 1:32 columns.Konto LIST_TARGET_SUGGESTION [kontot, account]
            columns: {Datum: date, Belopp: amount}                   | 1:1 columns LIST_TARGET_MISSING [account]
            columns: {Datum: date, Konto: account, X: account, Belopp: amount} | 1:44 columns.X LIST_KEY_TWICE [account, Konto]
            kind: supplier-ledger, columns: {Datum: date, Nr: verifikationsnummer, Summa: amount} | 1:52 columns.Nr LIST_TARGET_SUGGESTION [verifikationsnummer, voucher]
            kind: records, columns: {Datum: date, Konto: account, Belopp: amount} | 1:8 kind LIST_SETTING [kind, records, entries, supplier-ledger]
            id: {from: [Nr]}, columns: {Datum: date, Konto: account, Belopp: amount} | 1:6 id KEY_UNKNOWN [id]
            exported: igår, columns: {Datum: date, Konto: account, Belopp: amount} | 1:12 exported LIST_SETTING [exported, igår, 2024-01-15, by name]
            columns: {Datum: date, Konto: account, D: debit, K: credit, Belopp: amount} | 1:70 columns.Belopp LIST_KEY_BESIDE [amount, debit, D]
            columns: {Datum: date, Konto: account, Belopp: amount, K: credit} | 1:49 columns.Belopp LIST_KEY_BESIDE [amount, credit, K]
            columns: {Datum: date, Period: month, Konto: account, Belopp: amount} | 1:33 columns.Period LIST_KEY_BESIDE [month, date, Datum]
            """)
    void aDescriptionByWhichNoRowCouldBeUsedIsRefused(String yaml, String refused) {
        byte[] bytes = ("{" + yaml + "}").getBytes(StandardCharsets.UTF_8);

        assertThat(LedgerListDescription.read("ledger/a.columns.yaml", bytes).faults())
                .extracting(fault -> fault.at().line() + ":" + fault.at().column() + " " + fault.field() + " "
                        + fault.problem() + " " + fault.args())
                .contains(refused);
    }

    /// Also of rows that are not plain enough to be taken as they are cut.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            credit                     | 100,00;0,00 | 0,00;-100,00      | 2 | LEDGER_CREDIT_NEGATIVE [Kredit, ledger/a.columns.yaml, -1]
            credit                     | 100,00;     | ;-100,00          | 2 | LEDGER_CREDIT_NEGATIVE [Kredit, ledger/a.columns.yaml, -1]
            credit                     | 1 000,00;   | ;-1 000,00        | 2 | LEDGER_CREDIT_NEGATIVE [Kredit, ledger/a.columns.yaml, -1]
            '{key: credit, times: -1}' | 100,00;0,00 | 0,00;-100,00      | 1 |
            '{key: credit, times: 10}' | 100,00;     | ;-10,00           | 2 | LEDGER_CREDIT_NEGATIVE [Kredit, ledger/a.columns.yaml, -10]
            credit                     | 100,00;     | ;100,00           | 1 |
            credit                     | -100,00;    | ;-100,00          | 2 |
            credit                     | 100,00;5,00 | 0,00;-100,00      | 2 | SIE_VOUCHER_UNBALANCED [1, 2: 195.00]
            """)
    void creditsThatAllHaveAMinusAreSaidOnce(
            String key, String debit, String credit, int sides, @Nullable String said) {
        String rows =
                "Datum;Nr;Konto;Debet;Kredit\n2022-01-10;1;6410;%s\n2022-01-10;1;2510;%s\n".formatted(debit, credit);
        String yaml = "company: A\ncolumns: {Datum: date, Nr: voucher, Konto: account, Debet: debit, Kredit: "
                + key.replace("'", "") + "}";

        SieLedger ledger = sources("ledger/a.csv", rows, yaml).getFirst().ledger();

        assertThat(ledger.findings())
                .filteredOn(finding -> finding.code() != FindingCode.LEDGER_LIST_READ)
                .extracting(finding -> finding.code() + " " + finding.args())
                .containsExactlyElementsOf(said == null ? List.of() : List.of(said));
        assertThat(ledger.groups().stream()
                        .filter(group ->
                                group.account().equals("6410") || group.debit().ore() > 0)
                        .count())
                .isEqualTo(sides);
    }

    /// In the order of the rows, sides and amounts; the place is that of the first credit that would be a
    /// debit. Also of rows that are not plain enough to be taken as they are cut.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            D 5, K 5              | ledger/a.csv:3:4
            d 5, k 0, k 5         | ledger/a.csv:4:4
            Debet 5, KREDIT 5     | ledger/a.csv:3:4
            Kredit 5, Kredit 7    | ledger/a.csv:2:4
            Debit 5, Credit 5     | ledger/a.csv:3:4
            Dr 5, Cr 5            | ledger/a.csv:3:4
            "D" 5, "K" 5          | ledger/a.csv:3:4
            D 5, - 5, K 5         | ledger/a.csv:4:4
            D 5, K -5             |
            D 5, K -5, K 5        |
            D -5, K 5, D 5        | ledger/a.csv:3:4
            D 5, K 0              |
            D 5, D 5              |
            K 5, K 5              |
            D 5, K 5, X 5         |
            X 5, D 5, K 5         |
            """)
    void amountsWhoseSignsStandInAColumnThatNoKeyReadsRefuseTheList(String rows, @Nullable String refused) {
        String list = Stream.of(rows.split(", ", -1))
                .map(row -> row.split(" ", -1))
                .map(row -> "2022-01-10;1;6410;" + row[0].replace("-", "") + ";" + row[1] + ",00\n")
                .collect(Collectors.joining("", "Datum;Nr;Konto;Typ;Belopp\n", ""));
        for (String more : List.of("Typ: ignore", "Belopp: {key: amount, times: 10}, Typ: ignore", "Typ: series")) {
            String amount = more.startsWith("Belopp") ? "" : ", Belopp: amount";
            EntryListSums sums = read(
                    "ledger/a.csv",
                    list.getBytes(StandardCharsets.UTF_8),
                    "columns: {Datum: date, Nr: voucher, Konto: account, " + more + amount + "}");

            List<String> expected = refused == null || more.endsWith("series")
                    ? List.of()
                    : List.of(refused + " ENTRY_SIDE_UNREAD [Typ]");
            assertThat(sums.refusals())
                    .extracting(refusal -> refusal.at() + " " + refusal.problem() + " " + refusal.args())
                    .isEqualTo(expected);
            assertThat(sums.refused()).isEqualTo(!expected.isEmpty());
        }
    }

    /// Rows of either kind that are taken as they are cut, and purchases.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Belopp tkr              | amount                        | LIST_AMOUNT_UNIT [Belopp tkr, tkr, 1000]
            BELOPP (TKR.)           | amount                        | LIST_AMOUNT_UNIT [BELOPP (TKR.), tkr, 1000]
            Belopp, mnkr            | amount                        | LIST_AMOUNT_UNIT [Belopp, mnkr, mnkr, 1000000]
            Belopp (tusental kr)    | amount                        | LIST_AMOUNT_UNIT [Belopp (tusental kr), tusental kr, 1000]
            Belopp i miljoner       | amount                        | LIST_AMOUNT_UNIT [Belopp i miljoner, miljoner, 1000000]
            Belopp tkr              | '{key: amount, times: 1}'     |
            Belopp tkr              | '{key: amount, times: 1000}'  |
            Belopp (kr, ej tkr)     | amount                        |
            Beloppstkr              | amount                        |
            """)
    void aHeadingInThousandsIsNotReadAsKronor(String heading, String key, @Nullable String refused) throws IOException {
        String column = "\"" + heading + "\": " + key.replace("'", "");
        EntryListSums entries = read(
                "ledger/a.csv",
                ("Datum;Konto;" + heading + "\n2022-01-10;6410;5\n").getBytes(StandardCharsets.UTF_8),
                "columns: {Datum: date, Konto: account, " + column + "}");
        SupplierLedger purchases = SupplierLists.read(
                "ledger/a.csv",
                ListBytes.of(("Datum;Nr;" + heading + "\n2022-01-10;1;5\n").getBytes(StandardCharsets.UTF_8)),
                description("kind: supplier-ledger\ncolumns: {Datum: date, Nr: voucher, " + column + "}"),
                1);
        List<String> expected = refused == null ? List.of() : List.of("ledger/a.csv:1:3 " + refused);
        assertThat(entries.refusals())
                .extracting(refusal -> refusal.at() + " " + refusal.problem() + " " + refusal.args())
                .isEqualTo(expected);
        assertThat(purchases.refusals())
                .extracting(refusal -> refusal.at() + " " + refusal.problem() + " " + refusal.args())
                .isEqualTo(expected);
    }

    @Test
    void headingsThatStandAgainAreNamed() throws IOException {
        String list = """
                Datum;Nr;Belopp;Konto
                2022-01-10;1;5;6410
                datum;NR; Belopp ;Konto
                2022-01-10;Nr;Belopp;6410
                """;
        EntryListSums entries = read(
                "ledger/a.csv",
                list.getBytes(StandardCharsets.UTF_8),
                "columns: {Datum: date, Nr: voucher, Belopp: amount, Konto: account}");
        SupplierLedger purchases = SupplierLists.read(
                "ledger/a.csv",
                ListBytes.of(list.getBytes(StandardCharsets.UTF_8)),
                description(
                        "kind: supplier-ledger\ncolumns: {Datum: date, Nr: voucher, Belopp: amount, Konto: account}"),
                1);
        assertThat(entries.refusals())
                .extracting(refusal -> refusal.at() + " " + refusal.problem())
                .containsExactly("ledger/a.csv:3:1 ENTRY_HEADING_AGAIN", "ledger/a.csv:4:3 ENTRY_AMOUNT");
        assertThat(entries.refusedRows()).isEqualTo(2);
        assertThat(purchases.refusals())
                .extracting(refusal -> refusal.at() + " " + refusal.problem())
                .containsExactly("ledger/a.csv:3:1 SUPPLIER_HEADING_AGAIN", "ledger/a.csv:4:3 ENTRY_AMOUNT");
    }

    /// A title of two texts is the first row that may be the headings.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Huvudbok;Provstad;@@Datum;Belopp;Konto@2022-01-10;5;6410@ | '' | LIST_HEADING_ROW [ledger/a.columns.yaml, 3, 1]
            Huvudbok;Provstad@Datum;Belopp;Konto@2022-01-10;5;6410@   | '' | LIST_HEADING_ROW [ledger/a.columns.yaml, 2, 1]
            Datum;Belopp;Konto@2022-01-10;5;6410@                     | 'heading: 2@' | LIST_HEADING_ROW [ledger/a.columns.yaml, 1, 2]
            Huvudbok;Provstad@Datum;Summa;Konto@2022-01-10;5;6410@    | '' | LIST_COLUMN_GONE [Datum, ledger/a.columns.yaml, Huvudbok, Provstad]
            """)
    void headingsInAnotherRowAreSaidWhereTheyStand(String list, String heading, String refused) {
        EntryListSums sums = read(
                "ledger/a.csv",
                list.replace('@', '\n').getBytes(StandardCharsets.UTF_8),
                heading.replace('@', '\n') + "columns: {Datum: date, Belopp: amount, Konto: account}");

        assertThat(sums.refusals())
                .extracting(refusal -> refusal.problem() + " " + refusal.args())
                .startsWith(refused)
                .hasSize(refused.startsWith("LIST_HEADING_ROW") ? 1 : 3);
    }

    @Test
    void aColumnThatIsGoneTonightRefusesTheList() {
        EntryListSums sums = read(
                "ledger/a.csv",
                "Datum;Konto;Summa\n2023-01-02;1510;5\n".getBytes(StandardCharsets.UTF_8),
                "columns: {Datum: date, Konto: account, Belopp: amount}");

        assertThat(sums.refused()).isTrue();
        assertThat(sums.refusals())
                .extracting(refusal -> refusal.at() + " " + refusal.problem() + " " + refusal.args())
                .containsExactly("ledger/a.csv:1:0 LIST_COLUMN_GONE [Belopp, ledger/a.columns.yaml, Summa]");
    }

    /// Purchases of a list are those of the specification's file of the same rows.
    @Test
    void aListOfPurchasesIsReadAsASupplierLedger() throws IOException {
        String list = """
                Inköp 2023;;;;;
                Dag;Köpare;Nr;Konto;Summa;Kod
                3.1.2023;212000-0001;101;6100;1 250,50 kr;7001
                3.1.2023;212000-0001;101;6110;100,00 kr;
                4.1.2023;212000-0001;102;6110;tolv;
                imorgon;212000-0001;103;6110;1;
                """;
        ColumnDescription description = description("""
                kind: supplier-ledger
                strip: [kr]
                columns: {Dag: date, Köpare: buyer-id, Nr: voucher, Konto: account, Summa: amount, Kod: project}
                """);
        String csv = """
                kopare_id,kopare,verifikationsnummer,leverantor,leverantor_id,konto_nr,konto_text,belopp,datum,projekt_kod
                212000-0001,,101,,,6100,,1250.50,2023-01-03,7001
                212000-0001,,101,,,6110,,100.00,2023-01-03,
                """;

        SupplierLedger read =
                SupplierLists.read("ledger/a.csv", ListBytes.of(list.getBytes(StandardCharsets.UTF_8)), description, 1);

        SupplierLedger expected = SupplierFiles.read("ledger/a.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(read.groups()).isEqualTo(expected.groups());
        assertThat(read.groups())
                .extracting(group -> group.project() + " " + group.account())
                .containsExactly("null null", "7001 6100");
        assertThat(read.months()).isEqualTo(expected.months());
        assertThat(List.of(read.rows(), read.refusedRows())).containsExactly(4L, 2L);
        assertThat(read.refusals())
                .extracting(refusal -> refusal.at() + " " + refusal.problem() + " " + refusal.args())
                .containsExactly("ledger/a.csv:5:5 ENTRY_AMOUNT [Summa]", "ledger/a.csv:6:1 SUPPLIER_DATE [Dag]");
    }

    /// What a description passes over of purchases is counted and said as of entries, and what of it meets nothing.
    @Test
    void howAListOfPurchasesIsReadIsSaid() throws IOException {
        String columns =
                "kind: supplier-ledger\ncolumns: {Datum: date, Nr: voucher, Belopp: amount, Kommun: buyer, Typ: ignore}\n";
        byte[] list = """
                Datum;Nr;Belopp;Kommun;Typ
                2022-01-10;1;5,50;Staden;Utfall
                2022-01-11;2;6,50;Staden;Budget
                2022-01-12;3;x;Staden;Utfall
                """.getBytes(StandardCharsets.UTF_8);
        SupplierLedger some = SupplierLists.read(
                "ledger/a.csv", ListBytes.of(list), description(columns + "only: {Typ: [Utfall]}\n"), 1);
        assertThat(some.findings()).extracting(Finding::code).containsExactly(FindingCode.LEDGER_LIST_READ);
        assertThat(some.findings().getFirst().args())
                .element(1)
                .asString()
                .contains("separator: \";\"", "decimal: \",\"");
        assertThat(some.findings().getFirst().args().subList(2, 7)).containsExactly("3", "1", "1", "1", "purchases");
        assertThat(List.of(some.rows(), some.refusedRows())).containsExactly(2L, 1L);

        SupplierLedger none = SupplierLists.read(
                "ledger/a.csv",
                ListBytes.of(list),
                description(columns + "sheet: Blad1\nonly: {Kommun: [Kommunen]}\n"),
                1);
        assertThat(none.findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.LEDGER_LIST_READ, FindingCode.SETTING_UNUSED, FindingCode.SETTING_UNUSED);
        assertThat(none.findings().getFirst().args().subList(2, 7)).containsExactly("3", "0", "3", "0", "purchases");
    }
}
