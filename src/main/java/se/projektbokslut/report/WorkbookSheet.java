package se.projektbokslut.report;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table of the workbook as a sheet: a frozen heading with a filter, then a row a record. All rows are looked at
/// first for the widths of the columns, which stand before them in the file; of a long table none is kept, and they are
/// asked for again.
///
/// A column in which no row says anything is hidden, and more rows than a sheet can hold go on in another one.
final class WorkbookSheet {
    /// Of a sheet, with the heading (the format's own limit).
    static final int MOST_ROWS = 1_048_576;
    /// Characters on the width of a page at the smallest size at which it is easily read.
    private static final int PAGE = 250;
    /// Of a line, in points.
    private static final int LINE = 15;

    private static final byte[] ROW = WorkbookXml.bytes("<row r=\"");
    private static final byte[] ROW_END = WorkbookXml.bytes("</row>");

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
    /// @param rows asked for once or twice
    /// @param tally counts what is written; null where no other rendering has it
    record Table(
            String name,
            List<String> columns,
            String named,
            Iterable<Row> rows,
            @Nullable TableTally tally) {}

    void write(Table table) throws IOException {
        WorkbookLayout layout = new WorkbookLayout(table, texts);
        Iterator<Row> rows = layout.rows(table).iterator();
        int part = 0;
        int written = 0;
        do {
            part++;
            int first = written;
            String name = part == 1 ? table.name() : table.name() + " " + part;
            // How many rows there are is known when they are written, and the names of ranges stand after all sheets.
            int[] last = {1};
            Iterator<Row> left = rows;
            String titles = column(table.columns().indexOf(table.named()));
            file.sheet(
                    name,
                    () -> "$A$1:$" + column(table.columns().size() - 1) + "$" + last[0],
                    List.of("$" + titles + ":$" + titles, "$1:$1"),
                    xml -> last[0] = sheet(table, layout, first, left, xml));
            written += last[0] - 1;
        } while (rows.hasNext());
    }

    /// @param first the number of the table's rows that stand in other sheets
    /// @return the last row
    private int sheet(Table table, WorkbookLayout layout, int first, Iterator<Row> rows, WorkbookXml xml)
            throws IOException {
        int columns = table.columns().size();
        xml.append(WorkbookFile.XML).append("<worksheet xmlns=\"" + WorkbookFile.MAIN + "\">");
        xml.append("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\"");
        xml.append(file.sheets() == 0 ? " tabSelected=\"1\">" : ">");
        xml.append("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>");
        xml.append("<selection pane=\"bottomLeft\" activeCell=\"A2\" sqref=\"A2\"/></sheetView></sheetViews>");
        xml.append("<sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        int visible = 0;
        for (int i = 0; i < columns; i++) {
            xml.append("<col min=\"" + (i + 1) + "\" max=\"" + (i + 1) + "\" width=\"" + layout.width(i) + ".7\"");
            xml.append(layout.isHidden(i) ? " customWidth=\"1\" hidden=\"1\"/>" : " customWidth=\"1\"/>");
            visible += layout.isHidden(i) ? 0 : layout.width(i) + 1;
        }
        xml.append("</cols><sheetData>");
        var cells = new WorkbookCells(columns, file.shared(), formats, cut, xml);
        beginRow(1, layout.headLines(), cells, xml);
        for (int i = 0; i < columns; i++) {
            cells.text(i, layout.heads().get(i), layout.head(i).index(false));
        }
        xml.append(ROW_END);
        int last = 1;
        while (rows.hasNext() && last < mostRows) {
            Row row = rows.next();
            beginRow(last + 1, layout.lines(first + last - 1), cells, xml);
            for (int i = 0; i < columns; i++) {
                cells.cell(i, row.cells().get(i), layout.whole(i), row.strong());
            }
            xml.append(ROW_END);
            last++;
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
    private void print(int wide, WorkbookXml xml) throws IOException {
        xml.append(
                "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>");
        xml.append("<pageSetup paperSize=\"9\" fitToWidth=\"" + Math.max(wide, 1) + "\" fitToHeight=\"0\"");
        xml.append(" orientation=\"landscape\"/><headerFooter><oddHeader>");
        xml.text("&L" + file.title().replace("&", "&&") + "&R&A");
        xml.append("</oddHeader><oddFooter>");
        xml.text("&R" + texts.label("page.of", "&P") + "&N");
        xml.append("</oddFooter></headerFooter>");
    }

    /// Not every spreadsheet works out the heights of wrapped texts when it opens a file.
    private static void beginRow(int number, int lines, WorkbookCells cells, WorkbookXml xml) throws IOException {
        cells.row(number);
        xml.append(ROW).number(number);
        if (lines > 1) {
            xml.append("\" ht=\"").number((long) LINE * lines).append("\" customHeight=\"1\">");
        } else {
            xml.append("\">");
        }
    }

    /// A column's letters: `A` for 0, `AA` for 26.
    static String column(int column) {
        String last = Character.toString('A' + column % 26);
        return column < 26 ? last : column(column / 26 - 1) + last;
    }
}
