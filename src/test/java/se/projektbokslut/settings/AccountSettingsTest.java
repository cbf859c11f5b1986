package se.projektbokslut.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;

class AccountSettingsTest {
    @TempDir
    Path input;

    @ParameterizedTest
    @ValueSource(strings = {"2449-2440", "244-2449", "-", "24-", "-24", "2440-2445-2449", "24 49", "24*", "24.1"})
    void aMalformedRangeIsAFaultAtItsPlace(String range) throws IOException {
        List<Refusal> faults = faults("""
                processes:
                  - id: kundreskontra
                    accounts:
                      - "15"
                      - "%s"
                """.formatted(range));
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.problem()).isEqualTo(Problem.ACCOUNTS_INVALID);
            assertThat(fault.at()).hasToString("processes.yaml:5:9");
            assertThat(fault.args()).containsExactly("accounts", range);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"actual-accounts", "investment-accounts"})
    void theAccountsOfActualsAreCheckedToo(String key) throws IOException {
        assertThat(faults(key + ": [\"3\", \"9-1\"]\n")).singleElement().satisfies(fault -> {
            assertThat(fault.problem()).isEqualTo(Problem.ACCOUNTS_INVALID);
            assertThat(fault.at().line()).isEqualTo(1);
            assertThat(fault.args()).containsExactly(key, "9-1");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2440 - 2449", "A1-B2", "0", "Ä"})
    void rangesAreText(String range) throws IOException {
        assertThat(faults("actual-accounts: [\"" + range + "\"]\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "24, 2440-2449, true",
        "2440-2449, 24, true",
        "2440-2449, 244, true",
        "2440-2449, 2449-2460, true",
        "2440-2449, 2450-2460, false",
        "24-26, 2550, true",
        "24-26, 27, false",
        "1299-1301, 13, true",
        "1299-1301, 12, true",
        "1299-1301, 1302, false",
        "15, 15, true",
        "2A, 24, false"
    })
    void rangesOverlapWhereOneAccountCouldLieInBoth(String one, String other, boolean overlap) throws IOException {
        List<Refusal> faults = faults("""
                processes:
                  - id: a
                    accounts: ["%s"]
                  - id: b
                    accounts: ["%s"]
                """.formatted(one, other));
        if (!overlap) {
            assertThat(faults).isEmpty();
            return;
        }
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.problem()).isEqualTo(Problem.ACCOUNTS_OVERLAP);
            assertThat(fault.at().line()).isEqualTo(5);
            assertThat(fault.args()).containsExactly("b", other, "a", one, "3");
        });
    }

    /// What has begun ends no more.
    @Test
    void aRangeOverlapsFromWhicheverYearItBegins() throws IOException {
        assertThat(faults("""
                        processes:
                          - id: a
                            accounts: ["15", {from: 2019, accounts: ["16"]}]
                          - id: b
                            accounts: [{from: 2019, accounts: ["17"]}]
                        """)).isEmpty();
        assertThat(faults("""
                        processes:
                          - id: a
                            accounts: ["15", {from: 2020, accounts: ["16"]}]
                          - id: b
                            accounts: [{from: 2019, accounts: ["15"]}]
                        """)).extracting(Refusal::problem).containsExactly(Problem.ACCOUNTS_OVERLAP);
    }

    @Test
    void aProcessMayStateAnAccountTwice() throws IOException {
        assertThat(faults("processes: [{id: a, accounts: [\"15\", \"151\"]}]\n"))
                .isEmpty();
    }

    @Test
    void aRangeOfTheChartOverlapsAtItsProcess() throws IOException {
        List<Refusal> faults = faults("""
                processes:
                  - id: leverantorsreskontra
                  - id: b
                    accounts: ["2510"]
                """);
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.at().line()).isEqualTo(4);
            assertThat(fault.args()).containsExactly("b", "2510", "leverantorsreskontra", "25", "2");
        });
    }

    @Test
    void aDatedRuleNeedsAYearAndRanges() throws IOException {
        assertThat(faults("processes: [{id: a, accounts: [{from: 19, accounts: [\"1\"]}, {from: 2019}]}]\n"))
                .extracting(Refusal::problem)
                .containsExactly(Problem.YEAR_INVALID, Problem.KEY_MISSING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chart: bas | leverantorsreskontra",
                "processes: [{id: kund}, {id: leverantorsreskontra}] | leverantorsreskontra",
                "processes: [{id: kund}] | unassigned",
                "{processes: [{id: kund}, {id: inkop}], supplier-ledger: inkop} | inkop"
            })
    void theSupplierLedgerBelongsToAProcessThatThereIs(String settings, String process) throws IOException {
        assertThat(faults(settings)).isEmpty();
        assertThat(SettingsReader.read(input).settings().processes().supplierLedger())
                .isEqualTo(process);
    }

    @Test
    void aSupplierLedgerOfNoProcessIsAFault() throws IOException {
        assertThat(faults("processes: [{id: kund}]\nsupplier-ledger: inkop\n"))
                .extracting(Refusal::problem)
                .containsExactly(Problem.PROCESS_UNKNOWN);
    }

    private List<Refusal> faults(String settings) throws IOException {
        Files.writeString(input.resolve("processes.yaml"), settings);
        return SettingsReader.read(input).faults();
    }
}
