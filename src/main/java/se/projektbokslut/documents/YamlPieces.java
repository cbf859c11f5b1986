package se.projektbokslut.documents;

import java.util.function.Consumer;

/// Cuts a YAML file into its documents, and a document that is a list into its items.
///
/// Nothing of YAML's inside can be mistaken for these borders: text in a block, in quotes or over several lines
/// stands deeper than the list that it belongs to, and `---` at the beginning of a line is a border even within a
/// text.
final class YamlPieces {
    private final String file;
    private final byte[] bytes;
    private final boolean itemsToo;
    private final Consumer<Piece> sink;

    private int pieceFrom;
    private int pieceLine;
    private boolean content;
    /// Spaces before the dashes of the document's list; -1: the document is no list, -2: not known yet.
    private int itemIndent;

    private YamlPieces(String file, byte[] bytes, boolean itemsToo, Consumer<Piece> sink) {
        this.file = file;
        this.bytes = bytes;
        this.itemsToo = itemsToo;
        this.sink = sink;
    }

    /// Documents and list items; none for what holds only comments.
    static void cut(String file, byte[] bytes, int from, Consumer<Piece> sink) {
        new YamlPieces(file, bytes, true, sink).run(from);
    }

    /// Documents; none for what holds only comments.
    static void cutDocuments(String file, byte[] bytes, int from, Consumer<Piece> sink) {
        new YamlPieces(file, bytes, false, sink).run(from);
    }

    private void run(int from) {
        begin(from, 1);
        int line = 1;
        for (int at = from; at < bytes.length; line++) {
            int next = lineEnd(bytes, at);
            line(at, next, line);
            at = next;
        }
        end(bytes.length);
    }

    private void begin(int from, int line) {
        pieceFrom = from;
        pieceLine = line;
        content = false;
        itemIndent = -2;
    }

    private void end(int to) {
        if (content) {
            // Settings are one document, however long.
            int longest = itemsToo ? Piece.LONGEST : bytes.length;
            sink.accept(new Piece(file, bytes, pieceFrom, to, pieceLine, 1, longest));
        }
    }

    private void line(int start, int to, int line) {
        // YAML 1.2 lets each document begin with a byte order mark, as files that were put together have it.
        boolean marked = isByteOrderMark(start, to)
                && (!content || isMarker(start + 3, to, '-') || isMarker(start + 3, to, '.'));
        int from = marked ? start + 3 : start;
        if (marked && !content) {
            begin(from, line);
        }
        if (isMarker(from, to, '.')) {
            end(start);
            begin(to, line + 1);
            return;
        }
        int first = from;
        if (isMarker(from, to, '-')) {
            end(start);
            begin(from, line);
            first = from + 3;
        }
        boolean marker = first > from;
        while (first < to && (bytes[first] == ' ' || bytes[first] == '\t')) {
            first++;
        }
        if (first == to || bytes[first] == '\n' || bytes[first] == '\r' || bytes[first] == '#') {
            return;
        }
        if (bytes[first] == '%' && !content && !marker) {
            // A directive; what it could change, versions and tags, has no effect here.
            begin(to, line + 1);
            return;
        }
        boolean item = itemsToo && !marker && isDash(first, to);
        int indent = first - from;
        if (itemIndent == -2) {
            itemIndent = item ? indent : -1;
        } else if (item && indent <= itemIndent) {
            end(from);
            pieceFrom = from;
            pieceLine = line;
        }
        content = true;
    }

    /// `---` or `...` at the beginning of a line, followed by a blank or nothing.
    private boolean isMarker(int from, int to, char c) {
        return to - from >= 3
                && bytes[from] == c
                && bytes[from + 1] == c
                && bytes[from + 2] == c
                && (from + 3 == to || isBlank(bytes[from + 3]));
    }

    private boolean isByteOrderMark(int at, int to) {
        return to - at >= 3 && bytes[at] == (byte) 0xEF && bytes[at + 1] == (byte) 0xBB && bytes[at + 2] == (byte) 0xBF;
    }

    private boolean isDash(int at, int to) {
        return bytes[at] == '-' && (at + 1 == to || isBlank(bytes[at + 1]));
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\n' || b == '\r';
    }

    /// Where the next line begins: after LF, CR LF or a lone CR.
    static int lineEnd(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
        if (at < bytes.length && bytes[at] == '\r' && at + 1 < bytes.length && bytes[at + 1] == '\n') {
            at++;
        }
        return Math.min(at + 1, bytes.length);
    }
}
