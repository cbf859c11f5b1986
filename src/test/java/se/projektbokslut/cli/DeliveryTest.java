package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.projektbokslut.Thorough;
import se.projektbokslut.publication.Delivery.Outcome;

/// The way of a year's report to the people who read it, over many nights.
class DeliveryTest {
    private static final String ADOPTED =
            "2019: {state: adopted, date: 2020-02-14, decision: RT 2020/12, by: enhetschef}\n";

    @TempDir
    Path folder;

    private final MailRoom post = new MailRoom();

    @AfterEach
    void closePost() {
        post.close();
    }

    @Test
    void anOpenYearIsMailedOnceAWeekAndAnAdoptedOneAtOnceAndOnceAnEdition() throws Exception {
        Office office = Office.withSixProjects(folder);
        String[] options = post.to("ekonomi@example.org", "--year=2019");

        assertThat(office.run(options)).isEqualTo(new Office.Ended(0, "", ""));
        MimeMessage first = post.only();
        assertThat(first.getSubject()).isEqualTo("Årsrapport 2019 (preliminär): avslutade projekt 3, pågående 0");
        assertThat(MailRoom.body(first)).contains("Preliminär, ingen huvudbok är inläst.", "I korthet:");
        assertThat(MailRoom.attached(first)).containsExactly("Årsrapport 2019.pdf", "Årsrapport 2019.xlsx");
        assertThat(MailRoom.deliveries(office)).extracting("outcome").containsExactly(Outcome.SENT);

        office.run(options);
        assertThat(post.mails()).as("nothing has changed").hasSize(1);
        assertThat(MailRoom.deliveries(office)).isEmpty();
        office.run(MailRoom.to(post.port(), "ekonomi@example.org", "--year=2019", "--force"));
        assertThat(post.mails()).as("published again, and the same").hasSize(1);

        Path record = office.input().resolve("projects/nya-kunder-2019.yaml");
        Files.writeString(record, Files.readString(record).replace("title: Långsiktig", "title: Kortsiktig"));
        office.run(options);
        assertThat(post.mails()).as("the same week").hasSize(1);
        assertThat(office.command("status").out()).contains("2019  report to", "held until 2026-11-30");

        office.run(MailRoom.to(post.port(), "ekonomi@example.org", "--year=2019", "--as-of=2026-11-30"));
        assertThat(post.mails()).as("an unchanged night of the next week").hasSize(2);
        MimeMessage second = post.mails().getLast();
        assertThat(second.getHeader("In-Reply-To")).isEqualTo(first.getHeader("Message-ID"));
        assertThat(MailRoom.body(second))
                .contains(
                        "Ändrat sedan utskicket 2026-11-24:",
                        "– Titel: från Långsiktig lösning – nya kunder 2019 till Kortsiktig lösning – nya kunder 2019");
        assertThat(MailRoom.lastReceipt(office).published()).isEmpty();
        assertThat(office.command("status").out()).contains("Deliveries waiting" + System.lineSeparator() + "  none");

        office.write("years.yaml", ADOPTED);
        office.run(options);
        assertThat(post.mails()).hasSize(3);
        assertThat(post.mails().getLast().getSubject()).contains("fastställd, utgåva 1");
        assertThat(MailRoom.body(post.mails().getLast()))
                .contains(
                        "Årsrapporten fastställdes den 14\u00a0februari 2020 av enhetschef, beslut RT 2020/12. Utgåva 1.",
                        "Inga siffror eller uppgifter har ändrats");

        Files.writeString(record, Files.readString(record).replace("title: Kortsiktig", "title: Tillfällig"));
        office.run(options);
        office.run(options);
        assertThat(post.mails()).as("one notice a proposal").hasSize(4);
        assertThat(post.mails().getLast().getSubject()).isEqualTo("Årsrapport 2019: beslut behövs om utgåva 2");
        assertThat(MailRoom.body(post.mails().getLast()))
                .contains(
                        "Utgåva 2 – förslag, ej fastställd (utgåva 1 fastställd 2020-02-14).",
                        "– Titel: från Kortsiktig lösning – nya kunder 2019 till Tillfällig lösning – nya kunder 2019",
                        "2019/proposed/annual-report-2019.pdf");
        Files.writeString(record, Files.readString(record).replace("title: Tillfällig", "title: Hållbar"));
        office.run(options);
        assertThat(post.mails()).as("at most one a week").hasSize(4);
        office.run(MailRoom.to(post.port(), "ekonomi@example.org", "--year=2019", "--as-of=2026-12-01"));
        assertThat(post.mails()).as("the next week").hasSize(5);
        assertThat(MailRoom.body(post.mails().getLast())).contains("till Hållbar lösning");

        office.write("years.yaml", ADOPTED.replace("}", ", editions: [{edition: 2, date: 2020-05-04}]}"));
        office.run(options);
        office.run(options);
        assertThat(post.mails()).as("one mail a decided edition").hasSize(6);
        assertThat(post.mails().getLast().getSubject()).contains("fastställd, utgåva 2");
        assertThat(MailRoom.body(post.mails().getLast())).contains("Utgåva 2 (ersätter utgåva 1)", "Hållbar lösning");
        assertThat(post.mails())
                .extracting(mail -> mail.getHeader("Message-ID")[0])
                .doesNotHaveDuplicates();
    }

