package se.projektbokslut.documents;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;

/// Says what the YAML engine could not read, in the catalogue's words: its own are written for programmers.
final class YamlSyntax {
    /// Blanks and other characters that cannot be seen: no-break, thin and narrow spaces, of no width, the byte
    /// order mark.
    private static final String UNUSUAL = "\u00A0\u2007\u2009\u202F\u200B\u2060\uFEFF\u3000";
    private static final Pattern KEY_LINE =
            Pattern.compile("^[ " + UNUSUAL + "]*(?:- +)?[\\p{L}\\p{N}_.-]+[ " + UNUSUAL + "]*:[ " + UNUSUAL + "]*");
    /// A key whose colon a bracket follows without a space: all up to the next colon is one text then.
    private static final Pattern BRACKET_AT_COLON = Pattern.compile("^ *(?:- +)?[\\p{L}\\p{N}_.-]+(?=:[{\\[])");
    private static final Pattern ITEM_LINE = Pattern.compile("^[ " + UNUSUAL + "]*-[ " + UNUSUAL + "]");
    /// A key whose list is to follow.
    private static final Pattern LIST_KEY = Pattern.compile("([\\p{L}\\p{N}_.-]+): *");
    /// A plain text, or a key with one, and a comment behind it.
    private static final Pattern COMMENT = Pattern.compile("([^#\"']*[^#\"'\\s][ \\t]+)#.*");
    /// What a word processor makes of a hyphen that begins an item, or a bullet.
    private static final Pattern MARKED_LINE =
            Pattern.compile("( *)([" + MappingReader.LIST_MARKS.substring(1) + "])[ \u00A0]+\\S.*", Pattern.DOTALL);
    private static final Pattern BORDER = Pattern.compile("[-\u2010-\u2015]{2,}\\s*");

    private YamlSyntax() {}

    static Refusal refusal(Piece piece, String text, RuntimeException e) {
        if (e instanceof ReaderException unreadable) {
            int index = text.offsetByCodePoints(
                    0, Math.clamp(unreadable.getPosition(), 0, text.codePointCount(0, text.length())));
            return of(
                    piece.at(text, index),
                    Problem.CONTROL_CHARACTER,
                    "U+" + Integer.toHexString(unreadable.getCodePoint()));
        }
        if (!(e instanceof MarkedYamlEngineException marked)) {
            return of(piece.start(), Problem.SYNTAX);
        }
        String what = marked.getProblem() == null ? "" : marked.getProblem();
        String context = marked.getContext() == null ? "" : marked.getContext();
        Location at = place(piece, marked.getProblemMark());
        Refusal blank = unusualBlank(piece, text, marked);
        if (blank != null) {
            return blank;
        }
        int tab = tabInIndentation(text, marked.getProblemMark());
        if (tab >= 0) {
            return of(place(piece, marked.getProblemMark(), tab), Problem.TAB_INDENTATION);
        }
        if (context.contains("quoted scalar") && what.contains("end of stream")) {
            return of(place(piece, marked.getContextMark()), Problem.SYNTAX_QUOTE);
        }
        if (what.contains("escape") || context.contains("quoted scalar")) {
            return of(at, Problem.SYNTAX_ESCAPE);
        }
        if (context.contains("flow ")) {
            return of(place(piece, marked.getContextMark()), Problem.SYNTAX_BRACKET);
        }
        boolean misplaced = what.contains("expected <block end>") || what.contains("expected '<document start>'");
        boolean colon = what.contains("mapping values are not allowed");
        Refusal item = misplaced || colon ? markedItem(piece, text, marked.getProblemMark()) : null;
        if (item != null) {
            return item;
        }
        if (colon) {
            Matcher bracket = BRACKET_AT_COLON.matcher(line(text, marked.getProblemMark()));
            return bracket.find()
                    ? of(place(piece, marked.getProblemMark(), bracket.end()), Problem.SYNTAX_COLON_SPACE)
                    : of(at, Problem.SYNTAX_COLON);
        }
        if (misplaced && isFirstOnLine(text, marked.getProblemMark())) {
            int hash = commentBefore(text, marked.getProblemMark());
            return hash < 0
                    ? of(at, Problem.SYNTAX_INDENTATION)
                    : of(at.at(at.line() - 1, hash + 1), Problem.SYNTAX_COMMENT);
        }
        if (what.contains("could not find expected ':'")) {
            return withoutColon(place(piece, marked.getContextMark()), text, marked.getContextMark());
        }
        if (what.contains("cannot start any token")) {
            return of(at, Problem.SYNTAX_CHARACTER);
        }
        return of(at, Problem.SYNTAX);
    }

    /// The item that another sign than a hyphen begins, on the mark's line or on the one that this one belongs to: the
    /// nearest before it that begins further to the left.
    private static @Nullable Refusal markedItem(Piece piece, String text, Optional<Mark> mark) {
        if (mark.isEmpty()) {
            return null;
        }
        List<String> lines = text.substring(0, lineStart(text, mark)).lines().toList();
        String line = line(text, mark);
        int number = mark.get().getLine();
        int indentation = indentation(line);
        for (int before = lines.size() - 1;
                before >= 0 && !MARKED_LINE.matcher(line).matches();
                before--) {
            String earlier = lines.get(before);
            if (!earlier.isBlank() && indentation(earlier) < indentation) {
                line = earlier;
                number -= lines.size() - before;
                break;
            }
        }
        Matcher sign = MARKED_LINE.matcher(line);
        return sign.matches() ? of(piece.at(number, sign.end(1)), Problem.SYNTAX_ITEM, sign.group(2)) : null;
    }

