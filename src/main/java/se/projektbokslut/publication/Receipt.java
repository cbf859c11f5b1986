package se.projektbokslut.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.ControlTotals;
import se.projektbokslut.annual.LedgerTotals;
import se.projektbokslut.annual.YearState;

/// What one run did: `receipt.json`, and a line of `receipts.jsonl`. The only published place where a clock
/// shows.
///
/// @param run the run's id: the first digits of the digest and the generation
/// @param digest what the run was about: input, configuration, rules, options
///     (docs/decisions/2026-11-24-run-identity.md)
/// @param generation counts up from 1 over everything that was ever published into this output
/// @param asOf the date up to which ongoing projects stand, ISO
/// @param started instant, ISO, UTC
/// @param finished instant, ISO, UTC
/// @param exitCode as the contract lists them
/// @param counts null where the run did not come so far as to read
/// @param published the years whose files have changed since the last completed run, and open ones that `--force`
///     published again, rising
/// @param unchanged the years whose files were already right, rising
/// @param years every published year as it now stands, rising
/// @param work what the run read and what it had kept from earlier ones; null where the job did not run
/// @param deliveries what was handed to people or still waits for it
/// @param message why, where the run did not end well, or what was damaged and is mended; one line
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Receipt(
        String run,
        String digest,
        long generation,
        String asOf,
        String started,
        String finished,
        Outcome outcome,
        int exitCode,
        AnnualReport.Provenance provenance,
        @Nullable Counts counts,
        @Nullable Work work,
        List<Integer> published,
        List<Integer> unchanged,
        List<PublishedYear> years,
        List<Delivery> deliveries,
        @Nullable String message) {

    public enum Outcome {
        /// Files were published.
        @JsonProperty("published")
        PUBLISHED,
        /// Everything was already as it should be.
        @JsonProperty("unchanged")
        UNCHANGED,
        /// The run stopped; the next one takes up where it stopped.
        @JsonProperty("failed")
        FAILED,
        /// The control totals do not tie; nothing was published.
        @JsonProperty("not-tied")
        NOT_TIED
    }

    /// A receipt of a run that has begun.
    public static Receipt begun(
            String digest, long generation, String asOf, String started, AnnualReport.Provenance provenance) {
        String run = digest.isEmpty() ? "" : digest.substring(0, 12) + "-" + generation;
        return new Receipt(
                run,
                digest,
                generation,
                asOf,
                started,
                started,
                Outcome.FAILED,
                1,
                provenance,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    /// The receipt of a run that reached its end.
    public Receipt completed(
            Outcome how,
            Counts whatWasRead,
            @Nullable Work whatWasDone,
            List<Integer> changedYears,
            List<Integer> unchangedYears,
            List<PublishedYear> allYears,
            @Nullable String mended,
            String end) {
        return new Receipt(
                run,
                digest,
                generation,
                asOf,
                started,
                end,
                how,
                whatWasRead.exitCode(),
                provenance,
                whatWasRead,
                whatWasDone,
                changedYears,
                unchangedYears,
                allYears,
                deliveries,
                mended);
    }

    /// The receipt of a run that stopped.
    public Receipt stopped(Outcome how, int code, String why, String end) {
        return new Receipt(
                run,
                digest,
                generation,
                asOf,
                started,
                end,
                how,
                code,
                provenance,
                counts,
                work,
                published,
                unchanged,
                years,
                deliveries,
                why);
    }

    /// The same receipt with what the run handed to people.
    public Receipt withDeliveries(List<Delivery> handed) {
        return new Receipt(
                run,
                digest,
                generation,
                asOf,
                started,
                finished,
                outcome,
                exitCode,
                provenance,
                counts,
                work,
                published,
                unchanged,
                years,
                List.copyOf(handed),
                message);
    }

    /// Whether the run reached its end, so that the next one may find that nothing has changed since.
    public boolean completed() {
        return outcome == Outcome.PUBLISHED || outcome == Outcome.UNCHANGED;
    }

    /// What was read, as counts.
    ///
    /// @param ledger what became of each ledger entry and supplier-ledger row
    /// @param findings all of them, accepted ones included
    /// @param errors findings of severity `error` that are not accepted
    /// @param refusals reasons for which records, rows or files were refused
    public record Counts(ControlTotals records, LedgerTotals ledger, int findings, int errors, int refusals) {
        /// 0, or 3 where something was refused or contradicts itself (CONTRACT, "3 means").
        public int exitCode() {
            return refusals > 0 || errors > 0 ? 3 : 0;
        }
    }

    /// What a run cost: the pieces of input (record files, slices of SIE files, supplier-ledger files) that it read,
    /// and those whose products an earlier run had left.
    public record Work(long read, long kept) {}

    /// A year as it is published.
    ///
    /// @param manifest the SHA-256 of the year's manifest
    /// @param statement digest of what the year's report says; null in receipts of versions that did not write it
    /// @param proposed the edition that waits for a decision; null where none does
    public record PublishedYear(
            int year,
            YearState state,
            int revision,
            String manifest,
            @Nullable String statement,
            @Nullable Proposed proposed) {
        /// Whether the year's files, and those of its proposal, are the same.
        public boolean hasTheSameFiles(PublishedYear other) {
            return year == other.year && manifest.equals(other.manifest) && Objects.equals(proposed, other.proposed);
        }
    }

    /// An edition that waits for a decision.
    ///
    /// @param revision the edition
    /// @param manifest the SHA-256 of its manifest
    /// @param statement digest of what it says
    public record Proposed(int revision, String manifest, String statement) {}
}
