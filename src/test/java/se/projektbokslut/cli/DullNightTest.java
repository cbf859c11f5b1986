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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.projektbokslut.intake.CanonicalJson;
import se.projektbokslut.publication.Receipt;
import se.projektbokslut.publication.Receipts;
import se.projektbokslut.start.Nights;

/// A night on which nothing has changed ends before the program starts; each kind of change starts it.
class DullNightTest {
    @TempDir
    private Path root;

    private Office office;
    private final Map<String, String> environment = new TreeMap<>(Map.of("HOME", "/nonexistent"));
    private final Map<String, String> properties = new TreeMap<>(Map.of("java.version", "25"));
    private final List<String> arguments = new ArrayList<>();
    private long now = System.currentTimeMillis();

    @BeforeEach
    void publishOnce() {
        office = Office.withSixProjects(root);
        arguments.addAll(List.of(
                "run",
                "--input=" + office.input(),
                "--output=" + office.output(),
                "--state=" + office.state(),
                "--as-of=2026-11-24"));
        assertThat(night().early()).isEmpty();
    }

    private Nights.Ended night() {
        return Nights.night(arguments, environment, properties, now, this::program);
    }

    private int program(List<String> args) {
        return Office.execute(args.toArray(String[]::new)).code();
    }

    private void isDull() {
        assertThat(night().early()).hasValue(0);
    }

    private void isWorkedOn() {
        Nights.Ended worked = night();
        assertThat(worked.early()).isEmpty();
        assertThat(worked.code()).isIn(0, 3);
    }

    private List<Receipt> receipts() throws IOException {
        return new Receipts(office.output()).all();
    }

