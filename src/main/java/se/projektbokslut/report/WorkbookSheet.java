package se.projektbokslut.report;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table of the workbook as a sheet: a frozen heading with a filter, then a row a record. The rows are asked for
/// once, and none is kept: the widths of the columns, which stand before them in the file, are written when the rows
/// are.
///
/// A column in which no row says anything is hidden, and more rows than a sheet can hold go on in another one.
final class WorkbookSheet {
    /// Of a sheet, with the heading (the format's own limit).
    private static final int MOST_ROWS = 1_048_576;
    /// Characters on the width of a page at the smallest size at which it is easily read.
    private static final int PAGE = 250;
    /// Of the XML of a sheet's rows; far from the 4 GB that an entry of the package can hold.
    private static final long MOST_BYTES = 1L << 30;

    private final int mostRows;
    private final long mostBytes;
    private final WorkbookFile file;
    private final Texts texts;
    private final Formats formats;
    private final String cut;

    WorkbookSheet(WorkbookFile file, Texts texts) {
        this(file, texts, MOST_ROWS, MOST_BYTES);
    }

    /// @param mostRows of a sheet: [#MOST_ROWS]
    /// @param mostBytes after which another one begins: [#MOST_BYTES]
    WorkbookSheet(WorkbookFile file, Texts texts, int mostRows, long mostBytes) {
        this.mostRows = mostRows;
        this.mostBytes = mostBytes;
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
    /// @param tally counts what is written; null where no other rendering has it
    record Table(
            String name,
            List<String> columns,
            String named,
            Iterable<Row> rows,
            @Nullable TableTally tally) {}

    void write(Table table) throws IOException {
        Iterator<Row> rows = table.rows().iterator();
        int part = 0;
        do {
            part++;
            sheet(part == 1 ? table.name() : table.name() + " " + part, table, rows);
        } while (rows.hasNext());
    }

    private void sheet(String name, Table table, Iterator<Row> rows) throws IOException {
        int columns = table.columns().size();
        WorkbookLayout layout = new WorkbookLayout(table.columns(), texts);
        List<WorkbookShared.Column> shared = file.shared().columns(columns);
        String titles = column(table.columns().indexOf(table.named()));
        int[] last = {1};
        file.sheet(
                name,
                List.of("$" + titles + ":$" + titles, "$1:$1"),
                () -> "$A$1:$" + column(columns - 1) + "$" + last[0],
                xml -> beginning(layout, new WorkbookCells(shared, formats, cut, xml), xml),
                xml -> {
                    last[0] = rows(table, rows, layout, new WorkbookCells(shared, formats, cut, xml), xml);
                    end(column(columns - 1) + last[0], layout, xml);
                });
    }

    /// What stands before the rows, and the heading among them.
    private void beginning(WorkbookLayout layout, WorkbookCells cells, WorkbookXml xml) throws IOException {
        xml.append(WorkbookFile.XML).append("<worksheet xmlns=\"" + WorkbookFile.MAIN + "\">");
        xml.append("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\"");
        xml.append(file.sheets() == 0 ? " tabSelected=\"1\">" : ">");
        xml.append("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>");
        xml.append("<selection pane=\"bottomLeft\" activeCell=\"A2\" sqref=\"A2\"/></sheetView></sheetViews>");
        xml.append("<sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        List<String> heads = layout.heads();
        for (int i = 0; i < heads.size(); i++) {
            xml.append("<col min=\"" + (i + 1) + "\" max=\"" + (i + 1) + "\" width=\"" + layout.width(i) + ".7\"");
            xml.append(layout.isHidden(i) ? " customWidth=\"1\" hidden=\"1\"/>" : " customWidth=\"1\"/>");
        }
        xml.append("</cols><sheetData>");
        cells.beginRow(1, layout.headLines());
        for (int i = 0; i < heads.size(); i++) {
            cells.text(i, heads.get(i), layout.head(i).index(false));
        }
        cells.endRow();
    }

    /// As many of the rows as the sheet holds.
    ///
    /// @return the last one
    private int rows(Table table, Iterator<Row> rows, WorkbookLayout layout, WorkbookCells cells, WorkbookXml xml)
            throws IOException {
        int columns = table.columns().size();
        int last = 1;
        while (rows.hasNext() && last < mostRows && xml.length() < mostBytes) {
            Row row = rows.next();
            last++;
            cells.beginRow(last, layout.see(row.cells()));
            for (int i = 0; i < columns; i++) {
                cells.cell(i, row.cells().get(i), layout.whole(i), row.strong());
            }
            cells.endRow();
            if (table.tally() != null) {
                table.tally().count(table.columns(), row.cells());
            }
        }
        return last;
    }

    /// What stands behind the rows.
    ///
    /// @param corner the last cell
    private void end(String corner, WorkbookLayout layout, WorkbookXml xml) throws IOException {
        xml.append("</sheetData><autoFilter ref=\"A1:" + corner + "\"/>");
        print(Math.ceilDiv(layout.visible(), PAGE), xml);
        // Codes of digits are text on purpose.
        xml.append("<ignoredErrors><ignoredError sqref=\"A1:" + corner);
        xml.append("\" numberStoredAsText=\"1\"/></ignoredErrors></worksheet>");
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

    /// A column's letters: `A` for 0, `AA` for 26.
    static String column(int column) {
        String last = Character.toString('A' + column % 26);
        return column < 26 ? last : column(column / 26 - 1) + last;
    }
}
