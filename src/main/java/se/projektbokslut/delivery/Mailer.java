package se.projektbokslut.delivery;

import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParameterList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.projektbokslut.content.ByteCount;

/// Sends mail over one connection a night, or over a new one where that was dropped. What a server cannot take just
/// now is tried again after a pause, until the time for that is used up; a server that cannot be reached or used is not
/// asked again the same night.
final class Mailer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(4), Duration.ofSeconds(10));

    private final MailServer server;
    private final MailFaults faults;
    private final MailAddress from;
    private final Duration retryFor;
    private final Clock clock;
    private final Sleeper sleeper;

    private @Nullable Instant first;
    private @Nullable SmtpConnection transport;
    private boolean utf8;
    private @Nullable String down;
    private boolean fellSilent;

    /// @param from the sender's address, with or without a name
    /// @param clock for the mails' date and for how long it is tried
    Mailer(DeliverySettings.Smtp smtp, String from, Clock clock, Sleeper sleeper) {
        this.server = new MailServer(smtp);
        this.faults = new MailFaults(smtp);
        this.from = MailAddress.named(from).orElseThrow(() -> new IllegalArgumentException("no sender's address"));
        this.retryFor = smtp.retryFor();
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /// @param id begins the Message-ID
    /// @param previous the id of the mail that this one continues; null for a first one
    /// @param who what the recipient is called in messages: never a name or an address
    record Envelope(String to, String id, @Nullable String previous, String who) {}

    Handing send(Letter letter, Envelope envelope) {
        Instant began = first == null ? clock.instant() : first;
        first = began;
        String unconfirmed = null;
        for (int paused = 0; ; ) {
            boolean used = transport != null;
            Attempt attempt = down == null ? attempt(letter, envelope) : Attempt.unusable(down);
            if (attempt.handing() instanceof Handing.Unconfirmed(String line)) {
                unconfirmed = line;
            }
            // A connection that earlier mails have used may be at fault itself: a new one is tried at once.
            if (attempt.isFinal() || !(used || pause(paused++, began))) {
                learn(attempt);
                return withEarlier(attempt.handing(), unconfirmed);
            }
            LOG.info("A try to send a mail came to nothing: {}", attempt.handing());
        }
    }

    /// What a mail that nothing more is tried for tonight says of the server. One that falls silent over a mail may
    /// take the next one; over two in a row it is left alone, since each mail would wait as long.
    private void learn(Attempt attempt) {
        boolean silent = attempt.others() != null && attempt.overMail();
        if (!silent || fellSilent) {
            down = attempt.others();
        }
        fellSilent = silent;
    }

    /// A mail that may have arrived at an earlier try is never said not to have been sent.
    private static Handing withEarlier(Handing last, @Nullable String unconfirmed) {
        if (unconfirmed == null) {
            return last;
        }
        return last instanceof Handing.Done ? new Handing.Done(true) : new Handing.Unconfirmed(unconfirmed);
    }

    private Attempt attempt(Letter letter, Envelope envelope) {
        MailAddress to =
                MailAddress.of(envelope.to()).orElseThrow(() -> new IllegalArgumentException("no recipient's address"));
        SmtpConnection open;
        try {
            open = connected(to.needsUtf8() || from.needsUtf8());
        } catch (IOException unreadable) {
            return Attempt.unusable(faults.unreadable(unreadable));
        } catch (MessagingException e) {
            return faults.notConnected(e, server.connection());
        }
        if (utf8 && !open.supportsExtension("SMTPUTF8")) {
            return faults.notWritable(to.needsUtf8() ? envelope.who() : DeliverySettings.PREFIX + "from");
        }
        Letter shorter = letter.withLink();
        try {
            MimeMessage message = message(letter, to, envelope);
            if (shorter != null && open.limit() > 0 && sizeOf(message) > open.limit()) {
                return attempt(shorter, envelope);
            }
            open.sendMessage(message, message.getAllRecipients());
            return Attempt.done();
        } catch (MessagingException e) {
            close();
            return shorter != null && MailFaults.isTooLarge(e)
                    ? attempt(shorter, envelope)
                    : faults.notSent(e, open.stage(), envelope.who());
        }
    }

    private SmtpConnection connected(boolean needsUtf8) throws MessagingException, IOException {
        if (transport != null && utf8 != needsUtf8) {
            close();
        }
        if (transport == null) {
            utf8 = needsUtf8;
            transport = server.connect(needsUtf8);
        }
        return transport;
    }

    /// The mail's size as it is sent, in bytes.
    private static long sizeOf(MimeMessage message) throws MessagingException {
        ByteCount size = new ByteCount();
        try {
            message.writeTo(size);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return size.bytes();
    }

    /// Waits before the next try; false where there is none tonight.
    ///
    /// @param paused how often that was done for the same mail
    private boolean pause(int paused, Instant began) {
        if (paused == PAUSES.size()) {
            return false;
        }
        Duration pause = PAUSES.get(paused);
        Duration spent = Duration.between(began, clock.instant());
        if (spent.plus(pause).compareTo(retryFor) > 0) {
            return false;
        }
        try {
            sleeper.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private MimeMessage message(Letter letter, MailAddress to, Envelope envelope) throws MessagingException {
        String domain = from.domain();
        Session session = server.session();
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", messageId(envelope.id(), domain));
            }
        };
        message.setFrom(from.header());
        message.setRecipients(Message.RecipientType.TO, new Address[] {to.header()});
        message.setSubject(letter.subject(), "UTF-8");
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContentLanguage(new String[] {letter.language().tag()});
        if (envelope.previous() != null) {
            message.setHeader("In-Reply-To", messageId(envelope.previous(), domain));
            message.setHeader("References", messageId(envelope.previous(), domain));
        }
        if (letter.attachments().isEmpty()) {
            message.setText(letter.body(), "UTF-8");
        } else {
            message.setContent(parts(letter));
        }
        message.saveChanges();
        return message;
    }

    private static String messageId(String id, String domain) {
        return "<" + id + "@" + domain + ">";
    }

    private static Multipart parts(Letter letter) throws MessagingException {
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.body(), "UTF-8");
        parts.addBodyPart(text);
        for (Letter.Attachment attachment : letter.attachments()) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(attachment.source()));
            // RFC 2231 by hand: the library would take the machine's charset. Outlook and some gateways read the
            // name as RFC 2047 writes it, and only there.
            part.setHeader("Content-Type", attachment.type() + ";\r\n name=\"" + encoded(attachment.name()) + "\"");
            part.setHeader("Content-Disposition", "attachment" + parameter("filename", attachment.name()));
            part.setHeader("Content-Transfer-Encoding", "base64");
            parts.addBodyPart(part);
        }
        return parts;
    }

    private static String encoded(String name) throws MessagingException {
        try {
            return MimeUtility.encodeText(name, "UTF-8", "Q");
        } catch (UnsupportedEncodingException everyJavaHasIt) {
            throw new MessagingException("no UTF-8", everyJavaHasIt);
        }
    }

    private static String parameter(String name, String value) {
        ParameterList parameters = new ParameterList();
        parameters.set(name, value, "UTF-8");
        return parameters.toString();
    }

    @Override
    public void close() {
        if (transport != null) {
            try {
                transport.close();
            } catch (MessagingException e) {
                LOG.debug("The connection was already gone", e);
            }
            transport = null;
        }
    }
}
