package se.projektbokslut.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Refusal;

/// The rows of an office's own list, CSV, JSON or a sheet of a workbook, as cells with their places. They can
/// be read several times; memory holds one row, and of a workbook its shared texts.
public interface ListRows {
    /// A column of the list.
    ///
    /// @param name its heading on one line with single blanks; empty where it has none
    /// @param at the heading's cell; in JSON where the key stands first
    record Column(String name, Location at) {}

    /// How the list is written, as it was stated or found out.
    ///
    /// @param sheet of a workbook; null elsewhere
    /// @param heading the row of the headings; 0 in JSON
    /// @param separator of a CSV file; null elsewhere
    /// @param encoding of a CSV file; null elsewhere
    /// @param hidden rows that the workbook hides, which are read all the same
    /// @param unread sheets of the workbook that are not hidden and not read: all of them where nobody has chosen
    ///     one, else those that have the headings of the one that is read; in JSON the other lists that
    ///     have these
    /// @param from1904 whether the workbook counts its days from 1904
    record Shape(
            @Nullable String sheet,
            int heading,
            @Nullable String separator,
            @Nullable String encoding,
            int hidden,
            List<String> unread,
            boolean from1904) {
        public Shape {
            unread = List.copyOf(unread);
        }
    }

    /// What became of opening a list.
    sealed interface Opened {
        record Rows(ListRows rows) implements Opened {}

        /// @param refusals why nothing of the list can be read, at least one
        record Refused(List<Refusal> refusals) implements Opened {
            public Refused {
                refusals = List.copyOf(refusals);
            }
        }
    }

    List<Column> columns();

    /// After the rows have been read: `hidden` is not known before.
    Shape shape();

    /// The texts that stand in rows above the headings, as in a title: `Belopp i tkr`.
    default List<String> above() {
        return List.of();
    }

    /// The key of a JSON file by which it says that it is one page of the list and others follow; null
    /// where none does.
    default @Nullable Column further() {
        return null;
    }

    /// Whether the list is a CSV file that is read as Windows-1252 and has the letters of an older code page.
    default boolean hasOldLetters() {
        return false;
    }

    /// The row that the headings reach down to where cells of a workbook are merged downwards from theirs; else the
    /// one that they stand in.
    default int lastHeading() {
        return shape().heading();
    }

    /// Gives each row below the headings that has any value, in the order of the file.
    ///
    /// @return the number of such rows, counted apart from the rows that were given where the format has a
    /// counter of its own
    int each(Consumer<ListRow> sink);

    /// The same, of a CSV file first as the rows are cut.
    default int each(CutRows first, Consumer<ListRow> sink) {
        return each(sink);
    }

    /// @param file its path, whose ending says what it is: `.csv`, `.json`, or `.xlsx`
    /// @param known the headings that somebody has described, by which a CSV file's separator is told;
    ///     empty for none
    static Opened open(String file, byte[] bytes, ListFormat format, Collection<String> known) {
        String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "xlsx" -> XlsxList.open(file, bytes, format);
            case "json" -> JsonList.open(file, bytes, format);
            default -> CsvList.open(file, bytes, format, known);
        };
    }

    /// The same of bytes that need not be held: a CSV file is cut block by block.
    ///
    /// @throws IOException if they cannot be read; while rows are given it is unchecked
    static Opened open(String file, ListBytes bytes, ListFormat format, Collection<String> known) throws IOException {
        if (file.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            return CsvStream.open(file, bytes, format, known);
        }
        try (InputStream in = bytes.open()) {
            return open(file, in.readAllBytes(), format, known);
        }
    }

    /// The sheets of a workbook that are not hidden, in their order; empty elsewhere.
    static List<String> sheets(String file, byte[] bytes) {
        return file.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? XlsxList.sheets(bytes) : List.of();
    }

    /// The key that the list of a JSON file stands under where programs wrap it in an object, as a description names
    /// it; empty elsewhere.
    static Optional<String> within(String file, byte[] bytes) {
        return file.toLowerCase(Locale.ROOT).endsWith(".json") ? JsonWithin.path(bytes) : Optional.empty();
    }

    /// A heading as it is compared with another: on one line, with single blanks, in small letters.
    static String folded(String heading) {
        return onOneLine(heading).toLowerCase(Locale.ROOT);
    }

    /// A heading with single blanks in place of line breaks and longer blanks.
    static String onOneLine(String heading) {
        return MappingReader.composed(Blanks.stripped(heading).replaceAll("[\\s\\p{Z}\\p{Cf}]+", " "));
    }
}
