package se.projektbokslut.lists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.CutRows;
import se.projektbokslut.documents.ListBytes;
import se.projektbokslut.documents.ListCell;
import se.projektbokslut.documents.ListFormat;
import se.projektbokslut.documents.ListRow;
import se.projektbokslut.documents.ListRows;
import se.projektbokslut.documents.MappingReader;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;

/// A list and its description together: each use of a column bound to the column that it means.
public final class DescribedList {
    /// By a file's ending, the settings of how it is written that mean something for it.
    private static final Map<String, String> OF_FORMATS =
            Map.of("csv", "heading, separator, encoding", "xlsx", "sheet, heading", "json", "list");

    private final String file;
    private final ListRows rows;
    private final ColumnDescription description;
    private final BoundColumns columns;
    private final CellReader cells;
    private final OnlyRows only;

    /// A use and the column's number, counted from 0.
    public record Use(ColumnUse of, int column) {}

    /// What became of opening a list by its description.
    public sealed interface Opened {
        record Ready(DescribedList list) implements Opened {}

        /// @param refusals why none of its rows can be used, at least one
        /// @param rows how many rows there are, at least 1
        record Refused(List<Refusal> refusals, int rows) implements Opened {
            public Refused {
                refusals = List.copyOf(refusals);
            }
        }
    }

    private DescribedList(String file, ListRows rows, ColumnDescription description) {
        this.file = file;
        this.rows = rows;
        this.description = description;
        this.columns = new BoundColumns(file, rows, description);
        this.cells = new CellReader(description.words(), this::sign);
        this.only = new OnlyRows(description.rows().only());
    }

    /// @param file the list's path
    public static Opened open(String file, byte[] bytes, ColumnDescription description) {
        return bound(file, description, format -> ListRows.open(file, bytes, format, headings(description)));
    }

