package se.projektbokslut.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Role;
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
            LEDGER_COMPANY_UNKNOWN | SV | K1                         | Till och med det år som iakttagelsen gäller finns ingen
            LEDGER_COMPANY_UNKNOWN | EN | K1                         | Through the year that the finding is about there is no
            """)
    void amountsCountsAndDatesAreWrittenAsEverywhereInPrint(
            FindingCode code, Language language, String args, String expected) {
        Finding finding = finding(code, code.severity(), args.split(";", 2));
        String message = new FindingWords(Texts.of(language)).message(finding);
        assertThat(message.replace('\u00a0', ' ')).contains(expected);
    }

    /// In `findings.csv` and on the terminal too.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            SIE_BALANCE_DIFFERS    | SV | 2;1510: -2.00; 1520: 1234.50 | 1510: −2,00; 1520: 1 234,50.
            SIE_BALANCE_DIFFERS    | EN | 2;1510: -2.00; 1520: 1234.50 | 1510: −2.00; 1520: 1,234.50.
            SIE_RESULT_DIFFERS     | SV | 1;3010: -2.00                | 3010: −2,00.
            SIE_VOUCHER_UNBALANCED | SV | 1;14: 0.10                   | 14: 0,10.
            """)
    void differencesAreWrittenInTheLanguageOfTheMessage(
            FindingCode code, Language language, String args, String expected) {
        Finding finding = finding(code, code.severity(), args.split(";", 2));
        assertThat(Texts.of(language).findingMessage(finding).replace('\u00a0', ' '))
                .endsWith(expected);
        assertThat(new FindingWords(Texts.of(language)).message(finding).replace('\u00a0', ' '))
                .endsWith(expected);
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LEDGER_CODE_UNKNOWN | P1;–;–         | lämnas därför tomt.
            LEDGER_CODE_UNKNOWN | P1;P2, P3;–    | lämnas därför tomt. Koder som liknar den: P2, P3.
            LEDGER_PART_OF_YEAR | B;2021;2021-01-01 | i rapporterna från det år då uppehållet syns.
            CODE_MISSING        | 2019;10.00;–   | så huvudboken kan inte svara för utfallet.
            RECIPIENT_UNCLEAR   | –              | vem som tog emot överlämningen.
            EDITION_DECISION_DIFFERS | 2;2024-05-20;– | med beslutet 2024-05-20; years.yaml anger inget beslut om den.
            EDITION_DECISION_DIFFERS | 2;–;2024-05-20 | utan beslut; years.yaml anger 2024-05-20.
            LEDGER_SUPPLIER_OVERLAP | a.csv;2019-01;– | det övriga räknas inte.
            SETTING_UNUSED      | 2109;–         | har ingen verkan.
            SETTING_UNUSED      | reopened: 2019-09-01;–;2020-02-14 | verkan. Året fastställdes senare, 2020-02-14, och har inte öppnats igen efter det.
            SETTING_UNUSED      | 2109;2019      | har ingen verkan. Det här kunde träffas: 2019.
            """)
    void aSentenceThatWouldNameNothingIsLeftOut(FindingCode code, String args, String end) {
        assertThat(Texts.of(Language.SV).findingMessage(finding(code, code.severity(), args.split(";"))))
                .endsWith(end);
    }

    @Test
    void refusedEntriesThatMayCarryACodeAreMendedFirst() {
        Finding unread = finding(FindingCode.LEDGER_CODE_UNKNOWN, Severity.WARNING, "P1", "–", "–", "ledger/a.se");
        Finding unknown = finding(FindingCode.LEDGER_CODE_UNKNOWN, Severity.WARNING, "P1", "–", "–");
        assertThat(Texts.of(Language.SV).findingMessage(unread)).endsWith("koden kan stå på dem.");
        assertThat(Texts.of(Language.SV).findingRemedy(unread)).startsWith("Rätta först de transaktionerna:");
        assertThat(Texts.of(Language.SV).findingRemedy(unknown)).startsWith("Kontrollera koden under");
        assertThat(Texts.of(Language.EN).findingRemedy(unread)).startsWith("Correct those entries first:");
        assertThat(Texts.of(Language.EN).findingRemedy(unknown)).startsWith("Check the code under");
    }

    @Test
    void theLedgerThatCarriesUnclaimedCodesIsNamed() {
        Finding ofLedger = finding(FindingCode.CODE_UNCLAIMED, Severity.WARNING, "1", "2019", "7.00", "P");
        Finding ofPurchases =
                finding(FindingCode.CODE_UNCLAIMED, Severity.WARNING, "1", "2019", "7.00", "P", "supplier-ledger");
        assertThat(Texts.of(Language.SV).findingMessage(ofLedger)).startsWith("Huvudboken har 7,00");
        assertThat(Texts.of(Language.SV).findingMessage(ofPurchases)).startsWith("Leverantörsreskontran har 7,00");
        assertThat(Texts.of(Language.EN).findingMessage(ofLedger)).startsWith("The ledger has");
        assertThat(Texts.of(Language.EN).findingMessage(ofPurchases)).startsWith("The supplier ledger has");
    }

    @Test
    void anExplanationOfAnUnknownVarianceNeedNotGo() {
        Finding unknown = finding(FindingCode.EXPLANATION_UNUSED, Severity.WARNING, "2019", "unknown");
        Finding none = finding(FindingCode.EXPLANATION_UNUSED, Severity.WARNING, "2019");
        Texts texts = Texts.of(Language.SV);
        assertThat(texts.findingMessage(unknown)).contains("budget eller utfall för det året är inte känt");
        assertThat(texts.findingRemedy(unknown)).doesNotContain("ta bort");
        assertThat(texts.findingMessage(none)).endsWith("men det året har projektet ingen.");
        assertThat(texts.findingRemedy(none)).endsWith(", eller ta bort förklaringen.");
    }

    /// Each of several things has quotes of its own, and a sentence that another one follows has an end.
    @Test
    void whatIsSaidTogetherIsPunctuated() {
        assertThat(together(Language.SV, FindingCode.DOCUMENT_WITHOUT_TARGET, "A", "B"))
                .startsWith("Dokumentet ”A”, ”B” är namngivet utan länk.");
        assertThat(together(Language.EN, FindingCode.DOCUMENT_WITHOUT_TARGET, "A", "B"))
                .startsWith("The document “A”, “B” is named");
        assertThat(together(Language.SV, FindingCode.PLAN_WITHOUT_OUTCOME, "Rutin", "Utbildning"))
                .endsWith("det planerade: ”Rutin”, ”Utbildning”.");
        assertThat(together(Language.SV, FindingCode.PLAN_WITHOUT_OUTCOME, "En rutin."))
                .endsWith("det planerade: ”En rutin.”");
    }

    /// A text of settings and one of a record are cut alike, and the office keeps the settings.
    @Test
    void whatIsAboutNoRecordIsTheOfficesToMend() {
        Finding ofSettings = finding(FindingCode.TEXT_CUT, Severity.WARNING, "comment", "Bra");
        Finding ofRecord = new Finding(
                Location.ofFile("projects/a.yaml"),
                "a",
                2019,
                "title",
                FindingCode.TEXT_CUT,
                Severity.WARNING,
                List.of("title", "Ny"),
                false);
        assertThat(FindingKind.of(List.of(ofSettings, ofRecord), Texts.of(Language.SV), _ -> UnaryOperator.identity()))
                .extracting(FindingKind::role)
                .containsExactly(Role.PROJECT_LEADER, Role.FINANCE_OFFICE);
    }

    private static String together(Language language, FindingCode code, String... args) {
        List<Finding> findings =
                Stream.of(args).map(arg -> finding(code, code.severity(), arg)).toList();
        return FindingKind.of(findings, Texts.of(language), _ -> UnaryOperator.identity())
                .getFirst()
                .message();
    }
}
