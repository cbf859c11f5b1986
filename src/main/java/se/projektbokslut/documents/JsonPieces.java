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
    private final JsonCursor in;
    private final Consumer<Document> sink;

    /// How many more bytes may be looked through in vain. Each element that never closes costs up to the longest
    /// record; in a file of nothing else the rest is refused as one.
    private long patience = 256L * Piece.LONGEST;

    JsonPieces(String file, byte[] bytes, int from, Consumer<Document> sink) {
        this.file = file;
        in = new JsonCursor(bytes, from);
        this.sink = sink;
    }

    void cut() {
        for (in.skipBlanks(); !in.isAtEnd(); in.skipBlanks()) {
            if (in.here() == '[') {
                array();
            } else if (in.isComment()) {
                comment();
            } else if (in.isMergeMark()) {
                mergeMark();
            } else {
                value();
            }
        }
    }

    /// Refuses the first of the marks that belong together, and goes behind the line.
    private void mergeMark() {
        if (in.here() == '<') {
            refuse(here(), Problem.MERGE_CONFLICT);
        }
        in.skipLine();
    }

    private void array() {
        Location opened = here();
        in.at++;
        boolean any = false;
        boolean wanted = true;
        for (in.skipBlanks(); !in.isAtEnd(); in.skipBlanks()) {
            switch (in.here()) {
                case ']' -> {
                    if (any && wanted) {
                        refuse(here(), Problem.SYNTAX_COMMA);
                    }
                    in.at++;
                    return;
                }
                case ',' -> {
                    if (wanted) {
                        refuse(here(), Problem.SYNTAX_COMMA);
                    }
                    wanted = true;
                    in.at++;
                }
                default -> {
                    if (in.isComment()) {
                        comment();
                        continue;
                    }
                    if (in.isMergeMark()) {
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
        refuse(opened, Problem.SYNTAX_JSON_BRACKET);
    }

    /// Refuses a comment and goes behind it: to the end of its line, or to its `*/`.
    private void comment() {
        refuse(here(), Problem.SYNTAX_JSON_COMMENT);
        boolean block = in.bytes[in.at + 1] == '*';
        in.at += 2;
        while (!in.isAtEnd()) {
            if (in.isAtLineEnd()) {
                in.newLine();
                if (!block) {
                    return;
                }
            } else if (block && in.here() == '*' && in.at + 1 < in.bytes.length && in.bytes[in.at + 1] == '/') {
                in.at += 2;
                return;
            } else {
                in.at++;
            }
        }
    }

    /// Has the value here parsed; false where it never closes.
    private boolean value() {
        int from = in.at;
        int fromLine = in.line;
        int column = in.column(in.at);
        int fromLineStart = in.lineStart;
        boolean closed = true;
        if (in.here() == '{' || in.here() == '[') {
            closed = skipBrackets();
            if (!closed) {
                patience -= in.at - from;
                skipToNextLike(from, fromLine, fromLineStart);
            }
        } else {
            skipScalar();
        }
        Piece piece = new Piece(file, in.bytes, from, in.at, fromLine, column);
        Document document = Documents.parse(piece, JsonNodes::parse);
        if (!closed
                && document instanceof Document.Broken broken
                && broken.refusals().getFirst().problem() != Problem.SYNTAX_QUOTE
                && piece.fault().isEmpty()) {
            Refusal open = new Refusal(piece.start(), "", "", Problem.SYNTAX_JSON_BRACKET);
            document = new Document.Broken(List.of(open), 1, broken.before());
        }
        sink.accept(document);
        return closed;
    }

    /// Goes behind the bracket that closes the one here; false where it does not close within the longest record,
    /// or a bracket of the other kind stands where one would have to close: the records behind are other ones.
    private boolean skipBrackets() {
        int limit = Math.min(in.bytes.length, in.at + Piece.LONGEST + 1);
        int depth = 0;
        var braces = new BitSet();
        while (in.at < limit) {
            switch (in.here()) {
                case '{', '[' -> braces.set(depth++, in.here() == '{');
                case '}', ']' -> {
                    depth--;
                    if (braces.get(depth) != (in.here() == '}')) {
                        return false;
                    }
                }
                case '"' -> {
                    in.skipString();
                    continue;
                }
                case '\n', '\r' -> {
                    in.newLine();
                    continue;
                }
                default -> {}
            }
            in.at++;
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
        in.at = from;
        in.line = fromLine;
        in.lineStart = fromLineStart;
        boolean firstOnLine = in.isBlank(fromLineStart, from);
        while (!in.isAtEnd()) {
            in.skipLine();
            if (!in.isAtEnd()) {
                in.newLine();
            }
            int candidate = in.at + (firstOnLine ? indent : 0);
            boolean alike = candidate < in.bytes.length && in.bytes[candidate] == '{' && in.isBlank(in.at, candidate);
            if (alike && patience > 0) {
                return;
            }
        }
    }

    private void skipScalar() {
        int from = in.at;
        while (!in.isAtEnd()) {
            switch (in.here()) {
                case '"' -> in.skipString();
                case '\n', '\r', ',', '{', '[' -> {
                    if (in.at > from) {
                        return;
                    }
                    in.at++;
                    return;
                }
                case ']', '}' -> {
                    if (in.at == from) {
                        in.at++;
                    }
                    return;
                }
                default -> in.at++;
            }
        }
    }

    private Location here() {
        return new Location(file, in.line, in.column(in.at));
    }

    private void refuse(Location place, Problem problem) {
        sink.accept(Document.Broken.of(new Refusal(place, "", "", problem)));
    }
}
