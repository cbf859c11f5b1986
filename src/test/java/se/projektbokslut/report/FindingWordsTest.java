package se.projektbokslut.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Severity;
import se.projektbokslut.words.Language;

class FindingWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            SIE_VOUCHER_UNBALANCED | SV | 2;14: 1.00; 20: -1000000.00  | 14: 1,00; 20: −1 000 000,00.
            SIE_DECIMAL_COMMA      | SV | 12345                        | 12 345 belopp
            BUDGET_SUM_DIFFERS     | SV | 1500.00;-2000.50            | 1 500,00 kr, stämmer inte med hela projektets, −2 000,50 kr
            SEASON_ONLY            | SV | start;2023-21              | våren 2023
            SEASON_ONLY            | EN | start;hösten 2019          | autumn 2019
            YEAR_FROM_HANDOVER     | SV | 2019-12                    | december 2019
            HANDOVER_BEFORE_START  | EN | 2019-03-01;mars 2020       | before the start, March 2020
            START_AFTER_AS_OF      | SV | inget datum                | inget datum
            LEDGER_CODE_UNKNOWN    | SV | 1234.00                    | 1234.00
            """)
    void amountsCountsAndDatesAreWrittenAsEverywhereInPrint(
            FindingCode code, Language language, String args, String expected) {
        Finding finding = finding(code, code.severity(), args.split(";", 2));
        String message = new FindingWords(Texts.of(language)).message(finding);
        assertThat(message.replace('\u00a0', ' ')).contains(expected);
    }

    @Test
    void whatNobodyCanKnowAsksForNothing() {
        Texts texts = Texts.of(Language.SV);
        assertThat(texts.findingRemedy(finding(FindingCode.LEADER_MISSING, Severity.INFO)))
                .isEqualTo("Uppgiften går inte att få fram (anges i posten).");
        assertThat(texts.findingRemedy(finding(FindingCode.LEADER_MISSING, Severity.WARNING)))
                .startsWith("Skriv `leader:`");
    }

    private static Finding finding(FindingCode code, Severity severity, String... args) {
        return new Finding(Location.ofFile("a.yaml"), "", 2019, "", code, severity, List.of(args), false);
    }
}