    @Test
    void leavesAReceiptAsTheProgramWould() throws IOException {
        Office.Ended program = office.run();
        Receipt byTheProgram = receipts().getLast();
        isWorkedOn(); // the run above was started otherwise, and left nothing
        isDull();
        Receipt early = receipts().getLast();
        assertThat(program.code()).isZero();
        assertThat(receipts()).hasSize(4);
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
            isDull();
        }
        assertThat(receipts()).hasSize(6);
        assertThat(office.bytes()).isEqualTo(before);
    }

    @Test
    void threeStaysThreeAndSaysWhy() {
        office.write("projects/broken.yaml", "id: broken\nstatus: closed\n");
        Nights.Ended worked = night();
        assertThat(worked.early()).isEmpty();
        assertThat(worked.code()).isEqualTo(3);
        Nights.Ended dull = night();
        assertThat(dull.early()).hasValue(3);
        assertThat(dull.err()).contains("refusals: 1 (1 of 7 records)").hasLineCount(1);
    }

    @Test
    void anotherRunHoldsTheState() throws IOException {
        isDull();
        try (FileChannel lock = FileChannel.open(office.state().resolve("run.lock"), StandardOpenOption.WRITE)) {
            lock.lock();
            Nights.Ended held = night();
            assertThat(held.early()).hasValue(4);
            assertThat(held.err())
                    .contains("another run holds this state folder")
                    .hasLineCount(1);
        }
        isDull();
    }

    @Test
    void aChangedInputFileIsWork() throws IOException {
        Path file = anyRecord();
        Files.writeString(file, Files.readString(file) + "# changed\n");
        isWorkedOn();
        isDull();
    }

    @Test
    void aChangeOfTheSameLengthInTheSameInstantIsWork() throws IOException {
        Path file = anyRecord();
        FileTime modified = Files.getLastModifiedTime(file);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 2] ^= 1;
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, modified);
        isWorkedOn();
    }

    @Test
    void aFileThatWasOnlyCopiedAnewIsNone() throws IOException {
        Path file = anyRecord();
        Path copy = file.resolveSibling("copy.tmp");
        Files.copy(file, copy);
        Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING);
        isDull();
    }

    @Test
    void anAddedAndARemovedFileAreWork() throws IOException {
        office.write("sources/note.txt", "a source");
        isWorkedOn();
        isDull();
        Files.delete(office.input().resolve("sources/note.txt"));
        isWorkedOn();
        isDull();
    }

    @Test
    void everyDigestIsTakenWhereThatIsWanted() throws IOException {
        isDull();
        arguments.add("--verify-input");
        isDull();
        arguments.removeLast();
        isDull();
    }

    @Test
    void aDeletedOutputFileIsMadeAgain() throws IOException {
        Files.delete(office.output().resolve("2019/annual-report-2019.pdf"));
        isWorkedOn();
        assertThat(office.output().resolve("2019/annual-report-2019.pdf")).exists();
        isDull();
    }

    @Test
    void aDamagedOutputFileIsMadeAgain() throws IOException {
        String before = office.published("annual-summary.csv");
        Files.writeString(office.output().resolve("annual-summary.csv"), before.replace('0', '1'));
        isWorkedOn();
        assertThat(office.published("annual-summary.csv")).isEqualTo(before);
    }

    @Test
    void missingReceiptsAreWork() throws IOException {
        Files.delete(office.output().resolve("receipts.jsonl"));
        isWorkedOn();
    }

    @Test
    void anotherArgumentVariablePropertyOrProgramIsWork() {
        arguments.add("--lang=en");
        isWorkedOn();
        isDull();
        environment.put("PROJEKTBOKSLUT_LEDGER_STRICT", "true");
        isWorkedOn();
        isDull();
        properties.put("java.version", "26");
        isWorkedOn();
        isDull();
        properties.put("java.class.path", "README.md");
        isWorkedOn();
        isDull();
        environment.put("TERM", "xterm");
        isDull();
    }

    @Test
    void aNewAndAChangedConfigurationFileAreWork() throws IOException {
        Path folder = Files.createDirectories(root.resolve("etc"));
        arguments.add("--spring.config.additional-location=optional:file:" + folder + "/");
        isWorkedOn();
        isDull();
        Path file = Files.writeString(folder.resolve("application.yaml"), "projektbokslut:\n  lang: en\n");
        isWorkedOn();
        isDull();
        Files.writeString(file, "projektbokslut:\n  lang: sv\n");
        isWorkedOn();
        isDull();
    }

    @Test
    void theStateFolderIsFoundThroughTheConfiguration() throws IOException {
        Path folder = Files.createDirectories(root.resolve("etc"));
        Path state = root.resolve("elsewhere");
        Files.writeString(folder.resolve("application.yaml"), "projektbokslut:\n  state: \"" + state + "\"\n");
        arguments.removeIf(argument -> argument.startsWith("--state"));
        arguments.add("--spring.config.additional-location=optional:file:" + folder + "/");
        isWorkedOn();
        assertThat(state.resolve("fingerprint")).exists();
        isDull();
    }

    @Test
    void forceAndDryRunGoTheLongWay() {
        arguments.add("--force");
        isWorkedOn();
        isWorkedOn();
        arguments.removeLast();
        isWorkedOn();
        isDull();
        arguments.add("--dry-run");
        isWorkedOn();
        arguments.removeLast();
        isDull();
    }

    @Test
    void aDamagedFingerprintIsNone() throws IOException {
        Path file = office.state().resolve("fingerprint");
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.length() / 2));
        isWorkedOn();
        Files.writeString(file, whole.replace("fingerprint 1", "fingerprint 2"));
        isWorkedOn();
        Files.writeString(file, "");
        isWorkedOn();
        isDull();
    }

    @Test
    void theTurnOfTheYearIsWork() {
        arguments.removeIf(argument -> argument.startsWith("--as-of"));
        isWorkedOn();
        isDull();
        now += Duration.ofDays(366).toMillis();
        isWorkedOn();
    }

    @Test
    void aBrokenDeliveryIsTriedAgainEachNight() {
        environment.put("ANY", "1");
        arguments.add("--projektbokslut.delivery.folder=" + office.input().resolve("processes.yaml"));
        isWorkedOn();
        isWorkedOn();
    }

    @Test
    void aDeliveryIsMadeOnceAndThenNightsAreDull() {
        arguments.add("--projektbokslut.delivery.folder=" + root.resolve("drop"));
        isWorkedOn();
        isDull();
        assertThat(root.resolve("drop/2019-preliminary")).isDirectory();
    }

    @Test
    void metricsTellOfTheDullNight() throws IOException {
        Path metrics = root.resolve("projektbokslut.prom");
        arguments.add("--projektbokslut.metrics.file=" + metrics);
        isWorkedOn();
        isDull();
        String finished = receipts().getLast().finished();
        assertThat(Files.readString(metrics))
                .contains("projektbokslut_last_success_timestamp_seconds "
                        + Instant.parse(finished).getEpochSecond() + "\n")
                .contains("projektbokslut_records{result=\"read\"} 6\n")
                .doesNotContain("step_duration");
    }

    @Test
    void metricsThatCannotBeWrittenAreToldOfByTheProgram() throws IOException {
        Path metrics = root.resolve("projektbokslut.prom");
        arguments.add("--projektbokslut.metrics.file=" + metrics);
        isWorkedOn();
        isDull();
        Files.delete(metrics);
        Files.createDirectories(metrics.resolve("in-the-way"));
        int before = receipts().size();
        isWorkedOn();
        assertThat(receipts()).as("one receipt a night").hasSize(before + 1);
    }

    private Path anyRecord() throws IOException {
        try (Stream<Path> files = Files.list(office.input().resolve("projects"))) {
            return files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
        }
    }
}
