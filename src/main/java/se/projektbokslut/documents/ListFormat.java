package se.projektbokslut.documents;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/// How a list is written, as far as somebody has said so; what is null is found out.
///
/// @param sheet of a workbook
/// @param heading the row of the headings, counted from 1 as the file's rows are
/// @param list the key of a JSON file that the list stands under, dotted for one within another
/// @param separator of a CSV file
public record ListFormat(
        @Nullable String sheet,
        @Nullable Integer heading,
        @Nullable String list,
        @Nullable Character separator,
        @Nullable Charset encoding) {
    public static final ListFormat FOUND_OUT = new ListFormat(null, null, null, null, null);
}
