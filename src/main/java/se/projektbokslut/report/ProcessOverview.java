package se.projektbokslut.report;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.annual.ProcessFigures.Investment;
import se.projektbokslut.money.Money;
import se.projektbokslut.report.pdf.BarChart;
import se.projektbokslut.report.pdf.Table.Column;
import se.projektbokslut.report.pdf.Text;

/// Every row of `annual-report-YEAR.csv`: as charts and as tables. Each figure printed here is tallied under its
/// column's name; a column that holds none, or counts none, is named in a sentence instead.
final class ProcessOverview {
    static final String PLACE = "overview";

    /// A handful of projects is seen at a glance in the table.
    private static final int WORTH_A_CHART = 20;

    private final Edition edition;
    private final Charts charts;

    private ProcessOverview(Edition edition) {
        this.edition = edition;
        this.charts = new Charts(edition.report, edition.texts);
    }

    static void print(Edition edition) {
        ProcessOverview overview = new ProcessOverview(edition);
        edition.pdf.heading(2, edition.words("overview.title"), PLACE);
        new KeyFigureTable(edition).print();
        overview.printProjects();
        edition.pdf.together(overview::printMoney);
        overview.printInvestments();
        overview.printOtherCodes();
        TrendOverview.print(edition);
        edition.report.processes().forEach(_ -> edition.tally.row("process"));
    }

    /// Nothing where no project stands in the year: the names of processes alone say nothing.
    private void printProjects() {
        StatedTable<ProcessFigures> projects = projects();
        if (projects.saysSomething()) {
            edition.pdf.together(() -> printProjects(projects));
        }
    }

    private void printProjects(StatedTable<ProcessFigures> projects) {
        edition.pdf.heading(3, edition.words("overview.projects"), null);
        if (edition.total().projects() >= WORTH_A_CHART) {
            edition.pdf.chart(charts.projects());
        }
        edition.pdf.table(projects.table(
                edition.label("overview.caption.projects"), "table.nowhere", Edition::isTotal, _ -> Optional.empty()));
    }

    private void printMoney() {
        edition.pdf.heading(3, edition.words("overview.money"), null);
        BarChart chart = charts.compared();
        StatedTable<ProcessFigures> compared = compared();
        StatedTable<ProcessFigures> all = money();
        if (chart != null) {
            edition.pdf.chart(chart);
        }
        if (edition.total().projects() == 0) {
            edition.pdf.paragraph(edition.words("brief.no-projects", edition.report.year()));
        } else if (!all.statesSomething()) {
            edition.pdf.paragraph(edition.words("overview.no-amounts"));
        } else {
            String nowhere = BriefWords.operating("table.nowhere", edition.total());
            String pair = edition.label("overview.note.compared", edition.unitNote());
            print(compared, pair, nowhere, "overview.no-compared");
            String note = edition.label("overview.note.money", edition.unitNote());
            print(
                    all,
                    isOfSameProjects(edition.total()) ? note : note + " " + edition.label("overview.note.not-same"),
                    nowhere,
                    "overview.no-amounts");
        }
    }

    /// Whether nobody can take budget and actual for a pair that they are not: one alone is compared with nothing.
    private static boolean isOfSameProjects(ProcessFigures row) {
        return row.withBudget() == 0
                || row.withActual() == 0
                || (row.withBudget() == row.withVariance() && row.withActual() == row.withVariance());
    }

    /// @param nowhere as in [StatedTable#leftOut]
    /// @param none the key of what stands in the place of a table that would state nothing
    private void print(StatedTable<ProcessFigures> table, String caption, String nowhere, String none) {
        if (table.statesSomething()) {
            edition.pdf.table(table.table(caption, nowhere, Edition::isTotal, this::ifNoTotal));
        } else {
            edition.pdf.paragraph(edition.words(none));
        }
    }

    /// The name of a row that a table of amounts can do without.
    private Optional<String> ifNoTotal(ProcessFigures row) {
        return Edition.isTotal(row) ? Optional.empty() : Optional.of(edition.nameOf(row));
    }

    /// Investments are never added to what operating projects cost.
    private void printInvestments() {
        if (edition.report.processes().stream().anyMatch(row -> row.investment() != null)) {
            print(
                    investments(),
                    edition.label("overview.note.investments", edition.unitNote()),
                    "table.nowhere-investment",
                    "overview.no-investments");
        }
    }

