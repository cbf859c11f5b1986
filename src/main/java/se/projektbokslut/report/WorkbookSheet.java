package se.projektbokslut.report;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.money.Money;

/// A table of the workbook as a sheet: a frozen heading with a filter, then a row a record. The rows are asked
/// for twice, first for the widths of the columns, which stand before them in the file; none is kept.
///
/// A column in which no row says anything is hidden, and more rows than a sheet can hold go on in another one.
final class WorkbookSheet {
    /// Of a sheet, with the heading (the format's own limit).
    static final int MOST_ROWS = 1_048_576;
    /// Characters on the width of a page at the smallest size at which it is easily read.
    private static final int PAGE = 250;
    private static final int WIDEST = 60;
    private static final int NARROWEST = 7;
    /// The button of the filter, in characters.
    private static final int BUTTON = 3;
    /// Of a line, in points.
    private static final int LINE = 15;
    /// A row is at most some 400 points high (the format's own limit is 409).
    private static final int MOST_LINES = 26;

    /// Numbers that only name something.
    private static final Set<String> PLAIN = Set.of("year", "revision", "line", "column", "source_line");

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    /// Before it spreadsheets do not count alike: Excel believes in a 29 February 1900.
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    /// Spreadsheets keep fifteen digits of a number.
    private static final long LARGE = 1_000_000_000_000_000L;

    /// Of the columns of most tables.
    private static final String[] LETTERS =
            IntStream.range(0, 64).mapToObj(WorkbookSheet::column).toArray(String[]::new);

    private final int mostRows;
    private final WorkbookFile file;
    private final Texts texts;
    private final Formats formats;
    private final String cut;

    /// @param mostRows of a sheet: [#MOST_ROWS]
    WorkbookSheet(WorkbookFile file, Texts texts, int mostRows) {
        this.mostRows = mostRows;
        this.file = file;
        this.texts = texts;
        this.formats = Formats.of(texts);
        this.cut = texts.label("workbook.cut");
    }

    /// A row of a sheet.
    ///
    /// @param cells one for each column
    /// @param strong whether it is one of totals
    record Row(List<Cell> cells, boolean strong) {}

    /// A table.
    ///
    /// @param name of the sheet, at most 31 characters
    /// @param columns their names
    /// @param named the column by which people know a row, which is repeated on every printed page
    /// @param rows asked for twice
    /// @param tally counts what is written; null where no other rendering has it
    record Table(
            String name,
            List<String> columns,
            String named,
            Iterable<Row> rows,
            @Nullable TableTally tally) {}

    /// What the columns are like, as all rows have it.
    private static final class Layout {
        private final List<String> heads = new ArrayList<>();
        /// In characters.
        private final int[] widths;
        private final boolean[] hidden;
        /// Whether a column's whole numbers are none that anybody adds up.
        private final boolean[] plain;
        /// Whether it holds numbers that somebody may add up.
        private final boolean[] figures;

        Layout(int columns) {
            widths = new int[columns];
            hidden = new boolean[columns];
            plain = new boolean[columns];
            figures = new boolean[columns];
        }
    }

    void write(Table table) throws IOException {
        Layout layout = layout(table);
        Iterator<Row> rows = table.rows().iterator();
        int part = 0;
        do {
            part++;
            String name = part == 1 ? table.name() : table.name() + " " + part;
            // How many rows there are is known when they are written, and the names of ranges stand after all sheets.
            int[] last = {1};
            Iterator<Row> left = rows;
            String titles = column(table.columns().indexOf(table.named()));
            file.sheet(
                    name,
                    () -> "$A$1:$" + column(table.columns().size() - 1) + "$" + last[0],
                    List.of("$" + titles + ":$" + titles, "$1:$1"),
                    xml -> last[0] = sheet(table, layout, left, xml));
        } while (rows.hasNext());
    }

