package se.projektbokslut.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.ControlTotals;
import se.projektbokslut.annual.LedgerTotals;
import se.projektbokslut.annual.YearState;
import se.projektbokslut.publication.Delivery;
import se.projektbokslut.publication.Receipt;

/// The metrics as node_exporter's textfile collector reads them.
class MetricsTest {
    /// Prometheus's text format, as far as it is used here.
    private static final Pattern SAMPLE =
            Pattern.compile("([a-z_]+)((?:\\{[a-z_]+=\"[^\"\\\\\n]*\"\\})?) (-?[0-9]+(?:\\.[0-9]+)?)");

    private static final Receipt GOOD = Receipt.begun(
                    "d".repeat(64), 3, "2026-11-24", "2026-11-24T01:00:00Z", new AnnualReport.Provenance("1.0", "2"))
            .completed(
                    Receipt.Outcome.PUBLISHED,
                    new Receipt.Counts(new ControlTotals(6, 5, 1, 0, 0), LedgerTotals.NONE, 7, 0, 0),
                    new Receipt.Work(4, 2),
                    List.of(2019),
                    List.of(2018),
                    List.of(
                            new Receipt.PublishedYear(2018, YearState.PRELIMINARY, 0, "m", "s", null),
                            new Receipt.PublishedYear(
                                    2019, YearState.ADOPTED, 2, "m", "s", new Receipt.Proposed(3, "p", "t"))),
                    null,
                    "2026-11-24T01:00:02.500Z")
            .withDeliveries(List.of(new Delivery(
                    "id",
                    Delivery.Kind.REPORT,
                    2019,
                    YearState.ADOPTED,
                    2,
                    "s",
                    "r",
                    Delivery.Outcome.FAILED,
                    "2026-11-24",
                    null,
                    "line")));

    /// The clock may have been set back between start and end.
    @Test
    void lessThanNoTimeIsWrittenAsItIs() {
        assertThat(parse(Metrics.of(new Metrics.Night(
                        Instant.EPOCH, 0, Map.of("compile", Duration.ofMillis(-3_599_500)), List.of()))))
                .containsEntry("projektbokslut_step_duration_seconds{step=\"compile\"}", "-3599.500");
    }

    @Test
    void aGoodNightInEveryMetric() {
        Map<String, String> samples = parse(Metrics.of(new Metrics.Night(
                Instant.parse("2026-11-24T01:00:03Z"), 0, Map.of("compile", Duration.ofMillis(1234)), List.of(GOOD))));

        assertThat(samples)
                .containsEntry("projektbokslut_last_run_timestamp_seconds", "1795482003")
                .containsEntry("projektbokslut_last_success_timestamp_seconds", "1795482002")
                .containsEntry("projektbokslut_last_run_exit_code", "0")
                .containsEntry("projektbokslut_run_duration_seconds", "2.500")
                .containsEntry("projektbokslut_step_duration_seconds{step=\"compile\"}", "1.234")
                .containsEntry("projektbokslut_records{result=\"read\"}", "6")
                .containsEntry("projektbokslut_records{result=\"undated\"}", "1")
                .containsEntry("projektbokslut_ledger_entries{result=\"read\"}", "0")
                .containsEntry("projektbokslut_years{state=\"adopted\"}", "1")
                .containsEntry("projektbokslut_years{state=\"proposed\"}", "1")
                .containsEntry("projektbokslut_year_revision{year=\"2019\"}", "2")
                .containsEntry("projektbokslut_deliveries{outcome=\"failed\"}", "1")
                .containsEntry("projektbokslut_deliveries{outcome=\"sent\"}", "0");
    }

    @Test
    void aBadNightKeepsTheTimeOfTheLastGoodOne() {
        Receipt bad = Receipt.begun("", 0, "2026-11-25", "2026-11-25T01:00:00Z", GOOD.provenance())
                .stopped(Receipt.Outcome.NOT_TIED, 5, "why", "2026-11-25T01:00:01Z");

        Map<String, String> samples = parse(
                Metrics.of(new Metrics.Night(Instant.parse("2026-11-25T01:00:01Z"), 5, Map.of(), List.of(GOOD, bad))));

        assertThat(samples)
                .containsEntry("projektbokslut_last_run_exit_code", "5")
                .containsEntry("projektbokslut_last_success_timestamp_seconds", "1795482002");
    }

    @Test
    void aFirstNightThatFailsHasNoSuccess() {
        assertThat(parse(Metrics.of(new Metrics.Night(Instant.EPOCH, 2, Map.of(), List.of()))))
                .containsOnlyKeys("projektbokslut_last_run_timestamp_seconds", "projektbokslut_last_run_exit_code");
    }

    /// Reads the format strictly: each family is announced before its samples, no sample occurs twice, the text
    /// ends with a line end.
    static Map<String, String> parse(String text) {
        assertThat(text).endsWith("\n").doesNotContain("\r");
        Map<String, String> samples = new TreeMap<>();
        Set<String> announced = new HashSet<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith("# TYPE ")) {
                assertThat(line).endsWith(" gauge");
                String name = line.substring("# TYPE ".length(), line.lastIndexOf(' '));
                assertThat(announced.add(name)).as(line).isTrue();
            } else if (!line.startsWith("# HELP ")) {
                Matcher sample = SAMPLE.matcher(line);
                assertThat(sample.matches()).as(line).isTrue();
                assertThat(announced).contains(sample.group(1));
                assertThat(samples.put(sample.group(1) + sample.group(2), sample.group(3)))
                        .as(line)
                        .isNull();
            }
        }
        return samples;
    }
}
