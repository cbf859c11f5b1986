package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.projektbokslut.Thorough;
import se.projektbokslut.publication.Receipt;
import se.projektbokslut.publication.Receipts;

/// The line that the documents give for a crontab, started as cron starts it, once a minute of a clock that does
/// not have to be waited for.
@Thorough
class CrontabTest {
    /// The crontab's own five fields, and what it starts.
    private static final Pattern LINE = Pattern.compile("(?m)^```crontab\\R((?:[0-9*/,-]+ ){5})(.+)$");

    @TempDir
    Path folder;

    @Test
    void oneMailAnEditionOneReceiptARunAndNotAWordWhenAllIsWell() throws Exception {
        Matcher line = LINE.matcher(Files.readString(Path.of("docs/OPERATIONS.md")));
        assertThat(line.find()).as("docs/OPERATIONS.md has a crontab line").isTrue();
        InstalledProgram program = InstalledProgram.withSixProjects(folder);
        Path input = program.root().resolve("input");
        Path record = input.resolve("projects/nya-kunder-2019.yaml");
        try (MailRoom post = new MailRoom()) {
            Files.writeString(program.root().resolve("application.yaml"), """
                    projektbokslut:
                      delivery:
                        from: projektbokslut@example.org
                        recipients:
                          - address: ekonomi@example.org
                        preliminary: never
                        smtp: {host: localhost, port: %s, security: none}
                    """.formatted(post.port()));
            Files.writeString(input.resolve("years.yaml"), "2019: {state: adopted, date: 2020-02-14}\n");

            // What has changed before each minute, and the mails that there are then.
            List<Integer> mails = List.of(1, 1, 2, 2, 2, 3, 3);
            for (int minute = 0; minute < mails.size(); minute++) {
                switch (minute) {
                    case 2 -> replace(record, "title: Långsiktig", "title: Kortsiktig");
                    case 4 -> replace(record, "\nstatus:", "\n# en kommentar\nstatus:");
                    case 5 ->
                        replace(input.resolve("years.yaml"), "}", ", editions: [{edition: 2, date: 2020-05-04}]}");
                    default -> {}
                }
                assertThat(program.run(line.group(2))).as("minute " + minute).isEqualTo(new Office.Ended(0, "", ""));
                assertThat(post.mails()).as("minute " + minute).hasSize(mails.get(minute));
                List<Receipt> receipts = new Receipts(program.root().resolve("output")).all();
                assertThat(receipts).as("minute " + minute).hasSize(minute + 1);
            }
            assertThat(post.mails())
                    .extracting(MimeMessage::getSubject)
                    .satisfiesExactly(
                            first -> assertThat(first).contains("utgåva 1"),
                            second -> assertThat(second).contains("beslut behövs om utgåva 2"),
                            third -> assertThat(third).contains("fastställd, utgåva 2"));
            assertThat(post.mails()).extracting(MimeMessage::getMessageID).doesNotHaveDuplicates();
        }
    }

    private static void replace(Path file, String old, String replacement) throws Exception {
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, replacement));
    }
}
