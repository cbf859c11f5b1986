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
/// @param variance budget less actual of the projects that have both; positive when it cost less
/// @param ledger null where the year has no ledger
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
        return new ProcessFigures(
                process,
                other,
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
                projectIds);
    }

    /// The ledger's columns of a row. Debit and credit are null in a year that no ledger covers.
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record LedgerFigures(
            long vouchers,
            long entries,
            @Nullable Money debit,
            @Nullable Money credit,
            @Nullable Money openingBalance,
            @Nullable Money closingBalance,
            long invoices,
            @Nullable Money invoiceAmount) {}
}
