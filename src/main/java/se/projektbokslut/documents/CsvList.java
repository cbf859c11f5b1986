package se.projektbokslut.documents;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;

/// A CSV file as the rows of a list: cut as the records' own CSV files are.
final class CsvList implements ListRows {
    /// So many rows from the beginning the headings are looked for.
    private static final int LOOKED_AT = 100;

    private final String file;
    private final byte[] bytes;
    private final CsvShape shape;
    private final Heading heading;
    private final boolean ignoresOthers;
    private final String encoding;
    private final List<Column> columns;
    private final boolean plainEnds;

    /// The row of the headings, as a separator cuts it.
    ///
    /// @param above the texts of the rows above it
    /// @param known how many of its cells are headings that somebody has described
    /// @param texts how many of its cells are texts
    /// @param unsound the cell whose quote is at fault; -1 for none
    private record Heading(
            char separator,
            List<String> names,
            List<String> above,
            int known,
            long texts,
            int unsound,
            int line,
            int nextFrom,
            int nextLine) {
        boolean isBetterThan(@Nullable Heading other) {
            return other == null || known > other.known || (known == other.known && texts > other.texts);
        }
    }

    /// @param encoding of what is stored; the bytes may have been made UTF-8 of it
    private CsvList(
            String file, byte[] bytes, CsvShape shape, Heading heading, boolean ignoresOthers, Charset encoding) {
        this.file = file;
        this.bytes = bytes;
        this.shape = shape;
        this.heading = heading;
        this.ignoresOthers = ignoresOthers;
        this.encoding = encoding.equals(CsvShape.WINDOWS_1252) ? "Windows-1252" : encoding.name();
        List<Column> named = new ArrayList<>();
        for (int i = 0; i < heading.names.size(); i++) {
            named.add(new Column(heading.names.get(i), new Location(file, heading.line, i + 1)));
        }
        while (named.size() > 1 && named.getLast().name().isEmpty()) {
            named.removeLast();
        }
        columns = List.copyOf(named);
        plainEnds = RowEnds.arePlain(
                heading.separator,
                cutter(bytes, heading.nextFrom, heading.nextLine),
                columns.size(),
                heading.names.size(),
                bytes.length);
    }

    static Opened open(String file, byte[] stored, ListFormat format, Collection<String> known) {
        boolean utf16 = format.encoding() == null && Utf16Stream.marked(stored) != null;
        return utf16
                ? open(file, Utf16Stream.asUtf8(stored), format, known, StandardCharsets.UTF_16)
                : open(file, stored, format, known, null);
    }

