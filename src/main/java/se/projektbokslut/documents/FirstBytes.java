package se.projektbokslut.documents;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Problem;

/// Tells by its first bytes what a file is that was taken for text of records or settings.
public final class FirstBytes {
    private static final int LOOKED_AT = 200;

    private FirstBytes() {}

    /// Why the file cannot be text in UTF-8 or Windows-1252 of ours; null where nothing speaks against it.
    static @Nullable Problem problem(byte[] bytes) {
        boolean utf16 = bytes.length >= 2
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                        || (bytes[0] == 0) != (bytes[1] == 0));
        if (utf16) {
            return Problem.NOT_UTF8;
        }
        String start = start(bytes);
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return Problem.FILE_IS_WORKBOOK;
        }
        return markup(bytes);
    }

    /// That the file is a web page, as is saved where a login has run out, or other XML; null where it is neither.
    ///
    /// @param bytes the file, or its beginning, in a code page that holds ASCII
    public static @Nullable Problem markup(byte[] bytes) {
        String text = start(bytes).strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("<!doctype html") || text.startsWith("<html") || text.startsWith("<head")) {
            return Problem.FILE_IS_HTML;
        }
        return text.startsWith("<?xml") ? Problem.FILE_IS_XML : null;
    }

    private static String start(byte[] bytes) {
        int from = Documents.bom(bytes);
        return new String(bytes, from, Math.min(LOOKED_AT, bytes.length - from), StandardCharsets.ISO_8859_1);
    }
}