    /// The same of bytes that need not be held.
    ///
    /// @throws IOException if they cannot be read; while rows are given it is unchecked
    public static Opened open(String file, ListBytes bytes, ColumnDescription description) throws IOException {
        try {
            return bound(file, description, format -> {
                try {
                    return ListRows.open(file, bytes, format, headings(description));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// Why a list that nobody has described cannot be read: the command that describes it, or that it is one of
    /// those that this program publishes.
    ///
    /// @param file the list's path
    public static Refusal undescribed(String file, byte[] bytes) {
        ListRows.Opened opened = ListRows.open(file, bytes, ListFormat.FOUND_OUT, List.of());
        return opened instanceof ListRows.Opened.Refused(List<Refusal> refusals)
                        && refusals.getFirst().problem() == Problem.FILE_IS_OUTPUT
                ? refusals.getFirst()
                : new Refusal(new Location(file, 1, 0), "", "", Problem.LIST_UNDESCRIBED, file);
    }

    private static List<String> headings(ColumnDescription description) {
        return description.columns().stream()
                .map(ColumnDescription.Column::heading)
                .toList();
    }

    /// @param opener opens the list as it is said to be written
    private static Opened bound(
            String file, ColumnDescription description, Function<ListFormat, ListRows.Opened> opener) {
        return switch (opener.apply(description.format())) {
            case ListRows.Opened.Refused(List<Refusal> refusals) -> new Opened.Refused(refusals, 1);
            case ListRows.Opened.Rows(ListRows rows)
            when isEmpty(rows) ->
                new Opened.Refused(List.of(new Refusal(new Location(file, 1, 1), "", "", Problem.FILE_EMPTY)), 1);
            case ListRows.Opened.Rows(ListRows rows) -> {
                DescribedList list = new DescribedList(file, rows, description);
                yield list.columns.faults().isEmpty()
                        ? new Opened.Ready(list)
                        : new Opened.Refused(
                                HeadingSearch.explained(file, rows, description, list.columns.faults(), opener),
                                Math.max(1, rows.each(_ -> {})));
            }
        };
    }

    /// Whether it has neither rows nor, in JSON, the columns that they would give it.
    private static boolean isEmpty(ListRows rows) {
        return rows.columns().isEmpty() && rows.each(_ -> {}) == 0;
    }

    public ColumnDescription description() {
        return description;
    }

    /// How it is written; after its rows have been read.
    public ListRows.Shape shape() {
        return rows.shape();
    }

    /// How it is written, in the words of a description, so that what was found out can be written there; after
    /// its rows have been read.
    ///
    /// @param decimal the sign before decimals that amounts were read with elsewhere; null for none
    public String written(@Nullable Character decimal) {
        Character sign = cells.decimal() == null ? decimal : cells.decimal();
        return WrittenShape.of(rows.shape(), sign, description);
    }

    /// Where it is said how it is written: the row of its headings.
    public Location head() {
        ListRows.Shape shape = rows.shape();
        return new Location(file, Math.max(1, shape.heading()), shape.sheet() == null ? 1 : 0, shape.sheet());
    }

    /// The uses of its columns, in the order of the description.
    public List<Use> uses() {
        return List.copyOf(columns.uses());
    }

    /// The headings of its columns, in their order; empty where a column has none.
    public List<String> headings() {
        return rows.columns().stream().map(ListRows.Column::name).toList();
    }

    /// Gives each row that has a value, in the order of the list. A row with a value where no heading is has a
    /// fault.
    ///
    /// @return how many there are, as [ListRows#each] counts them
    public int each(Consumer<ListRow> sink) {
        return rows.each(row -> {
            ListRow filled = filled(row);
            sink.accept(columns.nameless().isEmpty() ? filled : withNameless(filled));
        });
    }

    /// A merged cell that reaches down over rows says the same of each of them, as the reader of the list sees
    /// it; but an amount would count in each, and an id is that of one row.
    private ListRow filled(ListRow row) {
        if (row.cells().stream().noneMatch(cell -> cell.first() != null)) {
            return row;
        }
        List<ListCell> cells = new ArrayList<>(row.cells());
        for (int i = 0; i < cells.size(); i++) {
            if (!columns.unfilled().contains(i)) {
                cells.set(i, cells.get(i).filled());
            }
        }
        return new ListRow(row.at(), cells, row.faults());
    }

    /// The same, of a CSV file first as the rows are cut.
    public int each(CutRows first, Consumer<ListRow> sink) {
        return columns.nameless().isEmpty() ? rows.each(first, row -> sink.accept(filled(row))) : each(sink);
    }

    /// The number of the column with that heading, counted from 0; -1 where there is none.
    public int column(String heading) {
        return columns.index(heading);
    }

    /// What a cell means by a use; its faults are noted.
    public CellReader cells() {
        return cells;
    }

    /// The cell of the column with that heading; null where nothing stands there.
    public @Nullable ListCell cell(ListRow row, String heading) {
        int index = columns.index(heading);
        return index < 0 ? null : row.cell(index);
    }

    /// Whether the description has the row passed over.
    ///
    /// @param faults take why that cannot be told
    public boolean isPassedOver(ListRow row, List<Refusal> faults) {
        return only.isPassedOver(heading -> cell(row, heading), faults);
    }

    /// That the list is a part, that its letters are read wrong, and what the description says that meets nothing of
    /// it; after its rows have
    /// been read.
    ///
    /// @param none whether the list gives nothing
    public List<Finding> findings(boolean none) {
        List<Finding> findings = new ArrayList<>();
        ListRows.Column further = rows.further();
        if (further != null) {
            findings.add(
                    Finding.of(FindingCode.LIST_PART, further.at(), null, MappingReader.shortened(further.name())));
        }
        if (rows.hasOldLetters()) {
            findings.add(Finding.of(FindingCode.LIST_LETTERS, head(), null, description.file()));
        }
        String own = OF_FORMATS.getOrDefault(ending(), "");
        for (ColumnDescription.Stated stated : description.ofFormats()) {
            // A description of several lists says what each kind of them needs.
            if (!description.isOfFolder() && !List.of(own.split(", ")).contains(stated.key())) {
                findings.add(Finding.of(
                        FindingCode.SETTING_UNUSED,
                        stated.at(),
                        null,
                        stated.key() + ": " + MappingReader.shortened(stated.text()),
                        own));
            }
        }
        // No message quotes a row of the ledger.
        findings.addAll(only.unmet(none, description.kind() == ColumnDescription.Kind.RECORDS));
        return findings;
    }

    private String ending() {
        return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private ListRow withNameless(ListRow row) {
        for (int column : columns.nameless()) {
            ListCell cell = row.cell(column);
            if (cell != null
                    && cell.kind() != ListCell.Kind.MERGED
                    && row.faults().isEmpty()) {
                return new ListRow(
                        row.at(), row.cells(), List.of(new Refusal(cell.at(), "", "", Problem.CSV_CELL_NAMELESS)));
            }
        }
        return row;
    }

    /// Finds the decimal sign out from all amounts of the list.
    private @Nullable Character sign() {
        DecimalSign sign = new DecimalSign();
        List<Use> amounts = columns.uses().stream()
                .filter(use -> use.of().shape() == ListKeys.Shape.AMOUNT)
                .toList();
        CutRows cut = description.words().missing().isEmpty()
                ? sign.ofCut(amounts.stream().mapToInt(Use::column).toArray())
                : (_, _, _, _) -> false;
        rows.each(cut, row -> {
            for (Use use : amounts) {
                ListCell cell = row.cell(use.column());
                if (cell != null
                        && cell.kind() == ListCell.Kind.TEXT
                        && !description.words().isMissing(cell.text())) {
                    sign.see(AmountText.bare(cell.text(), description.words().strip()));
                }
            }
        });
        return sign.found().orElse(null);
    }
}
