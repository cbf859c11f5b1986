package se.projektbokslut.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.slf4j.LoggerFactory;
import se.projektbokslut.benchmark.BenchmarkFiles;
import se.projektbokslut.cache.FileTree;

/// The run with one, two and four warm workers against the run without any, on the same machine: each from nothing to
/// published reports, the run itself a new process each time. Start it with
/// `mvn -q -Pbenchmark verify -Dbenchmark.class=se.projektbokslut.cli.ClusterBenchmark`; a number as
/// `-Dbenchmark.parts` is how many gigabytes of SIE are read instead of 4.
final class ClusterBenchmark {
    private static final long ENTRIES_PER_GIGABYTE = 10_000_000;
    private static final int LIMITED = 2;
    private static final double LIMIT = 1.15;
    private static final int ROUNDS = 3;

    /// Both compilers, for much work.
    private static final String[] JAVA = {"-XX:TieredStopAtLevel=4", "-Xmx256m"};

    private ClusterBenchmark() {}

    /// @param args the jar, which is not used; the folder to work in; how many gigabytes
    public static void main(String[] args) throws Exception {
        ((Logger) LoggerFactory.getLogger("org.apache.activemq")).setLevel(Level.ERROR);
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
            for (int i = 0; i < ROUNDS; i++) {
                alone[i] = seconds(office, OfficeProcess.of(office, JAVA).start());
            }
            System.out.printf(Locale.ROOT, "%d GB of SIE, no workers: %.1f s%n", gigabytes, median(alone));
            List<Process> workers = new ArrayList<>();
            for (int wanted : new int[] {1, LIMITED, 4}) {
                while (workers.size() < wanted) {
                    workers.add(cluster.startedWorker("w" + workers.size()));
                }
                spread(cluster, workers, median(alone));
            }
        } finally {
            FileTree.delete(work);
        }
    }

    private static void spread(ClusterOffice cluster, List<Process> workers, double alone) throws Exception {
        // The new ones get warm.
        seconds(cluster.office(), cluster.run());
        double[] took = new double[ROUNDS];
        double[] processor = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            double before = processor(workers);
            took[i] = seconds(cluster.office(), cluster.run());
            processor[i] = processor(workers) - before;
        }
        double ratio = median(took) / alone;
        System.out.printf(
                Locale.ROOT,
                "the same, %d warm: %.1f s, %.2f times; CPU of the workers %.1f s%s%n",
                workers.size(),
                median(took),
                ratio,
                median(processor),
                workers.size() != LIMITED
                        ? ""
                        : String.format(Locale.ROOT, " (at most %.2f: %s)", LIMIT, ratio <= LIMIT ? "ok" : "MISSED"));
    }

    private static double processor(List<Process> workers) {
        return workers.stream()
                        .map(worker -> worker.info().totalCpuDuration().orElseThrow())
                        .mapToLong(Duration::toMillis)
                        .sum()
                / 1e3;
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
