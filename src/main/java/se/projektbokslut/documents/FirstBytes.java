package se.projektbokslut.documents;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Problem;

/// Tells by its first bytes what a file is that was taken for text of records or settings.
public final class FirstBytes {
    private static final int LOOKED_AT = 200;

    private static final String ZIP = "PK\u0003\u0004";

    /// Where the name of a ZIP file's first part stands, and how those begin of workbooks and texts.
    private static final int ZIP_NAME = 30;

    private static final List<String> OF_DOCUMENTS = List.of(
            "[Content_Types].xml", "_rels/", "xl/", "docProps/", "word/", "customXml/", "mimetype", "META-INF/");

    /// How files of gzip, bzip2, xz and 7-Zip begin.
    private static final List<String> PACKED =
            List.of("\u001F\u008B\b", "BZh91AY&SY", "\u00FD7zXZ\0", "7z\u00BC\u00AF'\u001C");

    private FirstBytes() {}

    /// Why the file cannot be text in UTF-8 or Windows-1252 of ours; null where nothing speaks against it.
    static @Nullable Problem problem(byte[] bytes) {
        boolean marked = bytes.length >= 2
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
        if (marked) {
            return Problem.NOT_UTF8;
        }
        if (isUnmarkedUtf16(bytes)) {
            return Problem.FILE_IS_UTF16;
        }
        if (isPacked(bytes)) {
            return Problem.FILE_IS_PACKED;
        }
        String start = start(bytes);
        if (start.startsWith(ZIP) || start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return Problem.FILE_IS_WORKBOOK;
        }
        return markup(bytes);
    }

    /// Whether the text begins as UTF-16 does without a byte order mark: one of the first letter's bytes is
    /// zero.
    public static boolean isUnmarkedUtf16(byte[] bytes) {
        return bytes.length >= 2 && (bytes[0] == 0) != (bytes[1] == 0);
    }

    /// Whether it is packed and no document of a program that packs its own, as a workbook is.
    public static boolean isPacked(byte[] bytes) {
        int length = Math.min(LOOKED_AT, bytes.length);
        String start = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        if (!start.startsWith(ZIP)) {
            return PACKED.stream().anyMatch(start::startsWith);
        }
        return length > ZIP_NAME && OF_DOCUMENTS.stream().noneMatch(name -> start.startsWith(name, ZIP_NAME));
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