    private Layout layout(Table table) {
        int n = table.columns().size();
        var layout = new Layout(n);
        for (int i = 0; i < n; i++) {
            String own = "workbook.column." + table.columns().get(i);
            layout.heads.add(texts.label(
                    texts.has(own) ? own : "column." + table.columns().get(i)));
            layout.hidden[i] = true;
            layout.plain[i] = PLAIN.contains(table.columns().get(i));
        }
        boolean any = false;
        for (Row row : table.rows()) {
            any = true;
            if (row.cells().size() != n) {
                throw new IllegalArgumentException(row.cells().size() + " cells in " + n + " columns");
            }
            for (int i = 0; i < n; i++) {
                Cell cell = row.cells().get(i);
                layout.hidden[i] &= cell instanceof Cell.Empty;
                boolean number = cell instanceof Cell.Whole || cell instanceof Cell.Unprinted;
                layout.figures[i] |= cell instanceof Cell.Amount || (number && !layout.plain[i]);
                layout.widths[i] = Math.max(layout.widths[i], width(cell));
            }
        }
        for (int i = 0; i < n; i++) {
            layout.hidden[i] &= any;
            int head = Math.max(WorkbookText.longestWord(layout.heads.get(i)) + BUTTON, NARROWEST);
            layout.widths[i] = Math.min(WIDEST, Math.max(layout.widths[i] + 3, head));
        }
        return layout;
    }

    private int width(Cell cell) {
        return switch (cell) {
            case Cell.Empty() -> 0;
            case Cell.Words(String text) -> WorkbookText.width(text);
            case Cell.Whole(long number) -> formats.count(number).length();
            case Cell.Unprinted(long number) -> formats.count(number).length();
            case Cell.Amount(Money amount) -> formats.amount(amount).length();
            case Cell.Day(LocalDate date) -> date.toString().length();
            case Cell.Vague _, Cell.Items _ -> throw new IllegalArgumentException("not yet in words");
        };
    }

