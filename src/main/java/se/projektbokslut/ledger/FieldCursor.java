package se.projektbokslut.ledger;

import java.nio.charset.StandardCharsets;
import se.projektbokslut.documents.Words;

/// Reads the fields of a line from its bytes. A line ends with a line feed or a carriage return, so no read needs
/// a bound; the array goes on for [#PADDING] bytes after the last line end, so that eight bytes can be looked at
/// at once.
final class FieldCursor {
    /// How many bytes an array must have after its last line end.
    static final int PADDING = Long.BYTES;

    private static final long QUOTES = Words.eight((byte) '"');
    private static final long AFTER_CONTROLS = Words.eight((byte) ' ');
    private static final long AFTER_SPACES = Words.eight((byte) (' ' + 1));

    /// What [#control] is where there was none.
    static final int NO_CONTROL = -1;

    /// What [#shortKey] gives where the field needs more care.
    static final long NOT_SHORT = -1;

    /// Where the next read begins.
    int at;

    /// Where the last field's content stands: in [#content], from `from` to `to`, exclusive.
    byte[] content = new byte[0];

    int from;
    int to;

    /// Whether a quote of this line ended only with the line.
    boolean unclosed;

    /// The last control character in the line's fields, or between its records.
    int control = NO_CONTROL;

    /// The line's further records.
    final JoinedRecords joined = new JoinedRecords();

    private byte[] unescaped = new byte[256];

    /// A line begins there.
    void begin(int from) {
        at = from;
        unclosed = false;
        control = NO_CONTROL;
        joined.begin();
    }

    /// Goes to what the line begins with, over blanks and what prints nothing, such as the form feed of a page
    /// break, and gives it.
    byte skipToText(byte[] b) {
        byte c = skipBlanks(b);
        while (SieBytes.isControl(c)) {
            control = c;
            at++;
            c = skipBlanks(b);
        }
        return c;
    }

    /// Takes the blanks off the ends of the field last read: some programs pad codes to a width.
    void trim() {
        while (from < to && SieBytes.isBlank(content[from])) {
            from++;
        }
        while (from < to && SieBytes.isBlank(content[to - 1])) {
            to--;
        }
    }

    /// The same of a figure, with the blanks of all kinds around it.
    void trimFigure() {
        from = FigureField.begin(content, from, to);
        to = FigureField.end(content, from, to);
    }

    /// Goes to the next byte that is not blank and gives it.
    byte skipBlanks(byte[] b) {
        int p = at;
        while (SieBytes.kind(b[p]) == SieBytes.BLANK) {
            p++;
        }
        at = p;
        return b[p];
    }

    /// Reads the field that begins here if it is at most seven plain characters, quoted or bare, and gives its
    /// key; [#NOT_SHORT] where it is anything else: nothing is read then.
    long shortKey(byte[] b) {
        boolean quoted = b[at] == '"';
        int p = quoted ? at + 1 : at;
        long word = Words.at(b, p);
        int length = Keys.plainLength(word);
        if (length == Long.BYTES) {
            return NOT_SHORT;
        }
        int end = p + length;
        int ends = quoted ? SieBytes.QUOTE : SieBytes.BLANK | SieBytes.LINE_END | SieBytes.BRACE;
        if ((SieBytes.kind(b[end]) & ends) == 0 || (quoted && b[end - 1] == '\\')) {
            return NOT_SHORT;
        }
        at = quoted ? end + 1 : end;
        return length == 0 ? Keys.NONE : Keys.ofPlain(word, length);
    }

    /// Reads the amount that begins here if it is plain, and gives it in öre; [Amounts#INVALID] where it is
    /// anything else: nothing is read then.
    long shortAmount(byte[] b) {
        int length = Amounts.plainLength(b, at);
        if (length == 0) {
            return Amounts.INVALID;
        }
        long ore = Amounts.plain(b, at, length);
        at += length;
        return ore;
    }

