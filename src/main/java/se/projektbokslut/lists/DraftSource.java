package se.projektbokslut.lists;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.ListFormat;
import se.projektbokslut.documents.ListRows;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;

/// A list that nobody has described, opened for its draft: where in the file it is has been found out.
///
/// @param rows the list, or why it cannot be read
/// @param list the key of a JSON file that it stands under; null where it stands at the top
record DraftSource(ListRows.Opened rows, @Nullable String list) {
    /// @param file the list's name; its ending says what it is
    static DraftSource of(String file, byte[] bytes) {
        String list = ListRows.within(file, bytes).orElse(null);
        ListFormat found = new ListFormat(null, null, list, null, null);
        ListRows.Opened opened = ListRows.open(file, bytes, found, List.of());
        return new DraftSource(belowHeadings(file, bytes, ofAnySheet(file, bytes, opened)), list);
    }

    /// The same list; where the first sheet has none, as one that only explains the others, the first that has one.
    private static ListRows.Opened ofAnySheet(String file, byte[] bytes, ListRows.Opened first) {
        boolean none = first instanceof ListRows.Opened.Refused(List<Refusal> refusals)
                && refusals.getFirst().problem() == Problem.LIST_NO_HEADING_SHEET;
        return none
                ? ListRows.sheets(file, bytes).stream()
                        .map(sheet -> new ListFormat(sheet, null, null, null, null))
                        .map(sheet -> ListRows.open(file, bytes, sheet, List.of()))
                        .filter(ListRows.Opened.Rows.class::isInstance)
                        .findFirst()
                        .orElse(first)
                : first;
    }

    /// The same list; where its headings stand over several rows, with those of the last of them, in which each column
    /// has its own.
    private static ListRows.Opened belowHeadings(String file, byte[] bytes, ListRows.Opened opened) {
        if (!(opened instanceof ListRows.Opened.Rows(ListRows rows))
                || rows.shape().heading() == 0) {
            return opened;
        }
        int first = rows.shape().heading();
        boolean merged = rows.lastHeading() > first;
        ListFormat last =
                new ListFormat(rows.shape().sheet(), merged ? rows.lastHeading() : first + 1, null, null, null);
        ListRows.Opened below = ListRows.open(file, bytes, last, List.of());
        return below instanceof ListRows.Opened.Rows(ListRows lower)
                        && (merged ? named(lower) >= named(rows) : areGroups(rows, lower))
                ? below
                : opened;
    }

    /// Whether the first row names groups of columns, and the next one the columns: more of them, and more that offices
    /// call so.
    private static boolean areGroups(ListRows groups, ListRows columns) {
        return named(columns) > named(groups) && known(columns) > known(groups) && known(columns) > 1;
    }

    private static long known(ListRows rows) {
        return rows.columns().stream()
                .filter(column -> DraftWords.isKnown(column.name()))
                .count();
    }

    private static long named(ListRows rows) {
        return rows.columns().stream()
                .filter(column -> !column.name().isEmpty())
                .count();
    }
}
