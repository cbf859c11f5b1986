package se.projektbokslut.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.delivery.DeliverySettings.Security;
import se.projektbokslut.delivery.DeliverySettings.Smtp;

/// The mail server: how it is reached.
final class MailServer {
    /// As Notepad puts it before a text in UTF-8; no password begins with it.
    private static final String MARK = "\uFEFF";

    private final Smtp smtp;
    private @Nullable Session session;
    private @Nullable SmtpConnection connection;

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

    /// The connection that was begun last; only after [#connect].
    SmtpConnection connection() {
        if (connection == null) {
            throw new IllegalStateException("not connected");
        }
        return connection;
    }

    /// @param utf8 whether addresses with other letters than ASCII before the `@` are to be sent
    /// @throws IOException if a file that the connection needs cannot be read
    SmtpConnection connect(boolean utf8) throws MessagingException, IOException {
        Properties properties = properties();
        String password = password();
        properties.setProperty("mail.mime.allowutf8", Boolean.toString(utf8));
        session = Session.getInstance(properties);
        connection = new SmtpConnection(session, smtp.host(), smtp.port());
        connection.connect(smtp.host(), smtp.port(), smtp.user(), password);
        return connection;
    }

    private Properties properties() throws IOException {
        Properties properties = new Properties();
        String millis = Long.toString(smtp.timeout().toMillis());
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        properties.setProperty("mail.smtp.auth", Boolean.toString(smtp.user() != null));
        if (smtp.heloName() != null) {
            properties.setProperty("mail.smtp.localhost", smtp.heloName());
        }
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
        if (Files.isDirectory(smtp.passwordFile())) {
            throw new IOException(smtp.passwordFile() + ": is a folder");
        }
        byte[] file = Files.readAllBytes(smtp.passwordFile());
        boolean utf16 = file.length > 1
                && ((file[0] == (byte) 0xFE && file[1] == (byte) 0xFF)
                        || (file[0] == (byte) 0xFF && file[1] == (byte) 0xFE));
        Charset charset = utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            String line = (text.startsWith(MARK) ? text.substring(1) : text)
                    .lines()
                    .findFirst()
                    .orElse("")
                    .strip();
            if (line.isEmpty()) {
                throw new IOException(smtp.passwordFile() + ": its first line is to be the password, and is empty");
            }
            return line;
        } catch (CharacterCodingException notText) {
            throw new IOException(smtp.passwordFile() + ": not UTF-8; save it as UTF-8", notText);
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
            if (number == 0) {
                throw new IOException(pem + ": no certificate in it");
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
}
