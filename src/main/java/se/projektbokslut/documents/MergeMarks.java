package se.projektbokslut.documents;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;

/// Knows the lines that Git leaves in a file where it could not merge two versions of it.
final class MergeMarks {
    private static final Pattern MARK = Pattern.compile("^(?:<{7} |>{7} |\\|{7} |={7}[ \\t]*$)", Pattern.MULTILINE);

    private static final String KINDS = "<=>|";
    private static final int LENGTH = 7;

    private MergeMarks() {}

    /// The refusal of a piece that has such a line, at the first of them.
    static Optional<Refusal> in(Piece piece) {
        String text = piece.text();
        Matcher mark = MARK.matcher(text);
        return mark.find()
                ? Optional.of(new Refusal(piece.at(text, mark.start()), "", "", Problem.MERGE_CONFLICT))
                : Optional.empty();
    }

    /// Whether a text that stands alone on its line is such a mark.
    static boolean isMark(String line) {
        return MARK.matcher(line).lookingAt();
    }

    /// Whether the line that begins there is such a mark.
    static boolean isMark(byte[] bytes, int lineStart) {
        int end = lineStart + LENGTH;
        if (end > bytes.length || KINDS.indexOf(bytes[lineStart]) < 0) {
            return false;
        }
        for (int i = lineStart; i < end; i++) {
            if (bytes[i] != bytes[lineStart]) {
                return false;
            }
        }
        return end == bytes.length || bytes[end] == ' ' || bytes[end] == '\n' || bytes[end] == '\r';
    }
}
