package se.projektbokslut.report.pdf;

import java.util.List;

/// Divides a page's width over a table's columns: as the table asks, but so that no word is cut and no line
/// longer than need be, as far as there is room. No figure is ever broken: words give way to it, and in the end
/// the size of the table's type.
final class ColumnWidths {
    /// Of a longer table the first rows are looked at.
    private static final int ROWS = 100;
    /// No line is so long that it may take more of the page than this. A word that would is cut in any case, so it
    /// asks for no more than the least.
    private static final float MOST = Page.WIDTH * 0.55f;

    /// To so much a column of text gives way to figures, its padding included: a date still fits.
    private static final float LEAST = 64;

    private static final float AIR = 7;

    private final Fonts fonts;
    private final Table table;
    private final float[] widths;
    /// The widest word of each column, with its padding.
    private final float[] words;
    /// The longest line of each column, with its padding.
    private final float[] lines;
    /// What each column cannot do without, with its padding.
    private final float[] needs;
    private float scale = 1;

    private ColumnWidths(Fonts fonts, Table table) {
        this.fonts = fonts;
        this.table = table;
        int n = table.columns().size();
        this.widths = new float[n];
        this.words = new float[n];
        this.lines = new float[n];
        this.needs = new float[n];
    }

    /// @param padding on both sides of a cell's text
    static ColumnWidths of(Fonts fonts, Table table, float padding) {
        var widths = new ColumnWidths(fonts, table);
        widths.ask();
        if (table.rows() instanceof List<Table.Row> rows) {
            widths.measure(rows, 2 * padding);
            // Figures that were not looked at may be longer than those that were.
            boolean figuresToo = rows.size() <= ROWS;
            widths.widen(widths.words, figuresToo);
            widths.widen(widths.lines, figuresToo);
            widths.widen(widths.needs, true);
        }
        return widths;
    }

    float[] widths() {
        return widths;
    }

    /// By what the table's type is multiplied: 1 but for figures that have no room on the page.
    float scale() {
        return scale;
    }

    /// What the columns ask for; those that ask for nothing share what is left.
    private void ask() {
        float fixed = 0;
        int shares = 0;
        for (Table.Column column : table.columns()) {
            fixed += column.width();
            shares += column.width() == 0 ? 1 : 0;
        }
        for (int i = 0; i < widths.length; i++) {
            float width = table.columns().get(i).width();
            widths[i] = width == 0 ? (Page.WIDTH - fixed) / shares : width;
        }
    }

    private void measure(List<Table.Row> rows, float padding) {
        for (int i = 0; i < widths.length; i++) {
            TextBlock.Extent head =
                    TextBlock.extent(fonts, Text.of(table.columns().get(i).head()), Type.HEAD);
            words[i] = head.part();
            // A head may take several lines where its figures are short.
            lines[i] = figures(i) ? head.part() : head.whole();
        }
        for (Table.Row row : rows.subList(0, Math.min(ROWS, rows.size()))) {
            for (int i = 0; i < widths.length; i++) {
                TextBlock.Extent cell = TextBlock.extent(fonts, row.cells().get(i), row.type());
                boolean breaks = figures(i) && row.cells().get(i).isMissing();
                lines[i] = Math.max(lines[i], breaks ? cell.part() : cell.whole());
                words[i] = Math.max(words[i], figures(i) || cell.part() <= MOST ? cell.part() : LEAST);
            }
        }
        measureNeeds(rows);
        scale = scale(padding);
        for (int i = 0; i < widths.length; i++) {
            // A little more, so that rounding breaks no line and figures side by side stay apart.
            lines[i] = lines[i] * scale + padding + (figures(i) ? AIR : 0.5f);
            words[i] = figures(i) ? lines[i] : words[i] * scale + padding + 0.5f;
            needs[i] = figures(i) ? needs[i] * scale + padding + 0.5f : Math.min(words[i], LEAST);
        }
    }

    /// Of the columns of figures, in every row.
    private void measureNeeds(List<Table.Row> rows) {
        for (int i = 0; i < widths.length; i++) {
            if (figures(i)) {
                needs[i] = words[i];
                for (Table.Row row : rows) {
                    TextBlock.Extent cell = TextBlock.extent(fonts, row.cells().get(i), row.type());
                    needs[i] = Math.max(needs[i], cell.part());
                }
            }
        }
    }

    /// What makes the figures fit in beside the least that words take.
    private float scale(float padding) {
        float room = Page.WIDTH;
        for (int i = 0; i < widths.length; i++) {
            room -= figures(i) ? padding + 0.5f : Math.min(words[i] + padding + 0.5f, LEAST);
        }
        float figures = sum(needs);
        return figures <= room ? 1 : room / figures;
    }

    private boolean figures(int column) {
        return table.columns().get(column).figures();
    }

    /// Gives columns that are too narrow what others can spare, in proportion to both.
    ///
    /// @param wanted the width that each column should have, and keep of a greater one
    /// @param figuresToo whether columns of figures can spare anything
    private void widen(float[] wanted, boolean figuresToo) {
        float[] lacks = new float[widths.length];
        float[] spares = new float[widths.length];
        for (int i = 0; i < widths.length; i++) {
            lacks[i] = Math.max(0, Math.min(wanted[i], MOST) - widths[i]);
            spares[i] = figures(i) && !figuresToo ? 0 : Math.max(0, widths[i] - wanted[i]);
        }
        float lack = sum(lacks);
        float spare = sum(spares);
        float moved = Math.min(lack, spare);
        if (moved <= 0) {
            return;
        }
        for (int i = 0; i < widths.length; i++) {
            widths[i] += lacks[i] / lack * moved - spares[i] / spare * moved;
        }
    }

    private static float sum(float[] parts) {
        double sum = 0;
        for (float part : parts) {
            sum += part;
        }
        return (float) sum;
    }
}