    /// @param made the encoding of what is stored, where the bytes were made UTF-8 of it; else null
    static Opened open(
            String file, byte[] stored, ListFormat format, Collection<String> known, @Nullable Charset made) {
        byte[] bytes = EndMark.without(stored);
        Charset charset = format.encoding();
        if (charset != null && !charset.equals(StandardCharsets.UTF_8) && !charset.equals(CsvShape.WINDOWS_1252)) {
            bytes = EndMark.without(new String(stored, charset).getBytes(StandardCharsets.UTF_8));
            charset = StandardCharsets.UTF_8;
        }
        Problem problem = FirstBytes.problem(bytes);
        if (problem != null) {
            return refused(new Location(file, 1, 1), problem);
        }
        CsvShape found = CsvShape.of(bytes);
        CsvShape shape = charset == null ? found : new CsvShape(charset, found.from(), found.line(), found.stated());
        Set<String> folded = new HashSet<>();
        known.forEach(name -> folded.add(ListRows.folded(name)));
        Heading best = null;
        for (char separator : separators(format, shape)) {
            Heading candidate = heading(bytes, shape, separator, format.heading(), folded);
            if (candidate != null && candidate.isBetterThan(best)) {
                best = candidate;
            }
        }
        int quoted = best == null || best.unsound >= 0 || (best.known == 0 && !folded.isEmpty())
                ? QuotedAgain.headings(bytes, shape, separators(format, shape), folded)
                : 0;
        if (quoted > 0) {
            return refused(new Location(file, quoted, 1), Problem.CSV_QUOTED_AGAIN);
        }
        if (best == null) {
            Integer stated = format.heading();
            Character asked = format.separator();
            Location at = new Location(file, stated == null ? 1 : stated, 1);
            return asked == null
                    ? refused(at, Problem.LIST_NO_HEADING)
                    : refused(at, Problem.LIST_NO_HEADING_SEPARATOR, CsvShape.named(asked));
        }
        if (best.unsound >= 0) {
            return refused(new Location(file, best.line, best.unsound + 1), Problem.CSV_QUOTE);
        }
        if (OwnLists.isHeading(best.names)) {
            return refused(new Location(file, best.line, 1), Problem.FILE_IS_OUTPUT);
        }
        Charset stated = made == null ? format.encoding() : made;
        var list = new CsvList(
                file, bytes, shape, best, format.ignoresOthers(), stated == null ? shape.charset() : stated);
        CsvCutter below = list.cutter(bytes, best.nextFrom, best.nextLine);
        int quotedRow = QuotedAgain.rows(bytes, below, best.separator, list.columns.size());
        return quotedRow > 0
                ? refused(new Location(file, quotedRow, 1), Problem.CSV_QUOTED_AGAIN)
                : new Opened.Rows(list);
    }

    private static Opened refused(Location at, Problem problem, String... args) {
        return new Opened.Refused(List.of(new Refusal(at, "", "", problem, args)));
    }

    private static char[] separators(ListFormat format, CsvShape shape) {
        Character asked = format.separator();
        if (asked != null) {
            return new char[] {asked};
        }
        return shape.stated() == 0 ? CsvShape.SEPARATORS : new char[] {shape.stated()};
    }

    private static @Nullable Heading heading(
            byte[] bytes, CsvShape shape, char separator, @Nullable Integer stated, Set<String> known) {
        var row = new CsvCutter(bytes, shape.charset(), shape.from(), shape.line(), separator, 0, 0);
        List<String> above = new ArrayList<>();
        for (int looked = 0; (looked < LOOKED_AT || stated != null) && row.next(); looked++) {
            if (row.to() - row.from() > Piece.LONGEST) {
                continue;
            }
            List<String> names = new ArrayList<>();
            for (int i = 0; i < row.cells(); i++) {
                names.add(ListRows.onOneLine(row.cell(i)));
            }
            long texts = names.stream().filter(CsvList::isText).count();
            if (stated == null ? texts >= 2 || row.unsound() >= 0 : row.line() >= stated) {
                int count = (int) names.stream()
                        .map(ListRows::folded)
                        .filter(known::contains)
                        .distinct()
                        .count();
                return stated != null && row.line() > stated
                        ? null
                        : new Heading(
                                separator,
                                names,
                                List.copyOf(above),
                                count,
                                texts,
                                row.unsound(),
                                row.line(),
                                row.nextFrom(),
                                row.nextLine());
            }
            if (looked < LOOKED_AT) {
                names.stream().filter(CsvList::isText).forEach(above::add);
            }
        }
        return null;
    }

