package se.projektbokslut.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.openpdf.text.pdf.BaseFont;

/// The embedded faces of one document: which characters they have and how wide they are. For one document and
/// thread.
final class Fonts {
    /// WHITE SQUARE stands where the fonts lack a character (U+FFFD among them): nothing disappears silently.
    static final char REPLACEMENT = '\u25a1';

    private static final Map<Face, byte[]> FILES = new EnumMap<>(Face.class);

    static {
        for (Face face : Face.values()) {
            FILES.put(face, bytes(face));
        }
    }

    private final Map<Face, BaseFont> fonts = new EnumMap<>(Face.class);
    /// Whether every face has a character: 0 not looked up, 1 yes, 2 no.
    private final byte[] known = new byte[Character.MAX_VALUE + 1];
    private final Map<Face, int[]> widths = new EnumMap<>(Face.class);

    /// @param digest what the names of the subsets are made from, so that the same document has the same names
    Fonts(String digest) {
        for (Face face : Face.values()) {
            int[] unknown = new int[Character.MAX_VALUE + 1];
            Arrays.fill(unknown, -1);
            widths.put(face, unknown);
            fonts.put(face, font(face, digest));
        }
    }

    private static BaseFont font(Face face, String digest) {
        try {
            BaseFont font = BaseFont.createFont(
                    face.file(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, FILES.get(face), null);
            // The CIDSet that the library writes is incomplete, which PDF/A forbids; it may be left out.
            font.setIncludeCidSet(false);
            font.setSecureRandom(new SubsetNames(digest));
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException("the report's own font cannot be read: " + face.file(), e);
        }
    }

    BaseFont font(Face face) {
        return Objects.requireNonNull(fonts.get(face));
    }

    /// The width of a character, in thousandths of the type's size.
    private int width(Face face, char c) {
        int[] ofFace = Objects.requireNonNull(widths.get(face));
        if (ofFace[c] < 0) {
            ofFace[c] = font(face).getWidth(c);
        }
        return ofFace[c];
    }

    float width(Type type, char c) {
        return width(type.face(), c) * type.size() / 1000;
    }

    float width(Type type, String text) {
        int total = 0;
        for (int i = 0; i < text.length(); i++) {
            total += width(type.face(), text.charAt(i));
        }
        return total * type.size() / 1000;
    }

    /// As much of a text as there is room for, with an ellipsis where something is left out.
    String fitted(Type type, String text, float room) {
        if (width(type, text) <= room) {
            return text;
        }
        String begin = text;
        while (!begin.isEmpty() && width(type, begin + "…") > room) {
            begin = begin.substring(0, begin.offsetByCodePoints(begin.length(), -1))
                    .stripTrailing();
        }
        return begin + "…";
    }

    /// The text as it can be drawn on one line: line ends and tabs as spaces, no soft hyphens (we do not
    /// hyphenate), a plain equivalent of what a word processor puts in, and [#REPLACEMENT] for every other
    /// character that the fonts lack or that would not be seen.
    String drawable(String text) {
        return drawableLines(text).replace('\n', ' ');
    }

    /// The same with the text's own line ends, each as one `\n`.
    String drawableLines(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder drawable = null;
        for (int i = 0; i < composed.length(); ) {
            int c = composed.codePointAt(i);
            int length = Character.charCount(c);
            boolean asItIs = c == '\n' || (has(c) && PlainCharacters.isPlain(c));
            if (drawable == null && !asItIs) {
                drawable = new StringBuilder(composed.length()).append(composed, 0, i);
            }
            if (drawable != null) {
                boolean halfOfLineEnd = c == '\r' && i + 1 < composed.length() && composed.charAt(i + 1) == '\n';
                if (asItIs) {
                    drawable.appendCodePoint(c);
                } else if (!halfOfLineEnd) {
                    drawable.append(instead(c));
                }
            }
            i += length;
        }
        return drawable == null ? composed : drawable.toString();
    }

    /// What is drawn instead of a character that is not drawn as it is.
    private String instead(int c) {
        String plain = PlainCharacters.of(c);
        if (plain != null && plain.chars().allMatch(each -> each == '\n' || has(each))) {
            return plain;
        }
        return has(c) ? Character.toString(c) : String.valueOf(REPLACEMENT);
    }

    /// Whether [#drawable] shows the character or its plain equivalent, or leaves out nothing that would be seen.
    boolean shows(int c) {
        return c == '\n' || has(c) || instead(c).indexOf(REPLACEMENT) < 0;
    }

    /// Characters outside the basic plane are not in the fonts.
    private boolean has(int c) {
        if (c > Character.MAX_VALUE) {
            return false;
        }
        if (known[c] == 0) {
            known[c] = (byte) (inEveryFace(c) ? 1 : 2);
        }
        return known[c] == 1;
    }

    private boolean inEveryFace(int c) {
        boolean unseen = switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
        // Lines are set from left to right: a word of a script that runs the other way would read backwards,
        // which is worse than squares and a finding.
        boolean rightToLeft = switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> true;
            default -> false;
        };
        return !unseen && !rightToLeft && fonts.values().stream().allMatch(font -> font.charExists(c));
    }

    private static byte[] bytes(Face face) {
        try (InputStream in = Fonts.class.getResourceAsStream(face.resource())) {
            if (in == null) {
                throw new IllegalStateException("the report's own font is not on the class path: " + face.file());
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the report's own font cannot be read: " + face.file(), e);
        }
    }

    /// Gives a font's subset the letters that follow from the document's digest; the library asks for them as
    /// random numbers.
    private static final class SubsetNames extends SecureRandom {
        private static final long serialVersionUID = 1;

        private final String digest;
        private int next;

        SubsetNames(String digest) {
            this.digest = digest;
        }

        @Override
        public double nextDouble() {
            int digit = Character.digit(digest.charAt(next++ % digest.length()), 16);
            return digit / 16.0;
        }
    }
}
