package se.projektbokslut.suppliers;

import java.util.Arrays;
import se.projektbokslut.content.Mix;
import se.projektbokslut.documents.ExponentForm;
import se.projektbokslut.documents.Words;
import se.projektbokslut.ledger.StatedCompany;

/// Where the cells of a supplier ledger's row stand in its block, row after row.
///
/// A cell in quotes may run over line ends. Where such a row is not sound (its quote is never closed, the number
/// of its cells is wrong, the cell has swallowed the separators of a whole row), a quote is missing.
final class SupplierCells {
    /// What [#find] says of a row that is not sound, and of one that goes on after the block.
    static final int UNSOUND = -1;

    static final int OPEN = -2;

    /// No code is longer, in bytes.
    static final int LONGEST_CODE = 100;

    private static final long EIGHT_SPACES = Words.eight((byte) ' ');
    private static final long EIGHT_DELETES = Words.eight((byte) 0x7F);

    private static final int LONGEST_OVER_LINES = 1 << 13;

    /// Where each cell of the row begins and ends.
    final int[] from;

    final int[] to;

    /// How many cells the row has, and how many of its line ends stand within one.
    int count;

    int linesWithin;

    private final SupplierColumns columns;
    private final byte separator;
    private final byte lineEnd;
    private final long eightSeparators;
    private final long eightLineEnds;
    private final byte[] bytes;
    private final int length;
    private final boolean last;
    private int extraFrom;

    /// What is left of the separators and line ends found in 64 bytes, where the first of these stands, and the row
    /// that begins with what is left.
    private long marks;

    private int marksFrom;
    private int marksOf = -1;

    /// @param bytes rows, each with its line end
    /// @param length how many of them are rows, at most [SupplierBlocks#SLACK] less than there are
    /// @param last whether nothing follows
    SupplierCells(SupplierShape shape, byte[] bytes, int length, boolean last) {
        this.columns = shape.columns();
        this.separator = shape.separator();
        this.lineEnd = shape.lineEnd();
        this.eightSeparators = Words.eight(separator);
        this.eightLineEnds = Words.eight(lineEnd);
        this.bytes = bytes;
        this.length = length;
        this.last = last;
        this.from = new int[columns.count()];
        this.to = new int[columns.count()];
    }

    /// Finds the cells of a row; the end of a line stops the search at the latest, since every line has one.
    ///
    /// @param overLines whether a cell in quotes may run over line ends
    /// @return where the next row begins, [#UNSOUND] or [#OPEN]
    int find(int begin, boolean overLines) {
        count = 0;
        linesWithin = 0;
        int cellFrom = begin;
        int base = marksFrom;
        long left = marks;
        if (begin != marksOf) {
            base = begin;
            left = Words.among64(bytes, base, eightSeparators, eightLineEnds);
        }
        marksOf = -1;
        while (true) {
            int cellTo;
            int end;
            boolean quoted = bytes[cellFrom] == '"';
            if (quoted) {
                cellTo = closingQuote(begin, ++cellFrom, overLines);
                if (cellTo < 0) {
                    return cellTo;
                }
                end = cellTo + 1;
                if (bytes[end] == '\r' && lineEnd == '\n') {
                    end += bytes[end + 1] == '\r' ? 1 : 0;
                    end += bytes[end + 1] == '\n' ? 1 : 0;
                }
                if (bytes[end] != separator && bytes[end] != lineEnd) {
                    return UNSOUND;
                }
                base = end + 1;
                left = Words.among64(bytes, base, eightSeparators, eightLineEnds);
            } else {
                while (left == 0) {
                    base += Long.SIZE;
                    left = Words.among64(bytes, base, eightSeparators, eightLineEnds);
                }
                end = base + Long.numberOfTrailingZeros(left);
                left &= left - 1;
                cellTo = end;
            }
            boolean last = bytes[end] == lineEnd;
            if (last && !quoted && lineEnd == '\n') {
                cellTo -= cellTo > cellFrom && bytes[cellTo - 1] == '\r' ? 1 : 0;
                cellTo -= cellTo > cellFrom && bytes[cellTo - 1] == '\r' ? 1 : 0;
            }
            if (count < from.length) {
                from[count] = cellFrom;
                to[count] = cellTo;
            } else if (count == columns.width()) {
                extraFrom = cellFrom;
            }
            count++;
            if (last) {
                marksFrom = base;
                marks = left;
                marksOf = end + 1;
                return end + 1;
            }
            cellFrom = end + 1;
        }
    }

    private int closingQuote(int rowFrom, int cellFrom, boolean overLines) {
        int separators = 0;
        int lines = 0;
        for (int at = cellFrom; at < length; at++) {
            byte b = bytes[at];
            if (b == '"') {
                if (at + 1 == length || bytes[at + 1] != '"') {
                    linesWithin += lines;
                    return lines > 0 && separators >= columns.count() - 1 ? UNSOUND : at;
                }
                at++;
            } else if (b == separator) {
                separators++;
            } else if (b == lineEnd) {
                lines++;
                if (!overLines || at - rowFrom > LONGEST_OVER_LINES) {
                    return UNSOUND;
                }
            }
        }
        return last ? UNSOUND : OPEN;
    }

    /// Where the line of the row ends, whatever its quotes say.
    int lineEndFrom(int begin) {
        int at = begin;
        while (bytes[at] != lineEnd) {
            at++;
        }
        return at;
    }

