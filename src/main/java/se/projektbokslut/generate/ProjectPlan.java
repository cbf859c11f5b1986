package se.projektbokslut.generate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.money.Money;

/// What is true of one fictional project. Its record says most of it; the ledger carries what it cost.
///
/// @param index from 0
/// @param status as a record states it
/// @param start its first day
/// @param end its last day; a planned or ongoing project's is a plan, and may lie after the portfolio's last year
/// @param investment whether its costs are capitalised
/// @param code its code in the ledger's project dimension; null where it has none
/// @param claimed whether its record names the code
/// @param carried whether the ledger knows the code
/// @param budgets of each calendar year from the start's, at least one
/// @param costs of each calendar year from the start's that has been: none for a planned project
record ProjectPlan(
        int index,
        String status,
        LocalDate start,
        LocalDate end,
        boolean investment,
        @Nullable String code,
        boolean claimed,
        boolean carried,
        List<Money> budgets,
        List<Money> costs) {

    ProjectPlan {
        budgets = List.copyOf(budgets);
        costs = List.copyOf(costs);
    }

    boolean isOver() {
        return status.equals("closed") || status.equals("cancelled");
    }

    /// What the ledger carries on the project's code in the year; null where it carries nothing.
    @Nullable
    Money booked(int year) {
        int at = year - start.getYear();
        return carried && at >= 0 && at < costs.size() ? costs.get(at) : null;
    }
}
