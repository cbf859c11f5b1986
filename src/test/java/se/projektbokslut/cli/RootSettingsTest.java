package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Settings files of which nothing would be read: each is exit code 2 and a line that says where and what
/// to write.
class RootSettingsTest {
    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void settle() {
        office = Office.withSixProjects(folder.resolve("office"));
    }

    @Test
    void whatLostItsIndentIsNamedWithItsPlace() throws IOException {
        Path file = settings("""
                projektbokslut:
                ledger:
                  strict: true
                delivery:
                  recipients:
                    - address: nomail
                lang: en
                """);

        assertUnusable(
                file + ":3:11: ledger: this stands beside projektbokslut, where nothing reads it;"
                        + " write it as projektbokslut.ledger (in YAML indented below projektbokslut:)",
                file + ":6:16: delivery: this stands beside projektbokslut, where nothing reads it;"
                        + " write it as projektbokslut.delivery (in YAML indented below projektbokslut:)",
                file + ":7:7: lang: this stands beside projektbokslut, where nothing reads it;"
                        + " write it as projektbokslut.lang (in YAML indented below projektbokslut:)");
    }

    @Test
    void aBlockOfABlockIsNamedWhole() throws IOException {
        Path file = settings("""
                projektbokslut:
                  lang: en
                smtp:
                  host: mail.example.org
                """);

        assertUnusable(file + ":4:9: smtp: this stands beside projektbokslut, where nothing reads it;"
                + " write it as projektbokslut.delivery.smtp (in YAML indented below projektbokslut:)");
    }

    @Test
    void aNameThatNearlyIsTheRootIsNamed() throws IOException {
        Path file = settings("projektbokslutt:\n  ledger: {strict: true}\n");

        assertUnusable(
                file + ":2:20: projektbokslutt: nothing reads what stands below this name; write projektbokslut");
    }

    @Test
    void aListIsNoSettings() throws IOException {
        Path file = settings("- a\n- b\n");

        assertUnusable(
                file
                        + ":1:3: the settings are no names with values, so nothing reads them; write them below projektbokslut: as docs/OPERATIONS.md shows");
    }

    /// Also a setting of that name outside the program's own: `lang` beside settings that are in their
    /// place.
    @Test
    void whatIsSomebodyElsesIsLeftAlone() throws IOException {
        settings("""
                projektbokslut:
                  lang: en
                spring:
                  application: {name: projektbokslut}
                logging.level.root: warn
                management: {metrics: {tags: {a: b}}}
                server: {port: 8080}
                lang: en
                """);

        assertThat(run()).isEqualTo(new Office.Ended(0, run().out(), ""));
    }

    @Test
    void aFileInAnotherEncodingIsNamedWithTheOneToSaveItIn() throws IOException {
        Path file = folder.resolve("application.yaml");
        Files.write(
                file,
                "projektbokslut:\n  delivery:\n    owners: {\"[Åsa]\": a@example.org}\n"
                        .getBytes(Charset.forName("windows-1252")));

        assertUnusable(file + ": the settings are not UTF-8; save the file as UTF-8");
    }

    private Path settings(String yaml) throws IOException {
        return Files.writeString(folder.resolve("application.yaml"), yaml);
    }

    private Office.Ended run() {
        return office.run("--spring.config.additional-location=file:" + folder + "/", "--dry-run");
    }

    private void assertUnusable(String... lines) {
        Office.Ended ended = run();
        assertThat(ended.errLines()).containsExactlyInAnyOrder(lines);
        assertThat(ended.code()).isEqualTo(2);
    }
}
