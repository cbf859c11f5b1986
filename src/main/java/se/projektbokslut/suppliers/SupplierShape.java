package se.projektbokslut.suppliers;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import se.projektbokslut.documents.Words;

/// How a supplier-ledger file is written, as far as its beginning tells.
///
/// @param mark the byte order mark that the file begins with
/// @param separator between cells, `,`, `;`, a tab or what a `sep=` line states
/// @param lineEnd the byte that ends each row: LF, or CR in a file that ends its heading row with a bare CR
/// @param carriageReturns how many CRs stand before the LF of the heading row
/// @param headingLine the heading row's first line, counted from 1
/// @param firstLine the line after the heading row, counted from 1
/// @param firstRows what the rows that follow show of all of them
record SupplierShape(
        Mark mark,
        byte separator,
        byte lineEnd,
        int carriageReturns,
        SupplierColumns columns,
        int headingLine,
        int firstLine,
        FirstRows firstRows) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final List<String> LINE_ENDS = List.of("LF", "CRLF", "CR CR LF");

    enum Mark {
        NONE("UTF-8"),
        UTF_8("UTF-8 with a byte order mark"),
        UTF_16LE("UTF-16LE with a byte order mark"),
        UTF_16BE("UTF-16BE with a byte order mark");

        private final String words;

        Mark(String words) {
            this.words = words;
        }

        static Mark of(byte[] start) {
            int first = start.length < 2 ? 0 : ((start[0] & 0xFF) << 8) | (start[1] & 0xFF);
            return switch (first) {
                case 0xFFFE -> UTF_16LE;
                case 0xFEFF -> UTF_16BE;
                case 0xEFBB -> start.length > 2 && start[2] == (byte) 0xBF ? UTF_8 : NONE;
                default -> NONE;
            };
        }
    }

    /// The shape in words, for the log.
    ///
    /// @param utf8 whether all bytes of the file are UTF-8
    /// @param commas whether an amount had a decimal comma
    /// @param points whether an amount had a decimal point
    String words(boolean utf8, boolean commas, boolean points) {
        StringBuilder words = new StringBuilder();
        words.append(utf8 || mark != Mark.NONE ? mark.words : "Windows-1252");
        words.append(utf8 || mark != Mark.UTF_8 ? "" : " (not throughout)");
        words.append(", separator ").append(SupplierHeading.name((char) separator));
        words.append(commas && points ? ", decimal comma and point" : commas ? ", decimal comma" : "");
        words.append(points && !commas ? ", decimal point" : !points && !commas ? ", no decimals" : "");
        words.append(lineEnd == '\r' ? ", CR" : ", ").append(lineEnd == '\r' ? "" : LINE_ENDS.get(carriageReturns));
        words.append(headingLine == 1 ? "" : ", headings in row " + headingLine);
        words.append(", ").append(columns.count()).append(" columns");
        columns.renamed().forEach(renamed -> words.append(", ").append(renamed));
        words.append(columns.project() < 0 ? "" : ", with projekt_kod");
        return words.toString();
    }

    /// Whether the bytes are UTF-8 throughout: most are ASCII, so eight are looked at together.
    static boolean isUtf8(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            if (to - at >= Long.BYTES) {
                int ascii = Words.asciiBytes(bytes, at);
                at += ascii;
                if (ascii == Long.BYTES) {
                    continue;
                }
            } else if (bytes[at] >= 0) {
                at++;
                continue;
            }
            int length = sequence(bytes, at, to);
            if (length == 0) {
                return false;
            }
            at += length;
        }
        return true;
    }

    /// The length of the well-formed UTF-8 sequence of more than one byte there; 0 if there is none (Unicode,
    /// table 3-7).
    private static int sequence(byte[] bytes, int at, int to) {
        int lead = bytes[at] & 0xFF;
        int length = lead >= 0xC2 && lead <= 0xDF
                ? 2
                : lead >= 0xE0 && lead <= 0xEF ? 3 : lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
        if (length == 0 || at + length > to) {
            return 0;
        }
        int second = bytes[at + 1] & 0xFF;
        int least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        int most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        if (second < least || second > most) {
            return 0;
        }
        for (int i = 2; i < length; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    /// A code of the file as text, in NFC: UTF-8 if it is, else Windows-1252, so that a file that mixes both
    /// still has the same code once.
    static String text(byte[] bytes) {
        return isUtf8(bytes, 0, bytes.length)
                ? Normalizer.normalize(new String(bytes, StandardCharsets.UTF_8), Normalizer.Form.NFC)
                : new String(bytes, WINDOWS_1252);
    }
}
