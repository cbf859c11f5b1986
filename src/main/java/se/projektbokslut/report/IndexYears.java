package se.projektbokslut.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.Compilation;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.annual.YearState;
import se.projektbokslut.annual.YearTotal;
import se.projektbokslut.report.pdf.BarChart;

/// The part of the page with the years: all of them in a table, then each with its figures and files, the latest
/// first and open.
final class IndexYears {
    private final List<IndexPage.Year> years;
    private final Texts texts;
    private final Formats formats;
    private final Html html;

    IndexYears(List<IndexPage.Year> years, Texts texts, Html html) {
        this.years = years;
        this.texts = texts;
        this.formats = Formats.of(texts);
        this.html = html;
    }

    void write() {
        html.open("section", "aria-labelledby", "years").line();
        html.element("h2", texts.label("index.years"), "id", "years").line();
        if (years.isEmpty()) {
            html.element("p", texts.label("index.none")).close("section").line();
            return;
        }
        table();
        figure(html, new Charts(years.getLast().figures(), texts).trend(latest()), texts.label("overview.chart.trend"));
        html.close("section").line();
        boolean first = true;
        for (IndexPage.Year year : years.reversed()) {
            year(year, first);
            first = false;
        }
    }

    /// What the table has of the latest years. The latest report's own trend may have been adopted before another
    /// year got a new revision.
    private List<YearTotal> latest() {
        return years.subList(Math.max(0, years.size() - Compilation.TREND_YEARS), years.size()).stream()
                .map(IndexPage.Year::figures)
                .map(report -> YearTotal.of(report.year(), Edition.total(report)))
                .toList();
    }

    private void table() {
        PageTable table = new PageTable(html, "years-table");
        table.open(texts.label("overview.caption.trend"));
        table.heads(
                texts.label("index.year"),
                texts.label("index.report-short"),
                texts.label("index.state"),
                "#" + texts.label("column.projects"),
                "#" + texts.label("column.closed"),
                "#" + texts.label("column.cancelled"),
                "#" + texts.label("column.ongoing"),
                "#" + texts.label("column.budget"),
                "#" + texts.label("column.actual"),
                "#" + texts.label("index.findings"));
        for (IndexPage.Year year : years.reversed()) {
            ProcessFigures total = Edition.total(year.figures());
            String name = Integer.toString(year.figures().year());
            html.open("tr").open("th", "scope", "row").link("#y" + name, name).close("th");
            html.open("td");
            html.link(
                    name + "/annual-report-" + name + ".pdf",
                    "PDF",
                    "aria-label",
                    texts.label("index.report", year.figures().year()));
            html.close("td").open("td");
            badge(year);
            html.close("td");
            table.figure(formats.count(total.projects()));
            table.figure(formats.count(total.closed()));
            table.figure(formats.count(total.cancelled()));
            table.figure(formats.count(total.ongoing()));
            table.amount(total.budget(), formats, texts);
            table.amount(total.actual(), formats, texts);
            table.figure(formats.count(year.findings()));
            html.close("tr").line();
        }
        table.close();
    }

    private void badge(IndexPage.Year year) {
        String kind = year.figures().state() == YearState.ADOPTED ? "badge adopted" : "badge preliminary";
        html.element("span", new StateWords(year.figures(), texts).name(), "class", kind);
        if (year.proposed() != null) {
            html.text(" ");
            html.element(
                    "span", texts.label("index.proposed", year.proposed().revision()), "class", "badge preliminary");
        }
    }

    private void year(IndexPage.Year year, boolean open) {
        String name = Integer.toString(year.figures().year());
        html.open("section", "class", "year", "aria-labelledby", "h" + name).line();
        if (open) {
            html.open("details", "open", "open");
        } else {
            html.open("details");
        }
        html.open("summary");
        html.element("h2", texts.label("title.report", name), "id", "h" + name).text(" ");
        badge(year);
        html.close("summary").line();
        html.open("div", "id", "y" + name, "class", "body").line();
        new IndexYear(year, texts, html).write();
        html.close("div", "details", "section").line();
    }

    /// Writes nothing where there is no chart.
    static void figure(Html html, @Nullable BarChart chart, String caption) {
        if (chart != null) {
            html.open("figure").element("figcaption", caption).line();
            SvgChart.write(chart, html);
            html.close("figure").line();
        }
    }
}
