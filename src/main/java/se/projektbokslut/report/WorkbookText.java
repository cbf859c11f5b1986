package se.projektbokslut.report;

import java.util.HexFormat;

/// Texts as a workbook can hold them.
final class WorkbookText {
    /// The characters that a cell holds; a spreadsheet takes a file with more for damaged.
    static final int LONGEST = 32_767;
    /// The characters that old versions of Excel show in the format of text.
    static final int LONGEST_OF_FORMAT = 255;
    /// What stands for a character that a workbook cannot hold.
    static final char REPLACEMENT = '\ufffd';

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

    static String clean(String text) {
        String lines =
                text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        StringBuilder clean = null;
        for (int i = 0; i < lines.length(); i++) {
            if (!Html.isWritable(lines, i)) {
                clean = clean == null ? new StringBuilder(lines) : clean;
                clean.setCharAt(i, REPLACEMENT);
            }
        }
        return clean == null ? lines : clean.toString();
    }

    /// Whether a spreadsheet reads what begins there as one character by its number, `_x0041_`.
    static boolean isNumbered(String text, int at) {
        if (!text.startsWith("_x", at) || !text.startsWith("_", at + 6)) {
            return false;
        }
        for (int i = at + 2; i < at + 6; i++) {
            if (!HexFormat.isHexDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// Whether a spreadsheet might take something off the text unless it is told not to.
    static boolean isSpaced(String text) {
        return !text.isEmpty()
                && (isSpace(text.charAt(0)) || isSpace(text.charAt(text.length() - 1)) || isBroken(text));
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || (c >= 0x80 && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
    }

    private static boolean isBroken(String text) {
        return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0 || text.indexOf('\t') >= 0;
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
        if (text.length() <= width && text.indexOf('\n') < 0) {
            return 1;
        }
        int lines = linesOfPlain(text, width);
        return lines > 0 ? lines : linesByWords(text, width);
    }

    /// Line by line, where no line begins with a blank or has two of them together, and no word is longer than a line.
    ///
    /// @return 0 for another text
    private static int linesOfPlain(String text, int width) {
        if (text.contains("  ")) {
            return 0;
        }
        int lines = 0;
        int from = 0;
        while (from <= text.length()) {
            int next = text.indexOf('\n', from);
            int end = next < 0 ? text.length() : next;
            if (from < end && text.charAt(from) == ' ') {
                return 0;
            }
            while (end - from > width) {
                int blank = text.lastIndexOf(' ', from + width);
                if (blank < from) {
                    return 0;
                }
                lines++;
                from = blank + 1;
            }
            lines++;
            from = end + 1;
        }
        return lines;
    }

    static int linesByWords(String text, int width) {
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
