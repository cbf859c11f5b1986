package se.projektbokslut.report.pdf;

import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;

/// Draws a table over as many pages as it takes. Its head is tagged once and repeated as decoration; a row is cut
/// only where it is too tall to be kept whole.
final class TableLayout {
    private static final float PAD = 4;
    private static final float LINE_PAD = 3.2f;
    /// A row taller than this part of a page may be cut.
    private static final float KEEP_WHOLE = Page.BODY * 0.45f;

    /// A table of at most so many rows is kept on one page where it can be.
    private static final int SHORT = 8;

    private final Page page;
    private final Fonts fonts;
    private final Table table;
    private final float[] lefts;
    private final float[] widths;
    private final List<TextBlock> heads = new ArrayList<>();
    private final float headHeight;
    private final PdfObject columnScope;
    private final PdfObject rowScope;

    TableLayout(Page page, Fonts fonts, Table table, TableScopes scopes) {
        this.page = page;
        this.fonts = fonts;
        this.table = table;
        this.columnScope = scopes.column();
        this.rowScope = scopes.row();
        int n = table.columns().size();
        this.lefts = new float[n];
        this.widths = new float[n];
        measureColumns();
        float tallest = 0;
        for (int i = 0; i < n; i++) {
            TextBlock head = new TextBlock(fonts, Text.of(table.columns().get(i).head()), Type.HEAD, inner(i));
            heads.add(head);
            tallest = Math.max(tallest, head.height());
        }
        this.headHeight = tallest + 2 * LINE_PAD + 1;
    }

    /// The attributes of header cells, written once in a document.
    record TableScopes(PdfObject column, PdfObject row) {
        static TableScopes of() {
            return new TableScopes(
                    Tag.owned("Table", "Scope", new PdfName("Column")),
                    Tag.owned("Table", "Scope", new PdfName("Row")));
        }
    }

    private void measureColumns() {
        float fixed = 0;
        int shares = 0;
        for (Table.Column column : table.columns()) {
            fixed += column.width();
            shares += column.width() == 0 ? 1 : 0;
        }
        float x = Page.LEFT;
        for (int i = 0; i < widths.length; i++) {
            float width = table.columns().get(i).width();
            widths[i] = width == 0 ? (Page.WIDTH - fixed) / shares : width;
            lefts[i] = x;
            x += widths[i];
        }
    }

    private float inner(int column) {
        return widths[column] - 2 * PAD;
    }

    /// @param parent the element that the table stands in
    void draw(Tag parent) {
        TextBlock caption = new TextBlock(fonts, table.caption(), Type.CAPTION, Page.WIDTH);
        page.ensure(caption.height() + headHeight + least());
        Tag tag = parent.child("Table");
        if (!caption.lines().isEmpty()) {
            new Marks(page, caption, tag.child("Caption"))
                    .draw(0, caption.lines().size(), Page.LEFT, page.y, Page.WIDTH, false);
            page.y -= caption.height() + 4;
        }
        drawHead(tag);
        Tag body = tag.child("TBody");
        for (Table.Row row : table.rows()) {
            Tag line = body.child("TR");
            drawRow(row, line);
            line.finish(page.writer());
        }
        page.y -= 12;
    }

    /// What must find room under the head: a short table as a whole, of a long one the first rows.
    private float least() {
        float least = 3 * (Type.CELL.leading() + 2 * LINE_PAD);
        if (!(table.rows() instanceof List<Table.Row> rows) || rows.size() > SHORT) {
            return least;
        }
        float all = 0;
        for (Table.Row row : rows) {
            all += height(blocks(row)) + 2 * LINE_PAD;
        }
        return all <= Page.BODY / 4 ? all : least;
    }

    private List<TextBlock> blocks(Table.Row row) {
        Type type = row.total() ? Type.CELL.in(Face.BOLD, Ink.TEXT) : Type.CELL;
        List<TextBlock> blocks = new ArrayList<>(widths.length);
        for (int i = 0; i < widths.length; i++) {
            blocks.add(new TextBlock(fonts, row.cells().get(i), type, inner(i)));
        }
        return blocks;
    }

    private static float height(List<TextBlock> blocks) {
        float height = Type.CELL.leading();
        for (TextBlock block : blocks) {
            height = Math.max(height, block.height());
        }
        return height;
    }

    private void drawHead(Tag tag) {
        Tag row = tag.child("THead").child("TR");
        band();
        for (int i = 0; i < widths.length; i++) {
            TextBlock head = heads.get(i);
            Tag cell = row.child("TH").attributes(columnScope);
            new Marks(page, head, cell).draw(0, head.lines().size(), lefts[i] + PAD, headTop(head), inner(i), right(i));
        }
        page.y -= headHeight;
    }

    private void repeatHead() {
        band();
        page.artifact(page.content(), _ -> {
            for (int i = 0; i < widths.length; i++) {
                TextBlock head = heads.get(i);
                Marks.drawUntagged(page, head, lefts[i] + PAD, headTop(head), inner(i), right(i));
            }
        });
        page.y -= headHeight;
    }

    private void band() {
        page.band(Ink.BAND, Page.LEFT, page.y, Page.WIDTH, headHeight);
        page.rule(Page.LEFT, Page.RIGHT, page.y - headHeight, true);
    }

    /// Heads stand on the line under them.
    private float headTop(TextBlock head) {
        return page.y - headHeight + LINE_PAD + head.height();
    }

    private boolean right(int column) {
        return table.columns().get(column).figures();
    }

    private void drawRow(Table.Row row, Tag tag) {
        List<TextBlock> blocks = blocks(row);
        List<Marks> marks = new ArrayList<>(blocks.size());
        for (TextBlock block : blocks) {
            Tag cell = marks.isEmpty() ? tag.child("TH").attributes(rowScope) : tag.child("TD");
            marks.add(new Marks(page, block, cell));
        }
        float height = height(blocks);
        if (page.room() < height + 2 * LINE_PAD && (height <= KEEP_WHOLE || page.room() < Page.BODY / 5)) {
            page.next();
            repeatHead();
        }
        if (row.total()) {
            page.rule(Page.LEFT, Page.RIGHT, page.y, true);
        }
        drawParts(blocks, marks);
    }

    private void drawParts(List<TextBlock> blocks, List<Marks> marks) {
        int[] done = new int[blocks.size()];
        while (true) {
            float room = page.room() - 2 * LINE_PAD;
            float drawn = Type.CELL.leading();
            boolean more = false;
            for (int i = 0; i < done.length; i++) {
                TextBlock block = blocks.get(i);
                int lines = block.fitting(done[i], room);
                marks.get(i).draw(done[i], done[i] + lines, lefts[i] + PAD, page.y - LINE_PAD, inner(i), right(i));
                drawn = Math.max(drawn, lines * block.type().leading());
                done[i] += lines;
                more |= done[i] < block.lines().size();
            }
            page.y -= drawn + 2 * LINE_PAD;
            page.rule(Page.LEFT, Page.RIGHT, page.y, false);
            if (!more) {
                return;
            }
            page.next();
            repeatHead();
        }
    }
}
