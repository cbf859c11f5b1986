package se.projektbokslut.delivery;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.delivery.DeliverySettings.Security;
import se.projektbokslut.delivery.DeliverySettings.Smtp;

/// What a mail server's faults mean. A fault's line names the cause by the server's own code (RFC 3463 where it
/// has one) and never by its words, which may repeat an address.
final class MailFaults {
    private static final String SMTP = DeliverySettings.PREFIX + "smtp.";
    private static final String PASSWORD_VARIABLE = "PROJEKTBOKSLUT_DELIVERY_SMTP_PASSWORD";
    private static final String AGAIN = ". The next run tries again";

    private final Smtp smtp;

    MailFaults(Smtp smtp) {
        this.smtp = smtp;
    }

    String unreadable(IOException fault) {
        String what = fault instanceof java.nio.file.FileSystemException file
                ? file.getFile() + ": cannot be read"
                : String.valueOf(fault.getMessage());
        return "%s; see %spassword-file and %strust, or set the password in the environment (%s)"
                .formatted(what, SMTP, SMTP, PASSWORD_VARIABLE);
    }

    /// Why there is no connection.
    Attempt notConnected(MessagingException fault, SmtpConnection connection) {
        SmtpReply reply = connection.reply();
        if (causeOf(fault, SSLException.class) != null) {
            return Attempt.unusable(noTls(fault));
        }
        if (String.valueOf(fault.getMessage()).startsWith("STARTTLS is required")) {
            return Attempt.unusable(said(
                    "offers no STARTTLS, so nothing was sent; use another port, or %ssecurity=tls, or none on a network that nobody else reads"
                            .formatted(SMTP)));
        }
        return switch (connection.stage()) {
            case CONNECT -> Attempt.unreachable(noAnswer());
            case GREETING -> noGreeting(fault, reply);
            case HELLO ->
                fault instanceof AuthenticationFailedException
                        ? Attempt.unusable(noWayIn(connection.ways()))
                        : notGreeted(reply);
            case LOGIN -> notLoggedIn(fault, reply);
            case STARTTLS, MAIL, CONTENT -> later(reply);
        };
    }

    /// The line of a server that is not there.
    String noAnswer() {
        return said("does not answer; check %shost and .port".formatted(SMTP) + AGAIN);
    }

    private String noTls(MessagingException fault) {
        SSLException tls = causeOf(fault, SSLException.class);
        boolean plain = tls != null && String.valueOf(tls.getMessage()).startsWith("Unsupported or unrecognized SSL");
        if (plain && smtp.security() == Security.TLS) {
            return said("speaks no TLS from the first byte on this port; write %ssecurity=starttls, or another %sport"
                    .formatted(SMTP, SMTP));
        }
        if (causeOf(fault, CertificateException.class) != null) {
            return said(
                    "has a certificate that is not trusted or is of another name; name its issuer's certificate in %strust, check %shost"
                            .formatted(SMTP, SMTP));
        }
        return "%s: the mail server's certificate is not trusted, or it speaks no TLS here; name its issuer's certificate in %strust, check %shost, .port and .security"
                .formatted(smtp, SMTP, SMTP);
    }

    /// A port that speaks TLS from the first byte waits for the client's, as the client waits for the greeting.
    private Attempt noGreeting(MessagingException fault, SmtpReply reply) {
        if (reply.isPermanent()) {
            return Attempt.unusable(
                    said("refuses this machine (%s); ask its keeper to let this machine send, or name another %shost"
                            .formatted(reply, SMTP)));
        }
        if (reply.isTransient()) {
            return later(reply);
        }
        return smtp.security() != Security.TLS && (isSilence(fault) || smtp.port() == 465)
                ? Attempt.unreachable(said(
                        "takes the connection and does not answer; if the port speaks TLS from the first byte, as 465 does, write %ssecurity=tls, else check %shost and .port"
                                        .formatted(SMTP, SMTP)
                                + AGAIN))
                : Attempt.unreachable(noAnswer());
    }

    private Attempt notGreeted(SmtpReply reply) {
        if (reply.isPermanent()) {
            return Attempt.unusable(said(
                    "refuses the name by which this machine greets it (%s to EHLO and HELO); write the machine's full name in %shelo-name"
                            .formatted(reply, SMTP)));
        }
        return reply.isTransient() ? later(reply) : Attempt.unreachable(noAnswer());
    }

