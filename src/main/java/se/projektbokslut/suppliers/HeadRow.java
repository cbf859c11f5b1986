package se.projektbokslut.suppliers;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A row at the beginning of a supplier-ledger file, before it is known which row is the heading. A quote opens
/// only at the beginning of a cell; where it is not closed, or text follows it, the row ends with its line.
///
/// @param from its first byte
/// @param end after its last byte, the line end left out
/// @param next where the next row begins
/// @param line its first line, counted from 1
/// @param lines how many
/// @param cells without their quotes and outer blanks, at least one
/// @param unsound whether a quote is missing
record HeadRow(int from, int end, int next, int line, int lines, List<String> cells, boolean unsound) {
    private static final Pattern STATED = Pattern.compile("\"?sep=(\\t|[^\"])\"?[,;\\t ]*", Pattern.CASE_INSENSITIVE);

    /// The row that begins there, behind the form feed of a new page; null at the end.
    static @Nullable HeadRow of(byte[] head, int from, int line, char separator) {
        int begin = from;
        while (begin < head.length && head[begin] == '\f') {
            begin++;
        }
        if (begin >= head.length) {
            return null;
        }
        HeadRow row = read(head, begin, line, separator, true);
        return row == null ? read(head, begin, line, separator, false) : row;
    }

    /// @param quotes whether quotes mean anything; without, the row is unsound
    /// @return null where a quote is missing
    private static @Nullable HeadRow read(byte[] head, int from, int line, char separator, boolean quotes) {
        List<String> cells = new ArrayList<>();
        int lines = 1;
        int at = from;
        while (true) {
            int begin = at;
            boolean quoted = quotes && at < head.length && head[at] == '"';
            if (quoted) {
                at++;
                while (at < head.length && (head[at] != '"' || (at + 1 < head.length && head[at + 1] == '"'))) {
                    boolean lineEnd = isLineEnd(head[at]);
                    lines += lineEnd ? 1 : 0;
                    at = lineEnd ? afterLineEnd(head, at) : at + (head[at] == '"' ? 2 : 1);
                }
                boolean closed = at < head.length
                        && (at + 1 == head.length || head[at + 1] == separator || isLineEnd(head[at + 1]));
                if (!closed) {
                    return null;
                }
                at++;
            } else {
                while (at < head.length && head[at] != separator && !isLineEnd(head[at])) {
                    at++;
                }
            }
            cells.add(cell(head, begin, at, quoted));
            if (at == head.length || isLineEnd(head[at])) {
                return new HeadRow(from, at, afterLineEnd(head, at), line, lines, cells, !quotes);
            }
            at++;
        }
    }

    private static String cell(byte[] head, int from, int to, boolean quoted) {
        String text = SupplierShape.text(Arrays.copyOfRange(head, from, to));
        return (quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text).strip();
    }

    private static boolean isLineEnd(byte b) {
        return b == '\n' || b == '\r';
    }

    /// After LF, CR LF, CR CR LF (a file whose line ends were written twice) or a bare CR.
    private static int afterLineEnd(byte[] head, int at) {
        if (at >= head.length) {
            return head.length;
        }
        int lf = at;
        while (lf < head.length && head[lf] == '\r' && lf - at < 2) {
            lf++;
        }
        return lf < head.length && head[lf] == '\n' ? lf + 1 : at + 1;
    }

    /// LF, or CR in a file whose rows end with a bare CR.
    byte lineEnd(byte[] head) {
        return next == end + 1 && end < head.length && head[end] == '\r' ? (byte) '\r' : (byte) '\n';
    }

    /// How many stand before the LF.
    int carriageReturns(byte[] head) {
        return next - end > 1 && head[next - 1] == '\n' ? next - end - 1 : 0;
    }

    byte[] bytes(byte[] head) {
        return Arrays.copyOfRange(head, from, end);
    }

    /// Its bytes as one character each.
    String raw(byte[] head) {
        return new String(head, from, end - from, StandardCharsets.ISO_8859_1);
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isEmpty);
    }

    /// The separator that Excel's line `sep=;` states; null where the row is another.
    @Nullable
    Character statedSeparator(byte[] head) {
        Matcher stated = STATED.matcher(raw(head));
        return stated.matches() ? stated.group(1).charAt(0) : null;
    }
}