    /// Reads the field that begins here, quoted or bare; a bare one ends at a blank, a brace or the line's end.
    void field(byte[] b) {
        if (b[at] == '"') {
            quoted(b);
            return;
        }
        int p = at;
        int seen = 0;
        int kind = SieBytes.kind(b[p]);
        while ((kind & (SieBytes.BLANK | SieBytes.LINE_END | SieBytes.BRACE)) == 0) {
            seen |= kind;
            kind = SieBytes.kind(b[++p]);
        }
        content = b;
        from = at;
        to = p;
        at = p;
        if ((seen & SieBytes.CONTROL) != 0) {
            findControl();
        }
    }

    /// The last field's non-negative integer; [VoucherNumber#NONE] where it is missing or none.
    long number() {
        return VoucherNumber.integer(content, from, to);
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
            int kind = SieBytes.kind(b[p]);
            if (kind == SieBytes.QUOTE) {
                if (b[p - 1] != '\\') {
                    break;
                }
                escapes = true;
            } else if (kind == SieBytes.LINE_END) {
                break;
            }
            seen |= kind;
        }
        content = b;
        from = at + 1;
        to = p;
        at = p;
        if (b[p] == '"') {
            at++;
        } else {
            unclosed = true;
        }
        if ((seen & SieBytes.CONTROL) != 0) {
            findControl();
        }
        if (escapes) {
            unescape(b);
        }
    }

    private void findControl() {
        for (int i = from; i < to; i++) {
            if (SieBytes.isControl(content[i])) {
                control = content[i];
            }
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
        // Nearly always what is left are dates and texts, each after one space.
        while (b[p] == ' ') {
            int after = b[p + 1] == '"' ? afterQuoted(b, p + 2) : afterEightDigits(b, p + 1);
            if (after < 0) {
                break;
            }
            p = after;
            fields++;
        }
        while (true) {
            int kind = SieBytes.kind(b[p]);
            if ((kind & (SieBytes.BLANK | SieBytes.BRACE)) != 0) {
                p++;
            } else if (kind == SieBytes.LINE_END) {
                at = p;
                return fields;
            } else {
                fields++;
                int end = kind == SieBytes.QUOTE ? afterQuoted(b, p + 1) : afterBare(b, p);
                if (kind != SieBytes.QUOTE) {
                    joined.count(b, p, end);
                }
                p = end;
            }
        }
    }

    private static int afterEightDigits(byte[] b, int from) {
        int p = from + Long.BYTES;
        return Words.digits(Words.at(b, from)) == Long.BYTES && (b[p] == ' ' || SieBytes.isLineEnd(b[p])) ? p : -1;
    }

    private int afterBare(byte[] b, int from) {
        int p = from;
        while (true) {
            long bytes = Words.at(b, p);
            // The lowest mark stands at the first byte up to a space.
            long marks = (bytes - AFTER_SPACES) & ~bytes & Words.HIGH_BITS;
            p += Words.first(marks);
            if (marks != 0) {
                if ((SieBytes.kind(b[p]) & (SieBytes.BLANK | SieBytes.LINE_END)) != 0) {
                    return p;
                }
                if (SieBytes.isControl(b[p])) {
                    control = b[p];
                }
                p++;
            }
        }
    }

    /// Where the reading goes on after a quoted field, from after its first quote.
    private int afterQuoted(byte[] b, int from) {
        int p = from;
        while (true) {
            long bytes = Words.at(b, p);
            long noQuote = bytes ^ QUOTES;
            // The lowest mark stands at the first quote or control character.
            long marks =
                    (((noQuote - Words.LOW_BITS) & ~noQuote) | ((bytes - AFTER_CONTROLS) & ~bytes)) & Words.HIGH_BITS;
            if (marks == 0) {
                p += Long.BYTES;
                continue;
            }
            p += Words.first(marks);
            if (b[p] == '"' && b[p - 1] != '\\') {
                return p + 1;
            }
            if (SieBytes.isLineEnd(b[p])) {
                unclosed = true;
                return p;
            }
            if (SieBytes.isControl(b[p])) {
                control = b[p];
            }
            p++;
        }
    }
}
