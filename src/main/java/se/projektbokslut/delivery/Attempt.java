package se.projektbokslut.delivery;

import org.jspecify.annotations.Nullable;

/// One try to send a mail.
///
/// @param isFinal whether another try tonight would change nothing
/// @param others why no other mail can be sent either; null where this one alone was at fault
/// @param overMail whether the server was there and fell silent or broke off over the mail
record Attempt(Handing handing, boolean isFinal, @Nullable String others, boolean overMail) {
    static Attempt done() {
        return new Attempt(new Handing.Done(false), true, null, false);
    }

    /// The server could not be reached.
    static Attempt unreachable(String line) {
        return new Attempt(new Handing.Failed(line), false, line, false);
    }

    /// The server cannot be used as it is configured.
    static Attempt unusable(String line) {
        return new Attempt(new Handing.Failed(line), true, line, false);
    }

    /// The server does not take this mail now.
    static Attempt later(String line) {
        return new Attempt(new Handing.Failed(line), false, null, false);
    }

    /// The server does not take this mail.
    static Attempt refused(String line) {
        return new Attempt(new Handing.Failed(line), true, null, false);
    }

    /// The server fell silent or broke off over the mail.
    ///
    /// @param handing whether anything of the mail had been given over by then
    /// @param others what that means for the other mails if it goes on; null where the server broke off, which
    ///     costs no time
    static Attempt silent(Handing handing, @Nullable String others) {
        return new Attempt(handing, false, others, true);
    }
}
