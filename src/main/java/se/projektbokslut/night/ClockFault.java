package se.projektbokslut.night;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import se.projektbokslut.program.RunProperties;
import se.projektbokslut.publication.Receipt;
import se.projektbokslut.publication.Receipts;

/// A machine whose clock was lost says 1970, or the year before: every project that goes on would be taken out
/// of the years that its report has. Only an `--as-of` of the operator's own may go back.
final class ClockFault {
    /// There was no such program before.
    private static final int FIRST_YEAR = 2000;

    private ClockFault() {}

    /// @param history the output's receipts, the oldest first
    /// @return one line; empty where the clock may be right
    static Optional<String> of(RunProperties options, Clock clock, List<Receipt> history) {
        if (options.asOf() != null) {
            return Optional.empty();
        }
        int year = NightlyRun.asOf(options, clock).getYear();
        // A run that was stopped for its clock has that clock's date.
        int last = Receipts.lastCompleted(history)
                .map(Receipt::asOf)
                .filter(date -> date.matches("[0-9]{4}-.*"))
                .map(date -> Integer.parseInt(date.substring(0, 4)))
                .orElse(FIRST_YEAR);
        return year >= last
                ? Optional.empty()
                : Optional.of("the machine's clock says %s, and %s; set the clock, or give the date with --as-of"
                        .formatted(
                                NightlyRun.asOf(options, clock),
                                last == FIRST_YEAR
                                        ? "this program did not exist then"
                                        : "the last run was as of " + last));
    }
}
