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
            int index = text.offsetByCodePoints(0, Math.clamp(unreadable.getPosition(), 0, text.codePointCount(0, text.length())));
            return of(piece.at(text, index), Problem.CONTROL_CHARACTER, "U+" + Integer.toHexString(unreadable.getCodePoint()));
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
        if (what.contains("expected <block end>") || what.contains("sequence entries are not allowed")) {
            return of(at, Problem.SYNTAX_INDENTATION);
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

    /// The column of the first tab among the blanks with which the mark's line begins, counted from 0; -1 without one.
    private static int tabInIndentation(String text, Optional<Mark> mark) {
        if (mark.isEmpty()) {
            return -1;
        }
        int lineStart = text.offsetByCodePoints(0, mark.get().getIndex() - mark.get().getColumn());
        for (int i = lineStart; i < text.length(); i++) {
            if (text.charAt(i) == '\t') {
                return i - lineStart;
            }
            if (text.charAt(i) != ' ') {
                return -1;
            }
        }
        return -1;
    }
}
