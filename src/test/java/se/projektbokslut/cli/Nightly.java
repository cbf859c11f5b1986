package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
    private long now = System.currentTimeMillis();

    private Nightly(Office office) {
        this.office = office;
    }

    /// Six projects that have been published once.
    static Nightly published(Path root) {
        Office office = Office.withSixProjects(root);
        Nightly nightly = new Nightly(office);
        nightly.arguments.addAll(List.of(
                "run",
                "--input=" + office.input(),
                "--output=" + office.output(),
                "--state=" + office.state(),
                "--as-of=2026-11-24"));
        nightly.isWorkedOn();
        return nightly;
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
