package se.projektbokslut.ledger;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.projektbokslut.intake.Location;
import se.projektbokslut.intake.Problem;
import se.projektbokslut.intake.Refusal;

/// Reads the beginning of a supplier-ledger file: by its byte order mark and its heading row the rest is read.
final class SupplierHeading {
    private static final int LONGEST = 1 << 16;

    private SupplierHeading() {}

    /// @param rows what follows the heading row, never UTF-16
    /// @param utf8 whether the heading row is UTF-8
    record Begun(SupplierShape shape, InputStream rows, boolean utf8) {}

    /// Reads the heading row; empty, with faults noted, where the file is no supplier ledger.
    ///
    /// @param in the file from its first byte
    static Optional<Begun> read(String file, InputStream in, List<Refusal> faults) throws IOException {
        byte[] start = in.readNBytes(3);
        SupplierShape.Mark mark = SupplierShape.Mark.of(start);
        int skipped = switch (mark) {
            case NONE -> 0;
            case UTF_8 -> 3;
            case UTF_16LE, UTF_16BE -> 2;
        };
        InputStream whole =
                new SequenceInputStream(new ByteArrayInputStream(start, skipped, start.length - skipped), in);
        InputStream bytes = switch (mark) {
            case NONE, UTF_8 -> whole;
            case UTF_16LE -> new Utf16Stream(whole, StandardCharsets.UTF_16LE);
            case UTF_16BE -> new Utf16Stream(whole, StandardCharsets.UTF_16BE);
        };
        byte[] head = bytes.readNBytes(LONGEST);
        int from = 0;
        int line = 1;
        while (from < head.length && (head[from] == '\n' || head[from] == '\r')) {
            from += lineEndLength(head, from);
            line++;
        }
        Location at = new Location(file, line, 1);
        int end = rowEnd(head, from);
        if (from == head.length) {
            faults.add(new Refusal(new Location(file, 1, 1), "", "", Problem.SUPPLIER_EMPTY));
            return Optional.empty();
        }
        if (new String(head, from, end - from, StandardCharsets.ISO_8859_1).indexOf('\0') >= 0) {
            faults.add(new Refusal(at, "", "", Problem.SUPPLIER_ENCODING));
            return Optional.empty();
        }
        byte[] row = Arrays.copyOfRange(head, from, end);
        String text = SupplierShape.text(row);
        char separator = separator(text);
        List<String> names;
        try {
            names = CsvReader.builder()
                    .fieldSeparator(separator)
                    .ofSingleCsvRecord(text)
                    .getFields();
        } catch (CsvParseException unreadable) {
            faults.add(new Refusal(at, "", "", Problem.SYNTAX_QUOTE));
            return Optional.empty();
        }
        int lineEnd = end < head.length ? lineEndLength(head, end) : 0;
        byte lineEndByte = lineEnd == 1 && head[end] == '\r' ? (byte) '\r' : (byte) '\n';
        int firstLine =
                line + 1 + (int) text.chars().filter(c -> c == lineEndByte).count();
        InputStream rows = new SequenceInputStream(
                new ByteArrayInputStream(head, end + lineEnd, head.length - end - lineEnd), bytes);
        return SupplierColumns.of(names.stream().map(String::strip).toList(), at, faults)
                .map(columns -> new Begun(
                        new SupplierShape(mark, (byte) separator, lineEndByte, lineEnd == 2, columns, firstLine),
                        rows,
                        SupplierShape.isUtf8(row, 0, row.length)));
    }

    /// Where the row's line end stands, outside of quotes.
    private static int rowEnd(byte[] bytes, int from) {
        boolean quoted = false;
        int at = from;
        while (at < bytes.length && (quoted || (bytes[at] != '\n' && bytes[at] != '\r'))) {
            quoted ^= bytes[at] == '"';
            at++;
        }
        return at;
    }

    private static int lineEndLength(byte[] bytes, int at) {
        return bytes[at] == '\r' && at + 1 < bytes.length && bytes[at + 1] == '\n' ? 2 : 1;
    }

    /// `;` where the heading row has more of them than of `,`.
    private static char separator(String row) {
        long semicolons = row.chars().filter(c -> c == ';').count();
        long commas = row.chars().filter(c -> c == ',').count();
        return semicolons > commas ? ';' : ',';
    }
}