    /// What is booked on project codes beside the year's projects: of the total only.
    private void printOtherCodes() {
        Money unclaimed = edition.total().unclaimedActual();
        Money outside = edition.total().outsideActual();
        edition.tally.amount("process.unclaimed_actual", unclaimed);
        edition.tally.amount("process.outside_actual", outside);
        if (unclaimed != null && outside != null && (unclaimed.ore() != 0 || outside.ore() != 0)) {
            String key = outside.ore() == 0
                    ? "overview.unclaimed"
                    : unclaimed.ore() == 0 ? "overview.outside" : "overview.other-codes";
            edition.pdf.paragraph(edition.words(
                    key,
                    edition.formats.summary(unclaimed, edition.unit()),
                    edition.formats.summary(outside, edition.unit())));
        }
    }

    private StatedTable<ProcessFigures> rows() {
        return new StatedTable<>(edition, edition.report.processes())
                .always(Column.text(edition.label("column.process")), edition::linkToSection);
    }

    private StatedTable<ProcessFigures> projects() {
        StatedTable<ProcessFigures> table = rows();
        count(table, "projects", "overview.column.projects", 54, ProcessFigures::projects);
        count(table, "projects_direct", "overview.column.direct", 54, ProcessFigures::projectsDirect);
        count(table, "projects_touched", "overview.column.touched", 54, ProcessFigures::projectsTouched);
        count(table, "started", "overview.column.started", 54, ProcessFigures::started);
        count(table, "ongoing", "overview.column.ongoing", 54, ProcessFigures::ongoing);
        count(table, "closed", "overview.column.closed", 54, ProcessFigures::closed);
        count(table, "cancelled", "overview.column.cancelled", 54, ProcessFigures::cancelled);
        return table;
    }

    private StatedTable<ProcessFigures> compared() {
        StatedTable<ProcessFigures> table = rows();
        amount(table, "compared_budget", "column.budget", ProcessFigures::comparedBudget);
        amount(table, "compared_actual", "column.actual", ProcessFigures::comparedActual);
        amount(table, "variance", "column.variance", ProcessFigures::variance);
        count(table, "with_variance", "overview.column.projects", 84, ProcessFigures::withVariance);
        return table;
    }

    private StatedTable<ProcessFigures> money() {
        StatedTable<ProcessFigures> table = rows();
        amount(table, "budget", "column.budget", ProcessFigures::budget);
        count(table, "with_budget", "column.with_budget", 66, ProcessFigures::withBudget);
        amount(table, "actual", "column.actual", ProcessFigures::actual);
        count(table, "with_actual", "column.with_actual", 66, ProcessFigures::withActual);
        amount(table, "stated_actual", "column.stated_actual", ProcessFigures::statedActual);
        amount(table, "forecast", "column.forecast", ProcessFigures::forecast);
        return table;
    }

    private StatedTable<ProcessFigures> investments() {
        StatedTable<ProcessFigures> table = rows();
        investment(table, "budget", Investment::budget);
        investment(table, "actual", Investment::actual);
        // These are in no column of the CSV: what only records state, and the pair that the variance is of.
        if (edition.report.statedByInvestments(edition.total()) != null) {
            beside(table, "column.stated_actual", edition.report::statedByInvestments);
        }
        beside(table, "column.compared_budget", row -> of(row, Investment::comparedBudget));
        beside(table, "column.compared_actual", row -> of(row, Investment::comparedActual));
        investment(table, "variance", Investment::variance);
        investment(table, "forecast", Investment::forecast);
        return table;
    }

    private void investment(
            StatedTable<ProcessFigures> table, String column, Function<Investment, @Nullable Money> amount) {
        amount(table, "investment_" + column, "column." + column, row -> of(row, amount));
    }

    private void beside(
            StatedTable<ProcessFigures> table, String head, Function<ProcessFigures, @Nullable Money> amount) {
        table.stated(Column.figures(edition.label(head), 66), row -> {
            Money figure = amount.apply(row);
            return figure == null ? null : edition.summary(figure, false).to(edition.behind(row));
        });
    }

    private static @Nullable Money of(ProcessFigures row, Function<Investment, @Nullable Money> amount) {
        Investment investment = row.investment();
        return investment == null ? null : amount.apply(investment);
    }

    private void count(
            StatedTable<ProcessFigures> table,
            String column,
            String head,
            int width,
            ToLongFunction<ProcessFigures> count) {
        table.counted(Column.figures(edition.label(head), width), count, row -> {
            long n = count.applyAsLong(row);
            edition.tally.count("process." + column, n);
            return Text.of(edition.formats.count(n)).to(edition.behind(row));
        });
    }

    private void amount(
            StatedTable<ProcessFigures> table,
            String column,
            String head,
            Function<ProcessFigures, @Nullable Money> amount) {
        table.stated(Column.figures(edition.label(head), 66), row -> {
            Money figure = amount.apply(row);
            edition.tally.amount("process." + column, figure);
            return figure == null
                    ? null
                    : edition.summary(figure, column.endsWith("variance")).to(edition.behind(row));
        });
    }
}
