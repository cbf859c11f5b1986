package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.projektbokslut.delivery.SmtpStub;
import se.projektbokslut.publication.Delivery;
import se.projektbokslut.publication.Delivery.Outcome;

/// What goes wrong on the way to people, on nights on which nothing has changed: the exit code stays, one line
/// says what to do, and the next night delivers.
class DeliveryFaultsTest {
    private static final String ONE_YEAR = "--year=2019";

    @TempDir
    static Path folder;

    private static Office office;
    private static String history;

    private final MailRoom post = new MailRoom();

    @BeforeAll
    static void publish() {
        office = Office.withSixProjects(folder);
        assertThat(office.run(ONE_YEAR).code()).isZero();
        history = office.published("receipts.jsonl");
    }

    @BeforeEach
    void nothingIsDeliveredYet() throws Exception {
        backToTheFirstNight();
        Files.deleteIfExists(underWay());
    }

    /// As if the nights after it had not been: the state's note of the history goes too.
    private static void backToTheFirstNight() throws Exception {
        Files.writeString(office.output().resolve("receipts.jsonl"), history);
        Files.deleteIfExists(office.output().resolve("receipt.json"));
        Files.deleteIfExists(office.state().resolve("known-receipts"));
    }

    @AfterEach
    void closePost() {
        post.close();
    }

    @Test
    void aServerThatIsDownIsOneLineAndTheNextNightDelivers() throws Exception {
        int closed;
        try (SmtpStub stub = SmtpStub.answering(_ -> null)) {
            closed = stub.port();
        }
        Path metrics = folder.resolve("metrics/projektbokslut.prom");
        Office.Ended ended =
                office.run(MailRoom.to(closed, "a@example.org", ONE_YEAR, "--projektbokslut.metrics.file=" + metrics));

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).isEmpty();
        assertThat(ended.errLines())
                .singleElement()
                .asString()
                .contains("not delivered: localhost:" + closed, "smtp.host");
        assertThat(MailRoom.deliveries(office)).extracting(Delivery::outcome).containsExactly(Outcome.FAILED);
        assertThat(Files.readString(metrics)).contains("projektbokslut_deliveries{outcome=\"failed\"} 1\n");
        assertThat(office.command("status").out()).contains("2019  report to", "failed");

