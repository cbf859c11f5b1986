package se.projektbokslut.delivery;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.projektbokslut.content.Digest;
import se.projektbokslut.publication.Delivery;
import se.projektbokslut.publication.Delivery.Outcome;
import tools.jackson.core.JacksonException;

/// Hands over what is wanted and due, each with a note in the outbox before and after, and withdraws what is not
/// wanted any more.
final class DeliveryRound {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRound.class);

    private final DeliverySettings settings;
    private final Outbox outbox;
    private final LocalDate asOf;
    private final Clock clock;
    private final Sleeper sleeper;

    DeliveryRound(DeliverySettings settings, Outbox outbox, LocalDate asOf, Clock clock, Sleeper sleeper) {
        this.settings = settings;
        this.outbox = outbox;
        this.asOf = asOf;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /// What was pending and is not wanted any more: the recipient is gone, or the year says again what was sent.
    void withdrawOthers(List<Wanted> wanted, IntPredicate chosen) throws IOException {
        Set<Outbox.Key> keys = new HashSet<>();
        wanted.stream().filter(one -> one.due() != null).forEach(one -> keys.add(one.key()));
        for (Delivery pending : outbox.pending()) {
            boolean ofThisRun = pending.year() == null || chosen.test(pending.year());
            if (ofThisRun && !keys.contains(Outbox.Key.of(pending))) {
                outbox.note(as(pending, Outcome.WITHDRAWN, null, null));
            }
        }
    }

    void handOver(List<Wanted> wanted) throws IOException {
        try (Mailer mailer = mailer()) {
            for (Wanted one : wanted) {
                if (one.due() != null) {
                    handOver(one, one.due(), mailer);
                }
            }
        }
    }

    private void handOver(Wanted one, LocalDate due, @Nullable Mailer mailer) throws IOException {
        Delivery delivery = new Delivery(
                id(one),
                one.key().kind(),
                one.key().year(),
                one.state(),
                one.revision(),
                one.statement(),
                one.key().recipient(),
                Outcome.UNCONFIRMED,
                asOf.toString(),
                null,
                null);
        if (due.isAfter(asOf)) {
            outbox.note(as(delivery, Outcome.HELD, due.toString(), null));
            return;
        }
        boolean again = outbox.latest(one.key())
                .filter(latest ->
                        latest.outcome() == Outcome.UNCONFIRMED && latest.id().equals(delivery.id()))
                .isPresent();
        outbox.note(delivery);
        Delivery ended = switch (handing(one, mailer, delivery.id())) {
            case Handing.Done done -> as(delivery, again || done.again() ? Outcome.REPEATED : Outcome.SENT, null, null);
            case Handing.Failed(String line) -> as(delivery, again ? Outcome.UNCONFIRMED : Outcome.FAILED, null, line);
            case Handing.Unconfirmed(String line) -> as(delivery, Outcome.UNCONFIRMED, null, line);
        };
        outbox.note(ended);
        LOG.info(
                "Delivery {} ({}): {}",
                ended.id(),
                ended.kind().code(),
                ended.outcome().code());
    }

    /// What one recipient's mail or copy cannot be made of holds up no other's.
    private static Handing handing(Wanted one, @Nullable Mailer mailer, String id) {
        try {
            return one.hand().over(mailer, id);
        } catch (IOException | JacksonException e) {
            LOG.warn("What is to be handed over cannot be made", e);
            Integer year = one.key().year();
            return new Handing.Failed(
                    "%s: what is to be handed over cannot be made (%s); put back the published files that `projektbokslut status` names. The next run tries again"
                            .formatted(year == null ? one.key().kind().code() : year, reason(e)));
        }
    }

    /// Never what a parser says, which may quote a record.
    private static String reason(Exception failure) {
        return switch (failure) {
            case NoSuchFileException missing -> DropFolder.reason(missing);
            case FileSystemException file -> file.getFile() + ": " + DropFolder.reason(file);
            case IOException other -> DropFolder.reason(other);
            default -> "a report's JSON is damaged";
        };
    }

    private Delivery as(Delivery delivery, Outcome outcome, @Nullable String due, @Nullable String message) {
        return new Delivery(
                delivery.id(),
                delivery.kind(),
                delivery.year(),
                delivery.state(),
                delivery.revision(),
                delivery.statement(),
                delivery.recipient(),
                outcome,
                asOf.toString(),
                due,
                message);
    }

    /// The same for the same state and recipient, however often it is tried. What was delivered before has a part
    /// in it: a year that goes back to what it said once is news again, and no mail program may take it for the
    /// old one.
    private String id(Wanted one) {
        return new Digest()
                .add(one.key().kind().code())
                .add(String.valueOf(one.key().year()))
                .add(one.state() == null ? "" : one.state().code())
                .add(Integer.toString(one.revision()))
                .add(one.statement())
                .add(one.address())
                .add(outbox.lastHandedOver(one.key()).map(Delivery::id).orElse(""))
                .hex()
                .substring(0, 32);
    }

    private @Nullable Mailer mailer() {
        return settings.smtp() == null || settings.from() == null
                ? null
                : new Mailer(settings.smtp(), settings.from(), clock, sleeper);
    }
}
