package se.projektbokslut.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;

/// The merged cells of a sheet. They stand behind all its rows, so they are looked for before the rows are
/// read, by their bytes alone.
final class XlsxMerges {
    private static final Pattern MERGE =
            Pattern.compile("<(?:\\w+:)?mergeCell\\s[^>]*?ref=[\"']([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})[\"']");

    private static final byte[] END = "sheetData".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_BEHIND = 32 << 20;

    private final List<Range> ranges;
    private final List<Range> here = new ArrayList<>();
    private final Map<Range, ListCell> firsts = new HashMap<>();
    private int next;

    /// Rows and columns counted from 1, both ends included.
    private record Range(int firstRow, int firstColumn, int lastRow, int lastColumn) {
        @Override
        public String toString() {
            return Location.letters(firstColumn) + firstRow + ":" + Location.letters(lastColumn) + lastRow;
        }
    }

    private XlsxMerges(List<Range> ranges) {
        this.ranges = ranges;
    }

    static XlsxMerges read(String part, InputStream bytes) throws XlsxFault {
        List<Range> ranges = new ArrayList<>();
        try (bytes) {
            Matcher found = MERGE.matcher(new String(behindRows(bytes), StandardCharsets.UTF_8));
            while (found.find()) {
                ranges.add(new Range(
                        Integer.parseInt(found.group(2)),
                        column(found.group(1)),
                        Integer.parseInt(found.group(4)),
                        Math.min(XlsxRows.MOST_COLUMNS, column(found.group(3)))));
            }
        } catch (BoundedStream.TooLong bomb) {
            throw new XlsxFault(Problem.LIST_WORKBOOK_BOMB, part);
        } catch (IOException torn) {
            throw new XlsxFault(Problem.LIST_WORKBOOK_BROKEN, part);
        }
        ranges.sort(Comparator.comparingInt(Range::firstRow));
        return new XlsxMerges(ranges);
    }

    /// The number that letters stand for, from 1.
    static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + (letters.charAt(i) - 'A' + 1);
        }
        return column;
    }

    /// Goes to a row; rows come in their order.
    void row(int row) {
        here.removeIf(range -> range.lastRow < row);
        firsts.keySet().removeIf(range -> range.lastRow < row);
        for (; next < ranges.size() && ranges.get(next).firstRow <= row; next++) {
            if (ranges.get(next).lastRow >= row) {
                here.add(ranges.get(next));
            }
        }
    }

    /// The cell as what it is in the merged cell that it belongs to; the cell itself where it belongs to none, or
    /// is its first.
    ListCell merged(ListCell cell) {
        int row = cell.at().line();
        int column = cell.at().column();
        for (Range range : here) {
            boolean inside = column >= range.firstColumn && column <= range.lastColumn;
            if (inside && row == range.firstRow && column == range.firstColumn) {
                firsts.put(range, cell);
            } else if (inside) {
                ListCell first = column == range.firstColumn ? firsts.get(range) : null;
                return new ListCell(cell.at(), ListCell.Kind.MERGED, range.toString(), List.of(), first);
            }
        }
        return cell;
    }

    /// The last column that a merged cell of the row has, from 1.
    int lastColumn() {
        return here.stream().mapToInt(Range::lastColumn).max().orElse(0);
    }

    boolean any() {
        return !here.isEmpty();
    }

    /// The bytes behind the last of the rows.
    private static byte[] behindRows(InputStream in) throws IOException {
        byte[] block = new byte[1 << 16];
        byte[] behind = new byte[0];
        byte[] last = new byte[0];
        boolean found = false;
        for (int read = in.read(block); read >= 0; read = in.read(block)) {
            byte[] joined = new byte[last.length + read];
            System.arraycopy(last, 0, joined, 0, last.length);
            System.arraycopy(block, 0, joined, last.length, read);
            int at = lastIndexOf(joined);
            if (at >= 0) {
                found = true;
                behind = tail(joined, at);
            } else if (found && behind.length < MOST_BEHIND) {
                behind = joined(behind, block, read);
            }
            last = at >= 0 ? new byte[0] : tail(joined, Math.max(0, joined.length - END.length));
        }
        return behind;
    }

    private static byte[] tail(byte[] bytes, int from) {
        byte[] tail = new byte[bytes.length - from];
        System.arraycopy(bytes, from, tail, 0, tail.length);
        return tail;
    }

    private static byte[] joined(byte[] first, byte[] second, int length) {
        byte[] joined = new byte[first.length + length];
        System.arraycopy(first, 0, joined, 0, first.length);
        System.arraycopy(second, 0, joined, first.length, length);
        return joined;
    }

    private static int lastIndexOf(byte[] bytes) {
        for (int at = bytes.length - END.length; at >= 0; at--) {
            int same = 0;
            while (same < END.length && bytes[at + same] == END[same]) {
                same++;
            }
            if (same == END.length) {
                return at;
            }
        }
        return -1;
    }
}
