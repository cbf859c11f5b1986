package se.projektbokslut.project;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A project's prose, as written. Each is null where not stated; an empty list is a heading with nothing under
/// it.
public record Description(
        @Nullable String background,
        @Nullable String purpose,
        @Nullable String focus,
        @Nullable String scope,
        @Nullable String outlook,
        @Nullable List<String> outcomeGoals,
        @Nullable List<String> targetGroups,
        @Nullable List<String> beneficiaries,
        @Nullable List<String> notes) {}
