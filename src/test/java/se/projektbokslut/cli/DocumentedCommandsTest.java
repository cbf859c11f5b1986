package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.projektbokslut.Thorough;

/// Every command in the documents, in their order, as a reader would type them. Left out, and named here, is only
/// what builds the program.
@Thorough
class DocumentedCommandsTest {
    private static final Pattern BLOCK = Pattern.compile("(?m)^```(\\w+)\\R([\\s\\S]*?)^```$");
    private static final Pattern BUILDS = Pattern.compile("mvn (?!.*spring-boot:run).*");

    @TempDir
    Path folder;

    private final List<String> leftOut = new ArrayList<>();

    @Test
    void thoseOfOperations() throws Exception {
        InstalledProgram program = InstalledProgram.withSixProjects(folder);
        assertThat(runAll(program, "docs/OPERATIONS.md")).hasSizeGreaterThan(8);
        assertThat(leftOut).isEmpty();

        assertThat(program.root().resolve("output/2019/revisions/1/annual-report-2019.pdf"))
                .as("a year was adopted, revised and opened again")
                .exists();
        assertThat(Files.readString(program.root().resolve("output/2019/manifest.json")))
                .contains("\"preliminary\"");
        program.run("projektbokslut run --force --logging.structured.format.file=ecs");
        assertThat(Files.readString(program.root().resolve("state/projektbokslut.log")))
                .as("the log as JSON, by the installed program's own name")
                .contains("\"@timestamp\"", "\"ecs\"");
    }

    @Test
    void thoseOfTheReadme() throws Exception {
        InstalledProgram program = InstalledProgram.withSixProjects(folder);
        Office.copyTree(Path.of("examples"), program.root().resolve("examples"));
        runAll(program, "README.md");
        assertThat(leftOut)
                .extracting(command -> command.replaceFirst(" *#.*", ""))
                .containsExactly("mvn verify", "mvn -Pthorough verify", "mvn -q package");
        assertThat(program.root().resolve("target/exempelstad/output/index.html"))
                .exists();
    }

    @Test
    void thoseForProjectLeadersAndTheirRecords() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/unzip")), "no unzip here: install Debian's package unzip");
        InstalledProgram program = InstalledProgram.withSixProjects(folder);
        int number = 0;
        for (String record : blocks("docs/RECORDS.md", "yaml")) {
            if (record.contains("\nid: ")) {
                Files.writeString(program.root().resolve("input/projects/example-" + number++ + ".yaml"), record);
            }
        }
        assertThat(number).as("one in each language").isEqualTo(2);
        List<Office.Ended> ended = runAll(program, "docs/RECORDS.md");
        assertThat(ended)
                .last()
                .extracting(Office.Ended::out)
                .asString()
                .contains("8 projektposter lästa, 0 ej använda");
        assertThat(Files.readString(program.root().resolve("project.schema.json")))
                .isEqualTo(Files.readString(Path.of("src/main/resources/schema/project.schema.json")));
    }

    private List<Office.Ended> runAll(InstalledProgram program, String document) throws Exception {
        List<Office.Ended> all = new ArrayList<>();
        for (String block : blocks(document, "sh")) {
            StringBuilder commands = new StringBuilder();
            for (String line : block.lines().toList()) {
                if (BUILDS.matcher(line).matches()) {
                    leftOut.add(line);
                } else {
                    commands.append(line).append('\n');
                }
            }
            Office.Ended ended = program.run(commands.toString());
            assertThat(ended.code()).as(block + ended.out() + ended.err()).isZero();
            assertThat(ended.err()).as(block).isEmpty();
            all.add(ended);
        }
        return all;
    }

    private static List<String> blocks(String document, String language) throws IOException {
        return BLOCK.matcher(Files.readString(Path.of(document)))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }
}