    static boolean isText(String cell) {
        return cell.codePoints().anyMatch(Character::isLetter);
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public List<String> above() {
        return heading.above;
    }

    @Override
    public Shape shape() {
        return new Shape(null, heading.line, CsvShape.named(heading.separator), encoding, 0, List.of(), false);
    }

    @Override
    public boolean hasOldLetters() {
        return shape.charset().equals(CsvShape.WINDOWS_1252) && OldLetters.areIn(bytes);
    }

    @Override
    public int each(Consumer<ListRow> sink) {
        return each((_, _, _, _) -> false, sink);
    }

    @Override
    public int each(CutRows first, Consumer<ListRow> sink) {
        var row = cutter(bytes, heading.nextFrom, heading.nextLine);
        while (row.next()) {
            if (!takes(first, bytes, row) && !row.isBlank()) {
                sink.accept(row(bytes, row));
            }
        }
        return CsvRowCount.below(bytes, shape.charset(), heading.nextFrom, heading.separator, columns.size(), 0);
    }

    /// Gives a row as it was cut, where that can be done.
    ///
    /// @return whether it was taken
    boolean takes(CutRows first, byte[] held, CsvCutter row) {
        return row.unsound() < 0
                && row.cells() == columns.size()
                && row.to() - row.from() <= Piece.LONGEST
                && row.to() > row.from()
                && !MergeMarks.isMark(held, row.from())
                && CsvText.isReadable(held, shape.charset().equals(StandardCharsets.UTF_8), row)
                && first.take(held, row.line(), row.starts(), row.ends());
    }

    /// Cuts the rows that begin there, as the list is written.
    ///
    /// @param line of the first of them, counted from 1
    CsvCutter cutter(byte[] from, int begin, int line) {
        return new CsvCutter(from, shape.charset(), begin, line, heading.separator, columns.size(), 0);
    }

    /// Where the row after the headings begins, and its line.
    int nextFrom() {
        return heading.nextFrom;
    }

    int nextLine() {
        return heading.nextLine;
    }

    /// @param held what the row was cut from
    ListRow row(byte[] held, CsvCutter row) {
        Location at = new Location(file, row.line(), 1);
        if (row.to() - row.from() > Piece.LONGEST) {
            return refused(at, at, Problem.RECORD_TOO_LARGE);
        }
        if (row.unsound() >= 0) {
            return refused(at, new Location(file, row.line(), row.unsound() + 1), Problem.CSV_QUOTE);
        }
        Optional<Refusal> unreadable = CsvText.fault(file, held, shape.charset(), row);
        if (unreadable.isPresent()) {
            return new ListRow(at, List.of(), List.of(unreadable.get()));
        }
        List<ListCell> cells = new ArrayList<>(row.cells());
        for (int i = 0; i < row.cells(); i++) {
            cells.add(new ListCell(new Location(file, row.line(), i + 1), ListCell.Kind.TEXT, row.cell(i)));
        }
        while (cells.size() > columns.size() && cells.getLast().isBlank()) {
            cells.removeLast();
        }
        if (MergeMarks.isMark(row.cell(0))) {
            return refused(at, at, Problem.MERGE_CONFLICT);
        }
        int width = heading.names.size();
        boolean surplus = plainEnds && RowEnds.splitAmount(row, width);
        if (cells.size() == columns.size() && !surplus) {
            return new ListRow(at, cells, List.of());
        }
        List<ListCell> named = cells.subList(0, Math.min(cells.size(), columns.size()));
        if (cells.size() > columns.size() && row.cells() <= width) {
            return new ListRow(at, named, beyond(cells));
        }
        // A row with more cells than the headings may end in empty ones, which are only left out of the count where
        // it is too large without them.
        int counted = cells.size() > width || cells.size() < columns.size() ? cells.size() : row.cells();
        int wanted = surplus || cells.size() > columns.size() ? width : columns.size();
        Refusal fault = new Refusal(at, "", "", Problem.CSV_CELLS, Integer.toString(counted), Integer.toString(wanted));
        return new ListRow(at, named, List.of(fault));
    }

    /// The refusal of a value in a column behind the last heading.
    private List<Refusal> beyond(List<ListCell> cells) {
        return ignoresOthers
                ? List.of()
                : cells.stream()
                        .skip(columns.size())
                        .filter(cell -> !cell.isBlank())
                        .limit(1)
                        .map(cell -> new Refusal(cell.at(), "", "", Problem.CSV_CELL_NAMELESS))
                        .toList();
    }

    private static ListRow refused(Location row, Location cell, Problem problem) {
        return new ListRow(row, List.of(), List.of(new Refusal(cell, "", "", problem)));
    }
}
