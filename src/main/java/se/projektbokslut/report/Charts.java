package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.annual.YearTotal;
import se.projektbokslut.money.Money;
import se.projektbokslut.report.pdf.BarChart;
import se.projektbokslut.report.pdf.BarChart.Bar;
import se.projektbokslut.report.pdf.BarChart.Group;
import se.projektbokslut.report.pdf.BarChart.Series;
import se.projektbokslut.report.pdf.Ink;

/// The charts of a year as values, computed once: drawn in the report and on the page of all years.
final class Charts {
    private final AnnualReport report;
    private final Texts texts;
    private final Formats formats;

    Charts(AnnualReport report, Texts texts) {
        this.report = report;
        this.texts = texts;
        this.formats = Formats.of(texts);
    }

    /// How many projects each process has.
    BarChart projects() {
        List<Group> groups = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (ProcessFigures row : sections()) {
            int unnamed = row.projects() - row.projectsDirect() - row.projectsTouched();
            String figure = unnamed > 0
                    ? formats.count(unnamed)
                    : texts.label(
                            "overview.chart.figure",
                            formats.count(row.projectsDirect()),
                            formats.count(row.projectsTouched()));
            List<@Nullable Bar> bars = Arrays.asList(
                    new Bar(row.projectsDirect(), ""), new Bar(row.projectsTouched(), ""), new Bar(unnamed, ""));
            String name = Edition.nameOf(row, texts);
            groups.add(new Group(name, bars, figure));
            words.add(name + ": " + figure);
        }
        List<Series> series = List.of(
                new Series(texts.label("role.direct"), Ink.ACCENT),
                new Series(texts.label("role.touched"), Ink.LIGHT),
                new Series(texts.label("row.unassigned"), Ink.SECOND));
        return new BarChart(
                texts.label("overview.chart.projects", report.year()) + " " + String.join("; ", words) + ".",
                series,
                groups,
                true);
    }

    /// Budget against actual of the projects that have both, per process; null where none has.
    @Nullable
    BarChart compared() {
        List<ProcessFigures> known = sections().stream()
                .filter(row -> row.comparedBudget() != null && row.comparedActual() != null)
                .toList();
        if (known.isEmpty()) {
            return null;
        }
        List<Group> groups = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (ProcessFigures row : known) {
            addInUnit(Edition.nameOf(row, texts), row.comparedBudget(), row.comparedActual(), groups, words);
        }
        String unit = texts.constant("unit", report.unit());
        return budgetAndActual(texts.label("index.chart.processes", report.year(), unit), groups, words);
    }

    /// The same of several years; null where fewer than two have such projects.
    @Nullable
    BarChart comparedYears(List<YearTotal> years) {
        List<YearTotal> known = years.stream()
                .filter(year -> year.comparedBudget() != null && year.comparedActual() != null)
                .toList();
        if (known.size() < 2) {
            return null;
        }
        List<Group> groups = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (YearTotal year : known) {
            addInUnit(Integer.toString(year.year()), year.comparedBudget(), year.comparedActual(), groups, words);
        }
        String unit = texts.constant("unit", report.unit());
        return budgetAndActual(texts.label("index.chart.years", unit), groups, words);
    }

    private void addInUnit(
            String label, @Nullable Money budget, @Nullable Money actual, List<Group> groups, List<String> words) {
        groups.add(new Group(label, Arrays.asList(inUnit(budget), inUnit(actual)), texts.label("missing")));
        words.add(texts.label("overview.chart.money-row", label, words(budget), words(actual)));
    }

    private @Nullable Bar inUnit(@Nullable Money amount) {
        return amount == null ? null : new Bar(amount.ore(), words(amount));
    }

    private String words(@Nullable Money amount) {
        return amount == null ? texts.label("missing") : formats.inUnit(amount, report.unit());
    }

    private List<ProcessFigures> sections() {
        return report.processes().stream().filter(row -> !Edition.isTotal(row)).toList();
    }

    private BarChart budgetAndActual(String what, List<Group> groups, List<String> words) {
        return new BarChart(
                what + " " + String.join("; ", words) + ".",
                List.of(
                        new Series(texts.label("column.budget"), Ink.ACCENT),
                        new Series(texts.label("column.actual"), Ink.SECOND)),
                groups,
                false);
    }
}
