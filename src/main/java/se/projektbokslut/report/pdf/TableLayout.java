package se.projektbokslut.report.pdf;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;

/// Draws a table over as many pages as it takes. Its head is tagged once and repeated as decoration; a row is cut
/// only where it is too tall to be kept whole.
final class TableLayout {
    private static final float PAD = 4;
    private static final float LINE_PAD = 2.5f;
    /// A row taller than this part of a page may be cut.
    private static final float KEEP_WHOLE = Page.BODY * 0.45f;
    /// A row takes no more than this along to the next page.
    private static final float MOST_UNDER = Page.BODY / 4;

    /// A table of at most so many rows is kept on one page where it can be, unless it is read row by row.
    private static final int SHORT = 8;
    /// A table of at most so many rows is laid out before it is drawn, so that its height is known.
    private static final int LAID_OUT = 40;
    private static final float AFTER = 12;
    private static final float CAPTION_GAP = 4;
    private static final float LINE = Type.CELL.leading() + 2 * LINE_PAD;

    private final Page page;
    private final Fonts fonts;
    private final Table table;
    private final float[] lefts;
    private final float[] widths;
    private final float scale;
    private final List<TextBlock> heads = new ArrayList<>();
    private final float headHeight;
    private final TextBlock caption;
    /// The rows; empty where there are too many to hold.
    private final List<Line> laidOut = new ArrayList<>();
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
        ColumnWidths divided = ColumnWidths.of(fonts, table, PAD);
        this.widths = divided.widths();
        this.scale = divided.scale();
        Type headType = Type.HEAD.times(scale);
        this.caption = new TextBlock(fonts, table.caption(), Type.CAPTION, Page.WIDTH);
        float x = Page.LEFT;
        float tallest = 0;
        for (int i = 0; i < n; i++) {
            lefts[i] = x;
            x += widths[i];
            TextBlock head = new TextBlock(fonts, Text.of(table.columns().get(i).head()), headType, inner(i));
            heads.add(head);
            tallest = Math.max(tallest, head.height());
        }
        this.headHeight = tallest + 2 * LINE_PAD + 1;
        if (table.rows() instanceof List<Table.Row> rows && rows.size() <= LAID_OUT) {
            rows.forEach(row -> laidOut.add(line(row)));
        }
    }

    /// A row laid out.
    ///
    /// @param again its first words, for the pages that it goes on on; null where they are not repeated
    private record Line(
            List<TextBlock> cells, boolean total, @Nullable TextBlock again) {
        float height() {
            float height = Type.CELL.leading();
            for (TextBlock cell : cells) {
                height = Math.max(height, cell.height());
            }
            return height;
        }
    }

    /// The attributes of header cells, written once in a document.
    record TableScopes(PdfObject column, PdfObject row) {
        static TableScopes of() {
            return new TableScopes(
                    Tag.owned("Table", "Scope", new PdfName("Column")),
                    Tag.owned("Table", "Scope", new PdfName("Row")));
        }
    }

    private float inner(int column) {
        return widths[column] - 2 * PAD;
    }

    /// With the space after it; more than a page where it is not known.
    float height() {
        return laidOut.isEmpty() ? 2 * Page.BODY : caption.height() + CAPTION_GAP + headHeight + rowsHeight() + AFTER;
    }

    private float rowsHeight() {
        float height = 0;
        for (Line line : laidOut) {
            height += line.height() + 2 * LINE_PAD;
        }
        return height;
    }

    /// @param parent the element that the table stands in
    void draw(Tag parent) {
        Iterator<Line> lines = lines();
        Line line = next(lines);
        Line after = next(lines);
        float more = more(after, !lines.hasNext());
        page.ensure(caption.height() + CAPTION_GAP + headHeight + least(line, more));
        Tag tag = parent.child("Table");
        if (!caption.lines().isEmpty()) {
            new Marks(page, caption, tag.child("Caption"))
                    .draw(0, caption.lines().size(), Page.LEFT, page.y, Page.WIDTH, false);
            page.y -= caption.height() + CAPTION_GAP;
        }
        drawHead(tag);
        Tag body = tag.child("TBody");
        while (line != null) {
            Tag row = body.child("TR");
            drawRow(line, more, row);
            row.finish(page.writer());
            line = after;
            after = next(lines);
            more = more(after, !lines.hasNext());
        }
        page.y -= AFTER;
    }

    /// The rows laid out, a long table's as they come.
    private Iterator<Line> lines() {
        return laidOut.isEmpty()
                ? StreamSupport.stream(table.rows().spliterator(), false)
                        .map(this::line)
                        .iterator()
                : laidOut.iterator();
    }

    private static @Nullable Line next(Iterator<Line> lines) {
        return lines.hasNext() ? lines.next() : null;
    }

    /// What should find room under a row: the last row and a row of sums are not left alone on a page.
    private static float more(@Nullable Line after, boolean last) {
        return after != null && (after.total() || last) ? Math.min(needed(after.height(), 0), MOST_UNDER) : 0;
    }

    /// What must find room under the head: a short table as a whole, of a long one or a list the first rows.
    ///
    /// @param first the head never stands without it
    /// @param more what should find room under it
    private float least(@Nullable Line first, float more) {
        float least = Math.max(3 * LINE, first == null ? 0 : needed(first.height(), more));
        if (laidOut.isEmpty() || laidOut.size() > SHORT || table.isList()) {
            return least;
        }
        float all = rowsHeight();
        return all <= Page.BODY / 4 ? all : least;
    }

    /// The room that a row asks for: less than its height where it may be cut.
    ///
    /// @param more what should find room under it
    private static float needed(float height, float more) {
        float whole = height + 2 * LINE_PAD + more;
        return height <= KEEP_WHOLE ? whole : Math.min(whole, Page.BODY / 5);
    }

    private Line line(Table.Row row) {
        List<TextBlock> cells = new ArrayList<>(widths.length);
        for (int i = 0; i < widths.length; i++) {
            cells.add(new TextBlock(fonts, row.cells().get(i), row.type().times(scale), inner(i)));
        }
        return new Line(cells, row.total(), again(row));
    }

    private @Nullable TextBlock again(Table.Row row) {
        List<Text.Span> first = row.cells().getFirst().spans();
        if (table.mark().isEmpty() || first.isEmpty()) {
            return null;
        }
        Text words = new Text(List.of(first.getFirst())).and(Text.muted(" " + table.mark()));
        return new TextBlock(fonts, words, row.type().times(scale), inner(0));
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

    /// @param more what should find room under it
    private void drawRow(Line line, float more, Tag tag) {
        List<Marks> marks = new ArrayList<>(line.cells().size());
        for (TextBlock block : line.cells()) {
            Tag cell = marks.isEmpty() ? tag.child("TH").attributes(rowScope) : tag.child("TD");
            marks.add(new Marks(page, block, cell));
        }
        if (page.room() < needed(line.height(), more)) {
            page.next();
            repeatHead();
        }
        if (line.total()) {
            page.rule(Page.LEFT, Page.RIGHT, page.y, true);
        }
        drawParts(line, marks);
    }

    private void drawParts(Line line, List<Marks> marks) {
        List<TextBlock> blocks = line.cells();
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
            if (line.again() != null && done[0] == blocks.getFirst().lines().size()) {
                repeatWords(line.again());
            }
        }
    }

    /// Beside a row that goes on, where its first cell ended on a page before.
    private void repeatWords(TextBlock again) {
        page.artifact(
                page.content(),
                _ -> Marks.drawUntagged(page, again, lefts[0] + PAD, page.y - LINE_PAD, inner(0), right(0)));
    }
}
