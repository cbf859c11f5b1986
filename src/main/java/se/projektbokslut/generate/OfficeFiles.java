package se.projektbokslut.generate;

import java.util.Map;
import java.util.stream.Collectors;
import se.projektbokslut.generate.Chance.About;
import se.projektbokslut.money.Money;

/// The fictional municipality's files beside records and ledger.
final class OfficeFiles {
    /// From where on a variance asks for an explanation: beyond both, in percent of the budget and in kronor.
    private static final int EXPLAINED_PERCENT = 10;

    private static final int EXPLAINED_KRONOR = 100_000;

    /// What the manager says when a report is the first.
    private static final String FIRST_COMMENT = """
              comment:
                sv: >-
                  Detta är den första årsrapporten över våra projekt inom ekonomi. Där uppgifter saknas har
                  projektledarna fått besked om vad som behöver kompletteras. Framöver ska varje projekt ha en
                  projektledare, en budget för varje år och en bedömning av vad som har uppnåtts.
                en: >-
                  This is the first annual report on our finance projects. Where facts are missing, the project
                  leaders have been told what to add. From now on each project is to have a leader, a budget for
                  each year and a judgement of what has been achieved.
                by: Enhetschefen
            """;

    /// What the manager says when reports have become a habit; the last year's report waits for its comment.
    private static final String LATER_COMMENT = """
              comment:
                sv: >-
                  Att avsluta det som är påbörjat går före att starta nytt. Där ett projekt har kostat väsentligt
                  mer eller mindre än budgeten ska projektägaren förklara varför. Den som ännu inte har gjort det
                  får frågan igen. Risker som finns kvar när ett projekt avslutas ska ha en ansvarig i linjen.
                  Nästa år följer vi upp om nyttan har uppstått.
                en: >-
                  Completing what has been begun comes before starting anew. Where a project has cost
                  substantially more or less than its budget, its owner is to explain why, and whoever has not done
                  so will be asked again. Risks that remain when a project is closed must have somebody in the line
                  organisation who answers for them. Next year we will follow up whether the benefits have come
                  about.
                by: Enhetschefen
            """;

    private OfficeFiles() {}

    /// Whether the report will ask why a year's actual differs from its budget.
    static boolean asksForExplanation(Money variance, Money budget) {
        long size = Math.abs(variance.ore());
        return size > EXPLAINED_KRONOR * 100L && size * 100 > budget.ore() * EXPLAINED_PERCENT;
    }

    static String processesYaml() {
        Map<String, String> names = Map.of(
                Vocabulary.CUSTOMER_LEDGER, "{sv: Kundreskontra, en: Customer ledger}",
                Vocabulary.SUPPLIER_LEDGER, "{sv: Leverantörsreskontra, en: Supplier ledger}",
                Vocabulary.ACCOUNTING, "{sv: Redovisning och moms, en: Accounting and VAT}");
        return Vocabulary.PROCESSES.stream()
                .map(id -> "  - id: " + id + "\n    name: " + names.get(id) + "\n")
                .collect(Collectors.joining("", """
                        # %s
                        organisation: {sv: %s, en: Exempelstad (fictional municipality)}
                        chart: kommun-bas
                        processes:
                        """.formatted(Municipality.NOTICE, Municipality.NAME), """
                        investment-accounts: ["%s"]
                        supplier-ledger: %s
                        amounts: tkr
                        explain-variance: {percent: %s, amount: %s}
                        """.formatted(
                                Chart.INVESTMENTS, Vocabulary.SUPPLIER_LEDGER, EXPLAINED_PERCENT, EXPLAINED_KRONOR)));
    }

    /// The first year is adopted, the others are open.
    static String yearsYaml(PortfolioShape portfolio) {
        int year = portfolio.firstYear();
        int commented = portfolio.lastYear() - 1;
        String adopted = """
                # %s
                %s:
                  state: adopted
                  date: %s-02-15
                  decision: "EX %s/14"
                  by: Enhetschefen
                """.formatted(Municipality.NOTICE, year, year + 1, year + 1);
        return adopted + FIRST_COMMENT + (commented > year ? commented + ":\n" + LATER_COMMENT : "");
    }

    static String volumesCsv(PortfolioShape portfolio) {
        StringBuilder rows = new StringBuilder("year,process,measure,value,unit,source\n");
        Chance chance = new Chance(portfolio.seed(), About.VOLUMES, 0);
        int sent = chance.between(30_000, 60_000);
        int electronic = chance.between(350, 450);
        for (int year = portfolio.firstYear(); year <= portfolio.lastYear(); year++) {
            sent += chance.between(-1_500, 2_500);
            electronic = Math.min(960, electronic + chance.between(10, 70));
            row(rows, year, Vocabulary.CUSTOMER_LEDGER, "Skickade kundfakturor", Integer.toString(sent), "st");
            row(rows, year, Vocabulary.CUSTOMER_LEDGER, "Andel e-fakturor till kund", tenths(electronic), "%");
            int reminders = sent / 1000 * chance.between(52, 66);
            row(rows, year, Vocabulary.CUSTOMER_LEDGER, "Betalningspåminnelser", Integer.toString(reminders), "st");
            int received = sent / 100 * chance.between(72, 79);
            row(rows, year, Vocabulary.SUPPLIER_LEDGER, "Mottagna fakturor", Integer.toString(received), "st");
        }
        return rows.toString();
    }

    private static String tenths(int number) {
        return number / 10 + "." + number % 10;
    }

    private static void row(StringBuilder rows, int year, String process, String measure, String value, String unit) {
        rows.append(year)
                .append(',')
                .append(process)
                .append(',')
                .append(measure)
                .append(',');
        rows.append(value).append(',').append(unit).append(",Påhittad uppgift\n");
    }
}
