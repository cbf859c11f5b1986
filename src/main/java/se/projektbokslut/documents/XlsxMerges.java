package se.projektbokslut.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /// The same merged cells before the first row.
    XlsxMerges fromTheTop() {
        return new XlsxMerges(ranges);
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
                return new ListCell(cell.at(), ListCell.Kind.MERGED, range.toString(), List.of(), first, null);
            }
        }
        return cell;
    }

    /// The row down to which most of the cells reach that are merged downwards from a row; that row where none is.
    int lastRow(int from) {
        Map<Integer, Integer> reaching = new TreeMap<>();
        ranges.stream()
                .filter(range -> range.firstRow == from && range.lastRow > from)
                .forEach(range -> reaching.merge(range.lastRow, 1, Integer::sum));
        return reaching.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(from);
    }

    /// The last column that a merged cell of the row has, from 1.
    int lastColumn() {
        return here.stream().mapToInt(Range::lastColumn).max().orElse(0);
    }

    boolean any() {
        return !here.isEmpty();
    }

    /// The bytes behind the end tag of the rows, whatever prefix it has; what is longer is cut.
    private static byte[] behindRows(InputStream in) throws IOException {
        ByteArrayOutputStream behind = new ByteArrayOutputStream();
        byte[] block = new byte[1 << 16];
        boolean closing = false;
        boolean found = false;
        int matched = 0;
        byte before = 0;
        for (int read = in.read(block); read >= 0; read = in.read(block)) {
            for (int i = 0; i < read; i++) {
                byte now = block[i];
                if (now == '/' && before == '<') {
                    closing = true;
                } else if (now == '>') {
                    closing = false;
                }
                // Its first letter comes once, so whatever breaks the word off can only begin it again.
                matched = now == END[matched] ? matched + 1 : now == END[0] ? 1 : 0;
                if (matched == END.length) {
                    matched = 0;
                    if (closing) {
                        found = true;
                        behind.reset();
                    }
                }
                if (found && behind.size() < MOST_BEHIND) {
                    behind.write(now);
                }
                before = now;
            }
        }
        return behind.toByteArray();
    }
}
