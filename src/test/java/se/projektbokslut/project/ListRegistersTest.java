package se.projektbokslut.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static se.projektbokslut.project.OfficeLists.PROCESSES;
import static se.projektbokslut.project.OfficeLists.list;
import static se.projektbokslut.project.OfficeLists.shown;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.projektbokslut.inventory.InputFile;
import se.projektbokslut.money.Money;

/// Two public registers by their descriptions, with the counts and sums that are known of them.
class ListRegistersTest {
    private static final Path LISTS = Path.of("../shared/lists");

    @Test
    void theRegisterOfMajorProjectsComesIn() throws IOException {
        Path path = LISTS.resolve("uk-major-projects-2019.csv");
        assumeTrue(Files.exists(path));
        RecordFile file = list(Files.readAllBytes(path), """
                dates: [D.M.YY]
                missing: ["Exempt*", Not provided]
                strip: ["£"]
                closed-if-end-before: 2019-03-31
                id: {from: [project_name]}
                columns:
                  project_name: title
                  department: unit
                  start_date: start
                  end_date: {key: end, unless: {status: [closed]}, then: plan.end}
                  yearly_budget: {key: economy.budget.2019, times: 1000000}
                  yearly_forecast: {key: economy.forecast.2019, times: 1000000}
                  wlc_baseline_incl_NCG: {key: economy.budget, times: 1000000}
                  description_aims: purpose
                "*": ignore
                """);

        assertThat(shown(file)).isEmpty();
        assertThat(file.projects()).hasSize(133);
        assertThat(file.counted()).isEqualTo(133);
        assertThat(file.projects().stream().map(Project::title).distinct()).hasSize(133);
        assertThat(file.projects().stream().map(Project::id).distinct()).hasSize(133);
        assertThat(sum(file, "budget 2019")).isEqualTo("121 29723300000.00");
        assertThat(sum(file, "forecast 2019")).isEqualTo("121 28965860000.00");
        assertThat(sum(file, "budget")).isEqualTo("118 441798760000.00");
    }

    @Test
    void theRegisterOfGrantsComesIn() throws IOException {
        Path path = LISTS.resolve("se-projektbanken-2014-2020.json");
        assumeTrue(Files.exists(path));
        byte[] bytes = Files.readAllBytes(path);
        RecordFile file = RecordFileReader.read(
                new InputFile("projects/a.json", InputFile.Kind.RECORDS_JSON, bytes.length, ""),
                bytes,
                "projects/columns.yaml",
                """
                closed-if-end-before: 2016-10-14
                columns:
                  ärende-id: [id, registry-number]
                  projektnamn: title
                  projektbeskrivning: purpose
                  projekt_starttid: start
                  projekt_sluttid: end
                  projektledare: leader
                  beviljat_belopp_sek: economy.budget
                  uppdateringsdatum: updated
                "*": ignore
                """.getBytes(StandardCharsets.UTF_8),
                PROCESSES);

        assertThat(shown(file)).isEmpty();
        assertThat(file.projects()).hasSize(374);
        assertThat(file.projects().stream().map(Project::id).distinct()).hasSize(374);
        assertThat(sum(file, "budget")).isEqualTo("374 4354438151.00");
        Map<Integer, Long> years = file.projects().stream()
                .collect(Collectors.groupingBy(
                        project -> Objects.requireNonNull(project.period().end())
                                .value()
                                .year(),
                        TreeMap::new,
                        Collectors.counting()));
        assertThat(years).hasToString("{2015=4, 2016=50, 2017=28, 2018=135, 2019=120, 2020=11, 2021=25, 2023=1}");
        assertThat(file.projects())
                .allMatch(project -> project.status().value()
                        == Status.CLOSED
                        == Objects.requireNonNull(project.period().end())
                                        .value()
                                        .edtf()
                                        .compareTo("2016-10-14")
                                < 0);
    }

    private static String sum(RecordFile file, String what) {
        List<Long> amounts = file.projects().stream()
                .map(Project::economy)
                .filter(Objects::nonNull)
                .map(economy -> what.startsWith("budget") ? economy.budget() : economy.forecast())
                .filter(Objects::nonNull)
                .map(amount -> what.endsWith("2019") ? amount.years().get(2019) : amount.total())
                .filter(Objects::nonNull)
                .map(Money::ore)
                .toList();
        return amounts.size() + " "
                + new Money(amounts.stream().mapToLong(Long::longValue).sum());
    }
}
