package se.projektbokslut.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.YearState;
import se.projektbokslut.publication.Delivery;
import se.projektbokslut.publication.Delivery.Outcome;
import se.projektbokslut.publication.PublishedJson;

class DeliveryRoundTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);
    private static final Clock NIGHT = Clock.fixed(Instant.parse("2026-11-24T01:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path output;

    @Test
    void whatOneLetterCannotBeMadeOfHoldsUpNoOther() throws IOException {
        Path pdf = output.resolve("annual-report-2019.pdf");
        Path json = Files.writeString(output.resolve("annual-report-2020.json"), "{\"year\": \"Controller 1\"");
        Outbox outbox = Outbox.open(output, List.of());
        DeliverySettings settings =
                new DeliverySettings(List.of(), Cadence.WEEKLY, Map.of(), Map.of(), null, null, null, null, 1, null);

        new DeliveryRound(settings, outbox, AS_OF, NIGHT, _ -> {})
                .handOver(List.of(
                        wanted(2019, (_, _) -> new Handing.Failed(Files.readString(pdf))),
                        wanted(
                                2020,
                                (_, _) -> new Handing.Failed(PublishedJson.read(json, AnnualReport.class)
                                        .toString())),
                        wanted(2021, (_, _) -> {
                            throw new AccessDeniedException("annual-report-2021.pdf");
                        }),
                        wanted(2022, (_, _) -> new Handing.Done(false))));

        assertThat(outbox.noted())
                .extracting(Delivery::outcome)
                .containsExactly(Outcome.FAILED, Outcome.FAILED, Outcome.FAILED, Outcome.SENT);
        assertThat(outbox.noted())
                .extracting(delivery -> String.valueOf(delivery.message()).replaceFirst("; .*", ""))
                .containsExactly(
                        "2019: what is to be handed over cannot be made (there is no " + pdf + ")",
                        "2020: what is to be handed over cannot be made (a report's JSON is damaged)",
                        "2021: what is to be handed over cannot be made (annual-report-2021.pdf: permission denied)",
                        "null");
    }

    private static Wanted wanted(int year, Wanted.Hand hand) {
        return new Wanted(new Outbox.Key(Delivery.Kind.REPORT, year, "r"), "a", "s", YearState.ADOPTED, 1, AS_OF, hand);
    }
}
