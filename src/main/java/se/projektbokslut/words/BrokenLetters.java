package se.projektbokslut.words;

import java.util.Map;

/// What a code was before an export broke its letters: UTF-8 was read as Windows-1252 (`Ã…1` for `Å1`), or
/// one sign stands for each letter that could not be written.
public final class BrokenLetters {
    private static final Map<String, String> READ_WRONG =
            Map.of("Ã¥", "å", "Ã¤", "ä", "Ã¶", "ö", "Ã…", "Å", "Ã„", "Ä", "Ã–", "Ö");

    private BrokenLetters() {}

    /// With the letters that were read wrong put right; the text itself where there are none.
    public static String mended(String text) {
        if (text.indexOf('Ã') < 0) {
            return text;
        }
        String mended = text;
        for (Map.Entry<String, String> letter : READ_WRONG.entrySet()) {
            mended = mended.replace(letter.getKey(), letter.getValue());
        }
        return mended;
    }

    /// Whether a sign that replaces letters stands there.
    public static boolean isLossy(String text) {
        return text.chars().anyMatch(BrokenLetters::isSign);
    }

    /// Whether the text is the other one but for signs in place of letters.
    public static boolean mayBe(String lossy, String whole) {
        boolean may = lossy.length() == whole.length() && !lossy.equals(whole);
        for (int i = 0; may && i < lossy.length(); i++) {
            char there = lossy.charAt(i);
            may = there == whole.charAt(i) || (isSign(there) && Character.isLetter(whole.charAt(i)));
        }
        return may;
    }

    private static boolean isSign(int c) {
        return c == '\uFFFD' || c == '?';
    }
}
