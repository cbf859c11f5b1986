package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.projektbokslut.cache.FileTree;
import se.projektbokslut.report.ExampleLists;

/// The example of an office that keeps lists says what the other example says.
class ExampleListsTest {
    private static final Path RECORDS = Path.of("examples/exempelstad");
    private static final Path LISTS = Path.of("examples/exempelstad-excel");

    @TempDir
    Path folder;

    /// With `-Dexample.write=true` the example is written anew.
    @Test
    void itIsWrittenFromTheOtherExample() throws IOException {
        if (Boolean.getBoolean("example.write")) {
            FileTree.delete(LISTS);
            ExampleLists.write(RECORDS, LISTS);
        }
        Path again = folder.resolve("again");
        ExampleLists.write(RECORDS, again);

        assertThat(contents(again)).isEqualTo(contents(LISTS));
    }

    @Test
    void itsReportsHaveTheSameFiguresCellByCell() {
        Office records = published(RECORDS, "records");
        Office lists = published(LISTS, "lists");

        assertThat(lists.published("annual-summary.csv")).isEqualTo(records.published("annual-summary.csv"));
        for (int year = 2021; year <= 2024; year++) {
            String report = year + "/annual-report-" + year + ".csv";
            assertThat(lists.published(report)).isEqualTo(records.published(report));
            String projects = year + "/projects-" + year + ".csv";
            assertThat(withoutPlaces(lists, projects)).isEqualTo(withoutPlaces(records, projects));
        }
        for (String projects : List.of("undated/projects-undated.csv", "planned/projects-planned.csv")) {
            assertThat(withoutPlaces(lists, projects)).isEqualTo(withoutPlaces(records, projects));
        }
        assertThat(lists.publishedLines("refused.csv")).hasSize(1);
        assertThat(lists.command("check", "--as-of=2024-12-31").out())
                .contains("projects/portfolj.xlsx:Projekt!F9: warning: Posten anger ingen process.")
                .contains("projects/portfolj.xlsx:Projekt!L16: warning: Posten namnger ingen projektledare.")
                .contains("projects/portfolio-1.yaml:84:0: warning: Dokumentet");
        lists.write("accepted.yaml", """
                - {file: projects/portfolj.xlsx, record: exempel-000013, code: LEADER_MISSING, because: B}
                - {file: projects/portfolio-2.yaml, record: exempel-000006, code: PROCESS_MISSING, because: B}
                """);
        assertThat(lists.command("check", "--as-of=2024-12-31").out())
                .doesNotContain("SETTING_UNUSED", "accepted.yaml:")
                .containsPattern("Projekt!L16: .*\\(.*godta")
                .containsPattern("Projekt!F9: .*\\(.*godta");
    }

    private Office published(Path example, String name) {
        Office office = Office.empty(folder.resolve(name));
        Office.copyTree(example, office.input());
        Office.Ended ended = office.run("--as-of=2024-12-31");
        assertThat(ended.code()).as(ended.err()).isZero();
        return office;
    }

    /// The rows without where they were read from.
    private static List<String> withoutPlaces(Office office, String path) {
        return office.publishedLines(path).stream()
                .map(line -> line.replaceFirst(",projects/[a-z0-9-]+\\.(yaml|xlsx),\\d+,", ",,,"))
                .toList();
    }

    /// Path to what is in the file: how a workbook is packed may differ from one machine to another.
    private static Map<String, String> contents(Path root) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = root.relativize(file).toString();
                byte[] bytes = Files.readAllBytes(file);
                if (path.endsWith(".xlsx")) {
                    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                            contents.put(
                                    path + "!" + entry.getName(),
                                    new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                        }
                    }
                } else {
                    contents.put(path, new String(bytes, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return contents;
    }
}
