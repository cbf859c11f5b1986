package se.projektbokslut.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import se.projektbokslut.cache.FileTree;
import se.projektbokslut.job.BenchmarkFiles;

/// The run with two warm workers against the run without any, on the same machine: both from nothing to published
/// reports, the run itself a new process each time. Start it with
/// `mvn -q -Pbenchmark verify -Dbenchmark.class=se.projektbokslut.cli.ClusterBenchmark`; a number as
/// `-Dbenchmark.parts` is how many gigabytes of SIE are read instead of 4.
final class ClusterBenchmark {
    private static final long ENTRIES_PER_GIGABYTE = 10_000_000;
    private static final double LIMIT = 1.15;
    private static final int ROUNDS = 3;

    /// Both compilers, for much work.
    private static final String[] JAVA = {"-XX:TieredStopAtLevel=4", "-Xmx256m"};

    private ClusterBenchmark() {}

    /// @param args the jar, which is not used; the folder to work in; how many gigabytes
    public static void main(String[] args) throws Exception {
        Path work = Files.createTempDirectory(Path.of(args[1]), "cluster").toAbsolutePath();
        int gigabytes = args[2].matches("[0-9]+") ? Integer.parseInt(args[2]) : 4;
        try (TestBroker broker = new TestBroker();
                ClusterOffice cluster = new ClusterOffice(
                        Office.withSixProjects(work.resolve("office")),
                        broker,
                        "-Dprojektbokslut.cluster.lease=2m",
                        JAVA[0],
                        JAVA[1])) {
            Office office = cluster.office();
            Path ledger = Files.createDirectories(office.input().resolve("ledger"));
            BenchmarkFiles.sie(ledger.resolve("large.se"), gigabytes * ENTRIES_PER_GIGABYTE);
            double[] alone = new double[ROUNDS];
            double[] spread = new double[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                alone[i] = seconds(office, OfficeProcess.of(office, JAVA).start());
            }
            cluster.startedWorker("w1");
            cluster.startedWorker("w2");
            seconds(office, cluster.run());
            for (int i = 0; i < ROUNDS; i++) {
                spread[i] = seconds(office, cluster.run());
            }
            double ratio = median(spread) / median(alone);
            System.out.printf(
                    Locale.ROOT,
                    "%d GB of SIE: alone %.1f s, with two warm workers %.1f s, ratio %.2f (at most %.2f: %s)%n",
                    gigabytes,
                    median(alone),
                    median(spread),
                    ratio,
                    LIMIT,
                    ratio <= LIMIT ? "ok" : "MISSED");
        } finally {
            FileTree.delete(work);
        }
    }

    /// What the run takes to its end. Output and state are gone afterwards.
    private static double seconds(Office office, Process run) throws IOException, InterruptedException {
        long started = System.nanoTime();
        int code = run.waitFor();
        double seconds = (System.nanoTime() - started) / 1e9;
        if (code != 0) {
            throw new IllegalStateException(
                    "the run ended with " + code + ": " + Files.readString(OfficeProcess.errors(office)));
        }
        FileTree.delete(office.output());
        FileTree.delete(office.state().resolve("cache"));
        FileTree.delete(office.state().resolve("db"));
        Files.deleteIfExists(office.state().resolve("fingerprint"));
        return seconds;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
