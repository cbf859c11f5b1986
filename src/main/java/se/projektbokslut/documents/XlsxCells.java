package se.projektbokslut.documents;

import java.util.List;

/// A row of a sheet.
///
/// @param number counted from 1
/// @param cells from the first column on, blank ones too
/// @param hidden whether the sheet does not show it
/// @param broken whether it is damaged, so that nothing of it can be used: the cells are then those that could be read
record XlsxCells(int number, List<ListCell> cells, boolean hidden, boolean broken) {
    boolean isBlank() {
        return !broken && cells.stream().allMatch(ListCell::isBlank);
    }
}
