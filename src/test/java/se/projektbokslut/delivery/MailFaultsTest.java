package se.projektbokslut.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.projektbokslut.Thorough;
import se.projektbokslut.delivery.DeliverySettings.Security;
import se.projektbokslut.words.Language;

/// A mail server's fault is named by the server's own code, and what it does not take is written otherwise.
class MailFaultsTest {
    private static final Clock NIGHT = Clock.fixed(Instant.parse("2026-11-24T01:00:00Z"), ZoneOffset.UTC);
    private static final Letter LETTER = new Letter("Årsrapport", "Hej\n", Language.SV, List.of());
    private static final String FROM = "projektbokslut@example.org";

    @TempDir
    Path folder;

    private final List<Duration> pauses = new ArrayList<>();
    private @Nullable String user;
    private @Nullable Path passwordFile;
    private Security security = Security.NONE;
    private Duration timeout = Duration.ofSeconds(20);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RCPT | 552 5.2.2 over quota                        | mailbox is full   | 552 5.2.2 | 0
            RCPT | 452 4.2.2 over quota                        | mailbox is full   | 452 4.2.2 | 3
            .    | 552 5.2.2 over quota                        | mailbox is full   | 552 5.2.2 | 0
            RCPT | 550 5.7.1 relaying denied                   | relays no mail    | 550 5.7.1 | 0
            RCPT | 554 5.7.1 <a@example.org>: access denied    | relays no mail    | 554 5.7.1 | 0
            RCPT | 550 we do not relay                         | relays no mail    | (550)     | 0
            RCPT | 550 5.7.54 unable to relay                  | smtp.user         | 550 5.7.54 | 0
            RCPT | 550 5.1.1 unknown                           | check the address | 550 5.1.1 | 0
            MAIL | 550 5.7.60 may not send as this             | delivery.from     | 550 5.7.60 | 0
            MAIL | 530 5.7.0 authentication required           | requires a log-in | 530 5.7.0 | 0
            MAIL | 530 5.7.0 must issue a STARTTLS command     | security=starttls | 530 5.7.0 | 0
            RCPT | 530 5.7.1 authentication required           | requires a log-in | 530 5.7.1 | 0
            .    | 550 5.7.1 looks like spam                   | own rules         | 550 5.7.1 | 0
            .    | 552 5.3.4 too big                           | too large         | 552 5.3.4 | 0
            .    | 552 message exceeds size                    | too large         | (552)     | 0
            MAIL | 452 4.3.1 no space                          | has no room       | 452 4.3.1 | 3
            RCPT | 450 4.7.1 greylisted                        | not take the mail now | 450 4.7.1 | 3
            """)
    void aRefusalIsNamedByTheServersOwnCode(String at, String answer, String cause, String code, int tries) {
        try (SmtpStub stub = SmtpStub.answering(command -> command.equals(at) ? answer : null);
                Mailer mailer = mailer(stub)) {
            assertThat(lineOf(mailer.send(LETTER, envelope())))
                    .contains(cause, code)
                    .doesNotContain("a@example.org", "unknown", "spam");
        }
        assertThat(pauses).hasSize(tries);
    }

    @ParameterizedTest
    @CsvSource({
        "554 no, refuses this machine (554), 0",
        "554 5.7.1 no, refuses this machine (554 5.7.1), 0",
        "421 busy, takes no connection now (421), 3"
    })
    void aGreetingThatIsARefusalIsNamed(String greeting, String cause, int tries) {
        try (SmtpStub stub = SmtpStub.answering(command -> command.equals(SmtpStub.CONNECT) ? greeting : null);
                Mailer mailer = mailer(stub)) {
            assertThat(lineOf(mailer.send(LETTER, envelope()))).contains(cause);
        }
        assertThat(pauses).hasSize(tries);
    }

    @Test
    void aRefusedNameHasASettingOfItsOwn() {
        try (SmtpStub stub =
                        SmtpStub.answering(command -> List.of("EHLO", "HELO").contains(command) ? "501 syntax" : null);
                Mailer mailer = mailer(stub)) {
            assertThat(lineOf(mailer.send(LETTER, envelope()))).contains("refuses the name", "(501", "smtp.helo-name");
        }
        assertThat(pauses).isEmpty();
        try (SmtpStub stub = SmtpStub.answering(_ -> null);
                Mailer mailer = mailer(stub, FROM, "bokslut.example.org")) {
            assertThat(mailer.send(LETTER, envelope())).isEqualTo(new Handing.Done(false));
            assertThat(stub.commands()).contains("EHLO bokslut.example.org");
        }
    }

    @Test
    void aLogInThatCannotBeCheckedNowIsTriedAgain() throws Exception {
        Deque<String> answers = new ArrayDeque<>(List.of("454 4.7.0 temporary", "235 ok"));
        withPassword("secret");
        try (SmtpStub stub = SmtpStub.answering(loggingIn("AUTH PLAIN", answers));
                Mailer mailer = mailer(stub)) {
            assertThat(mailer.send(LETTER, envelope())).isEqualTo(new Handing.Done(false));
        }
        assertThat(pauses).hasSize(1);
        try (SmtpStub stub = SmtpStub.answering(
                        command -> command.equals("AUTH") ? "454 4.7.0 a@example.org" : usual("AUTH PLAIN", command));
                Mailer mailer = mailer(stub)) {
            assertThat(lineOf(mailer.send(LETTER, envelope()))).contains("454 4.7.0", "log-in", "next run tries again");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "535 5.7.8 no, user name and password",
        "534 5.7.9 app password, password for programs",
        "535 5.7.139 SmtpClientAuthentication is disabled for the Tenant, does not take this way to log in",
        "535 5.7.139 the user credentials were incorrect, user name and password",
        "504 5.7.4 unknown, does not take this way to log in",
        "504, does not take this way to log in",
        "538 5.7.11 encrypt, security=starttls"
    })
    void aRefusedLogInIsNamed(String answer, String cause) throws Exception {
        withPassword("secret");
        try (SmtpStub stub =
                        SmtpStub.answering(command -> command.equals("AUTH") ? answer : usual("AUTH PLAIN", command));
                Mailer mailer = mailer(stub)) {
            assertThat(lineOf(mailer.send(LETTER, envelope())))
                    .contains(cause, answer.replaceFirst("(?<=\\d) [a-zA-Z].*", ""));
        }
        assertThat(pauses).isEmpty();
    }

    @Test
    void aServerThatBreaksOffAtTheLogInIsThere() throws Exception {
        withPassword("secret");
        try (SmtpStub stub = SmtpStub.answering(
                        command -> command.equals("AUTH") ? SmtpStub.HANG_UP : usual("AUTH PLAIN", command));
                Mailer mailer = mailer(stub)) {
            assertThat(lineOf(mailer.send(LETTER, envelope())))
                    .contains("breaks off at the log-in", "smtp.user", "password-file", "ask its keeper")
                    .doesNotContain("does not answer");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"AUTH=PLAIN", "AUTH=PLAIN CRAM-MD5", "AUTH=CRAM-MD5 PLAIN", "auth=plain"})
    void waysInThatAnOldServerNamesInOneWordAreTaken(String extension) throws Exception {
        withPassword("secret");
        try (SmtpStub stub =
                        SmtpStub.answering(command -> command.equals("AUTH") ? "235 ok" : usual(extension, command));
                Mailer mailer = mailer(stub)) {
            assertThat(mailer.send(LETTER, envelope())).isEqualTo(new Handing.Done(false));
            assertThat(stub.commands()).anyMatch(command -> command.startsWith("AUTH PLAIN "));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"XOAUTH2", "XOAUTH2 OAUTHBEARER", "GSSAPI"})
    void aServerWithWaysInThatNobodyHereKnowsIsNamed(String ways) throws Exception {
        withPassword("secret");
        try (SmtpStub stub = SmtpStub.answering(command -> usual("AUTH " + ways, command));
                Mailer mailer = mailer(stub)) {
            assertThat(lineOf(mailer.send(LETTER, envelope())))
                    .contains("no way to log in", "only " + ways)
                    .doesNotContain("does not accept");
        }
        assertThat(pauses).isEmpty();
    }

    @Test
    @Thorough
    void aPortThatWaitsForTlsIsNamed() {
        timeout = Duration.ofMillis(300);
        for (Security plain : List.of(Security.STARTTLS, Security.NONE)) {
            security = plain;
            try (SmtpStub stub =
                            SmtpStub.answering(command -> command.equals(SmtpStub.CONNECT) ? SmtpStub.SILENCE : null);
                    Mailer mailer = mailer(stub)) {
                assertThat(lineOf(mailer.send(LETTER, envelope()))).contains("465", "security=tls");
            }
        }
        security = Security.TLS;
        try (SmtpStub stub = SmtpStub.answering(_ -> null);
                Mailer mailer = mailer(stub)) {
            assertThat(lineOf(mailer.send(LETTER, envelope()))).contains("no TLS from the first byte", "starttls");
        }
    }

    @Test
    void aServerThatTakesLessThanTheMailGetsTheLink() {
        try (SmtpStub stub =
                        SmtpStub.answering(command -> command.equals("EHLO") ? "250-stub\r\n250 SIZE 30000" : null);
                Mailer mailer = mailer(stub)) {
            assertThat(mailer.send(large(), envelope())).isEqualTo(new Handing.Done(false));
            assertThat(stub.taken())
                    .singleElement()
                    .asString()
                    .contains("a link")
                    .doesNotContain("attached");
        }
        Deque<String> ends = new ArrayDeque<>(List.of("552 5.3.4 too big"));
        try (SmtpStub stub = SmtpStub.answering(command -> command.equals(".") ? ends.poll() : null);
                Mailer mailer = mailer(stub)) {
            assertThat(mailer.send(large(), envelope())).isEqualTo(new Handing.Done(false));
            assertThat(stub.taken()).hasSize(2).last().asString().contains("a link");
        }
        assertThat(pauses).isEmpty();
    }

    @Test
    void aServerThatTakesTheMailGetsItWhole() {
        for (String size : List.of("SIZE 90000", "SIZE 0", "SIZE")) {
            try (SmtpStub stub =
                            SmtpStub.answering(command -> command.equals("EHLO") ? "250-stub\r\n250 " + size : null);
                    Mailer mailer = mailer(stub)) {
                assertThat(mailer.send(large(), envelope())).isEqualTo(new Handing.Done(false));
                assertThat(stub.taken()).singleElement().asString().contains("attached");
            }
        }
    }

    @Test
    void aDomainIsWrittenInAscii() {
        try (SmtpStub stub = SmtpStub.answering(_ -> null);
                Mailer mailer = mailer(stub, "bokslut@Örebro.example", null)) {
            assertThat(mailer.send(LETTER, envelope("ekonomi@exempelköping.example")))
                    .isEqualTo(new Handing.Done(false));
            assertThat(stub.commands())
                    .contains(
                            "MAIL FROM:<bokslut@xn--rebro-iua.example>",
                            "RCPT TO:<ekonomi@xn--exempelkping-cjb.example>");
            assertThat(stub.taken())
                    .singleElement()
                    .asString()
                    .contains("To: ekonomi@xn--exempelkping-cjb.example\n", "<id1@xn--rebro-iua.example>");
        }
    }

    @Test
    void otherLettersBeforeTheAtNeedAServerThatTakesThem() {
        try (SmtpStub stub = SmtpStub.answering(_ -> null);
                Mailer mailer = mailer(stub)) {
            assertThat(lineOf(mailer.send(LETTER, envelope("åsa@example.org"))))
                    .contains("recipients[0]", "SMTPUTF8")
                    .doesNotContain("åsa");
            assertThat(mailer.send(LETTER, envelope())).as("the others").isEqualTo(new Handing.Done(false));
        }
        try (SmtpStub stub = SmtpStub.answering(command -> command.equals("EHLO") ? "250-stub\r\n250 SMTPUTF8" : null);
                Mailer mailer = mailer(stub)) {
            assertThat(mailer.send(LETTER, envelope("åsa@example.org"))).isEqualTo(new Handing.Done(false));
            assertThat(stub.commands()).anyMatch(command -> command.endsWith("SMTPUTF8"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Projektbokslut Ekonomi <projektbokslut@example.org>    | From: Projektbokslut Ekonomi <projektbokslut@example.org>
            "Ekonomi, Exempelstad" <projektbokslut@example.org>    | From: "Ekonomi, Exempelstad" <projektbokslut@example.org>
            Ekonomi, Exempelstad <projektbokslut@example.org>      | From: "Ekonomi, Exempelstad" <projektbokslut@example.org>
            Årsrapport <projektbokslut@example.org>                | From: =?UTF-8?Q?=C3=85rsrapport?= <projektbokslut@example.org>
            <projektbokslut@example.org>                           | From: projektbokslut@example.org
            """)
    void aSenderMayHaveAName(String from, String header) {
        assertThat(faults(from)).isEmpty();
        try (SmtpStub stub = SmtpStub.answering(_ -> null);
                Mailer mailer = mailer(stub, from, null)) {
            assertThat(mailer.send(LETTER, envelope())).isEqualTo(new Handing.Done(false));
            assertThat(stub.taken()).singleElement().asString().contains(header + "\n", "<id1@example.org>");
            assertThat(stub.commands()).contains("MAIL FROM:<projektbokslut@example.org>");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ekonomi",
                "Ekonomi <>",
                "Ekonomi <a@>",
                "a@b <c@d> e",
                "Ekonomi <a@b",
                "a@example.org, b@example.org"
            })
    void whatIsNoSenderIsAFault(String from) {
        assertThat(faults(from)).singleElement().asString().contains("delivery.from", "no mail address");
    }

    @Test
    void anAttachmentIsNamedAsOutlookReadsIt() {
        try (SmtpStub stub = SmtpStub.answering(_ -> null);
                Mailer mailer = mailer(stub)) {
            assertThat(mailer.send(large(), envelope())).isEqualTo(new Handing.Done(false));
            assertThat(stub.taken())
                    .singleElement()
                    .asString()
                    .contains(
                            "name=\"=?UTF-8?Q?=C3=85rsrapport_2019.pdf?=\"",
                            "filename*=UTF-8''%C3%85rsrapport%202019.pdf");
        }
    }

    @Test
    void aPasswordFileFromNotepadHoldsThePasswordAndNothingElse() throws Exception {
        String plain = Base64.getEncoder().encodeToString("u\0u\0hemligt å".getBytes(StandardCharsets.UTF_8));
        for (byte[] file : List.of(
                "\uFEFFhemligt å\r\n".getBytes(StandardCharsets.UTF_8),
                "hemligt å\n\n".getBytes(StandardCharsets.UTF_8),
                "hemligt å".getBytes(StandardCharsets.UTF_8),
                "\uFEFFhemligt å\r\n".getBytes(StandardCharsets.UTF_16LE))) {
            user = "u";
            passwordFile = Files.write(folder.resolve("password"), file);
            try (SmtpStub stub = SmtpStub.answering(
                            command -> command.equals("AUTH") ? "235 ok" : usual("AUTH PLAIN", command));
                    Mailer mailer = mailer(stub)) {
                assertThat(mailer.send(LETTER, envelope())).isEqualTo(new Handing.Done(false));
                assertThat(stub.commands()).contains("AUTH PLAIN " + plain);
            }
        }
    }

    @Test
    void aPasswordFileInAnotherEncodingIsNamedWithTheOneToSaveItIn() throws Exception {
        user = "u";
        passwordFile = Files.write(folder.resolve("password"), new byte[] {'h', (byte) 0xe5});
        try (SmtpStub stub = SmtpStub.answering(command -> usual("AUTH PLAIN", command));
                Mailer mailer = mailer(stub)) {
            assertThat(lineOf(mailer.send(LETTER, envelope())))
                    .startsWith(passwordFile + ": not UTF-8; save it as UTF-8; see ");
        }
    }

    private static List<String> faults(String from) {
        return new DeliverySettings(List.of(), Cadence.WEEKLY, Map.of(), Map.of(), null, null, from, null, 1, null)
                .faults();
    }

    private static @Nullable String usual(String extension, String command) {
        return command.equals("EHLO") ? "250-stub\r\n250 " + extension : null;
    }

    private static Function<String, @Nullable String> loggingIn(String extension, Deque<String> answers) {
        return command -> command.equals("AUTH") ? answers.poll() : usual(extension, command);
    }

    private void withPassword(String password) throws Exception {
        user = "u";
        passwordFile = Files.writeString(folder.resolve("password"), password);
    }

    private static Letter large() {
        Letter link = new Letter("Årsrapport", "a link\n", Language.SV, List.of());
        return new Letter(
                "Årsrapport",
                "attached\n",
                Language.SV,
                List.of(new Letter.Attachment("Årsrapport 2019.pdf", "application/pdf", new byte[30_000])),
                link);
    }

    private Mailer mailer(SmtpStub stub) {
        return mailer(stub, FROM, null);
    }

    private Mailer mailer(SmtpStub stub, String from, @Nullable String heloName) {
        return new Mailer(
                new DeliverySettings.Smtp(
                        "localhost",
                        stub.port(),
                        security,
                        user,
                        null,
                        passwordFile,
                        timeout,
                        Duration.ofSeconds(30),
                        null,
                        heloName),
                from,
                NIGHT,
                pauses::add);
    }

    private static Mailer.Envelope envelope() {
        return envelope("a@example.org");
    }

    private static Mailer.Envelope envelope(String to) {
        return new Mailer.Envelope(to, "id1", null, DeliverySettings.recipientName(0));
    }

    private static String lineOf(Handing handing) {
        return switch (handing) {
            case Handing.Failed(String line) -> line;
            case Handing.Unconfirmed(String line) -> line;
            case Handing.Done done -> throw new AssertionError(done);
        };
    }
}
