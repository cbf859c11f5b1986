package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.annual.ProcessFigures.Investment;
import se.projektbokslut.money.Money;
import se.projektbokslut.report.pdf.BarChart;
import se.projektbokslut.report.pdf.Table;
import se.projektbokslut.report.pdf.Table.Column;
import se.projektbokslut.report.pdf.Table.Row;
import se.projektbokslut.report.pdf.Text;

/// Every row of `annual-report-YEAR.csv`: as charts and as tables. Each figure printed here is tallied under its
/// column's name.
final class ProcessOverview {
    static final String PLACE = "overview";

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
        edition.pdf.together(overview::printProjects);
        edition.pdf.together(overview::printMoney);
        overview.printInvestments();
        overview.printOtherCodes();
        TrendOverview.print(edition);
        LedgerOverview.print(edition);
        edition.report.processes().forEach(_ -> edition.tally.row("process"));
    }

    private void printProjects() {
        edition.pdf.heading(3, edition.words("overview.projects"), null);
        if (edition.total().projects() > 0) {
            edition.pdf.chart(charts.projects());
        }
        edition.pdf.table(projects());
    }

    private void printMoney() {
        edition.pdf.heading(3, edition.words("overview.money"), null);
        BarChart money = charts.money();
        if (edition.total().projects() == 0) {
            edition.pdf.paragraph(edition.words("brief.no-projects", edition.report.year()));
        } else if (money == null) {
            edition.pdf.paragraph(edition.words("overview.no-money"));
        } else {
            edition.pdf.chart(money);
        }
        edition.pdf.table(compared());
        edition.pdf.table(money());
    }

    /// Investments are never added to what operating projects cost.
    private void printInvestments() {
        if (edition.report.processes().stream().anyMatch(row -> row.investment() != null)) {
            edition.pdf.table(investments());
        }
    }

    /// What is booked on project codes beside the year's projects: of the total only.
    private void printOtherCodes() {
        Money unclaimed = edition.total().unclaimedActual();
        Money outside = edition.total().outsideActual();
        edition.tally.amount("process.unclaimed_actual", unclaimed);
        edition.tally.amount("process.outside_actual", outside);
        if (unclaimed != null && outside != null && (unclaimed.ore() != 0 || outside.ore() != 0)) {
            edition.pdf.paragraph(edition.words(
                    "overview.other-codes", edition.formats.amount(unclaimed), edition.formats.amount(outside)));
        }
    }

    private Table projects() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(edition.label("column.process")));
        for (String column : List.of("projects", "direct", "touched", "started", "ongoing", "closed", "cancelled")) {
            columns.add(Column.figures(edition.label("overview.column." + column), 54));
        }
        return table(
                "overview.caption.projects",
                columns,
                row -> List.of(
                        count("projects", row.projects()),
                        count("projects_direct", row.projectsDirect()),
                        count("projects_touched", row.projectsTouched()),
                        count("started", row.started()),
                        count("ongoing", row.ongoing()),
                        count("closed", row.closed()),
                        count("cancelled", row.cancelled())));
    }

    private Table compared() {
        return table(
                "overview.caption.compared",
                columns(84, "compared_budget", "compared_actual", "variance", "with_variance"),
                row -> List.of(
                        amount("compared_budget", row.comparedBudget()),
                        amount("compared_actual", row.comparedActual()),
                        amount("variance", row.variance()),
                        count("with_variance", row.withVariance())));
    }

    private Table money() {
        return table(
                "overview.caption.money",
                columns(66, "budget", "with_budget", "actual", "with_actual", "stated_actual", "forecast"),
                row -> List.of(
                        amount("budget", row.budget()),
                        count("with_budget", row.withBudget()),
                        amount("actual", row.actual()),
                        count("with_actual", row.withActual()),
                        amount("stated_actual", row.statedActual()),
                        amount("forecast", row.forecast())));
    }

    private Table investments() {
        return table(
                "overview.caption.investments",
                columns(84, "budget", "actual", "variance", "forecast"),
                row -> List.of(
                        investment("budget", row, Investment::budget),
                        investment("actual", row, Investment::actual),
                        investment("variance", row, Investment::variance),
                        investment("forecast", row, Investment::forecast)));
    }

    private Text investment(String column, ProcessFigures row, Function<Investment, @Nullable Money> amount) {
        Investment investment = row.investment();
        return amount("investment_" + column, investment == null ? null : amount.apply(investment));
    }

    private List<Column> columns(float width, String... names) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(edition.label("column.process")));
        for (String name : names) {
            columns.add(Column.figures(edition.label("column." + name), width));
        }
        return columns;
    }

    /// @param figures a row's cells after its name
    private Table table(String caption, List<Column> columns, Function<ProcessFigures, List<Text>> figures) {
        List<Row> rows = new ArrayList<>();
        for (ProcessFigures row : edition.report.processes()) {
            List<Text> cells = new ArrayList<>();
            cells.add(edition.linkToSection(row));
            figures.apply(row).forEach(figure -> cells.add(figure.to(edition.behind(row))));
            rows.add(new Row(cells, Edition.isTotal(row)));
        }
        return new Table(edition.words(caption), columns, rows);
    }

    private Text count(String column, long count) {
        edition.tally.count("process." + column, count);
        return Text.of(edition.formats.count(count));
    }

    private Text amount(String column, @Nullable Money amount) {
        edition.tally.amount("process." + column, amount);
        return edition.amount(amount);
    }
}
