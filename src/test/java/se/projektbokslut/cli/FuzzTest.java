package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.projektbokslut.Thorough;
import se.projektbokslut.content.Digest;
import se.projektbokslut.inventory.InputFile;
import se.projektbokslut.ledger.SieFiles;
import se.projektbokslut.ledger.SieLedger;
import se.projektbokslut.ledger.SiePlan;
import se.projektbokslut.ledger.SieReading;
import se.projektbokslut.ledger.SliceSums;
import se.projektbokslut.project.RecordFile;
import se.projektbokslut.project.RecordFileReader;
import se.projektbokslut.suppliers.SupplierFiles;
import se.projektbokslut.suppliers.SupplierLedger;

/// Mutated files of every kind: whatever the bytes are, reading ends in time, throws nothing, and every row is
/// either counted or refused.
///
/// The number of cases is `-Dfuzz.cases=N`, drawn from `-Dfuzz.seed=N`.
class FuzzTest {
    private static final int CASES = Integer.getInteger("fuzz.cases", 1000);
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void everyRowOfAMutatedFileIsCountedOrRefused() {
        List<Mutations.Kind> kinds = Mutations.kinds();
        SplittableRandom random = new SplittableRandom(SEED);
        // A thread for each hundred cases: what never ends is stopped, and its case is among the last hundred.
        for (int from = 0; from < CASES; from += 100) {
            int first = from;
            assertTimeoutPreemptively(
                    LONGEST,
                    () -> {
                        for (int i = first; i < Math.min(CASES, first + 100); i++) {
                            Mutations.Kind kind = kinds.get(i % kinds.size());
                            check(i, kind, Mutations.mutated(kind, random));
                        }
                    },
                    () -> "cases from " + first + " of seed " + SEED);
        }
    }

    /// Lists whose number of rows is known from their writing: a row that vanishes is missed.
    @Test
    void everyRowThatWasWrittenIsARecordOrRefused() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < CASES; i++) {
            WrittenRows written = WrittenRows.random(random);
            String description = "list %s of seed %s".formatted(i, SEED);
            RecordFile file = records(
                    description,
                    new Mutations.Kind("projects/list.csv", List.of(), List.of()),
                    InputFile.Kind.RECORDS_CSV,
                    written.bytes());
            if (written.rows() > 0) {
                assertThat(file.read()).as(description).isEqualTo(written.rows());
            }
            assertThat(file.projects())
                    .as(description)
                    .extracting(project -> project.id())
                    .containsExactlyElementsOf(written.sound());
        }
    }

    private void check(int number, Mutations.Kind kind, byte[] bytes) {
        String description = "case %s of seed %s, %s".formatted(number, SEED, kind.path());
        try {
            switch (kind.path().substring(kind.path().lastIndexOf('/') + 1)) {
                case "fuzz.se" -> sie(description, bytes);
                case "fuzz.yaml" -> records(description, kind, InputFile.Kind.RECORDS_YAML, bytes);
                case "fuzz.json" -> records(description, kind, InputFile.Kind.RECORDS_JSON, bytes);
                default -> {
                    if (kind.path().startsWith("ledger/")) {
                        suppliers(description, bytes);
                    } else {
                        records(description, kind, InputFile.Kind.RECORDS_CSV, bytes);
                    }
                }
            }
        } catch (IOException | RuntimeException escaped) {
            throw new AssertionError(description, escaped);
        }
    }

    private static RecordFile records(String description, Mutations.Kind kind, InputFile.Kind how, byte[] bytes) {
        RecordFile file = RecordFileReader.read(
                new InputFile(kind.path(), how, bytes.length, Digest.of(bytes)), bytes, Set.of("kundreskontra"));
        assertThat(file.read()).as(description).isEqualTo(file.projects().size() + file.refused());
        assertThat(file.counted()).as(description).isEqualTo(file.read());
        assertThat(file.refusals().isEmpty()).as(description).isEqualTo(file.refused() == 0);
        return file;
    }

    private static void suppliers(String description, byte[] bytes) throws IOException {
        SupplierLedger ledger = SupplierFiles.read("ledger/fuzz.csv", bytes);
        long counted =
                ledger.groups().stream().mapToLong(SupplierLedger.Group::rows).sum();
        assertThat(ledger.rows()).as(description).isEqualTo(counted + ledger.repeatedRows() + ledger.refusedRows());
    }

    /// One slice or many give the same ledger, and every entry is counted or refused.
    private void sie(String description, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("fuzz.se"), bytes);
        SieLedger whole = SieReading.ledger(file, "ledger/fuzz.se", (year, account) -> "unassigned");
        long counted =
                whole.groups().stream().mapToLong(SieLedger.Group::entries).sum();
        assertThat(whole.entries()).as(description).isEqualTo(counted + whole.refusedEntries());
        SiePlan plan = SieFiles.plan(file, "ledger/fuzz.se", 100);
        List<SliceSums> slices = new java.util.ArrayList<>();
        for (SiePlan.Slice slice : plan.slices()) {
            slices.add(SieFiles.fold(file, plan, slice, (year, account) -> "unassigned"));
        }
        assertThat(SieFiles.merge(plan, slices)).as(description).isEqualTo(whole);
    }

    @Test
    void aRunOverMutatedFilesEndsAsTheContractSays() {
        endAsTheContractSays(Math.max(2, CASES / 1000));
    }

    @Test
    @Thorough
    void severalRunsOverMutatedFilesEndAsTheContractSays() {
        endAsTheContractSays(5);
    }

    private void endAsTheContractSays(int runs) {
        List<Mutations.Kind> kinds = Mutations.kinds();
        SplittableRandom random = new SplittableRandom(SEED);
        Office office = Office.withSixProjects(folder);
        for (int run = 0; run < runs; run++) {
            for (Mutations.Kind kind : kinds) {
                office.write(kind.path(), Mutations.mutated(kind, random));
            }
            Office.Ended ended = office.run("--accept-removals");

            String description = "run %s of seed %s: %s".formatted(run, SEED, ended.err());
            assertThat(ended.code()).as(description).isIn(0, 3);
            assertThat(ended.err()).as(description).doesNotContain("Exception", "\tat ", "report it");
            assertThat(ended.errLines()).as(description).hasSizeLessThanOrEqualTo(1);
        }
    }
}
