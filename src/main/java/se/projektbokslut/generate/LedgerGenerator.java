package se.projektbokslut.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.generate.Voucher.Entry;

/// Writes the ledger: a SIE 4 file a year, whose balances tie with its entries.
///
/// A year's vouchers are made twice: first only to be summed, then to be written. So the balances stand before
/// the vouchers, as real systems write them, and no voucher is kept; making them costs less than writing them.
final class LedgerGenerator {
    private final PortfolioShape portfolio;
    private final ProjectPlanner plans;
    private final Titles titles;

    LedgerGenerator(PortfolioShape portfolio, ProjectPlanner plans, Titles titles) {
        this.portfolio = portfolio;
        this.plans = plans;
        this.titles = titles;
    }

    /// Throws [IllegalArgumentException], in words for the operator, where the portfolio's entries are too few for
    /// its projects.
    void requireEntriesEnough() {
        long least = 0;
        for (int year = portfolio.firstYear(); year <= portfolio.lastYear(); year++) {
            long entries = portfolio.shareOf(portfolio.entries(), year);
            least = Math.max(least, new ProjectCosts(portfolio, plans, year, entries).leastEntries());
        }
        // A year's share may be one less than the others'.
        if (portfolio.entries() / portfolio.years() < least) {
            throw new IllegalArgumentException("the number of entries must be at least " + least * portfolio.years()
                    + " for that many projects, or 0 for no ledger");
        }
    }

    void write(Path folder) throws IOException {
        SortedMap<String, Long> opening = new TreeMap<>(Map.of(
                Chart.RECEIVABLES, 184_350_00L,
                Chart.BANK, 9_412_775_50L,
                Chart.DEBTS, -236_912_25L,
                Chart.OUTPUT_VAT, -41_280_00L,
                Chart.INPUT_VAT, 58_115_75L));
        opening.put(
                Chart.EQUITY,
                -opening.values().stream().mapToLong(Long::longValue).sum());
        for (int year = portfolio.firstYear(); year <= portfolio.lastYear(); year++) {
            opening = writeYear(folder.resolve("huvudbok-" + year + ".se"), year, opening);
        }
    }

    /// @return the year's closing balances, the next one's opening balances
    private SortedMap<String, Long> writeYear(Path file, int year, SortedMap<String, Long> opening) throws IOException {
        long entries = portfolio.shareOf(portfolio.entries(), year);
        ProjectCosts costs = new ProjectCosts(portfolio, plans, year, entries);
        YearVouchers vouchers = new YearVouchers(portfolio, costs, year, entries, opening);
        SortedMap<String, Long> closing = new TreeMap<>(opening);
        SortedMap<String, Long> results = new TreeMap<>();
        vouchers.forEach(voucher -> voucher.entries()
                .forEach(entry -> (Chart.isOfBalance(entry.account()) ? closing : results)
                        .merge(entry.account(), entry.ore(), Math::addExact)));
        try (SieWriter out = new SieWriter(file)) {
            boolean summed = year == portfolio.firstYear();
            out.label("#FLAGGA").field("0").end();
            if (summed) {
                out.beginChecksum();
            }
            head(out, year);
            chart(out, costs);
            balances(out, "#IB", opening);
            balances(out, "#UB", closing);
            balances(out, "#RES", results);
            vouchers.forEach(voucher -> voucher(out, voucher));
            if (summed) {
                out.endChecksum();
            }
        }
        return closing;
    }

    private void head(SieWriter out, int year) throws IOException {
        out.label("#PROGRAM").text("Projektbokslut generate").text("1").end();
        out.label("#FORMAT").field("PC8").end();
        out.label("#GEN").date(LocalDate.of(year + 1, 1, 20)).end();
        out.label("#SIETYP").field("4").end();
        out.label("#PROSA").text(Municipality.NOTICE).end();
        out.label("#ORGNR").field(Municipality.NUMBER).end();
        out.label("#FNAMN").text(Municipality.NAME).end();
        for (int index = 0; index >= -1 && year + index >= portfolio.firstYear(); index--) {
            out.label("#RAR").field(Integer.toString(index));
            out.date(LocalDate.of(year + index, 1, 1));
            out.date(LocalDate.of(year + index, 12, 31)).end();
        }
        out.label("#VALUTA").field("SEK").end();
    }

    private void chart(SieWriter out, ProjectCosts costs) throws IOException {
        for (Chart.Account account : Chart.ALL) {
            out.label("#KONTO").field(account.number()).text(account.name()).end();
        }
        out.label("#DIM").field("1").text("Kostnadsställe").end();
        out.label("#DIM").field("6").text("Projekt").end();
        for (Municipality.CostCentre centre : Municipality.COST_CENTRES) {
            out.label("#OBJEKT")
                    .field("1")
                    .text(centre.number())
                    .text(centre.name())
                    .end();
        }
        for (int index : costs.active()) {
            String code = String.valueOf(plans.of(index).code());
            out.label("#OBJEKT").field("6").text(code).text(titles.brief(index)).end();
        }
    }

    private static void balances(SieWriter out, String label, SortedMap<String, Long> balances) throws IOException {
        for (Map.Entry<String, Long> balance : balances.entrySet()) {
            out.label(label)
                    .field("0")
                    .field(balance.getKey())
                    .amount(balance.getValue())
                    .end();
        }
    }

    private static void voucher(SieWriter out, Voucher voucher) throws IOException {
        out.label("#VER").text(voucher.series()).field(Long.toString(voucher.number()));
        out.date(voucher.date()).text(voucher.text()).end();
        out.brace('{');
        String mistaken = voucher.mistaken();
        if (mistaken != null) {
            Entry right = voucher.entries().getFirst();
            Entry wrong = new Entry(mistaken, right.costCentre(), right.project(), right.ore());
            entry(out, "#BTRANS", wrong);
            // The standard wants an added entry twice: the second time for readers that do not know #RTRANS.
            entry(out, "#RTRANS", right);
        }
        for (Entry entry : voucher.entries()) {
            entry(out, "#TRANS", entry);
        }
        out.brace('}');
    }

    private static void entry(SieWriter out, String label, Entry entry) throws IOException {
        out.label(label).field(entry.account());
        @Nullable String centre = entry.costCentre();
        @Nullable String project = entry.project();
        if (centre == null) {
            out.objects();
        } else if (project == null) {
            out.objects("1", centre);
        } else {
            out.objects("1", centre, "6", project);
        }
        out.amount(entry.ore()).end();
    }
}
