package se.projektbokslut.documents;

import java.nio.charset.Charset;
import java.util.Arrays;
import se.projektbokslut.findings.Refusal;

/// Cuts a CSV file into rows and these into cells.
///
/// A quote opens only at the beginning of a cell; elsewhere it is text. A cell in quotes may run over line ends.
/// Where such a row is not sound, a quote is missing or one too many: it is never closed, something follows the
/// closing quote, the row has not as many cells as the headings, or the cell has swallowed what looks like a row.
/// Then only the row's first line is cut off, so that one stray quote does not hide the rows after it.
final class CsvCutter {
    /// What is longer is no cell of ours: the longest text of a record has 100 000 characters.
    static final int LONGEST_OVER_LINES = 1 << 17;

    private static final long AFTER_RETURNS = Words.eight((byte) ('\r' + 1));

    private final byte[] bytes;
    private final Charset charset;
    private final byte separator;
    private final long separators;
    private final int columns;
    private final int keyColumn;

    private int at;
    private int line;
    private int unsoundRows;

    private int rowFrom;
    private int rowTo;
    private int rowLine;
    private int rowLines;
    private int cells;
    private int unsound;
    private int[] from = new int[32];
    private int[] to = new int[32];

    /// @param from where the first row begins
    /// @param line its line, counted from 1
    /// @param columns the number of columns; 0 where it is not known yet
    /// @param keyColumn the column, counted from 0, whose cells are codes without blanks: with commas, which
    ///     prose has too, a line looks like a row only if it has a code there
    CsvCutter(byte[] bytes, Charset charset, int from, int line, char separator, int columns, int keyColumn) {
        this.bytes = bytes;
        this.charset = charset;
        this.separator = (byte) separator;
        this.separators = Words.eight(this.separator);
        this.columns = columns;
        this.keyColumn = keyColumn;
        this.at = from;
        this.line = line;
    }

    /// Goes to the next row, also where it is empty; false after the last.
    boolean next() {
        if (at == bytes.length) {
            return false;
        }
        // A printout begins a new page with it.
        while (at < bytes.length && bytes[at] == '\f') {
            at++;
        }
        rowFrom = at;
        rowLine = line;
        unsound = -1;
        cut();
        if (unsound >= 0) {
            unsoundRows++;
            rowLines = 0;
            rowTo = rowFrom;
            while (rowTo < bytes.length && !endsLine(rowTo)) {
                rowTo++;
            }
        }
        at = rowTo == bytes.length ? rowTo : CsvShape.lineEnd(bytes, rowTo);
        line = rowLine + rowLines + 1;
        return true;
    }

    /// The line of the row, counted from 1.
    int line() {
        return rowLine;
    }

    /// Where the row begins.
    int from() {
        return rowFrom;
    }

    /// Where the row ends, without its line end.
    int to() {
        return rowTo;
    }

    /// Where the row after this one begins, and its line.
    int nextFrom() {
        return at;
    }

    int nextLine() {
        return line;
    }

    /// The number of the row's cells; of one that is not sound, of those before the cell at fault.
    int cells() {
        return cells;
    }

    /// The cell, counted from 0, in which the quote opens that makes the row unsound; -1 where it is sound.
    int unsound() {
        return unsound;
    }

    /// The text of a cell, without its quotes.
    String cell(int index) {
        if (bytes[Math.min(from[index], bytes.length - 1)] != '"' || from[index] == to[index]) {
            return new String(bytes, from[index], to[index] - from[index], charset);
        }
        String inner = new String(bytes, from[index] + 1, to[index] - from[index] - 2, charset);
        return inner.indexOf('"') < 0 ? inner : inner.replace("\"\"", "\"");
    }

    /// Where the cells begin and end in the file, their quotes included; only until the next row.
    int[] starts() {
        return from;
    }

    int[] ends() {
        return to;
    }

    /// Where a cell begins and ends in the file, its quotes included.
    int cellFrom(int index) {
        return from[index];
    }

    int cellTo(int index) {
        return to[index];
    }

    /// Whether no cell has a value; a row that is not sound has one.
    boolean isBlank() {
        for (int i = 0; i < cells && unsound < 0; i++) {
            if (from[i] < to[i] && !Blanks.isBlank(cell(i))) {
                return false;
            }
        }
        return unsound < 0;
    }

