package se.projektbokslut.ledger;

import java.util.ArrayList;
import java.util.List;
import se.projektbokslut.documents.ListCell;
import se.projektbokslut.documents.ListRow;
import se.projektbokslut.documents.TotalWords;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.lists.DescribedList;

/// Tells the rows of a list of entries that are sums of others.
///
/// @param places the columns that say what an entry is about
/// @param balances knows the sums among rows without a number
record EntryTotals(DescribedList list, List<DescribedList.Use> places, BalanceRows balances) {
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
            ListCell cell = row.cell(use.column());
            // Values that the description names mean what it says.
            if (cell != null
                    && use.of().values() == null
                    && TotalWords.marks(cell.text())
                    && !list.cells().read(use.of(), cell, new ArrayList<>(0)).isEmpty()) {
                faults.add(new Refusal(cell.at(), "", use.of().key(), Problem.ENTRY_TOTAL));
                return;
            }
        }
        ListCell sum = balances.total(row);
        if (sum != null) {
            faults.add(new Refusal(sum.at(), "", "", Problem.ENTRY_TOTAL));
        }
    }
}
