package se.projektbokslut.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.projektbokslut.cache.ProductCache;
import se.projektbokslut.night.PreparedRun;
import se.projektbokslut.report.ProjectTitle;
import se.projektbokslut.steps.Compile;
import se.projektbokslut.steps.RunPlan;

/// What stands at the top of the output is what the years say when it is published, whenever it was read.
class PublishedReportsTest {
    private static final int YEAR = 2019;

    @TempDir
    Path folder;

    @Test
    void aYearThatWasPublishedSinceItWasReadIsReadAgain() throws IOException {
        publish("Först");
        var reports = reports();
        reports.begin(List.of(YEAR));
        publish("Sedan");
        assertThat(titles(reports)).containsExactly("Sedan");
    }

    @Test
    void aYearThatStandsIsReadOnce() throws IOException {
        publish("Först");
        var reports = reports();
        reports.begin(List.of(YEAR));
        // The manifest says that nothing has changed; so nothing is read, and the damage is another's to find.
        Files.writeString(folder.resolve("output/2019/annual-report-2019.json"), "{");
        assertThat(titles(reports)).containsExactly("Först");
    }

    @Test
    void whatCannotBeReadBeforehandIsSaidWhenItIsAskedFor() throws IOException {
        publish("Först");
        var reports = reports();
        Path json = folder.resolve("output/2019/annual-report-2019.json");
        byte[] whole = Files.readAllBytes(json);
        Files.writeString(json, "{");
        reports.begin(List.of(YEAR));
        Files.write(json, whole);
        assertThat(titles(reports)).containsExactly("Först");
    }

    private PublishedReports reports() {
        Path output = folder.resolve("output");
        return new PublishedReports(output, new PublishedOutput(output));
    }

    private static List<String> titles(PublishedReports reports) throws IOException {
        return reports.read(List.of(YEAR)).stream()
                .flatMap(year -> year.titles().values().stream())
                .map(ProjectTitle::words)
                .toList();
    }

    private void publish(String title) throws IOException {
        Path projects = Files.createDirectories(folder.resolve("input/projects"));
        Files.copy(
                Path.of("input/processes.yaml"),
                folder.resolve("input/processes.yaml"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(projects.resolve("a.yaml"), "id: a\ntitle: %s\nstatus: closed\nend: 2019\n".formatted(title));
        RunPlan plan = PreparedRun.in(folder);
        var publication = new YearPublication(plan.options().output(), plan.known(), plan.rendering(), plan.settings());
        publication.publishStaged(
                StatedReport.of(
                        Compile.lookedAt(plan, new ProductCache(plan.options().cache()))
                                .report(YEAR)),
                title);
    }
}
