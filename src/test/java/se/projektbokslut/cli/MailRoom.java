package se.projektbokslut.cli;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.projektbokslut.publication.Delivery;
import se.projektbokslut.publication.Receipt;
import se.projektbokslut.publication.Receipts;

/// A mail server in this process, and what came there.
final class MailRoom implements AutoCloseable {
    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    MailRoom() {
        server.start();
    }

    GreenMail server() {
        return server;
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /// The options of a run that mails to that address through this server.
    String[] to(String address, String... more) {
        return to(port(), address, more);
    }

    /// The options of a run that mails to that address through a server on that port, without a second try.
    static String[] to(int port, String address, String... more) {
        List<String> options = new ArrayList<>(List.of(
                "--projektbokslut.delivery.recipients[0].address=" + address,
                "--projektbokslut.delivery.from=projektbokslut@example.org",
                "--projektbokslut.delivery.smtp.host=localhost",
                "--projektbokslut.delivery.smtp.port=" + port,
                "--projektbokslut.delivery.smtp.security=none",
                "--projektbokslut.delivery.smtp.retry-for=0s"));
        for (String option : more) {
            // The same property twice would be taken for a list.
            options.removeIf(earlier ->
                    option.contains("=") && earlier.startsWith(option.substring(0, option.indexOf('=') + 1)));
            options.add(option);
        }
        return options.toArray(String[]::new);
    }

    /// Every mail that came, oldest first.
    List<MimeMessage> mails() {
        return Arrays.asList(server.getReceivedMessages());
    }

    /// Forgets what came.
    void empty() throws Exception {
        server.purgeEmailFromAllMailboxes();
    }

    MimeMessage only() {
        List<MimeMessage> mails = mails();
        if (mails.size() != 1) {
            throw new AssertionError(mails.size() + " mails");
        }
        return mails.getFirst();
    }

    static String body(MimeMessage mail) {
        try {
            Object content = mail.getContent();
            String text = content instanceof MimeMultipart parts
                    ? (String) parts.getBodyPart(0).getContent()
                    : (String) content;
            return text.replace("\r\n", "\n");
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /// The names of what is attached, decoded as RFC 2231 says.
    static List<String> attached(MimeMessage mail) {
        try {
            List<String> names = new ArrayList<>();
            if (mail.getContent() instanceof MimeMultipart parts) {
                for (int i = 1; i < parts.getCount(); i++) {
                    BodyPart part = parts.getBodyPart(i);
                    names.add(
                            new ContentDisposition(part.getHeader("Content-Disposition")[0]).getParameter("filename"));
                }
            }
            return names;
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /// What the last run noted.
    static List<Delivery> deliveries(Office office) {
        return lastReceipt(office).deliveries();
    }

    static Receipt lastReceipt(Office office) {
        try {
            return new Receipts(office.output()).all().getLast();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
