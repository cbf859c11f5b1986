package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.report.pdf.Table;
import se.projektbokslut.report.pdf.Table.Column;
import se.projektbokslut.report.pdf.Table.Row;
import se.projektbokslut.report.pdf.Text;
import se.projektbokslut.report.pdf.TimeChart;

/// When the year's projects were planned and when they were, over its months, and the same in words for those who
/// do not see the drawing. By process and, in a process, by title.
final class TimeLine {
    static final String PLACE = "time-line";

    /// Above this many projects a drawing is no help, and the section says where the dates are.
    static final int MOST = 100;

    /// So many projects without a date in the year are named.
    private static final int MOST_NAMED = 5;

    /// A day and a dash; the other day stands under it.
    private static final int DATES = 72;

    private final Edition edition;
    private final List<TimeLineRow> drawn = new ArrayList<>();
    private final List<YearProject> left = new ArrayList<>();
    private final List<YearProject> contradicted = new ArrayList<>();

    private TimeLine(Edition edition) {
        this.edition = edition;
        if (edition.report.projects().size() > MOST) {
            return;
        }
        for (ProcessFigures process : edition.sections()) {
            for (YearProject project : edition.projectsIn(process)) {
                if (edition.home(project).equals(process)) {
                    TimeLineRow row = new TimeLineRow(edition, project, process);
                    if (row.isInYear()) {
                        drawn.add(row);
                    } else {
                        (row.endsBeforeItsStart() ? contradicted : left).add(project);
                    }
                }
            }
        }
        Comparator<YearProject> byTitle = Comparator.comparing(
                project -> SwedishOrder.key(project.project().title()));
        left.sort(byTitle);
        contradicted.sort(byTitle);
    }

    static boolean hasSomething(Edition edition) {
        return edition.report.projects().size() > MOST || !new TimeLine(edition).drawn.isEmpty();
    }

    static void print(Edition edition) {
        new TimeLine(edition).print();
    }

    private void print() {
        edition.pdf.heading(2, edition.words("timeline.title"), PLACE);
        int year = edition.report.year();
        if (drawn.isEmpty()) {
            int count = edition.report.projects().size();
            edition.pdf.paragraph(edition.words("timeline.too-many", edition.formats.count(count), MOST, year));
            return;
        }
        edition.pdf.paragraph(edition.words("timeline.intro", year));
        edition.pdf.chart(chart());
        leftOut("timeline.left-out", left);
        leftOut("timeline.contradicted", contradicted);
        edition.pdf.table(table());
    }

    private TimeChart chart() {
        List<String> months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> edition.label("month." + month).substring(0, 3))
                .toList();
        List<TimeChart.Line> lines = new ArrayList<>();
        boolean several = drawn.stream().map(TimeLineRow::process).distinct().count() > 1;
        ProcessFigures last = null;
        for (TimeLineRow row : drawn) {
            boolean begins = several && !row.process().equals(last);
            lines.add(row.line(begins ? edition.nameOf(row.process()) : null));
            last = row.process();
        }
        TimeChart.Legend legend = new TimeChart.Legend(
                edition.label("timeline.planned"),
                edition.label("timeline.actual"),
                edition.label("timeline.vague"),
                edition.label("timeline.beyond"),
                edition.label("timeline.reached"),
                edition.label("timeline.to-come"),
                edition.label("timeline.broken-off"));
        int year = edition.report.year();
        return new TimeChart(edition.label("timeline.alternative", year), year, months, legend, lines);
    }

    private void leftOut(String key, List<YearProject> projects) {
        int year = edition.report.year();
        if (projects.size() > MOST_NAMED) {
            edition.pdf.paragraph(edition.words(key + "-many", year, edition.formats.count(projects.size())));
        } else if (!projects.isEmpty()) {
            Text names = Text.EMPTY;
            for (YearProject project : projects) {
                names = names.and(edition.own(Text.of(names.isEmpty() ? " " : ", ")))
                        .and(edition.linkToCard(project));
            }
            edition.pdf.paragraph(edition.words(key, year).and(names).and(edition.own(Text.of("."))));
        }
    }

    /// The same as the drawing in words.
    private Table table() {
        boolean planned = drawn.stream().anyMatch(row -> row.planned() != null);
        boolean milestones = drawn.stream().anyMatch(row -> row.milestones() != null);
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(edition.label("section.project")));
        if (planned) {
            columns.add(Column.text(edition.label("timeline.column.planned"), milestones ? DATES : 136));
        }
        columns.add(Column.text(edition.label("timeline.column.actual"), milestones ? DATES : 136));
        if (milestones) {
            columns.add(Column.text(edition.label("timeline.column.milestones"), planned ? 190 : 220));
        }
        List<Row> rows = new ArrayList<>();
        for (TimeLineRow row : drawn) {
            List<Text> cells = new ArrayList<>();
            cells.add(edition.linkToCard(row.project()));
            if (planned) {
                cells.add(orMissing(row.planned()));
            }
            cells.add(orMissing(row.actual()));
            if (milestones) {
                String stated = row.milestones();
                cells.add(stated == null ? Text.EMPTY : Text.of(stated).in(edition.foreign(row.project())));
            }
            rows.add(Row.of(cells));
        }
        String caption = edition.label("timeline.caption", edition.report.year())
                + (planned ? "" : " " + edition.label("timeline.no-plan"));
        return new Table(Text.of(caption), columns, rows);
    }

    private Text orMissing(@Nullable String words) {
        return words == null ? edition.missing() : Text.of(words);
    }
}
