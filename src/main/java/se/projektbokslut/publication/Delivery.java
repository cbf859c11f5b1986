package se.projektbokslut.publication;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.YearState;

/// Something that a run handed to somebody, tried to, or keeps for a later night. Carries no name and no address:
/// who it is for shows as a digest.
///
/// @param id what tells it apart from every other delivery, 32 hexadecimal digits; a mail's Message-ID begins
///     with it, so that a mail that is sent again is known again
/// @param year null where it is about no single year
/// @param state of the year; null where it is about no single year
/// @param revision of the year; 0 until adopted
/// @param statement digest of what it says
/// @param recipient the first digits of the digest of an address or a folder
/// @param date the as-of day of the run that noted it, ISO
/// @param due the first as-of day on which it may go, ISO; null where it may go at once
/// @param message why it was not handed over and what to do; null where it was
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Delivery(
        String id,
        Kind kind,
        @Nullable Integer year,
        @Nullable YearState state,
        int revision,
        String statement,
        String recipient,
        Outcome outcome,
        String date,
        @Nullable String due,
        @Nullable String message) {

    /// What is handed over, and how.
    public enum Kind {
        /// A mail with a year's report.
        @JsonProperty("report")
        REPORT,
        /// A copy of a year's files in the drop folder.
        @JsonProperty("folder")
        FOLDER,
        /// A mail to a project leader with what is missing in the leader's own records.
        @JsonProperty("missing")
        MISSING,
        /// A mail that a decision on a proposed edition is asked for.
        @JsonProperty("proposal")
        PROPOSAL,
        /// A mail to the operator: nothing was published.
        @JsonProperty("alert")
        ALERT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// How it ended.
    public enum Outcome {
        /// Handed over.
        @JsonProperty("sent")
        SENT,
        /// Handed over, with the same Message-ID as a try before it that may have arrived too.
        @JsonProperty("repeated")
        REPEATED,
        /// Begun, and nobody knows whether it arrived: the run died, or the server fell silent.
        @JsonProperty("unconfirmed")
        UNCONFIRMED,
        /// Not handed over; the next run tries again.
        @JsonProperty("failed")
        FAILED,
        /// Kept until its day comes.
        @JsonProperty("held")
        HELD,
        /// Was pending and is not wanted any more.
        @JsonProperty("withdrawn")
        WITHDRAWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The same delivery as the run of another day notes it.
    ///
    /// @param asOf the as-of day of that run, ISO
    public Delivery on(String asOf) {
        return new Delivery(id, kind, year, state, revision, statement, recipient, outcome, asOf, due, message);
    }

    /// Whether the recipient has it.
    @JsonIgnore
    public boolean isHandedOver() {
        return outcome == Outcome.SENT || outcome == Outcome.REPEATED;
    }

    /// Whether a later run has to come back to it.
    @JsonIgnore
    public boolean isPending() {
        return outcome == Outcome.UNCONFIRMED || outcome == Outcome.FAILED || outcome == Outcome.HELD;
    }
}
