package se.projektbokslut.documents;

/// Texts of which nothing is to be seen, at their ends or at all.
public final class Blanks {
    private Blanks() {}

    /// Whether the text has no character that is not a blank, whatever blanks they are.
    static boolean isBlank(String text) {
        return text.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    /// Without the blanks around it, also those of no width and those that only look like spaces.
    public static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlankOrUnseen(text.charAt(from))) {
            from++;
        }
        while (from < to && isBlankOrUnseen(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlankOrUnseen(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }
}
