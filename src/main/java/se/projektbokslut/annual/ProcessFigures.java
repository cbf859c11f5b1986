package se.projektbokslut.annual;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.money.Money;
import se.projektbokslut.settings.ProcessSettings;
import se.projektbokslut.words.LocalText;

/// A year's row for one process: the columns of `annual-report-YEAR.csv` from `process` on, in their order, and
/// the projects behind them. An amount is null where none of the row's projects has one, a ledger figure where no
/// ledger covers the year; counts are 0 when none.
///
/// @param process a process id, or [#UNASSIGNED] or [#TOTAL]
/// @param name null for the two rows that are no process
/// Budget, actual, variance, forecast and the counts of them are of operating projects; [Investment] has the
/// others (CONTRACT, "Operating and investment projects are never added").
///
/// @param variance budget less actual of the projects that have both; positive when it cost less
/// @param ledger null where the year has no ledger
/// @param comparedBudget the budget of the projects that have both; null where none has, or in a report of before
///     version 5 of the rules, as the parameters below
/// @param comparedActual their actual: comparedBudget less comparedActual is the variance
/// @param statedActual the part of `actual` that only a record states and no ledger confirms
/// @param investment of the investment projects; null where the row has neither one of them nor a share of one
/// @param unclaimedActual on codes of the project dimension that no record claims; in the row `total` of a
///     year with a ledger only
/// @param outsideActual on codes of projects that do not stand in the year; in the row `total` of a year
///     with a ledger only
/// @param projectIds the projects standing in the row, by code point
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ProcessFigures(
        String process,
        @Nullable LocalText name,
        int projects,
        int projectsDirect,
        int projectsTouched,
        int started,
        int ongoing,
        int closed,
        int cancelled,
        @Nullable Money budget,
        @Nullable Money actual,
        @Nullable Money variance,
        int withBudget,
        int withActual,
        int withVariance,
        @Nullable Money forecast,
        @Nullable LedgerFigures ledger,
        @Nullable Money comparedBudget,
        @Nullable Money comparedActual,
        @Nullable Money statedActual,
        @Nullable Investment investment,
        @Nullable Money unclaimedActual,
        @Nullable Money outsideActual,
        List<String> projectIds) {
    /// The row of what names no process.
    public static final String UNASSIGNED = ProcessSettings.UNASSIGNED;
    /// The row of everything: the number of different projects, not the sum of the rows.
    public static final String TOTAL = ProcessSettings.TOTAL;

    public ProcessFigures {
        projectIds = List.copyOf(projectIds);
    }

    /// The same row under another name.
    ProcessFigures named(@Nullable LocalText other) {
        return with(other, unclaimedActual, outsideActual);
    }

    /// The same row with what the ledger carries on project codes beside the year's projects.
    ProcessFigures withCodes(@Nullable Money unclaimed, @Nullable Money outside) {
        return with(name, unclaimed, outside);
    }

    private ProcessFigures with(@Nullable LocalText called, @Nullable Money unclaimed, @Nullable Money outside) {
        return new ProcessFigures(
                process,
                called,
                projects,
                projectsDirect,
                projectsTouched,
                started,
                ongoing,
                closed,
                cancelled,
                budget,
                actual,
                variance,
                withBudget,
                withActual,
                withVariance,
                forecast,
                ledger,
                comparedBudget,
                comparedActual,
                statedActual,
                investment,
                unclaimed,
                outside,
                projectIds);
    }

    /// What was spent by projects without a budget, so that it is in no variance; null where none has.
    public @Nullable Money actualWithoutBudget() {
        return without(actual, withActual, comparedActual);
    }

    /// What projects without an actual have as budget, so that it is in no variance; null where none has.
    public @Nullable Money budgetWithoutActual() {
        return without(budget, withBudget, comparedBudget);
    }

    /// What is booked on project codes beside the year's projects, whichever of the two it is; null without a
    /// ledger.
    public @Nullable Money otherCodesActual() {
        return unclaimedActual == null || outsideActual == null
                ? (unclaimedActual == null ? outsideActual : unclaimedActual)
                : unclaimedActual.plus(outsideActual);
    }

    private @Nullable Money without(@Nullable Money all, int with, @Nullable Money compared) {
        if (all == null || with == withVariance) {
            return null;
        }
        return compared == null ? all : all.minus(compared);
    }

    /// The amounts of a row's investment projects, by the rules of the operating ones.
    ///
    /// @param projects how many stand in the row; an amount of one that only touches processes stands in
    ///     `unassigned`
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Investment(
            int projects,
            @Nullable Money budget,
            @Nullable Money actual,
            @Nullable Money variance,
            @Nullable Money forecast,
            @Nullable Money comparedBudget,
            @Nullable Money comparedActual,
            int withVariance) {
        /// What was spent by investments without a budget, so that it is in no variance; null where none was.
        public @Nullable Money actualWithoutBudget() {
            return beside(actual, comparedActual);
        }

        /// What investments without an actual have as budget, so that it is in no variance; null where none has.
        public @Nullable Money budgetWithoutActual() {
            return beside(budget, comparedBudget);
        }

        private static @Nullable Money beside(@Nullable Money all, @Nullable Money compared) {
            if (all == null || compared == null) {
                return all;
            }
            return all.equals(compared) ? null : all.minus(compared);
        }
    }

    /// The ledger's columns of a row. Debit and credit are null in a year that no ledger covers, the number of
    /// vouchers where a list of entries does not tell them.
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record LedgerFigures(
            @Nullable Long vouchers,
            long entries,
            @Nullable Money debit,
            @Nullable Money credit,
            @Nullable Money openingBalance,
            @Nullable Money closingBalance,
            long invoices,
            @Nullable Money invoiceAmount) {}
}
