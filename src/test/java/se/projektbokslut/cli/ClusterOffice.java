package se.projektbokslut.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An [Office] whose runs are spread over worker processes, all on this machine: a database and a broker of its
/// own, and short waits.
final class ClusterOffice implements AutoCloseable {
    private final Office office;
    private final TestBroker broker;
    private final String database = Postgres.newDatabase();
    private final List<Process> workers = new ArrayList<>();
    private final List<String> settings;
    private final @Nullable Path jar;

    /// @param more settings of run and workers, as properties of a Java machine
    ClusterOffice(Office office, TestBroker broker, String... more) {
        this(office, broker, null, more);
    }

    /// @param jar the packaged program, which run and workers are started from; null for the classes under test
    ClusterOffice(Office office, TestBroker broker, @Nullable Path jar, String... more) {
        this.office = office;
        this.broker = broker;
        this.jar = jar;
        settings = new ArrayList<>(List.of(
                "-Dprojektbokslut.cluster.poll=100ms",
                "-Dprojektbokslut.cluster.lease=6s",
                "-Dprojektbokslut.cluster.patience=170s",
                "-Dprojektbokslut.cluster.timeout=400s",
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

    /// Starts a worker process; it takes partitions as soon as it is up.
    Process startedWorker(String name, String... more) {
        return startedWorker(name, List.of(), more);
    }

    /// A worker of a program that is built of other files.
    ///
    /// @param more a folder of the class path with what the program does not have
    Process startedWorkerOfAnotherBuild(String name, Path more) {
        try {
            ProcessBuilder builder = OfficeProcess.worker(office, name, jvm());
            int path = builder.command().indexOf("-cp") + 1;
            builder.command()
                    .set(path, more + File.pathSeparator + builder.command().get(path));
            Process worker = builder.start();
            workers.add(worker);
            return worker;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param options of the command, which come after those that name the office's folders
    Process startedWorker(String name, List<String> options, String... more) {
        try {
            Files.deleteIfExists(office.input().resolveSibling(name + "-out.txt"));
            ProcessBuilder builder = program(OfficeProcess.worker(office, name, jvm(more)));
            builder.command().addAll(options);
            Process worker = builder.start();
            workers.add(worker);
            return worker;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Starts the run as a process of its own.
    Process run(String... more) {
        try {
            Process run = program(OfficeProcess.of(
                            office,
                            jvm(Stream.concat(Stream.of("-Dspring.profiles.active=cluster"), Arrays.stream(more))
                                    .toArray(String[]::new))))
                    .start();
            workers.add(run);
            return run;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessBuilder program(ProcessBuilder process) {
        return jar == null ? process : OfficeProcess.fromJar(process, jar);
    }

    /// Runs in this process.
    ///
    /// @param more options, which replace the settings of the same names
    Office.Ended runHere(String... more) {
        Map<String, String> options = new LinkedHashMap<>();
        Stream.concat(
                        Arrays.stream(jvm("-Dspring.profiles.active=cluster")).map(it -> it.replaceFirst("^-D", "--")),
                        Arrays.stream(more))
                .forEach(option -> options.put(option.replaceFirst("=.*", ""), option));
        return office.run(options.values().toArray(String[]::new));
    }

    /// Waits until a worker works on a partition of that step, while the run lives.
    void awaitWorkOn(String step, Process run) {
        await(step, "status = 'STARTED'", run);
    }

    /// Waits until a worker has begun with a partition of that step, which may have ended since, while the run
    /// lives.
    void awaitBeginningOf(String step, Process run) {
        await(step, "status <> 'STARTING'", run);
    }

    private void await(String step, String state, Process run) {
        String work = "SELECT count(*) FROM batch_step_execution WHERE " + state + " AND step_name LIKE '" + step
                + ":%' AND start_time IS NOT NULL";
        boolean seen =
                OfficeProcess.awaitSign(run, () -> Postgres.hasTable(database) && Postgres.number(database, work) > 0);
        if (!seen) {
            throw new AssertionError("the run ended: " + errors());
        }
    }

    static void signal(String signal, Process process) {
        try {
            int code = new ProcessBuilder("/bin/kill", signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new AssertionError("kill " + signal + " ended with " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
