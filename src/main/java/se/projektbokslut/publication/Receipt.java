package se.projektbokslut.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.ControlTotals;

/// What one run did: `receipt.json`, and a line of `receipts.jsonl`. The only published place where a clock shows.
///
/// @param run the run's id: the first digits of the digest and the generation
/// @param digest what the run was about: input, configuration, rules, options (DESIGN, principle 4)
/// @param generation counts up from 1 over everything that was ever published into this output
/// @param asOf the date up to which ongoing projects stand, ISO
/// @param started instant, ISO, UTC
/// @param finished instant, ISO, UTC
/// @param exitCode as the contract lists them
/// @param counts null where the run did not come so far as to read
/// @param published the years whose files changed, rising
/// @param unchanged the years whose files were already right, rising
/// @param deliveries what was handed to people
/// @param message why, where the run did not end well; one line
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
        List<PublishedYear> published,
        List<Integer> unchanged,
        List<String> deliveries,
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

    /// @param errors findings of severity `error` that are not accepted
    public record Counts(ControlTotals records, int findings, int errors, int refusals) {}

    public record PublishedYear(int year, int revision) {}
}
