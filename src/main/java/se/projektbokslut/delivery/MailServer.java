package se.projektbokslut.delivery;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Properties;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.delivery.DeliverySettings.Security;
import se.projektbokslut.delivery.DeliverySettings.Smtp;

/// The mail server: how it is reached, and what its faults mean. A fault's line carries the server's code and
/// never its words, which may repeat an address.
final class MailServer {
    private static final String SMTP = DeliverySettings.PREFIX + "smtp.";

    private static final String PASSWORD_VARIABLE = "PROJEKTBOKSLUT_DELIVERY_SMTP_PASSWORD";

    private final Smtp smtp;
    private @Nullable Session session;

    MailServer(Smtp smtp) {
        this.smtp = smtp;
    }

    /// What messages are made with; only after [#connect].
    Session session() {
        if (session == null) {
            throw new IllegalStateException("not connected");
        }
        return session;
    }

    /// @throws IOException if a file that the connection needs cannot be read
    Transport connect() throws MessagingException, IOException {
        Session opened = Session.getInstance(properties());
        session = opened;
        Transport transport = opened.getTransport("smtp");
        transport.connect(smtp.host(), smtp.port(), smtp.user(), password());
        return transport;
    }

    private Properties properties() throws IOException {
        Properties properties = new Properties();
        String millis = Long.toString(smtp.timeout().toMillis());
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        properties.setProperty("mail.smtp.auth", Boolean.toString(smtp.user() != null));
        boolean starttls = smtp.security() == Security.STARTTLS;
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(starttls));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(starttls));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(smtp.security() == Security.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        Path trust = smtp.trust();
        if (trust != null && smtp.security() != Security.NONE) {
            properties.put("mail.smtp.ssl.socketFactory", trusting(trust));
        }
        return properties;
    }

    private @Nullable String password() throws IOException {
        if (smtp.user() == null) {
            return null;
        }
        if (smtp.password() != null) {
            return smtp.password();
        }
        if (smtp.passwordFile() == null) {
            return "";
        }
        try (Stream<String> lines = Files.lines(smtp.passwordFile())) {
            return lines.findFirst().orElse("").strip();
        } catch (java.io.UncheckedIOException notText) {
            throw new IOException(smtp.passwordFile() + ": not a text file", notText);
        }
    }

    private static SSLSocketFactory trusting(Path pem) throws IOException {
        try (InputStream in = Files.newInputStream(pem)) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry(Integer.toString(number++), certificate);
            }
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IOException(pem + ": no certificate in PEM form", e);
        }
    }

    String unreadable(IOException fault) {
        String what = fault instanceof java.nio.file.FileSystemException file
                ? file.getFile() + ": cannot be read"
                : String.valueOf(fault.getMessage());
        return "%s; see %spassword-file and %strust, or set the password in the environment (%s)"
                .formatted(what, SMTP, SMTP, PASSWORD_VARIABLE);
    }

    /// Why there is no connection.
    Attempt notConnected(MessagingException fault) {
        if (fault instanceof AuthenticationFailedException) {
            return Attempt.unusable(
                    "%s: the mail server does not accept the user name and password; check %suser and the password (%s or %spassword-file)"
                            .formatted(smtp, SMTP, PASSWORD_VARIABLE, SMTP));
        }
        if (causeOf(fault, SSLException.class) != null) {
            return Attempt.unusable(
                    "%s: the mail server's certificate is not trusted, or it speaks no TLS here; name its issuer's certificate in %strust, check %shost, .port and .security"
                            .formatted(smtp, SMTP, SMTP));
        }
        if (String.valueOf(fault.getMessage()).startsWith("STARTTLS is required")) {
            return Attempt.unusable(
                    "%s: the mail server offers no STARTTLS, so nothing was sent; use another port, or %ssecurity=tls, or none on a network that nobody else reads"
                            .formatted(smtp, SMTP));
        }
        return Attempt.unreachable(noAnswer());
    }

    private String noAnswer() {
        return "%s: the mail server does not answer; check %shost and .port. The next run tries again"
                .formatted(smtp, SMTP);
    }

    /// Why a mail was not taken.
    ///
    /// @param who what its recipient is called
    Attempt notSent(MessagingException fault, String who) {
        int code = codeOf(fault);
        if (code >= 500 && causeOf(fault, SMTPAddressFailedException.class) != null) {
            return Attempt.refused(
                    "%s: the mail server %s refuses the recipient (%s); check the address".formatted(who, smtp, code));
        }
        if (code == 552 || code == 523) {
            return Attempt.refused("%s: the mail is too large for the mail server %s (%s); lower %smax-size"
                    .formatted(who, smtp, code, DeliverySettings.PREFIX));
        }
        if (code >= 500) {
            return Attempt.refused(
                    "%s: the mail server %s refuses the mail (%s); check %sfrom and what the server allows"
                            .formatted(who, smtp, code, DeliverySettings.PREFIX));
        }
        if (code == 452 || code == 422) {
            return Attempt.later(
                    "%s: the mail server %s has no room for the mail now (%s); ask its keeper to make room in the spool or mailbox. The next run tries again"
                            .formatted(who, smtp, code));
        }
        if (code >= 400) {
            return Attempt.later("%s: the mail server %s does not take the mail now (%s); the next run tries again"
                    .formatted(who, smtp, code));
        }
        return Attempt.silent(
                "%s: the mail server fell silent while it took a mail, which may have arrived; the next run sends it again with the same Message-ID"
                        .formatted(smtp),
                noAnswer());
    }

    /// The server's code; 0 where it gave none.
    private static int codeOf(MessagingException fault) {
        SMTPAddressFailedException recipient = causeOf(fault, SMTPAddressFailedException.class);
        if (recipient != null) {
            return recipient.getReturnCode();
        }
        SMTPSenderFailedException sender = causeOf(fault, SMTPSenderFailedException.class);
        if (sender != null) {
            return sender.getReturnCode();
        }
        SMTPSendFailedException sending = causeOf(fault, SMTPSendFailedException.class);
        return sending == null ? 0 : sending.getReturnCode();
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
