/// Project records: their values, partial dates, the readers of YAML, JSON and CSV, what makes a record refused.
/// Knows `documents` and `inventory`.
@NullMarked
package se.projektbokslut.project;

import org.jspecify.annotations.NullMarked;
