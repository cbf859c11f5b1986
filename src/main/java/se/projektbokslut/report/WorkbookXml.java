package se.projektbokslut.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/// The XML of a workbook's part, made as bytes and handed on when many have come together: a large workbook is a
/// hundred million of them, and a text, a writer and an encoder between would cost more than the cells. For one
/// thread; [#flush()] hands on the rest.
final class WorkbookXml {
    /// Characters that are looked at at once.
    private static final int SLICE = 4096;
    /// The most bytes that a character becomes: `_x005F_`.
    private static final int LONGEST = 7;
    /// Digits of a `long`, its sign and a decimal point.
    private static final int NUMBER = 21;

    /// Whether a character of ASCII stands for itself.
    private static final boolean[] PLAIN = new boolean[0x80];

    static {
        Arrays.fill(PLAIN, ' ', 0x7f, true);
        PLAIN['\t'] = true;
        PLAIN['\n'] = true;
        for (char c : new char[] {'&', '<', '>', '"', '_'}) {
            PLAIN[c] = false;
        }
    }

    private final OutputStream out;
    private final byte[] bytes = new byte[1 << 16];
    private int used;
    private long handedOn;

    WorkbookXml(OutputStream out) {
        this.out = out;
    }

    /// Markup, as it is.
    WorkbookXml append(String markup) throws IOException {
        for (int i = 0; i < markup.length(); i++) {
            reserve(1);
            bytes[used++] = ascii(markup.charAt(i));
        }
        return this;
    }

    /// Markup as [#bytes(String)] gives it, for what stands in every cell.
    WorkbookXml append(byte[] markup) throws IOException {
        return append(markup, markup.length);
    }

    /// The first bytes of it.
    WorkbookXml append(byte[] markup, int length) throws IOException {
        reserve(length);
        System.arraycopy(markup, 0, bytes, used, length);
        used += length;
        return this;
    }

    /// Markup to be appended often.
    static byte[] bytes(String markup) {
        byte[] bytes = new byte[markup.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = ascii(markup.charAt(i));
        }
        return bytes;
    }

    private static byte ascii(char c) {
        if (c >= 0x80) {
            throw new IllegalArgumentException("no markup of this program: " + c);
        }
        return (byte) c;
    }

    /// A whole number.
    WorkbookXml number(long number) throws IOException {
        reserve(NUMBER);
        if (number < 0) {
            bytes[used++] = '-';
        }
        digits(number);
        return this;
    }

    /// Öre as kronor with two decimals, `-1234.50`, as [se.projektbokslut.money.Money] writes them.
    WorkbookXml kronor(long ore) throws IOException {
        reserve(NUMBER);
        if (ore < 0) {
            bytes[used++] = '-';
        }
        digits(ore / 100);
        int rest = (int) Math.abs(ore % 100);
        bytes[used++] = '.';
        bytes[used++] = (byte) ('0' + rest / 10);
        bytes[used++] = (byte) ('0' + rest % 10);
        return this;
    }

    /// Without the sign; counted in negative numbers, of which there is one more.
    private void digits(long number) {
        long left = number < 0 ? number : -number;
        int end = used + 1;
        for (long above = left / 10; above != 0; above /= 10) {
            end++;
        }
        used = end;
        do {
            bytes[--end] = (byte) ('0' - left % 10);
            left /= 10;
        } while (left != 0);
    }

    /// A text as XML that a spreadsheet reads as the same text: with line ends as a cell has them, and without what
    /// XML cannot hold.
    WorkbookXml text(String text) throws IOException {
        int at = 0;
        while (at < text.length()) {
            reserve(SLICE * LONGEST);
            int end = Math.min(text.length(), at + SLICE);
            while (at < end) {
                char c = text.charAt(at);
                if (c < PLAIN.length && PLAIN[c]) {
                    bytes[used++] = (byte) c;
                    at++;
                } else if (c >= 0xa0 && c < 0x800) {
                    bytes[used++] = (byte) (0xc0 | (c >> 6));
                    continued(c);
                    at++;
                } else {
                    at += special(text, at);
                }
            }
        }
        return this;
    }

    /// @return the number of characters that have been written
    private int special(String text, int at) {
        switch (text.charAt(at)) {
            case '&' -> put("&amp;");
            case '<' -> put("&lt;");
            case '>' -> put("&gt;");
            case '"' -> put("&quot;");
            case '_' -> put(WorkbookText.isNumbered(text, at) ? "_x005F_" : "_");
            case '\r' -> {
                put("\n");
                return text.startsWith("\n", at + 1) ? 2 : 1;
            }
            default -> {
                int point = Html.isWritable(text, at) ? text.codePointAt(at) : WorkbookText.REPLACEMENT;
                return encoded(point);
            }
        }
        return 1;
    }

    private void put(String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            bytes[used++] = (byte) ascii.charAt(i);
        }
    }

    /// @param point from U+0800 on
    /// @return how many characters it is
    private int encoded(int point) {
        if (Character.isBmpCodePoint(point)) {
            bytes[used++] = (byte) (0xe0 | (point >> 12));
        } else {
            bytes[used++] = (byte) (0xf0 | (point >> 18));
            continued(point >> 12);
        }
        continued(point >> 6);
        continued(point);
        return Character.charCount(point);
    }

    private void continued(int bits) {
        bytes[used++] = (byte) (0x80 | (bits & 0x3f));
    }

    private void reserve(int length) throws IOException {
        if (bytes.length - used < length) {
            flush();
        }
    }

    void flush() throws IOException {
        out.write(bytes, 0, used);
        handedOn += used;
        used = 0;
    }

    /// The number of bytes so far.
    long length() {
        return handedOn + used;
    }
}
