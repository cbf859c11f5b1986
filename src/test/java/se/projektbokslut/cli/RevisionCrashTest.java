package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.projektbokslut.Thorough;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.cache.WatchedFiles;
import se.projektbokslut.content.KnownFiles;
import se.projektbokslut.publication.Editions;
import se.projektbokslut.publication.PublishedOutput;
import se.projektbokslut.publication.Rendering;
import se.projektbokslut.publication.StatedReport;
import se.projektbokslut.publication.YearPublication;
import se.projektbokslut.settings.Settings;
import se.projektbokslut.settings.SettingsReader;
import se.projektbokslut.words.Language;

/// The publication of a revision, cut short at each of its writes, forces and renames in turn.
class RevisionCrashTest {
    private static final Rendering RENDERING = new Rendering(Language.SV, 500);
    private static final String ADOPTED = "2018: {state: adopted, date: 2019-02-14}\n";
    private static final String DECIDED =
            "2018: {state: adopted, date: 2019-02-14, editions: [{edition: 2, date: 2019-05-02}]}\n";

    @TempDir
    Path folder;

    private Settings decided;
    private AnnualReport second;
    private Map<String, String> first;
    private Map<String, String> expected;
    private Path before;

    @BeforeEach
    void aYearIsAdoptedChangesAndTheOfficeDecidesOnTheChange() throws IOException {
        Office office = Office.withSixProjects(folder.resolve("office")).write("years.yaml", ADOPTED);
        assertThat(office.run().code()).isZero();
        first = Office.digests(office.output().resolve("2018"));
        Path record = office.input().resolve("projects/samordnad-redovisning.yaml");
        Files.writeString(record, Files.readString(record).replace("title: Samordnad", "title: Delad"));
        assertThat(office.run().code()).isZero();
        assertThat(office.output().resolve("2018/proposed/manifest.json")).exists();
        before = folder.resolve("before");
        Office.copyTree(office.output(), before);
        office.write("years.yaml", DECIDED);
        decided = SettingsReader.read(office.input()).settings();
        second = Objects.requireNonNull(new Editions(before, KnownFiles.none(), decided).decided(2018));
        assertThat(office.run().code()).isZero();
        expected = Office.digests(office.output().resolve("2018"));
    }

    @Test
    @Thorough
    void whereverItIsCutShortTheNextRunFindsAWholeSetAndTheSameRevisionComesOut() throws IOException {
        int cuts = 0;
        for (boolean cut = true; cut; cuts++) {
            Path output = folder.resolve("output-" + cuts);
            Office.copyTree(before, output);
            WatchedFiles files = new WatchedFiles();
            files.failAfter(cuts);
            cut = isCutShort(files.watch(output));

            assertTheNextRunFindsAWholeSet(output, "after change " + cuts);
        }
        assertThat(cuts).as("changes that were cut").isGreaterThan(40);
        assertThat(Office.digests(folder.resolve("output-0/2018/revisions/1"))).isEqualTo(first);
        assertThat(Files.readString(folder.resolve("output-0/2018/changes-2018.csv")))
                .contains("stated.title,Samordnad redovisning,Delad redovisning");
    }

    /// A file that is in the way, a right that is missing: everything else can be done, tidying up too.
    @Test
    @Thorough
    void whateverFailsAloneTheNextRunFindsAWholeSetAndTheSameRevisionComesOut() throws IOException {
        WatchedFiles undisturbed = new WatchedFiles();
        Path whole = folder.resolve("whole");
        Office.copyTree(before, whole);
        assertThat(isCutShort(undisturbed.watch(whole))).isFalse();
        List<String> changes = undisturbed.changes();
        for (int i = 0; i < changes.size(); i++) {
            Path output = folder.resolve("output-" + i);
            Office.copyTree(before, output);
            WatchedFiles files = new WatchedFiles();
            files.failOnceAfter(i);
            boolean cut = isCutShort(files.watch(output));

            assertThat(cut || !changes.get(i).startsWith("rename"))
                    .as(changes.get(i))
                    .isTrue();
            assertTheNextRunFindsAWholeSet(output, changes.get(i));
        }
    }

    private void assertTheNextRunFindsAWholeSet(Path output, String cut) throws IOException {
        PublishedOutput published = new PublishedOutput(output);
        published.finishInterrupted();
        assertThat(published.years()).contains(2018);
        Map<String, String> found = Office.digests(output.resolve("2018"));
        assertThat(List.of(withoutRevisions(first), withoutRevisions(expected)))
                .as(cut)
                .contains(withoutRevisions(found));

        new YearPublication(output, KnownFiles.none(), RENDERING, decided)
                .publishStaged(StatedReport.of(second), "2018");
        assertThat(Office.digests(output.resolve("2018"))).as(cut).isEqualTo(expected);
        assertThat(output.resolve(".staging/2018-decided")).doesNotExist();
        assertThat(output.resolve("2018/proposed")).as(cut).doesNotExist();
    }

    @Test
    void everyFileIsOnTheDiskBeforeTheFirstRenameAndTheManifestComesLast() throws IOException {
        WatchedFiles files = new WatchedFiles();
        Path output = folder.resolve("output");
        Office.copyTree(before, output);
        assertThat(isCutShort(files.watch(output))).isFalse();

        List<String> changes = files.changes();
        List<String> ofTheYear =
                changes.subList(changes.indexOf("rename .2018-decided.moving.tmp 2018-decided.moving"), changes.size());
        int firstRename = changes.indexOf("rename annual-report-2018.json annual-report-2018.json");
        List<String> renames = ofTheYear.stream()
                .filter(change -> change.startsWith("rename") && !change.contains("moving"))
                .toList();
        assertThat(renames).hasSize(7).last().isEqualTo("rename manifest.json manifest.json");
        for (String rename : renames) {
            String force = "force " + rename.substring(rename.lastIndexOf(' ') + 1);
            assertThat(changes.lastIndexOf(force)).as(force).isGreaterThanOrEqualTo(0);
            assertThat(changes.indexOf(force)).as(force).isLessThan(firstRename);
        }
        int manifest = ofTheYear.indexOf("rename manifest.json manifest.json");
        assertThat(ofTheYear.get(manifest - 1)).as("before the manifest").startsWith("force ");
        assertThat(ofTheYear.get(manifest + 1)).as("after the manifest").startsWith("force ");
        assertThat(ofTheYear.getFirst())
                .as("the note is safe before the first rename")
                .contains("moving");
    }

    private boolean isCutShort(Path output) {
        try {
            new YearPublication(output, KnownFiles.none(), RENDERING, decided)
                    .publishStaged(StatedReport.of(second), "2018");
            return false;
        } catch (IOException | RuntimeException cut) {
            return true;
        }
    }

    private static Map<String, String> withoutRevisions(Map<String, String> files) {
        Map<String, String> own = new java.util.TreeMap<>(files);
        own.keySet().removeIf(path -> path.startsWith("revisions/") || path.startsWith("proposed/"));
        return own;
    }
}