    /// Whether the row has a cell for each heading, and nothing in cells beyond them. Empty ones at its end may be left
    /// out, as Excel leaves them out in long files: they are made.
    ///
    /// @param next where the next row begins
    boolean fit(int next) {
        int headings = columns.count();
        if (linesWithin == 0 && count < headings && columns.mayEndAfter(count)) {
            Arrays.fill(from, count, headings, to[count - 1]);
            Arrays.fill(to, count, headings, to[count - 1]);
            return true;
        }
        return count == headings
                || (count > headings
                        && (count <= columns.width() || CodeCell.isBlank(bytes, extraFrom, next, separator)));
    }

    /// Whether nothing, or nothing but the signs of what is missing, stands in the cell.
    boolean isMissing(int cell) {
        return CodeCell.isMissing(bytes, from[cell], to[cell]);
    }

    /// Whether nothing, not even a mask, stands in the cell.
    boolean isUnstated(int cell) {
        return CodeCell.isUnstated(bytes, from[cell], to[cell]);
    }

    /// Whether the cell is short and has no control characters, as a code, and Excel has lost none of its
    /// digits. Takes the blanks around it away; a missing one becomes empty.
    boolean code(int cell) {
        int begin = beginOfText(cell);
        int end = endOfText(cell, begin);
        from[cell] = begin;
        to[cell] = end;
        if (end - begin > LONGEST_CODE) {
            return false;
        }
        int i = begin;
        while (end - i >= Long.BYTES && Words.foundOrBelow(Words.at(bytes, i), EIGHT_DELETES, EIGHT_SPACES) == 0) {
            i += Long.BYTES;
        }
        for (; i < end; i++) {
            byte b = bytes[i];
            if ((b >= 0 && b < ' ') || b == 0x7F) {
                return false;
            }
        }
        if (begin < end && (bytes[begin] == '-' || bytes[begin] == '*') && CodeCell.isMissing(bytes, begin, end)) {
            to[cell] = begin;
        }
        return !ExponentForm.is(bytes, begin, end);
    }

    /// As [#code], of a voucher number: one of digits only begins behind the zeros before it, since a spreadsheet
    /// leaves them out where an export has them. What is zero is one zero.
    boolean number(int cell) {
        if (!code(cell)) {
            return false;
        }
        int begin = from[cell];
        int end = to[cell];
        if (bytes[begin] == '0' && areDigits(begin, end)) {
            while (begin < end - 1 && bytes[begin] == '0') {
                begin++;
            }
            from[cell] = begin;
        }
        return true;
    }

    private boolean areDigits(int begin, int end) {
        int at = begin;
        while (end - at >= Long.BYTES && Words.digits(Words.at(bytes, at)) == Long.BYTES) {
            at += Long.BYTES;
        }
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at == end;
    }

    /// Behind the blanks at the cell's beginning.
    private int beginOfText(int cell) {
        int begin = from[cell];
        while (begin < to[cell] && bytes[begin] == ' ') {
            begin++;
        }
        return begin;
    }

    /// Before the blanks at the cell's end.
    private int endOfText(int cell, int begin) {
        int end = to[cell];
        while (begin < end && bytes[end - 1] == ' ') {
            end--;
        }
        return end;
    }

    /// Whether nothing is left of the code.
    boolean isEmpty(int cell) {
        return from[cell] == to[cell];
    }

    /// Whether it is an organisation number that nobody has given; almost every other one has a digit that
    /// tells.
    boolean isPlaceholder(int cell) {
        for (int i = from[cell]; i < to[cell]; i++) {
            if (bytes[i] >= '2' && bytes[i] <= '9' && bytes[i] != '6') {
                return false;
            }
        }
        return StatedCompany.isPlaceholder(text(cell));
    }

    /// The cell that the byte stands in; -1 where it is beyond those under headings.
    int cellAt(int at) {
        for (int cell = 0; cell < Math.min(count, from.length); cell++) {
            if (at >= from[cell] && at < to[cell]) {
                return cell;
            }
        }
        return -1;
    }

    /// The code as text.
    String text(int cell) {
        return SupplierFold.code(Arrays.copyOfRange(bytes, from[cell], to[cell]));
    }

    /// Where the account stands without the blanks around it; empty where it is missing. Of one that is longer than
    /// any account the beginning tells what it is.
    void account(int cell, SupplierKey key) {
        int begin = beginOfText(cell);
        int end = endOfText(cell, begin);
        key.accountFrom = begin;
        key.accountTo = CodeCell.isMissing(bytes, begin, end) ? begin : Math.min(end, begin + LONGEST_CODE);
    }

    /// A hash of the cell's bytes; 0 where it is empty. Eight bytes are looked at together, as they lie in the
    /// block.
    long hash(int cell) {
        int at = from[cell];
        int left = to[cell] - at;
        long hash = left;
        while (left >= Long.BYTES) {
            hash = Mix.mix(hash ^ Words.at(bytes, at));
            at += Long.BYTES;
            left -= Long.BYTES;
        }
        return left <= 0 ? hash : Mix.mix(hash ^ (Words.at(bytes, at) << ((Long.BYTES - left) * Byte.SIZE)));
    }

    /// Whether the cell holds the bytes that stand there in the block.
    boolean same(int cell, int begin, int end) {
        return Arrays.equals(bytes, from[cell], to[cell], bytes, begin, end);
    }

    boolean same(int cell, byte[] text) {
        return Arrays.equals(text, 0, text.length, bytes, from[cell], to[cell]);
    }
}
