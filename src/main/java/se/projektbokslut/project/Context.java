package se.projektbokslut.project;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where in the organisation a project belongs. Each is null where not stated.
public record Context(
        @Nullable List<String> aliases,
        @Nullable String registryNumber,
        @Nullable String unit,
        @Nullable String serviceArea,
        @Nullable String service,
        @Nullable String serviceDescription) {}
