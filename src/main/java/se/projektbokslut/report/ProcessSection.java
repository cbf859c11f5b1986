package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.money.Money;
import se.projektbokslut.project.PartialDate;
import se.projektbokslut.project.Stated;
import se.projektbokslut.report.pdf.Table;
import se.projektbokslut.report.pdf.Table.Column;
import se.projektbokslut.report.pdf.Table.Row;
import se.projektbokslut.report.pdf.Text;

/// One row of the report with the projects behind it: its figures in a sentence, its projects in tables, and the
/// cards of those projects that are at home here. A project has one card in a report; other sections link to it.
final class ProcessSection {
    private final Edition edition;
    private final ProcessFigures row;
    private final List<YearProject> projects;

    private ProcessSection(Edition edition, ProcessFigures row) {
        this.edition = edition;
        this.row = row;
        this.projects = edition.projectsIn(row);
    }

    static void print(Edition edition, ProcessFigures row) {
        new ProcessSection(edition, row).print();
    }

    private void print() {
        edition.pdf.heading(2, Text.of(edition.nameOf(row)), Edition.place(row));
        edition.pdf.paragraph(Text.of(summary()));
        if (projects.isEmpty()) {
            return;
        }
        edition.pdf.table(projectTable());
        if (projects.stream().anyMatch(ProcessSection::hasAmount)) {
            edition.pdf.table(amountTable());
        } else {
            String key = projects.size() == 1 ? "section.no-money-one" : "section.no-money";
            edition.pdf.paragraph(Text.missing(edition.label(key, edition.formats.count(projects.size()))));
        }
        for (YearProject project : projects) {
            if (!isHome(project)) {
                continue;
            }
            tally(project);
            if (edition.cards) {
                ProjectCard.print(edition, project, row);
            }
        }
        if (!edition.cards) {
            edition.pdf.remark(edition.words("section.no-cards", edition.report.year()));
        }
    }

    private String summary() {
        Formats formats = edition.formats;
        if (isUnassigned()) {
            String none = edition.total().projects() == 0 ? "brief.no-projects" : "section.unassigned-none";
            return row.projects() == 0
                    ? edition.label(none, edition.report.year())
                    : edition.label("section.unassigned", formats.count(row.projects()));
        }
        ProcessFigures before = edition.previous(row);
        String now = row.projects() == 0
                ? edition.label("section.none", edition.report.year())
                : edition.label(
                        "section.projects",
                        edition.report.year(),
                        formats.count(row.projects()),
                        formats.count(row.projectsDirect()),
                        formats.count(row.projectsTouched()));
        return before == null ? now : now + " " + edition.label("section.before", formats.count(before.projects()));
    }

    private boolean isUnassigned() {
        return row.process().equals(ProcessFigures.UNASSIGNED);
    }

    private Table projectTable() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(edition.label("section.project")));
        if (!isUnassigned()) {
            columns.add(Column.text(edition.label("section.role"), 52));
        }
        columns.add(Column.text(edition.label("column.status"), 60));
        columns.add(Column.text(edition.label("column.end"), 74));
        columns.add(Column.text(edition.label("column.leader"), 116));
        List<Row> rows = new ArrayList<>();
        for (YearProject project : projects) {
            List<Text> cells = new ArrayList<>();
            cells.add(edition.linkToCard(project));
            if (!isUnassigned()) {
                boolean direct = project.processesDirect().contains(row.process());
                cells.add(edition.words(direct ? "section.direct" : "section.touched"));
            }
            cells.add(Text.of(edition.texts.constant("status", project.status())));
            cells.add(end(project));
            Stated<String> leader = project.project().leader();
            cells.add(leader == null ? edition.missing() : Text.of(leader.value()));
            rows.add(Row.of(cells));
        }
        String caption = isUnassigned() ? "section.caption.unassigned" : "section.caption.projects";
        return new Table(edition.words(caption, edition.nameOf(row)), columns, rows);
    }

    private Text end(YearProject project) {
        Stated<PartialDate> end = project.project().period().end();
        return end == null ? edition.missing() : Text.of(edition.formats.table(end.value()));
    }

    private Table amountTable() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(edition.label("section.project")));
        for (String name : List.of("budget", "actual", "variance", "forecast")) {
            columns.add(Column.figures(edition.label("column." + name), 80));
        }
        List<Row> rows = new ArrayList<>();
        for (YearProject project : projects) {
            YearProject.Amounts amounts = project.amounts();
            var card = edition.behind(project);
            rows.add(Row.of(List.of(
                    edition.linkToCard(project),
                    edition.amount(amounts.budget()).to(card),
                    edition.amount(amounts.actual()).to(card),
                    edition.amount(amounts.variance()).to(card),
                    edition.amount(amounts.forecast()).to(card))));
        }
        return new Table(edition.words("section.caption.money"), columns, rows);
    }

    private boolean isHome(YearProject project) {
        return edition.home(project).equals(row);
    }

    /// A project stands in the tables of every process that it names; it is tallied in the one where it is at
    /// home.
    private void tally(YearProject project) {
        YearProject.Amounts amounts = project.amounts();
        edition.tally.row("project");
        tally("budget", amounts.budget());
        tally("actual", amounts.actual());
        tally("variance", amounts.variance());
        tally("forecast", amounts.forecast());
    }

    private void tally(String column, @Nullable Money amount) {
        edition.tally.amount("project." + column, amount);
    }

    private static boolean hasAmount(YearProject project) {
        YearProject.Amounts amounts = project.amounts();
        return amounts.budget() != null || amounts.actual() != null || amounts.forecast() != null;
    }
}