    @Test
    void aYearThatIsOpenedAgainIsSaidToBeSo() throws Exception {
        Office office = Office.withSixProjects(folder)
                .write(
                        "years.yaml",
                        ADOPTED.replace("}", ", reopened: {date: 2020-05-04, because: En slutrapport kom in.}}"));

        office.run(post.to("ekonomi@example.org", "--year=2019"));

        assertThat(MailRoom.body(post.only()))
                .contains("\nPreliminär, ingen huvudbok är inläst. Rapporten har varit fastställd och öppnades igen"
                        + " 4\u00a0maj 2020: En slutrapport kom in.\n");
    }

    @Test
    @Thorough
    void aNewRecipientGetsAnAdoptedYearThatAnotherVersionPublished() throws Exception {
        Office office = Office.withSixProjects(folder).write("years.yaml", ADOPTED);
        office.run("--year=2019");
        Path record = office.input().resolve("projects/nya-kunder-2019.yaml");
        Files.writeString(record, Files.readString(record).replace("title: Långsiktig", "title: Kortsiktig"));
        office.run("--year=2019");
        office.write("years.yaml", ADOPTED.replace("}", ", editions: [{edition: 2, date: 2020-05-04}]}"));
        office.run("--year=2019");
        AnotherVersion.published(office.output().resolve("2019/revisions/1"), 2019);
        AnotherVersion.published(office.output().resolve("2019"), 2019);

        // It says that the receipts are others, which they are.
        assertThat(office.run(post.to("ekonomi@example.org", "--year=2019")).code())
                .isZero();

        assertThat(post.only().getSubject()).contains("fastställd, utgåva 2");
        assertThat(MailRoom.deliveries(office)).extracting("outcome").containsExactly(Outcome.SENT);
    }

    @Test
    void totalsThatDoNotTieTellTheOperatorOnceAndNobodyElse() throws Exception {
        Office office = Office.withSixProjects(folder);
        office.run();
        Files.move(office.input(), folder.resolve("away"));
        String[] options = post.to("ekonomi@example.org", "--projektbokslut.delivery.operator=drift@example.org");

        assertThat(office.run(options).code()).isEqualTo(5);
        assertThat(office.run(options).code()).isEqualTo(5);

        assertThat(post.only().getAllRecipients()[0]).hasToString("drift@example.org");
        assertThat(MailRoom.body(post.only()))
                .contains("Inget publicerades i natt.", "mappen finns inte", "Är den delade mappen ansluten?")
                .doesNotContain("is the share mounted?");
    }

    @Test
    void theOperatorIsToldWhichRefusedFilesToMendBeforeAnythingElse() throws Exception {
        Office office = Office.withSixProjects(folder);
        office.run();
        for (String name : List.of("digitalisering-ekonomi", "nya-kunder-2019")) {
            office.write("projects/" + name + ".yaml", "id: [\n");
        }

        assertThat(office.run(post.to("ekonomi@example.org", "--projektbokslut.delivery.operator=drift@example.org"))
                        .code())
                .isEqualTo(5);

        assertThat(MailRoom.body(post.only()))
                .contains(
                        "2 av de 6 poster som lästes förra gången är borta, och 2 filer som kan ha dem har nekats",
                        "Rätta först det som har nekats:",
                        "projects/digitalisering-ekonomi.yaml:",
                        "projects/nya-kunder-2019.yaml:")
                .doesNotContain("--accept-removals");
    }

