package se.projektbokslut.project;

import org.jspecify.annotations.Nullable;

/// A field that nobody can know any more; a finding about it sinks to `info`.
///
/// @param field a key of the record, dotted for a nested one
public record NotAvailable(String field, @Nullable String because) {}