    private void cut() {
        cells = 0;
        rowLines = 0;
        int end = rowFrom;
        while (true) {
            int begin = end;
            if (begin < bytes.length && bytes[begin] == '"') {
                end = closing(begin);
                if (end < 0) {
                    unsound = cells;
                    return;
                }
            } else {
                end = cellEnd(begin);
            }
            add(begin, end);
            if (end == bytes.length || bytes[end] != separator) {
                break;
            }
            end++;
        }
        rowTo = end;
        if (rowLines > 0 && columns > 0 && !hasItsColumns()) {
            unsound = overLines();
        }
    }

    /// Where the cell ends that begins there without a quote.
    private int cellEnd(int begin) {
        int end = begin;
        while (end <= bytes.length - Long.BYTES) {
            long marks = Words.foundOrBelow(Words.at(bytes, end), separators, AFTER_RETURNS);
            end += Words.first(marks);
            if (marks != 0) {
                if (bytes[end] == separator || endsLine(end)) {
                    return end;
                }
                end++;
            }
        }
        while (end < bytes.length && bytes[end] != separator && !endsLine(end)) {
            end++;
        }
        return end;
    }

    /// Behind the quote that closes the cell; -1 where none does as it should.
    private int closing(int begin) {
        int lines = 0;
        int end = begin + 1;
        while (end < bytes.length) {
            if (bytes[end] == '"') {
                if (end + 1 == bytes.length || bytes[end + 1] != '"') {
                    boolean ends = end + 1 == bytes.length || bytes[end + 1] == separator || endsLine(end + 1);
                    rowLines += lines;
                    return ends && (lines == 0 || !hasSwallowedRows(begin + 1, end)) ? end + 1 : -1;
                }
                end += 2;
            } else if (endsLine(end)) {
                lines++;
                end = CsvShape.lineEnd(bytes, end);
                if (unsoundRows > Refusal.MOST_ROWS || end - begin > LONGEST_OVER_LINES) {
                    // The file is refused as a whole; its quotes are not looked for again and again.
                    return -1;
                }
            } else {
                end++;
            }
        }
        return -1;
    }

    private void add(int begin, int end) {
        if (cells == from.length) {
            from = Arrays.copyOf(from, 2 * cells);
            to = Arrays.copyOf(to, 2 * cells);
        }
        from[cells] = begin;
        to[cells++] = end;
    }

    /// Whether the row has as many cells as the headings; empty ones after them do not count.
    private boolean hasItsColumns() {
        for (int i = columns; i < cells; i++) {
            if (!Blanks.isBlank(cell(i))) {
                return false;
            }
        }
        return cells >= columns;
    }

    /// The row's first cell over several lines.
    private int overLines() {
        for (int i = 0; i < cells; i++) {
            for (int b = from[i]; b < to[i]; b++) {
                if (endsLine(b)) {
                    return i;
                }
            }
        }
        return 0;
    }

    /// Whether the lines of the cell would be rows if its quotes were text: a whole line of it has enough
    /// separators, or its first and its last one have as many as belong behind and before the cell.
    private boolean hasSwallowedRows(int begin, int end) {
        if (columns < 2) {
            return false;
        }
        int first = begin;
        while (!endsLine(first)) {
            first++;
        }
        boolean rowBefore = separators(begin, first) >= columns - 1 - cells;
        int lineFrom = CsvShape.lineEnd(bytes, first);
        for (int i = lineFrom; i < end; ) {
            if (!endsLine(i)) {
                i++;
                continue;
            }
            if (separators(lineFrom, i) >= columns - 1 && looksLikeRow(lineFrom, i)) {
                return true;
            }
            i = CsvShape.lineEnd(bytes, i);
            lineFrom = Math.min(i, end);
        }
        return rowBefore && separators(lineFrom, end) >= cells && looksLikeRow(lineFrom, end);
    }

    private int separators(int begin, int end) {
        int separators = 0;
        for (int i = begin; i < end; i++) {
            separators += bytes[i] == separator ? 1 : 0;
        }
        return separators;
    }

    /// Prose has commas too, but no code where the rows have theirs.
    private boolean looksLikeRow(int begin, int end) {
        if (separator != ',') {
            return true;
        }
        int cell = 0;
        int cellFrom = begin;
        for (int i = begin; i < end && cell < keyColumn; i++) {
            if (bytes[i] == separator) {
                cell++;
                cellFrom = i + 1;
            }
        }
        int cellTo = cellFrom;
        while (cellTo < end && bytes[cellTo] != separator) {
            if (bytes[cellTo] == ' ') {
                return false;
            }
            cellTo++;
        }
        return cell < keyColumn || cellTo > cellFrom;
    }

    private boolean endsLine(int index) {
        return bytes[index] == '\n' || bytes[index] == '\r';
    }
}
