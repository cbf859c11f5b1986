package se.projektbokslut.ledger;

import java.nio.charset.StandardCharsets;

/// Where the digits of an amount, a date or a number begin and end in its field. No-break spaces, and blanks of other
/// widths, come around them where a file was made by way of a web page or an office program.
///
/// The file's encoding is not known yet, but no letter stands beside a figure: U+00A0 is one byte in code page 437 and
/// another in Windows-1252, and of UTF-8 the blanks are two or three bytes.
final class FigureField {
    private static final int NO_BREAK_CP437 = 0xFF;
    private static final int NO_BREAK_LATIN1 = 0xA0;
    private static final int LONGEST = 3;

    private FigureField() {}

    /// Behind the blanks at the beginning.
    static int begin(byte[] b, int from, int to) {
        int begin = from;
        int length = 1;
        while (begin < to && length > 0) {
            length = SieBytes.isBlank(b[begin]) ? 1 : 0;
            for (int n = 1; length == 0 && n <= Math.min(LONGEST, to - begin); n++) {
                length = isWide(b, begin, n) ? n : 0;
            }
            begin += length;
        }
        return begin;
    }

    /// Before the blanks at the end.
    static int end(byte[] b, int from, int to) {
        int end = to;
        int length = 1;
        while (from < end && length > 0) {
            length = SieBytes.isBlank(b[end - 1]) ? 1 : 0;
            // The longest first: the last byte of two is a blank by itself too.
            for (int n = Math.min(LONGEST, end - from); length == 0 && n > 0; n--) {
                length = isWide(b, end - n, n) ? n : 0;
            }
            end -= length;
        }
        return end;
    }

    /// A field that is kept as text, one character a byte.
    static String stripped(String raw) {
        byte[] bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
        int begin = begin(bytes, 0, bytes.length);
        return raw.substring(begin, end(bytes, begin, bytes.length)).strip();
    }

    /// Whether so many bytes are one blank that is no ASCII.
    private static boolean isWide(byte[] b, int at, int length) {
        int first = b[at] & 0xFF;
        if (length == 1) {
            return first == NO_BREAK_CP437 || first == NO_BREAK_LATIN1;
        }
        int second = b[at + 1] & 0xFF;
        if (length == 2) {
            return first == 0xC2 && second == NO_BREAK_LATIN1;
        }
        String text = new String(b, at, length, StandardCharsets.UTF_8);
        return text.length() == 1
                && (Character.isSpaceChar(text.charAt(0)) || Character.getType(text.charAt(0)) == Character.FORMAT);
    }
}
