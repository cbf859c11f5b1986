package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Inputs from bug reports and offices' habits, which are not part of the project: each gives what was decided
/// by hand to be its right result. That stands here, in `field-cases/GROUP/CASE.expected` of the test's
/// resources, a line for each thing that must hold:
///
/// ```text
/// run --lang=sv --year=2022                       further options; the default is --as-of=2023-12-31 --lang=en
/// exit 3                                          the run's exit code; every case has this line
/// cell 2022/annual-report-2022.csv process=total vouchers = 4
/// cell 2022/projects-2022.csv id=p1 actual =      nothing after the sign: the cell is empty
/// rows 2022/projects-2022.csv = 3                 so many rows below the heading
/// finding LEDGER_PART_OF_YEAR ledger/a.se some words   at least one with that code, in that file (* for any),
/// with the words
/// no finding LEDGER_OVERLAP
/// refused ledger/a.se 7 some words                a row of refused.csv: file, line (* for any), words of its
/// problem refusals 2                                      so many rows of refused.csv
/// error some words                                a line of standard error has them
/// text 2022/annual-report-2022.json some words     a published text file has them, each stretch of blanks as
/// one blank absent 2021                                     nothing of that name is published
/// ```
class FieldCasesTest {
    private static final Path CASES = Path.of("..", "shared", "field-cases");
    private static final Path EXPECTED = Path.of("src", "test", "resources", "field-cases");

