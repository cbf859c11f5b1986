package se.projektbokslut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/// The Debian package's script after installation, with commands that only say how they were called, what the packages'
/// documents link to, and what the archive's examples start.
class PackageTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)[^)]*\\)|<img src=\"([^\"]+)\"");

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

    /// The documents lie in the packages as they lie here, so a link works there if what it leads to is there
    /// as well.
    @Test
    void whatTheDocumentsLinkToIsInBothPackages() throws IOException {
        String staged = Files.readString(Path.of("src/dist/stage.sh"));
        Set<String> packaged = found(
                "(?<=[' ])([^' ]+)(?=[' ])",
                found("documents=('.*')", staged).iterator().next());
        assertThat(staged).contains("cp LICENSE \"$archive/share/doc\"");
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<linkName>/usr/share/doc/projektbokslut/LICENSE</linkName>");
        packaged.add("LICENSE");
        Set<Path> linked = links();
        assertThat(linked).hasSizeGreaterThan(30).allSatisfy(target -> {
            assertThat(target).exists();
            assertThat(packaged).as("%s in the packages", target).anyMatch(target::startsWith);
        });
    }

    /// What the examples of the archive start and name lies in it, where it is unpacked as docs/INSTALL.md does.
    @Test
    void theExamplesOfTheArchiveStartWhatItHolds() throws Exception {
        Path tree = staged();
        Path top = Files.createDirectories(root.resolve("opt"));
        assertThat(new ProcessBuilder(
                                "tar", "-xzf", tree.resolve("target/projektbokslut-9.tar.gz") + "", "-C", top + "")
                        .start()
                        .waitFor())
                .isZero();
        for (String file : List.of(
                "projektbokslut.cron",
                "projektbokslut.service",
                "projektbokslut.timer",
                "projektbokslut.logrotate",
                "etc/application.yaml")) {
            String example = Files.readString(
                            top.resolve("projektbokslut-9/share/examples").resolve(file))
                    .replaceAll("(?m)^PATH=.*$", "");
            assertThat(found("(/(?:usr|etc)/[^\\s:]+)", example.replaceAll("/opt/[^ :\n]+", "")))
                    .as(file)
                    .isEmpty();
            for (String path : found("/opt/([^ :\n]+)", example)) {
                if (!path.endsWith("/etc/smtp-password")) {
                    assertThat(top.resolve(path.replaceFirst("[.]$", "")))
                            .as(file)
                            .exists();
                }
            }
            if (file.endsWith(".cron") || file.endsWith(".service")) {
                assertThat(example).contains("/opt/projektbokslut-9/bin/projektbokslut run\n");
            }
        }
    }

    /// A folder in which the packages are laid out, of what Maven would have built nothing but names.
    private Path staged() throws Exception {
        Path tree = Files.createDirectories(root.resolve("tree"));
        FileSystemUtils.copyRecursively(Path.of("src/dist"), tree.resolve("src/dist"));
        String script = Files.readString(tree.resolve("src/dist/stage.sh"));
        for (String document :
                found("documents='([^']+)'", script).iterator().next().split(" ", -1)) {
            Files.createDirectories(tree.resolve(document).resolveSibling("."));
            Files.writeString(tree.resolve(document), "");
        }
        for (String built : List.of(
                "LICENSE",
                "target/projektbokslut/projektbokslut.jar",
                "target/classes/META-INF/sbom/application.cdx.json")) {
            Files.createDirectories(tree.resolve(built).resolveSibling("."));
            Files.writeString(tree.resolve(built), "");
        }
        Path launcher = Files.createDirectories(tree.resolve("bin")).resolve("projektbokslut");
        Files.writeString(launcher, "#!/bin/sh\n");
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        Process staging = new ProcessBuilder("/bin/sh", "src/dist/stage.sh", "9", "2026-01-01T00:00:00Z")
                .directory(tree.toFile())
                .inheritIO()
                .start();
        assertThat(staging.waitFor()).isZero();
        return tree;
    }

    private static Set<Path> links() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(Path.of("README.md"), Path.of("CHANGELOG.md")));
        for (String folder : List.of("docs", "examples", "deploy")) {
            try (Stream<Path> all = Files.walk(Path.of(folder))) {
                all.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
            }
        }
        Set<Path> links = new TreeSet<>();
        for (Path document : documents) {
            LINK.matcher(Files.readString(document))
                    .results()
                    .map(link -> link.group(1) == null ? link.group(2) : link.group(1))
                    .filter(link -> !link.contains(":"))
                    .forEach(link -> links.add(document.resolveSibling(link).normalize()));
        }
        return links;
    }

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
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
