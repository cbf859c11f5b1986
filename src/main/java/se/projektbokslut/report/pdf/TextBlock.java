package se.projektbokslut.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A text broken into lines of a width, ready to be drawn in one or more parts. Ragged right: words are not
/// hyphenated; one that is longer than a line is cut between its parts (`OutputIntent`, `report.pdf`) if it has
/// any, else where the line ends. The text's own line ends and empty lines are kept.
final class TextBlock {
    /// A number may part from a word of at least so many letters, but not from an abbreviation (`SHA-256`).
    private static final int WORD = 4;

    private final Text text;
    private final Type type;
    private final Fonts fonts;
    private final List<Line> lines = new ArrayList<>();

    /// @param pieces from left to right
    record Line(List<Piece> pieces, float width) {}

    /// A part of one span on one line.
    ///
    /// @param x from the line's left end
    record Piece(int span, Type type, String text, float x, float width) {}

    TextBlock(Fonts fonts, Text text, Type type, float width) {
        this.fonts = fonts;
        this.text = text;
        this.type = type;
        breakLines(width);
    }

    Text text() {
        return text;
    }

    Type type() {
        return type;
    }

    List<Line> lines() {
        return lines;
    }

    float height() {
        return lines.size() * type.leading();
    }

    /// All its words.
    String words() {
        return text.spans().stream()
                .filter(span -> !(span.target() instanceof Text.Target.PageOf))
                .map(Text.Span::text)
                .collect(Collectors.joining())
                .strip();
    }

    /// The words of the first line, with an ellipsis where more follow.
    String firstLine() {
        if (lines.isEmpty()) {
            return "";
        }
        String first = lines.getFirst().pieces().getFirst().text();
        return lines.size() > 1 ? first + "…" : first;
    }

    /// How many whole lines, from `first` on, fit into that height.
    int fitting(int first, float height) {
        int fit = (int) Math.floor((height + 0.01f) / type.leading());
        return Math.clamp(fit, 0, lines.size() - first);
    }

    /// The height of the first lines, which stay together: a first or a last line is not left alone.
    float beginning() {
        return (lines.size() <= 3 ? lines.size() : 2) * type.leading();
    }

