package se.projektbokslut.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.projektbokslut.generate.Chance.About;
import se.projektbokslut.money.Money;

/// Plans the projects of a portfolio, each by its index alone, so that records and ledger agree on a project
/// without any of them being kept.
final class ProjectPlanner {
    private static final int FIRST_CODE = 100_000;
    private static final int LONGEST_DAYS = 900;

    private final PortfolioShape portfolio;
    private final LocalDate first;
    private final LocalDate last;

    ProjectPlanner(PortfolioShape portfolio) {
        this.portfolio = portfolio;
        this.first = LocalDate.of(portfolio.firstYear(), 1, 1);
        this.last = LocalDate.of(portfolio.lastYear(), 12, 31);
    }

    /// Whether the project takes up what the one before it in the portfolio left, which is over early enough.
    boolean isSequel(int index) {
        return index > 0
                && drawsSequel(index)
                && !drawsSequel(index - 1)
                && of(index - 1).isOver()
                && sequelStart(index).isBefore(last.minusDays(90));
    }

    private LocalDate sequelStart(int index) {
        return of(index - 1).end().plusDays(30);
    }

    private boolean drawsSequel(int index) {
        return chance(index).percent(8);
    }

    private Chance chance(int index) {
        return new Chance(portfolio.seed(), About.PLAN, index);
    }

    ProjectPlan of(int index) {
        Chance chance = chance(index);
        boolean drawn = chance.percent(8);
        LocalDate earliest = drawn && isSequel(index) ? sequelStart(index) : first;
        int lot = chance.below(100);
        String status = lot < 64 ? "closed" : lot < 68 ? "cancelled" : lot < 90 ? "ongoing" : "planned";
        LocalDate start = switch (status) {
            // Some have been planned since last year, and the decision is still awaited.
            case "planned" -> last.plusDays(chance.between(-100, 300));
            case "ongoing" -> chance.dayIn(later(earliest, last.minusDays(LONGEST_DAYS)), last);
            default -> chance.dayIn(earliest, later(earliest, last.minusDays(90)));
        };
        LocalDate end = switch (status) {
            case "planned" ->
                earlier(later(start, last).plusDays(chance.between(100, LONGEST_DAYS)), LocalDate.of(2199, 12, 31));
            case "ongoing" -> last.plusDays(chance.between(30, 365));
            default -> chance.dayIn(earlier(start.plusDays(60), last), earlier(start.plusDays(LONGEST_DAYS), last));
        };
        boolean investment = chance.percent(6);
        int codeLot = status.equals("planned") ? 99 : chance.below(100);
        List<Money> budgets = budgets(start, end, chance);
        return new ProjectPlan(
                index,
                status,
                start,
                end,
                investment,
                codeLot < 92 ? Integer.toString(FIRST_CODE + index) : null,
                codeLot < 84,
                codeLot < 78 || (codeLot >= 84 && codeLot < 92),
                budgets,
                costs(status, start.getYear(), budgets, chance));
    }

    /// The whole budget, spread over the years by their days, in thousands of kronor.
    private static List<Money> budgets(LocalDate start, LocalDate end, Chance chance) {
        long kronor = chance.between(12, 240) * 10_000L;
        long days = end.toEpochDay() - start.toEpochDay() + 1;
        List<Money> budgets = new ArrayList<>();
        for (int year = start.getYear(); year <= end.getYear(); year++) {
            LocalDate from = later(start, LocalDate.of(year, 1, 1));
            LocalDate to = earlier(end, LocalDate.of(year, 12, 31));
            long share = kronor * (to.toEpochDay() - from.toEpochDay() + 1) / days;
            budgets.add(new Money(Math.max(10, share / 1000) * 1000 * 100));
        }
        return budgets;
    }

    /// Most years cost a little less than planned, some a little more, few much more.
    private List<Money> costs(String status, int firstYear, List<Money> budgets, Chance chance) {
        List<Money> costs = new ArrayList<>();
        if (status.equals("planned")) {
            return costs;
        }
        int lot = chance.below(100);
        int least = lot < 60 ? 850 : lot < 88 ? 960 : 1080;
        int most = lot < 60 ? 995 : lot < 88 ? 1060 : 1320;
        for (Money budget : budgets.subList(0, Math.min(budgets.size(), portfolio.lastYear() - firstYear + 1))) {
            costs.add(new Money(budget.ore() / 1000 * chance.between(least, most) + chance.below(100_000)));
        }
        return costs;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
