package se.projektbokslut.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Lists that do not tell their vouchers, beside other books of the same company and month: what counts is
/// told by their rows, whatever the order of the files, and however few rows are held at a time.
class UntoldMonthsTest {
    private static final ProcessOfAccount PROCESSES = (_, _) -> "a";

    @TempDir
    Path folder;

    /// Each file as what it is, when it was written (`-` for not stated) and its rows; `what counts of
    /// each`, and what is said: `a<b` where b has all that a has, `a<<b 2@3` where b corrects a and lacks
    /// two of its rows, of which the first stands on line 3, and `a#b` where both are withheld.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # all of the list stands in the SIE file, whichever is newer
            sie 0301: 0110 P 100, 0112 P 50, 0212 P 7 | list 0301: 0110 P 100, 0212 P 7             | 157 0   | b<a
            sie 0301: 0110 P 100, 0112 P 50, 0212 P 7 | list 0401: 0110 P 100                       | 157 0   | b<a
            sie 0301: 0110 P 100, 0112 Q 50           | list -: 0110 P 100, 0112 Q 50               | 150 0   | b<a
            # equal in a month, though the list has more of another
            sie 0301: 0110 P 100                      | list 0401: 0110 P 100, 0212 P 7             | 100 7   | b<a
            # all of the SIE file stands in the list
            sie 0401: 0110 P 100, 0112 Q 50           | list 0301: 0110 P 100, 0112 Q 50, 0113 P 1  | 0 151   | a<b
            sie 0401: 0110 P 100                      | list 0301: 0110 P 100, 0110 P 100           | 0 200   | a<b
            # no row is in both
            sie 0201: 0110 P 100, 0111 P 100          | list 0301: 0225 P 7, 0131 P 3               | 200 10  |
            sie 0301: 0110 P 100, 0111 P 100          | list -: 0131 P 3                            | 200 3   |
            list 0205: 0131 P 100, 0131 - -100        | list 0206: 0125 P 7, 0125 - -7              | 0 0     |
            list name: 0110 P 100                     | list name: 0125 P 7                         | 100 7   |
            list 0205: 0110 P 100                     | list 0205: 0110 Q 100                       | 100 100 |
            # the sums of the other
            sie 0201: 0110 P 100, 0111 P 50, 0111 Q 1 | list 0301: 0131 P 150                       | 151 0   | b<a
            list 0201: 0131 P 150, 0131 Q 1           | list 0301: 0110 P 100, 0111 P 50, 0111 Q 1  | 0 151   | a<b
            sie 0201: 0110 P 100, 0111 P 50, 0111 Q 1 | months 0301: 0131 P 150, 0131 Q 1           | 151 0   | b<a
            # equal sums of as many rows, and sums that do not fit
            list 0201: 0110 P 100, 0111 P 50          | list 0301: 0110 P 90, 0111 P 60             | 0 0     | a#b
            sie 0201: 0110 P 100, 0111 P 50           | months 0301: 0131 P 149                     | 0 0     | a#b
            sie 0201: 0110 P 100, 0111 P 50           | list 0301: 0131 P 149                       | 150 149 |
            # of which day an entry is a list by month does not know
            sie 0201: 0110 P 100, 0111 P 50           | months 0301: 0131 P 100                     | 150 0   | b<a
            # some rows are in both
            list 0201: 0110 P 100, 0111 P 50, 0112 P 7 | list 0301: 0110 P 100, 0111 P 50, 0112 P 8 | 0 158   | a<<b 1@4
            list 0301: 0110 P 100, 0111 P 50, 0112 P 8 | list 0201: 0112 P 7, 0110 P 100, 0111 P 50 | 158 0   | b<<a 1@2
            sie 0201: 0110 P 100, 0111 P 50, 0212 P 7 | list 0301: 0111 P 50, 0213 P 9              | 157 9   | b<a
            sie 0201: 0101 P 1, 0110 P 100, 0111 P 50 | list 0301: 0101 P 1, 0111 P 50, 0112 P 8    | 0 59    | a<<b 1@7
            list 0201: 0110 P 100, 0111 P 50, 0112 P 7 | list 0301: 0110 P 100, 0111 P 51, 0112 P 8 | 0 0     | a#b
            list -: 0110 P 100, 0111 P 50, 0112 P 7   | list -: 0110 P 100, 0111 P 50, 0112 P 8     | 0 0     | a#b
            sie 0301: 0110 P 100, 0111 P 50           | list -: 0110 P 100, 0112 P 8                | 0 0     | a#b
            """)
    void rowsTellWhatCounts(String a, String b, String counts, @Nullable String said) throws IOException {
        check(List.of(a, b), counts, said == null ? "" : said);
    }

    /// Pairs decide, the fuller and the newer ones first.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sie 0201: 0110 P 1          | sie 0301: 0111 P 2         | list 0401: 0110 P 1, 0111 P 2  | 0 0 3  | a<c b<c
            sie 0201: 0110 P 1, 0115 P 5 | sie 0301: 0111 P 2        | list 0401: 0110 P 1            | 6 2 0  | c<a
            list 0201: 0110 P 1         | list 0301: 0111 P 2        | list 0401: 0112 P 4            | 1 2 4  |
            list -: 0110 P 1, 0111 P 2  | list -: 0111 P 2, 0112 P 4 | list -: 0113 P 8               | 0 0 8  | a#b
            list 0201: 0110 P 1, 0111 P 2 | list 0301: 0111 P 2, 0112 P 4 | list 0401: 0111 P 2, 0113 P 8 | 0 0 10 | a<<c 1@2 b<<c 1@3
            list 0201: 0110 P 1, 0111 P 2 | list 0301: 0111 P 2, 0112 P 4 | list 0401: 0112 P 4, 0113 P 8 | 0 0 0 | a#b#c
            """)
    void ofThreeFilesPairsDecide(String a, String b, String c, String counts, @Nullable String said)
            throws IOException {
        check(List.of(a, b, c), counts, said == null ? "" : said);
    }

    /// It has one row more, and a file that tells projects beside it.
    @Test
    void aListThatTellsNoProjectsIsComparedWithoutThem() throws IOException {
        check(List.of("sie 0201: 0110 P 100, 0111 - 50", "bare 0301: 0110 - 100, 0111 - 50"), "150 0", "b<a");
        check(List.of("sie 0201: 0110 P 60, 0110 Q 40", "bare 0301: 0131 - 100"), "100 0", "b<a");
        check(List.of("sie 0201: 0110 P 100", "bare 0301: 0110 - 100, 0111 - 50"), "0 0", "a#b");
        check(List.of("sie 0201: 0110 P 100", "bare 0301: 0111 - 50"), "100 50", "");
    }

    /// A column of voucher numbers that is blank in every row tells no voucher. Where one row has a number,
    /// vouchers are compared, and what differs between two exports of the same January is withheld.
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1"})
    void aListWithBlankNumbersDoesNotTellItsVouchers(String number) throws IOException {
        String rows = "Datum;Ver;Konto;Belopp\n2022-01-10;%1$s;5010;100,00\n2022-02-10;;5010;7,00\n".formatted(number);
        String yaml = "company: Exempelstad\ncolumns: {Datum: date, Ver: voucher, Konto: account, Belopp: amount}";
        List<SieSource> sources = new ArrayList<>(EntryListsTest.sources("ledger/b.csv", rows, yaml));
        sources.add(source(0, "sie 0201: 0110 - 100, 0210 - 7"));

        assertThat(sources.getFirst().ledger().hasVouchers()).isEqualTo(number.equals("1"));
        assertThat(sums(sources, SharedVouchers.of(sources))).isEqualTo(number.equals("1") ? "0 100" : "0 107");
    }

    /// A numbered voucher that stands twice in the SIE file counts once in a month of a list's too.
    @Test
    void whatAFileTellsOfItsVouchersHoldsBesideAList() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.se"),
                HEAD.formatted("0201") + "#VER A 1 20220110\n{\n#TRANS 5010 {} 5.00\n}\n".repeat(2));
        List<SieSource> sources = List.of(
                SieReading.source(file, "ledger/a.se", PROCESSES, SieFiles.SLICE_SIZE),
                source(1, "list 0301: 0111 P 1"));

        assertThat(sums(sources, SharedVouchers.of(sources))).isEqualTo("5 1");
    }

    private static final String HEAD = """
            #FLAGGA 0
            #GEN 2022%s
            #SIETYP 4
            #FNAMN Exempelstad
            """;

    private void check(List<String> files, String counts, String said) throws IOException {
        List<SieSource> sources = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            sources.add(source(i, files.get(i)));
        }
        List<SieSource> turned = new ArrayList<>(sources);
        Collections.reverse(turned);
        for (List<SieSource> order : List.of(sources, turned)) {
            for (long rows : new long[] {SharedVouchers.MOST_ROWS, 3, 1}) {
                SortedMap<String, VoucherUse> uses = SharedVouchers.of(order, rows);
                assertThat(sums(sources, uses)).as("%s rows at a time", rows).isEqualTo(counts);
                assertThat(said(uses)).as("%s rows at a time", rows).isEqualTo(said);
                assertThat(uses)
                        .allSatisfy((key, use) -> assertThat(entries(use))
                                .isEqualTo(order.stream()
                                        .filter(source -> source.ledger().key().equals(key))
                                        .mapToLong(source -> source.ledger().entries())
                                        .sum()));
            }
        }
    }

    private SieSource source(int place, String file) throws IOException {
        String name = "abc".substring(place, place + 1);
        String kind = file.substring(0, file.indexOf(' '));
        String written = file.substring(kind.length() + 1, file.indexOf(':'));
        List<String[]> rows = Stream.of(file.substring(file.indexOf(':') + 2).split(", ", -1))
                .map(row -> row.split(" ", -1))
                .toList();
        if (kind.equals("sie")) {
            var text = new StringBuilder(HEAD.formatted(written));
            for (int i = 0; i < rows.size(); i++) {
                String[] row = rows.get(i);
                text.append("#VER %s %s 2022%s\n".formatted(name, i + 1, row[0]))
                        .append("#TRANS 5010 {%s} %s.00\n".formatted(row[1].equals("-") ? "" : "6 " + row[1], row[2]));
            }
            Path path = Files.writeString(folder.resolve(name + ".se"), text);
            return SieReading.source(path, "ledger/" + name + ".se", PROCESSES, 60);
        }
        String exported = written.equals("-")
                ? ""
                : "exported: "
                        + (written.equals("name")
                                ? "by name"
                                : "2022-" + written.substring(0, 2) + "-" + written.substring(2))
                        + "\n";
        String columns = "company: Exempelstad\ncolumns: {Datum: %s, Konto: account, Projekt: %s, Belopp: amount}"
                .formatted(kind.equals("months") ? "month" : "date", kind.equals("bare") ? "ignore" : "project");
        String csv = rows.stream()
                .map(row -> "2022-%s%s;5010;%s;%s,00\n"
                        .formatted(
                                row[0].substring(0, 2),
                                kind.equals("months") ? "" : "-" + row[0].substring(2),
                                row[1].replace("-", ""),
                                row[2]))
                .collect(Collectors.joining("", "Datum;Konto;Projekt;Belopp\n", ""));
        return EntryListsTest.sources("ledger/" + name + ".csv", csv, exported + columns)
                .getFirst();
    }

    /// What counts of each file, in whole kronor.
    private static String sums(List<SieSource> sources, Map<String, VoucherUse> uses) {
        return sources.stream()
                .map(source -> {
                    VoucherUse use = uses.get(source.ledger().key());
                    long ore = (use == null ? source.ledger().groups() : use.used())
                            .stream()
                                    .mapToLong(group ->
                                            group.debit().ore() - group.credit().ore())
                                    .sum();
                    return Long.toString(ore / 100);
                })
                .collect(Collectors.joining(" "));
    }

    private static long entries(VoucherUse use) {
        return Stream.concat(use.used().stream(), use.withheld().stream())
                        .mapToLong(SieLedger.Group::entries)
                        .sum()
                + use.superseded().values().stream().mapToLong(Long::longValue).sum();
    }

    private static String said(SortedMap<String, VoucherUse> uses) {
        var said = new TreeSet<String>();
        uses.forEach((key, use) -> {
            String own = letter(key);
            use.standIns().keySet().forEach(by -> said.add(own + "<" + letter(by)));
            use.corrected()
                    .forEach(corrected -> said.add("%s<<%s %s@%s"
                            .formatted(own, letter(corrected.by()), corrected.entries(), corrected.line())));
            use.odds()
                    .forEach(odds -> said.add(
                            odds.files().stream().map(UntoldMonthsTest::letter).collect(Collectors.joining("#"))));
        });
        return String.join(" ", said);
    }

    private static String letter(String file) {
        return Arrays.asList(file.split("[/.]", -1)).get(1);
    }
}
