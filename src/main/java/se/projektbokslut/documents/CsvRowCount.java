package se.projektbokslut.documents;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import se.projektbokslut.findings.Refusal;

/// Counts the rows of a CSV file for the control total: line by line and by its own means, so that a row that
/// [CsvRows] loses is missed. The rules are [CsvCutter]'s.
final class CsvRowCount {
    private final byte[] bytes;
    private final Charset charset;
    private final char separator;
    private final int columns;
    private final int keyColumn;
    private int at;
    private int unsound;

    private CsvRowCount(byte[] bytes, Charset charset, int from, char separator, int columns, int keyColumn) {
        this.bytes = bytes;
        this.charset = charset;
        this.separator = separator;
        this.columns = columns;
        this.keyColumn = keyColumn;
        this.at = from;
    }

    /// The number of rows below the headings that hold any value.
    static int below(CsvHeadings headings, byte[] bytes, Charset charset, int keyColumn) {
        return below(
                bytes,
                charset,
                headings.nextFrom(),
                headings.separator(),
                headings.names().size(),
                keyColumn);
    }

    /// The number of rows that hold any value from an index on.
    ///
    /// @param columns the number of columns
    static int below(byte[] bytes, Charset charset, int from, char separator, int columns, int keyColumn) {
        return new CsvRowCount(bytes, charset, from, separator, columns, keyColumn).count();
    }

    private int count() {
        int rows = 0;
        while (at < bytes.length) {
            while (at < bytes.length && bytes[at] == '\f') {
                at++;
            }
            int from = at;
            String first = line();
            int afterFirst = at;
            boolean value = first.chars().anyMatch(c -> c != separator) && hasValue(first.replace(separator, ' '));
            if (first.indexOf('"') >= 0) {
                Row row = new Row(first, from);
                while (row.isOpen() && at < bytes.length && row.mayGoOn(at)) {
                    row.goOn(line());
                }
                value = row.value || !row.isSound();
                if (!row.isSound()) {
                    unsound++;
                    at = afterFirst;
                }
            }
            rows += value ? 1 : 0;
        }
        return rows;
    }

    /// The line here without its end, a character a byte; afterwards stands at the next.
    private String line() {
        int from = at;
        while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
        String line = new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
        int returns = at;
        while (returns < bytes.length && bytes[returns] == '\r') {
            returns++;
        }
        if (returns < bytes.length && bytes[returns] == '\n') {
            at = returns + 1;
        } else if (at < bytes.length) {
            at++;
        }
        return line;
    }

    private boolean hasValue(String text) {
        return new String(text.getBytes(StandardCharsets.ISO_8859_1), charset)
                .chars()
                .anyMatch(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c));
    }

    /// A row with quotes, looked at line by line.
    private final class Row {
        private final List<String> inCell = new ArrayList<>();
        private final int from;
        private int cell;
        private int openFrom;
        private boolean open;
        private boolean broken;
        private boolean severalLines;
        private boolean tooMany;
        private boolean value;

        Row(String line, int from) {
            this.from = from;
            cells(line, 0);
        }

        boolean isOpen() {
            return open && !broken;
        }

        boolean mayGoOn(int next) {
            return unsound <= Refusal.MOST_ROWS && next - openFrom <= CsvCutter.LONGEST_OVER_LINES;
        }

        boolean isSound() {
            return !open && !broken && (!severalLines || (cell + 1 >= columns && !tooMany));
        }

        void goOn(String line) {
            severalLines = true;
            int close = closing(line, 0);
            inCell.add(close < 0 ? line : line.substring(0, close));
            note(inCell.getLast());
            if (close >= 0) {
                open = false;
                broken = hasSwallowedRows();
                if (behindQuote(line, close + 1)) {
                    cells(line, close + 2);
                }
            }
        }

        /// The cells of the line from there on.
        private void cells(String line, int index) {
            int begin = index;
            while (true) {
                if (line.startsWith("\"", begin)) {
                    int close = closing(line, begin + 1);
                    note(line.substring(begin + 1, close < 0 ? line.length() : close));
                    if (close < 0) {
                        open = true;
                        openFrom = from + begin;
                        inCell.clear();
                        inCell.add(line.substring(begin + 1));
                        return;
                    }
                    if (!behindQuote(line, close + 1)) {
                        return;
                    }
                    begin = close + 2;
                } else {
                    int end = line.indexOf(separator, begin);
                    note(line.substring(begin, end < 0 ? line.length() : end));
                    if (end < 0) {
                        return;
                    }
                    cell++;
                    begin = end + 1;
                }
            }
        }

        /// Whether another cell follows behind the quote that stands before there.
        private boolean behindQuote(String line, int index) {
            if (index < line.length() && line.charAt(index) == separator) {
                cell++;
                return true;
            }
            broken |= index < line.length();
            return false;
        }

        private int closing(String line, int index) {
            int quote = line.indexOf('"', index);
            while (quote >= 0 && line.startsWith("\"\"", quote)) {
                quote = line.indexOf('"', quote + 2);
            }
            return quote;
        }

        private boolean hasSwallowedRows() {
            if (columns < 2) {
                return false;
            }
            for (String line : inCell.subList(1, inCell.size() - 1)) {
                if (separators(line) >= columns - 1 && looksLikeRow(line)) {
                    return true;
                }
            }
            return separators(inCell.getFirst()) >= columns - 1 - cell
                    && separators(inCell.getLast()) >= cell
                    && looksLikeRow(inCell.getLast());
        }

        private long separators(String line) {
            return line.chars().filter(c -> c == separator).count();
        }

        private boolean looksLikeRow(String line) {
            String[] cells = line.split(",", -1);
            return separator != ','
                    || cells.length <= keyColumn
                    || (!cells[keyColumn].isEmpty() && cells[keyColumn].indexOf(' ') < 0);
        }

        private void note(String text) {
            if (hasValue(text)) {
                value = true;
                tooMany |= cell >= columns;
            }
        }
    }
}
