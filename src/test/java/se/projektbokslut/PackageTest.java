package se.projektbokslut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The Debian package's script after installation, with commands that only say how they were called.
class PackageTest {
    @TempDir
    Path root;

    @BeforeEach
    void commands() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no shell here");
        Path folder = Files.createDirectories(root.resolve("commands"));
        for (String name : List.of("getent", "adduser", "install", "systemctl", "projektbokslut")) {
            Path command = Files.writeString(
                    folder.resolve(name),
                    "#!/bin/sh\necho \"${0##*/} $*\" >>'%s'\n%s\n"
                            .formatted(
                                    root.resolve("called"),
                                    name.equals("systemctl")
                                            ? "test \"$1\" != is-enabled || test -e '" + enabled() + "'"
                                            : ""));
            assertThat(command.toFile().setExecutable(true)).isTrue();
        }
        Files.createDirectories(root.resolve("run/systemd/system"));
    }

    @Test
    void theFirstInstallationTurnsTheNightsOn() throws Exception {
        assertThat(configure("")).contains("systemctl enable --now projektbokslut.timer");
    }

    @Test
    void anUpgradeLeavesATimerOffThatSomebodyTurnedOff() throws Exception {
        assertThat(configure("0.0.9"))
                .contains("systemctl daemon-reload")
                .noneMatch(call -> call.matches("systemctl (enable|start|restart).*"));
    }

    @Test
    void anUpgradeStartsATimerThatIsOn() throws Exception {
        Files.writeString(enabled(), "");
        assertThat(configure("0.0.9")).contains("systemctl restart projektbokslut.timer");
    }

    private Path enabled() {
        return root.resolve("enabled");
    }

    private List<String> configure(String before) throws Exception {
        String script = Files.readString(Path.of("src/dist/deb/postinst"))
                .replaceAll("/(var|run)/", root + "/$1/")
                .replace("/usr/bin/projektbokslut", "projektbokslut");
        ProcessBuilder shell = new ProcessBuilder("/bin/sh", "-s", "configure", before)
                .redirectInput(
                        Files.writeString(root.resolve("postinst"), script).toFile())
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("said").toFile());
        shell.environment().merge("PATH", "", (path, _) -> root.resolve("commands") + ":" + path);
        assertThat(shell.start().waitFor()).isZero();
        try (Stream<String> calls = Files.lines(root.resolve("called"))) {
            return calls.toList();
        }
    }
}
