package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.projektbokslut.cache.WatchedFiles;
import se.projektbokslut.delivery.Cadence;
import se.projektbokslut.delivery.Deliveries;
import se.projektbokslut.delivery.DeliverySettings;
import se.projektbokslut.delivery.Outbox;
import se.projektbokslut.publication.Delivery;
import se.projektbokslut.publication.Delivery.Outcome;
import se.projektbokslut.publication.Rendering;
import se.projektbokslut.words.Language;

/// A drop folder that is away, or in which something of somebody else's is in the way: nothing of that is
/// touched, the delivery fails in one line, and a later run makes up for it.
class DropFolderFaultsTest {
    private static final String COPY = "2019-preliminary";

    @TempDir
    static Path published;

    private static Office office;
    private static String history;

    @TempDir
    Path folder;

    @BeforeAll
    static void publish() {
        office = Office.withSixProjects(published);
        assertThat(office.run("--year=2019").code()).isZero();
        history = office.published("receipts.jsonl");
    }

    @BeforeEach
    void nothingIsDeliveredYet() throws IOException {
        Files.writeString(office.output().resolve("receipts.jsonl"), history);
        Files.deleteIfExists(office.output().resolve("receipt.json"));
        Files.deleteIfExists(office.state().resolve("known-receipts"));
        Files.deleteIfExists(office.state().resolve("history-stamp"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "folder", "manifest", "year", "link"})
    void whatIsSomebodyElsesStays(String what) throws IOException {
        Path drop = Files.createDirectories(folder.resolve("drop"));
        Path theirs = drop.resolve(COPY);
        Path kept = Files.createDirectories(folder.resolve("kept"));
        switch (what) {
            case "file" -> Files.writeString(theirs, "notes");
            case "link" -> Files.createSymbolicLink(theirs, kept);
            default -> Files.createDirectory(theirs);
        }
        if (Files.isDirectory(theirs)) {
            Files.writeString(theirs.resolve("notes.txt"), "notes");
        }
        if (what.equals("manifest")) {
            Files.writeString(theirs.resolve("manifest.json"), "{\"name\": \"a web app\"}");
        } else if (what.equals("year")) {
            Files.copy(office.output().resolve("2019/manifest.json"), theirs.resolve("manifest.json"));
            Files.writeString(
                    theirs.resolve("manifest.json"),
                    Files.readString(theirs.resolve("manifest.json")).replaceFirst("2019", "2018"));
        }

        assertFails(drop, COPY + " is in the way", "move it away");

        Path notes = what.equals("file") ? theirs : theirs.resolve("notes.txt");
        assertThat(notes).hasContent("notes");
        assertThat(drop.toFile().list()).containsExactly(COPY);
        Files.move(theirs, folder.resolve("moved"));
        assertDelivers(drop);
    }

    @Test
    void aCopyOfTheProgramsOwnIsReplaced() throws IOException {
        Path drop = folder.resolve("drop");
        assertDelivers(drop);
        nothingIsDeliveredYet();
        Files.delete(drop.resolve(COPY).resolve("annual-report-2019.pdf"));
        assertDelivers(drop);
        assertThat(drop.toFile().list()).containsExactly(COPY);
    }

    @Test
    void aFolderWhoseShareIsAwayIsNotMadeOnTheDisk() throws IOException {
        Path share = folder.resolve("share");
        Path drop = share.resolve("reports");

        assertFails(drop, "there is no folder " + share, "is the share mounted?");
        assertThat(share).doesNotExist();

        Files.createDirectory(share);
        assertDelivers(drop);
    }

    @Test
    void aFolderThatHadCopiesAndIsGoneIsNotMadeAgain() throws IOException {
        Path drop = folder.resolve("drop");
        assertDelivers(drop);
        Files.move(drop, folder.resolve("away"));

        Office.Ended ended = run(drop, "--year=2020");

        assertThat(ended.errLines()).singleElement().asString().contains(drop + ": ", "is gone", "mounted?");
        assertThat(drop).doesNotExist();
        Files.move(folder.resolve("away"), drop);
        assertThat(run(drop, "--year=2020")).isEqualTo(new Office.Ended(0, "", ""));
        assertThat(drop.resolve("2020-preliminary/manifest.json")).exists();
    }

    @Test
    void aLinkThatLeadsNowhereIsToldAsOne() throws IOException {
        Path drop = Files.createSymbolicLink(folder.resolve("drop"), folder.resolve("share"));

        assertFails(drop, "a link that leads nowhere", "is the share mounted?");

        assertThat(drop).isSymbolicLink();
        Files.createDirectory(folder.resolve("share"));
        assertDelivers(drop);
    }

    /// Some take files and let nobody set who may read them.
    @Test
    void aShareThatGivesNoRightsGetsItsCopies() throws IOException {
        WatchedFiles files = new WatchedFiles();
        files.refuseRights("Operation not permitted");
        Path drop = files.watch(Files.createDirectory(folder.resolve("drop")));
        Outbox outbox = Outbox.open(office.output(), List.of());

        new Deliveries(
                        new DeliverySettings(
                                List.of(), Cadence.DAILY, Map.of(), Map.of(), null, drop, null, null, 1, null),
                        office.output(),
                        new Rendering(Language.SV, 1),
                        outbox,
                        LocalDate.of(2026, 11, 24),
                        Clock.fixed(Instant.parse("2026-11-24T01:00:00Z"), ZoneOffset.UTC),
                        _ -> {})
                .deliver(year -> year == 2019);

        assertThat(outbox.noted()).extracting(Delivery::outcome).containsExactly(Outcome.SENT);
        assertThat(folder.resolve("drop").toFile().list()).containsExactly(COPY);
        outbox.clear();
    }

    private static Office.Ended run(Path drop, String year) {
        return office.run(year, "--projektbokslut.delivery.folder=" + drop);
    }

    private static void assertFails(Path drop, String... words) {
        for (int night = 1; night <= 2; night++) {
            Office.Ended ended = run(drop, "--year=2019");
            assertThat(ended.code()).isZero();
            assertThat(ended.errLines())
                    .singleElement()
                    .asString()
                    .contains(drop + ": ")
                    .contains(words);
            assertThat(MailRoom.deliveries(office))
                    .extracting(Delivery::outcome)
                    .containsExactly(Outcome.FAILED);
        }
    }

    private static void assertDelivers(Path drop) {
        assertThat(run(drop, "--year=2019")).isEqualTo(new Office.Ended(0, "", ""));
        assertThat(drop.resolve(COPY).resolve("annual-report-2019.pdf")).isRegularFile();
        assertThat(Files.isDirectory(drop.resolve(COPY), LinkOption.NOFOLLOW_LINKS))
                .isTrue();
    }
}
