package se.projektbokslut.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static se.projektbokslut.annual.Ledgers.sie;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.projektbokslut.ledger.SieLedger;
import se.projektbokslut.suppliers.SupplierLedger;

class CompaniesTest {
    @ParameterizedTest
    @CsvSource({
        "5560000001, 5560000001",
        "556000-0001, 5560000001",
        "165560000001, 5560000001",
        "16556000-0001, 5560000001",
        "' 16 556000 0001', 5560000001",
        "SE556000000101, 5560000001",
        "se 556000-0001 01, 5560000001",
        "SE165560000001, 1655600000",
        "556000000101, 5560000001",
        "195560000101, 195560000101",
        // Twelve digits with another century are a person's, and ten that begin with 16 are a whole number.
        "195560000001, 195560000001",
        "1655600001, 1655600001",
        "16556000001, 16556000001",
        "1655600000001, 1655600000001"
    })
    void aNumberIsTheSameWithHyphenAndCentury(String stated, String key) {
        Companies companies = new Companies(List.of(), List.of());
        assertThat(companies.key(stated)).isEqualTo(key);
        assertThat(companies.key(new SieLedger.Company(stated, "Staden"))).isEqualTo(key);
    }

    @Test
    void aNameIsThatOfItsOnlyNumber() {
        Companies one = new Companies(
                List.of(
                        sie("a.se", "#ORGNR 16212000-0001", "#FNAMN Staden"),
                        sie("b.se", "#ORGNR 2120000001", "#FNAMN STADEN")),
                List.of());
        assertThat(one.key(" staden ")).isEqualTo("2120000001");
        assertThat(one.numberOf(new SieLedger.Company(null, "Staden"))).isEqualTo("2120000001");
        assertThat(one.numberOf(new SieLedger.Company("2120000001", "Staden"))).isNull();
        assertThat(one.key(new SieLedger.Company(null, "Staden"))).isEqualTo("2120000001");
        Companies two = new Companies(
                List.of(
                        sie("a.se", "#ORGNR 2120000001", "#FNAMN Staden"),
                        sie("b.se", "#ORGNR 2120000002", "#FNAMN Staden")),
                List.of());
        assertThat(two.key("Staden")).isEqualTo("staden");
    }

    /// SIE files and supplier ledgers together tell whose a name is.
    @Test
    void aNameIsThatOfItsOnlyNumberInSupplierLedgersToo() {
        SieLedger named = sie("a.se", "#ORGNR 2120000001", "#FNAMN Staden");
        Companies one = new Companies(
                List.of(named), List.of(buyers("212000-0001", "STADEN", "212000-0002", "Byn", "K7", "Skolan")));
        assertThat(one.key("staden")).isEqualTo("2120000001");
        assertThat(one.key("BYN")).isEqualTo("2120000002");
        assertThat(one.numberOf("byn")).isEqualTo("2120000002");
        assertThat(one.numberOf("2120000002")).isNull();
        assertThat(one.key(new SieLedger.Company(null, "Byn"))).isEqualTo("2120000002");
        assertThat(one.key("Skolan")).isEqualTo("skolan");
        assertThat(one.numberOf("Skolan")).isNull();
        Companies two = new Companies(List.of(named), List.of(buyers("2120000002", "Staden")));
        assertThat(two.key("Staden")).isEqualTo("staden");
    }

    /// @param names number and name in turn
    private static SupplierLedger buyers(String... names) {
        var byNumber = new TreeMap<String, String>();
        for (int i = 0; i < names.length; i += 2) {
            byNumber.put(names[i], names[i + 1]);
        }
        return new SupplierLedger("ledger/f.csv", "", List.of(), List.of(), byNumber, 0, 0, List.of(), null, List.of());
    }

    @Test
    void aNameIsTheSameWithOtherBlanksAndComposedOtherwise() {
        Companies companies = new Companies(List.of(), List.of());
        assertThat(companies.key(" \u00C5ns\u00A0 stad")).isEqualTo(companies.key("A\u030Ans stad"));
    }

    @Test
    void whoStatesNothingIsTheOnlyCompanyOfTheOthers() {
        SieLedger.Company nobody = new SieLedger.Company(null, null);
        SieLedger stated = sie("a.se", "#ORGNR 2120000001", "#FNAMN Staden");
        SieLedger same = sie("b.se", "#FNAMN STADEN");
        SieLedger other = sie("c.se", "#ORGNR 2120000002");
        SieLedger nameless = sie("d.se");
        assertThat(new Companies(List.of(), List.of()).key(nobody)).isEmpty();
        assertThat(new Companies(List.of(nameless), List.of()).key(nobody)).isEmpty();
        assertThat(new Companies(List.of(nameless, stated, same), List.of()).key(nobody))
                .isEqualTo("2120000001");
        assertThat(new Companies(List.of(stated, other, nameless), List.of()).key(nobody))
                .isEmpty();
    }
}