    private String noWayIn(@Nullable String ways) {
        return said(
                "offers no way to log in that this program knows (it offers %s; known are LOGIN, PLAIN and DIGEST-MD5); ask its keeper for a password log-in, or for a relay that lets this machine send without one (then take away %suser)"
                        .formatted(ways == null || ways.isBlank() ? "none" : "only " + ways.strip(), SMTP));
    }

    private Attempt notLoggedIn(MessagingException fault, SmtpReply reply) {
        if (reply.isTransient()) {
            return Attempt.unreachable(
                    said("cannot check the log-in now (%s); its keeper can tell why".formatted(reply) + AGAIN));
        }
        if (reply.wantsTls()) {
            return Attempt.unusable(wantsTls(reply));
        }
        if (reply.isLoginDisabled()) {
            return Attempt.unusable(said(
                    "does not take this way to log in (%s); ask its keeper to allow it for the user, or for a relay that lets this machine send without one (then take away %suser)"
                            .formatted(reply, SMTP)));
        }
        if (reply.code() == 534 || reply.code() == 504 || reply.detail().equals("7.9")) {
            return Attempt.unusable(said(
                    "does not take this way to log in (%s); ask its keeper for a password for programs, and write it in %s or %spassword-file"
                            .formatted(reply, PASSWORD_VARIABLE, SMTP)));
        }
        return reply.isPermanent()
                ? Attempt.unusable(said(
                        "does not accept the user name and password (%s); check %suser and the password (%s or %spassword-file)"
                                .formatted(reply, SMTP, PASSWORD_VARIABLE, SMTP)))
                : Attempt.unreachable(said(
                        "%s at the log-in; check %suser and the password (%s or %spassword-file), or ask its keeper why"
                                        .formatted(
                                                isSilence(fault) ? "falls silent" : "breaks off",
                                                SMTP,
                                                PASSWORD_VARIABLE,
                                                SMTP)
                                + AGAIN));
    }

    private Attempt later(SmtpReply reply) {
        return Attempt.unreachable(
                reply.code() == 0
                        ? noAnswer()
                        : said("takes no connection now (%s); its keeper can tell why".formatted(reply) + AGAIN));
    }

    private String wantsTls(SmtpReply reply) {
        return said("wants an encrypted connection (%s); write %ssecurity=starttls, or tls (port 465)"
                .formatted(reply, SMTP));
    }

    private String said(String what) {
        return "%s: the mail server %s".formatted(smtp, what);
    }

    /// Whether the mail was larger than the server takes.
    static boolean isTooLarge(MessagingException fault) {
        return Refused.of(fault).reply().isTooLarge();
    }

    /// Why an address cannot be written to a server that knows none but ASCII before the `@`.
    ///
    /// @param who what its owner is called
    Attempt notWritable(String who) {
        return Attempt.refused(
                "%s: the part before @ has other letters than a to z, and the mail server %s does not take those (it offers no SMTPUTF8); write an address without them"
                        .formatted(who, smtp));
    }

