package se.projektbokslut.generate;

import java.util.List;

/// The fictional chart of accounts. Its classes and groups are those of Kommun-Bas (15 customer receivables, 25
/// supplier debts, 26 VAT, 3 income, 4 to 7 costs, 8 financial); the accounts in them are made up.
final class Chart {
    /// Where investments are capitalised.
    static final String INVESTMENTS = "1180";

    static final String RECEIVABLES = "1510";
    static final String BANK = "1930";
    static final String EQUITY = "2010";
    static final String DEBTS = "2510";
    static final String OUTPUT_VAT = "2610";
    static final String INPUT_VAT = "2640";
    static final String WITHHELD_TAX = "2710";
    static final String WAGES = "5010";
    static final String INTEREST_INCOME = "8410";
    static final String INTEREST_COST = "8510";
    static final String RESULT = "8990";

    static final List<Account> INCOME = List.of(
            new Account("3110", "Taxor och avgifter"),
            new Account("3150", "Hyror och arrenden"),
            new Account("3410", "Försäljning av tjänster"));

    /// What ordinary business costs.
    static final List<Account> COSTS = List.of(
            new Account("4610", "Köp av verksamhet"),
            new Account("6010", "Lokalhyror"),
            new Account("6410", "Förbrukningsmaterial"),
            new Account("6810", "Telefoni och datakommunikation"),
            new Account("7110", "Transporter"));

    /// What projects cost.
    static final List<Account> PROJECT_COSTS = List.of(
            new Account("4910", "Inhyrd personal"),
            new Account("6550", "Programlicenser"),
            new Account("7430", "Konsulttjänster"),
            new Account("7610", "Utbildning"));

    private static final List<Account> OTHERS = List.of(
            new Account(INVESTMENTS, "Pågående investeringar"),
            new Account(RECEIVABLES, "Kundfordringar"),
            new Account(BANK, "Bank"),
            new Account(EQUITY, "Eget kapital"),
            new Account(DEBTS, "Leverantörsskulder"),
            new Account(OUTPUT_VAT, "Utgående moms"),
            new Account(INPUT_VAT, "Ingående moms"),
            new Account(WITHHELD_TAX, "Personalens källskatt"),
            new Account(WAGES, "Löner"),
            new Account(INTEREST_INCOME, "Ränteintäkter"),
            new Account(INTEREST_COST, "Räntekostnader"),
            new Account(RESULT, "Årets resultat"));

    /// By number.
    static final List<Account> ALL = List.of(OTHERS, INCOME, COSTS, PROJECT_COSTS).stream()
            .flatMap(List::stream)
            .sorted((a, b) -> a.number().compareTo(b.number()))
            .toList();

    private Chart() {}

    record Account(String number, String name) {}

    /// Whether its balance is carried into the next year; otherwise it is an income or a cost.
    static boolean isOfBalance(String account) {
        return account.charAt(0) < '3';
    }
}