    @Test
    void whatCannotBeAddressedIsWrongConfigurationInOneLine() throws IOException {
        Office office = Office.withSixProjects(folder);

        Office.Ended noAddress = office.run(post.to("ekonomi"));
        assertThat(noAddress.code()).isEqualTo(2);
        assertThat(noAddress.errLines())
                .singleElement()
                .asString()
                .contains("projektbokslut.delivery.recipients[0].address", "\"ekonomi\"", "write one such as");
        assertThat(office.run("--projektbokslut.delivery.operator=a@example.org")
                        .errLines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("projektbokslut.delivery.from: not set"))
                .anyMatch(line -> line.startsWith("projektbokslut.delivery.smtp.host: not set"));
        assertThat(office.run(post.to("a@example.org", "--projektbokslut.delivery.recipients[0].processes=kund"))
                        .err())
                .contains("\"kund\" is no process", "kundreskontra");
        assertThat(office.run("--projektbokslut.delivery.preliminary=hourly").err())
                .contains("daily, weekly, monthly or never");
        assertThat(office.run("--projektbokslut.ping.url=ftp://example.org").err())
                .contains("https://");
        assertThat(office.run("--projektbokslut.ping.url=https://example.org:99999/x")
                        .errLines())
                .containsExactly("projektbokslut.ping.url: 99999 is no port; write one from 1 to 65535, or none");
        assertThat(office.output().toFile().list())
                .as("all that a run leaves which first has to read the processes")
                .containsExactly(".projektbokslut.lock");
    }

    @Test
    void aLeaderGetsTheOwnListAndNobodyElses() throws Exception {
        Office office = Office.withSixProjects(folder);
        String[] options = {
            "--projektbokslut.delivery.leaders.[Eva Pedersen]=eva@example.org",
            "--projektbokslut.delivery.from=projektbokslut@example.org",
            "--projektbokslut.delivery.smtp.host=localhost",
            "--projektbokslut.delivery.smtp.port=" + post.port(),
            "--projektbokslut.delivery.smtp.security=none"
        };
        office.run(options);
        office.run(options);

        MimeMessage mail = post.only();
        assertThat(mail.getAllRecipients()[0]).hasToString("eva@example.org");
        assertThat(MailRoom.body(mail))
                .contains("Utveckling av fakturadistribution (projects/fakturadistribution.yaml)", "Skriv `start:")
                .doesNotContain("nya-kunder-2019");
        assertThat(office.published("receipts.jsonl")).doesNotContain("Eva", "eva@");
        try (Stream<String> log = Files.lines(office.state().resolve("projektbokslut.log"))) {
            assertThat(log.filter(line -> !line.contains("icegreen")))
                    .as("what the program logs, apart from the mail server in the same process")
                    .noneMatch(line -> line.contains("Eva") || line.contains("eva@"));
        }
    }

    @Test
    void theDropFolderGetsEachStateWhole() throws IOException {
        Office office = Office.withSixProjects(folder).write("years.yaml", ADOPTED);
        Path drop = folder.resolve("drop");
        String option = "--projektbokslut.delivery.folder=" + drop;
        office.run(option);

        Map<String, String> copied = Office.digests(drop.resolve("2019-revision-1"));
        assertThat(copied).isEqualTo(Office.digests(office.output().resolve("2019")));
        assertThat(drop.resolve("2020-preliminary/annual-report-2020.pdf")).exists();
        assertThat(drop.toFile().list()).noneMatch(name -> name.startsWith("."));

        Files.delete(drop.resolve("2020-preliminary/annual-report-2020.pdf"));
        office.run(option);
        assertThat(drop.resolve("2020-preliminary/annual-report-2020.pdf"))
                .as("what was handed over is the reader's")
                .doesNotExist();
    }
}
