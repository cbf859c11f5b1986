package se.projektbokslut.project;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// When a project ran, as stated. Only `start` and `end` place it in years.
///
/// @param worked a stated working period; places nothing
/// @param plan what was planned; places nothing
/// @param milestones null where not stated
/// @param decisionPoints null where not stated
public record Period(
        @Nullable Stated<PartialDate> start,
        @Nullable Stated<PartialDate> end,
        @Nullable Stated<PartialDate> worked,
        @Nullable Plan plan,
        @Nullable List<Milestone> milestones,
        @Nullable List<DecisionPoint> decisionPoints) {

    public record Plan(
            @Nullable PartialDate period,
            @Nullable PartialDate start,
            @Nullable PartialDate end,
            @Nullable PartialDate inOperation,
            @Nullable String text) {}

    /// @param reached true: `state: reached`; false: `planned`; null where not stated
    public record Milestone(
            String what,
            @Nullable PartialDate date,
            @Nullable Boolean reached) {}

    public record DecisionPoint(
            String name,
            @Nullable PartialDate date,
            @Nullable String decision,
            @Nullable String registryNumber) {}
}
