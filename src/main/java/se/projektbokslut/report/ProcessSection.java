package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.money.Money;
import se.projektbokslut.project.PartialDate;
import se.projektbokslut.project.Period;
import se.projektbokslut.project.Stated;
import se.projektbokslut.project.Status;
import se.projektbokslut.report.pdf.Table;
import se.projektbokslut.report.pdf.Table.Column;
import se.projektbokslut.report.pdf.Text;

/// One row of the report with the projects behind it: its figures in a sentence, its projects in tables, and the
/// cards of those projects that are at home here. A project has one card in a report; other sections link to it.
final class ProcessSection {
    private final Edition edition;
    private final ProcessFigures row;
    private final List<YearProject> projects;
    /// Those that only touch processes: they count where they do, but their amounts stand in the row of no process.
    private final List<YearProject> onlyTouching;

    private ProcessSection(Edition edition, ProcessFigures row) {
        this.edition = edition;
        this.row = row;
        this.onlyTouching = isUnassigned() ? onlyTouching(edition) : List.of();
        this.projects = onlyTouching.isEmpty()
                ? edition.projectsIn(row)
                : SwedishOrder.byTitle(Stream.concat(edition.projectsIn(row).stream(), onlyTouching.stream()));
    }

    private static List<YearProject> onlyTouching(Edition edition) {
        return edition.report.projects().stream()
                .filter(project -> project.processesDirect().isEmpty()
                        && !project.processesTouched().isEmpty()
                        && hasAmount(project))
                .toList();
    }

    static void print(Edition edition, ProcessFigures row) {
        new ProcessSection(edition, row).print();
    }

    private void print() {
        edition.pdf.heading(2, edition.name(row), Edition.place(row));
        edition.pdf.paragraph(Text.of(summary()));
        if (projects.isEmpty()) {
            return;
        }
        edition.pdf.table(table());
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
        ProcessFigures before = edition.previous(row);
        String now = isUnassigned() ? unassigned() : assigned();
        return before == null || before.projects() == 0
                ? now
                : now + " " + edition.label("section.before", edition.formats.count(before.projects()));
    }

    private String unassigned() {
        int touching = edition.total().projectsTouched();
        // The table has those with amounts: the others are said where they are counted.
        String some = onlyTouching.size() < touching ? "-some" : "";
        String all = edition.formats.count(touching);
        String here = edition.formats.count(onlyTouching.size());
        if (row.projects() > 0) {
            String named = edition.label("section.unassigned", edition.formats.count(row.projects()));
            return onlyTouching.isEmpty()
                    ? named
                    : named + " " + edition.label("section.unassigned-too" + some, all, here);
        }
        if (!onlyTouching.isEmpty()) {
            return edition.label("section.unassigned-touching" + some, edition.report.year(), all, here);
        }
        String none = edition.total().projects() == 0 ? "brief.no-projects" : "section.unassigned-none";
        return edition.label(none, edition.report.year());
    }

    private String assigned() {
        if (row.projects() == 0) {
            return edition.label("section.none", edition.report.year());
        }
        String key = row.projectsTouched() == 0
                ? "section.only-direct"
                : row.projectsDirect() == 0 ? "section.only-touched" : "section.both";
        return edition.label(
                key, edition.formats.count(row.projectsDirect()), edition.formats.count(row.projectsTouched()));
    }

    private boolean isUnassigned() {
        return row.process().equals(ProcessFigures.UNASSIGNED);
    }

    private Table table() {
        StatedTable<YearProject> table = new StatedTable<>(edition, projects)
                .always(Column.text(edition.label("section.project")), this::title)
                .always(Column.text(edition.label("section.state"), 70), this::state)
                .stated(Column.text(edition.label("column.leader"), 76), this::leader);
        amount(table, "column.budget", YearProject.Amounts::budget, false);
        table.stated(Column.figures(edition.label("column.actual"), 46), this::actual);
        amount(table, "column.variance", YearProject.Amounts::variance, true);
        // What an ended project would cost has become what it cost.
        table.stated(
                Column.figures(edition.label("column.forecast"), 46),
                project -> figure(project, project.amounts().forecast(), false),
                project -> project.status() == Status.ONGOING ? edition.missing() : Text.muted("\u2013"));
        return table.table(caption(), projects.size() == 1 ? "section.nowhere-one" : "section.nowhere");
    }

    private String caption() {
        List<String> sentences = new ArrayList<>();
        if (projects.stream().anyMatch(ProcessSection::hasAmount)) {
            sentences.add(edition.unitNote());
            sentences.add(edition.label("section.amounts"));
        }
        if (projects.stream().anyMatch(CardAmounts::isByRecord)) {
            sentences.add(edition.label("section.by-record"));
        }
        return String.join(" ", sentences);
    }

    /// What is told apart here is told where it is the exception: a project that the process is touched by
    /// only, an investment.
    private Text title(YearProject project) {
        List<String> apart = new ArrayList<>();
        if (isUnassigned() && onlyTouching.contains(project)) {
            apart.add(edition.label("section.only-touches"));
        } else if (!isUnassigned() && !project.processesDirect().contains(row.process())) {
            apart.add(edition.label("section.touched"));
        }
        if (project.project().investment()) {
            apart.add(edition.label("section.investment"));
        }
        Text title = edition.linkToCard(project);
        return apart.isEmpty() ? title : title.and(edition.own(Text.muted(" (" + String.join(", ", apart) + ")")));
    }

    private Text state(YearProject project) {
        String status = edition.texts.constant("status", project.status());
        Period period = project.project().period();
        Stated<PartialDate> end = period.end();
        if (project.status() != Status.ONGOING) {
            return end == null
                    ? Text.of(status + ", ").and(Text.missing(edition.label("section.end-missing")))
                    : Text.of(status + " " + edition.formats.table(end.value()));
        }
        PartialDate planned = period.plan() == null ? null : period.plan().end();
        return planned == null
                ? Text.of(status)
                : Text.of(status + ", " + edition.label("section.planned-end", edition.formats.table(planned)));
    }

    private @Nullable Text leader(YearProject project) {
        Stated<String> leader = project.project().leader();
        return leader == null ? null : Text.of(leader.value());
    }

    private @Nullable Text actual(YearProject project) {
        Text figure = figure(project, project.amounts().actual(), false);
        return figure != null && CardAmounts.isByRecord(project) ? figure.and(" *") : figure;
    }

    private void amount(
            StatedTable<YearProject> table,
            String head,
            Function<YearProject.Amounts, @Nullable Money> amount,
            boolean signed) {
        table.stated(
                Column.figures(edition.label(head), 46),
                project -> figure(project, amount.apply(project.amounts()), signed));
    }

    private @Nullable Text figure(YearProject project, @Nullable Money amount, boolean signed) {
        return amount == null ? null : edition.summary(amount, signed).to(edition.behind(project));
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
