package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.List;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.report.pdf.Table;
import se.projektbokslut.report.pdf.Table.Column;
import se.projektbokslut.report.pdf.Table.Row;
import se.projektbokslut.report.pdf.Text;

/// The rows behind the row `total`: every project of the year once, with its amounts, and their sums.
final class AllProjects {
    static final String PLACE = "all-projects";

    private AllProjects() {}

    static void print(Edition edition) {
        edition.pdf.heading(2, edition.words("all.title"), PLACE);
        ProcessFigures total = edition.total();
        if (total.projects() == 0) {
            edition.pdf.paragraph(edition.words("brief.no-projects", edition.report.year()));
            return;
        }
        List<Row> rows = new ArrayList<>();
        for (YearProject project : edition.projectsIn(total)) {
            YearProject.Amounts amounts = project.amounts();
            var card = edition.behind(project);
            rows.add(Row.of(List.of(
                    edition.linkToCard(project),
                    Text.of(edition.texts.constant("status", project.status())),
                    edition.amount(amounts.budget()).to(card),
                    edition.amount(amounts.actual()).to(card),
                    edition.amount(amounts.variance()).to(card))));
        }
        rows.add(new Row(
                List.of(
                        Text.of(edition.label("all.total", edition.formats.count(total.projects()))),
                        Text.EMPTY,
                        edition.amount(total.budget()).to(edition.behindTotal()),
                        edition.amount(total.actual()).to(edition.behindTotal()),
                        edition.amount(total.variance()).to(edition.behindTotal())),
                true));
        List<Column> columns = List.of(
                Column.text(edition.label("section.project")),
                Column.text(edition.label("column.status"), 60),
                Column.figures(edition.label("column.budget"), 80),
                Column.figures(edition.label("column.actual"), 80),
                Column.figures(edition.label("column.variance"), 80));
        edition.pdf.table(new Table(edition.words("all.caption"), columns, rows));
    }
}
