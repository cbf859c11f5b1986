package se.projektbokslut.generate;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.generate.Chance.About;
import se.projektbokslut.generate.Voucher.Entry;

/// One fiscal year's vouchers in the order of their dates: the projects' invoices, and around them the ordinary
/// business of the three processes. Made anew, and the same, each time that they are asked for; none is kept.
final class YearVouchers {
    /// Receivables, debts and VAT of the year before are settled, and the result is closed against equity.
    private static final int ENTRIES_OF_TURN = 2 + 2 + 3 + 2;

    /// What every year has besides its projects. No ordinary voucher has a single entry.
    static final int LEAST_ENTRIES = ENTRIES_OF_TURN + 2;

    /// Open invoices that payments are found for; what is more is settled in the next January.
    private static final int MOST_OPEN = 300;

    private final PortfolioShape portfolio;
    private final ProjectCosts costs;
    private final SortedMap<String, Long> opening;
    private final int year;
    private final long ordinary;

    /// @param entries how many the year's vouchers have together
    /// @param opening account to opening balance in öre
    YearVouchers(
            PortfolioShape portfolio, ProjectCosts costs, int year, long entries, SortedMap<String, Long> opening) {
        this.portfolio = portfolio;
        this.costs = costs;
        this.year = year;
        this.opening = opening;
        this.ordinary = entries - costs.entries() - ENTRIES_OF_TURN;
    }

    interface Sink {
        void take(Voucher voucher) throws IOException;
    }

    void forEach(Sink sink) throws IOException {
        new Run(sink).run();
    }

    /// The making of the year's vouchers, once.
    private final class Run {
        private final Sink sink;
        private final Chance chance = new Chance(portfolio.seed(), About.LEDGER, year);
        private final Map<String, Long> numbers = new HashMap<>();
        private final Deque<Long> receivables = new ArrayDeque<>();
        private final Deque<Long> debts = new ArrayDeque<>();
        private long left = ordinary;
        private long result;

        private Run(Sink sink) {
            this.sink = sink;
        }

        private void run() throws IOException {
            turn();
            for (int month = 1; month <= 12; month++) {
                month(YearMonth.of(year, month));
            }
            List<Entry> close = List.of(Entry.of(Chart.RESULT, -result), Entry.of(Chart.EQUITY, result));
            voucher("A", LocalDate.of(year, 12, 31), "Årets resultat", close);
        }

        private void turn() throws IOException {
            LocalDate day = LocalDate.of(year, 1, 1);
            settle(day, "Reglering av kundfordringar", Chart.RECEIVABLES);
            settle(day, "Reglering av leverantörsskulder", Chart.DEBTS);
            settle(day, "Moms föregående år", Chart.OUTPUT_VAT, Chart.INPUT_VAT);
        }

        private void settle(LocalDate day, String text, String account) throws IOException {
            long open = opening.getOrDefault(account, 0L);
            voucher("A", day, text, List.of(Entry.of(account, -open), Entry.of(Chart.BANK, open)));
        }

        private void settle(LocalDate day, String text, String account, String other) throws IOException {
            long one = opening.getOrDefault(account, 0L);
            long two = opening.getOrDefault(other, 0L);
            voucher(
                    "A",
                    day,
                    text,
                    List.of(Entry.of(account, -one), Entry.of(other, -two), Entry.of(Chart.BANK, one + two)));
        }

        private void month(YearMonth month) throws IOException {
            Deque<ProjectCosts.Invoice> invoices = new ArrayDeque<>(costs.in(month));
            long leftAfter = ordinary - ordinary * month.getMonthValue() / 12;
            long before = left;
            while (left > leftAfter) {
                long day = month.lengthOfMonth() * (before - left) / (before - leftAfter);
                LocalDate date = month.atDay((int) Math.min(day + 1, month.lengthOfMonth()));
                while (!invoices.isEmpty() && !invoices.getFirst().date().isAfter(date)) {
                    projectInvoice(invoices.removeFirst());
                }
                left -= ordinary(date);
            }
            for (ProjectCosts.Invoice invoice : invoices) {
                projectInvoice(invoice);
            }
        }