    private void breakLines(float width) {
        StringBuilder all = new StringBuilder();
        List<Type> types = new ArrayList<>();
        int[] ends = new int[text.spans().size()];
        for (int s = 0; s < ends.length; s++) {
            Text.Span span = text.spans().get(s);
            all.append(fonts.drawableLines(span.text()));
            ends[s] = all.length();
            types.add(typeOf(span, type));
        }
        int start = 0;
        int span = 0;
        boolean begun = true;
        while (start < all.length()) {
            while (start < all.length()
                    && isBlank(all.charAt(start))
                    && (!lines.isEmpty() || all.charAt(start) == '\n')) {
                // An empty line between two paragraphs, or several, is one.
                if (all.charAt(start) == '\n'
                        && begun
                        && !lines.isEmpty()
                        && !lines.getLast().pieces().isEmpty()) {
                    lines.add(new Line(new ArrayList<>(), 0));
                }
                begun |= all.charAt(start) == '\n';
                start++;
            }
            while (span < ends.length && ends[span] <= start) {
                span++;
            }
            if (start == all.length()) {
                if (!lines.isEmpty() && lines.getLast().pieces().isEmpty()) {
                    lines.removeLast();
                }
                return;
            }
            int end = endOfLine(all, types, ends, start, span, width);
            int last = trimmed(all, start, end);
            lines.add(line(all, types, ends, start, last, span));
            if (last < end && end < all.length()) {
                endWithSpace();
            }
            start = end;
            begun = all.charAt(end - 1) == '\n';
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n';
    }

    /// Words stay apart for those who hear the text or copy it; the space is not seen and has no width.
    void endWithSpace() {
        if (lines.isEmpty() || lines.getLast().pieces().isEmpty()) {
            return;
        }
        List<Piece> pieces = lines.getLast().pieces();
        Piece last = pieces.removeLast();
        pieces.add(new Piece(last.span(), last.type(), last.text() + " ", last.x(), last.width()));
    }

    private int endOfLine(StringBuilder all, List<Type> types, int[] ends, int start, int firstSpan, float width) {
        float x = 0;
        int span = firstSpan;
        int lastBreak = -1;
        int lastPart = -1;
        for (int i = start; i < all.length(); i++) {
            while (ends[span] <= i) {
                span++;
            }
            char c = all.charAt(i);
            if (c == '\n') {
                return i + 1;
            }
            x += fonts.width(types.get(span), c);
            if (x > width + 0.01f && c != ' ') {
                if (lastBreak > start) {
                    return lastBreak;
                }
                return lastPart > start ? lastPart : Math.max(i, start + 1);
            }
            if (mayBreakAfter(all, i)) {
                lastBreak = i + 1;
            } else if (isPartEnd(all, i)) {
                lastPart = i + 1;
            }
        }
        return all.length();
    }

    /// After a space, and inside compounds and paths, but never inside dates and amounts, nor before a dash.
    private static boolean mayBreakAfter(CharSequence all, int i) {
        char c = all.charAt(i);
        if (c == ' ') {
            return !dashFollows(all, i);
        }
        return (c == '-' || c == '/' || c == '_' || c == '|')
                && i + 1 < all.length()
                && Character.isLetterOrDigit(all.charAt(i + 1))
                && lettersBefore(all, i) >= (Character.isLetter(all.charAt(i + 1)) ? 1 : WORD);
    }

    /// Whether the next word is a dash.
    private static boolean dashFollows(CharSequence all, int space) {
        int i = space;
        while (i < all.length() && all.charAt(i) == ' ') {
            i++;
        }
        boolean dash = i < all.length() && "-\u2013\u2014".indexOf(all.charAt(i)) >= 0;
        return dash && (i + 1 == all.length() || all.charAt(i + 1) == ' ');
    }

    private static int lettersBefore(CharSequence all, int i) {
        int letters = 0;
        while (letters < WORD && letters < i && Character.isLetter(all.charAt(i - 1 - letters))) {
            letters++;
        }
        return letters;
    }

    /// Where a word may be cut that is longer than a line: before its dash, after a point, before a capital
    /// letter.
    private static boolean isPartEnd(CharSequence all, int i) {
        if (all.charAt(i) == ' ') {
            return true;
        }
        if (i + 1 >= all.length() || !Character.isLetter(all.charAt(i + 1))) {
            return false;
        }
        char c = all.charAt(i);
        return c == '.' || (Character.isLowerCase(c) && Character.isUpperCase(all.charAt(i + 1)));
    }

    /// How wide a text is.
    ///
    /// @param whole its longest line, where none is broken
    /// @param part its widest part in which no line breaks
    record Extent(float whole, float part) {}

    static Extent extent(Fonts fonts, Text text, Type type) {
        float whole = 0;
        float longest = 0;
        float widest = 0;
        float part = 0;
        for (Text.Span span : text.spans()) {
            String words = fonts.drawableLines(span.text());
            Type set = typeOf(span, type);
            for (int i = 0; i < words.length(); i++) {
                if (words.charAt(i) == '\n') {
                    longest = Math.max(longest, whole);
                    whole = 0;
                    part = 0;
                    continue;
                }
                float width = fonts.width(set, words.charAt(i));
                boolean ends = mayBreakAfter(words, i);
                whole += width;
                part += ends && words.charAt(i) == ' ' ? 0 : width;
                widest = Math.max(widest, part);
                if (ends) {
                    part = 0;
                }
            }
        }
        return new Extent(Math.max(longest, whole), widest);
    }

    private static int trimmed(StringBuilder all, int start, int end) {
        int last = end;
        while (last > start && isBlank(all.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    private Line line(StringBuilder all, List<Type> types, int[] ends, int start, int end, int firstSpan) {
        List<Piece> pieces = new ArrayList<>(2);
        float x = 0;
        int from = start;
        for (int span = firstSpan; from < end; span++) {
            int to = Math.min(end, ends[span]);
            if (to > from) {
                String part = all.substring(from, to);
                float width = fonts.width(types.get(span), part);
                pieces.add(new Piece(span, types.get(span), part, x, width));
                x += width;
                from = to;
            }
        }
        return new Line(pieces, x);
    }

    private static Type typeOf(Text.Span span, Type type) {
        if (span.target() != null && !(span.target() instanceof Text.Target.Rows)) {
            return type.in(type.face(), Ink.ACCENT);
        }
        return switch (span.emphasis()) {
            case PLAIN -> type;
            case STRONG -> type.in(Face.BOLD, type.ink());
            case MUTED -> type.in(type.face(), Ink.MUTED);
            case CODE -> new Type(Face.MONO, type.size() * 0.9f, type.leading(), type.ink());
            case MISSING -> type.in(Face.ITALIC, Ink.MUTED);
        };
    }
}
