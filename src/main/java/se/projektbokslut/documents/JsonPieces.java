package se.projektbokslut.documents;

import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;

/// Cuts a JSON file at the borders of its records, the elements of arrays at the top or the values there, and has
/// each parsed on its own. Borders are found by counting brackets outside of strings; a string ends at its line's
/// end at the latest, as JSON has it, so a forgotten quote harms its line only.
final class JsonPieces {
    private final String file;
    private final byte[] bytes;
    private final Consumer<Document> sink;

    /// How many more bytes may be looked through in vain. Each element that never closes costs up to the longest
    /// record; in a file of nothing else the rest is refused as one.
    private long patience = 256L * Piece.LONGEST;

    private int at;
    private int line = 1;
    private int lineStart;
    /// The column of the byte up to which columns have been counted on this line.
    private int counted = 1;

    private int countedTo;

    JsonPieces(String file, byte[] bytes, int from, Consumer<Document> sink) {
        this.file = file;
        this.bytes = bytes;
        this.at = from;
        this.lineStart = from;
        this.countedTo = from;
        this.sink = sink;
    }

    void cut() {
        for (skipBlanks(); at < bytes.length; skipBlanks()) {
            if (bytes[at] == '[') {
                array();
            } else if (isComment()) {
                comment();
            } else if (isMergeMark()) {
                mergeMark();
            } else {
                value();
            }
        }
    }

    private boolean isMergeMark() {
        return at == lineStart && MergeMarks.isMark(bytes, at);
    }

    /// Refuses the first of the marks that belong together, and goes behind the line.
    private void mergeMark() {
        if (bytes[at] == '<') {
            refuse(here(), Problem.MERGE_CONFLICT);
        }
        while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
    }

    private void array() {
        Location opened = here();
        at++;
        boolean any = false;
        boolean wanted = true;
        for (skipBlanks(); at < bytes.length; skipBlanks()) {
            switch (bytes[at]) {
                case ']' -> {
                    if (any && wanted) {
                        refuse(here(), Problem.SYNTAX_COMMA);
                    }
                    at++;
                    return;
                }
                case ',' -> {
                    if (wanted) {
                        refuse(here(), Problem.SYNTAX_COMMA);
                    }
                    wanted = true;
                    at++;
                }
                default -> {
                    if (isComment()) {
                        comment();
                        continue;
                    }
                    if (isMergeMark()) {
                        mergeMark();
                        continue;
                    }
                    if (!wanted) {
                        refuse(here(), Problem.SYNTAX_COMMA);
                    }
                    // Behind an element that never closes there may be a comma or not.
                    boolean closed = value();
                    wanted = !closed;
                    any = closed;
                    continue;
                }
            }
            any = true;
        }
        refuse(opened, Problem.SYNTAX_BRACKET);
    }

    private boolean isComment() {
        return bytes[at] == '/' && at + 1 < bytes.length && (bytes[at + 1] == '/' || bytes[at + 1] == '*');
    }

    /// Refuses a comment and goes behind it: to the end of its line, or to its `*/`.
    private void comment() {
        refuse(here(), Problem.SYNTAX_JSON_COMMENT);
        boolean block = bytes[at + 1] == '*';
        at += 2;
        while (at < bytes.length) {
            if (bytes[at] == '\n' || bytes[at] == '\r') {
                newLine();
                if (!block) {
                    return;
                }
            } else if (block && bytes[at] == '*' && at + 1 < bytes.length && bytes[at + 1] == '/') {
                at += 2;
                return;
            } else {
                at++;
            }
        }
    }

    /// Has the value here parsed; false where it never closes.
    private boolean value() {
        int from = at;
        int fromLine = line;
        int column = column(at);
        int fromLineStart = lineStart;
        boolean closed = true;
        if (bytes[at] == '{' || bytes[at] == '[') {
            closed = skipBrackets();
            if (!closed) {
                patience -= at - from;
                skipToNextLike(from, fromLine, fromLineStart);
            }
        } else {
            skipScalar();
        }
        Piece piece = new Piece(file, bytes, from, at, fromLine, column);
        Document document = Documents.parse(piece, JsonNodes::parse);
        if (!closed
                && document instanceof Document.Broken broken
                && broken.refusals().getFirst().problem() != Problem.SYNTAX_QUOTE
                && piece.fault().isEmpty()) {
            Refusal open = new Refusal(piece.start(), "", "", Problem.SYNTAX_BRACKET);
            document = new Document.Broken(List.of(open), 1, broken.before());
        }
        sink.accept(document);
        return closed;
    }

    /// Goes behind the bracket that closes the one here; false where it does not close within the longest record,
    /// or a bracket of the other kind stands where one would have to close: the records behind are other ones.
    private boolean skipBrackets() {
        int limit = Math.min(bytes.length, at + Piece.LONGEST + 1);
        int depth = 0;
        var braces = new BitSet();
        while (at < limit) {
            switch (bytes[at]) {
                case '{', '[' -> braces.set(depth++, bytes[at] == '{');
                case '}', ']' -> {
                    depth--;
                    if (braces.get(depth) != (bytes[at] == '}')) {
                        return false;
                    }
                }
                case '"' -> {
                    skipString();
                    continue;
                }
                case '\n', '\r' -> {
                    newLine();
                    continue;
                }
                default -> {}
            }
            at++;
            if (depth == 0) {
                return true;
            }
        }
        return false;
    }

    /// A record that does not close ends before the next line that looks as its own first line does: `{` at the
    /// same place. Every line of it has been counted, so we go back to its beginning.
    private void skipToNextLike(int from, int fromLine, int fromLineStart) {
        int indent = from - fromLineStart;
        at = from;
        line = fromLine;
        lineStart = fromLineStart;
        boolean firstOnLine = isBlank(fromLineStart, from);
        while (at < bytes.length) {
            while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') {
                at++;
            }
            if (at < bytes.length) {
                newLine();
            }
            int candidate = at + (firstOnLine ? indent : 0);
            boolean alike = candidate < bytes.length && bytes[candidate] == '{' && isBlank(at, candidate);
            if (alike && patience > 0) {
                return;
            }
        }
    }

    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    private void skipString() {
        at++;
        while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') {
            if (bytes[at] == '"') {
                at++;
                return;
            }
            at += bytes[at] == '\\' && at + 1 < bytes.length && bytes[at + 1] >= ' ' ? 2 : 1;
        }
    }

    private void skipScalar() {
        int from = at;
        while (at < bytes.length) {
            switch (bytes[at]) {
                case '"' -> skipString();
                case '\n', '\r', ',', '{', '[' -> {
                    if (at > from) {
                        return;
                    }
                    at++;
                    return;
                }
                case ']', '}' -> {
                    if (at == from) {
                        at++;
                    }
                    return;
                }
                default -> at++;
            }
        }
    }

    private void skipBlanks() {
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

    private void newLine() {
        at = YamlPieces.lineEnd(bytes, at);
        line++;
        lineStart = at;
    }

    private Location here() {
        return new Location(file, line, column(at));
    }

    /// The column in characters: bytes that continue a character do not count. It goes on from where it was asked
    /// last, because a whole file may stand on one line.
    private int column(int index) {
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

    private void refuse(Location place, Problem problem) {
        sink.accept(Document.Broken.of(new Refusal(place, "", "", problem)));
    }
}