        /// Writes one voucher of ordinary business, never so large that a single entry would be left over.
        ///
        /// @return how many entries it has
        private int ordinary(LocalDate date) throws IOException {
            int lot = chance.below(100);
            if (left == 2 || left == 4) {
                return interest(date);
            }
            if (left == 3 || left == 5) {
                return customerInvoice(date);
            }
            if (lot < 34) {
                return customerInvoice(date);
            }
            if (lot < 58) {
                return payment(date, "Inbetalning", Chart.RECEIVABLES, receivables);
            }
            if (lot < 76) {
                return supplierInvoice(date);
            }
            if (lot < 92) {
                return payment(date, "Utbetalning", Chart.DEBTS, debts);
            }
            return lot < 98 ? wages(date) : interest(date);
        }

        private int customerInvoice(LocalDate date) throws IOException {
            long net = amount(3_000);
            long vat = net / 4;
            open(receivables, net + vat);
            return voucher(
                    "K",
                    date,
                    "Kundfaktura",
                    List.of(
                            new Entry(chance.of(Chart.INCOME).number(), costCentre(), null, -net),
                            Entry.of(Chart.OUTPUT_VAT, -vat),
                            Entry.of(Chart.RECEIVABLES, net + vat)));
        }

        private int supplierInvoice(LocalDate date) throws IOException {
            return invoice(
                    "L", date, "Leverantörsfaktura", chance.of(Chart.COSTS).number(), null, amount(4_000));
        }

        private void projectInvoice(ProjectCosts.Invoice invoice) throws IOException {
            invoice("P", invoice.date(), "Projektkostnad", invoice.account(), invoice.code(), invoice.net());
        }

        private int invoice(
                String series, LocalDate date, String text, String account, @Nullable String project, long net)
                throws IOException {
            long vat = net / 4;
            open(debts, -net - vat);
            List<Entry> entries = List.of(
                    new Entry(account, costCentre(), project, net),
                    Entry.of(Chart.INPUT_VAT, vat),
                    Entry.of(Chart.DEBTS, -net - vat));
            String mistaken = chance.percent(2)
                    ? Chart.COSTS.get(account.equals("6010") ? 2 : 1).number()
                    : null;
            return voucher(series, date, text, entries, mistaken);
        }

        private static void open(Deque<Long> invoices, long gross) {
            if (invoices.size() < MOST_OPEN) {
                invoices.add(gross);
            }
        }

        /// A payment of the oldest invoices, of more the more are open; interest where all are paid.
        private int payment(LocalDate date, String text, String account, Deque<Long> invoices) throws IOException {
            if (invoices.isEmpty()) {
                return interest(date);
            }
            long paid = 0;
            for (int count = 1 + invoices.size() / 8; count > 0; count--) {
                paid += invoices.removeFirst();
            }
            return voucher("B", date, text, List.of(Entry.of(Chart.BANK, paid), Entry.of(account, -paid)));
        }

        private int wages(LocalDate date) throws IOException {
            long gross = amount(40_000);
            long tax = gross / 10 * 3;
            return voucher(
                    "N",
                    date,
                    "Löner",
                    List.of(
                            new Entry(Chart.WAGES, costCentre(), null, gross),
                            Entry.of(Chart.WITHHELD_TAX, -tax),
                            Entry.of(Chart.BANK, tax - gross)));
        }

        private int interest(LocalDate date) throws IOException {
            long ore = chance.percent(70) ? amount(90) : -amount(60);
            String account = ore > 0 ? Chart.INTEREST_INCOME : Chart.INTEREST_COST;
            return voucher(
                    "B",
                    date,
                    "Ränta",
                    List.of(new Entry(account, costCentre(), null, -ore), Entry.of(Chart.BANK, ore)));
        }

        /// In öre.
        private long amount(int mostKronor) {
            return chance.between(1, mostKronor) * 100L + (chance.percent(30) ? chance.below(100) : 0);
        }

        private String costCentre() {
            return chance.of(Municipality.COST_CENTRES).number();
        }

        private int voucher(String series, LocalDate date, String text, List<Entry> entries) throws IOException {
            return voucher(series, date, text, entries, null);
        }

        private int voucher(String series, LocalDate date, String text, List<Entry> entries, @Nullable String mistaken)
                throws IOException {
            for (Entry entry : entries) {
                result += Chart.isOfBalance(entry.account()) ? 0 : entry.ore();
            }
            long number = numbers.merge(series, 1L, Long::sum);
            sink.take(new Voucher(series, number, date, text, entries, mistaken));
            return entries.size();
        }
    }
}
