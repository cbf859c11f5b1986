package se.projektbokslut.findings;

import java.util.List;

/// One reason why a record, a row or a file cannot be used. A record with several faults has several refusals; it
/// counts once.
///
/// @param at where the fault stands
/// @param record the record's id as far as it could be read, else empty
/// @param field the key that the fault concerns, dotted for a nested one (`economy.budget`), else empty
/// @param problem what is wrong
/// @param args what the problem's text names, in its order; never a value from a ledger row
public record Refusal(Location at, String record, String field, Problem problem, List<String> args) {
    /// With more refused rows than this a file is not the one that its owner meant to deliver, and is refused as a
    /// file (CONTRACT: "more than 10 000 refused rows").
    public static final int MOST_ROWS = 10_000;

    public Refusal {
        args = List.copyOf(args);
    }

    public Refusal(Location at, String record, String field, Problem problem, String... args) {
        this(at, record, field, problem, List.of(args));
    }

    /// The one refusal of a file with more than [#MOST_ROWS] refused rows.
    public static Refusal ofTooMany(Location at, long refused) {
        return new Refusal(at, "", "", Problem.TOO_MANY_REFUSALS, Long.toString(refused));
    }
}
