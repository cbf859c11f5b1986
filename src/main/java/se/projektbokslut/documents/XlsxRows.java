package se.projektbokslut.documents;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;

/// Reads the rows of a sheet one after the other.
final class XlsxRows implements AutoCloseable {
    /// The last column and row that a workbook can have.
    static final int MOST_COLUMNS = 16_384;

    private static final int MOST_ROWS = 1_048_576;

    private static final Pattern ERROR = Pattern.compile("#(?:NULL!|DIV/0!|VALUE!|REF!|NAME\\?|NUM!|N/A|SPILL!|CALC!)");

    /// `2019-12-31`, with or without a time: how workbooks of the strict kind store dates.
    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:T.*)?");

    private final String file;
    private final XlsxBook book;
    private final XlsxBook.Sheet sheet;
    private final XlsxMerges merges;
    private final XlsxXml xml;
    private int last;

    /// Whether the row that is being read is damaged.
    private boolean broken;

    XlsxRows(String file, XlsxBook book, XlsxBook.Sheet sheet) throws XlsxFault {
        this.file = file;
        this.book = book;
        this.sheet = sheet;
        this.merges = book.merges(sheet);
        this.xml = new XlsxXml(sheet.part(), book.open(sheet));
    }

    /// The next row that the sheet states; null behind the last.
    @Nullable
    XlsxCells next() throws XlsxFault {
        while (xml.next()) {
            if (xml.begins("row")) {
                return row();
            }
            if (xml.ends("sheetData")) {
                return null;
            }
        }
        return null;
    }

    private XlsxCells row() throws XlsxFault {
        int stated = xml.number("r");
        int row = stated < 0 ? last + 1 : stated;
        if (row < 1 || row > MOST_ROWS) {
            throw new XlsxFault(Problem.LIST_WORKBOOK_BROKEN, sheet.part()).in(row);
        }
        // A row that stands behind a later one, or a second time, is damaged; what comes behind it can be read.
        boolean behind = row <= last;
        broken = behind;
        last = Math.max(last, row);
        boolean hidden = xml.flag("hidden");
        List<ListCell> cells = new ArrayList<>();
        while (xml.next() && !xml.ends("row")) {
            if (xml.begins("c")) {
                int column = column(xml.attribute("r"), cells.size() + 1);
                if (column <= cells.size() || column > MOST_COLUMNS) {
                    broken = true;
                    continue;
                }
                while (cells.size() < column - 1) {
                    cells.add(blank(row, cells.size() + 1));
                }
                cells.add(cell(new Location(file, row, column, sheet.name())));
            }
        }
        if (behind) {
            return new XlsxCells(row, cells, hidden, true);
        }
        merges.row(row);
        if (merges.any()) {
            while (cells.size() < merges.lastColumn()) {
                cells.add(blank(row, cells.size() + 1));
            }
            cells.replaceAll(merges::merged);
        }
        return new XlsxCells(row, cells, hidden, broken);
    }

    private ListCell blank(int row, int column) {
        return new ListCell(new Location(file, row, column, sheet.name()), ListCell.Kind.TEXT, "");
    }

    /// The column that a cell's name says, from 1; 0 where it says none.
    private static int column(@Nullable String name, int otherwise) {
        if (name == null) {
            return otherwise;
        }
        int letters = 0;
        while (letters < name.length() && name.charAt(letters) >= 'A' && name.charAt(letters) <= 'Z') {
            letters++;
        }
        return letters > 3 ? 0 : XlsxMerges.column(name.substring(0, letters));
    }

    private ListCell cell(Location at) throws XlsxFault {
        String type = xml.attribute("t");
        int style = xml.number("s");
        boolean formula = false;
        String value = null;
        while (xml.next() && !xml.ends("c")) {
            if (xml.begins("f")) {
                formula = true;
            } else if (xml.begins("v")) {
                value = xml.text();
            } else if (xml.begins("is")) {
                return inline(at);
            }
        }
        if (value == null || (value.isEmpty() && !"str".equals(type))) {
            return new ListCell(at, formula ? ListCell.Kind.NO_VALUE : ListCell.Kind.TEXT, "");
        }
        return switch (type == null ? "n" : type) {
            case "s" -> shared(at, value);
            case "str" -> text(at, XlsxXml.unescaped(value));
            case "b" -> new ListCell(at, ListCell.Kind.BOOLEAN, value.equals("1") ? "true" : "false");
            case "e" -> new ListCell(at, ListCell.Kind.ERROR, value);
            case "d" ->
                DAY.matcher(value).matches()
                        ? new ListCell(at, ListCell.Kind.DATE, value.substring(0, 10))
                        : text(at, value);
            default -> number(at, value, style);
        };
    }

    private ListCell inline(Location at) throws XlsxFault {
        String text = xml.string("is");
        while (!xml.ends("c") && xml.next()) {
            // What else the cell has is not its text.
        }
        return text(at, text);
    }

    private ListCell shared(Location at, String index) {
        String text = book.text(XlsxXml.whole(index.strip()));
        broken |= text == null;
        return text(at, text == null ? "" : text);
    }

    private static ListCell text(Location at, String text) {
        boolean error = text.startsWith("#") && ERROR.matcher(text).matches();
        return new ListCell(at, error ? ListCell.Kind.ERROR : ListCell.Kind.TEXT, text);
    }

    private ListCell number(Location at, String stored, int styleNumber) {
        Optional<BigDecimal> number = CellNumbers.of(stored.strip());
        if (number.isEmpty()) {
            return new ListCell(at, ListCell.Kind.ERROR, "#NUM!");
        }
        XlsxStyles.Style style = book.style(styleNumber);
        boolean date = style.shown() != XlsxDates.Shown.NOTHING
                && XlsxDates.kindOf(number.get(), book.isFrom1904()) == ListCell.Kind.DATE;
        if (date) {
            return new ListCell(at, ListCell.Kind.DATE, XlsxDates.text(number.get(), style.shown(), book.isFrom1904()));
        }
        String text = CellNumbers.plain(number.get());
        CodeFormat code = style.code();
        if (code == null || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return new ListCell(at, ListCell.Kind.NUMBER, text, List.of(), null, style.unit());
        }
        return new ListCell(at, code.isText() ? ListCell.Kind.TEXT : ListCell.Kind.NUMBER, code.shown(text));
    }

    @Override
    public void close() {
        xml.close();
    }
}
