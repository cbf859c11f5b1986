package se.projektbokslut.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;

/// A sheet of a workbook as the rows of a list.
final class XlsxList implements ListRows {
    /// So many texts above the headings are kept.
    private static final int MOST_ABOVE = 100;

    private final String file;
    private final XlsxBook book;
    private final XlsxBook.Sheet sheet;
    private final int heading;
    private final List<Column> columns;
    private final List<String> above;
    private final boolean ignoresOthers;
    private final int lastHeading;
    private final List<String> unread;
    private int hidden;

    /// The row of the headings.
    ///
    /// @param above the texts of the rows above it
    private record Heading(XlsxCells row, List<String> above) {
        List<Column> columns() {
            List<Column> columns = new ArrayList<>();
            for (ListCell cell : row.cells()) {
                ListCell filled = cell.filled();
                String name = filled.kind() == ListCell.Kind.MERGED ? "" : ListRows.onOneLine(filled.text());
                columns.add(new Column(name, cell.at()));
            }
            while (columns.size() > 1 && columns.getLast().name().isEmpty()) {
                columns.removeLast();
            }
            return List.copyOf(columns);
        }
    }

    private XlsxList(String file, XlsxBook book, XlsxBook.Sheet sheet, Heading heading, ListFormat format)
            throws XlsxFault {
        this.file = file;
        this.book = book;
        this.sheet = sheet;
        this.heading = heading.row.number();
        this.columns = heading.columns();
        this.above = heading.above;
        this.ignoresOthers = format.ignoresOthers();
        this.unread = format.sheet() == null ? book.others(sheet) : alike(format.heading());
        this.lastHeading = book.merges(sheet).lastRow(this.heading);
    }

    /// The other sheets that have the same headings, and perhaps more: the list of another year.
    private List<String> alike(@Nullable Integer stated) {
        Set<String> own = names(columns);
        return own.size() < 2
                ? List.of()
                : book.others(sheet).stream()
                        .filter(other ->
                                hasHeadings(other, null, own) || (stated != null && hasHeadings(other, stated, own)))
                        .toList();
    }

    private boolean hasHeadings(String name, @Nullable Integer stated, Set<String> own) {
        try {
            Heading found = heading(file, book, book.sheet(name), stated);
            return found != null && names(found.columns()).containsAll(own);
        } catch (XlsxFault unreadable) {
            return false;
        }
    }

    private static Set<String> names(List<Column> columns) {
        return columns.stream()
                .map(column -> ListRows.folded(column.name()))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    static Opened open(String file, byte[] bytes, ListFormat format) {
        XlsxBook.Sheet sheet = null;
        try {
            XlsxBook book = new XlsxBook(bytes);
            sheet = book.sheet(format.sheet());
            Heading heading = heading(file, book, sheet, format.heading());
            if (heading == null) {
                Integer stated = format.heading();
                Location at = new Location(file, stated == null ? 0 : stated, 0, sheet.name());
                List<String> others = book.others(sheet);
                return others.isEmpty()
                        ? refused(at, Problem.LIST_NO_HEADING, List.of())
                        : refused(
                                at,
                                Problem.LIST_NO_HEADING_SHEET,
                                List.of(MappingReader.shortened(String.join("; ", others)), others.getFirst()));
            }
            if (OwnLists.isHeading(heading.columns().stream().map(Column::name).toList())) {
                Location at = new Location(file, heading.row.number(), 0, sheet.name());
                return refused(at, Problem.FILE_IS_OUTPUT, List.of());
            }
            return new Opened.Rows(new XlsxList(file, book, sheet, heading, format));
        } catch (XlsxFault fault) {
            Location at = sheet == null ? new Location(file, 1, 0) : new Location(file, 0, 0, sheet.name());
            return refused(at, fault.problem(), fault.args());
        }
    }

    /// The names of the sheets that are not hidden; empty where the bytes are no workbook.
    static List<String> sheets(byte[] bytes) {
        try {
            XlsxBook book = new XlsxBook(bytes);
            XlsxBook.Sheet first = book.sheet(null);
            return Stream.concat(Stream.of(first.name()), book.others(first).stream())
                    .toList();
        } catch (XlsxFault unreadable) {
            return List.of();
        }
    }

    private static Opened refused(Location at, Problem problem, List<String> args) {
        return new Opened.Refused(List.of(new Refusal(at, "", "", problem, args)));
    }

    /// The row of the headings: the one that is stated, else the first with at least two texts.
    private static @Nullable Heading heading(String file, XlsxBook book, XlsxBook.Sheet sheet, @Nullable Integer stated)
            throws XlsxFault {
        XlsxRows rows = new XlsxRows(file, book, sheet);
        List<String> above = new ArrayList<>();
        try (rows) {
            for (XlsxCells row = rows.next(); row != null; row = rows.next()) {
                if (row.broken()) {
                    throw broken(sheet);
                }
                List<String> texts = row.cells().stream()
                        .filter(cell -> cell.kind() == ListCell.Kind.TEXT && !cell.isBlank())
                        .map(ListCell::text)
                        .toList();
                if (stated == null ? texts.size() >= 2 : row.number() == stated) {
                    return new Heading(row, List.copyOf(above));
                }
                if (stated != null && row.number() > stated) {
                    return null;
                }
                if (above.size() < MOST_ABOVE) {
                    above.addAll(texts);
                }
            }
        }
        return null;
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public List<String> above() {
        return above;
    }

    @Override
    public Shape shape() {
        return new Shape(sheet.name(), heading, null, null, hidden, unread, book.isFrom1904());
    }

    @Override
    public int lastHeading() {
        return lastHeading;
    }

    @Override
    public int each(Consumer<ListRow> sink) {
        int given = 0;
        int last = heading;
        // The rows are gone through once more from within, where a cell's form is found out.
        int unseen = 0;
        try (XlsxRows rows = new XlsxRows(file, book, sheet)) {
            for (XlsxCells row = rows.next(); row != null; row = rows.next()) {
                // Of the damaged rows none is above the headings: those are then not found.
                if (row.broken() || (row.number() > heading && !row.isBlank())) {
                    last = Math.max(last, row.number());
                    unseen += row.hidden() ? 1 : 0;
                    given++;
                    sink.accept(given(row));
                }
            }
        } catch (XlsxFault torn) {
            // What comes behind the fault cannot be read: it is one row, and it is refused.
            sink.accept(refused(torn.row() == 0 ? last + 1 : torn.row(), torn));
            given++;
        }
        hidden = unseen;
        return given;
    }

    private ListRow given(XlsxCells row) {
        List<ListCell> cells =
                row.cells().subList(0, Math.min(columns.size(), row.cells().size()));
        return row.broken()
                ? refused(row.number(), broken(sheet))
                : new ListRow(new Location(file, row.number(), 0, sheet.name()), cells, beyond(row));
    }

    private ListRow refused(int row, XlsxFault why) {
        Location at = new Location(file, row, 0, sheet.name());
        return new ListRow(at, List.of(), List.of(new Refusal(at, "", "", why.problem(), why.args())));
    }

    private static XlsxFault broken(XlsxBook.Sheet sheet) {
        return new XlsxFault(Problem.LIST_WORKBOOK_BROKEN, sheet.part());
    }

    /// The refusal of a value behind the last heading.
    private List<Refusal> beyond(XlsxCells row) {
        for (int i = columns.size(); i < row.cells().size() && !ignoresOthers; i++) {
            ListCell cell = row.cells().get(i);
            if (!cell.isBlank()) {
                return List.of(new Refusal(cell.at(), "", "", Problem.CSV_CELL_NAMELESS));
            }
        }
        return List.of();
    }
}
