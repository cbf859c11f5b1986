package se.projektbokslut.lists;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.ListFormat;
import se.projektbokslut.documents.ListRows;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;

/// A list that nobody has described, opened for its draft: where in the file it is has been found out.
///
/// @param rows the list, or why it cannot be read
/// @param list the key of a JSON file that it stands under; null where it stands at the top
/// @param sheets what the draft says of a workbook's other sheets
record DraftSource(ListRows.Opened rows, @Nullable String list, Sheets sheets) {
    /// A list by chance has one heading that is known; what is one has more.
    private static final int LEAST_KNOWN = 2;

    /// So many rows may stand above those of the headings.
    private static final int MOST_ABOVE = 10;

    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

    /// The sheets of a workbook that are not read, by their names.
    ///
    /// @param alike those with the headings of the one that is read
    /// @param known those of which more headings are known
    /// @param passedOver all of them, where sheets with fewer known headings stand before the one that is read
    record Sheets(List<String> alike, List<String> known, List<String> passedOver) {
        private static final Sheets NONE = new Sheets(List.of(), List.of(), List.of());

        Sheets {
            alike = List.copyOf(alike);
            known = List.copyOf(known);
            passedOver = List.copyOf(passedOver);
        }
    }

    /// @param file the list's name; its ending says what it is
    static DraftSource of(String file, byte[] bytes) {
        String list = ListRows.within(file, bytes).orElse(null);
        ListFormat found = new ListFormat(null, null, list, null, null);
        ListRows.Opened opened = separated(file, bytes, ListRows.open(file, bytes, found, List.of()));
        boolean unusable = opened instanceof ListRows.Opened.Refused(List<Refusal> refusals)
                && refusals.getFirst().problem() != Problem.LIST_NO_HEADING_SHEET;
        List<ListRows> sheets = unusable ? List.of() : sheets(file, bytes);
        return sheets.isEmpty()
                ? new DraftSource(belowHeadings(file, bytes, opened), list, Sheets.NONE)
                : ofSheets(sheets, ListRows.sheets(file, bytes));
    }

    /// The same list; where a bar separates its cells, which is looked for only here, with that as its separator.
    private static ListRows.Opened separated(String file, byte[] bytes, ListRows.Opened opened) {
        if (!file.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            return opened;
        }
        ListFormat bars = new ListFormat(null, null, null, '|', null);
        boolean barred = ListRows.open(file, bytes, bars, List.of()) instanceof ListRows.Opened.Rows(ListRows rows)
                && switch (opened) {
                    case ListRows.Opened.Refused(List<Refusal> refusals) ->
                        refusals.getFirst().problem() == Problem.LIST_NO_HEADING;
                    case ListRows.Opened.Rows(ListRows found) ->
                        known(rows) >= LEAST_KNOWN && known(rows) > known(found);
                };
        return barred ? ListRows.open(file, bytes, bars, List.of()) : opened;
    }

    /// The sheets of a workbook that have a list.
    private static List<ListRows> sheets(String file, byte[] bytes) {
        return ListRows.sheets(file, bytes).stream()
                .map(sheet -> new ListFormat(sheet, null, null, null, null))
                .map(sheet -> belowHeadings(file, bytes, ListRows.open(file, bytes, sheet, List.of())))
                .filter(ListRows.Opened.Rows.class::isInstance)
                .map(sheet -> ((ListRows.Opened.Rows) sheet).rows())
                .toList();
    }

    /// The first sheet with known headings: one that explains the others, or sums them up, may stand before it.
    ///
    /// @param names of all sheets
    private static DraftSource ofSheets(List<ListRows> sheets, List<String> names) {
        ListRows first = sheets.getFirst();
        ListRows chosen = known(first) >= LEAST_KNOWN
                ? first
                : sheets.stream()
                        .filter(sheet -> known(sheet) >= LEAST_KNOWN)
                        .findFirst()
                        .orElse(first);
        List<String> alike = chosen.shape().unread();
        List<String> known = sheets.stream()
                .filter(sheet -> known(sheet) > known(chosen))
                .map(DraftSource::name)
                .filter(name -> !alike.contains(name))
                .toList();
        List<String> others =
                names.stream().filter(name -> !name.equals(name(chosen))).toList();
        return new DraftSource(
                new ListRows.Opened.Rows(chosen),
                null,
                new Sheets(alike, known, chosen.equals(first) ? List.of() : others));
    }

    private static String name(ListRows sheet) {
        return String.valueOf(sheet.shape().sheet());
    }

    /// The same list; where its headings stand over several rows, with those of the last of them, in which each column
    /// has its own; where lines such as `Bolag | Alfa AB` stand above them, with those below.
    private static ListRows.Opened belowHeadings(String file, byte[] bytes, ListRows.Opened opened) {
        if (!(opened instanceof ListRows.Opened.Rows(ListRows rows))
                || rows.shape().heading() == 0) {
            return opened;
        }
        int first = rows.shape().heading();
        if (rows.lastHeading() > first) {
            ListRows.Opened below = in(rows.lastHeading(), file, bytes, rows);
            return below instanceof ListRows.Opened.Rows(ListRows lower) && named(lower) >= named(rows)
                    ? below
                    : opened;
        }
        return IntStream.rangeClosed(first + 1, first + MOST_ABOVE)
                .mapToObj(row -> in(row, file, bytes, rows))
                .filter(below -> below instanceof ListRows.Opened.Rows(ListRows lower) && areAbove(rows, lower))
                .findFirst()
                .orElse(opened);
    }

    /// The same list with its headings in another row.
    private static ListRows.Opened in(int row, String file, byte[] bytes, ListRows rows) {
        Character bar = "|".equals(rows.shape().separator()) ? '|' : null;
        return ListRows.open(file, bytes, new ListFormat(rows.shape().sheet(), row, null, bar, null), List.of());
    }

    /// Whether the first row names groups of columns, or what the list is about, and the other one the columns: more of
    /// them, and more that offices call so, or that are years.
    private static boolean areAbove(ListRows first, ListRows columns) {
        return named(columns) > named(first) && known(columns) + years(columns) > known(first) && known(columns) > 1;
    }

    private static long years(ListRows rows) {
        return rows.columns().stream()
                .filter(column -> YEAR.matcher(column.name()).matches())
                .count();
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