    /// Cases in which no run of an input shows anything, and the test that holds each.
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("office/11-mail-filename", "delivery.MailFaultsTest#anAttachmentIsNamedAsOutlookReadsIt"),
            Map.entry("office/15-mail-554-greeting", "delivery.MailFaultsTest#aGreetingThatIsARefusalIsNamed"),
            Map.entry(
                    "office/17-mail-454-auth-temp", "delivery.MailFaultsTest#aLogInThatCannotBeCheckedNowIsTriedAgain"),
            Map.entry(
                    "office/18-mail-no-common-auth",
                    "delivery.MailFaultsTest#aServerWithWaysInThatNobodyHereKnowsIsNamed"),
            Map.entry(
                    "office/20-mail-size-limit", "delivery.MailFaultsTest#aServerThatTakesLessThanTheMailGetsTheLink"),
            Map.entry("office/21-mail-ehlo-501", "delivery.MailFaultsTest#aRefusedNameHasASettingOfItsOwn"),
            Map.entry("office/23-mail-from-display-name", "delivery.MailFaultsTest#aSenderMayHaveAName"),
            Map.entry("office/24-mail-idn-address", "delivery.MailFaultsTest#aDomainIsWrittenInAscii"),
            Map.entry(
                    "office/27-mail-password-file-bom",
                    "delivery.MailFaultsTest#aPasswordFileFromNotepadHoldsThePasswordAndNothingElse"),
            Map.entry(
                    "office/28-mail-timeout-no-unit",
                    "cli.UnusableSettingsTest#timesAndSizesWithoutAUnitAreNamedWithTheUnitToWrite"),
            Map.entry("office/36-cifs-fsync", "cache.WholeFileTest#aFolderWhoseForceIsRefusedIsGoneOnWithout"),
            Map.entry(
                    "office/41-pg-sequences-behind", "cli.LogDatabaseTest#sequencesThatARestoreLeftBehindAreSetRight"));

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> everyCaseGivesItsRightResult() throws IOException {
        assumeTrue(Files.isDirectory(CASES), "the field cases are not beside the project");
        List<Path> cases;
        try (Stream<Path> all = Files.walk(EXPECTED)) {
            cases = all.filter(f -> f.toString().endsWith(".expected")).sorted().toList();
        }
        return cases.stream().map(file -> {
            String name = EXPECTED.relativize(file).toString().replace(".expected", "");
            return DynamicTest.dynamicTest(name, () -> holds(name, Files.readAllLines(file)));
        });
    }

    @Test
    void noCaseIsLeftWithoutATest() throws IOException {
        assumeTrue(Files.isDirectory(CASES), "the field cases are not beside the project");
        List<String> missing;
        try (Stream<Path> all = Files.walk(CASES, 3)) {
            missing = all.filter(file -> file.endsWith("CASE.md"))
                    .map(file -> CASES.relativize(file.resolveSibling(".").normalize())
                            .toString())
                    .filter(name -> !ELSEWHERE.containsKey(name) && !Files.exists(EXPECTED.resolve(name + ".expected")))
                    .sorted()
                    .toList();
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void theTestsOfCasesWithoutARunAreThere() throws ClassNotFoundException {
        for (Map.Entry<String, String> held : ELSEWHERE.entrySet()) {
            String[] test = held.getValue().split("#", -1);
            assertThat(Class.forName("se.projektbokslut." + test[0]).getDeclaredMethods())
                    .as(held.getKey())
                    .anyMatch(method -> method.getName().equals(test[1]));
        }
    }

    private void holds(String name, List<String> expected) {
        Office office = Office.empty(folder.resolve(name));
        Office.copyTree(CASES.resolve(name).resolve("input"), office.input());
        var options = new ArrayList<>(List.of("--as-of=2023-12-31", "--lang=en"));
        words("run ", expected).forEach(line -> options.addAll(List.of(line.split(" ", -1))));
        Office.Ended ended = office.run(options.toArray(String[]::new));
        assertThat(expected).as("every case says how the run ends").anyMatch(line -> line.startsWith("exit "));
        for (String line : expected) {
            if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("run ")) {
                holds(office, ended, line);
            }
        }
    }

    private static List<String> words(String start, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .toList();
    }

    private static void holds(Office office, Office.Ended ended, String line) {
        String[] words = line.split(" ", 5);
        switch (words[0]) {
            case "exit" ->
                assertThat(ended.code()).as(line + "\n" + ended.err()).isEqualTo(Integer.parseInt(words[1]));
            case "cell" -> assertThat(cell(office, words)).as(line).isEqualTo(after(words[4], "="));
            case "rows" ->
                assertThat(rows(office, words[1])).as(line).hasSize(Integer.parseInt(line.split(" = ", 2)[1]));
            case "finding" -> {
                String message = line.split(" ", 4).length > 3 ? line.split(" ", 4)[3] : "";
                assertThat(rows(office, "findings.csv"))
                        .as(line)
                        .anyMatch(row -> row.getField("code").equals(words[1])
                                && (words.length < 3 || isOrAny(words[2], row.getField("file")))
                                && row.getField("message").contains(message));
            }
            case "no" ->
                assertThat(rows(office, "findings.csv"))
                        .as(line)
                        .noneMatch(row -> row.getField("code").equals(words[2]));
            case "refused" -> {
                String problem = line.split(" ", 4).length > 3 ? line.split(" ", 4)[3] : "";
                assertThat(rows(office, "refused.csv"))
                        .as(line)
                        .anyMatch(row -> isOrAny(words[1], row.getField("file"))
                                && (words.length < 3 || isOrAny(words[2], row.getField("line")))
                                && row.getField("problem").contains(problem));
            }
            case "refusals" -> assertThat(rows(office, "refused.csv")).as(line).hasSize(Integer.parseInt(words[1]));
            case "error" ->
                assertThat(ended.errLines())
                        .as(line)
                        .anyMatch(text -> text.contains(line.substring("error ".length())));
            case "text" -> assertThat(text(office, words[1])).as(line).contains(line.split(" ", 3)[2]);
            case "absent" ->
                assertThat(office.output().resolve(words[1])).as(line).doesNotExist();
            default -> throw new IllegalArgumentException("no such expectation: " + line);
        }
    }

    private static String text(Office office, String file) {
        try {
            return Files.readString(office.output().resolve(file)).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOrAny(String expected, String actual) {
        return expected.equals("*") || expected.equals(actual);
    }

    private static String after(String text, String sign) {
        assertThat(text).contains(sign);
        return text.substring(text.indexOf(sign) + sign.length()).strip();
    }

    /// The words `cell FILE KEY=VALUE COLUMN = …`, as the published file has it.
    private static String cell(Office office, String[] words) {
        String[] key = words[2].split("=", 2);
        return rows(office, words[1]).stream()
                .filter(row -> row.getField(key[0]).equals(key[1]))
                .findFirst()
                .map(row -> row.getField(words[3]))
                .orElse("no such row");
    }

    private static List<NamedCsvRecord> rows(Office office, String file) {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(office.output().resolve(file))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
