package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.projektbokslut.annual.Compilation;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.money.Money;
import se.projektbokslut.settings.AmountUnit;

/// Each process over the years: the processes in the order of `processes.yaml`, the years of each with the latest
/// first, as everywhere on the page. A process of which a year has no project is left out in that year.
final class IndexProcesses {
    private final List<IndexPage.Year> years;
    private final boolean more;
    private final Texts texts;
    private final Formats formats;
    private final Html html;

    IndexProcesses(List<IndexPage.Year> years, Texts texts, Html html) {
        this.years = years.reversed().stream().limit(Compilation.TREND_YEARS).toList();
        this.more = years.size() > this.years.size();
        this.texts = texts;
        this.formats = Formats.of(texts);
        this.html = html;
    }

    /// A process in a year.
    private record Row(int year, ProcessFigures figures) {}

    void write() {
        if (years.size() < 2) {
            return;
        }
        Map<String, List<Row>> processes = new LinkedHashMap<>();
        for (IndexPage.Year year : years) {
            for (ProcessFigures row : year.figures().processes()) {
                if (row.projects() > 0 && !Edition.isTotal(row)) {
                    processes
                            .computeIfAbsent(row.process(), _ -> new ArrayList<>())
                            .add(new Row(year.figures().year(), row));
                }
            }
        }
        if (processes.isEmpty()) {
            return;
        }
        boolean compared = processes.values().stream()
                .flatMap(List::stream)
                .anyMatch(row -> row.figures().variance() != null);
        AmountUnit unit = years.getFirst().figures().unit();
        html.open("section", "aria-labelledby", "processes", "data-whole", "words status", "data-table", "")
                .line();
        html.element("h2", texts.label("index.processes"), "id", "processes").line();
        PageTable table = new PageTable(html, "processes-table");
        String caption = texts.label("index.caption.processes") + (more ? " " + latestOnly(texts) : "");
        if (compared) {
            table.open(caption + " " + texts.label("index.caption.compared", texts.constant("unit", unit)));
            table.heads(
                    texts.label("column.process"),
                    "#" + texts.label("index.year"),
                    "#" + texts.label("column.projects"),
                    "#" + texts.label("index.compared"),
                    "#" + texts.label("column.budget"),
                    "#" + texts.label("column.actual"),
                    "#" + texts.label("column.variance"));
        } else {
            table.open(caption);
            table.heads(
                    texts.label("column.process"),
                    "#" + texts.label("index.year"),
                    "#" + texts.label("column.projects"));
        }
        for (String process : order()) {
            boolean first = true;
            for (Row row : processes.getOrDefault(process, List.of())) {
                row(row, first, compared, unit, table);
                first = false;
            }
        }
        table.close();
        html.close("section").line();
    }

    /// That there are more years than those shown, and where.
    static String latestOnly(Texts texts) {
        return texts.label("index.latest", Compilation.TREND_YEARS, IndexLists.SUMMARY);
    }

    /// That of the latest year; what only earlier ones have comes after it.
    private List<String> order() {
        return years.stream()
                .flatMap(year -> year.figures().processes().stream())
                .map(ProcessFigures::process)
                .distinct()
                .toList();
    }

    private void row(Row row, boolean first, boolean compared, AmountUnit unit, PageTable table) {
        String year = Integer.toString(row.year());
        html.open(
                "tr",
                "data-figures",
                "",
                "data-process",
                row.figures().process(),
                "data-year",
                year,
                "class",
                first ? "first" : "more-years");
        html.elementIn(
                Edition.foreign(row.figures(), texts), "th", Edition.nameOf(row.figures(), texts), "scope", "row");
        html.open("td", "class", "figure").link("#y" + year, year).close("td");
        table.figure(formats.count(row.figures().projects()));
        if (compared) {
            compared(row.figures(), unit, formats, table, texts);
        }
        html.close("tr").line();
    }

    /// How many projects can be compared, their budget, actual and variance.
    static void compared(ProcessFigures row, AmountUnit unit, Formats formats, PageTable table, Texts texts) {
        Money budget = row.comparedBudget();
        Money actual = row.comparedActual();
        Money variance = row.variance();
        table.figure(formats.count(row.withVariance()));
        if (budget == null || actual == null || variance == null) {
            for (int i = 0; i < 3; i++) {
                table.nothing(texts.label("index.no-such"));
            }
            return;
        }
        table.figure(formats.inUnit(budget, unit));
        table.figure(formats.inUnit(actual, unit));
        table.figure(formats.signed(variance, unit));
    }
}
