package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.projektbokslut.publication.Receipt;
import se.projektbokslut.publication.Receipts;
import se.projektbokslut.start.Nights;

/// An [Office] whose `run` is started night after night as cron does, from the plain main class on, with what each
/// night begins with.
final class Nightly {
    final Office office;
    final Map<String, String> environment = new TreeMap<>(Map.of("HOME", "/nonexistent"));
    final Map<String, String> properties = new TreeMap<>(Map.of("java.version", "25"));
    final List<String> arguments = new ArrayList<>();
    private long now;

    private Nightly(Office office, long now) {
        this.office = office;
        this.now = now;
    }

    /// Six projects that have been published once, when their files are as young as they can be.
    static Nightly published(Path root) {
        Office office = Office.withSixProjects(root);
        Nightly nightly = new Nightly(office, lastWritten(root));
        nightly.arguments.addAll(List.of(
                "run",
                "--input=" + office.input(),
                "--output=" + office.output(),
                "--state=" + office.state(),
                "--as-of=2026-11-24"));
        nightly.isWorkedOn();
        return nightly;
    }

    private static long lastWritten(Path folder) {
        try {
            Path file = Files.createFile(folder.resolve("now"));
            long time = Files.getLastModifiedTime(file).toMillis();
            Files.delete(file);
            return time;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// To the plain main class; the program itself asks the machine.
    void later(Duration time) {
        now += time.toMillis();
    }

    Nights.Ended night() {
        return Nights.night(arguments, environment, properties, now, Nightly::program);
    }

    private static int program(List<String> args) {
        return Office.execute(args.toArray(String[]::new)).code();
    }

    void isDull() {
        assertThat(night().early()).hasValue(0);
    }

    void isWorkedOn() {
        Nights.Ended worked = night();
        assertThat(worked.early()).isEmpty();
        assertThat(worked.code()).isIn(0, 3);
    }

    List<Receipt> receipts() throws IOException {
        return new Receipts(office.output()).all();
    }
}
