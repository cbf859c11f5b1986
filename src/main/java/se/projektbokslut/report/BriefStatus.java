package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.money.Money;
import se.projektbokslut.project.PartialDate;
import se.projektbokslut.project.Period;
import se.projektbokslut.project.Progress;
import se.projektbokslut.project.Progress.Signal;
import se.projektbokslut.project.Status;
import se.projektbokslut.report.pdf.Table;
import se.projektbokslut.report.pdf.Table.Column;
import se.projektbokslut.report.pdf.Table.Row;
import se.projektbokslut.report.pdf.Text;
import se.projektbokslut.report.pdf.Text.Target;

/// How each of the year's projects stands: time, cost and quality by sign and word, the end that was planned and
/// the one that was reached, its variance. A column in which nothing is stated is left out, and named under the
/// table's title.
final class BriefStatus {
    private static final int LEAST = 4;

    private final Edition edition;
    private final List<YearProject> all;
    private final List<YearProject> shown;

    /// @param room for so many rows; of more projects those that ask for attention come first
    BriefStatus(Edition edition, int room) {
        this.edition = edition;
        int most = Math.max(room, LEAST);
        this.all = edition.byTitle();
        this.shown = all.size() <= most
                ? all
                : all.stream()
                        .sorted(Comparator.comparingInt(BriefStatus::calm))
                        .limit(most)
                        .toList();
    }

    /// What one column says of each project.
    private record Told(String head, Column column, Function<YearProject, @Nullable Text> cell) {
        boolean tellsOf(List<YearProject> projects) {
            return projects.stream().anyMatch(project -> cell.apply(project) != null);
        }
    }

    Table table() {
        List<Told> told =
                columns().stream().filter(column -> column.tellsOf(shown)).toList();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(edition.label("section.project")));
        told.forEach(column -> columns.add(column.column()));
        List<Row> rows = new ArrayList<>();
        for (YearProject project : shown) {
            List<Text> cells = new ArrayList<>();
            cells.add(edition.linkToCard(project));
            for (Told column : told) {
                Text cell = column.cell().apply(project);
                cells.add(cell == null ? Text.muted("\u2013") : cell);
            }
            rows.add(Row.of(cells));
        }
        return new Table(caption(), columns, rows);
    }

    private Text caption() {
        Text caption = edition.words("brief.caption")
                .and(leftOut("brief.left-out", column -> !column.tellsOf(all)))
                .and(leftOut("brief.left-out-shown", column -> column.tellsOf(all) && !column.tellsOf(shown)));
        return all.size() == shown.size()
                ? caption
                : caption.and(" ")
                        .and(Text.link(
                                edition.label(
                                        "brief.not-all",
                                        edition.formats.count(shown.size()),
                                        edition.formats.count(all.size())),
                                new Target.Place(edition.behindTotal().name())));
    }

    /// The columns that are left out, in a sentence after others; empty where none is.
    private String leftOut(String key, Predicate<Told> which) {
        String heads = columns().stream()
                .filter(which)
                .map(column -> column.head().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return heads.isEmpty() ? "" : " " + edition.label(key, heads);
    }

    private List<Told> columns() {
        return List.of(
                signal("time", Progress::time),
                signal("cost", Progress::cost),
                signal("quality", Progress::quality),
                told("planned-end", 58, this::plannedEnd),
                told("end", 60, this::end),
                figures("variance", 52, this::variance));
    }

    private Told signal(String name, Function<Progress, @Nullable Signal> aspect) {
        return told(name, 43, project -> {
            Progress progress = project.project().progress();
            Signal signal = progress == null ? null : aspect.apply(progress);
            return signal == null ? null : Text.of(edition.signal(signal));
        });
    }

    private Told told(String name, int width, Function<YearProject, @Nullable Text> cell) {
        String head = edition.label("brief.column." + name);
        return new Told(head, Column.text(head, width), cell);
    }

    private Told figures(String name, int width, Function<YearProject, @Nullable Text> cell) {
        String head = edition.label("brief.column." + name);
        return new Told(head, Column.figures(head + ", " + edition.unitName(), width), cell);
    }

    private @Nullable Text plannedEnd(YearProject project) {
        Period.Plan plan = project.project().period().plan();
        return plan == null || plan.end() == null ? null : Text.of(edition.formats.table(plan.end()));
    }

    private @Nullable Text end(YearProject project) {
        if (project.status() == Status.ONGOING) {
            return edition.words("brief.ongoing-one");
        }
        var end = project.project().period().end();
        String date = end == null ? "" : edition.formats.table(end.value());
        if (project.status() == Status.CANCELLED) {
            return edition.words("brief.cancelled-one", date);
        }
        return end == null ? null : Text.of(date);
    }

    private @Nullable Text variance(YearProject project) {
        Money variance = project.amounts().variance();
        return variance == null ? null : edition.summary(variance, true).to(edition.behind(project));
    }

    /// 0 for a project that is red or late or cost more than its budget, 1 for a yellow one, 2 for an ongoing
    /// one, 3.
    private static int calm(YearProject project) {
        Progress progress = project.project().progress();
        List<Signal> signals = progress == null
                ? List.of()
                : Stream.of(progress.time(), progress.cost(), progress.quality())
                        .flatMap(Stream::ofNullable)
                        .toList();
        Money variance = project.amounts().variance();
        if (signals.contains(Signal.RED) || isLate(project) || (variance != null && variance.ore() < 0)) {
            return 0;
        }
        if (signals.contains(Signal.YELLOW)) {
            return 1;
        }
        return project.status() == Status.ONGOING ? 2 : 3;
    }

    private static boolean isLate(YearProject project) {
        Period period = project.project().period();
        if (period.end() == null || period.plan() == null || period.plan().end() == null) {
            return false;
        }
        PartialDate planned = period.plan().end();
        return period.end().value().first().isAfter(planned.last());
    }
}
