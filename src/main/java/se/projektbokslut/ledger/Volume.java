package se.projektbokslut.ledger;

import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Location;

/// How much a process handled in a year, as `volumes.csv` states it: invoices sent, share of e-invoices,
/// reminders.
///
/// @param at the row
/// @param year calendar year, 1900–2199
/// @param process a process id of `processes.yaml`
/// @param measure what was counted, in the office's words
/// @param value an exact decimal as written, with a decimal point: `-?[0-9]+(\.[0-9]+)?`
/// @param unit of the value; null where not stated
/// @param source where the office has it from; null where not stated
public record Volume(
        Location at,
        int year,
        String process,
        String measure,
        String value,
        @Nullable String unit,
        @Nullable String source) {}
