package se.projektbokslut.intake;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;

/// Says what the YAML engine could not read, in the catalogue's words: its own are written for programmers.
final class YamlSyntax {
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
        if (what.contains("mapping values are not allowed")) {
            return of(at, Problem.SYNTAX_COLON);
        }
        boolean misplaced = what.contains("expected <block end>") || what.contains("expected '<document start>'");
        if (misplaced && isFirstOnLine(text, marked.getProblemMark())) {
            return of(at, Problem.SYNTAX_INDENTATION);
        }
        if (what.contains("could not find expected ':'")) {
            return of(place(piece, marked.getContextMark()), Problem.SYNTAX);
        }
        if (what.contains("cannot start any token")) {
            return of(at, Problem.SYNTAX_CHARACTER);
        }
        return of(at, Problem.SYNTAX);
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
