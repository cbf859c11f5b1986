package se.projektbokslut.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.ListCell;
import se.projektbokslut.documents.ListRow;
import se.projektbokslut.documents.TotalWords;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.lists.DescribedList;

/// Tells the rows of a list of entries that are sums of others.
///
/// @param places the columns that say what an entry is about
/// @param accountText the column of the accounts' names; null where there is none
/// @param balances knows the sums among rows without a number
record EntryTotals(
        DescribedList list,
        List<DescribedList.Use> places,
        DescribedList.@Nullable Use accountText,
        BalanceRows balances) {
    /// Refuses a row of sums. It has the word for them in its first cell, or where an entry says what it is about: a
    /// pivot table has `6410 Summa` among the accounts, on rows with a month.
    ///
    /// @param accounted whether the row has an account
    void refuse(ListRow row, boolean accounted, List<Refusal> faults) {
        boolean begins = row.cells().stream()
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .filter(cell -> TotalWords.isTotal(cell.text()))
                .isPresent();
        if (!accounted && begins) {
            faults.add(new Refusal(row.at(), "", "", Problem.ENTRY_TOTAL));
            return;
        }
        for (DescribedList.Use use : places) {
            if (refuse(row, use, faults)) {
                return;
            }
        }
        // A pivot table may repeat the account beside `Hyra Summa`. A row with a number is an entry whose account is
        // called so.
        if (accountText != null && balances.isNumberless(row) && refuse(row, accountText, faults)) {
            return;
        }
        ListCell sum = balances.total(row);
        if (sum != null) {
            faults.add(new Refusal(sum.at(), "", "", Problem.ENTRY_TOTAL));
        }
    }

    /// Values that the description names mean what it says.
    private boolean refuse(ListRow row, DescribedList.Use use, List<Refusal> faults) {
        ListCell cell = row.cell(use.column());
        boolean marked = cell != null
                && use.of().values() == null
                && TotalWords.marks(cell.text())
                && !list.cells().read(use.of(), cell, new ArrayList<>(0)).isEmpty();
        if (cell != null && marked) {
            faults.add(new Refusal(cell.at(), "", use.of().key(), Problem.ENTRY_TOTAL));
        }
        return marked;
    }
}
