package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;
import se.projektbokslut.Thorough;
import se.projektbokslut.content.Digest;
import se.projektbokslut.start.Nights;

/// Damage to what is published of an adopted year is named, and mended where it can be.
class DamagedEditionsTest {
    private static final String KEPT = "2019/revisions/1/";

    @TempDir
    Path folder;

    private Nightly nightly;
    private Office office;

    /// Two editions of 2019.
    @BeforeEach
    void publishTwoEditions() throws IOException {
        nightly = Nightly.published(folder);
        office = nightly.office;
        office.write("years.yaml", "2019: {state: adopted, date: 2020-02-14, decision: RT 2020/12, by: enhetschef}\n");
        nightly.isWorkedOn();
        retitle("Långsiktig", "Kortsiktig");
        nightly.isWorkedOn();
        office.write(
                "years.yaml",
                "2019: {state: adopted, date: 2020-02-14, decision: RT 2020/12, by: enhetschef, editions: [{edition: 2, date: 2020-03-01}]}\n");
        nightly.isWorkedOn();
        nightly.isDull();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"annual-report-2019.pdf, cut", "annual-report-2019.csv, changed", "manifest.json, removed"})
    @Thorough
    void aDamagedEarlierEditionIsNamedEachNightUntilItIsWholeAgain(String file, String how) throws IOException {
        Path path = office.output().resolve(KEPT + file);
        byte[] whole = Files.readAllBytes(path);
        switch (how) {
            case "cut" -> Files.write(path, Arrays.copyOf(whole, whole.length / 2));
            case "changed" ->
                Files.writeString(path, new String(whole, StandardCharsets.UTF_8).replace("2019,1", "2019,2"));
            default -> Files.delete(path);
        }
        assertThat(office.command("status").out())
                .contains("  " + KEPT + file + "  revision 1  " + (how.equals("removed") ? "missing" : "changed"));

        Nights.Ended first = nightly.night();
        assertThat(first.early()).isEmpty();
        assertThat(first.code()).isEqualTo(3);
        assertThat(office.publishedLines("findings.csv"))
                .filteredOn(line -> line.contains("EDITION_DAMAGED"))
                .singleElement()
                .asString()
                .startsWith(KEPT + file + ",");
        assertThat(office.command("check").code()).isEqualTo(3);
        assertThat(office.run("--force").code()).isEqualTo(3);

        Files.write(path, whole);
        assertThat(nightly.night().code()).isZero();
        assertThat(office.published("findings.csv")).doesNotContain("EDITION_DAMAGED");
    }

    @Test
    @Thorough
    void anEditionThatIsForgedWithItsManifestIsToldByTheReceipts() throws IOException {
        Path csv = office.output().resolve(KEPT + "annual-report-2019.csv");
        Path manifest = office.output().resolve(KEPT + "manifest.json");
        String before = Digest.of(csv);
        Files.writeString(csv, Files.readString(csv).replace("2019,1", "2019,9"));
        Files.writeString(manifest, Files.readString(manifest).replace(before, Digest.of(csv)));

        assertThat(nightly.night().code()).isEqualTo(3);
        assertThat(office.published("findings.csv")).contains(KEPT + "manifest.json,");
    }

    @Test
    @Thorough
    void anEditionThatIsGoneAsAWholeIsNamedAndCanBeAccepted() throws IOException {
        FileSystemUtils.deleteRecursively(office.output().resolve(KEPT));

        assertThat(nightly.night().code()).isEqualTo(3);
        assertThat(office.published("findings.csv")).contains("2019/revisions/1,");

        office.write(
                "accepted.yaml",
                "- {file: 2019/revisions/1, code: EDITION_DAMAGED, because: lost in the move, date: 2026-11-01}\n");
        assertThat(nightly.night().code()).isZero();
        assertThat(office.published("findings.csv")).contains("EDITION_DAMAGED");
    }

    @Test
    @Thorough
    void aLostEditionThatDoesNotComeOutTheSameIsNamedEachNight() throws IOException {
        Path record = office.input().resolve("projects/nya-kunder-2019.yaml");
        Files.writeString(record, Files.readString(record).replace("title: Kortsiktig", "title: Annan"));
        nightly.isWorkedOn();
        Path year = office.output().resolve("2019");
        FileSystemUtils.deleteRecursively(year);
        assertEditionIsNamedAsLost();
        assertThat(office.published("receipt.json")).contains("the adopted report is gone");
        assertEditionIsNamedAsLost();

        FileSystemUtils.deleteRecursively(year);
        assertEditionIsNamedAsLost();
        assertEditionIsNamedAsLost();
        FileSystemUtils.deleteRecursively(year);
        assertEditionIsNamedAsLost();
    }

    /// As a copy to a full disk leaves them. Nobody's figures stand for the edition, and nothing fails.
    @Test
    @Thorough
    void anEditionOfEmptyFilesIsNamedEachNight() throws IOException {
        Path record = office.input().resolve("projects/nya-kunder-2019.yaml");
        Files.writeString(record, Files.readString(record).replace("title: Kortsiktig", "title: Annan"));
        nightly.isWorkedOn();
        Files.write(office.output().resolve("2019/annual-report-2019.json"), new byte[0]);
        Files.write(office.output().resolve("2019/manifest.json"), new byte[0]);

        assertEditionIsNamedAsLost();
        assertThat(office.published("annual-summary.csv")).doesNotContain("\n2019,");
        assertEditionIsNamedAsLost();
    }

    @Test
    @Thorough
    void aLostEditionOfAnotherYearThanTheChosenOneIsNamed() throws IOException {
        FileSystemUtils.deleteRecursively(office.output().resolve("2019"));

        Office.Ended ended = office.run("--year=2020");
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).contains("2019: the adopted report is gone, and this run did not make it again");
        assertThat(office.published("findings.csv")).contains("2019,1,,2019,,EDITION_DAMAGED");
    }

    private void assertEditionIsNamedAsLost() {
        assertThat(nightly.night().code()).isEqualTo(3);
        assertThat(office.publishedLines("findings.csv"))
                .filteredOn(line -> line.contains("EDITION_DAMAGED"))
                .singleElement()
                .asString()
                .startsWith("2019,");
    }

    /// A night on which nothing else has changed looks at what was damaged, too.
    @ParameterizedTest
    @ValueSource(strings = {KEPT + "annual-report-2019.json", "2019/annual-report-2019.json", "2019"})
    @Thorough
    void whatIsPutBackFromTheArchiveIsSeen(String lost) throws IOException {
        Map<String, String> before = office.bytes();
        Path place = office.output().resolve(lost);
        Path archive = folder.resolve("archive");
        Files.move(place, archive);
        assertThat(nightly.night().code()).isEqualTo(3);
        assertThat(nightly.night().code()).isEqualTo(3);
        assertThat(office.published("findings.csv")).contains("EDITION_DAMAGED");

        FileSystemUtils.deleteRecursively(place);
        Files.move(archive, place);
        assertThat(nightly.night().code()).isZero();
        assertThat(office.bytes()).isEqualTo(before);
        nightly.isDull();
    }

    /// The year that stood is in no list that was published without it.
    @Test
    @Thorough
    void aYearThatIsPutBackBeforeTheNextNightIsSeen() throws IOException {
        Map<String, String> before = office.bytes();
        Path archive = folder.resolve("archive");
        Files.move(office.output().resolve("2019"), archive);
        assertThat(nightly.night().code()).isEqualTo(3);
        assertThat(office.published("annual-summary.csv")).doesNotContain("\n2019,");

        FileSystemUtils.deleteRecursively(office.output().resolve("2019"));
        Files.move(archive, office.output().resolve("2019"));
        assertThat(nightly.night().code()).isZero();
        assertThat(office.bytes()).isEqualTo(before);
    }

    /// What the input says now has another `years.yaml` among its sources: only the edition's own value gives its
    /// bytes.
    @ParameterizedTest
    @ValueSource(strings = {"", "{}"})
    @Thorough
    void anEditionWhoseManifestIsGoneIsMadeAgainOfItsValue(String manifest) throws IOException {
        Map<String, String> before = office.bytes();
        lose(manifest);
        assertThat(nightly.night().code()).isZero();
        assertThat(office.bytes()).isEqualTo(before);
    }

    /// The input is compared with the edition all the same, and the years after it say that it waits.
    @ParameterizedTest
    @ValueSource(strings = {"", "{}"})
    @Thorough
    void aProposalStillWaitsWhereTheManifestOfTheEditionIsGone(String manifest) throws IOException {
        retitle("Kortsiktig", "Medelsiktig");
        assertThat(nightly.night().code()).isZero();
        Map<String, String> before = office.bytes();
        lose(manifest);
        assertThat(nightly.night().code()).isZero();
        assertThat(office.bytes()).isEqualTo(before);

        lose(manifest);
        retitle("Medelsiktig", "Evig");
        assertThat(nightly.night().code()).isZero();
        assertThat(office.published("2019/proposed/changes-2019.csv")).contains("Kortsiktig", ",Evig");

        lose(manifest);
        retitle("Evig", "Kortsiktig");
        assertThat(nightly.night().code()).isZero();
        assertThat(office.output().resolve("2019/proposed/manifest.json")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"annual-report-2019.pdf", "manifest.json"})
    @Thorough
    void aDryRunSaysThatFilesOfTheEditionWouldBeMadeAgain(String file) throws IOException {
        Files.writeString(office.output().resolve("2019/" + file), "{}");
        Map<String, String> damaged = office.bytes();
        assertThat(office.run("--dry-run").out())
                .contains("2019: the files of edition 2 would be made again as they were published");
        assertThat(office.bytes()).isEqualTo(damaged);
    }

    private void retitle(String from, String to) throws IOException {
        Path record = office.input().resolve("projects/nya-kunder-2019.yaml");
        Files.writeString(record, Files.readString(record).replace("title: " + from, "title: " + to));
    }

    private void lose(String manifest) throws IOException {
        Path place = office.output().resolve("2019/manifest.json");
        Files.delete(place);
        if (!manifest.isEmpty()) {
            Files.writeString(place, manifest);
        }
    }

    /// No manifest tells what it was, so only all its files together tell that it is another one.
    @ParameterizedTest
    @CsvSource({"kundreskontra, other", "Kortsiktig, Forged", "2019-12-31, 2018-12-31"})
    @Thorough
    void aForgedValueWithoutItsManifestIsNotTheEdition(String what, String by) throws IOException {
        Path value = office.output().resolve("2019/annual-report-2019.json");
        String whole = Files.readString(value);
        assertThat(whole).contains(what);
        Files.writeString(value, whole.replace(what, by));
        Path manifest = office.output().resolve("2019/manifest.json");
        Files.delete(manifest);

        assertThat(nightly.night().code()).isEqualTo(3);
        assertThat(manifest).doesNotExist();
        assertThat(office.published("findings.csv")).contains("2019,1,,2019,,EDITION_DAMAGED");
    }

    @Test
    @Thorough
    void aLostEditionOfWhichTheInputSaysTheSameIsNotToldToBeChanged() throws IOException {
        FileSystemUtils.deleteRecursively(office.output().resolve("2019"));
        assertThat(nightly.night().code()).isEqualTo(3);
        assertThat(office.published("receipt.json")).contains("the input says the same, which is proposed");
        assertThat(office.publishedLines("2019/proposed/changes-2019.csv")).hasSize(1);
    }

    @Test
    @Thorough
    void aCutFileOfTheAdoptedReportIsMadeAgainAndThatIsSaid() throws IOException {
        String file = "annual-report-2019.pdf";
        Map<String, String> before = office.bytes();
        Path path = office.output().resolve("2019/" + file);
        Files.write(path, Arrays.copyOf(Files.readAllBytes(path), 1000));

        assertThat(nightly.night().code()).isEqualTo(3);
        assertThat(office.published("receipt.json"))
                .contains("2019/" + file + ": the adopted report's file was not as it was published; it is made again");
        assertThat(office.published("findings.csv")).contains("2019/" + file + ",1,,2019,,EDITION_DAMAGED");
        assertThat(nightly.night().code()).isZero();
        assertThat(office.bytes()).isEqualTo(before);
    }

    /// Where the manifest is gone nothing tells of the language but the digest of what it was.
    @ParameterizedTest
    @ValueSource(strings = {"annual-report-2018.pdf", "annual-report-2018.xlsx", "manifest.json"})
    @Thorough
    void aFileOfAnEditionThatWasPublishedInAnotherLanguageIsMadeAgainInThat(String file) throws IOException {
        Path years = office.input().resolve("years.yaml");
        Files.writeString(years, Files.readString(years) + "2018: {state: adopted, date: 2019-02-14}\n");
        office.run("--lang=en");
        Map<String, String> english = Office.digests(office.output().resolve("2018"));
        Files.delete(office.output().resolve("2018/" + file));

        Office.Ended ended = office.run();
        assertThat(Office.digests(office.output().resolve("2018")))
                .as(ended.err())
                .isEqualTo(english);
        assertThat(office.run().code()).isZero();
    }

    @Test
    @Thorough
    void aCutReportOfAnotherYearThanTheChosenOneIsMadeAgain() throws IOException {
        Map<String, String> before = office.bytes();
        for (String file : new String[] {"2018/annual-report-2018.json", "2019/annual-report-2019.pdf"}) {
            Path path = office.output().resolve(file);
            Files.write(path, Arrays.copyOf(Files.readAllBytes(path), 2000));
        }

        Office.Ended ended = office.run("--year=2020");
        assertThat(ended.code()).as(ended.err()).isEqualTo(3);
        assertThat(office.run().code()).isZero();
        assertThat(office.bytes()).isEqualTo(before);
    }
}
