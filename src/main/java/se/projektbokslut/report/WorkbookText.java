package se.projektbokslut.report;

import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;

/// Texts as a workbook can hold them.
final class WorkbookText {
    /// The characters that a cell holds; a spreadsheet takes a file with more for damaged.
    static final int LONGEST = 32_767;
    /// The characters that old versions of Excel show in the format of text.
    static final int LONGEST_OF_FORMAT = 255;
    /// What a spreadsheet reads as one character by its number, wherever it stands in a text.
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private WorkbookText() {}

    /// The text with line ends as a cell has them, without what XML cannot hold, and cut where a cell would not
    /// hold it.
    ///
    /// @param cut said at the end of a text that is cut
    static String cell(String text, String cut) {
        String clean = clean(text);
        if (clean.length() <= LONGEST) {
            return clean;
        }
        int end = LONGEST - cut.length();
        return clean.substring(0, Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end) + cut;
    }

    private static String clean(String text) {
        String lines =
                text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        StringBuilder clean = null;
        for (int i = 0; i < lines.length(); i++) {
            if (!Html.isWritable(lines, i)) {
                clean = clean == null ? new StringBuilder(lines) : clean;
                clean.setCharAt(i, '\ufffd');
            }
        }
        return clean == null ? lines : clean.toString();
    }

    /// As XML that a spreadsheet reads as the same text.
    static void escape(String text, Writer out) throws IOException {
        String literal = text.indexOf("_x") < 0 ? text : ESCAPE.matcher(text).replaceAll("_x005F_");
        int from = 0;
        for (int i = 0; i < literal.length(); i++) {
            String reference = reference(literal.charAt(i));
            if (!reference.isEmpty()) {
                out.write(literal, from, i - from);
                out.write(reference);
                from = i + 1;
            }
        }
        out.write(literal, from, literal.length() - from);
    }

    /// What stands for a character that has a meaning in XML; empty for every other.
    private static String reference(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> "";
        };
    }

    /// The number of characters of the longest line.
    static int width(String text) {
        int widest = 0;
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            widest = Math.max(widest, end - from);
            from = end + 1;
        }
        return Math.max(widest, text.length() - from);
    }

    /// How many lines the text takes in a column where all letters are as wide as a digit.
    ///
    /// @param width of the column, in characters
    static int lines(String text, int width) {
        int lines = 1;
        int used = 0;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean ends = i == text.length() || text.charAt(i) == '\n';
            if (ends || text.charAt(i) == ' ') {
                int word = i - from;
                if (used > 0 && used + 1 + word > width) {
                    lines++;
                    used = 0;
                }
                lines += Math.max(0, (word - 1) / width);
                used += (used > 0 ? 1 : 0) + (word > width ? (word - 1) % width + 1 : word);
                from = i + 1;
            }
            if (ends && i < text.length()) {
                lines++;
                used = 0;
            }
        }
        return lines;
    }

    /// The number of characters of the longest word.
    static int longestWord(String text) {
        int widest = 0;
        for (String word : text.split(" ", -1)) {
            widest = Math.max(widest, word.length());
        }
        return widest;
    }
}
