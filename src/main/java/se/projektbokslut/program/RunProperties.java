package se.projektbokslut.program;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.projektbokslut.publication.Rendering;
import se.projektbokslut.words.Language;

/// The options of a run, from the command line, the environment or `application.yaml` (CONTRACT, "Commands").
///
/// @param input the folder of records, ledgers and settings
/// @param output where reports are published
/// @param state the framework's log, the lock and the cache; may be deleted between runs
/// @param year the calendar years to publish; empty: every year found
/// @param asOf the date up to which ongoing projects stand; null: today in Europe/Stockholm
/// @param force publish again although nothing changed
/// @param dryRun say what would be done, write nothing
/// @param acceptRemovals publish although the input has shrunk
/// @param noDeliver do not hand reports to people
/// @param readableBy who may read what is written below output and state
/// @param verifyInput read every file although size, times and number say that it is unchanged
/// @param errors `check` leaves out warnings and what is only worth knowing
/// @param json `status` prints JSON for machines
@ConfigurationProperties("projektbokslut")
public record RunProperties(
        @DefaultValue("input") Path input,
        @DefaultValue("output") Path output,
        @DefaultValue("state") Path state,
        @DefaultValue({}) List<Integer> year,
        @DefaultValue("sv") Language lang,
        @Nullable LocalDate asOf,
        @DefaultValue("false") boolean force,
        @DefaultValue("false") boolean dryRun,
        @DefaultValue("false") boolean acceptRemovals,
        @DefaultValue("false") boolean noDeliver,
        @DefaultValue("false") boolean verifyInput,
        @DefaultValue("false") boolean errors,
        @DefaultValue("false") boolean json,
        @DefaultValue Report report,
        @DefaultValue Ledger ledger,
        @DefaultValue DeliveryProperties delivery,
        @DefaultValue Metrics metrics,
        @DefaultValue Ping ping,
        @DefaultValue("group") ReadableBy readableBy) {

    /// The log file of a run, as the command line names it to the framework.
    public Path log() {
        return state.resolve("projektbokslut.log");
    }

    /// Where the products of steps lie, and nothing else: a run removes what it does not need.
    public Path cache() {
        return state.resolve("cache");
    }

    /// How reports are rendered.
    public Rendering rendering() {
        return new Rendering(lang, report.mostCards());
    }

    /// What cannot be used of them by itself, one line each.
    public List<String> faults() {
        return report.mostCards() >= 0
                ? List.of()
                : List.of("projektbokslut.report.most-cards: %s is less than none; write a number from 0"
                        .formatted(report.mostCards()));
    }

    /// @param mostCards how many projects a year's PDF prints as cards; a year with more prints them as tables
    ///     only
    public record Report(@DefaultValue("500") int mostCards) {}

    /// @param strict a ledger file that contradicts itself stops the run (exit code 5) instead of being named (3)
    public record Ledger(@DefaultValue("false") boolean strict) {}

    /// @param file where metrics are written for node_exporter's textfile collector; null: nowhere
    public record Metrics(@Nullable Path file) {}

    /// @param url what is called at a run's start (`/start`), success and failure (`/fail`); null: nothing
    public record Ping(@Nullable URI url) {}
}
