package se.projektbokslut.suppliers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.EndMark;
import se.projektbokslut.documents.FirstBytes;
import se.projektbokslut.documents.Utf16Stream;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;

/// Reads the beginning of a supplier-ledger file: by its byte order mark, its `sep=` line and its heading row the
/// rest is read. A title and empty rows may stand above the heading.
final class SupplierHeading {
    private static final int LONGEST = 1 << 16;

    /// So many rows are looked through for the heading.
    private static final int MOST_ROWS = 50;

    /// A row with fewer of the headings is no heading row: a title may hold one of the words.
    private static final int FEWEST = 3;

    /// How a workbook begins, whatever it is called: `.xlsx` is a packed file.
    private static final Pattern PACKED = Pattern.compile("PK\u0003\u0004");

    /// How SIE files begin.
    private static final Pattern SIE =
            Pattern.compile("#(?:FLAGGA|PROGRAM|FORMAT|GEN|SIETYP)\\b", Pattern.CASE_INSENSITIVE);

    private static final String SEPARATORS = ",;\t";

    private final String file;
    private final byte[] head;
    private final boolean whole;
    private final List<Refusal> faults;

    /// @param whole whether nothing follows the beginning
    private SupplierHeading(String file, byte[] head, boolean whole, List<Refusal> faults) {
        this.file = file;
        this.head = head;
        this.whole = whole;
        this.faults = faults;
    }

    /// @param rows what follows the heading row, never UTF-16
    /// @param utf8 whether the heading row is UTF-8
    /// @param above rows of purchases that stand above the heading, and are refused
    record Begun(SupplierShape shape, InputStream rows, boolean utf8, List<Refusal> above) {}

    private record Candidate(HeadRow row, char separator, int known) {}

    /// Reads to the end of the heading row; empty, with faults noted, where the file is no supplier ledger.
    ///
    /// @param in the file from its first byte
    static Optional<Begun> read(String file, InputStream in, List<Refusal> faults) throws IOException {
        byte[] start = in.readNBytes(3);
        SupplierShape.Mark mark = SupplierShape.Mark.of(start);
        int skipped = switch (mark) {
            case NONE -> 0;
            case UTF_8 -> 3;
            case UTF_16LE, UTF_16BE -> 2;
        };
        InputStream all = new SequenceInputStream(new ByteArrayInputStream(start, skipped, start.length - skipped), in);
        InputStream bytes = switch (mark) {
            case NONE, UTF_8 -> all;
            case UTF_16LE -> new Utf16Stream(all, StandardCharsets.UTF_16LE);
            case UTF_16BE -> new Utf16Stream(all, StandardCharsets.UTF_16BE);
        };
        byte[] head = bytes.readNBytes(LONGEST);
        boolean whole = head.length < LONGEST;
        return new SupplierHeading(file, whole ? EndMark.without(head) : head, whole, faults).read(mark, bytes);
    }

    private Optional<Begun> read(SupplierShape.Mark mark, InputStream rest) {
        if (FirstBytes.isPacked(head)) {
            return refused(new Location(file, 1, 1), Problem.FILE_IS_PACKED);
        }
        HeadRow first = firstWithText();
        if (first == null) {
            return refused(new Location(file, 1, 1), Problem.SUPPLIER_EMPTY);
        }
        Location at = new Location(file, first.line(), 1);
        if (PACKED.matcher(first.raw(head)).lookingAt()) {
            return refused(at, Problem.SUPPLIER_IS_WORKBOOK);
        }
        if (SIE.matcher(first.raw(head)).lookingAt()) {
            return refused(at, Problem.SUPPLIER_IS_SIE);
        }
        if (first.raw(head).indexOf('\0') >= 0) {
            return refused(at, FirstBytes.isUnmarkedUtf16(head) ? Problem.FILE_IS_UTF16 : Problem.SUPPLIER_ENCODING);
        }
        Character stated = first.statedSeparator(head);
        HeadRow from = stated == null ? first : HeadRow.of(head, first.next(), first.line() + 1, stated);
        Candidate found = best(from, stated == null ? SEPARATORS : stated.toString());
        if (found == null || found.known < FEWEST) {
            return unknown(at, from, stated);
        }
        HeadRow row = found.row;
        Location heading = new Location(file, row.line(), 1);
        if (row.unsound()) {
            return refused(heading, Problem.SYNTAX_QUOTE);
        }
        Optional<SupplierColumns> columns = SupplierColumns.of(row.cells(), heading, faults);
        return columns.isEmpty() ? Optional.empty() : below(mark, found, columns.get(), from, rest);
    }

    private Optional<Begun> below(
            SupplierShape.Mark mark,
            Candidate heading,
            SupplierColumns columns,
            @Nullable HeadRow from,
            InputStream rest) {
        HeadRow row = heading.row;
        FirstRows firstRows = FirstRows.of(head, whole, row, heading.separator, columns);
        if (firstRows.quotedLine() > 0) {
            return refused(new Location(file, firstRows.quotedLine(), 1), Problem.SUPPLIER_QUOTED_AGAIN);
        }
        var shape = new SupplierShape(
                mark,
                (byte) heading.separator,
                row.lineEnd(head),
                row.carriageReturns(head),
                columns,
                row.line(),
                row.line() + row.lines(),
                firstRows);
        InputStream rows =
                new SequenceInputStream(new ByteArrayInputStream(head, row.next(), head.length - row.next()), rest);
        byte[] bytes = row.bytes(head);
        return Optional.of(new Begun(
                shape, rows, SupplierShape.isUtf8(bytes, 0, bytes.length), purchasesAbove(from, heading, columns)));
    }