    private static int indentation(String line) {
        return line.length() - line.stripLeading().length();
    }

    /// A line that was to be a key, and is a border of records, or an item that another sign than a hyphen
    /// begins, at the margin of its key.
    private static Refusal withoutColon(Location at, String text, Optional<Mark> mark) {
        String line = line(text, mark);
        if (BORDER.matcher(line).matches()) {
            return of(at, Problem.SYNTAX_BORDER);
        }
        String before = lineBefore(text, mark);
        Matcher sign = MARKED_LINE.matcher(line);
        if (sign.matches() && ITEM_LINE.matcher(before).find() && indentation(before) == indentation(line)) {
            return of(at, Problem.SYNTAX_ITEM, sign.group(2));
        }
        Matcher key = LIST_KEY.matcher(before);
        return key.matches() && MappingReader.LIST_MARKS.indexOf(line.strip().charAt(0)) >= 0
                ? new Refusal(
                        at,
                        "",
                        key.group(1),
                        Problem.LIST_MARK,
                        key.group(1),
                        line.strip().substring(0, 1))
                : of(at, Problem.SYNTAX);
    }

    /// The index of the `#` at which a text of several lines ends on the line before, where the mark's line
    /// would go on with it; -1 for none.
    private static int commentBefore(String text, Optional<Mark> mark) {
        Matcher comment = COMMENT.matcher(lineBefore(text, mark));
        boolean goesOn = !KEY_LINE.matcher(line(text, mark)).find()
                && !ITEM_LINE.matcher(line(text, mark)).find();
        return goesOn && comment.matches() ? comment.end(1) : -1;
    }

    /// The line before the mark's, without its end; empty where that is the first.
    private static String lineBefore(String text, Optional<Mark> mark) {
        String before = text.substring(0, lineStart(text, mark)).replaceFirst("(?:\\r\\n|\\n|\\r)$", "");
        return before.substring(1 + Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')));
    }

    /// A blank that people cannot tell from a space and YAML does not take for one, where a line needs a space:
    /// before its key or its item, or behind the key's colon.
    private static @Nullable Refusal unusualBlank(Piece piece, String text, MarkedYamlEngineException marked) {
        for (Optional<Mark> mark : List.of(marked.getContextMark(), marked.getProblemMark())) {
            String line = line(text, mark);
            for (Pattern begin : List.of(KEY_LINE, ITEM_LINE)) {
                Matcher found = begin.matcher(line);
                int at = found.find() ? indexOfUnusualBlank(found.group()) : -1;
                if (at >= 0) {
                    return of(
                            place(piece, mark, line.codePointCount(0, at)),
                            Problem.BLANK_UNUSUAL,
                            Piece.codePointName(line.charAt(at)));
                }
            }
        }
        return null;
    }

    /// The index of the unusual blank behind the colon of what looks like a key and a value; -1 without one.
    static int blankBehindColon(String value) {
        Matcher key = KEY_LINE.matcher(value);
        return key.find() && key.start() == 0 ? indexOfUnusualBlank(key.group()) : -1;
    }

    /// -1 without one.
    static int indexOfUnusualBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (UNUSUAL.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /// The index of the tab at which the engine stopped, though YAML takes it for a blank: not among those that
    /// a line begins with. -1 where it stopped at something else.
    static int tabBeforeValue(String text, RuntimeException e) {
        if (!(e instanceof MarkedYamlEngineException marked)
                || marked.getProblemMark().isEmpty()) {
            return -1;
        }
        int at = text.offsetByCodePoints(
                0, Math.clamp(marked.getProblemMark().get().getIndex(), 0, text.codePointCount(0, text.length())));
        boolean tab = at < text.length() && text.charAt(at) == '\t';
        return tab && !isFirstOnLine(text, marked.getProblemMark()) ? at : -1;
    }

    /// The mark's line without its end.
    private static String line(String text, Optional<Mark> mark) {
        int start = lineStart(text, mark);
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return text.substring(start, end);
    }

    private static Refusal of(Location at, Problem problem, String... args) {
        return new Refusal(at, "", "", problem, args);
    }

    private static Location place(Piece piece, Optional<Mark> mark) {
        return mark.map(m -> piece.at(m.getLine(), m.getColumn())).orElse(piece.start());
    }

    private static Location place(Piece piece, Optional<Mark> mark, int column) {
        return mark.map(m -> piece.at(m.getLine(), column)).orElse(piece.start());
    }

    /// The column of the first tab among the blanks with which the mark's line begins, counted from 0; -1 without
    /// one.
    private static int tabInIndentation(String text, Optional<Mark> mark) {
        int start = lineStart(text, mark);
        int at = start;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() && text.charAt(at) == '\t' ? at - start : -1;
    }

    private static boolean isFirstOnLine(String text, Optional<Mark> mark) {
        int column = mark.map(Mark::getColumn).orElse(0);
        int start = lineStart(text, mark);
        int to = Math.min(text.length(), start + column);
        return text.substring(start, to).isBlank();
    }

    /// The index at which the mark's line begins. Marks count code points.
    private static int lineStart(String text, Optional<Mark> mark) {
        int points = mark.map(m -> m.getIndex() - m.getColumn()).orElse(0);
        return text.offsetByCodePoints(0, Math.clamp(points, 0, text.codePointCount(0, text.length())));
    }
}
