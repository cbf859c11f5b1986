package se.projektbokslut.ledger;

import java.nio.charset.StandardCharsets;

/// Reads the fields of a line from its bytes. A line ends with a line feed or a carriage return, so no read needs a
/// bound.
final class FieldCursor {
    /// What a byte means outside of quotes, as bits.
    private static final byte[] CLASS = new byte[256];

    private static final int BLANK = 1;
    private static final int LINE_END = 2;
    private static final int BRACE = 4;
    private static final int QUOTE = 8;
    private static final int CONTROL = 16;

    static {
        for (int b = 0; b < ' '; b++) {
            CLASS[b] = CONTROL;
        }
        CLASS[0x7f] = CONTROL;
        CLASS[' '] = BLANK;
        CLASS['\t'] = BLANK;
        // The end mark of old systems; nothing follows it but at most a line end.
        CLASS[0x1a] = BLANK;
        CLASS['\n'] = LINE_END;
        CLASS['\r'] = LINE_END;
        CLASS['{'] = BRACE;
        CLASS['}'] = BRACE;
        CLASS['"'] = QUOTE;
    }

    /// Where the next read begins.
    int at;

    /// Where the last field's content stands: in [#content], from `from` to `to`, exclusive.
    byte[] content = new byte[0];

    int from;
    int to;

    /// Whether a quote of this line ended only with the line.
    boolean unclosed;

    /// Whether a field of this line held a control character.
    boolean control;

    private byte[] unescaped = new byte[256];

    /// Goes to the next byte that is not blank and gives it.
    byte skipBlanks(byte[] b) {
        int p = at;
        while (CLASS[b[p] & 0xff] == BLANK) {
            p++;
        }
        at = p;
        return b[p];
    }

    static boolean isLineEnd(byte c) {
        return c == '\n' || c == '\r';
    }

    static boolean isBlank(byte c) {
        return CLASS[c & 0xff] == BLANK;
    }

    /// Reads the field that begins here, quoted or bare; a bare one ends at a blank, a brace or the line's end.
    void field(byte[] b) {
        if (b[at] == '"') {
            quoted(b);
            return;
        }
        int p = at;
        int seen = 0;
        int kind = CLASS[b[p] & 0xff];
        while ((kind & (BLANK | LINE_END | BRACE)) == 0) {
            seen |= kind;
            kind = CLASS[b[++p] & 0xff];
        }
        control |= (seen & CONTROL) != 0;
        content = b;
        from = at;
        to = p;
        at = p;
    }

    /// The last field's content, one character a byte.
    String raw() {
        return new String(content, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private void quoted(byte[] b) {
        int p = at + 1;
        int seen = 0;
        boolean escapes = false;
        for (; ; p++) {
            int kind = CLASS[b[p] & 0xff];
            if (kind == QUOTE) {
                if (b[p - 1] != '\\') {
                    break;
                }
                escapes = true;
            } else if (kind == LINE_END) {
                break;
            }
            seen |= kind;
        }
        control |= (seen & CONTROL) != 0;
        content = b;
        from = at + 1;
        to = p;
        at = p;
        if (b[p] == '"') {
            at++;
        } else {
            unclosed = true;
        }
        if (escapes) {
            unescape(b);
        }
    }

    private void unescape(byte[] b) {
        if (unescaped.length < to - from) {
            unescaped = new byte[to - from];
        }
        int n = 0;
        for (int i = from; i < to; i++) {
            if (b[i] != '\\' || i + 1 == to || b[i + 1] != '"') {
                unescaped[n++] = b[i];
            }
        }
        content = unescaped;
        from = 0;
        to = n;
    }

    /// Goes to the line's end and gives the number of fields on the way; an object list counts as its parts.
    int rest(byte[] b) {
        int fields = 0;
        int p = at;
        while (true) {
            int kind = CLASS[b[p] & 0xff];
            if ((kind & (BLANK | BRACE)) != 0) {
                p++;
            } else if (kind == LINE_END) {
                at = p;
                return fields;
            } else {
                fields++;
                p = kind == QUOTE ? afterQuoted(b, p + 1) : afterBare(b, p + 1);
            }
        }
    }

    private static int afterBare(byte[] b, int from) {
        int p = from;
        while ((CLASS[b[p] & 0xff] & (BLANK | LINE_END)) == 0) {
            p++;
        }
        return p;
    }

    /// Where the reading goes on after a quoted field, from after its first quote.
    private int afterQuoted(byte[] b, int from) {
        int p = from;
        while (true) {
            int kind = CLASS[b[p] & 0xff] & (QUOTE | LINE_END);
            if (kind == 0 || (kind == QUOTE && b[p - 1] == '\\')) {
                p++;
            } else {
                unclosed |= kind == LINE_END;
                return kind == QUOTE ? p + 1 : p;
            }
        }
    }

    /// The first byte of the next line, from the line end here.
    static int afterLineEnd(byte[] b, int p) {
        return b[p] == '\r' && p + 1 < b.length && b[p + 1] == '\n' ? p + 2 : p + 1;
    }
}
