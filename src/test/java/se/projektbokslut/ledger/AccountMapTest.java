package se.projektbokslut.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.projektbokslut.settings.SettingsReader;

class AccountMapTest {
    private static final String SETTINGS = """
            processes:
              - id: kundreskontra
                accounts: ["15", "2890-2899"]
              - id: leverantorsreskontra
                accounts:
                  - "244"
                  - {from: 2019, accounts: ["2440-2449", "2A"]}
              - id: moms
                accounts: ["26"]
            actual-accounts: ["3-8"]
            investment-accounts: ["11", "1210-1219"]
            """;

    @TempDir
    Path input;

    @ParameterizedTest
    @CsvSource({
        "2018, 1510, kundreskontra",
        "2018, 15, kundreskontra",
        "2018, 1, unassigned",
        "2018, 2889, unassigned",
        "2018, 2890, kundreskontra",
        "2018, 28991, kundreskontra",
        "2018, 289, unassigned",
        "2018, 2440, leverantorsreskontra",
        "2018, 244, leverantorsreskontra",
        "2018, 2A10, unassigned",
        "2019, 2440, leverantorsreskontra",
        "2019, 244, leverantorsreskontra",
        "2019, 2A10, leverantorsreskontra",
        "2020, 2A10, leverantorsreskontra",
        "2021, 2440, leverantorsreskontra",
        "2018, 2610, moms",
        "2018, 0150, unassigned",
        "2018, '', unassigned"
    })
    void theRulesThatHaveBegunHold(int year, String account, String process) throws IOException {
        AccountMap map = map(SETTINGS);
        assertThat(map.processOf(year, account)).isEqualTo(process);
        assertThat(map.processOf(year, account)).isEqualTo(process);
    }

    @ParameterizedTest
    @CsvSource({"3001, true", "8999, true", "2999, false", "9000, false", "'', false", "A, false"})
    void actualAccountsAreTheirRanges(String account, boolean actual) throws IOException {
        assertThat(map(SETTINGS).isActual(account)).isEqualTo(actual);
    }

    @ParameterizedTest
    @CsvSource({"1100, true", "1215, true", "1220, false", "121, false"})
    void investmentAccountsAreTheirRanges(String account, boolean investment) throws IOException {
        assertThat(map(SETTINGS).isInvestment(account)).isEqualTo(investment);
    }

    @Test
    void eachChartHasItsOwnDefaults() throws IOException {
        AccountMap municipal = map("chart: kommun-bas\n");
        assertThat(municipal.processOf(2019, "1590")).isEqualTo("kundreskontra");
        assertThat(municipal.processOf(2019, "2510")).isEqualTo("leverantorsreskontra");
        assertThat(municipal.processOf(2019, "2610")).isEqualTo("redovisning-och-moms");
        assertThat(municipal.isInvestment("1100")).isFalse();
        AccountMap bas = map("chart: bas\n");
        assertThat(bas.processOf(2019, "1590")).isEqualTo("unassigned");
        assertThat(bas.processOf(2019, "1510")).isEqualTo("kundreskontra");
        assertThat(bas.processOf(2019, "2441")).isEqualTo("leverantorsreskontra");
        assertThat(bas.isActual("4010")).isTrue();
    }

    private AccountMap map(String settings) throws IOException {
        Files.writeString(input.resolve("processes.yaml"), settings);
        SettingsReader.Outcome outcome = SettingsReader.read(input);
        assertThat(outcome.faults()).isEmpty();
        return AccountMap.of(outcome.settings().processes());
    }
}
