package se.projektbokslut.documents;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/// How a CSV file is written, as far as its bytes tell without knowing its columns: for the readers of every kind
/// of CSV file.
///
/// - *Encoding*: UTF-8 where more of its longer characters are UTF-8 than are not, a byte order mark counted as one
///   (a cut byte then refuses its row); else Windows-1252, also behind a mark that some program has put before it.
/// - *A `sep=;` line* before all others, which Excel obeys, states the separator and is no row.
/// - *A line end* is LF, CR LF, CR CR LF or a lone CR.
///
/// A quote opens only at the beginning of a cell; [CsvCutter] cuts rows by that rule, [CsvRowCount] counts them
/// apart from it.
///
/// @param charset UTF-8 or Windows-1252
/// @param from the index of the first byte after the byte order mark and the `sep=` line
/// @param line the line of that byte, counted from 1
/// @param stated the separator of the `sep=` line; 0 where there is none
public record CsvShape(Charset charset, int from, int line, char stated) {
    public static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /// What separates cells unless a `sep=` line states another character, the likeliest first.
    static final char[] SEPARATORS = {',', ';', '\t'};

    private static final String SEP = "sep=";
    /// A `sep=` line may have a separator more for each column.
    private static final int LONGEST_SEP = 1 << 14;

    /// The shape of a file that is not UTF-16.
    public static CsvShape of(byte[] bytes) {
        int from = Documents.bom(bytes);
        Charset charset = isMostlyUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS_1252;
        int end = from;
        while (end < bytes.length && end - from < LONGEST_SEP && bytes[end] != '\n' && bytes[end] != '\r') {
            end++;
        }
        char stated = stated(new String(bytes, from, end - from, StandardCharsets.ISO_8859_1));
        return stated == 0
                ? new CsvShape(charset, from, 1, stated)
                : new CsvShape(charset, lineEnd(bytes, end), 2, stated);
    }

    /// The separator that a `sep=` line states, in quotes or not, with or without separators after it; 0 where
    /// the line is none.
    private static char stated(String line) {
        String text = line.startsWith("\"") ? line.substring(1) : line;
        if (!text.regionMatches(true, 0, SEP, 0, SEP.length()) || text.length() == SEP.length()) {
            return 0;
        }
        char separator = text.charAt(SEP.length());
        boolean ended = text.substring(SEP.length() + 1).chars().allMatch(c -> c == '"' || c == separator);
        return ended && separator != '"' && separator < 0x7F ? separator : 0;
    }

    /// A separator as people name it.
    static String named(char separator) {
        return separator == '\t' ? "TAB" : String.valueOf(separator);
    }

    /// Where the next line begins: after LF, CR LF, CR CR LF (which a program leaves that adds a CR to what has
    /// one) or a lone CR.
    static int lineEnd(byte[] bytes, int at) {
        int end = at;
        while (end < bytes.length && bytes[end] == '\r') {
            end++;
        }
        if (end < bytes.length && bytes[end] == '\n') {
            return end + 1;
        }
        return Math.min(at + 1, bytes.length);
    }

    /// Whether the bytes are UTF-8 that nobody means as Windows-1252: with a letter or a sign that would read
    /// `Ã¥` or `â€“` there. `MILJÖ”`, which is UTF-8 by chance, is none.
    static boolean isSurelyUtf8(byte[] bytes, int from, int to) {
        boolean telling = false;
        for (int i = from; i + 1 < to && !telling; i++) {
            int lead = bytes[i] & 0xFF;
            telling = lead == 0xC2 || lead == 0xC3 || (lead == 0xE2 && (bytes[i + 1] & 0xFC) == 0x80);
        }
        return telling
                && !StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes, from, to - from), CharBuffer.allocate(to - from), true)
                        .isError();
    }

    /// Whether more of the characters beyond ASCII, the byte order mark among them, are UTF-8 than are not.
    private static boolean isMostlyUtf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(1 << 13);
        long longer = 0;
        long faults = 0;
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            out.flip();
            longer += out.chars().filter(c -> c >= 0x80).count();
            out.clear();
            if (result.isError()) {
                faults++;
                in.position(in.position() + 1);
            } else if (result.isUnderflow()) {
                return faults == 0 || longer > faults;
            }
        }
    }
}
