package se.projektbokslut.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.projektbokslut.Thorough;
import se.projektbokslut.ledger.SieLedger.Group;

/// Files that hold vouchers a test knows: what counts is what stands in the test's own lists, whatever the
/// files are called, how they are cut, and however few vouchers are held at a time.
class SharedVouchersTest {
    private static final Path CORPUS = Path.of("..", "shared", "sie-corpus");

    @TempDir
    Path folder;

    /// A voucher of the test: told apart by itself, and worth its amount.
    ///
    /// @param number empty where it has none
    private record Made(String series, String number, int date, String project, long kronor, int copy) {
        int month() {
            return date / 100;
        }

        /// Its lines, with its entries in one order or the other.
        String text(boolean turned) {
            String debit = "#TRANS 5010 {6 \"%s\"} %s.00\n".formatted(project, kronor);
            String credit = "   #TRANS 1930 {} -%s\n".formatted(kronor);
            return "#VER %s \"%s\" %s \"text %s\"\n{\n%s}\n"
                    .formatted(series, number, date, turned, turned ? credit + debit : debit + credit);
        }
    }

    /// Months of a year, each in one file or in several of which one holds all: nothing is withheld, and
    /// everything counts once.
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void filesThatHoldOneAnotherCountOnce(long seed) throws IOException {
        Random random = new Random(seed);
        List<Made> all = vouchers(random, seed % 2 == 0, seed % 3 == 0);
        Map<String, List<Made>> files = new TreeMap<>();
        for (int month = 201901; month <= 201912; month++) {
            List<Made> own = in(all, month);
            String fullest = "file-" + random.nextInt(6);
            files.computeIfAbsent(fullest, _ -> new ArrayList<>()).addAll(own);
            for (int other = 0; other < 6; other++) {
                if (random.nextInt(3) == 0 && !fullest.equals("file-" + other)) {
                    files.computeIfAbsent("file-" + other, _ -> new ArrayList<>())
                            .addAll(own.subList(0, random.nextInt(own.size() + 1)));
                }
            }
        }
        check(files, random, sums(all), 0);
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4, 5, 6, 7, 8})
    @Thorough
    void andWhateverTheyHoldOfOneAnother(long seed) throws IOException {
        filesThatHoldOneAnotherCountOnce(seed);
    }

    /// Cumulative exports of a growing year, each written in another order.
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void cumulativeExportsCountOnce(long seed) throws IOException {
        Random random = new Random(seed);
        List<Made> all = vouchers(random, seed % 2 == 0, false);
        Map<String, List<Made>> files = new TreeMap<>();
        for (int i = 1; i <= 4; i++) {
            files.put("export-" + (9 - i), new ArrayList<>(all.subList(0, all.size() * i / 4)));
        }
        check(files, random, sums(all), 0);
    }

    /// Two files, each with vouchers that the other has not, month by month: what both have counts. What one has
    /// counts in a month of which the other has nothing else; since they hold mostly the same of other months, it
    /// does not in one of which they share nothing.
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
    void ofTwoFilesWhatBothHaveCounts(long seed) throws IOException {
        Random random = new Random(seed);
        List<Made> all = vouchers(random, seed % 2 == 0, false);
        List<Made> a = new ArrayList<>();
        List<Made> b = new ArrayList<>();
        List<Made> counted = new ArrayList<>();
        int withheld = 0;
        for (int month = 201901; month <= 201912; month++) {
            int kind = random.nextInt(4);
            List<Made> both = new ArrayList<>();
            List<Made> onlyA = new ArrayList<>();
            List<Made> onlyB = new ArrayList<>();
            for (Made voucher : in(all, month)) {
                (random.nextInt(10) == 0 ? onlyA : random.nextInt(9) == 0 ? onlyB : kind == 0 ? onlyA : both)
                        .add(voucher);
            }
            if (kind == 1) {
                onlyA.clear();
            } else if (kind == 2) {
                onlyB.clear();
            }
            a.addAll(both);
            a.addAll(onlyA);
            b.addAll(both);
            b.addAll(onlyB);
            counted.addAll(both);
            if (onlyA.isEmpty() || onlyB.isEmpty()) {
                counted.addAll(onlyA);
                counted.addAll(onlyB);
            } else {
                withheld += onlyA.size() + onlyB.size();
            }
        }
        check(Map.of("a", a, "b", b), random, sums(counted), withheld);
    }

    /// Entries of a voucher were changed between two exports of the same month: neither counts, the others do.
    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void whatWasChangedIsWithheld(long seed) throws IOException {
        Random random = new Random(seed);
        List<Made> all = vouchers(random, true, false);
        List<Made> changed = new ArrayList<>();
        List<Made> counted = new ArrayList<>();
        int withheld = 0;
        for (Made voucher : all) {
            if (random.nextInt(40) == 0) {
                changed.add(
                        new Made(voucher.series, voucher.number, voucher.date, voucher.project, voucher.kronor + 1, 0));
                withheld += 2;
            } else {
                changed.add(voucher);
                counted.add(voucher);
            }
        }
        check(Map.of("a", all, "b", changed), random, sums(counted), withheld);
    }

    /// Dates were moved to another month between two cumulative exports: what was moved counts in neither
    /// month. In a month of which each file then has others, what only one has is withheld as ever.
    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53, 54, 55, 56, 57, 58})
    void whatWasMovedToAnotherMonthIsWithheld(long seed) throws IOException {
        Random random = new Random(seed);
        List<Made> all = vouchers(random, true, false);
        List<Made> a = all.subList(0, all.size() * (2 + random.nextInt(3)) / 4);
        Set<Made> moved = new HashSet<>();
        List<Made> b = new ArrayList<>();
        for (Made voucher : all) {
            Made other = voucher;
            if (random.nextInt(60) == 0) {
                int date = 20190101 + (voucher.month() - 201901 + 1 + random.nextInt(11)) % 12 * 100;
                other = new Made(voucher.series, voucher.number, date, voucher.project, voucher.kronor, 0);
                if (a.contains(voucher)) {
                    moved.addAll(List.of(voucher, other));
                }
            }
            b.add(other);
        }
        List<Made> counted = new ArrayList<>();
        int withheld = 0;
        for (int month = 201901; month <= 201912; month++) {
            List<Made> both = new ArrayList<>(in(a, month));
            both.retainAll(b);
            List<Made> one = new ArrayList<>(in(a, month));
            List<Made> other = new ArrayList<>(in(b, month));
            one.removeAll(both);
            other.removeAll(both);
            boolean odds = !both.isEmpty() && !one.isEmpty() && !other.isEmpty();
            counted.addAll(both);
            for (Made voucher : Stream.concat(one.stream(), other.stream()).toList()) {
                if (odds || moved.contains(voucher)) {
                    withheld++;
                } else {
                    counted.add(voucher);
                }
            }
        }
        check(Map.of("a", a, "b", b), random, sums(counted), withheld);
    }

    /// Files of two months each, the second of one the first of the next: their numbers say nothing of other
    /// months where they begin again, and nothing is moved where they do not.
    @ParameterizedTest
    @ValueSource(longs = {61, 62, 63, 64})
    void monthsThatOverlapOneAnotherCountOnce(long seed) throws IOException {
        Random random = new Random(seed);
        List<Made> all = vouchers(random, true, seed % 2 == 0);
        Map<String, List<Made>> files = new TreeMap<>();
        for (int month = 201901; month < 201912; month++) {
            List<Made> own = new ArrayList<>(in(all, month));
            own.addAll(in(all, month + 1));
            files.put("from-" + month, own);
        }
        check(files, random, sums(all), 0);
    }

    /// An export that was put into its file twice, between others' vouchers.
    @ParameterizedTest
    @ValueSource(longs = {41, 42})
    void whatStandsTwiceInAFileCountsOnce(long seed) throws IOException {
        Random random = new Random(seed);
        List<Made> all = vouchers(random, true, true);
        List<Made> twice = new ArrayList<>(all);
        twice.addAll(all.subList(0, all.size() / 2));
        SortedMap<String, VoucherUse> uses = check(Map.of("a", twice), random, sums(all), 0);
        VoucherUse use = Objects.requireNonNull(uses.get("a\n"));
        assertThat(Objects.requireNonNull(use.repeated().get(2019)).count()).isEqualTo(all.size() / 2);
    }

    /// Another encoding of the same letters, and a project in them.
    @Test
    void lettersAreTheSameInEveryEncoding() throws IOException {
        String text = head() + "#VER \u00D6 1 20190105\n#TRANS 5010 {6 \"H\u00E5l \u00E4r l\u00E5ngt\"} 5.00\n"
                + "#VER \u00D6 2 20190106\n#TRANS 5010 {} 1.00\n";
        List<SieSource> sources = new ArrayList<>();
        for (var charset : List.of(SieSamples.CP437, StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
            Path file = Files.write(folder.resolve(charset.name()), text.getBytes(charset));
            sources.add(SieReading.source(file, charset.name(), SieSamples::process, 1000));
        }
        SortedMap<String, VoucherUse> uses = SharedVouchers.of(sources);
        assertThat(sums(sources, uses))
                .isEqualTo(Map.of("2019 5010 H\u00E5l \u00E4r l\u00E5ngt", 500L, "2019 5010 null", 100L));
        assertThat(uses.values()).allSatisfy(use -> assertThat(use.odds()).isEmpty());
    }

    /// Two exports that hold the same January: what each has of February is what was corrected between them. Files
    /// that share a stray voucher alone are no two states of one ledger, and add up.
    @Test
    void aMonthThatWasCorrectedWholeDoesNotAddUp() throws IOException {
        String same = "#VER \"\" \"\" 20190105\n#TRANS 5010 {} 5.00\n#VER \"\" \"\" 20190106\n#TRANS 5010 {} 6.00\n";
        String stray = "#VER \"\" \"\" 20190106\n#TRANS 5010 {} 6.00\n";
        String before = "#VER \"\" \"\" 20190205\n#TRANS 5010 {} 20.00\n";
        String after = "#VER \"\" \"\" 20190205\n#TRANS 5010 {} 25.00\n";
        List<SieSource> corrected = List.of(source("a", same + before), source("b", same + after));
        SortedMap<String, VoucherUse> uses = SharedVouchers.of(corrected);
        assertThat(sums(corrected, uses)).isEqualTo(Map.of("2019 5010 null", 1100L));
        assertThat(uses.values().stream().flatMap(use -> use.odds().stream()))
                .singleElement()
                .satisfies(odds -> assertThat(odds.withheld().count()).isEqualTo(2));
        List<SieSource> months = List.of(source("a", same + before), source("b", stray + after));
        assertThat(sums(months, SharedVouchers.of(months))).isEqualTo(Map.of("2019 5010 null", 5600L));
    }

    /// A number without entries in one file and with some in another is one voucher in two states; one that has
    /// entries nowhere says nothing.
    @Test
    void aVoucherThatWasStruckOutDoesNotCount() throws IOException {
        String kept = "#VER A 1 20190105\n#TRANS 5010 {} 5.00\n";
        String full = "#VER A 2 20190106\n{\n#TRANS 5010 {} 6.00\n}\n";
        String empty = "#VER A 2 20190106\n{\n#BTRANS 5010 {} 6.00\n}\n";
        String more = "#VER A 3 20190107\n#TRANS 5010 {} 7.00\n";
        List<SieSource> struckOut = List.of(source("a", kept + full), source("b", kept + empty));
        assertThat(sums(struckOut, SharedVouchers.of(struckOut))).isEqualTo(Map.of("2019 5010 null", 500L));
        List<SieSource> nowhere = List.of(source("a", kept + empty), source("b", kept + more));
        assertThat(sums(nowhere, SharedVouchers.of(nowhere))).isEqualTo(Map.of("2019 5010 null", 1200L));
    }

    /// So it is where nothing else stands in the month, in either file, however the file is cut.
    @Test
    void aVoucherThatWasStruckOutAloneInItsMonthDoesNotCount() throws IOException {
        String january = "#VER A 1 20190105\n{\n#TRANS 5010 {} 5.00\n}\n";
        String full = "#VER A 2 20190206\n{\n#TRANS 5010 {} 6.00\n}\n";
        String empty = "#VER A 2 20190206\n{\n#BTRANS 5010 {} 6.00\n}\n";
        String bare = "#VER A 2 20190206\n{\n}\n";
        String march = "#VER A 3 20190307\n#TRANS 5010 {} 7.00\n";
        for (String struck : List.of(empty, bare)) {
            List<SieSource> beside = List.of(source("a", january + full), source("b", january + struck + march));
            SortedMap<String, VoucherUse> uses = SharedVouchers.of(beside);
            assertThat(sums(beside, uses)).isEqualTo(Map.of("2019 5010 null", 1200L));
            assertThat(uses.values().stream().flatMap(use -> use.odds().stream()))
                    .singleElement()
                    .satisfies(odds -> assertThat(odds.withheld().count()).isEqualTo(2));
            List<SieSource> alone = List.of(source("a", full), source("b", struck));
            assertThat(sums(alone, SharedVouchers.of(alone))).isEmpty();
            List<SieSource> elsewhere = List.of(source("a", january + march), source("b", struck));
            assertThat(sums(elsewhere, SharedVouchers.of(elsewhere))).isEqualTo(Map.of("2019 5010 null", 1200L));
        }
    }

    /// Where one of two files states no series, number, date and entries tell its vouchers, in as many parts as may be.
    /// What differs between them is of the one and the same voucher in neither.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 100})
    void aVoucherWithoutASeriesIsTheOneThatHasOne(long rows) throws IOException {
        String one = "#VER %s 1 20190105\n#TRANS 5010 {} 5.00\n";
        String two = "#VER %s 2 20190106\n#TRANS 5010 {} 7.00\n";
        String corrected = "#VER %s 2 20190106\n#TRANS 5010 {} 9.00\n";
        String unnumbered = "#VER %s \"\" 20190107\n#TRANS 5010 {} 11.00\n";
        String none = "\"\"";
        List<SieSource> same = List.of(
                source("a", (one + two + unnumbered).replace("%s", none)),
                source("b", (one + two + unnumbered).replace("%s", "A")));
        assertThat(sums(same, SharedVouchers.of(same, rows))).isEqualTo(Map.of("2019 5010 null", 2300L));
        List<SieSource> differing = List.of(
                source("a", (one + two).replace("%s", none)), source("b", (one + corrected).replace("%s", "A")));
        SortedMap<String, VoucherUse> uses = SharedVouchers.of(differing, rows);
        assertThat(sums(differing, uses)).isEqualTo(Map.of("2019 5010 null", 500L));
        assertThat(uses.values().stream().flatMap(use -> use.odds().stream()))
                .singleElement()
                .satisfies(odds -> assertThat(odds.withheld().count()).isEqualTo(2));
        String ofTwoSeries = one.replace("%s", "A") + one.replace("%s", "B");
        List<SieSource> several = List.of(source("a", one.replace("%s", none)), source("b", ofTwoSeries));
        assertThat(sums(several, SharedVouchers.of(several, rows))).isEqualTo(Map.of("2019 5010 null", 1000L));
        List<SieSource> others = List.of(source("a", one.replace("%s", none)), source("b", two.replace("%s", "A")));
        assertThat(sums(others, SharedVouchers.of(others, rows))).isEqualTo(Map.of("2019 5010 null", 1200L));
    }

    /// `A 65` in one file and `B 66` in another of the same month are two numbers, though 65 is an A.
    @Test
    void numbersOfDifferentSeriesAreNeverTheSame() throws IOException {
        var one = new StringBuilder();
        var other = new StringBuilder();
        for (int i = 0; i < 26; i++) {
            (i % 2 == 0 ? one : other).append("#VER %c %s 20190105\n#TRANS 5010 {} 5.00\n".formatted('A' + i, 'A' + i));
        }
        List<SieSource> sources = List.of(source("a", one.toString()), source("b", other.toString()));
        assertThat(sums(sources, SharedVouchers.of(sources))).isEqualTo(Map.of("2019 5010 null", 26 * 500L));
    }

    @Test
    void nothingIsReadAgainWhereMonthsDoNotMeetAndNumbersRise() throws IOException {
        List<SieSource> sources = List.of(
                source("a", "#VER A 1 20190105\n#TRANS 5010 {} 5.00\n#VER A 2 20190105\n#TRANS 5010 {} 5.00\n"),
                source("b", "#VER A 1 20190205\n#TRANS 5010 {} 5.00\n"));
        assertThat(SharedVouchers.mayBeIn(sources)).isFalse();
        assertThat(SharedVouchers.mayBeIn(List.of(source(
                        "c", "#VER A 2 20190105\n#TRANS 5010 {} 5.00\n#VER A 1 20190105\n#TRANS 5010 {} 5.00\n"))))
                .as("numbers that fall")
                .isTrue();
    }

    /// Months cut from real files with several add up to the whole.
    @Test
    void monthsOfRealFilesAddUp() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "the corpus of real files is not beside the project");
        List<Path> files;
        try (Stream<Path> all = Files.list(CORPUS)) {
            files = all.filter(f -> !f.toString().endsWith(".tsv")).sorted().toList();
        }
        int several = 0;
        for (Path file : files) {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            Map<String, StringBuilder> months = months(text);
            SieSource whole = SieReading.source(file, "whole", SieSamples::process, SieFiles.SLICE_SIZE);
            if (months.size() > 1 && !whole.ledger().refused()) {
                several++;
                List<SieSource> slices = new ArrayList<>();
                for (var month : months.entrySet()) {
                    Path slice = Files.writeString(
                            folder.resolve(month.getKey()), month.getValue(), StandardCharsets.ISO_8859_1);
                    slices.add(SieReading.source(slice, month.getKey(), SieSamples::process, SieFiles.SLICE_SIZE));
                }
                assertThat(sums(slices, SharedVouchers.of(slices)))
                        .as(file.toString())
                        .isEqualTo(sums(List.of(whole), SharedVouchers.of(List.of(whole))));
                slices.add(whole);
                SortedMap<String, VoucherUse> all = SharedVouchers.of(slices);
                assertThat(sums(slices, all))
                        .as("%s beside its months", file)
                        .isEqualTo(sums(List.of(whole), SharedVouchers.of(List.of(whole))));
                assertThat(all.values())
                        .allSatisfy(use -> assertThat(use.odds()).isEmpty());
            }
        }
        assertThat(several).isGreaterThanOrEqualTo(10);
    }

    /// What stands before the first voucher, and each month's vouchers after it.
    private static Map<String, StringBuilder> months(String text) {
        Map<String, StringBuilder> months = new TreeMap<>();
        StringBuilder head = new StringBuilder();
        StringBuilder at = head;
        for (String line : text.split("(?<=\n)", -1)) {
            if (line.strip().startsWith("#VER")) {
                String[] fields = line.strip().split("[ \t]+", -1);
                String month = fields[3].replace("\"", "").substring(0, 6);
                at = months.computeIfAbsent(month, _ -> new StringBuilder(head));
            }
            if (!line.startsWith("#KSUMMA")) {
                at.append(line);
            }
        }
        return months;
    }

    private SortedMap<String, VoucherUse> check(
            Map<String, List<Made>> files, Random random, Map<String, Long> expected, int withheld) throws IOException {
        SortedMap<String, VoucherUse> first = null;
        List<SieSource> sources = new ArrayList<>();
        for (long sliceSize : new long[] {2000, SieFiles.SLICE_SIZE}) {
            sources.clear();
            for (var file : files.entrySet()) {
                if (first == null) {
                    Files.writeString(folder.resolve(file.getKey()), text(file.getValue(), random));
                }
                sources.add(SieReading.source(
                        folder.resolve(file.getKey()), file.getKey(), SieSamples::process, sliceSize));
            }
            for (long rows : new long[] {40, SharedVouchers.MOST_ROWS}) {
                SortedMap<String, VoucherUse> uses = SharedVouchers.of(sources, rows);
                assertThat(sums(sources, uses)).isEqualTo(expected);
                assertThat(first == null ? uses : first)
                        .as("slices of %s bytes, %s vouchers at a time", sliceSize, rows)
                        .isEqualTo(uses);
                first = uses;
            }
        }
        assertThat(Objects.requireNonNull(first).values().stream()
                        .flatMap(use -> use.odds().stream())
                        .mapToLong(odds -> odds.withheld().count())
                        .sum())
                .isEqualTo(withheld);
        for (SieSource source : sources) {
            VoucherUse use = first.get(source.ledger().key());
            if (use != null) {
                assertThat(Stream.concat(use.used().stream(), use.withheld().stream())
                                        .mapToLong(Group::entries)
                                        .sum()
                                + use.superseded().values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum())
                        .isEqualTo(source.ledger().entries());
            }
        }
        return first;
    }

    private static String text(List<Made> vouchers, Random random) {
        List<Made> own = new ArrayList<>(vouchers);
        if (random.nextBoolean()) {
            Collections.shuffle(own, random);
        }
        var text = new StringBuilder(head());
        own.forEach(voucher -> text.append(voucher.text(random.nextBoolean())));
        return text.toString();
    }

    private static String head() {
        return "#FLAGGA 0\n#SIETYP 4\n#RAR 0 20190101 20191231\n";
    }

    private SieSource source(String name, String vouchers) throws IOException {
        Path file = Files.writeString(folder.resolve(name), head() + vouchers);
        return SieReading.source(file, name, SieSamples::process, SieFiles.SLICE_SIZE);
    }

    /// Vouchers of a year, in the order of their dates.
    ///
    /// @param numbered else some stand there several times, as nothing tells them apart
    /// @param monthly whether numbers begin again each month
    private static List<Made> vouchers(Random random, boolean numbered, boolean monthly) {
        List<Made> made = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        int[] dates = random.ints(300, 0, 12 * 28).sorted().toArray();
        Set<Made> known = new HashSet<>();
        for (int day : dates) {
            int date = 20190101 + day / 28 * 100 + day % 28;
            String series = "AB".substring(random.nextInt(2)).substring(0, 1);
            int number = numbers.merge(series + (monthly ? date / 100 : ""), 1, Integer::sum);
            var voucher = new Made(
                    series,
                    numbered ? Integer.toString(number) : "",
                    date,
                    "P" + random.nextInt(3),
                    1 + random.nextInt(numbered ? 9 : 1_000_000),
                    0);
            if (known.add(voucher)) {
                made.add(voucher);
            }
        }
        return made;
    }

    private static List<Made> in(Collection<Made> vouchers, int month) {
        return vouchers.stream().filter(voucher -> voucher.month() == month).toList();
    }

    /// `year account project` to the sum in öre, of vouchers of which each counts.
    private static Map<String, Long> sums(List<Made> vouchers) {
        Map<String, Long> sums = new TreeMap<>();
        for (Made voucher : vouchers) {
            sums.merge("2019 5010 " + voucher.project, voucher.kronor * 100, Long::sum);
            sums.merge("2019 1930 null", -voucher.kronor * 100, Long::sum);
        }
        return sums;
    }

    private static Map<String, Long> sums(List<SieSource> sources, Map<String, VoucherUse> uses) {
        Map<String, Long> sums = new TreeMap<>();
        for (SieSource source : sources) {
            VoucherUse use = uses.get(source.ledger().key());
            for (Group group : use == null ? source.ledger().groups() : use.used()) {
                sums.merge(
                        String.join(
                                " ",
                                Arrays.asList(
                                        Integer.toString(group.year()),
                                        group.account(),
                                        String.valueOf(group.project()))),
                        group.debit().ore() - group.credit().ore(),
                        Long::sum);
            }
        }
        return sums;
    }
}
