package se.projektbokslut.words;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Optional;

/// A character of a word that should be plain letters, which looks like one of them and is another (a Cyrillic
/// `а`), or cannot be seen (a zero-width space). Nobody finds it by reading what is refused.
///
/// @param number its place in the word, counted from 1
/// @param codePoint itself
public record Unlike(int number, int codePoint) {

    /// The first such character; empty where the word has none.
    public static Optional<Unlike> in(String word) {
        int number = 0;
        for (int at = 0; at < word.length(); number++) {
            int codePoint = word.codePointAt(at);
            if (isUnlike(codePoint)) {
                return Optional.of(new Unlike(number + 1, codePoint));
            }
            at += Character.charCount(codePoint);
        }
        return Optional.empty();
    }

    private static boolean isUnlike(int codePoint) {
        if (codePoint < 0x80) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(codePoint);
        return script == UnicodeScript.CYRILLIC
                || script == UnicodeScript.GREEK
                || Character.getType(codePoint) == Character.FORMAT
                || Character.isSpaceChar(codePoint)
                || (codePoint >= 0xFF01 && codePoint <= 0xFF5E);
    }

    /// The arguments of [Problem#CHARACTER_UNLIKE].
    ///
    /// @param place the key or the file in which the word stands
    /// @param written the word as a message may quote it
    public String[] args(String place, String written) {
        return new String[] {place, written, Integer.toString(number), String.format(Locale.ROOT, "U+%04X", codePoint)};
    }
}
