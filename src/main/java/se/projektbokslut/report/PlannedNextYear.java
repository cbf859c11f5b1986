package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import se.projektbokslut.annual.OtherProjects;
import se.projektbokslut.annual.OtherProjects.Planned;
import se.projektbokslut.project.PartialDate;
import se.projektbokslut.report.pdf.Table;
import se.projektbokslut.report.pdf.Table.Column;
import se.projektbokslut.report.pdf.Table.Row;
import se.projektbokslut.report.pdf.Text;

/// The projects that are planned to begin in the year after: they stand in no year yet.
final class PlannedNextYear {
    static final String PLACE = "planned";

    private final Edition edition;
    private final OtherProjects others;
    private final List<Planned> projects;

    private PlannedNextYear(Edition edition) {
        this.edition = edition;
        this.others = edition.report.otherProjects();
        this.projects = others.planned().stream()
                .sorted(Comparator.comparing((Planned project) -> SwedishOrder.key(project.title()))
                        .thenComparing(Planned::id))
                .toList();
    }

    static boolean hasSomething(Edition edition) {
        return !edition.report.otherProjects().planned().isEmpty();
    }

    static String title(Edition edition) {
        return edition.label("planned.title", edition.report.year() + 1);
    }

    static void print(Edition edition) {
        new PlannedNextYear(edition).print();
    }

    private void print() {
        edition.pdf.heading(2, edition.own(Text.of(title(edition))), PLACE);
        edition.pdf.paragraph(edition.words("planned.intro", edition.report.year() + 1));
        edition.pdf.table(table());
        edition.sayMore(others.morePlanned(), "projects-planned.csv");
    }

    private Table table() {
        boolean leaders = projects.stream().anyMatch(project -> project.leader() != null);
        boolean budgets = projects.stream().anyMatch(project -> project.budget() != null);
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(edition.label("section.project")));
        columns.add(Column.text(edition.label("card.processes"), 104));
        columns.add(Column.text(edition.label("timeline.column.planned"), 84));
        if (leaders) {
            columns.add(Column.text(edition.label("column.leader"), 84));
        }
        if (budgets) {
            columns.add(Column.figures(edition.label("column.budget"), 76));
        }
        List<Row> rows = new ArrayList<>();
        for (Planned project : projects) {
            List<Text> cells = new ArrayList<>();
            cells.add(edition.title(project.title(), project.language()));
            cells.add(Text.of(processes(project)));
            cells.add(Text.of(when(project)));
            if (leaders) {
                cells.add(project.leader() == null ? edition.missing() : Text.of(project.leader()));
            }
            if (budgets) {
                cells.add(edition.amount(project.budget()));
            }
            rows.add(Row.of(cells));
        }
        String caption = edition.label("planned.caption")
                + (budgets ? " " + edition.label("planned.caption-budget") : "")
                + (leaders ? "" : " " + edition.label("planned.no-leader"))
                + (budgets ? "" : " " + edition.label("planned.no-budget"));
        return new Table(edition.own(Text.of(caption)), columns, rows);
    }

    private String processes(Planned project) {
        return project.processes().isEmpty()
                ? edition.label("row.unassigned")
                : project.processes().stream().map(edition::processName).collect(Collectors.joining(", "));
    }

    private String when(Planned project) {
        PartialDate from = project.start() == null ? project.period() : project.start();
        String begin = edition.formats.table(from);
        String end = edition.formats.table(project.end());
        if (end.isEmpty()) {
            return project.start() == null ? begin : edition.label("timeline.no-end", begin);
        }
        return begin.equals(end) ? begin : begin + " – " + end;
    }
}
