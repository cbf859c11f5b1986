package se.projektbokslut.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.projektbokslut.content.Digest;
import se.projektbokslut.content.KnownFiles;
import se.projektbokslut.findings.FindingCode;

class InventoryTakerTest {
    private static final int MEGABYTES = 3;

    @TempDir
    private Path input;

    private final AtomicLong total = new AtomicLong();
    private final AtomicLong read = new AtomicLong();

    private Path file(String name, int value, int size) throws IOException {
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) value);
        Path file = InputPaths.resolve(input, name);
        Files.createDirectories(file.resolveSibling("."));
        return Files.write(file, bytes);
    }

    /// More than one thread reads, and the list is the same.
    @Test
    void largeFilesAreListedWithTheirDigestsInTheOrderOfTheirPaths() throws IOException {
        for (int i = 7; i >= 0; i--) {
            file("ledger/" + i + ".se", i, MEGABYTES << 20);
        }
        Inventory inventory =
                InventoryTaker.take(input, KnownFiles.none(), Digesting.ONLY, total::set, read::addAndGet);
        assertThat(inventory.files()).hasSize(8);
        for (int i = 0; i < 8; i++) {
            InputFile listed = inventory.files().get(i);
            assertThat(listed.path()).isEqualTo("ledger/" + i + ".se");
            assertThat(listed.sha256()).isEqualTo(Digest.of(input.resolve(listed.path())));
        }
        assertThat(inventory.refusals()).isEmpty();
        assertThat(total).hasValue((8L * MEGABYTES) << 20);
        assertThat(read).hasValue(total.get());
    }

    /// Sparse files: none of their bytes is on the disk, or read.
    @Test
    void whatIsTooLargeToBeReadInOnePieceIsRefusedUnread() throws IOException {
        sparse("projects/a.yaml", 2_200_000_000L);
        sparse("projects/b.json", (512L << 20) + 1);
        sparse("projects/c.csv", (512L << 20) + 1);
        sparse("volumes.csv", (64L << 20) + 1);
        file("projects/d.yaml", 'd', 3);
        Inventory inventory =
                InventoryTaker.take(input, KnownFiles.none(), Digesting.ONLY, total::set, read::addAndGet);
        assertThat(inventory.refusals())
                .extracting(refusal -> refusal.at() + " " + refusal.problem() + " " + refusal.args())
                .containsExactly(
                        "projects/a.yaml:1:0 FILE_TOO_LARGE [512]",
                        "projects/b.json:1:0 FILE_TOO_LARGE [512]",
                        "projects/c.csv:1:0 FILE_TOO_LARGE [512]",
                        "volumes.csv:1:0 FILE_TOO_LARGE [64]");
        assertThat(inventory.files()).extracting(InputFile::path).containsExactly("projects/d.yaml");
        assertThat(read).hasValue(3);
    }

    @Test
    void onlyWhatIsReadInOnePieceIsEverTooLarge() {
        assertThat(InputFile.Kind.RECORDS_JSON.tooLarge("a", 512L << 20)).isNull();
        assertThat(InputFile.Kind.SETTINGS.tooLarge("a", 64L << 20)).isNull();
        assertThat(InputFile.Kind.LEDGER_SIE.tooLarge("a", 1L << 42)).isNull();
        assertThat(InputFile.Kind.LEDGER_CSV.tooLarge("a", 1L << 42)).isNull();
        assertThat(InputFile.Kind.SOURCE.tooLarge("a", 1L << 42)).isNull();
    }

    private void sparse(String name, long size) throws IOException {
        try (var file = new RandomAccessFile(file(name, 0, 0).toFile(), "rw")) {
            file.setLength(size);
        }
    }

    @Test
    void fewFilesAreListedTheSame() throws IOException {
        file("projects/b.yaml", 'b', 3);
        file("projects/a.yaml", 'a', 2);
        Inventory inventory =
                InventoryTaker.take(input, KnownFiles.none(), Digesting.ONLY, total::set, read::addAndGet);
        assertThat(inventory.files().stream().map(InputFile::path))
                .containsExactly("projects/a.yaml", "projects/b.yaml");
        assertThat(read).hasValue(5);
    }

    @Test
    void aListHasItsOwnDescriptionElseThatOfItsFolder() throws IOException {
        for (String name : List.of(
                "projects/a.xlsx",
                "projects/a.columns.yaml",
                "projects/b.csv",
                "projects/columns.yaml",
                "projects/c/d.json",
                "projects/c/e.columns.yml",
                "projects/c/f.yaml",
                "projects/g/columns.yml",
                "projects/g/h.yaml",
                "ledger/i.csv",
                "ledger/i.columns.yml")) {
            file(name, 'x', 1);
        }
        Inventory inventory =
                InventoryTaker.take(input, KnownFiles.none(), Digesting.ONLY, total::set, read::addAndGet);

        assertThat(inventory.findings()).isEmpty();
        assertThat(inventory.files().stream()
                        .filter(Descriptions::isList)
                        .map(list -> list.path() + " "
                                + inventory
                                        .descriptionOf(list)
                                        .map(InputFile::path)
                                        .orElse("-")))
                .containsExactly(
                        "ledger/i.csv ledger/i.columns.yml",
                        "projects/a.xlsx projects/a.columns.yaml",
                        "projects/b.csv projects/columns.yaml",
                        "projects/c/d.json -");
        assertThat(inventory.refusals())
                .extracting(refusal -> refusal.at().file() + " " + refusal.problem())
                .containsExactly(
                        "projects/c/e.columns.yml LIST_DESCRIPTION_ALONE",
                        "projects/g/columns.yml LIST_DESCRIPTION_ALONE");
    }

    @Test
    void aListHasItsDescriptionWhicheverWayTheLettersOfEitherNameAreWritten() throws IOException {
        for (String name : List.of(
                "projects/få.csv",
                "projects/fa\u030a.columns.yaml",
                "projects/a\u0308r.xlsx",
                "projects/är.columns.yml",
                "ledger/o\u0308.csv",
                "ledger/ö.columns.yaml",
                "projects/två.csv",
                "projects/två.columns.yaml",
                "projects/tva\u030a.columns.yaml")) {
            file(name, 'x', 1);
        }
        Inventory inventory =
                InventoryTaker.take(input, KnownFiles.none(), Digesting.ONLY, total::set, read::addAndGet);

        assertThat(inventory.files().stream()
                        .filter(Descriptions::isList)
                        .map(list -> inventory
                                .descriptionOf(list)
                                .map(InputFile::path)
                                .orElse("-")))
                .containsExactlyInAnyOrder(
                        "projects/fa\u030a.columns.yaml",
                        "projects/är.columns.yml",
                        "ledger/ö.columns.yaml",
                        "projects/två.columns.yaml");
        assertThat(inventory.refusals())
                .extracting(refusal -> refusal.at().file() + " " + refusal.problem())
                .containsExactly("projects/tva\u030a.columns.yaml LIST_DESCRIPTION_TWICE");
    }

    /// Which of two is read, and why one is not.
    @Test
    void aDescriptionThatNoListIsReadByIsToldWhy() throws IOException {
        for (String name : List.of(
                "projects/a.csv",
                "projects/a.columns.yaml",
                "projects/a.columns.yml",
                "projects/Q.csv",
                "projects/q.columns.yml",
                "projects/b/c.csv",
                "projects/b/columns.yaml",
                "projects/b/columns.yml")) {
            file(name, 'x', 1);
        }
        assertThat(InventoryTaker.take(input, KnownFiles.none(), Digesting.ONLY, total::set, read::addAndGet)
                        .refusals())
                .extracting(refusal -> refusal.at().file() + " " + refusal.problem() + " " + refusal.args())
                .containsExactly(
                        "projects/a.columns.yml LIST_DESCRIPTION_TWICE [projects/a.columns.yaml]",
                        "projects/b/columns.yml LIST_DESCRIPTION_TWICE [projects/b/columns.yaml]",
                        "projects/q.columns.yml LIST_DESCRIPTION_CASE [projects/Q.csv]");
    }

    @Test
    void whatIsNotReadIsNamedWithThePlaceWhereItWouldBe() throws IOException {
        for (String name : List.of(
                "projects/a.yaml",
                "years.yml",
                "Volumes.csv",
                "year.yaml",
                "years (1).yaml",
                "accepted - kopia.yaml",
                "processes-DESKTOP-AB1.yaml",
                "years.yaml.txt",
                "lösning.yaml",
                "README.md",
                "Projekt/b.yaml",
                "Ledger/2019.se",
                "gammalt/2018.se",
                "projects/c.xls",
                "ledger/2019.se.gz",
                "Ledger/alla.ZIP",
                "projects/d.yaml.bak",
                "ledger/.2019.se",
                "ledger/.DS_Store",
                "projects/~$c.xlsx",
                "projects/.c.yaml.swp",
                "projects/e.yaml~",
                "projects/.gitkeep",
                ".git/config.json",
                "Thumbs.db",
                "sources/desktop.ini",
                "sources/anything.docx")) {
            file(name, 'x', 1);
        }
        Inventory inventory =
                InventoryTaker.take(input, KnownFiles.none(), Digesting.ONLY, total::set, read::addAndGet);
        String projects = "projects/ (.yaml, .yml, .json, .csv, .xlsx)";
        String ledger = "ledger/ (.se, .si, .sie, .csv, .xlsx, .json)";
        assertThat(inventory.findings())
                .allMatch(finding -> finding.code() == FindingCode.FILE_NOT_READ)
                .extracting(finding -> finding.at().file() + ": " + String.join(" ", finding.args()))
                .containsExactlyInAnyOrder(
                        "Volumes.csv: volumes.csv",
                        "year.yaml: years.yaml",
                        "years (1).yaml: years.yaml",
                        "accepted - kopia.yaml: accepted.yaml",
                        "processes-DESKTOP-AB1.yaml: processes.yaml",
                        "years.yaml.txt: years.yaml",
                        "lösning.yaml: " + projects,
                        "README.md: sources/",
                        "Projekt/b.yaml: " + projects,
                        "Ledger/2019.se: " + ledger,
                        "gammalt/2018.se: " + ledger,
                        "projects/c.xls: " + projects,
                        "ledger/2019.se.gz: " + ledger + "  packed",
                        "Ledger/alla.ZIP: " + ledger + "  packed",
                        "projects/d.yaml.bak: " + projects,
                        "ledger/.2019.se: " + ledger + " 2019.se",
                        "ledger/.DS_Store: " + ledger,
                        "projects/~$c.xlsx: " + projects,
                        "projects/.c.yaml.swp: " + projects,
                        "projects/e.yaml~: " + projects,
                        "projects/.gitkeep: " + projects,
                        ".git/: sources/",
                        "Thumbs.db: sources/",
                        "sources/desktop.ini: sources/");
        assertThat(inventory.refusals()).isEmpty();
        assertThat(inventory.files())
                .extracting(InputFile::path)
                .containsExactly("projects/a.yaml", "sources/anything.docx", "years.yml");
    }

    @Test
    void aFolderOfManyUnreadFilesIsNamedOnce() throws IOException {
        for (int i = 0; i < 101; i++) {
            file("arkiv/" + i + ".se", 'x', 1);
        }
        assertThat(InventoryTaker.take(input, KnownFiles.none(), Digesting.ONLY, total::set, read::addAndGet)
                        .findings())
                .extracting(finding -> finding.at().file())
                .containsExactly("arkiv/");
    }

    @Test
    void aNameThatIsNoUtf8RefusesThatFileAlone() throws IOException {
        file("projects/a.yaml", 'a', 1);
        Files.createFile(Path.of(URI.create(input.toUri() + "projects/l%F6sning.yaml")));
        Inventory inventory =
                InventoryTaker.take(input, KnownFiles.none(), Digesting.ONLY, total::set, read::addAndGet);
        assertThat(inventory.refusals())
                .extracting(refusal -> refusal.at().file() + " " + refusal.problem())
                .containsExactly("projects/l\uFFFDsning.yaml FILE_NAME_ENCODING");
        assertThat(inventory.files()).extracting(InputFile::path).containsExactly("projects/a.yaml");
    }
}
