package se.projektbokslut.ledger;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;

/// Turns a file's raw texts, one character a byte, into what they say.
///
/// @param charset decided from all bytes of the file; `#FORMAT` says nothing of it
/// @param ascii whether no byte needs the decision
/// @param mixed how many letters speak for the other one of code page 437 and Latin-1
record SieText(Charset charset, boolean ascii, long mixed) {
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
        boolean utf8 = true;
        for (SliceSums.Encoding encoding : encodings) {
            high += encoding.high();
            cp437 += encoding.cp437();
            latin1 += encoding.latin1();
            utf8 &= encoding.utf8();
        }
        if (byteOrderMark || (high > 0 && utf8)) {
            return new SieText(StandardCharsets.UTF_8, high == 0, 0);
        }
        return new SieText(latin1 > cp437 ? LATIN1 : CP437, high == 0, Math.min(cp437, latin1));
    }

    /// What a text says, in the composed form (NFC) that records are compared in.
    String of(String raw) {
        return ascii || isAscii(raw)
                ? raw
                : Normalizer.normalize(
                        new String(raw.getBytes(StandardCharsets.ISO_8859_1), charset), Normalizer.Form.NFC);
    }

    /// The account, object or dimension that a text names: no-break spaces and blanks around it are no part of it.
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
