package se.projektbokslut.generate;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.projektbokslut.generate.Chance.About;
import se.projektbokslut.money.Money;

/// Writes the supplier ledger as open data (the national specification 1.1), a file a year, in the two shapes that
/// are most common: as the specification has it, and as a Swedish Excel saves it.
final class SupplierGenerator {
    private static final List<String> COLUMNS = List.of(
            "kopare_id",
            "kopare",
            "verifikationsnummer",
            "leverantor",
            "leverantor_id",
            "konto_nr",
            "konto_text",
            "belopp",
            "datum",
            "forvaltning",
            "fakturanummer",
            "grund",
            "avtal",
            "kommun_id",
            "s_kod_nr");

    /// Their names say that they are made up; each has a number as well.
    private static final List<String> SUPPLIERS = List.of(
            "Påhittad Papper", "Exempelkonsult", "Påhittad El", "Exempeltransport", "Påhittad Städ", "Exempeldata");

    private final PortfolioShape portfolio;

    SupplierGenerator(PortfolioShape portfolio) {
        this.portfolio = portfolio;
    }

    void write(Path folder) throws IOException {
        for (int year = portfolio.firstYear(); year <= portfolio.lastYear(); year++) {
            boolean ofExcel = (year - portfolio.firstYear()) % 2 == 1;
            Path file = folder.resolve("leverantorsreskontra-" + year + ".csv");
            try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)) {
                new YearRows(out, year, ofExcel).write();
            }
        }
    }

    private final class YearRows {
        private final Writer out;
        private final int year;
        private final boolean ofExcel;
        private final Chance chance;

        private YearRows(Writer out, int year, boolean ofExcel) {
            this.out = out;
            this.year = year;
            this.ofExcel = ofExcel;
            this.chance = new Chance(portfolio.seed(), About.SUPPLIERS, year);
        }

        private void write() throws IOException {
            if (ofExcel) {
                out.write('\uFEFF');
            }
            row(COLUMNS);
            long rows = portfolio.shareOf(portfolio.supplierRows(), year);
            long days = LocalDate.of(year, 1, 1).lengthOfYear();
            long voucher = 0;
            for (long written = 0; written < rows; ) {
                voucher++;
                LocalDate date = LocalDate.ofYearDay(year, (int) (1 + days * written / rows));
                long lines = Math.min(rows - written, chance.percent(25) ? chance.between(2, 3) : 1);
                invoice(voucher, date, lines);
                written += lines;
            }
        }

        private void invoice(long voucher, LocalDate date, long lines) throws IOException {
            int number = chance.between(1, 60);
            boolean masked = chance.percent(4);
            String supplier = masked ? "*" : SUPPLIERS.get(number % SUPPLIERS.size()) + " " + number + " AB";
            String invoice = Integer.toString(chance.between(10_000, 99_999));
            String centre = chance.of(Municipality.COST_CENTRES).name();
            boolean credit = chance.percent(3);
            for (long line = 0; line < lines; line++) {
                Chart.Account account = chance.percent(30) ? chance.of(Chart.PROJECT_COSTS) : chance.of(Chart.COSTS);
                long ore = chance.between(100, 60_000) * 100L + chance.below(100);
                String amount = new Money(credit ? -ore : ore).toString();
                List<String> cells = new ArrayList<>(List.of(
                        Municipality.NUMBER,
                        Municipality.NAME,
                        "L" + voucher,
                        supplier,
                        masked ? "*" : "EX-" + number));
                cells.addAll(List.of(account.number(), account.name(), ofExcel ? amount.replace('.', ',') : amount));
                cells.addAll(List.of(date.toString(), centre, invoice, "", "", "", ""));
                row(cells);
            }
        }

        /// No cell holds a separator, a quote or a line end.
        private void row(List<String> cells) throws IOException {
            out.write(String.join(ofExcel ? ";" : ",", cells));
            out.write(ofExcel ? "\r\n" : "\n");
        }
    }
}
