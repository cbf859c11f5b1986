package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.ActualBasis;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.money.Money;
import se.projektbokslut.project.PartialDate;
import se.projektbokslut.project.Period;
import se.projektbokslut.project.Progress;
import se.projektbokslut.project.Progress.Signal;
import se.projektbokslut.project.Project;
import se.projektbokslut.project.RecordKey;
import se.projektbokslut.project.Results.Handover;
import se.projektbokslut.project.Stated;
import se.projektbokslut.project.Status;
import se.projektbokslut.settings.AmountUnit;

/// A project on the page: what it is for, who leads it, when it ran, how it stands and what came of it, each
/// only where it is stated. Long texts and lists are cut; the report has them whole.
final class IndexProject {
    /// What the page calls the year of a project that stands in none.
    static final String NO_YEAR = "none";
    /// Of a text, in characters.
    private static final int LONGEST = 400;
    /// Of findings.
    private static final int MOST = 4;

    private static final List<RecordKey> PROSE = RecordKey.at(RecordKey.Place.PROSE);

    private final Texts texts;
    private final Formats formats;
    private final Html html;
    private final Map<String, String> processes;
    private final AmountUnit unit;

    /// @param processes names by id
    IndexProject(Map<String, String> processes, AmountUnit unit, Texts texts, Html html) {
        this.processes = processes;
        this.unit = unit;
        this.texts = texts;
        this.formats = Formats.of(texts);
        this.html = html;
    }

    /// @param year 0 for a project that stands in none
    /// @param heading the level of its title
    /// @param href the project's place in the report; null where it has none
    void write(YearProject row, int year, String heading, @Nullable String href) {
        Project project = row.project();
        String language = project.documentation().language().tag();
        html.open(
                        "article",
                        "class",
                        "project",
                        "data-row",
                        "",
                        "data-process",
                        named(row),
                        "data-status",
                        code(row.status()),
                        "data-year",
                        year == 0 ? NO_YEAR : Integer.toString(year))
                .line();
        html.open(heading, "lang", language);
        if (href == null) {
            html.text(project.title());
        } else {
            html.link(href, project.title());
        }
        html.close(heading).open("p", "class", "signs");
        html.element("span", texts.constant("status", row.status()), "class", "badge " + code(row.status()));
        if (project.investment()) {
            html.text(" ").element("span", texts.label("card.investment"), "class", "badge");
        }
        signs(project.progress());
        html.close("p").line();
        html.open("dl", "class", "facts").line();
        fact("column.process", processes(row), null);
        dates(row);
        fact("column.leader", value(project.leader()), null);
        fact("index.purpose", text(project, "purpose"), language);
        fact("index.money", money(row), null);
        if (project.economy() != null && year != 0) {
            fact("index.explanation", project.economy().explanations().get(year), language);
        }
        fact("index.note", project.yearNotes().get(year), language);
        new IndexResults(texts, html).write(project.results(), language);
        findings(row, year);
        html.close("dl").line();
        missing(row, year);
        html.close("article").line();
    }

    /// The attributes by which the page chooses among projects of a year whatever their status and processes are.
    ///
    /// @param year or [#NO_YEAR]
    static String[] chosenBy(String year) {
        return new String[] {"data-process", "", "data-status", "", "data-year", year};
    }

