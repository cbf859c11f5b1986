package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import se.projektbokslut.Thorough;

/// Whatever an office changes night after night, what is published is what an empty state gives of the same input
/// and the same decided editions: `-Dnights.sequences=200` draws so many sequences, `-Dnights.seed` others.
class RandomNightsTest {
    private static final int MOST_NIGHTS = 3;
    private static final List<String> RECORDS = List.of("a", "b", "c", "d", "e", "f", "g");
    private static final List<Integer> YEARS = List.of(2021, 2022, 2023, 2024);

    /// As the last night left it: size and times, number, whether it is doubtful.
    private static final Pattern DOUBTFUL = Pattern.compile("(?m)^(\\d+ \\d+ \\d+ \\S+) true ");

    private static final Pattern REVISION = Pattern.compile("\"revision\": (\\d+)");

    @TempDir
    private Path root;

    private final Random random = new Random(Integer.getInteger("nights.seed", 20261129));
    private final SortedMap<Integer, String> decisions = new TreeMap<>();
    private int decided;

    @SuppressWarnings("NullAway.Init") // set by the test
    private Nightly nightly;

    @SuppressWarnings("NullAway.Init") // set by the test
    private Office office;

    @Test
    @Thorough
    void theStateChangesNoByteOfWhatIsPublished() throws IOException {
        int sequences = Integer.getInteger("nights.sequences", 2);
        nightly = Nightly.published(root.resolve("office"));
        office = nightly.office;
        nightly.arguments.add("--accept-removals");
        FileSystemUtils.deleteRecursively(office.input().resolve("projects"));
        RECORDS.subList(0, 4).forEach(this::writeRecord);
        YEARS.forEach(this::writeLedger);
        nightly.night();
        for (int sequence = 0; sequence < sequences; sequence++) {
            List<String> changes = new ArrayList<>();
            for (int night = random.nextInt(MOST_NIGHTS); night > 0; night--) {
                changes.add(change());
                trustStamps();
                changes.add("→ " + nightly.night().code());
            }
            changes.add(change());
            compare(sequence + ": " + changes);
        }
    }

    /// The night after the last change, and the same night without a state.
    private void compare(String changes) throws IOException {
        Path elsewhere = root.resolve("elsewhere");
        Office cold = Office.empty(elsewhere);
        Office.copyTree(office.input(), cold.input());
        Office.copyTree(office.output(), cold.output());
        trustStamps();
        int code = nightly.night().code();
        List<String> more = nightly.arguments.stream()
                .filter(it -> !it.matches("run|--(input|output|state)=.*"))
                .toList();
        int coldCode = cold.run(more.toArray(String[]::new)).code();
        assertThat(code).as(changes).isEqualTo(coldCode);
        assertThat(office.bytes()).as(changes).isEqualTo(cold.bytes());
        FileSystemUtils.deleteRecursively(elsewhere);
        if (code == 2 || code == 5) {
            // A decision on nothing, or an adopted year that is not named any more, would stop every night.
            decisions.clear();
            FileSystemUtils.deleteRecursively(office.output());
            writeDecisions();
        }
    }

    /// As if more than a moment had gone by since the last night.
    private void trustStamps() throws IOException {
        Path left = office.state().resolve("fingerprint");
        if (Files.exists(left)) {
            Files.writeString(left, DOUBTFUL.matcher(Files.readString(left)).replaceAll("$1 false "));
        }
    }

