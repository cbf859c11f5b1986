package se.projektbokslut.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.ledger.SieLedger.Group;
import se.projektbokslut.money.Money;

/// Real files, which are not part of the project: every one gives the sums that a second reader found, or is
/// refused by name.
class SieCorpusTest {
    private static final Path CORPUS = Path.of("..", "shared", "sie-corpus");

    private static final Map<String, Problem> NOT_SIE = Map.of(
            "jsisie__BokSald.SE", Problem.SIE_IS_HTML,
            "SIEParser__Sample.sie", Problem.SIE_VERSION_5,
            "SIEParser__SampleEntry.sie", Problem.SIE_VERSION_5);

    @TestFactory
    Stream<DynamicTest> everyFileGivesItsSumsOrIsRefusedByName() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "the corpus of real files is not beside the project");
        Map<String, List<String>> expected = expected();
        List<Path> files;
        try (Stream<Path> all = Files.list(CORPUS)) {
            files = all.filter(f -> !f.toString().endsWith(".tsv")).sorted().toList();
        }
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    String name = file.getFileName().toString();
                    SieLedger ledger = SieSamples.read(file, 2000);
                    if (NOT_SIE.containsKey(name)) {
                        assertThat(SieSamples.problems(ledger)).containsExactly(NOT_SIE.get(name));
                        return;
                    }
                    assertThat(ledger.refusals()).isEmpty();
                    assertThat(sums(ledger)).isEqualTo(expected.getOrDefault(name, List.of()));
                    assertThat(ledger).isEqualTo(SieSamples.read(file, SieFiles.SLICE_SIZE));
                }));
    }

    /// Each file's lines `year group project sum rows`, ordered.
    private static Map<String, List<String>> expected() throws IOException {
        Map<String, List<String>> expected = new TreeMap<>();
        for (String line : Files.readAllLines(CORPUS.resolve("EXPECTED.tsv")).stream()
                .skip(1)
                .toList()) {
            String[] cells = line.split("\t", -1);
            Money sum = new Money(new BigDecimal(cells[4]).movePointRight(2).longValueExact());
            expected.computeIfAbsent(cells[0], _ -> new ArrayList<>())
                    .add(String.join(" ", cells[1], cells[2], cells[3], sum.toString(), cells[5]));
        }
        expected.values().forEach(lines -> lines.sort(null));
        return expected;
    }

    private static List<String> sums(SieLedger ledger) {
        record Key(int year, String group, String project) {}
        Map<Key, long[]> sums = new java.util.HashMap<>();
        for (Group group : ledger.groups()) {
            String project = group.project() == null ? "" : group.project();
            String account =
                    group.account().substring(0, Math.min(2, group.account().length()));
            long[] sum = sums.computeIfAbsent(new Key(group.year(), account, project), _ -> new long[2]);
            sum[0] += group.debit().ore() - group.credit().ore();
            sum[1] += group.entries();
        }
        return sums.entrySet().stream()
                .map(e -> "%s %s %s %s %s"
                        .formatted(
                                e.getKey().year(),
                                e.getKey().group(),
                                e.getKey().project(),
                                new Money(e.getValue()[0]),
                                e.getValue()[1]))
                .sorted()
                .toList();
    }
}
