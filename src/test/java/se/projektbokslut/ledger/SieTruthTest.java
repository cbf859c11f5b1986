package se.projektbokslut.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.projektbokslut.Thorough;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.money.Money;

/// Files of a generator that knows what it wrote: every sum by year, account group and project is the generator's
/// to the öre, every balance and checksum agrees. The generator is not part of the project.
///
/// `-Dtruth.entries=1000000` reads files of that many entries, in every encoding and with both line ends.
@Thorough
class SieTruthTest {
    private static final Path GENERATOR = Path.of("..", "shared", "tools", "gen_sie.py");

    private static final String EVERYTHING = "--rtrans 0.05 --kommunbas --ksumma --extra-dims";
    private static final List<String> OPTIONS = List.of(
            "",
            "--rtrans 0.05",
            "--kommunbas",
            "--ksumma",
            "--extra-dims",
            "--no-text",
            EVERYTHING,
            EVERYTHING + " --no-text");
    private static final List<String> SHAPES =
            List.of("cp437 crlf", "cp437 lf", "utf-8 crlf", "utf-8 lf", "utf-8-sig crlf", "latin-1 crlf", "latin-1 lf");

    @TempDir
    Path folder;

    @BeforeAll
    static void theGeneratorIsThere() {
        assumeTrue(
                Files.isRegularFile(GENERATOR), "the generator ../shared/tools/gen_sie.py is not beside the project");
        assumeTrue(isPython(), "there is no python3 to run ../shared/tools/gen_sie.py with");
    }

    /// Entries, encoding and line end, options of the generator.
    static Stream<String> files() {
        Integer entries = Integer.getInteger("truth.entries");
        if (entries != null) {
            return SHAPES.stream().map(shape -> entries + " " + shape + " " + EVERYTHING);
        }
        return Stream.of(
                        OPTIONS.stream().map(options -> "2000 cp437 crlf " + options),
                        SHAPES.stream().skip(1).map(shape -> "2000 " + shape + " "),
                        SHAPES.stream().skip(1).map(shape -> "2000 " + shape + " " + EVERYTHING),
                        Stream.of("cp437 crlf", "utf-8 lf", "latin-1 crlf")
                                .map(shape -> "100000 " + shape + " " + EVERYTHING))
                .flatMap(files -> files);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void theSumsAreTheGenerators(String parameters) throws IOException {
        String[] words = parameters.split(" ", 4);
        Path file = folder.resolve("generated.se");
        Path truth = folder.resolve("truth.csv");
        generate(
                file,
                truth,
                words[0],
                words[1],
                words[2],
                words[3].isEmpty() ? new String[0] : words[3].split(" ", -1));

        SieLedger ledger = SieSamples.read(file, SieFiles.SLICE_SIZE);

        assertThat(ledger.refusals()).isEmpty();
        assertThat(ledger.findings())
                .as("balances, checksum and vouchers agree")
                .allSatisfy(finding -> assertThat(finding.code()).isEqualTo(FindingCode.SIE_ENCODING));
        assertThat(ledger.findings()).hasSize(words[1].equals("cp437") ? 0 : 1);
        assertThat(sums(ledger)).isEqualTo(sums(truth));
        assertThat(ledger.entries()).isGreaterThanOrEqualTo(Long.parseLong(words[0]));
        assertThat(SieSamples.read(file, Math.ceilDiv(Files.size(file), 7))).isEqualTo(ledger);
    }

    private static void generate(Path file, Path truth, String entries, String encoding, String eol, String... options)
            throws IOException {
        List<String> command = new ArrayList<>(List.of("python3", "-B", GENERATOR.toString()));
        command.addAll(List.of("--trans", entries, "--out", file.toString(), "--truth", truth.toString()));
        boolean mark = encoding.equals("utf-8-sig");
        command.addAll(List.of("--encoding", mark ? "utf-8" : encoding, "--eol", eol));
        command.addAll(List.of(options));
        assertThat(run(command)).as(String.join(" ", command)).isZero();
        if (mark) {
            byte[] bytes = Files.readAllBytes(file);
            byte[] marked = new byte[bytes.length + 3];
            System.arraycopy(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, 0, marked, 0, 3);
            System.arraycopy(bytes, 0, marked, 3, bytes.length);
            Files.write(file, marked);
        }
    }

    /// The generator's truth as it wrote it: `year,group,project` to `öre,count`.
    private static Map<String, String> sums(Path truth) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        Files.readAllLines(truth).stream().skip(1).forEach(line -> {
            List<String> cells = Arrays.asList(line.split(",", -1));
            sums.put(String.join(",", cells.subList(0, 3)), String.join(",", cells.subList(3, 5)));
        });
        return sums;
    }

    private static Map<String, String> sums(SieLedger ledger) {
        Map<String, long[]> sums = new TreeMap<>();
        for (SieLedger.Group group : ledger.groups()) {
            String key = group.year() + "," + group.account().substring(0, 2) + ","
                    + (group.project() == null ? "" : group.project());
            long[] sum = sums.computeIfAbsent(key, _ -> new long[2]);
            Money net = group.debit().minus(group.credit());
            sum[0] = Math.addExact(sum[0], net.ore());
            sum[1] += group.entries();
        }
        Map<String, String> shown = new TreeMap<>();
        sums.forEach((key, sum) -> shown.put(key, sum[0] + "," + sum[1]));
        return shown;
    }

    private static boolean isPython() {
        try {
            return run(List.of("python3", "--version")) == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static int run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException("no end: " + String.join(" ", command));
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
