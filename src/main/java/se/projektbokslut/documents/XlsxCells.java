package se.projektbokslut.documents;

import java.util.List;

/// A row of a sheet.
///
/// @param number counted from 1
/// @param cells from the first column on, blank ones too
/// @param hidden whether the sheet does not show it
record XlsxCells(int number, List<ListCell> cells, boolean hidden) {}
