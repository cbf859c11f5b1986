package se.projektbokslut.documents;

/// A place in a JSON file that goes forward, and what stands there: lines and columns are counted on the way.
final class JsonCursor {
    final byte[] bytes;
    int at;
    int line = 1;
    int lineStart;

    /// The column of the byte up to which columns have been counted on this line.
    private int counted = 1;

    private int countedTo;

    /// @param from behind a byte order mark
    JsonCursor(byte[] bytes, int from) {
        this.bytes = bytes;
        at = from;
        lineStart = from;
        countedTo = from;
    }

    boolean isAtEnd() {
        return at >= bytes.length;
    }

    /// The byte here.
    byte here() {
        return bytes[at];
    }

    boolean isAtLineEnd() {
        return bytes[at] == '\n' || bytes[at] == '\r';
    }

    /// Goes to the end of the line, before what ends it.
    void skipLine() {
        while (at < bytes.length && !isAtLineEnd()) {
            at++;
        }
    }

    void skipBlanks() {
        while (at < bytes.length) {
            switch (bytes[at]) {
                case ' ', '\t' -> at++;
                case '\n', '\r' -> newLine();
                default -> {
                    int unseen = unseen();
                    if (unseen == 0) {
                        return;
                    }
                    at += unseen;
                }
            }
        }
    }

    /// The length of the no-break space or byte order mark here, which pasting and joining files leave between
    /// values, where nothing can be lost with them; 0 without one.
    private int unseen() {
        if (bytes[at] == (byte) 0xC2) {
            return at + 1 < bytes.length && bytes[at + 1] == (byte) 0xA0 ? 2 : 0;
        }
        boolean mark = bytes[at] == (byte) 0xEF
                && at + 2 < bytes.length
                && bytes[at + 1] == (byte) 0xBB
                && bytes[at + 2] == (byte) 0xBF;
        return mark ? 3 : 0;
    }

    void newLine() {
        at = YamlPieces.lineEnd(bytes, at);
        line++;
        lineStart = at;
    }

    void skipString() {
        at++;
        while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') {
            if (bytes[at] == '"') {
                at++;
                return;
            }
            at += bytes[at] == '\\' && at + 1 < bytes.length && bytes[at + 1] >= ' ' ? 2 : 1;
        }
    }

    boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    boolean isComment() {
        return bytes[at] == '/' && at + 1 < bytes.length && (bytes[at + 1] == '/' || bytes[at + 1] == '*');
    }

    boolean isMergeMark() {
        return at == lineStart && MergeMarks.isMark(bytes, at);
    }

    /// The column in characters: bytes that continue a character do not count. It goes on from where it was asked
    /// last, because a whole file may stand on one line.
    int column(int index) {
        if (countedTo < lineStart || countedTo > index) {
            countedTo = lineStart;
            counted = 1;
        }
        for (; countedTo < index; countedTo++) {
            if ((bytes[countedTo] & 0xC0) != 0x80) {
                counted++;
            }
        }
        return counted;
    }
}
