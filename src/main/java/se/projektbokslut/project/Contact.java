package se.projektbokslut.project;

import org.jspecify.annotations.Nullable;

/// Whom to ask about a project, as the record states it.
public record Contact(String name, @Nullable String role) {}