    static String code(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static String named(YearProject row) {
        List<String> ids = Stream.concat(row.processesDirect().stream(), row.processesTouched().stream())
                .distinct()
                .toList();
        return ids.isEmpty() ? ProcessFigures.UNASSIGNED : String.join(" ", ids);
    }

    private String processes(YearProject row) {
        List<String> names = new ArrayList<>();
        row.processesDirect().forEach(id -> names.add(processes.getOrDefault(id, id)));
        row.processesTouched().forEach(id -> names.add(texts.label("index.touched", processes.getOrDefault(id, id))));
        return names.isEmpty() ? texts.label("row.unassigned") : String.join(", ", names);
    }

    private void signs(@Nullable Progress progress) {
        if (progress != null) {
            sign("brief.column.time", progress.time());
            sign("brief.column.cost", progress.cost());
            sign("brief.column.quality", progress.quality());
        }
    }

    /// A sign and a word; the colour only says it again.
    private void sign(String about, @Nullable Signal signal) {
        if (signal != null) {
            html.text(" ")
                    .element(
                            "span",
                            texts.label(about) + ": " + Wording.signal(signal, texts),
                            "class",
                            "badge " + signal.code());
        }
    }

    private void dates(YearProject row) {
        Project project = row.project();
        Period period = project.period();
        fact("column.start", date(value(period.start())), null);
        fact("column.end", date(value(period.end())), null);
        Period.Plan plan = period.plan();
        if (plan != null) {
            if (row.status() == Status.PLANNED) {
                fact("index.planned-period", date(plan.period()), null);
                fact("index.planned-start", date(plan.start()), null);
            }
            fact("column.planned_end", date(plan.end()), null);
        }
        Handover handover = project.results().handover();
        if (handover != null) {
            String day = handover.date() == null ? "" : formats.prose(handover.date());
            String to = handover.to() == null ? "" : texts.label("index.handover-to", handover.to());
            fact("column.handover", (day + " " + to).strip(), null);
        }
    }

    private @Nullable String money(YearProject row) {
        YearProject.Amounts amounts = row.amounts();
        List<String> parts = new ArrayList<>();
        Money budget = amounts.budget();
        Money actual = amounts.actual();
        Money variance = amounts.variance();
        if (budget != null && actual != null && variance != null) {
            AmountUnit one = Formats.together(unit, budget, actual, variance);
            part(parts, "brief.part-budget", budget, one);
            part(parts, "brief.part-actual", actual, one);
            parts.add(texts.label("brief.part-variance", formats.variance(variance, budget, one)));
        } else {
            part(parts, "brief.part-budget", budget, unit);
            part(parts, "brief.part-actual", actual, unit);
        }
        part(parts, "index.part-forecast", amounts.forecast(), unit);
        if (parts.isEmpty()) {
            return null;
        }
        String stated = amounts.actual() != null && amounts.actualBasis() == ActualBasis.RECORD
                ? " " + texts.label("index.stated")
                : "";
        String joined = String.join(", ", parts);
        return joined.substring(0, 1).toUpperCase(Locale.ROOT) + joined.substring(1) + stated;
    }

    private void part(List<String> parts, String key, @Nullable Money amount, AmountUnit in) {
        if (amount != null) {
            parts.add(texts.label(key, formats.summary(amount, in)));
        }
    }

    private void findings(YearProject row, int year) {
        if (year == 0 && row.status() != Status.PLANNED && !row.findings().isEmpty()) {
            String titles = String.join(
                    "; ",
                    row.findings().stream().limit(MOST).map(texts::findingTitle).toList());
            fact("column.findings", titles, null);
        }
    }

    /// What every project should state and this one does not, as its card has it. An end that has not come is no gap.
    ///
    /// @param year 0 for a project that stands in none, of which no report has a card
    private void missing(YearProject row, int year) {
        Project project = row.project();
        List<String> names = new ArrayList<>();
        boolean planned = row.status() == Status.PLANNED;
        boolean over = row.status() == Status.CLOSED || row.status() == Status.CANCELLED;
        add(names, "column.start", !planned && project.period().start() == null);
        add(names, "column.end", over && project.period().end() == null);
        add(names, "column.leader", project.leader() == null);
        List<String> others =
                year != 0 ? Unstated.of(row) : text(project, "purpose") == null ? List.of("index.purpose") : List.of();
        others.forEach(label -> add(names, label, true));
        if (!names.isEmpty()) {
            html.element("p", texts.label("index.not-stated", String.join(", ", names)), "class", "missing")
                    .line();
        }
    }

    private void add(List<String> names, String key, boolean missing) {
        if (missing) {
            names.add(texts.label(key).toLowerCase(Locale.ROOT));
        }
    }

    private void fact(String label, @Nullable String value, @Nullable String language) {
        if (value == null || value.isEmpty()) {
            return;
        }
        html.open("div", "class", language == null ? "short" : "wide").element("dt", texts.label(label));
        String words = Wording.shortened(value, LONGEST);
        if (language == null) {
            html.element("dd", words);
        } else {
            html.element("dd", words, "lang", language);
        }
        html.close("div").line();
    }

    private @Nullable String date(@Nullable PartialDate date) {
        return date == null ? null : formats.prose(date);
    }

    private static <T> @Nullable T value(@Nullable Stated<T> stated) {
        return stated == null ? null : stated.value();
    }

    private static @Nullable String text(Project project, String key) {
        return PROSE.stream()
                .filter(prose -> prose.name().equals(key))
                .findFirst()
                .map(project::text)
                .orElse(null);
    }
}