    /// @return the last row
    private int sheet(Table table, Layout layout, Iterator<Row> rows, Writer xml) throws IOException {
        int columns = table.columns().size();
        xml.append(WorkbookFile.XML).append("<worksheet xmlns=\"" + WorkbookFile.MAIN + "\">");
        xml.append("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\"");
        xml.append(file.sheets() == 0 ? " tabSelected=\"1\">" : ">");
        xml.append("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>");
        xml.append("<selection pane=\"bottomLeft\" activeCell=\"A2\" sqref=\"A2\"/></sheetView></sheetViews>");
        xml.append("<sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        int visible = 0;
        for (int i = 0; i < columns; i++) {
            xml.append("<col min=\"" + (i + 1) + "\" max=\"" + (i + 1) + "\" width=\"" + layout.widths[i] + ".7\"");
            xml.append(layout.hidden[i] ? " customWidth=\"1\" hidden=\"1\"/>" : " customWidth=\"1\"/>");
            visible += layout.hidden[i] ? 0 : layout.widths[i] + 1;
        }
        xml.append("</cols><sheetData>");
        int lines = 1;
        for (int i = 0; i < columns; i++) {
            if (!layout.hidden[i]) {
                lines = Math.max(lines, WorkbookText.lines(layout.heads.get(i), layout.widths[i] - BUTTON));
            }
        }
        beginRow(1, lines, xml);
        for (int i = 0; i < columns; i++) {
            WorkbookStyle style = layout.figures[i] ? WorkbookStyle.FIGURE_HEAD : WorkbookStyle.HEAD;
            text(i, 1, layout.heads.get(i), style.index(false), xml);
        }
        xml.append("</row>");
        int last = 1;
        while (rows.hasNext() && last < mostRows) {
            Row row = rows.next();
            last++;
            row(row, last, layout, xml);
            if (table.tally() != null) {
                table.tally().count(table.columns(), row.cells());
            }
        }
        xml.append("</sheetData><autoFilter ref=\"A1:" + column(columns - 1) + last + "\"/>");
        print(Math.ceilDiv(visible, PAGE), xml);
        // Codes of digits are text on purpose.
        xml.append("<ignoredErrors><ignoredError sqref=\"A1:" + column(columns - 1) + last);
        xml.append("\" numberStoredAsText=\"1\"/></ignoredErrors></worksheet>");
        return last;
    }

    /// @param wide the number of pages beside each other
    private void print(int wide, Writer xml) throws IOException {
        xml.append(
                "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>");
        xml.append("<pageSetup paperSize=\"9\" fitToWidth=\"" + Math.max(wide, 1) + "\" fitToHeight=\"0\"");
        xml.append(" orientation=\"landscape\"/><headerFooter><oddHeader>");
        WorkbookText.escape("&L" + file.title().replace("&", "&&") + "&R&A", xml);
        xml.append("</oddHeader><oddFooter>");
        WorkbookText.escape("&R" + texts.label("page.of", "&P") + "&N", xml);
        xml.append("</oddFooter></headerFooter>");
    }

    /// Not every spreadsheet works out the heights of wrapped texts when it opens a file.
    private static void beginRow(int number, int lines, Writer xml) throws IOException {
        xml.append("<row r=\"" + number);
        xml.append(lines > 1 ? "\" ht=\"" + LINE * Math.min(lines, MOST_LINES) + "\" customHeight=\"1\">" : "\">");
    }

    private void row(Row row, int number, Layout layout, Writer xml) throws IOException {
        int lines = 1;
        for (int i = 0; i < row.cells().size(); i++) {
            if (row.cells().get(i) instanceof Cell.Words(String text)) {
                lines = Math.max(lines, WorkbookText.lines(text, layout.widths[i]));
            }
        }
        beginRow(number, lines, xml);
        for (int i = 0; i < row.cells().size(); i++) {
            WorkbookStyle whole = layout.plain[i] ? WorkbookStyle.NUMBER : WorkbookStyle.COUNT;
            cell(i, number, row.cells().get(i), whole.index(row.strong()), row.strong(), xml);
        }
        xml.append("</row>");
    }

    /// @param whole the style of a whole number in that column
    private void cell(int column, int row, Cell cell, int whole, boolean strong, Writer xml) throws IOException {
        switch (cell) {
            case Cell.Empty() -> {}
            case Cell.Whole(long number) -> number(column, row, Long.toString(number), whole, xml);
            case Cell.Unprinted(long number) -> number(column, row, Long.toString(number), whole, xml);
            case Cell.Words(String words) -> {
                String text = WorkbookText.cell(words, cut);
                boolean prose = text.length() > WorkbookText.LONGEST_OF_FORMAT;
                text(column, row, text, (prose ? WorkbookStyle.PROSE : WorkbookStyle.TEXT).index(strong), xml);
            }
            case Cell.Amount(Money amount) -> amount(column, row, amount, strong, xml);
            case Cell.Day(LocalDate date) -> day(column, row, date, strong, xml);
            case Cell.Vague _, Cell.Items _ -> throw new IllegalArgumentException("not yet in words");
        }
    }

    /// The number is the amount's own decimal text.
    private void amount(int column, int row, Money amount, boolean strong, Writer xml) throws IOException {
        if (amount.ore() <= -LARGE || amount.ore() >= LARGE) {
            text(column, row, formats.amount(amount), WorkbookStyle.LARGE_AMOUNT.index(strong), xml);
        } else {
            number(column, row, amount.toString(), WorkbookStyle.AMOUNT.index(strong), xml);
        }
    }

    private static void day(int column, int row, LocalDate date, boolean strong, Writer xml) throws IOException {
        if (date.isBefore(FIRST_DAY)) {
            text(column, row, date.toString(), WorkbookStyle.TEXT.index(strong), xml);
        } else {
            String serial = Long.toString(ChronoUnit.DAYS.between(DAY_ZERO, date));
            number(column, row, serial, WorkbookStyle.DAY.index(strong), xml);
        }
    }

    private static void number(int column, int row, String number, int style, Writer xml) throws IOException {
        begin(column, row, style, xml);
        xml.write("><v>");
        xml.write(number);
        xml.write("</v></c>");
    }

    private static void begin(int column, int row, int style, Writer xml) throws IOException {
        xml.write("<c r=\"");
        xml.write(column < LETTERS.length ? LETTERS[column] : column(column));
        xml.write(Integer.toString(row));
        xml.write("\" s=\"");
        xml.write(Integer.toString(style));
        xml.write('"');
    }

    private static void text(int column, int row, String text, int style, Writer xml) throws IOException {
        begin(column, row, style, xml);
        xml.write(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        WorkbookText.escape(text, xml);
        xml.write("</t></is></c>");
    }

    /// A column's letters: `A` for 0, `AA` for 26.
    static String column(int column) {
        String last = Character.toString('A' + column % 26);
        return column < 26 ? last : column(column / 26 - 1) + last;
    }
}
