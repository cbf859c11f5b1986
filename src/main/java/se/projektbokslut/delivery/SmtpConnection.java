package se.projektbokslut.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.util.Locale;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/// The library's connection to a mail server, which also tells how far it came and what was answered there: the
/// library's own exceptions say only that there is no connection.
final class SmtpConnection extends SMTPTransport {
    /// How far a connection came.
    enum Stage {
        /// No connection, or its TLS did not come about.
        CONNECT,
        /// The server's first line.
        GREETING,
        /// EHLO, or HELO after it.
        HELLO,
        STARTTLS,
        LOGIN,
        /// What comes after.
        MAIL
    }

    private volatile Stage stage = Stage.CONNECT;
    private volatile SmtpReply reply = SmtpReply.NONE;

    SmtpConnection(Session session, String host, int port) {
        super(session, new URLName("smtp", host, port, null, null, null));
    }

    Stage stage() {
        return stage;
    }

    /// The last answer; [SmtpReply#NONE] before the first.
    SmtpReply reply() {
        return reply;
    }

    /// The ways to log in that the server offers, as it names them; null where it offers none.
    @Nullable
    String ways() {
        String offered = getExtensionParameter("AUTH");
        return offered == null ? null : offered.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9 _-]", "");
    }

    /// The largest mail that the server takes, in bytes as they are sent; 0 where it does not say.
    long limit() {
        String stated = getExtensionParameter("SIZE");
        return stated != null && stated.matches("[0-9]{1,18}") ? Long.parseLong(stated) : 0;
    }

    @Override
    protected void sendCommand(String command) throws MessagingException {
        stage = switch (command.split(" ", 2)[0]) {
            case "EHLO", "HELO" -> Stage.HELLO;
            case "STARTTLS" -> Stage.STARTTLS;
            case "AUTH" -> Stage.LOGIN;
            case "MAIL" -> Stage.MAIL;
            default -> stage;
        };
        super.sendCommand(command);
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        if (stage == Stage.CONNECT) {
            stage = Stage.GREETING;
        }
        int code = super.readServerResponse();
        reply = SmtpReply.of(code, getLastServerResponse());
        return code;
    }
}
