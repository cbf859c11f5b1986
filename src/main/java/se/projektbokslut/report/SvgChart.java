package se.projektbokslut.report;

import java.util.List;
import java.util.Locale;
import se.projektbokslut.report.pdf.BarChart;
import se.projektbokslut.report.pdf.BarChart.Bar;
import se.projektbokslut.report.pdf.BarChart.Group;
import se.projektbokslut.report.pdf.Ink;

/// A chart as lines of the page: each group's name above its bars, and beside every bar its figure, so that it
/// can be read on a telephone, without colours and without seeing it. The bars take the width that the figures
/// leave; their colours come from the page, by the ink's name. A bar or group of which nothing is known is left
/// out.
final class SvgChart {
    private static final int BAR = 14;

    private final BarChart chart;
    private final Html html;
    private final BarChart.Reach reach;
    /// Where the bars begin, in per mille of their width.
    private final long zero;

    private SvgChart(BarChart chart, Html html) {
        this.chart = chart;
        this.html = html;
        this.reach = chart.reach();
        this.zero = permille(reach.below());
    }

    static void write(BarChart chart, Html html) {
        new SvgChart(chart, html).write();
    }

    private void write() {
        html.open("div", "class", "chart", "role", "img", "aria-label", chart.alternative())
                .line();
        if (chart.stacked()) {
            legend();
        }
        for (Group group : chart.groups()) {
            if (group.bars().stream().anyMatch(bar -> bar != null && !(chart.stacked() && bar.value() == 0))) {
                group(group);
            }
        }
        html.close("div").line();
    }

    private void legend() {
        html.open("ul", "class", "legend");
        for (BarChart.Series series : chart.series()) {
            html.open("li").open("span", "class", name(series.ink())).close("span");
            html.text(series.name()).close("li");
        }
        html.close("ul").line();
    }

    private void group(Group group) {
        html.element("p", group.label(), "class", "name").line();
        List<BarChart.Series> series = chart.series();
        if (chart.stacked()) {
            begin(group.missing());
            long x = zero;
            for (int i = 0; i < series.size(); i++) {
                Bar bar = group.bars().get(i);
                long length = bar == null ? 0 : permille((double) bar.value());
                rect(series.get(i).ink(), x, length);
                x += length;
            }
            end();
            return;
        }
        for (int i = 0; i < series.size(); i++) {
            Bar bar = group.bars().get(i);
            if (bar != null) {
                begin(series.get(i).name() + " " + bar.figure());
                long length = permille(Math.abs((double) bar.value()));
                rect(series.get(i).ink(), bar.value() < 0 ? zero - length : zero, length);
                end();
            }
        }
    }

    private void begin(String figure) {
        html.open("div", "class", "bar").element("span", figure);
        html.open("svg", "width", "100%", "height", Integer.toString(BAR));
    }

    /// A line at zero goes along bars of which some are negative. Where none is, all begin at the edge.
    private void end() {
        if (reach.below() > 0) {
            String x = percent(zero);
            html.open("line", "x1", x, "x2", x, "y1", "0", "y2", "100%", "stroke", "currentColor")
                    .close("line");
        }
        html.close("svg", "div").line();
    }

    private void rect(Ink ink, long from, long length) {
        if (length > 0) {
            html.open(
                            "rect",
                            "class",
                            name(ink),
                            "x",
                            percent(Math.max(0, from)),
                            "y",
                            "0",
                            "width",
                            percent(length),
                            "height",
                            "100%")
                    .close("rect");
        }
    }

    /// Of the width that all bars share; what is more than nothing is seen.
    private long permille(double value) {
        return value == 0 ? 0 : Math.max(1, Math.round(value / reach.whole() * 1000));
    }

    private static String name(Ink ink) {
        return "ink-" + ink.name().toLowerCase(Locale.ROOT);
    }

    private static String percent(long permille) {
        return permille / 10 + "." + permille % 10 + "%";
    }
}
