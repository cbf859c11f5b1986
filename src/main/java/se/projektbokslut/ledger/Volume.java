package se.projektbokslut.ledger;

import se.projektbokslut.intake.Location;

/// A row of `volumes.csv`: how much work a process did in a year, which no ledger tells.
///
/// @param year the calendar year
/// @param process a process's id
/// @param measure what is counted
/// @param value an exact decimal as it is written
/// @param unit empty where not stated
/// @param source where the value comes from; empty where not stated
/// @param at the row
public record Volume(
        int year, String process, String measure, String value, String unit, String source, Location at) {}
