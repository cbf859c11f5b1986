package se.projektbokslut.annual;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.money.Money;
import se.projektbokslut.project.Documentation;
import se.projektbokslut.project.Documentation.Document;
import se.projektbokslut.project.Economy;
import se.projektbokslut.project.PartialDate;
import se.projektbokslut.project.Period;
import se.projektbokslut.project.Period.Milestone;
import se.projektbokslut.project.Project;
import se.projektbokslut.project.Relations;
import se.projektbokslut.project.Results;
import se.projektbokslut.project.Results.Benefit;
import se.projektbokslut.project.Results.BenefitState;
import se.projektbokslut.project.Results.Deliverable;
import se.projektbokslut.project.Results.Handover;
import se.projektbokslut.project.Results.Objective;
import se.projektbokslut.project.Results.Risk;
import se.projektbokslut.project.Stated;
import se.projektbokslut.project.Status;

/// A project as it stood at the end of a year in which it was ongoing (CONTRACT: "a later `end`, `handover`,
/// status or document is not shown in it").
///
/// What the record dates later is left out. In a year before the project's last, what it says of a state
/// without a date is left out too: nobody can tell whether it was so by then. Of a record that is over by now,
/// that goes for what the end brings as well: handover, final report, successors, the whole actual.
final class YearView {
    /// The keys of what a year's report may leave out, because it came later.
    private static final Set<String> LEFT_OUT = Set.of(
            "milestones",
            "decision-points",
            "objectives",
            "deliverables",
            "handover",
            "benefits",
            "year-notes",
            "successors",
            "economy",
            "progress",
            "final-report",
            "documents");

    private final Project project;
    private final int year;
    private final boolean over;
    /// Whether a state without a date may be of a later year.
    private final boolean beforeLast;

    private YearView(Project project, int year, int last) {
        this.project = project;
        this.year = year;
        this.over = project.status().value().isOver();
        this.beforeLast = over || year < last;
    }

    /// @param last the last year in which the project stands
    static Project ongoing(Project project, int year, int last) {
        return new YearView(project, year, last).project();
    }

    /// A project in the year of its end: the record, without what it says of later years.
    static Project ended(Project project, int year) {
        Economy economy = project.economy();
        boolean explained = economy != null && isOfLater(economy.explanations(), year);
        if (!explained && !isOfLater(project.yearNotes(), year)) {
            return project;
        }
        return project.with(
                through(project.yearNotes(), year),
                economy == null ? null : economy.withExplanations(through(economy.explanations(), year)));
    }

    private static boolean isOfLater(SortedMap<Integer, String> texts, int year) {
        return !texts.isEmpty() && texts.lastKey() > year;
    }

    private static SortedMap<Integer, String> through(SortedMap<Integer, String> texts, int year) {
        return isOfLater(texts, year) ? texts.headMap(year + 1) : texts;
    }

    /// Whether what stands under a key may be left out of the view of a year.
    ///
    /// @param field a dotted key of the record
    static boolean mayLeaveOut(String field) {
        int dot = field.indexOf('.');
        return LEFT_OUT.contains(dot < 0 ? field : field.substring(0, dot));
    }

    private Project project() {
        return new Project(
                project.at(),
                project.id(),
                project.title(),
                over ? Stated.of(Status.ONGOING) : project.status(),
                known(project.statusDate()),
                project.investment(),
                project.processes(),
                project.context(),
                period(project.period()),
                project.people(),
                project.description(),
                results(project.results()),
                through(project.yearNotes(), year),
                relations(project.relations()),
                project.economy() == null ? null : economy(project.economy()),
                project.ledgerCodes(),
                project.progress() == null || unknown(project.progress().date()) ? null : project.progress(),
                documentation(project.documentation()),
                project.notAvailable(),
                project.lines(),
                project.columns(),
                project.completion());
    }

    private Period period(Period period) {
        return new Period(
                period.start(),
                knownStated(period.end()),
                knownStated(period.worked()),
                period.plan(),
                each(period.milestones(), this::milestone),
                each(period.decisionPoints(), d -> later(d.date()) ? null : d));
    }

