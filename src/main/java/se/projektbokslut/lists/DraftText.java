package se.projektbokslut.lists;

import java.util.regex.Pattern;

/// Writes texts into the YAML of a draft.
final class DraftText {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}][\\p{L}\\p{N} ()._/\u00a0-]*");
    private static final Pattern WORDS = Pattern.compile("(?i)true|false|yes|no|null|on|off|y|n");

    private DraftText() {}

    /// A scalar that means this text and nothing else, also within brackets.
    static String scalar(String text) {
        boolean plain = PLAIN.matcher(text).matches() && !WORDS.matcher(text).matches() && text.equals(text.strip());
        return plain ? text : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /// A text that may stand behind a comment's sign: on one line.
    static String comment(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
