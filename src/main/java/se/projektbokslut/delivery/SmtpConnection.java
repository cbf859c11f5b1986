package se.projektbokslut.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        /// What comes after, until the server has asked for the mail itself: nothing of it has been given over.
        MAIL,
        /// The server has answered DATA by asking for the mail: what comes of it is known by its last answer only.
        CONTENT
    }

    private static final int START_INPUT = 354;
    private static final Pattern OLD_WAYS = Pattern.compile("(?im)^250[ -]AUTH=([^\r\n]*)");

    private volatile @Nullable String oldWays;
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

    /// Also where the server names them as older ones do, in one word with `AUTH=`.
    @Override
    protected boolean ehlo(String domain) throws MessagingException {
        boolean taken = super.ehlo(domain);
        Matcher old = OLD_WAYS.matcher(String.valueOf(getLastServerResponse()));
        oldWays = taken && old.find() ? old.group(1) : null;
        return taken;
    }

    @Override
    public boolean supportsExtension(String name) {
        return super.supportsExtension(name) || (name.equalsIgnoreCase("AUTH") && oldWays != null);
    }

    @Override
    protected boolean supportsAuthentication(String way) {
        return super.supportsAuthentication(way)
                || (oldWays != null
                        && List.of(oldWays.toUpperCase(Locale.ROOT).split("\\s+", -1))
                                .contains(way.toUpperCase(Locale.ROOT)));
    }

    /// The ways to log in that the server offers, as it names them; null where it offers none.
    @Nullable
    String ways() {
        String stated = getExtensionParameter("AUTH");
        String offered = stated == null ? oldWays : stated;
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
        if (stage == Stage.MAIL && code == START_INPUT) {
            stage = Stage.CONTENT;
        }
        reply = SmtpReply.of(code, getLastServerResponse());
        return code;
    }
}