    /// What is to be reached was known; that it was reached, and when, was not.
    private Milestone milestone(Milestone milestone) {
        boolean reached = milestone.reached() != null && milestone.reached();
        return reached && unknown(milestone.date()) ? new Milestone(milestone.what(), null, null) : milestone;
    }

    private Results results(Results results) {
        return new Results(
                each(results.objectives(), this::objective),
                results.measures(),
                each(results.deliverables(), this::deliverable),
                results.deliverablesComplete(),
                handover(results.handover()),
                beforeLast ? each(results.benefits(), YearView::expected) : results.benefits(),
                beforeLast ? each(results.risks(), YearView::named) : results.risks());
    }

    private Objective objective(Objective objective) {
        return unknown(objective.date())
                ? new Objective(objective.what(), objective.inquiry(), null, null, null)
                : objective;
    }

    /// What has become of it since was not known.
    private static Benefit expected(Benefit benefit) {
        return new Benefit(
                benefit.what(),
                benefit.responsible(),
                benefit.indicator(),
                benefit.followUp(),
                benefit.state() == BenefitState.EXPECTED ? BenefitState.EXPECTED : null);
    }

    /// That there was the risk was known; whether it was still open, nobody can tell.
    private static Risk named(Risk risk) {
        return new Risk(risk.what(), risk.likelihood(), risk.consequence(), risk.measure(), risk.responsible(), null);
    }

    private Deliverable deliverable(Deliverable deliverable) {
        boolean planned = deliverable.state() == Results.DeliverableState.PLANNED;
        boolean unknown = planned ? deliverable.date() == null && beforeLast : unknown(deliverable.date());
        return unknown ? new Deliverable(deliverable.what(), null, null) : deliverable;
    }

    private @Nullable Handover handover(@Nullable Handover handover) {
        return handover == null || hidden(handover.date()) ? null : handover;
    }

    private Relations relations(Relations relations) {
        return over ? new Relations(relations.predecessors(), null, relations.related()) : relations;
    }

    private Economy economy(Economy economy) {
        return new Economy(
                economy.budget(),
                economy.forecast(),
                economy.forecastDate(),
                economy.actual() == null ? null : actual(economy.actual()),
                economy.decision(),
                economy.assessment(),
                economy.comment(),
                through(economy.explanations(), year));
    }

    private Economy.@Nullable Amounts actual(Economy.Amounts actual) {
        Economy.Amounts known = actual.through(year);
        boolean complete = known.years().size() == actual.years().size();
        Money total = over || !complete ? null : actual.total();
        return total == null && known.years().isEmpty()
                ? null
                : new Economy.Amounts(total, known.years(), known.lines());
    }

    private Documentation documentation(Documentation documentation) {
        Document finalReport = documentation.finalReport();
        return new Documentation(
                finalReport == null || hidden(finalReport.date()) ? null : finalReport,
                each(documentation.documents(), d -> later(d.date()) ? null : d),
                documentation.language(),
                documentation.source(),
                known(documentation.updated()));
    }

    /// Whether something that belongs to a project's end is not shown: it came later, or may have.
    private boolean hidden(@Nullable PartialDate date) {
        return date == null ? over : later(date);
    }

    /// Whether a state was not so by the year's end, or may not have been.
    private boolean unknown(@Nullable PartialDate date) {
        return date == null ? beforeLast : later(date);
    }

    private boolean later(@Nullable PartialDate date) {
        return date != null && date.year() > year;
    }

    private @Nullable PartialDate known(@Nullable PartialDate date) {
        return later(date) ? null : date;
    }

    private @Nullable Stated<PartialDate> knownStated(@Nullable Stated<PartialDate> date) {
        return date == null || later(date.value()) ? null : date;
    }

    /// The list with each item as it is shown; items that give null are left out.
    private static <T> @Nullable List<T> each(@Nullable List<T> items, Function<T, @Nullable T> shown) {
        return items == null
                ? null
                : items.stream()
                        .flatMap(item -> Stream.ofNullable(shown.apply(item)))
                        .toList();
    }
}
