package se.projektbokslut.documents;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.projektbokslut.findings.Problem;

/// Names the faults that programs and people make in JSON. A parser only says where it stopped.
final class JsonFaults {
    /// What may stand outside of strings in other notations, the strings between them, and what stands for a
    /// fault of the standard. Each alternative takes no more than it needs and none can match the same text
    /// twice.
    private static final Pattern TOKENS = Pattern.compile(
            "\"(?:[^\"\\\\\\n\\r]|\\\\.)*+\"?|(?<comment>//|/\\*|#)|(?<quote>['\u2018\u2019\u201C\u201D])"
                    + "|(?<comma>,)(?=[ \\t\\r\\n]*+[}\\]])|(?<word>[A-Za-z_][A-Za-z_0-9]*+)");

    private JsonFaults() {}

    /// A fault and where it stands.
    ///
    /// @param index in the text
    record Fault(int index, Problem problem, List<String> args) {}

    /// The first fault up to where the parser stopped; [Problem#SYNTAX_JSON] there if it is none that has a name.
    ///
    /// @param stopped the index at which the parser stopped
    static Fault of(String text, int stopped) {
        Matcher token = TOKENS.matcher(text);
        while (token.find() && token.start() <= stopped) {
            if (token.group("comment") != null) {
                return new Fault(token.start(), Problem.SYNTAX_JSON_COMMENT, List.of());
            }
            if (token.group("quote") != null) {
                return new Fault(token.start(), Problem.SYNTAX_JSON_QUOTES, List.of());
            }
            if (token.group("comma") != null) {
                return new Fault(token.start(), Problem.SYNTAX_JSON_COMMA, List.of());
            }
            String word = token.group("word");
            if (word != null && !List.of("true", "false", "null").contains(word) && isOutsideNumber(text, token)) {
                return new Fault(token.start(), Problem.SYNTAX_JSON_WORD, List.of(MappingReader.shortened(word)));
            }
        }
        return new Fault(stopped, Problem.SYNTAX_JSON, List.of());
    }

    /// The `e` of `1.5e5` is no word.
    private static boolean isOutsideNumber(String text, Matcher token) {
        return token.start() == 0 || !Character.isDigit(text.charAt(token.start() - 1));
    }
}