    private Optional<Begun> refused(Location at, Problem problem, String... args) {
        faults.add(new Refusal(at, "", "", problem, args));
        return Optional.empty();
    }

    private @Nullable HeadRow firstWithText() {
        HeadRow row = HeadRow.of(head, 0, 1, ';');
        while (row != null && row.isBlank()) {
            row = HeadRow.of(head, row.next(), row.line() + row.lines(), ';');
        }
        return row;
    }

    /// The row with most of the headings, among several the first; null where none has any.
    private @Nullable Candidate best(@Nullable HeadRow from, String separators) {
        Candidate best = null;
        for (int i = 0; i < separators.length() && from != null; i++) {
            char separator = separators.charAt(i);
            HeadRow row = HeadRow.of(head, from.from(), from.line(), separator);
            for (int rows = 0; row != null && rows < MOST_ROWS; rows++) {
                int known = SupplierColumns.known(row.cells());
                if (known > (best == null ? 0 : best.known)) {
                    best = new Candidate(row, separator, known);
                }
                row = HeadRow.of(head, row.next(), row.line() + row.lines(), separator);
            }
        }
        return best;
    }

    /// Says what keeps the headings from being found.
    ///
    /// @param at the first row
    /// @param stated the separator of the `sep=` line; null where there is none
    private Optional<Begun> unknown(Location at, @Nullable HeadRow from, @Nullable Character stated) {
        Problem markup = FirstBytes.markup(head);
        if (markup != null) {
            return refused(at, markup);
        }
        HeadRow row = from == null ? null : HeadRow.of(head, from.from(), from.line(), '\0');
        for (int rows = 0; row != null && rows < MOST_ROWS; rows++) {
            Location place = new Location(file, row.line(), 1);
            if (isQuotedAgain(row)) {
                return refused(place, Problem.SUPPLIER_QUOTED_AGAIN);
            }
            String separator = separatorOf(row.cells().getFirst());
            if (!separator.isEmpty()) {
                return refused(
                        place,
                        stated == null ? Problem.SUPPLIER_SEPARATOR : Problem.SUPPLIER_SEPARATOR_STATED,
                        separator,
                        stated == null ? "" : name(stated));
            }
            row = HeadRow.of(head, row.next(), row.line() + row.lines(), '\0');
        }
        return refused(at, Problem.SUPPLIER_NO_HEADING, Integer.toString(MOST_ROWS), SupplierColumns.required(), file);
    }

    /// Whether all that stands there is one cell in quotes with the headings in it. Empty cells may stand behind it.
    private boolean isQuotedAgain(HeadRow row) {
        for (char separator : ("\0" + SEPARATORS).toCharArray()) {
            HeadRow cut = HeadRow.of(head, row.from(), row.line(), separator);
            if (cut != null
                    && !cut.unsound()
                    && cut.raw(head).startsWith("\"")
                    && cut.cells().stream().skip(1).allMatch(String::isEmpty)
                    && !separatorOf(cut.cells().getFirst()).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /// What the headings in the text are separated by, as people name it; empty where it holds none.
    private static String separatorOf(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (char separator : new char[] {',', ';', '\t', '|', ':', '#', '~', '^'}) {
            HeadRow row = HeadRow.of(bytes, 0, 1, separator);
            if (row != null && SupplierColumns.known(row.cells()) >= FEWEST) {
                return name(separator);
            }
        }
        return "";
    }

    static String name(char separator) {
        return separator == '\t' ? "TAB" : Character.toString(separator);
    }

    /// Refuses what is dated and has an amount: such a row is a purchase, not a title.
    private List<Refusal> purchasesAbove(@Nullable HeadRow from, Candidate heading, SupplierColumns columns) {
        List<Refusal> above = new ArrayList<>();
        HeadRow row = from == null ? null : HeadRow.of(head, from.from(), from.line(), heading.separator);
        while (row != null && row.line() < heading.row.line()) {
            if (isPurchase(row.cells(), columns)) {
                above.add(new Refusal(
                        new Location(file, row.line(), 0),
                        "",
                        "",
                        Problem.SUPPLIER_ABOVE_HEADING,
                        Integer.toString(heading.row.line())));
            }
            row = HeadRow.of(head, row.next(), row.line() + row.lines(), heading.separator);
        }
        return above;
    }

    private static boolean isPurchase(List<String> cells, SupplierColumns columns) {
        if (cells.size() <= Math.max(columns.date(), columns.amount())) {
            return false;
        }
        byte[] date = cells.get(columns.date()).getBytes(StandardCharsets.UTF_8);
        byte[] amount = cells.get(columns.amount()).getBytes(StandardCharsets.UTF_8);
        return DateCell.day(date, 0, date.length) != 0
                && AmountCell.ore(amount, 0, amount.length, (byte) 0) != AmountCell.NONE;
    }
}
