package se.projektbokslut.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.content.KnownFiles;
import se.projektbokslut.inventory.Inventory;
import se.projektbokslut.program.PlainOptions;
import se.projektbokslut.program.ProgramDigest;
import se.projektbokslut.program.RunProperties;
import se.projektbokslut.settings.SettingsReader;

/// What makes a run another one.
class RunPlanTest {
    private static final Path INPUT = Path.of("input");

    /// Settings that change what is published, each with another value than the one that it has by default.
    private static final Map<String, Object> OF_REPORTS = new TreeMap<>(
            Map.of("output", "elsewhere", "year", 2019, "lang", "en", "report.most-cards", 7, "ledger.strict", true));

    /// Those that change only where, when or how a run works, whether it may, and who is told. The as-of date
    /// stands in the plan by its year.
    private static final Set<String> OF_THE_RUN = Set.of(
            "input",
            "state",
            "as-of",
            "force",
            "dry-run",
            "accept-removals",
            "no-deliver",
            "verify-input",
            "errors",
            "json",
            "metrics.file",
            "ping.url",
            "readable-by");

    static final Set<String> SETTINGS = OF_REPORTS.keySet();

    @Test
    void eachSettingIsOfTheReportsOrOfTheRun() {
        Set<String> unknown = new TreeSet<>(PlainOptions.names(RunProperties.class));
        unknown.removeIf(setting ->
                OF_REPORTS.containsKey(setting) || OF_THE_RUN.contains(setting) || setting.startsWith("delivery."));
        assertThat(unknown)
                .as("settings of which RunPlanTest does not say whether RunPlan.digest needs them")
                .isEmpty();
    }

    @ParameterizedTest
    @FieldSource("SETTINGS")
    void aSettingOfTheReportsMakesAnotherRun(String setting) throws IOException {
        assertThat(plan(Map.of(setting, Objects.requireNonNull(OF_REPORTS.get(setting))))
                        .digest())
                .as("RunPlan.digest without " + setting)
                .isNotEqualTo(plan(Map.of()).digest());
    }

    private static RunPlan plan(Map<String, Object> stated) throws IOException {
        RunProperties options = PlainOptions.of(INPUT, Path.of("output"), Path.of("state"), stated);
        return new RunPlan(
                options,
                KnownFiles.none(),
                new Inventory(List.of(), List.of(), List.of(), Map.of()),
                SettingsReader.read(INPUT).settings(),
                2026,
                new ProgramDigest("program", "program", "program"),
                new AnnualReport.Provenance("1", "1"),
                1);
    }
}
