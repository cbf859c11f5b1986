package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.Compilation;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.annual.YearState;
import se.projektbokslut.annual.YearTotal;
import se.projektbokslut.report.pdf.BarChart;

/// The part of the page with the years: all of them in a table, then each with its figures and files, the latest
/// first and open. Processes stand in the order of `processes.yaml` everywhere.
final class IndexYears {
    /// Of projects on the whole page, the latest year's first: so much a browser still searches while one types.
    private static final int MOST_CARDS = 1000;

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
        years.reversed().forEach(this::waiting);
        table();
        AnnualReport latest = years.getLast().figures();
        List<YearTotal> compared = latest();
        String caption = texts.label("index.chart.years", unit(latest))
                + (years.size() > compared.size() ? " " + IndexProcesses.latestOnly(texts) : "");
        figure(html, new Charts(latest, texts).comparedYears(compared), caption);
        html.close("section").line();
        new IndexProcesses(years, texts, html).write();
        int room = MOST_CARDS;
        for (IndexPage.Year year : years.reversed()) {
            List<YearProject> shown = year.listed().stream().limit(room).toList();
            room -= shown.size();
            year(year, shown);
        }
    }

    /// The unit's name, for captions.
    private String unit(AnnualReport report) {
        return texts.constant("unit", report.unit());
    }

    private void waiting(IndexPage.Year year) {
        if (year.proposed() != null) {
            String name = Integer.toString(year.figures().year());
            html.open("p", "class", "covers waits");
            html.link("#y" + name, name).text(": ");
            html.text(texts.label("index.proposed-waits", year.proposed().revision()));
            html.close("p").line();
        }
    }

    /// What the table has of the latest years, the latest first. The latest report's own trend may have been
    /// adopted before another year got a new revision.
    private List<YearTotal> latest() {
        return years.reversed().stream()
                .limit(Compilation.TREND_YEARS)
                .map(IndexPage.Year::figures)
                .map(report -> YearTotal.of(report.year(), Edition.total(report)))
                .toList();
    }

    private void table() {
        boolean cancelled =
                years.stream().anyMatch(year -> Edition.total(year.figures()).cancelled() > 0);
        boolean compared =
                years.stream().anyMatch(year -> Edition.total(year.figures()).variance() != null);
        PageTable table = new PageTable(html, "years-table");
        String note = compared
                ? " "
                        + texts.label(
                                "index.caption.compared", unit(years.getLast().figures()))
                : "";
        table.open(texts.label("index.caption.years") + note);
        List<String> heads = new ArrayList<>(List.of(
                texts.label("index.year"),
                texts.label("index.report-short"),
                texts.label("index.state"),
                "#" + texts.label("column.projects"),
                "#" + texts.label("column.closed")));
        if (cancelled) {
            heads.add("#" + texts.label("column.cancelled"));
        }
        heads.add("#" + texts.label("column.ongoing"));
        if (compared) {
            heads.add("#" + texts.label("index.compared"));
            heads.add("#" + texts.label("column.budget"));
            heads.add("#" + texts.label("column.actual"));
            heads.add("#" + texts.label("column.variance"));
        }
        heads.add("#" + texts.label("index.findings"));
        table.heads(heads.toArray(String[]::new));
        for (IndexPage.Year year : years.reversed()) {
            ProcessFigures total = Edition.total(year.figures());
            String name = Integer.toString(year.figures().year());
            html.open("tr", "data-figures", "", "data-year", name);
            html.open("th", "scope", "row").link("#y" + name, name).close("th");
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
            if (cancelled) {
                table.figure(formats.count(total.cancelled()));
            }
            table.figure(formats.count(total.ongoing()));
            if (compared) {
                IndexProcesses.compared(total, years.getLast().figures().unit(), formats, table, texts);
            }
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

    /// Unfolded, so that it is there where no script runs; the script folds all but the latest.
    private void year(IndexPage.Year year, List<YearProject> shown) {
        String name = Integer.toString(year.figures().year());
        html.open("section", "class", "year", "aria-labelledby", "h" + name, "data-list", "", "data-year", name)
                .line();
        if (year.figures().year() == years.getLast().figures().year()) {
            html.open("details", "open", "");
        } else {
            html.open("details", "open", "", "data-fold", "");
        }
        html.open("summary");
        html.element("h2", texts.label("title.report", name), "id", "h" + name).text(" ");
        badge(year);
        html.close("summary").line();
        html.open("div", "id", "y" + name, "class", "body").line();
        new IndexYear(year, shown, texts, html).write();
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
