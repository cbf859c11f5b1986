package se.projektbokslut.documents;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/// How a list is written, as far as somebody has said so; what is null is found out.
///
/// @param sheet of a workbook
/// @param heading the row of the headings, counted from 1 as the file's rows are
/// @param list the key of a JSON file that the list stands under, dotted for one within another
/// @param separator of a CSV file
/// @param ignoresOthers whether values in columns that have no heading are left aside
public record ListFormat(
        @Nullable String sheet,
        @Nullable Integer heading,
        @Nullable String list,
        @Nullable Character separator,
        @Nullable Charset encoding,
        boolean ignoresOthers) {
    public static final ListFormat FOUND_OUT = new ListFormat(null, null, null, null, null);

    /// One in which each value wants a heading.
    public ListFormat(
            @Nullable String sheet,
            @Nullable Integer heading,
            @Nullable String list,
            @Nullable Character separator,
            @Nullable Charset encoding) {
        this(sheet, heading, list, separator, encoding, false);
    }
}
