package se.projektbokslut.generate;

import java.util.Map;
import java.util.stream.Collectors;
import se.projektbokslut.generate.Chance.About;

/// The fictional municipality's files beside records and ledger.
final class OfficeFiles {
    private OfficeFiles() {}

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
                        """.formatted(
                                Chart.INVESTMENTS, Vocabulary.SUPPLIER_LEDGER)));
    }

    /// The first year is adopted, the others are open.
    static String yearsYaml(PortfolioShape portfolio) {
        int year = portfolio.firstYear();
        return "# " + Municipality.NOTICE + "\n" + year + ": {state: adopted, date: " + (year + 1)
                + "-02-15, decision: \"EX " + (year + 1) + "/14\", by: Enhetschefen}\n";
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