        assertThat(office.run(post.to("a@example.org", ONE_YEAR))).isEqualTo(new Office.Ended(0, "", ""));
        assertThat(post.only().getMessageID())
                .startsWith("<" + MailRoom.deliveries(office).getFirst().id() + "@");
        assertThat(MailRoom.deliveries(office)).extracting(Delivery::outcome).containsExactly(Outcome.SENT);
    }

    @Test
    void aRecipientThatIsRefusedDoesNotHoldUpTheOthers() {
        try (SmtpStub stub = SmtpStub.answering(new RefuseFirst()::answer)) {
            Office.Ended ended = office.run(MailRoom.to(
                    stub.port(),
                    "gone@example.org",
                    ONE_YEAR,
                    "--projektbokslut.delivery.recipients[1].address=here@example.org"));

            assertThat(ended.code()).isZero();
            assertThat(ended.errLines())
                    .singleElement()
                    .asString()
                    .contains("recipients[0]", "550")
                    .doesNotContain("gone@");
            assertThat(stub.taken()).singleElement().asString().contains("To: here@example.org");
        }
        assertThat(office.published("receipts.jsonl")).doesNotContain("example.org");
    }

    @Test
    void anAddressInTwoLanguagesGetsBothInTheEnd() throws Exception {
        String[] both = {
            ONE_YEAR,
            "--projektbokslut.delivery.recipients[1].address=a@example.org",
            "--projektbokslut.delivery.recipients[1].lang=en"
        };
        Deque<String> answers = new ArrayDeque<>(List.of("451 busy"));
        try (SmtpStub stub = SmtpStub.answering(command -> command.equals("RCPT") ? answers.poll() : null)) {
            office.run(MailRoom.to(stub.port(), "a@example.org", both));
            assertThat(stub.taken()).singleElement().asString().contains("Content-Language: en");
        }
        office.run(post.to("a@example.org", both));
        assertThat(post.only().getContentLanguage()).containsExactly("sv");
        office.run(post.to("a@example.org", both));
        assertThat(post.mails()).hasSize(1);
    }

    @Test
    void aFullSpoolIsOneLineThatSaysWhoMakesRoom() {
        try (SmtpStub stub = SmtpStub.answering(command -> command.equals("MAIL") ? "452 no space" : null)) {
            Office.Ended ended = office.run(MailRoom.to(stub.port(), "a@example.org", ONE_YEAR));
            assertThat(ended.code()).isZero();
            assertThat(ended.errLines()).singleElement().asString().contains("has no room", "452", "ask its keeper");
        }
        assertThat(MailRoom.deliveries(office)).extracting(Delivery::outcome).containsExactly(Outcome.FAILED);
    }

    /// Refuses the first recipient of its life.
    private static final class RefuseFirst {
        private boolean refused;

        @org.jspecify.annotations.Nullable
        String answer(String command) {
            if (command.equals("RCPT") && !refused) {
                refused = true;
                return "550 no such user gone@example.org";
            }
            return null;
        }
    }

    @Test
    void aWrongPasswordIsOneLineThatSaysWhereToSetIt() throws Exception {
        post.server().setUser("projektbokslut@example.org", "projektbokslut", "right");
        String user = "--projektbokslut.delivery.smtp.user=projektbokslut";
        Office.Ended ended =
                office.run(post.to("a@example.org", ONE_YEAR, user, "--projektbokslut.delivery.smtp.password=wrong"));

        assertThat(ended.code()).isZero();
        assertThat(ended.errLines())
                .singleElement()
                .asString()
                .contains("user name and password", "PROJEKTBOKSLUT_DELIVERY_SMTP_PASSWORD", "password-file")
                .doesNotContain("wrong");

        Path file = Files.writeString(folder.resolve("password"), "right\n");
        office.run(post.to("a@example.org", ONE_YEAR, user, "--projektbokslut.delivery.smtp.password-file=" + file));
        assertThat(post.mails()).hasSize(1);
        assertThat(Files.readString(office.state().resolve("projektbokslut.log")))
                .doesNotContain("wrong", "right");
    }

    @Test
    void aPasswordFileThatIsNotThereIsOneLine() {
        Office.Ended ended = office.run(post.to(
                "a@example.org",
                ONE_YEAR,
                "--projektbokslut.delivery.smtp.user=u",
                "--projektbokslut.delivery.smtp.password-file=" + folder.resolve("nowhere")));
        assertThat(ended.code()).isZero();
        assertThat(ended.errLines()).singleElement().asString().contains("nowhere: cannot be read", "password-file");
    }

    @Test
    void aPasswordFileWithoutAPasswordIsOneLineThatNamesIt() throws Exception {
        Path empty = Files.writeString(folder.resolve("empty"), "\nright\n");
        for (Path file : List.of(empty, folder)) {
            Office.Ended ended = office.run(post.to(
                    "a@example.org",
                    ONE_YEAR,
                    "--projektbokslut.delivery.smtp.user=u",
                    "--projektbokslut.delivery.smtp.password-file=" + file));
            assertThat(ended.code()).isZero();
            assertThat(ended.errLines())
                    .singleElement()
                    .asString()
                    .contains(file + ": ", file.equals(empty) ? "is empty" : "is a folder", "password-file");
        }
    }

    @Test
    void aServerWithoutStartTlsGetsNothing() {
        Office.Ended ended =
                office.run(post.to("a@example.org", ONE_YEAR, "--projektbokslut.delivery.smtp.security=starttls"));
        assertThat(ended.code()).isZero();
        assertThat(ended.errLines()).singleElement().asString().contains("STARTTLS");
        assertThat(post.mails()).isEmpty();
    }

    @Test
    void aRunThatDiedBetweenSendingAndNotingSendsTheSameMessageIdAgainAndSaysSo() throws Exception {
        office.run(post.to("a@example.org", ONE_YEAR));
        String messageId = post.only().getMessageID();
        String sent = office.published("receipt.json");
        String delivery = sent.substring(
                sent.indexOf("\"deliveries\": [") + 15, sent.indexOf("],", sent.indexOf("\"deliveries\"")));
        Files.writeString(underWay(), "{\"deliveries\": [" + delivery.replace("\"sent\"", "\"unconfirmed\"") + "]}");
        backToTheFirstNight();

        office.run(post.to("a@example.org", ONE_YEAR));

        assertThat(post.mails()).hasSize(2).allMatch(mail -> messageId.equals(idOf(mail)));
        assertThat(MailRoom.deliveries(office)).extracting(Delivery::outcome).containsExactly(Outcome.REPEATED);
        assertThat(underWay()).doesNotExist();
        office.run(post.to("a@example.org", ONE_YEAR));
        assertThat(post.mails()).hasSize(2);
    }

    @Test
    void aRunThatDiedAfterNotingDoesNotSendAgain() throws Exception {
        office.run(post.to("a@example.org", ONE_YEAR));
        String sent = office.published("receipt.json");
        String delivery = sent.substring(
                sent.indexOf("\"deliveries\": [") + 15, sent.indexOf("],", sent.indexOf("\"deliveries\"")));
        Files.writeString(underWay(), "{\"deliveries\": [" + delivery + "]}");
        backToTheFirstNight();

        office.run(post.to("a@example.org", ONE_YEAR));

        assertThat(post.mails()).hasSize(1);
        assertThat(MailRoom.deliveries(office)).extracting(Delivery::outcome).containsExactly(Outcome.SENT);
    }

    @Test
    void aReportThatIsTooLargeIsALink() throws Exception {
        office.run(post.to(
                "a@example.org",
                ONE_YEAR,
                "--projektbokslut.delivery.max-size=10KB",
                "--projektbokslut.delivery.base-url=https://intranet.example.org/bokslut"));
        assertThat(MailRoom.attached(post.only())).isEmpty();
        assertThat(MailRoom.body(post.only()))
                .contains("https://intranet.example.org/bokslut/2019/annual-report-2019.pdf");
    }

    @Test
    void aRecipientOfOneProcessHearsOfThatInTheOwnLanguage() throws Exception {
        office.run(post.to(
                "a@example.org",
                ONE_YEAR,
                "--projektbokslut.delivery.recipients[0].processes=kundreskontra",
                "--projektbokslut.delivery.recipients[0].lang=en"));
        assertThat(post.only().getSubject())
                .isEqualTo("Annual report 2019 (preliminary), Customer ledger: projects closed 1, ongoing 0");
        assertThat(MailRoom.attached(post.only())).containsExactly("Annual report 2019.pdf", "Annual report 2019.xlsx");
        assertThat(MailRoom.body(post.only()))
                .contains("Customer ledger: projects 1")
                .doesNotContain("nya kunder");
    }

    @Test
    void nobodyHearsOfItWhereThatIsAsked() {
        office.run(post.to("a@example.org", ONE_YEAR, "--no-deliver"));
        office.run(post.to("a@example.org", ONE_YEAR, "--projektbokslut.delivery.preliminary=never"));
        assertThat(post.mails()).isEmpty();
        assertThat(MailRoom.deliveries(office)).isEmpty();
    }

    @Test
    void aDropFolderThatCannotBeWrittenIsOneLine() throws Exception {
        Path taken = Files.writeString(folder.resolve("taken"), "a file");
        Office.Ended ended = office.run(ONE_YEAR, "--projektbokslut.delivery.folder=" + taken.resolve("drop"));
        assertThat(ended.code()).isZero();
        assertThat(ended.errLines())
                .singleElement()
                .asString()
                .contains("the drop folder cannot be written (", "delivery.folder");
        assertThat(office.run(ONE_YEAR, "--projektbokslut.delivery.folder=" + folder.resolve("drop"))
                        .err())
                .isEmpty();
        assertThat(folder.resolve("drop/2019-preliminary/manifest.json")).exists();
    }

    @Test
    void aPingTellsTheStartAndTheEnd() throws Exception {
        List<String> called = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        server.createContext("/", exchange -> {
            called.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(called.size() == 2 ? 500 : 200, -1);
            exchange.close();
        });
        server.start();
        try {
            String ping = "--projektbokslut.ping.url=http://localhost:"
                    + server.getAddress().getPort() + "/uuid";
            assertThat(office.run(ONE_YEAR, ping)).isEqualTo(new Office.Ended(0, "", ""));
            assertThat(called).containsExactly("/uuid/start", "/uuid");
            assertThat(office.run(ONE_YEAR, ping, "--input=" + folder.resolve("unmounted"))
                            .code())
                    .isEqualTo(5);
            assertThat(called).endsWith("/uuid/start", "/uuid/fail");
        } finally {
            server.stop(0);
        }
        assertThat(office.run(
                        ONE_YEAR,
                        "--projektbokslut.ping.url=http://localhost:"
                                + server.getAddress().getPort()))
                .isEqualTo(new Office.Ended(0, "", ""));
    }

    @Test
    void aPingGoesWhereItIsSentAndNoFurther() throws Exception {
        List<String> called = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        server.createContext("/", exchange -> {
            called.add(exchange.getRequestURI().getPath());
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.start();
        try {
            office.run(
                    ONE_YEAR,
                    "--projektbokslut.ping.url=http://localhost:"
                            + server.getAddress().getPort() + "/uuid");
            assertThat(called).containsExactly("/uuid/start", "/uuid");
        } finally {
            server.stop(0);
        }
    }

    private static Path underWay() {
        return office.output().resolve("receipt.under-way.json");
    }

    private static String idOf(jakarta.mail.internet.MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
