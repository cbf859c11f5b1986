package se.projektbokslut.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.projektbokslut.cache.WatchedFiles;
import se.projektbokslut.publication.PublishedOutput;

class DropFolderTest {
    private static final String LAST = "rename .2019-preliminary.tmp 2019-preliminary";

    @TempDir
    Path folder;

    private Path year;
    private PublishedReport published;

    @BeforeEach
    void publish() throws IOException {
        year = Files.createDirectories(folder.resolve("output/2019"));
        Files.writeString(year.resolve("annual-report-2019.json"), "first");
        Files.writeString(year.resolve("manifest.json"), """
                {"year": 2019, "state": "preliminary", "revision": 0, "statement": "s",
                 "outputs": [{"path": "annual-report-2019.json", "bytes": 5, "sha256": "s"}]}
                """);
        PublishedOutput output = new PublishedOutput(folder.resolve("output"));
        published = new PublishedReport(output, output.manifest(2019).orElseThrow(), year);
    }

    /// Its readers would find none until a later run succeeds.
    @Test
    void theCopyThatStoodThereStandsWhereTheNextOneCannotTakeItsPlace() throws IOException {
        WatchedFiles files = new WatchedFiles();
        twice(files, folder.resolve("whole"));
        Path drop = folder.resolve("drop");
        WatchedFiles failing = new WatchedFiles();
        failing.failOnceAfter(files.changes().lastIndexOf(LAST));

        Handing ended = twice(failing, drop);

        assertThat(ended).isInstanceOf(Handing.Failed.class);
        assertThat(failing.changes()).containsOnlyOnce(LAST);
        assertThat(drop.resolve("2019-preliminary/annual-report-2019.json")).hasContent("first");
        assertThat(drop.resolve(".2019-preliminary.old")).doesNotExist();
    }

    private Handing twice(WatchedFiles files, Path drop) throws IOException {
        Path json = year.resolve("annual-report-2019.json");
        DropFolder copies = new DropFolder(files.watch(drop));
        Files.writeString(json, "first");
        assertThat(copies.put(published)).isEqualTo(new Handing.Done(false));
        Files.writeString(json, "second");
        return copies.put(published);
    }
}
