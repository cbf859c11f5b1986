package se.projektbokslut.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.projektbokslut.delivery.DeliverySettings.Recipient;
import se.projektbokslut.delivery.DeliverySettings.Security;
import se.projektbokslut.delivery.DeliverySettings.Smtp;
import se.projektbokslut.words.Language;

/// What of the settings cannot be used.
class DeliverySettingsTest {
    /// Without a time a silent server would be waited for without end.
    @ParameterizedTest
    @CsvSource({
        "smtp.example.org, 587, PT10S, PT30S, 10, ''",
        "smtp.example.org, 587, PT10S, PT0S, 10, ''",
        "smtp.example.org, 587000, PT10S, PT30S, 10, 'smtp.port: 587000 is no port; write one from 1 to 65535'",
        "smtp.example.org, 0, PT10S, PT30S, 10, 'smtp.port: 0 is no port'",
        "smtp.example.org, 587, PT0S, PT30S, 10, 'smtp.timeout: '",
        "smtp.example.org, 587, PT-3S, PT30S, 10, 'smtp.timeout: '",
        "smtp.example.org, 587, PT10S, PT-1S, 10, 'smtp.retry-for: '",
        "smtp.example.org, 587, PT10S, PT30S, -1, 'max-size: '",
        "smtp.example.org:25, 587, PT10S, PT30S, 10, 'smtp.host: \"smtp.example.org:25\" is more than the name'",
        "smtp://smtp.example.org, 587, PT10S, PT30S, 10, 'smtp.host: '",
        "[2001:db8::1]:25, 587, PT10S, PT30S, 10, 'smtp.host: '",
        "2001:db8::1, 587, PT10S, PT30S, 10, ''",
        "' ', 587, PT10S, PT30S, 10, 'smtp.host: not set'",
    })
    void whatNoServerCanBeAskedWithIsAFault(
            String host, int port, Duration timeout, Duration retryFor, long maxBytes, String fault) {
        Smtp smtp = new Smtp(host, port, Security.NONE, null, null, null, timeout, retryFor, null, null);
        List<String> faults = settings("a@example.org", maxBytes, smtp).faults();
        if (fault.isEmpty()) {
            assertThat(faults).isEmpty();
        } else {
            assertThat(faults).singleElement().asString().startsWith("projektbokslut.delivery." + fault);
        }
    }

    @ParameterizedTest
    @CsvSource({
        ", , , ''",
        "u, p, , ''",
        "u, , f, ''",
        "u, , , 'smtp.user: set, and no password is'",
        ", p, , 'smtp.user: not set, and a password is'",
        ", , f, 'smtp.user: not set, and a password is'"
    })
    void aUserAndAPasswordBelongTogether(
            @Nullable String user, @Nullable String password, @Nullable Path file, String fault) {
        Smtp smtp = new Smtp(
                "s", 25, Security.NONE, user, password, file, Duration.ofSeconds(1), Duration.ZERO, null, null);
        List<String> faults = settings("a@example.org", 1, smtp).faults();
        if (fault.isEmpty()) {
            assertThat(faults).isEmpty();
        } else {
            assertThat(faults).singleElement().asString().startsWith("projektbokslut.delivery." + fault);
        }
    }

    @Test
    void anAddressIsTheSameInWhateverCase() {
        List<Recipient> recipients = new DeliverySettings(
                        List.of(
                                new Recipient("Ekonomi@Example.org", List.of(), Language.SV),
                                new Recipient("Ekonomi@example.ORG", List.of("a"), Language.SV),
                                new Recipient("ekonomi@example.org", List.of(), Language.SV)),
                        Cadence.WEEKLY,
                        Map.of(),
                        Map.of(),
                        null,
                        null,
                        null,
                        null,
                        1,
                        null)
                .recipients();
        assertThat(recipients).extracting(Recipient::address).containsOnly("Ekonomi@Example.org");
    }

    @Test
    void aLetterWhoseDotsStandApartIsTheSameLetter() {
        assertThat(MailAddress.of("ekonomi@exempelko\u0308ping.se"))
                .isEqualTo(MailAddress.of("ekonomi@exempelköping.se"));
        assertThat(MailAddress.of("ekonomi@exempelköping.se")).isPresent();
    }

    @Test
    void anAddressOfTwoLinesIsQuotedInOne() {
        assertThat(settings("a@example.org\r\nBcc: b@example.org", 1, SERVER).faults())
                .singleElement()
                .asString()
                .contains("\"a@example.org  Bcc: b@example.org\" is no mail address");
    }

    /// Which of two addresses a letter went to differed between starts.
    @Test
    void twoNamesThatAreComparedAsOneHaveOneAddress() {
        Map<String, String> leaders = Map.of(
                "Controller-3", "a@example.org",
                "controller 3", "b@example.org",
                "Enhetschef A", "c@example.org",
                "Enhetschef  A", "c@example.org");

        assertThat(settings(leaders).faults())
                .singleElement()
                .asString()
                .startsWith(
                        "projektbokslut.delivery.leaders: \"Controller-3\" and \"controller 3\" are the same name, ");
    }

    @Test
    void faultsOfPeopleComeInTheOrderOfTheirNames() {
        List<String> names =
                IntStream.range(10, 40).mapToObj("Controller %s"::formatted).toList();
        Map<String, String> leaders = names.stream().collect(Collectors.toMap(name -> name, name -> name));

        assertThat(settings(leaders).faults())
                .extracting(fault -> fault.replaceFirst(".*\"(.*)\".*", "$1"))
                .isEqualTo(names);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ekonomi <a@example.org>",
                "\"Ekonomi, Stad\" <a@example.org>",
                " a@example.org ",
                "a@example.org"
            })
    void aRecipientMayBeWrittenAsTheSenderAndIsKnownByTheAddress(String stated) {
        DeliverySettings settings = settings(stated, Map.of("Anna", stated), 1, SERVER);

        assertThat(settings.faults()).isEmpty();
        assertThat(settings.recipients()).extracting(Recipient::address).containsExactly("a@example.org");
        assertThat(settings.leaders()).containsExactly(Map.entry("Anna", "a@example.org"));
    }

    private static final Smtp SERVER =
            new Smtp("s", 25, Security.NONE, null, null, null, Duration.ofSeconds(1), Duration.ZERO, null, null);

    private static DeliverySettings settings(String address, long maxBytes, Smtp smtp) {
        return settings(address, Map.of(), maxBytes, smtp);
    }

    private static DeliverySettings settings(Map<String, String> leaders) {
        return settings("a@example.org", leaders, 1, SERVER);
    }

    private static DeliverySettings settings(String address, Map<String, String> leaders, long maxBytes, Smtp smtp) {
        return new DeliverySettings(
                List.of(new Recipient(address, List.of(), Language.SV)),
                Cadence.WEEKLY,
                leaders,
                Map.of(),
                null,
                null,
                "b@example.org",
                null,
                maxBytes,
                smtp);
    }
}
