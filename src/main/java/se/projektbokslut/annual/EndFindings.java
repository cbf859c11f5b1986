package se.projektbokslut.annual;

import static se.projektbokslut.findings.FindingCode.*;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.project.PartialDate;
import se.projektbokslut.project.PartialDate.Precision;
import se.projektbokslut.project.Period;
import se.projektbokslut.project.Project;
import se.projektbokslut.project.Results;
import se.projektbokslut.project.Results.BenefitState;
import se.projektbokslut.project.Results.DeliverableState;
import se.projektbokslut.project.Results.Handover;
import se.projektbokslut.project.Results.ObjectiveState;
import se.projektbokslut.project.Status;

/// The findings about how a project came to its end: when, with what outcome, and into whose hands.
final class EndFindings {
    private EndFindings() {}

    /// @param project as it is shown
    /// @param recordStatus the record's own, also where the project is shown as it was while ongoing
    static void add(Project project, Status recordStatus, FindingList found) {
        if (project.status().value().isOver()) {
            aboutEnd(project, found);
        }
        if (project.status().value() == Status.CLOSED) {
            aboutOutcome(project, found);
        }
        aboutRecipient(project.results().handover(), recordStatus, found);
    }

    private static void aboutEnd(Project project, FindingList found) {
        PartialDate closing = Placement.closingDate(project);
        PartialDate start = project.period().start() == null
                ? null
                : project.period().start().value();
        if (closing == null) {
            found.add(END_MISSING);
        } else if (project.period().end() == null) {
            found.add(YEAR_FROM_HANDOVER, closing.stated());
            if (start != null && closing.last().isBefore(start.first())) {
                found.add(HANDOVER_BEFORE_START, closing.stated(), start.stated());
            }
        } else if (closing.precision() == Precision.YEAR) {
            found.add(END_YEAR_ONLY, closing.stated());
        }
    }

    private static void aboutOutcome(Project project, FindingList found) {
        Results results = project.results();
        if (results.deliverables() != null) {
            results.deliverables().stream()
                    .filter(deliverable -> deliverable.state() == DeliverableState.PLANNED)
                    .forEach(deliverable -> found.add(PLAN_WITHOUT_OUTCOME, deliverable.what()));
        }
        Period.Plan plan = project.period().plan();
        String words = plan == null ? null : words(plan);
        if (words != null && !statesOutcome(results)) {
            found.add(PLAN_WITHOUT_OUTCOME, words);
        }
    }

    private static @Nullable String words(Period.Plan plan) {
        if (plan.text() != null) {
            return plan.text();
        }
        PartialDate date = plan.inOperation() == null ? plan.period() : plan.inOperation();
        return date == null ? null : date.stated();
    }

    private static boolean statesOutcome(Results results) {
        return anyOf(results.deliverables(), d -> d.state() != null && d.state() != DeliverableState.PLANNED)
                || anyOf(results.benefits(), b -> b.state() != null && b.state() != BenefitState.EXPECTED)
                || anyOf(results.objectives(), o -> o.state() != null && o.state() != ObjectiveState.OPEN);
    }

    private static <T> boolean anyOf(@Nullable List<T> items, Predicate<T> what) {
        return items != null && items.stream().anyMatch(what);
    }

    private static void aboutRecipient(@Nullable Handover handover, Status recordStatus, FindingList found) {
        if (handover != null && recordStatus != Status.PLANNED && (handover.toUnclear() || handover.to() == null)) {
            found.add(RECIPIENT_UNCLEAR, handover.to() == null ? ProjectFindings.NOT_GIVEN : handover.to());
        }
    }
}
