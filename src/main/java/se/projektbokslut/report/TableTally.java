package se.projektbokslut.report;

import java.util.List;
import java.util.Set;

/// Counts the rows and the figures of a table as they are written, whatever file they are written to.
///
/// @param table what a row is (`process`, `project`)
/// @param figures the columns that the other renderings have too
record TableTally(Tally.Counter into, String table, Set<String> figures) {
    /// @param cells one for each column
    void count(List<String> columns, List<Cell> cells) {
        into.row(table);
        for (int i = 0; i < cells.size(); i++) {
            if (!figures.contains(columns.get(i))) {
                continue;
            }
            String column = table + "." + columns.get(i);
            switch (cells.get(i)) {
                case Cell.Whole(long number) -> into.count(column, number);
                case Cell.Amount(var amount) -> into.amount(column, amount);
                case Cell.Empty _, Cell.Words _, Cell.Unprinted _, Cell.Day _, Cell.Vague _, Cell.Items _ -> {}
            }
        }
    }
}
