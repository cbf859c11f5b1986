package se.projektbokslut.generate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.generate.Chance.About;
import se.projektbokslut.money.Money;

/// The invoices of the projects in one year: each project's sum to what it is planned to cost.
final class ProjectCosts {
    /// Entries that an invoice has in the ledger: cost, VAT and debt.
    static final int ENTRIES_EACH = 3;

    private static final int MOST_INVOICES = 12;

    private final PortfolioShape portfolio;
    private final ProjectPlanner plans;
    private final int year;
    private final int[] active;
    private final int mostInvoices;

    /// @param entries the number of ledger entries that the year is to have
    ProjectCosts(PortfolioShape portfolio, ProjectPlanner plans, int year, long entries) {
        this.portfolio = portfolio;
        this.plans = plans;
        this.year = year;
        this.active = IntStream.range(0, portfolio.projects())
                .filter(index -> plans.of(index).booked(year) != null)
                .toArray();
        // No more than two fifths of the ledger are about projects, if it has entries enough.
        long free = entries - YearVouchers.LEAST_ENTRIES;
        long fits = active.length == 0 ? 0 : free * 2 / 5 / ENTRIES_EACH / active.length;
        this.mostInvoices = Math.clamp(fits, 1, MOST_INVOICES);
    }

    /// @param net what the project bears, in öre
    record Invoice(LocalDate date, String account, String code, long net) {}

    /// The indices of the projects that the year's ledger carries, rising.
    int[] active() {
        return active;
    }

    /// How many entries the year must have at least: each project has an invoice.
    long leastEntries() {
        return (long) active.length * ENTRIES_EACH + YearVouchers.LEAST_ENTRIES;
    }

    /// How many entries all invoices of the year have.
    long entries() {
        long entries = 0;
        for (int index : active) {
            entries += (long) invoices(index) * ENTRIES_EACH;
        }
        return entries;
    }

    /// The invoices of a month, by date.
    List<Invoice> in(YearMonth month) {
        List<Invoice> invoices = new ArrayList<>();
        for (int index : active) {
            add(plans.of(index), month, invoices);
        }
        invoices.sort(Comparator.comparing(Invoice::date));
        return invoices;
    }

    private Chance chance(int index) {
        return new Chance(portfolio.seed(), About.COSTS, index * 1000L + year - portfolio.firstYear());
    }

    private int invoices(int index) {
        return chance(index).between((mostInvoices + 1) / 2, mostInvoices);
    }

    /// The project's invoices lie evenly over its months of the year; each is a random part of the whole, and the
    /// parts are cut at running sums, so that nothing is left over.
    private void add(ProjectPlan plan, YearMonth month, List<Invoice> invoices) {
        @Nullable Money booked = plan.booked(year);
        if (booked == null) {
            return;
        }
        LocalDate first = later(plan.start(), LocalDate.of(year, 1, 1));
        LocalDate last = earlier(plan.end(), LocalDate.of(year, 12, 31));
        Chance chance = chance(plan.index());
        int count = chance.between((mostInvoices + 1) / 2, mostInvoices);
        int[] until = new int[count + 1];
        for (int i = 0; i < count; i++) {
            until[i + 1] = until[i] + chance.between(50, 150);
        }
        int months = last.getMonthValue() - first.getMonthValue() + 1;
        for (int i = 0; i < count; i++) {
            int at = first.getMonthValue() + months * i / count;
            String account = plan.investment()
                    ? Chart.INVESTMENTS
                    : chance.of(Chart.PROJECT_COSTS).number();
            int day = chance.below(31);
            if (at == month.getMonthValue()) {
                LocalDate from = later(first, month.atDay(1));
                LocalDate to = earlier(last, month.atEndOfMonth());
                long net = booked.ore() * until[i + 1] / until[count] - booked.ore() * until[i] / until[count];
                invoices.add(new Invoice(
                        from.plusDays(day % (to.toEpochDay() - from.toEpochDay() + 1)),
                        account,
                        String.valueOf(plan.code()),
                        net));
            }
        }
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
