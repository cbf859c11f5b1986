package se.projektbokslut.ledger;

/// What a byte of a line means where it stands outside of quotes.
final class SieBytes {
    private static final byte[] KINDS = new byte[256];

    /// A byte's kind, as one bit; a byte without any is part of a bare field.
    static final int BLANK = 1;

    static final int LINE_END = 2;
    static final int BRACE = 4;
    static final int QUOTE = 8;
    static final int CONTROL = 16;

    static {
        for (int b = 0; b < ' '; b++) {
            KINDS[b] = CONTROL;
        }
        KINDS[0x7f] = CONTROL;
        KINDS[' '] = BLANK;
        KINDS['\t'] = BLANK;
        KINDS['\n'] = LINE_END;
        KINDS['\r'] = LINE_END;
        KINDS['{'] = BRACE;
        KINDS['}'] = BRACE;
        KINDS['"'] = QUOTE;
    }

    private SieBytes() {}

    /// Which of the kinds a byte is of; 0 for none.
    static int kind(byte c) {
        return KINDS[c & 0xff];
    }

    static boolean isLineEnd(byte c) {
        return c == '\n' || c == '\r';
    }

    static boolean isBlank(byte c) {
        return kind(c) == BLANK;
    }

    static boolean isControl(byte c) {
        return kind(c) == CONTROL;
    }

    /// Where the label ends that begins there.
    static int labelEnd(byte[] b, int from) {
        int p = from;
        while ((kind(b[p]) & (BLANK | LINE_END | BRACE | QUOTE | CONTROL)) == 0) {
            p++;
        }
        return p;
    }

    /// The first byte of the next line, from the line end here. Two carriage returns and a line feed are one line
    /// end, which a file gets that is copied as a text twice.
    static int afterLineEnd(byte[] b, int p) {
        int feed = b[p] == '\r' && b[p + 1] == '\r' ? p + 2 : p + 1;
        return b[p] == '\r' && b[feed] == '\n' ? feed + 1 : p + 1;
    }

    /// Whether a line ends in a brace that closes more than the line's objects, and stands in no text.
    ///
    /// @param opens whether the line may open what it closes
    static boolean endsInBrace(byte[] b, int from, int to, boolean opens) {
        int depth = 0;
        boolean quoted = false;
        for (int i = from; i < to; i++) {
            if (b[i] == '"' && (i == from || b[i - 1] != '\\')) {
                quoted = !quoted;
            } else if (!quoted && b[i] == '{') {
                depth++;
            } else if (!quoted && b[i] == '}') {
                depth--;
            }
        }
        return b[to - 1] == '}' && !quoted && depth < (opens ? 1 : 0);
    }
}
