package se.projektbokslut.project;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a project was to reach and what it left behind. Each list is null where not stated.
///
/// @param deliverablesComplete false where the source says "among other things"; null where not stated
public record Results(
        @Nullable List<Objective> objectives,
        @Nullable List<Measure> measures,
        @Nullable List<Deliverable> deliverables,
        @Nullable Boolean deliverablesComplete,
        @Nullable Handover handover,
        @Nullable List<Benefit> benefits,
        @Nullable List<Risk> risks) {

    /// How many of the risks are open.
    public int risksOpen() {
        return risks == null
                ? 0
                : (int) risks.stream()
                        .filter(risk -> risk.state() == RiskState.OPEN)
                        .count();
    }

    /// The objectives without the questions that the project looks into, which nobody can meet; empty where
    /// none is stated.
    public List<Objective> objectivesOnly() {
        if (objectives == null) {
            return List.of();
        }
        for (Objective objective : objectives) {
            if (objective.inquiry()) {
                return objectives.stream().filter(one -> !one.inquiry()).toList();
            }
        }
        return objectives;
    }

    /// @param inquiry true for a question that the project looks into (`kind: inquiry`), false for an objective
    /// @param state null where not stated
    /// @param date when it was met, or judged; null where not stated
    public record Objective(
            String what,
            boolean inquiry,
            @Nullable ObjectiveState state,
            @Nullable PartialDate date,
            @Nullable String comment) {}

    public enum ObjectiveState {
        @JsonProperty("open")
        OPEN,
        @JsonProperty("met")
        MET,
        @JsonProperty("partly-met")
        PARTLY_MET,
        @JsonProperty("not-met")
        NOT_MET
    }

    /// @param value exact decimal as written (`40`, `0.5`); null where only a range or nothing is stated
    /// @param min lower end of a stated range; null without one
    /// @param max upper end of a stated range; null without one
    public record Measure(
            String what,
            @Nullable String about,
            @Nullable String value,
            @Nullable String min,
            @Nullable String max,
            @Nullable String unit,
            boolean approximate) {}

    /// @param state null where not stated
    public record Deliverable(
            String what,
            @Nullable DeliverableState state,
            @Nullable PartialDate date) {}

    public enum DeliverableState {
        @JsonProperty("planned")
        PLANNED,
        @JsonProperty("delivered")
        DELIVERED,
        @JsonProperty("handed-over")
        HANDED_OVER
    }

    /// @param toUnclear whether the record says that the recipient is unclear
    public record Handover(
            @Nullable PartialDate date,
            @Nullable String to,
            boolean toUnclear,
            @Nullable List<String> what) {}

    /// @param state null where not stated
    public record Benefit(
            String what,
            @Nullable String responsible,
            @Nullable String indicator,
            @Nullable PartialDate followUp,
            @Nullable BenefitState state) {}

    public enum BenefitState {
        @JsonProperty("expected")
        EXPECTED,
        @JsonProperty("measured")
        MEASURED,
        @JsonProperty("not-realised")
        NOT_REALISED
    }

    /// What may go wrong.
    ///
    /// @param likelihood from 1, the least, to 5; null where not stated
    /// @param consequence from 1, the least, to 5; null where not stated
    /// @param measure what is done about it; null where not stated
    /// @param responsible who does it; null where not stated
    /// @param state open where the record states none; null in a year of which nobody can tell
    public record Risk(
            String what,
            @Nullable Integer likelihood,
            @Nullable Integer consequence,
            @Nullable String measure,
            @Nullable String responsible,
            @Nullable RiskState state) {

        /// How grave it is, from 1 to 25: likelihood × consequence; null where one of them is not stated.
        @JsonIgnore
        public @Nullable Integer level() {
            return likelihood == null || consequence == null ? null : (Integer) (likelihood * consequence);
        }
    }

    public enum RiskState {
        @JsonProperty("open")
        OPEN,
        @JsonProperty("closed")
        CLOSED
    }
}