    private String change() throws IOException {
        int year = YEARS.get(random.nextInt(YEARS.size()));
        String id = RECORDS.get(random.nextInt(RECORDS.size()));
        Path record = office.input().resolve("projects/" + id + ".yaml");
        Path ledger = office.input().resolve("ledger/" + year + ".se");
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> {
                writeRecord(id);
                yield "record " + id;
            }
            case 3 -> {
                Files.deleteIfExists(record);
                yield "no record " + id;
            }
            case 4, 5 -> {
                writeLedger(year);
                yield "ledger " + year;
            }
            case 6 -> {
                Files.deleteIfExists(ledger);
                yield "no ledger " + year;
            }
            case 7 -> {
                String name = "Kundreskontra" + random.nextInt(3);
                Path settings = office.input().resolve("processes.yaml");
                Files.writeString(
                        settings, Files.readString(settings).replaceAll("sv: Kundreskontra\\d*", "sv: " + name));
                yield "process " + name;
            }
            case 8, 9 -> decide(year);
            case 10 -> damage();
            default -> {
                if (Files.exists(record)) {
                    Files.setPosixFilePermissions(record, PosixFilePermissions.fromString("rw-r--r--"));
                    Files.writeString(record, Files.readString(record));
                }
                yield "written anew " + id;
            }
        };
    }

    private void writeRecord(String id) {
        int start = 2021 + random.nextInt(4);
        boolean over = random.nextBoolean();
        office.write("projects/" + id + ".yaml", """
                id: %1$s
                title: Projekt %1$s %2$s
                status: %3$s
                start: %4$s-02-01
                %5$s
                leader: Projektledare %2$s
                processes: [kundreskontra]
                ledger-codes: ["10%6$s"]
                economy:
                  budget: {%4$s: %7$s.00}
                """.formatted(
                        id,
                        random.nextInt(5),
                        over ? "closed" : "ongoing",
                        start,
                        over ? "end: " + (start + random.nextInt(2024 - start + 1)) + "-11-30" : "",
                        random.nextInt(3),
                        random.nextInt(10_000)));
    }

    private void writeLedger(int year) {
        office.write("ledger/" + year + ".se", """
                #FLAGGA 0
                #SIETYP 4
                #FNAMN "Exempelköping"
                #RAR 0 %1$s0101 %1$s1231
                #DIM 6 "Projekt"
                #KONTO 4010 Kostnad
                #KONTO 2440 Leverantörsskulder
                #OBJEKT 6 "10%2$s" "Projekt"
                #VER A 1 %1$s1201
                {
                #TRANS 4010 {6 "10%2$s"} %3$s.25
                #TRANS 2440 {} -%3$s.25
                }
                """.formatted(year, random.nextInt(3), random.nextInt(10_000)));
    }

    /// Adopts the year, decides on what is proposed of it, comments on it, or opens it again.
    private String decide(int year) throws IOException {
        Path proposed = office.output().resolve(year + "/proposed/manifest.json");
        String standing = decisions.get(year);
        // Each is of a later day than those before it: what was opened is adopted again by a new decision.
        String day = LocalDate.of(2025, 2, 14).plusDays(decided++).toString();
        String anew = "state: adopted, date: " + day + ", by: enhetschef";
        if (standing == null) {
            decisions.put(year, anew);
        } else if (Files.exists(proposed)) {
            Matcher revision = REVISION.matcher(Files.readString(proposed));
            assertThat(revision.find()).isTrue();
            String adopted = standing.substring(0, anew.length());
            decisions.put(year, adopted + ", editions: [{edition: " + revision.group(1) + ", date: " + day + "}]");
        } else if (random.nextBoolean()) {
            decisions.put(year, standing.contains("reopened") ? anew : standing + ", reopened: {date: " + day + "}");
        } else {
            decisions.put(year, standing + (standing.contains("comment") ? "" : ", comment: {sv: Ett år av prov.}"));
        }
        writeDecisions();
        return year + ": " + decisions.get(year);
    }

    private void writeDecisions() {
        StringBuilder yaml = new StringBuilder("# Beslut\n");
        decisions.forEach((year, decision) ->
                yaml.append(year).append(": {").append(decision).append("}\n"));
        office.write("years.yaml", yaml.toString());
    }

    /// Somebody cuts or removes a published file.
    private String damage() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(office.output())) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !Objects.toString(file.getFileName()).matches("receipt.*|\\..*"))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (files.isEmpty()) {
            return "nothing to damage";
        }
        Path file = files.get(random.nextInt(files.size()));
        if (random.nextBoolean()) {
            Files.delete(file);
        } else {
            Files.writeString(file, "cut");
        }
        return "damaged " + office.output().relativize(file);
    }
}
