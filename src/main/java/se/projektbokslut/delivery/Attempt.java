package se.projektbokslut.delivery;

import org.jspecify.annotations.Nullable;

/// One try to send a mail.
///
/// @param isFinal whether another try tonight would change nothing
/// @param others why no other mail can be sent either; null where this one alone was at fault
record Attempt(Handing handing, boolean isFinal, @Nullable String others) {
    static Attempt done() {
        return new Attempt(new Handing.Done(false), true, null);
    }

    /// The server could not be reached.
    static Attempt unreachable(String line) {
        return new Attempt(new Handing.Failed(line), false, line);
    }

    /// The server cannot be used as it is configured.
    static Attempt unusable(String line) {
        return new Attempt(new Handing.Failed(line), true, line);
    }

    /// The server does not take this mail now.
    static Attempt later(String line) {
        return new Attempt(new Handing.Failed(line), false, null);
    }

    /// The server does not take this mail.
    static Attempt refused(String line) {
        return new Attempt(new Handing.Failed(line), true, null);
    }

    /// The server fell silent or broke off while it took the mail.
    ///
    /// @param others what that means for the other mails if it goes on; null where the server broke off, which
    ///     costs no time
    static Attempt silent(String line, @Nullable String others) {
        return new Attempt(new Handing.Unconfirmed(line), false, others);
    }
}
