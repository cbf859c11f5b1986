package se.projektbokslut.annual;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.project.Results;
import se.projektbokslut.project.Results.BenefitState;
import se.projektbokslut.project.Results.DeliverableState;
import se.projektbokslut.project.Results.ObjectiveState;

/// What the year's projects were to reach and what they left behind, counted as their records show it at the
/// year's end. Questions that a project looks into are no objectives.
///
/// @param notJudged objectives that are open or state nothing
/// @param otherDeliverables deliverables that are planned or state nothing
/// @param otherBenefits benefits that are expected or state nothing
public record YearResults(
        int met,
        int partlyMet,
        int notMet,
        int notJudged,
        int handedOver,
        int delivered,
        int otherDeliverables,
        int measured,
        int notRealised,
        int otherBenefits) {
    public static YearResults of(List<YearProject> projects) {
        List<@Nullable ObjectiveState> objectives = states(projects, Results::objectivesOnly, Results.Objective::state);
        List<@Nullable DeliverableState> deliverables =
                states(projects, Results::deliverables, Results.Deliverable::state);
        List<@Nullable BenefitState> benefits = states(projects, Results::benefits, Results.Benefit::state);
        int met = count(objectives, ObjectiveState.MET);
        int partlyMet = count(objectives, ObjectiveState.PARTLY_MET);
        int notMet = count(objectives, ObjectiveState.NOT_MET);
        int handedOver = count(deliverables, DeliverableState.HANDED_OVER);
        int delivered = count(deliverables, DeliverableState.DELIVERED);
        int measured = count(benefits, BenefitState.MEASURED);
        int notRealised = count(benefits, BenefitState.NOT_REALISED);
        return new YearResults(
                met,
                partlyMet,
                notMet,
                objectives.size() - met - partlyMet - notMet,
                handedOver,
                delivered,
                deliverables.size() - handedOver - delivered,
                measured,
                notRealised,
                benefits.size() - measured - notRealised);
    }

    public int objectives() {
        return met + partlyMet + notMet + notJudged;
    }

    public int deliverables() {
        return handedOver + delivered + otherDeliverables;
    }

    public int benefits() {
        return measured + notRealised + otherBenefits;
    }

    private static <T, S> List<@Nullable S> states(
            List<YearProject> projects, Function<Results, @Nullable List<T>> items, Function<T, @Nullable S> state) {
        return projects.stream()
                .flatMap(project ->
                        Stream.ofNullable(items.apply(project.project().results())))
                .flatMap(List::stream)
                .<@Nullable S>map(state)
                .toList();
    }

    private static int count(List<? extends @Nullable Enum<?>> states, Enum<?> wanted) {
        return (int) states.stream().filter(state -> state == wanted).count();
    }
}
