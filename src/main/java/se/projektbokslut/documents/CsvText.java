package se.projektbokslut.documents;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;

/// Whether the bytes of a row of a CSV file are text.
final class CsvText {
    private static final long SPACES = Words.eight((byte) ' ');
    private static final long DELETES = Words.eight((byte) 0x7F);

    private CsvText() {}

    /// The row's refusal where its bytes are no text: at the first cell of which that is so.
    static Optional<Refusal> fault(String file, byte[] bytes, Charset charset, CsvCutter row) {
        if (isPlain(bytes, row)) {
            return Optional.empty();
        }
        boolean utf8 = charset.equals(StandardCharsets.UTF_8);
        for (int i = 0; i < row.cells(); i++) {
            int from = row.cellFrom(i);
            int to = row.cellTo(i);
            Location cell = new Location(file, row.line(), i + 1);
            if (!utf8 && CsvShape.isSurelyUtf8(bytes, from, to)) {
                return Optional.of(new Refusal(cell, "", "", Problem.CSV_ENCODING_MIXED));
            }
            Optional<Refusal> fault = utf8
                    ? new Piece(file, bytes, from, to, row.line(), 1).fault()
                    : Piece.faultOf(file, new String(bytes, from, to - from, charset), row.line());
            if (fault.isPresent()) {
                return Optional.of(new Refusal(
                        cell, "", "", fault.get().problem(), fault.get().args()));
            }
        }
        return Optional.empty();
    }

    /// Whether the row is surely text, told at once; false says nothing.
    static boolean isReadable(byte[] bytes, boolean utf8, CsvCutter row) {
        for (int i = row.from(); i < row.to(); i++) {
            if (i <= row.to() - Long.BYTES) {
                i += plainBytes(bytes, i);
                if (i == row.to()) {
                    return true;
                }
            }
            int b = bytes[i];
            if ((b >= ' ' && b != 0x7F) || b == '\t') {
                continue;
            }
            boolean letter = utf8
                    ? b == (byte) 0xC3 && i + 1 < row.to() && (bytes[i + 1] & 0xC0) == 0x80
                    : b < 0 && (b & 0xFF) >= 0xA0 && b != (byte) 0xC2 && b != (byte) 0xC3 && b != (byte) 0xE2;
            if (!letter) {
                return false;
            }
            i += utf8 ? 1 : 0;
        }
        return true;
    }

    /// How many of the eight bytes from there on stand before the first that is not printable ASCII.
    private static int plainBytes(byte[] bytes, int at) {
        long word = Words.at(bytes, at);
        return Words.first(Words.foundOrBelow(word, DELETES, SPACES) | (word & Words.HIGH_BITS));
    }

    /// Whether the row has nothing but printable ASCII.
    private static boolean isPlain(byte[] bytes, CsvCutter row) {
        for (int i = row.from(); i < row.to(); i++) {
            if (bytes[i] < ' ' || bytes[i] == 0x7F) {
                return false;
            }
        }
        return true;
    }
}
