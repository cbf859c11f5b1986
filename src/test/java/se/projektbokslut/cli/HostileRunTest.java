package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import se.projektbokslut.report.Xlsx;

/// Input that means harm, through the whole program.
class HostileRunTest {
    @TempDir
    Path folder;

    @Test
    void idsThatLeadOutOfTheFolderOrAreNoNamesAreRefusedAndWriteNothingElsewhere() throws IOException {
        Office office = Office.withSixProjects(folder.resolve("office"));
        String[] refused = {"../../evil", "a/b", "\\\\host\\share", "a\\u0000b", "x".repeat(300), "..", "", "-rf", "å"};
        for (int i = 0; i < refused.length; i++) {
            office.write(
                    "projects/hostile-" + i + ".json",
                    "{\"id\": \"%s\", \"title\": \"T\", \"status\": \"closed\", \"end\": \"2019\"}"
                            .formatted(refused[i]
                                    .replace("\\\\", "\\\\\\\\")
                                    .replace("\\host", "\\\\host")
                                    .replace("\\share", "\\\\share")));
        }
        String[] reserved = {"CON", "nul", "aux.txt", "COM1"};
        for (String id : reserved) {
            office.write("projects/r-" + id + ".yaml", "id: " + id + "\ntitle: T\nstatus: closed\nend: 2019\n");
        }

        Office.Ended ended = office.run();

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.errLines()).hasSize(1);
        assertThat(office.published("manifest.json"))
                .contains("\"read\": " + (6 + refused.length + reserved.length), "\"refused\": " + refused.length);
        assertThat(office.published("2019/projects-2019.csv")).contains("2019,CON,", "2019,nul,", "2019,aux.txt,");
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.map(path -> path.getFileName().toString()))
                    .noneMatch(name -> name.contains("evil") || name.equals("CON") || name.equals("nul"));
        }
    }

    @Test
    void linksOutOfTheInputAreRefusedUnread() throws IOException {
        Office office = Office.withSixProjects(folder.resolve("office"));
        Path secret =
                Files.writeString(folder.resolve("secret.yaml"), "id: secret\ntitle: S\nstatus: closed\nend: 2019\n");
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("hidden.yaml"), "id: hidden\ntitle: S\nstatus: closed\nend: 2019\n");
        Files.createSymbolicLink(office.input().resolve("projects/link.yaml"), secret);
        Files.createSymbolicLink(office.input().resolve("projects/folder.yaml"), elsewhere);

        assertThat(office.run().code()).isEqualTo(3);

        assertThat(office.published("refused.csv")).contains("projects/link.yaml,", "projects/folder.yaml");
        assertThat(office.published("2019/projects-2019.csv")).doesNotContain("secret", "hidden");
    }

    /// One to a folder, and one to a share that is not mounted.
    @Test
    void linksInPlaceOfFoldersThatAreReadAreRefusedByName() throws IOException {
        Office office = Office.withSixProjects(folder.resolve("office"));
        FileSystemUtils.deleteRecursively(office.input().resolve("sources"));
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.createSymbolicLink(office.input().resolve("sources"), elsewhere);
        Files.createSymbolicLink(office.input().resolve("ledger"), folder.resolve("share"));

        assertThat(office.run().code()).isEqualTo(3);

        assertThat(office.published("refused.csv")).contains("ledger,1,,", "sources/,1,,");
    }

    @Test
    void aLinkInPlaceOfTheFolderOfRecordsIsRefusedByName() throws IOException {
        Office office = Office.withSixProjects(folder.resolve("office"));
        assertThat(office.run().code()).isZero();
        Path projects = office.input().resolve("projects");
        Files.move(projects, folder.resolve("elsewhere"));
        Files.createSymbolicLink(projects, folder.resolve("elsewhere"));

        assertThat(office.command("check").out()).contains("projects/:1:0: error: Det är en länk");
        // All ids are gone.
        Office.Ended ended = office.run();
        assertThat(ended.code()).isEqualTo(5);
        assertThat(ended.errLines()).hasSize(1);
    }

    @Test
    void aLinkInPlaceOfASettingsFileStopsTheRunInOneLine() throws IOException {
        Office office = Office.withSixProjects(folder.resolve("office"));
        Path years = Files.writeString(folder.resolve("years.yaml"), "2019: {state: adopted, date: 2020-02-14}\n");
        Files.deleteIfExists(office.input().resolve("years.yaml"));
        Files.createSymbolicLink(office.input().resolve("years.yaml"), years);

        Office.Ended ended = office.run();

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.errLines()).singleElement().asString().contains("years.yaml:1:0: ");
        assertThat(office.output()).doesNotExist();
    }

    @Test
    void noTextOfAWorkbookIsAFormula() throws IOException {
        Office office = Office.empty(folder);
        String[] begins = {"=cmd|' /C calc'!A0", "+1+cmd", "-2+3+cmd", "@SUM(1)", "\\t=1", "\\r=1"};
        for (int i = 0; i < begins.length; i++) {
            String text = "\"" + begins[i] + "\"";
            office.write(
                    "projects/f" + i + ".json", """
                    {"id": "f%s", "title": %s, "status": "closed", "end": "2019-05", "start": "2019",
                     "leader": %s, "owner": %s, "unit": %s, "registry-number": %s, "ledger-codes": [%s],
                     "final-report": {"title": %s, "registry-number": %s}, "notes": [%s]}
                    """.formatted(i, text, text, text, text, text, text, text, text, text));
        }
        office.write("projects/=cmd.yaml", "id: a\ntitle: T\nstatus: '=1+1'\n");
        office.write("ledger/+x.csv", "no;ledger\n");
        office.write("years.yaml", "2019: {state: adopted, date: 2020-02-14}\n");
        office.run();
        for (int i = 0; i < begins.length; i++) {
            Path record = office.input().resolve("projects/f" + i + ".json");
            Files.writeString(record, Files.readString(record).replace("\"title\": \"", "\"title\": \"=2+"));
        }
        office.run();

        int cells = 0;
        try (Stream<Path> all = Files.walk(office.output())) {
            for (Path file :
                    all.filter(path -> path.toString().endsWith(".xlsx")).toList()) {
                for (Xlsx.Sheet sheet :
                        new Xlsx(Files.readAllBytes(file)).sheets().values()) {
                    assertThat(sheet.has("f")).as("%s: a formula", file).isFalse();
                    for (Map<String, Xlsx.Cell> row : sheet.rows()) {
                        for (Xlsx.Cell cell : row.values()) {
                            assertThat(cell.type().equals("text") || cell.text().matches("-?[0-9]+(\\.[0-9]+)?"))
                                    .as("%s: %s", file, cell)
                                    .isTrue();
                            cells++;
                        }
                    }
                }
            }
        }
        assertThat(cells).isGreaterThan(500);
        Xlsx year = new Xlsx(Files.readAllBytes(office.output().resolve("2019/annual-report-2019.xlsx")));
        assertThat(year.sheet("Projekt").rows())
                .flatExtracting(
                        row -> row.values().stream().map(Xlsx.Cell::text).toList())
                .contains("=cmd|' /C calc'!A0");
    }

    @Test
    void noNameStandsInALogAManifestOrAReceipt() throws IOException {
        Office office = Office.withSixProjects(folder)
                .write("projects/a.yaml", "id: a\ntitle: T\nstatus: closed\nend: 2019\nleader: Zebra Zackrisson\n")
                .write("projects/b.yaml", "id: b\ntitle: T\nstatus: closed\nend: 2019\nleeder: Zebra Zackrisson\n")
                .write("projects/c.yaml", "id: c\ntitle: T\nstatus: Zebra Zackrisson\n")
                .write("projects/d.yaml", "id: d\ntitle: T\nstatus: closed\nleader: [Zebra Zackrisson\n");

        Office.Ended ended = office.run();

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err() + ended.out()).doesNotContain("Zackrisson");
        assertThat(office.published("2019/projects-2019.csv")).contains("Zebra Zackrisson");
        for (String file : new String[] {"manifest.json", "2019/manifest.json", "receipt.json", "receipts.jsonl"}) {
            assertThat(office.published(file)).as(file).doesNotContain("Zackrisson", "Pusa", "Pedersen");
        }
        Map<String, String> logs = texts(office.state());
        assertThat(logs)
                .isNotEmpty()
                .allSatisfy((file, text) -> assertThat(text).as(file).doesNotContain("Zackrisson", "Pusa", "Pedersen"));
    }

    /// The log and the database, as text.
    private static Map<String, String> texts(Path state) throws IOException {
        try (Stream<Path> all = Files.walk(state)) {
            return all.filter(Files::isRegularFile)
                    .filter(path -> !path.startsWith(state.resolve("cache")))
                    .collect(Collectors.toMap(Path::toString, HostileRunTest::text));
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
