package se.projektbokslut.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A folder in which the program is installed as the documents say, and a shell as cron or an operator starts it
/// there. The shell's `java -jar projektbokslut.jar` and `mvn spring-boot:run` run the classes under test.
final class InstalledProgram {
    private static final Pattern MAIN = Pattern.compile("<start-class>(.*)</start-class>");

    private final Path root;
    private final Path commands;
    private final Path temporary;

    private InstalledProgram(Path root) {
        this.root = root.resolve("srv/projektbokslut");
        this.commands = root.resolve("commands");
        this.temporary = root.resolve("tmp");
    }

    static InstalledProgram withSixProjects(Path root) throws IOException {
        InstalledProgram program = new InstalledProgram(root);
        Office.copyTree(Path.of("input"), program.root.resolve("input"));
        for (Path jar : List.of(
                program.root.resolve("projektbokslut.jar"),
                program.root.resolve("target/projektbokslut.jar"),
                program.temporary.resolve("ny/projektbokslut.jar"))) {
            writeJar(jar);
        }
        program.writeCommands();
        return program;
    }

    /// The folder that the documents call `/srv/projektbokslut`.
    Path root() {
        return root;
    }

    /// As far as documents have to do with it.
    private static void writeJar(Path jar) throws IOException {
        Files.createDirectories(jar.resolveSibling("."));
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("BOOT-INF/classes/schema/project.schema.json"));
            Files.copy(Path.of("src/main/resources/schema/project.schema.json"), out);
        }
    }

    private void writeCommands() throws IOException {
        Matcher main = MAIN.matcher(Files.readString(Path.of("pom.xml")));
        if (!main.find()) {
            throw new AssertionError("pom.xml names no main class");
        }
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String start = "exec '%s' -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED -cp '%s' %s"
                .formatted(java, classes, main.group(1));
        command("java", "test \"$1\" = -jar || exit 127\nshift 2\n" + start + " \"$@\"\n");
        command("projektbokslut", start + " \"$@\"\n");
        command("mvn", """
                for argument; do
                  case $argument in -Dspring-boot.run.arguments=*) arguments=${argument#*=} ;; esac
                done
                %s $arguments
                """.formatted(start));
    }

    private void command(String name, String script) throws IOException {
        Files.createDirectories(commands);
        Path file = Files.writeString(commands.resolve(name), "#!/bin/sh\n" + script);
        if (!file.toFile().setExecutable(true)) {
            throw new IOException(file + " cannot be made executable");
        }
    }

    /// Runs shell commands as cron does: without a terminal, with hardly any environment, in the user's home. A
    /// command that fails ends them.
    Office.Ended run(String shell) throws IOException, InterruptedException {
        String here = shell.replace("/tmp/", temporary + "/").replace("/srv/projektbokslut", root.toString());
        Path out = Files.createTempFile(temporary, "out", "");
        Path err = Files.createTempFile(temporary, "err", "");
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of("/bin/sh", "-e", "-c", here)))
                .directory(root.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("HOME", root.toString());
        environment.put("PATH", commands + ":/usr/bin:/bin");
        environment.put("PROJEKTBOKSLUT_ASOF", "2026-11-24");
        int code = builder.start().waitFor();
        return new Office.Ended(
                code, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}
