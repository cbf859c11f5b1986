package se.projektbokslut.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.YearState;
import se.projektbokslut.cache.ProductCache;
import se.projektbokslut.content.CanonicalJson;
import se.projektbokslut.night.PreparedRun;
import se.projektbokslut.program.PlainOptions;
import se.projektbokslut.program.ProgramDigest;
import se.projektbokslut.program.RunProperties;
import se.projektbokslut.publication.StatedReport;
import se.projektbokslut.publication.YearPublication;
import se.projektbokslut.settings.Adoption;
import se.projektbokslut.settings.Settings;
import se.projektbokslut.settings.SettingsReader;
import se.projektbokslut.words.Language;

/// When a year that is published need not be drawn again.
class StandingYearsTest {
    private static final int YEAR = 2019;

    @TempDir
    Path folder;

    private RunPlan plan;
    private ProductCache cache;
    private AnnualReport report;

    @BeforeEach
    void publish() throws IOException {
        Path projects = Files.createDirectories(folder.resolve("input/projects"));
        Files.copy(Path.of("input/processes.yaml"), folder.resolve("input/processes.yaml"));
        Files.writeString(projects.resolve("a.yaml"), "id: a\ntitle: A\nstatus: closed\nend: 2019\n");
        plan = PreparedRun.in(folder);
        cache = new ProductCache(plan.options().cache());
        report = compiled();
        assertThat(stands(plan, report)).isFalse();
        publication(plan).publishStaged(StatedReport.of(report), "2019");
        years(plan).note(report);
    }

    private AnnualReport compiled() throws IOException {
        return Compile.lookedAt(plan, cache).report(YEAR);
    }

    private static YearPublication publication(RunPlan plan) {
        return new YearPublication(plan.options().output(), plan.known(), plan.rendering(), plan.settings());
    }

    private StandingYears years(RunPlan of) {
        return new StandingYears(of, cache, publication(of));
    }

    /// Whether the year stands where a run of that plan compiles that report.
    private boolean stands(RunPlan of, AnnualReport value) throws IOException {
        compiled(of, new Compile.Years(List.of(YEAR), new TreeSet<>()));
        cache.write(of.compiled(Integer.toString(YEAR)), out -> CanonicalJson.writeCompact(value, out));
        return years(of).stands(YEAR);
    }

    private void compiled(RunPlan of, Compile.Years found) throws IOException {
        cache.write(of.compiled("years"), out -> CanonicalJson.writeCompact(found, out));
    }

    private RunPlan with(RunProperties options, Settings settings, ProgramDigest program) {
        return new RunPlan(
                options, plan.known(), plan.inventory(), settings, plan.asOfYear(), program, plan.provenance(), 1);
    }

    @Test
    void aYearStandsForTheReportThatItWasMadeOf() throws IOException {
        assertThat(stands(plan, report)).isTrue();
        assertThat(stands(plan.withGeneration(7), report)).isTrue();
        AnnualReport other = report.asEdition(report.state(), 1, null, null);
        assertThat(stands(plan, other)).isFalse();
    }

    @Test
    void anotherProgramLanguageAndDecisionMakeAnotherYear() throws IOException {
        ProgramDigest program = plan.program();
        RunPlan ofOther = with(plan.options(), plan.settings(), new ProgramDigest("other", program.records(), "other"));
        assertThat(stands(ofOther, report)).isFalse();

        assertThat(stands(with(options(Language.EN, false), plan.settings(), program), report))
                .isFalse();
        assertThat(stands(with(options(Language.SV, true), plan.settings(), program), report))
                .isFalse();
        assertThat(stands(with(options(Language.SV, false), plan.settings(), program), report))
                .isTrue();

        Files.writeString(folder.resolve("input/years.yaml"), "2019: {state: adopted, date: 2020-02-14}\n");
        Map<Integer, Adoption> adoptions =
                SettingsReader.read(folder.resolve("input")).settings().adoptions();
        Settings adopted = new Settings(plan.settings().processes(), new TreeMap<>(adoptions), List.of());
        assertThat(stands(with(plan.options(), adopted, program), report)).isFalse();
    }

    private RunProperties options(Language language, boolean force) {
        RunProperties plain = plan.options();
        return PlainOptions.of(plain.input(), plain.output(), plain.state(), Map.of("lang", language, "force", force));
    }

    @ParameterizedTest
    @CsvSource({
        "manifest.json, removed",
        "manifest.json, cut",
        "annual-report-2019.pdf, removed",
        "annual-report-2019.xlsx, cut",
        "changes-2019.csv, cut",
        "annual-report-2019.excel.csv, cut",
        "proposed/manifest.json, cut"
    })
    void aYearWithADamagedOrStrangeFileDoesNotStand(String file, String how) throws IOException {
        Path path = folder.resolve("output/2019").resolve(file);
        if (how.equals("removed")) {
            Files.delete(path);
        } else {
            Files.createDirectories(path.resolveSibling("."));
            Files.writeString(path, "{");
        }
        assertThat(stands(plan, report)).isFalse();
    }

    @Test
    void aReportOfAYearThatThisRunDecidedIsNotTakenForTheNextOne() throws IOException {
        AnnualReport decided = report.asEdition(YearState.ADOPTED, 0, null, null);
        assertThat(stands(plan, decided)).isFalse();
        years(plan).note(decided);
        assertThat(stands(plan, decided)).isFalse();
    }
}
