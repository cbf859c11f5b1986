package se.projektbokslut.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.report.pdf.BarChart;
import se.projektbokslut.report.pdf.BarChart.Bar;
import se.projektbokslut.report.pdf.BarChart.Group;
import se.projektbokslut.report.pdf.Ink;

/// A chart as an inline picture: each group's name above its bars and the figures beside them, so that it can be
/// read on a telephone, without colours and without seeing it. Colours come from the page, by the ink's name.
final class SvgChart {
    private static final int WIDTH = 340;
    /// From the end of the longest negative bar to that of the longest; the rest of the line is for its figure.
    private static final int LONGEST = 150;
    private static final int BAR = 14;
    private static final int LINE = 20;
    private static final int NAME = 22;
    private static final int GAP = 10;
    /// As many characters as stand on a line.
    private static final int LONGEST_NAME = 44;

    private final BarChart chart;
    private final Html html;
    private final BarChart.Reach reach;
    /// Where the bars begin, from the left.
    private final double zero;

    private SvgChart(BarChart chart, Html html) {
        this.chart = chart;
        this.html = html;
        this.reach = chart.reach();
        this.zero = reach.below() / reach.whole() * LONGEST;
    }

    static void write(BarChart chart, Html html) {
        new SvgChart(chart, html).write();
    }

    private void write() {
        int lines = chart.stacked() ? 1 : chart.series().size();
        int group = NAME + lines * LINE + GAP;
        int height = chart.groups().size() * group;
        if (chart.stacked()) {
            legend();
        }
        html.open("svg", "viewBox", "0 0 " + WIDTH + " " + height, "role", "img", "aria-label", chart.alternative());
        int y = 0;
        for (Group one : chart.groups()) {
            group(one, y);
            y += group;
        }
        html.close("svg").line();
    }

    /// A line at zero along a group's bars. Without negative ones all begin at the edge, and none is needed.
    private void axis(int top, int bottom) {
        String x = decimal(zero);
        String from = Integer.toString(top);
        String to = Integer.toString(bottom);
        html.open("line", "x1", x, "x2", x, "y1", from, "y2", to, "stroke", "currentColor")
                .close("line");
    }

    /// Beside the picture, so that it wraps. Without it the figures say which is which.
    private void legend() {
        html.open("ul", "class", "legend", "aria-hidden", "true");
        for (BarChart.Series series : chart.series()) {
            html.open("li").open("span", "class", name(series.ink())).close("span");
            html.text(series.name()).close("li");
        }
        html.close("ul").line();
    }

    private void group(Group group, int top) {
        String name = group.label();
        text("name", 0, top + 15, name.length() > LONGEST_NAME ? shortened(name) : name);
        int y = top + NAME;
        double x = zero;
        for (int i = 0; i < chart.series().size(); i++) {
            Bar bar = group.bars().get(i);
            double length = bar == null ? 0 : bar.value() / reach.whole() * LONGEST;
            if (length != 0) {
                double seen = Math.max(Math.abs(length), 1);
                bar(chart.series().get(i).ink(), length < 0 ? Math.max(0, x - seen) : x, y, seen);
            }
            if (chart.stacked()) {
                x += length;
            } else {
                figure(chart.series().get(i).name(), bar, group.missing(), Math.max(zero, zero + length), y);
                y += LINE;
            }
        }
        if (reach.below() > 0) {
            axis(top + NAME - 2, y - LINE + BAR + 2);
        }
        if (chart.stacked()) {
            text("figure", x + (x > 0 ? 8 : 0), y + 11, group.missing());
        }
    }

    private void figure(String series, @Nullable Bar bar, String missing, double end, int y) {
        String words = series + " " + (bar == null ? missing : bar.figure());
        text(bar == null ? "missing" : "figure", end + (end > 0 ? 8 : 0), y + 11, words);
    }

    private void bar(Ink ink, double x, int y, double length) {
        html.open(
                        "rect",
                        "class",
                        name(ink),
                        "x",
                        decimal(x),
                        "y",
                        Integer.toString(y),
                        "width",
                        decimal(length),
                        "height",
                        Integer.toString(BAR))
                .close("rect");
    }

    private static String name(Ink ink) {
        return "ink-" + ink.name().toLowerCase(Locale.ROOT);
    }

    private void text(String kind, double x, int baseline, String words) {
        html.element("text", words, "class", kind, "x", decimal(x), "y", Integer.toString(baseline));
    }

    private static String shortened(String name) {
        int end = Character.isHighSurrogate(name.charAt(LONGEST_NAME - 2)) ? LONGEST_NAME - 2 : LONGEST_NAME - 1;
        return name.substring(0, end) + "…";
    }

    private static String decimal(double number) {
        long tenths = Math.round(number * 10);
        return tenths / 10 + "." + tenths % 10;
    }
}
