package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.projektbokslut.Thorough;
import se.projektbokslut.content.CanonicalJson;
import se.projektbokslut.publication.Receipt;
import se.projektbokslut.start.Nights;

/// A night on which nothing has changed ends before the program starts; each kind of change starts it.
class DullNightTest {
    @TempDir
    private Path root;

    private Office office;
    private Nightly nightly;

    @BeforeEach
    void publishOnce() {
        nightly = Nightly.published(root);
        office = nightly.office;
    }

    @Test
    void leavesAReceiptAsTheProgramWould() throws IOException {
        Office.Ended program = office.run();
        Receipt byTheProgram = nightly.receipts().getLast();
        nightly.isWorkedOn(); // the run above was started otherwise, and left nothing
        nightly.isDull();
        Receipt early = nightly.receipts().getLast();
        assertThat(program.code()).isZero();
        assertThat(nightly.receipts()).hasSize(4);
        assertThat(byTheProgram.outcome()).isEqualTo(Receipt.Outcome.UNCHANGED);
        assertThat(early.finished()).isNotEqualTo(byTheProgram.finished());
        assertThat(timeless(early)).isEqualTo(timeless(byTheProgram));
        assertThat(office.published("receipt.json")).isEqualTo(text(CanonicalJson.pretty(early)));
        assertThat(office.published("receipts.jsonl")).endsWith(text(CanonicalJson.compact(early)) + "\n");
        assertThat(office.command("status").out()).contains(early.finished() + "  unchanged  exit 0");
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static String timeless(Receipt receipt) {
        return text(CanonicalJson.compact(receipt))
                .replace(receipt.started(), "")
                .replace(receipt.finished(), "");
    }

    @Test
    void nightAfterNightIsDull() throws IOException {
        Map<String, String> before = office.bytes();
        for (int i = 0; i < 5; i++) {
            nightly.isDull();
        }
        assertThat(nightly.receipts()).hasSize(6);
        assertThat(office.bytes()).isEqualTo(before);
    }

    @Test
    void threeStaysThreeAndSaysWhy() {
        office.write("projects/broken.yaml", "id: broken\nstatus: closed\n");
        Nights.Ended worked = nightly.night();
        assertThat(worked.early()).isEmpty();
        assertThat(worked.code()).isEqualTo(3);
        Nights.Ended dull = nightly.night();
        assertThat(dull.early()).hasValue(3);
        assertThat(dull.err()).contains("refusals: 1 (1 of 7 records)").hasLineCount(1);
    }

    @Test
    void anotherRunHoldsTheState() throws IOException {
        nightly.isDull();
        try (FileChannel lock = FileChannel.open(office.state().resolve("run.lock"), StandardOpenOption.WRITE)) {
            lock.lock();
            Nights.Ended held = nightly.night();
            assertThat(held.early()).hasValue(4);
            assertThat(held.err())
                    .contains("another run holds this state folder")
                    .hasLineCount(1);
        }
        nightly.isDull();
    }

    @Test
    void aChangedInputFileIsWork() throws IOException {
        Path file = anyRecord();
        Files.writeString(file, Files.readString(file) + "# changed\n");
        nightly.isWorkedOn();
        nightly.isDull();
    }

    @Test
    void aChangeOfTheSameLengthInTheSameInstantIsWork() throws IOException {
        Path file = anyRecord();
        FileTime modified = Files.getLastModifiedTime(file);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 2] ^= 1;
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, modified);
        nightly.isWorkedOn();
    }

    @Test
    void aFileThatWasOnlyCopiedAnewIsNone() throws IOException {
        Path file = anyRecord();
        Path copy = file.resolveSibling("copy.tmp");
        Files.copy(file, copy);
        Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING);
        nightly.isDull();
    }

    @Test
    void anAddedAndARemovedFileAreWork() throws IOException {
        office.write("sources/note.txt", "a source");
        nightly.isWorkedOn();
        nightly.isDull();
        Files.delete(office.input().resolve("sources/note.txt"));
        nightly.isWorkedOn();
        nightly.isDull();
    }

    @Test
    void everyDigestIsTakenWhereThatIsWanted() throws IOException {
        nightly.isDull();
        nightly.arguments.add("--verify-input");
        nightly.isDull();
        nightly.arguments.removeLast();
        nightly.isDull();
    }

    @Test
    void aDeletedOutputFileIsMadeAgain() throws IOException {
        Files.delete(office.output().resolve("2019/annual-report-2019.pdf"));
        nightly.isWorkedOn();
        assertThat(office.output().resolve("2019/annual-report-2019.pdf")).exists();
        nightly.isDull();
    }

    @Test
    void aDamagedOutputFileIsMadeAgain() throws IOException {
        String before = office.published("annual-summary.csv");
        Files.writeString(office.output().resolve("annual-summary.csv"), before.replace('0', '1'));
        nightly.isWorkedOn();
        assertThat(office.published("annual-summary.csv")).isEqualTo(before);
    }

    @Test
    void missingReceiptsAreWork() throws IOException {
        Files.delete(office.output().resolve("receipts.jsonl"));
        nightly.isWorkedOn();
    }

    /// Its last line alone does not tell what has become of those before it.
    @Test
    void aHistoryThatWasCutOrChangedIsWorkAndIsSaid() throws IOException {
        Path history = office.output().resolve("receipts.jsonl");
        for (String damage : List.of("cut", "changed", "last cut")) {
            nightly.isDull();
            nightly.isDull();
            List<String> lines = new ArrayList<>(Files.readAllLines(history));
            String lost = damage.equals("last cut") ? lines.removeLast() : lines.removeFirst();
            if (damage.equals("changed")) {
                lines.addFirst(lost.replace("2026-11-24", "2025-11-24"));
            }
            Files.write(history, lines);
            nightly.isWorkedOn();
            assertThat(office.published("receipt.json")).as(damage).contains("cut, changed or removed");
            nightly.isDull();
        }
    }

    @Test
    void anotherArgumentVariablePropertyOrProgramIsWork() {
        nightly.arguments.add("--lang=en");
        nightly.isWorkedOn();
        nightly.isDull();
        nightly.environment.put("PROJEKTBOKSLUT_LEDGER_STRICT", "true");
        nightly.isWorkedOn();
        nightly.isDull();
        nightly.properties.put("java.version", "26");
        nightly.isWorkedOn();
        nightly.isDull();
        nightly.properties.put("java.class.path", "README.md");
        nightly.isWorkedOn();
        nightly.isDull();
        nightly.environment.put("TERM", "xterm");
        nightly.isDull();
    }

    @Test
    void withoutACommandTheSameRunIsMeant() {
        nightly.arguments.removeFirst();
        nightly.isDull();
        nightly.arguments.addFirst("check");
        assertThat(nightly.night().early()).isEmpty();
    }

    @Test
    @Thorough
    void aNewAndAChangedConfigurationFileAreWork() throws IOException {
        Path folder = Files.createDirectories(root.resolve("etc"));
        nightly.arguments.add("--spring.config.additional-location=optional:file:" + folder + "/");
        nightly.isWorkedOn();
        nightly.isDull();
        Path file = Files.writeString(folder.resolve("application.yaml"), "projektbokslut:\n  lang: en\n");
        nightly.isWorkedOn();
        nightly.isDull();
        Files.writeString(file, "projektbokslut:\n  lang: sv\n");
        nightly.isWorkedOn();
        nightly.isDull();
    }

    @Test
    void aConfigurationFileThatIsNotThereYetIsWatched() throws IOException {
        Path file = root.resolve("later.yaml");
        nightly.arguments.add("--spring.config.import=optional:file:" + file);
        nightly.isWorkedOn();
        nightly.isDull();
        Files.writeString(file, "projektbokslut:\n  lang: en\n");
        nightly.isWorkedOn();
        nightly.isDull();
    }

    @Test
    void theStateFolderIsFoundThroughTheConfiguration() throws IOException {
        Path folder = Files.createDirectories(root.resolve("etc"));
        Path state = root.resolve("elsewhere");
        Files.writeString(folder.resolve("application.yaml"), "projektbokslut:\n  state: \"" + state + "\"\n");
        nightly.arguments.removeIf(argument -> argument.startsWith("--state"));
        nightly.arguments.add("--spring.config.additional-location=optional:file:" + folder + "/");
        nightly.isWorkedOn();
        assertThat(state.resolve("fingerprint")).exists();
        nightly.isDull();
    }

    @Test
    void forceAndDryRunGoTheLongWay() {
        nightly.arguments.add("--force");
        nightly.isWorkedOn();
        nightly.isWorkedOn();
        nightly.arguments.removeLast();
        nightly.isWorkedOn();
        nightly.isDull();
        nightly.arguments.add("--dry-run");
        nightly.isWorkedOn();
        nightly.arguments.removeLast();
        nightly.isDull();
    }

    @Test
    void aDamagedFingerprintIsNone() throws IOException {
        Path file = office.state().resolve("fingerprint");
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.length() / 2));
        nightly.isWorkedOn();
        Files.writeString(file, whole.replace("fingerprint 3", "fingerprint 2"));
        nightly.isWorkedOn();
        Files.writeString(file, "");
        nightly.isWorkedOn();
        nightly.isDull();
    }

    @Test
    void theTurnOfTheYearIsWork() {
        nightly.arguments.removeIf(argument -> argument.startsWith("--as-of"));
        nightly.isWorkedOn();
        nightly.isDull();
        nightly.later(Duration.ofDays(366));
        nightly.isWorkedOn();
    }

    private Path anyRecord() throws IOException {
        try (Stream<Path> files = Files.list(office.input().resolve("projects"))) {
            return files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
        }
    }
}
