package se.projektbokslut.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import se.projektbokslut.money.Money;

/// What the columns of a sheet are like, as all its rows have it: known when the last one has been seen.
final class WorkbookLayout {
    /// The button of the filter, in characters.
    private static final int BUTTON = 3;
    /// A row is at most some 400 points high (the format's own limit is 409).
    private static final int MOST_LINES = 26;
    private static final int WIDEST = 60;
    private static final int NARROWEST = 7;

    /// Numbers that only name something.
    private static final Set<String> PLAIN = Set.of("year", "revision", "line", "column", "source_line");

    private final List<String> heads = new ArrayList<>();
    /// The most characters that a row shows.
    private final int[] widths;
    /// Whether a row says something there.
    private final boolean[] used;
    /// Whether a column's whole numbers are none that anybody adds up.
    private final boolean[] plain;
    /// Whether it holds numbers that somebody may add up.
    private final boolean[] figures;

    private boolean empty = true;

    WorkbookLayout(List<String> columns, Texts texts) {
        int n = columns.size();
        widths = new int[n];
        used = new boolean[n];
        plain = new boolean[n];
        figures = new boolean[n];
        for (int i = 0; i < n; i++) {
            String own = "workbook.column." + columns.get(i);
            heads.add(texts.label(texts.has(own) ? own : "column." + columns.get(i)));
            plain[i] = PLAIN.contains(columns.get(i));
        }
    }

    /// Makes room for a row. A column is as wide as its longest line or as wide as any may be, so that a text is
    /// broken as in the widest one, whatever the other rows say.
    ///
    /// @return how many lines the row takes, or the most that are shown
    int see(List<Cell> cells) {
        if (cells.size() != widths.length) {
            throw new IllegalArgumentException(cells.size() + " cells in " + widths.length + " columns");
        }
        empty = false;
        int lines = 1;
        for (int i = 0; i < widths.length; i++) {
            Cell cell = cells.get(i);
            if (!(cell instanceof Cell.Empty)) {
                used[i] = true;
                boolean number = cell instanceof Cell.Whole || cell instanceof Cell.Unprinted;
                figures[i] |= cell instanceof Cell.Amount || (number && !plain[i]);
                int width = width(cell);
                widths[i] = Math.max(widths[i], width);
                if (cell instanceof Cell.Words(String text) && (width > WIDEST || width < text.length())) {
                    lines = Math.max(lines, WorkbookText.lines(text, WIDEST));
                }
            }
        }
        return Math.min(lines, MOST_LINES);
    }

    /// How many lines the heading takes.
    int headLines() {
        int most = 1;
        for (int i = 0; i < widths.length; i++) {
            if (!isHidden(i)) {
                most = Math.max(most, WorkbookText.lines(heads.get(i), width(i) - BUTTON));
            }
        }
        return Math.min(most, MOST_LINES);
    }

    /// How many characters a cell shows.
    static int width(Cell cell) {
        return switch (cell) {
            case Cell.Empty() -> 0;
            case Cell.Words(String text) -> WorkbookText.width(text);
            case Cell.Whole(long number) -> width(number);
            case Cell.Unprinted(long number) -> width(number);
            // The sign of less than a krona has no number to stand before.
            case Cell.Amount(Money(long ore)) -> width(ore / 100) + (ore > -100 && ore < 0 ? 4 : 3);
            case Cell.Day(LocalDate date) -> date.toString().length();
            case Cell.Vague _, Cell.Items _ -> throw new IllegalArgumentException("not yet in words");
        };
    }

    /// Of a number in groups of three digits, with its sign.
    private static int width(long number) {
        int digits = 1;
        for (long above = number / 10; above != 0; above /= 10) {
            digits++;
        }
        return (number < 0 ? 1 : 0) + digits + (digits - 1) / 3;
    }

    List<String> heads() {
        return heads;
    }

    /// In characters.
    int width(int column) {
        int head = Math.max(WorkbookText.longestWord(heads.get(column)) + BUTTON, NARROWEST);
        return Math.min(WIDEST, Math.max(widths[column] + 3, head));
    }

    /// Whether no row says anything there though there are rows.
    boolean isHidden(int column) {
        return !used[column] && !empty;
    }

    /// How wide all columns are that are seen, with the lines between them.
    int visible() {
        return IntStream.range(0, widths.length)
                .filter(column -> !isHidden(column))
                .map(column -> width(column) + 1)
                .sum();
    }

    WorkbookStyle head(int column) {
        return figures[column] ? WorkbookStyle.FIGURE_HEAD : WorkbookStyle.HEAD;
    }

    /// The style of its whole numbers.
    WorkbookStyle whole(int column) {
        return plain[column] ? WorkbookStyle.NUMBER : WorkbookStyle.COUNT;
    }
}
