package se.projektbokslut.ledger;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;

/// Turns a file's raw texts, one character a byte, into what they say.
///
/// @param charset decided from all bytes of the file; `#FORMAT` says nothing of it
/// @param ascii whether no byte needs the decision
/// @param mixed how many letters speak for another encoding than the one that was chosen, and are no letters in
///     it
/// @param brokenLetters how many letters of a file in UTF-8 are cut off, written in another encoding or
///     were broken before it was saved
/// @param contradicted whether the file begins with UTF-8's byte order mark but most of its letters are none
record SieText(Charset charset, boolean ascii, long mixed, long brokenLetters, boolean contradicted) {
    static final Charset CP437 = Charset.forName("IBM437");

    /// Latin-1 as Windows writes it, which has the dashes and the euro sign where Latin-1 has nothing.
    static final Charset LATIN1 = Charset.forName("windows-1252");

    static SieText decide(boolean byteOrderMark, List<SliceSums> slices) {
        return of(byteOrderMark, slices.stream().map(SliceSums::encoding).toList());
    }

    /// @param encodings those of a file's slices
    static SieText of(boolean byteOrderMark, List<SliceSums.Encoding> encodings) {
        long high = 0;
        long cp437 = 0;
        long latin1 = 0;
        long letters = 0;
        long broken = 0;
        long brokenBefore = 0;
        for (SliceSums.Encoding encoding : encodings) {
            high += encoding.high();
            cp437 += encoding.cp437();
            latin1 += encoding.latin1();
            letters += encoding.letters();
            broken += encoding.broken();
            brokenBefore += encoding.brokenBefore();
        }
        // Bytes of other encodings hardly ever make a letter of UTF-8 by chance: one cut letter decides nothing.
        if (broken <= letters && (byteOrderMark || letters > 0)) {
            return new SieText(StandardCharsets.UTF_8, high == 0, 0, broken + brokenBefore, false);
        }
        Charset charset = latin1 > cp437 ? LATIN1 : CP437;
        return new SieText(charset, high == 0, Math.min(cp437, latin1) + letters, 0, byteOrderMark);
    }

    /// What a text says, in the composed form (NFC) that records are compared in.
    String of(String raw) {
        return ascii || isAscii(raw) ? raw : Normalizer.normalize(decoded(raw), Normalizer.Form.NFC);
    }

    /// Some programs write one file in two encodings: a text that is no text in the file's is read in its own.
    private String decoded(String raw) {
        byte[] bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
        if (!charset.equals(StandardCharsets.UTF_8)) {
            return mixed > 0 && isSwedishUtf8(raw)
                    ? new String(bytes, StandardCharsets.UTF_8)
                    : new String(bytes, charset);
        }
        String text = new String(bytes, charset);
        if (brokenLetters == 0 || text.indexOf('\uFFFD') < 0) {
            return text;
        }
        return isOf(raw, EncodingCount.LATIN1_LETTER)
                ? new String(bytes, LATIN1)
                : isOf(raw, EncodingCount.CP437_LETTER) ? new String(bytes, CP437) : text;
    }

    private static boolean isOf(String raw, int letter) {
        return raw.chars().allMatch(c -> c < 0x80 || EncodingCount.isLetter(c, letter));
    }

    /// Whether all beyond ASCII are letters such as å, ä, ö and é in UTF-8.
    private static boolean isSwedishUtf8(String raw) {
        return raw.matches("(?:[\\x00-\\x7f]|\\xC3[\\x80-\\xBF])*");
    }

    /// The account, object or dimension that a text names: no-break spaces and blanks around it are no part of
    /// it.
    String code(String raw) {
        String text = of(raw);
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    private static boolean isAscii(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
