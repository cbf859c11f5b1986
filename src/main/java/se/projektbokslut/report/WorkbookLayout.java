package se.projektbokslut.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import se.projektbokslut.money.Money;
import se.projektbokslut.report.WorkbookSheet.Row;
import se.projektbokslut.report.WorkbookSheet.Table;

/// What the columns of a sheet are like, as all its rows have it.
final class WorkbookLayout {
    /// The button of the filter, in characters.
    private static final int BUTTON = 3;
    /// A row is at most some 400 points high (the format's own limit is 409).
    private static final int MOST_LINES = 26;

    /// Cells that are kept between the widths and the writing, at most some 30 MB; the rows of a table with more are
    /// made twice.
    private static final int MOST_KEPT = 500_000;

    private static final int WIDEST = 60;
    private static final int NARROWEST = 7;

    /// Numbers that only name something.
    private static final Set<String> PLAIN = Set.of("year", "revision", "line", "column", "source_line");

    private final List<String> heads = new ArrayList<>();
    /// In characters.
    private final int[] widths;
    /// Whether a row says something there.
    private final boolean[] used;
    /// Whether a column's whole numbers are none that anybody adds up.
    private final boolean[] plain;
    /// Whether it holds numbers that somebody may add up.
    private final boolean[] figures;

    /// The rows, as long as they are few.
    private final List<Row> kept = new ArrayList<>();

    private long cells;
    /// How many lines each row takes.
    private byte[] lines = new byte[64];
    private int rows;

    WorkbookLayout(Table table, Texts texts) {
        int n = table.columns().size();
        widths = new int[n];
        used = new boolean[n];
        plain = new boolean[n];
        figures = new boolean[n];
        for (int i = 0; i < n; i++) {
            String own = "workbook.column." + table.columns().get(i);
            heads.add(texts.label(
                    texts.has(own) ? own : "column." + table.columns().get(i)));
            plain[i] = PLAIN.contains(table.columns().get(i));
        }
        for (Row row : table.rows()) {
            see(row);
        }
        for (int i = 0; i < n; i++) {
            int head = Math.max(WorkbookText.longestWord(heads.get(i)) + BUTTON, NARROWEST);
            widths[i] = Math.min(WIDEST, Math.max(widths[i] + 3, head));
        }
    }

    /// The rows of the table, which is that of the constructor.
    Iterable<Row> rows(Table table) {
        return cells <= MOST_KEPT ? kept : table.rows();
    }

    private void see(Row row) {
        List<Cell> all = row.cells();
        if (all.size() != widths.length) {
            throw new IllegalArgumentException(all.size() + " cells in " + widths.length + " columns");
        }
        int most = 1;
        for (int i = 0; i < widths.length; i++) {
            Cell cell = all.get(i);
            if (!(cell instanceof Cell.Empty)) {
                cells++;
                used[i] = true;
                boolean number = cell instanceof Cell.Whole || cell instanceof Cell.Unprinted;
                figures[i] |= cell instanceof Cell.Amount || (number && !plain[i]);
                int width = width(cell);
                widths[i] = Math.max(widths[i], width);
                if (cell instanceof Cell.Words(String text) && (width > WIDEST || width < text.length())) {
                    most = Math.max(most, WorkbookText.lines(text, WIDEST));
                }
            }
        }
        if (rows == lines.length) {
            lines = Arrays.copyOf(lines, 2 * rows);
        }
        lines[rows++] = (byte) Math.min(most, MOST_LINES);
        if (cells <= MOST_KEPT) {
            kept.add(row);
        } else {
            kept.clear();
        }
    }

    /// How many lines a row takes, or the most that it shows. A column is as wide as its longest line or as wide as any
    /// may be, so that a text is broken as in the widest one, whatever the other rows say.
    ///
    /// @param row counted from 0
    int lines(int row) {
        return lines[row];
    }

    /// How many lines the heading takes.
    int headLines() {
        int most = 1;
        for (int i = 0; i < widths.length; i++) {
            if (!isHidden(i)) {
                most = Math.max(most, WorkbookText.lines(heads.get(i), widths[i] - BUTTON));
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
        return widths[column];
    }

    /// Whether no row says anything there though there are rows.
    boolean isHidden(int column) {
        return !used[column] && rows > 0;
    }

    WorkbookStyle head(int column) {
        return figures[column] ? WorkbookStyle.FIGURE_HEAD : WorkbookStyle.HEAD;
    }

    /// The style of its whole numbers.
    WorkbookStyle whole(int column) {
        return plain[column] ? WorkbookStyle.NUMBER : WorkbookStyle.COUNT;
    }
}
