package se.projektbokslut.delivery;

import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.YearState;

/// Something that a recipient shall have.
///
/// @param address what the recipient's digest and the delivery's id are made of
/// @param due the first day on which it may go; null: never
public record Wanted(
        Outbox.Key key,
        String address,
        String statement,
        @Nullable YearState state,
        int revision,
        @Nullable LocalDate due,
        Hand hand) {
    /// Hands it over.
    @FunctionalInterface
    interface Hand {
        Handing over(@Nullable Mailer mailer, String id) throws IOException;
    }
}