    /// Why a mail was not taken.
    ///
    /// @param stage how far its connection had come
    /// @param who what its recipient is called
    Attempt notSent(MessagingException fault, SmtpConnection.Stage stage, String who) {
        Refused refused = Refused.of(fault);
        SmtpReply reply = refused.reply();
        if (reply.wantsTls()) {
            return Attempt.unusable(wantsTls(reply));
        }
        if (reply.wantsLogin()) {
            return Attempt.unusable(said(
                    smtp.user() == null
                            ? "requires a log-in (%s); write %suser and the password (%s or %spassword-file)"
                                    .formatted(reply, SMTP, PASSWORD_VARIABLE, SMTP)
                            : "requires a log-in (%s) and offers none on this connection; check %sport and .security"
                                    .formatted(reply, SMTP)));
        }
        if (reply.isMailboxFull()) {
            String line =
                    "%s: the recipient's mailbox is full, says the mail server %s (%s); ask the recipient to make room"
                                    .formatted(who, smtp, reply)
                            + AGAIN;
            return reply.isPermanent() ? Attempt.refused(line) : Attempt.later(line);
        }
        if (reply.isPermanent()) {
            return Attempt.refused("%s: the mail server %s %s".formatted(who, smtp, refusal(refused)));
        }
        if (reply.code() == 452 || reply.code() == 422) {
            return Attempt.later(
                    "%s: the mail server %s has no room for the mail now (%s); ask its keeper to make room in the spool or mailbox"
                                    .formatted(who, smtp, reply)
                            + AGAIN);
        }
        if (reply.isTransient()) {
            return Attempt.later("%s: the mail server %s does not take the mail now (%s); the next run tries again"
                    .formatted(who, smtp, reply));
        }
        boolean silence = isSilence(fault);
        Handing handing = stage == SmtpConnection.Stage.MAIL
                ? new Handing.Failed(said("%s before it took the mail; its keeper can tell why"
                                .formatted(silence ? "fell silent" : "broke off"))
                        + AGAIN)
                : new Handing.Unconfirmed(
                        said(
                                "fell silent while it took a mail, which may have arrived; the next run sends it again with the same Message-ID"));
        return Attempt.silent(handing, silence ? noAnswer() : null);
    }

    private static boolean isSilence(MessagingException fault) {
        return causeOf(fault, SocketTimeoutException.class) != null;
    }

    private static String refusal(Refused refused) {
        SmtpReply reply = refused.reply();
        if (reply.isTooLarge()) {
            return "does not take a mail of that size (%s), which is too large; lower %smax-size"
                    .formatted(reply, DeliverySettings.PREFIX);
        }
        if (refused.at() == Refused.At.RECIPIENT) {
            return reply.isAbout(7) || reply.words().contains("relay")
                    ? "relays no mail to the recipient for this machine (%s); log in (%suser), or ask its keeper to let this machine send to other domains"
                            .formatted(reply, SMTP)
                    : "refuses the recipient (%s); check the address".formatted(reply);
        }
        if (refused.at() == Refused.At.SENDER && (reply.isAbout(7) || reply.isAbout(1))) {
            return "does not let this machine send as %sfrom (%s); write an address that it may send as, or log in (%suser)"
                    .formatted(DeliverySettings.PREFIX, reply, SMTP);
        }
        if (reply.isAbout(7)) {
            return "refuses the mail by its own rules (%s); ask its keeper to let this machine's mail through, check %sfrom"
                    .formatted(reply, DeliverySettings.PREFIX);
        }
        return "refuses the mail (%s); check %sfrom and what the server allows"
                .formatted(reply, DeliverySettings.PREFIX);
    }

    /// An answer to a mail, and to which part of it.
    private record Refused(SmtpReply reply, At at) {
        enum At {
            SENDER,
            RECIPIENT,
            CONTENT
        }

        static Refused of(MessagingException fault) {
            SMTPAddressFailedException recipient = causeOf(fault, SMTPAddressFailedException.class);
            if (recipient != null) {
                return new Refused(SmtpReply.of(recipient.getReturnCode(), recipient.getMessage()), At.RECIPIENT);
            }
            SMTPSenderFailedException sender = causeOf(fault, SMTPSenderFailedException.class);
            if (sender != null) {
                return new Refused(SmtpReply.of(sender.getReturnCode(), sender.getMessage()), At.SENDER);
            }
            SMTPSendFailedException sending = causeOf(fault, SMTPSendFailedException.class);
            if (sending == null) {
                return new Refused(SmtpReply.NONE, At.CONTENT);
            }
            boolean atSender = String.valueOf(sending.getCommand()).startsWith("MAIL");
            return new Refused(
                    SmtpReply.of(sending.getReturnCode(), sending.getMessage()), atSender ? At.SENDER : At.CONTENT);
        }
    }

    /// The first of that kind among the fault, what it is chained to and what caused it.
    private static <T extends Throwable> @Nullable T causeOf(Throwable fault, Class<T> kind) {
        for (Throwable t = fault; t != null; t = next(t)) {
            if (kind.isInstance(t)) {
                return kind.cast(t);
            }
        }
        return null;
    }

    private static @Nullable Throwable next(Throwable fault) {
        Throwable cause = fault.getCause();
        return cause == null && fault instanceof MessagingException chained ? chained.getNextException() : cause;
    }
}
