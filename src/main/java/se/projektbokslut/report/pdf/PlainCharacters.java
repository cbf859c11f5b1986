package se.projektbokslut.report.pdf;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/// The plain equivalents of characters that word processors put into a text and that fonts seldom have.
final class PlainCharacters {
    private PlainCharacters() {}

    /// Whether a character that the fonts have is drawn as it is.
    static boolean isPlain(int c) {
        boolean space = (c >= '\u2000' && c <= '\u200F') || (c >= '\u2028' && c <= '\u202F');
        boolean ligature = c >= '\uFB00' && c <= '\uFB06';
        return c >= ' ' && c != '\u00AD' && !space && !ligature;
    }

    /// The equivalent, which may be empty; null where the character has none.
    static @Nullable String of(int c) {
        return switch (c) {
            case '\t' -> " ";
            case '\r', 0x0B, '\f', 0x85, 0x2028, 0x2029 -> "\n";
            // Soft hyphens, spaces and joiners without width, selectors of a letter's form.
            case 0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xFE0E, 0xFE0F -> "";
            case 0x2010, 0x2011 -> "-";
            case 0x2012, 0x2015 -> "\u2013";
            // Spaces of other widths; those that no line may break at stay so.
            case 0x2007, 0x202F -> "\u00A0";
            case 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2008, 0x2009, 0x200A, 0x205F, 0x3000 -> " ";
            // Bullets of the fonts Symbol and Wingdings, as Word keeps them in the private area, and plain ones.
            case 0xF0B7,
                    0xF0A7,
                    0xF076,
                    0xF06C,
                    0xF06E,
                    0xF0A8,
                    0xF0D8,
                    0x25CF,
                    0x25AA,
                    0x25AB,
                    0x25A0,
                    0x2023,
                    0x2043,
                    0x2219 -> "\u2022";
            case 0xF02D -> "\u2013";
            case 0xF0E0, 0xF0E8 -> "\u2192";
            case 0xF0FC -> "\u2713";
            default -> compatible(c);
        };
    }

    /// The letters that Unicode holds to be the same, such as those of a ligature.
    private static @Nullable String compatible(int c) {
        if (c <= Character.MAX_VALUE && Character.isSurrogate((char) c)) {
            return null;
        }
        String written = Character.toString(c);
        String letters = Normalizer.normalize(written, Normalizer.Form.NFKC);
        return letters.equals(written) ? null : letters;
    }
}
