package se.projektbokslut.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.projektbokslut.Thorough;
import se.projektbokslut.delivery.DeliverySettings.Security;
import se.projektbokslut.words.Language;

/// How mail is sent and what a server's faults lead to. Nothing here waits: the pauses are only counted.
class MailerTest {
    private static final Clock NIGHT = Clock.fixed(Instant.parse("2026-11-24T01:00:00Z"), ZoneOffset.UTC);
    private static final Letter LETTER = new Letter("Årsrapport", "Hej\n", Language.SV, List.of());

    @TempDir
    Path folder;

    private final List<Duration> pauses = new ArrayList<>();

    @Test
    void aServerThatIsBusyIsTriedAgainAfterAPause() {
        Deque<String> answers = new ArrayDeque<>(List.of("451 busy", "451 busy"));
        try (SmtpStub stub = SmtpStub.answering(command -> command.equals("RCPT") ? answers.poll() : null);
                Mailer mailer = mailer(stub.port(), Security.NONE, null)) {
            assertThat(mailer.send(LETTER, envelope())).isEqualTo(new Handing.Done(false));
            assertThat(stub.taken()).hasSize(1);
        }
        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(4));
    }

    @Test
    void aServerThatIsDownIsTriedAFewTimesAndThenLeftAloneForTheNight() throws IOException {
        try (Socket taken = new Socket()) {
            // Bound and not listening, so that nobody else gets the port meanwhile.
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            aServerThatIsDown(taken.getLocalPort());
        }
    }

    private void aServerThatIsDown(int closed) {
        try (Mailer mailer = mailer(closed, Security.NONE, null)) {
            assertThat(lineOf(mailer.send(LETTER, envelope()))).contains("localhost:" + closed, "smtp.host");
            assertThat(pauses).hasSize(3);
            assertThat(lineOf(mailer.send(LETTER, envelope()))).contains("does not answer");
            assertThat(pauses).as("one server, one round of tries a night").hasSize(3);
        }
    }

    @Test
    void aRefusedRecipientIsRefusedWithTheCodeAndNotTheServersWords() {
        try (SmtpStub stub = SmtpStub.answering(
                        command -> command.equals("RCPT") ? "550 5.1.1 no user a@example.org here" : null);
                Mailer mailer = mailer(stub.port(), Security.NONE, null)) {
            assertThat(lineOf(mailer.send(LETTER, envelope())))
                    .contains("projektbokslut.delivery.recipients[0]", "550", "check the address")
                    .doesNotContain("a@example.org");
        }
        assertThat(pauses).isEmpty();
    }

    @Test
    void aServerThatFallsSilentAfterTheMailMayHaveTakenIt() {
        try (SmtpStub stub = SmtpStub.answering(command -> command.equals(".") ? SmtpStub.SILENCE : null);
                Mailer mailer =
                        mailer(stub.port(), Security.NONE, null, Duration.ofMillis(500), Duration.ofSeconds(1))) {
            assertThat(mailer.send(LETTER, envelope())).isInstanceOf(Handing.Unconfirmed.class);
            assertThat(stub.taken()).isNotEmpty().allMatch(mail -> mail.contains("<id1@example.org>"));
        }
    }

    @Test
    void aServerThatFallsSilentOverTwoMailsInARowIsLeftAloneForTheNight() {
        try (SmtpStub stub = SmtpStub.answering(command -> command.equals(".") ? SmtpStub.SILENCE : null);
                Mailer mailer = mailer(stub.port(), Security.NONE, null, Duration.ofMillis(500), Duration.ZERO)) {
            assertThat(mailer.send(LETTER, envelope())).isInstanceOf(Handing.Unconfirmed.class);
            assertThat(mailer.send(LETTER, envelope())).isInstanceOf(Handing.Unconfirmed.class);
            assertThat(lineOf(mailer.send(LETTER, envelope()))).contains("does not answer");
            assertThat(stub.taken()).hasSize(2);
        }
    }

    @Test
    void aServerThatBreaksOffOverMailsIsAskedAboutEachOther() {
        Deque<String> ends = new ArrayDeque<>(List.of(SmtpStub.HANG_UP, SmtpStub.HANG_UP, SmtpStub.HANG_UP));
        try (SmtpStub stub = SmtpStub.answering(command -> command.equals(".") ? ends.poll() : null);
                Mailer mailer = mailer(stub.port(), Security.NONE, null, Duration.ofSeconds(20), Duration.ZERO)) {
            for (int mail = 0; mail < 3; mail++) {
                assertThat(mailer.send(LETTER, envelope())).isInstanceOf(Handing.Unconfirmed.class);
            }
            assertThat(mailer.send(LETTER, envelope())).isEqualTo(new Handing.Done(false));
            assertThat(stub.taken()).hasSize(4);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA"})
    void aServerThatBreaksOffBeforeItAsksForTheMailDoesNotHaveIt(String at) {
        try (SmtpStub stub = SmtpStub.answering(command -> command.equals(at) ? SmtpStub.HANG_UP : null);
                Mailer mailer = mailer(stub.port(), Security.NONE, null, Duration.ofSeconds(20), Duration.ZERO)) {
            for (int mail = 0; mail < 3; mail++) {
                assertThat(mailer.send(LETTER, envelope()))
                        .isInstanceOfSatisfying(
                                Handing.Failed.class,
                                failed -> assertThat(failed.line()).contains("broke off before it took the mail"));
            }
            assertThat(stub.taken()).isEmpty();
        }
    }

    @Test
    void aServerThatFallsSilentBeforeItAsksForTwoMailsIsLeftAloneForTheNight() {
        try (SmtpStub stub = SmtpStub.answering(command -> command.equals("MAIL") ? SmtpStub.SILENCE : null);
                Mailer mailer = mailer(stub.port(), Security.NONE, null, Duration.ofMillis(500), Duration.ZERO)) {
            for (String line : List.of("fell silent before", "fell silent before", "does not answer")) {
                assertThat(mailer.send(LETTER, envelope()))
                        .isInstanceOfSatisfying(
                                Handing.Failed.class,
                                failed -> assertThat(failed.line()).contains(line));
            }
        }
    }

    /// The mail is confirmed at the second try; of the first one nothing had been given over.
    @Test
    void aMailThatWasNotAskedForAtTheFirstTryIsSentOnce() {
        Deque<String> answers = new ArrayDeque<>(List.of(SmtpStub.HANG_UP));
        try (SmtpStub stub = SmtpStub.answering(command -> command.equals("DATA") ? answers.poll() : null);
                Mailer mailer = mailer(stub.port(), Security.NONE, null)) {
            assertThat(mailer.send(LETTER, envelope())).isEqualTo(new Handing.Done(false));
        }
    }

    /// The doubt about an earlier mail over the same connection is none about the next one.
    @Test
    void aServerThatBreaksOffAtTheSecondMailDoesNotHaveThatOne() {
        Deque<String> answers = new ArrayDeque<>(List.of("250 ok", SmtpStub.HANG_UP, SmtpStub.HANG_UP));
        try (SmtpStub stub = SmtpStub.answering(command -> command.equals("MAIL") ? answers.poll() : null);
                Mailer mailer = mailer(stub.port(), Security.NONE, null, Duration.ofSeconds(20), Duration.ZERO)) {
            assertThat(mailer.send(LETTER, envelope())).isEqualTo(new Handing.Done(false));
            assertThat(mailer.send(LETTER, envelope())).isInstanceOf(Handing.Failed.class);
        }
    }

    /// As a server does that takes only so many mails over one.
    @Test
    void aConnectionThatIsDroppedBetweenTwoMailsIsMadeAgainAtOnce() {
        Deque<String> answers = new ArrayDeque<>(List.of("250 ok", SmtpStub.HANG_UP));
        try (SmtpStub stub = SmtpStub.answering(command -> command.equals("MAIL") ? answers.poll() : null);
                Mailer mailer = mailer(stub.port(), Security.NONE, null, Duration.ofSeconds(20), Duration.ZERO)) {
            assertThat(mailer.send(LETTER, envelope())).isEqualTo(new Handing.Done(false));
            assertThat(mailer.send(LETTER, envelope())).isEqualTo(new Handing.Done(false));
            assertThat(stub.taken()).hasSize(2);
        }
        assertThat(pauses).isEmpty();
    }

    @Test
    void nothingIsSaidInTheClearWhereStartTlsIsRequired() {
        try (SmtpStub stub = SmtpStub.answering(_ -> null);
                Mailer mailer = mailer(stub.port(), Security.STARTTLS, null)) {
            assertThat(lineOf(mailer.send(LETTER, envelope()))).contains("STARTTLS", "smtp.security");
            assertThat(stub.taken()).isEmpty();
        }
        assertThat(pauses).isEmpty();
    }

    @Test
    @Thorough
    void startTlsIsUsedWithACertificateThatIsTrustedAndNoOther() throws Exception {
        SSLContext tls = certificate();
        try (SmtpStub stub = SmtpStub.withStartTls(tls);
                Mailer trusting = mailer(stub.port(), Security.STARTTLS, folder.resolve("ca.pem"));
                Mailer doubting = mailer(stub.port(), Security.STARTTLS, null)) {
            assertThat(lineOf(doubting.send(LETTER, envelope()))).contains("certificate", "smtp.trust");
            assertThat(stub.taken()).isEmpty();
            assertThat(trusting.send(LETTER, envelope())).isEqualTo(new Handing.Done(false));
            assertThat(stub.taken()).hasSize(1);
        }
    }

    @Test
    void aFileOfTrustWithoutACertificateIsNamed() throws Exception {
        for (String content : List.of("", "no certificate\n")) {
            Path trust = Files.writeString(folder.resolve("empty.pem"), content);
            try (SmtpStub stub = SmtpStub.answering(_ -> null);
                    Mailer mailer = mailer(stub.port(), Security.STARTTLS, trust)) {
                assertThat(lineOf(mailer.send(LETTER, envelope())))
                        .startsWith(trust + ": no certificate in ")
                        .contains("smtp.trust");
            }
        }
    }

    private Mailer mailer(int port, Security security, @Nullable Path trust) {
        return mailer(port, security, trust, Duration.ofSeconds(20), Duration.ofSeconds(30));
    }

    private Mailer mailer(int port, Security security, @Nullable Path trust, Duration timeout, Duration retryFor) {
        return new Mailer(
                new DeliverySettings.Smtp(
                        "localhost", port, security, null, null, null, timeout, retryFor, trust, null),
                "projektbokslut@example.org",
                NIGHT,
                pauses::add);
    }

    private static Mailer.Envelope envelope() {
        return new Mailer.Envelope("a@example.org", "id1", null, DeliverySettings.recipientName(0));
    }

    private static String lineOf(Handing handing) {
        return switch (handing) {
            case Handing.Failed(String line) -> line;
            case Handing.Unconfirmed(String line) -> line;
            case Handing.Done done -> throw new AssertionError(done);
        };
    }

    /// A certificate for localhost, made by the JDK's own tool; `ca.pem` holds it too.
    private SSLContext certificate() throws Exception {
        Path store = folder.resolve("key.p12");
        keytool(
                "-genkeypair",
                "-alias",
                "a",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                "changeit");
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "a",
                "-keystore",
                store.toString(),
                "-storepass",
                "changeit",
                "-file",
                folder.resolve("ca.pem").toString());
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static void keytool(String... args) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(args));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
