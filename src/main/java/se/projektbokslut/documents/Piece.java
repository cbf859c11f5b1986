package se.projektbokslut.documents;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;

/// A part of a file that is parsed on its own, so that a fault in it hides nothing of the others.
final class Piece {
    /// A record's text is prose and facts of one project; what is longer is a mistake, and costs no parsing.
    static final int LONGEST = 1 << 20;

    private static final char REPLACEMENT = '\uFFFD';

    private final String file;
    private final byte[] bytes;
    private final int from;
    private final int to;
    private final int line;
    private final int column;
    private final int longest;

    /// A piece of at most [#LONGEST] bytes.
    ///
    /// @param bytes the whole file's, never changed
    /// @param from where the piece begins in them
    /// @param to where it ends, exclusive
    /// @param line the line of its first character, counted from 1
    /// @param column the column of its first character, counted from 1
    Piece(String file, byte[] bytes, int from, int to, int line, int column) {
        this(file, bytes, from, to, line, column, LONGEST);
    }

    /// @param longest how many bytes it may have
    Piece(String file, byte[] bytes, int from, int to, int line, int column, int longest) {
        this.longest = longest;
        this.file = file;
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        this.line = line;
        this.column = column;
    }

    int line() {
        return line;
    }

    /// The piece's text. Bytes that are not UTF-8 become U+FFFD: ask [#fault()] first.
    String text() {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    Location start() {
        return new Location(file, line, column);
    }

    /// A place within the piece's text as a place in the file.
    ///
    /// @param lineInPiece counted from 0
    /// @param columnInLine counted from 0
    Location at(int lineInPiece, int columnInLine) {
        return new Location(file, line + lineInPiece, lineInPiece == 0 ? column + columnInLine : columnInLine + 1);
    }

    /// The place of the character at an index of the piece's text.
    Location at(CharSequence text, int index) {
        int lines = 0;
        int lineStart = 0;
        for (int i = 0; i < index; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                lines++;
                lineStart = i + 1;
            }
        }
        return at(lines, Character.codePointCount(text, lineStart, index));
    }

    /// What makes the piece unfit for parsing, whatever its format: its length, its encoding, control characters.
    Optional<Refusal> fault() {
        if (to - from > longest) {
            return Optional.of(new Refusal(start(), "", "", Problem.RECORD_TOO_LARGE));
        }
        boolean suspicious = false;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            // Below 0x20 as a signed byte are the controls and every byte of a longer UTF-8 sequence.
            if ((b < 0x20 && b != '\n' && b != '\r' && b != '\t') || b == 0x7F) {
                suspicious = true;
                break;
            }
        }
        return suspicious ? faultOfText() : Optional.empty();
    }

    private Optional<Refusal> faultOfText() {
        String text = text();
        if (text.indexOf(REPLACEMENT) >= 0) {
            CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder();
            CharBuffer decoded = CharBuffer.allocate(text.length());
            if (strict.decode(ByteBuffer.wrap(bytes, from, to - from), decoded, true)
                    .isError()) {
                decoded.flip();
                return Optional.of(new Refusal(at(decoded, decoded.length()), "", "", Problem.NOT_UTF8));
            }
        }
        int control = indexOfControl(text);
        return control < 0
                ? Optional.empty()
                : Optional.of(new Refusal(
                        at(text, control), "", "", Problem.CONTROL_CHARACTER, codePointName(text.charAt(control))));
    }

    /// The same for a text that was decoded in another encoding than UTF-8. U+FFFD stands for a byte that the
    /// encoding does not have.
    ///
    /// @param line the text's first line, counted from 1
    static Optional<Refusal> faultOf(String file, String text, int line) {
        if (text.indexOf(REPLACEMENT) >= 0) {
            return Optional.of(new Refusal(new Location(file, line, 1), "", "", Problem.NOT_UTF8));
        }
        int control = indexOfControl(text);
        return control < 0
                ? Optional.empty()
                : Optional.of(new Refusal(
                        new Location(file, line, 1),
                        "",
                        "",
                        Problem.CONTROL_CHARACTER,
                        codePointName(text.charAt(control))));
    }

    /// Where the text has a character that no reader can see and no file should carry; -1 if nowhere: controls
    /// other than tab and line ends, unpaired surrogates (escapes can spell them), noncharacters.
    static int indexOfControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = (c < ' ' && c != '\n' && c != '\r' && c != '\t') || (c >= 0x7F && c <= 0x9F);
            if (control || c == '\uFFFE' || c == '\uFFFF') {
                return i;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return i;
            }
        }
        return -1;
    }

    /// As character tables write it: `U+0007`.
    static String codePointName(char c) {
        String hex = Integer.toHexString(c).toUpperCase(Locale.ROOT);
        return "U+" + "0".repeat(4 - hex.length()) + hex;
    }
}
