package se.projektbokslut.report.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;

/// Horizontal bars, one group a line, with the figures printed beside them: nothing has to be read off an axis.
///
/// @param alternative what the chart shows, with its figures, for those who do not see it
/// @param series what the bars of a group stand for, in their order; at most three
/// @param stacked whether a group's bars stand one after the other on one line
public record BarChart(String alternative, List<Series> series, List<Group> groups, boolean stacked) {
    private static final float LABEL = 140;
    private static final float FIGURES = 92;
    private static final float BAR = 11;
    private static final float ABOVE = 5;
    private static final float BELOW = 10;
    private static final Type TYPE = Type.CELL;

    public BarChart {
        series = List.copyOf(series);
        groups = List.copyOf(groups);
    }

    public record Series(String name, Ink ink) {}

    /// @param bars one a series; null where the value is not known
    /// @param missing printed where a value is not known
    public record Group(String label, List<@Nullable Bar> bars, String missing) {}

    /// @param value its length, in any unit that all bars share; a negative one is drawn to the left of zero, but
    ///     not where bars are stacked
    /// @param figure the value in words
    public record Bar(long value, String figure) {}

    /// With the space around it.
    float height() {
        return inner() + ABOVE + BELOW;
    }

    private float inner() {
        return legend() + groups.size() * groupHeight();
    }

    private float legend() {
        return series.size() > 1 ? 20 : 4;
    }

    void draw(Page page, Fonts fonts, Tag parent) {
        float legend = legend();
        float height = inner();
        page.ensure(height());
        float top = page.y - ABOVE;
        PdfContentByte content = page.content();
        Tag figure = parent.child("Figure").alternative(alternative).attributes(box(top, height));
        content.beginMarkedContentSequence(figure.element);
        if (series.size() > 1) {
            drawLegend(content, fonts, top);
        }
        float y = top - legend;
        Reach reach = reach();
        float scale = (float) ((Page.WIDTH - LABEL - FIGURES) / reach.whole());
        float zero = (float) (Page.LEFT + LABEL + reach.below() * scale);
        for (Group group : groups) {
            drawGroup(page, fonts, group, y, zero, scale);
            y -= groupHeight();
        }
        Ink.MUTED.stroke(content);
        content.setLineWidth(0.6f);
        content.moveTo(zero, top - legend + 2);
        content.lineTo(zero, y + 2);
        content.stroke();
        content.endMarkedContentSequence();
        page.y = top - height - BELOW;
    }

    private float groupHeight() {
        return (stacked ? BAR : series.size() * (BAR + 1)) + 8;
    }

    /// How far the bars reach from zero, in the unit of their values.
    ///
    /// @param below to the left; 0 where no value is negative
    /// @param above to the right
    public record Reach(double below, double above) {
        /// At least 1.
        public double whole() {
            return Math.max(1, below + above);
        }
    }

    public Reach reach() {
        double below = 0;
        double above = 0;
        for (Group group : groups) {
            double sum = 0;
            for (Bar bar : group.bars()) {
                double value = bar == null ? 0 : bar.value();
                sum = stacked ? sum + value : Math.max(sum, value);
                below = Math.max(below, -value);
            }
            above = Math.max(above, sum);
        }
        return new Reach(below, above);
    }

    private void drawGroup(Page page, Fonts fonts, Group group, float top, float zero, float scale) {
        PdfContentByte content = page.content();
        TextBlock label = new TextBlock(fonts, Text.of(group.label()), TYPE, LABEL - 10);
        word(content, fonts, label.firstLine(), TYPE, Page.LEFT, top - BAR + 2);
        float x = zero;
        float y = top;
        for (int i = 0; i < series.size(); i++) {
            Bar bar = group.bars().get(i);
            float length = bar == null ? 0 : bar.value() * scale;
            if (length != 0) {
                series.get(i).ink().fill(content);
                content.rectangle(Math.min(x, x + length), y - BAR, Math.abs(length), BAR);
                content.fill();
            }
            if (stacked) {
                x += length;
            } else {
                words(content, fonts, bar, group.missing(), Math.max(x, x + length) + 5, y);
                y -= BAR + 1;
            }
        }
        if (stacked) {
            String sum = String.join(
                    " + ",
                    group.bars().stream().map(b -> b == null ? "?" : b.figure()).toList());
            word(content, fonts, group.missing().isEmpty() ? sum : group.missing(), TYPE, x + 5, y - BAR + 2);
        }
    }

    private static void words(
            PdfContentByte content, Fonts fonts, @Nullable Bar bar, String missing, float x, float top) {
        Type type = bar == null ? TYPE.in(Face.ITALIC, Ink.MUTED) : TYPE;
        word(content, fonts, bar == null ? missing : bar.figure(), type, x, top - BAR + 2);
    }

    private void drawLegend(PdfContentByte content, Fonts fonts, float top) {
        float x = Page.LEFT + LABEL;
        for (Series one : series) {
            one.ink().fill(content);
            content.rectangle(x, top - 9, 9, 9);
            content.fill();
            word(content, fonts, one.name(), TYPE, x + 13, top - 8);
            x += 13 + fonts.width(TYPE, one.name()) + 18;
        }
    }

    static void word(PdfContentByte content, Fonts fonts, String text, Type type, float x, float baseline) {
        content.beginText();
        content.setFontAndSize(fonts.font(type.face()), type.size());
        type.ink().fill(content);
        content.setTextMatrix(x, baseline);
        content.showTextBasic(fonts.drawable(text));
        content.endText();
    }

    static PdfDictionary box(float top, float height) {
        PdfArray box = new PdfArray();
        for (float edge : new float[] {Page.LEFT, top - height, Page.RIGHT, top}) {
            box.add(new PdfNumber(edge));
        }
        PdfDictionary layout = Tag.owned("Layout", "BBox", box);
        layout.put(new PdfName("Placement"), new PdfName("Block"));
        return layout;
    }
}
