package se.projektbokslut.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// An [Office] whose runs are spread over worker processes, all on this machine: a database and a broker of its own,
/// and short waits.
final class ClusterOffice implements AutoCloseable {
    private final Office office;
    private final TestBroker broker;
    private final String database = Postgres.newDatabase();
    private final List<Process> workers = new ArrayList<>();
    private final List<String> settings;

    /// @param more settings of run and workers, as properties of a Java machine
    ClusterOffice(Office office, TestBroker broker, String... more) {
        this.office = office;
        this.broker = broker;
        settings = new ArrayList<>(List.of(
                "-Dprojektbokslut.cluster.poll=100ms",
                "-Dprojektbokslut.cluster.lease=3s",
                "-Dprojektbokslut.cluster.patience=60s",
                "-Dprojektbokslut.cluster.timeout=120s",
                "-Dprojektbokslut.cluster.concurrency=1"));
        settings.addAll(List.of(more));
    }

    Office office() {
        return office;
    }

    String database() {
        return database;
    }

    private String[] jvm(String... more) {
        return Stream.of(
                        settings.stream(),
                        Arrays.stream(Postgres.properties(database)),
                        Arrays.stream(broker.properties()),
                        Arrays.stream(more))
                .flatMap(all -> all)
                .toArray(String[]::new);
    }

    /// Starts a worker process and waits until it takes partitions.
    Process worker(String name, String... more) {
        Process worker = startedWorker(name, more);
        while (worker.isAlive() && !out(name).contains("waits for partitions")) {
            Thread.onSpinWait();
        }
        return worker;
    }

    Process startedWorker(String name, String... more) {
        try {
            Files.deleteIfExists(office.input().resolveSibling(name + "-out.txt"));
            Process worker = OfficeProcess.worker(office, name, jvm(more)).start();
            workers.add(worker);
            return worker;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Starts the run as a process of its own.
    Process run(String... more) {
        try {
            Process run = OfficeProcess.of(
                            office,
                            jvm(Stream.concat(Stream.of("-Dspring.profiles.active=cluster"), Arrays.stream(more))
                                    .toArray(String[]::new)))
                    .start();
            workers.add(run);
            return run;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Runs in this process.
    Office.Ended runHere(String... more) {
        return office.run(Stream.concat(
                        Arrays.stream(jvm("-Dspring.profiles.active=cluster")).map(it -> it.replaceFirst("^-D", "--")),
                        Arrays.stream(more))
                .toArray(String[]::new));
    }

    String out(String name) {
        return read(office.input().resolveSibling(name + "-out.txt"));
    }

    String errors(String name) {
        return read(office.input().resolveSibling(name + "-err.txt"));
    }

    /// What the run said on standard error.
    String errors() {
        return read(OfficeProcess.errors(office));
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ends what still runs.
    @Override
    public void close() {
        for (Process worker : workers) {
            worker.destroyForcibly();
            try {
                worker.waitFor(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
