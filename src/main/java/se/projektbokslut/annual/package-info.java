/// The figures: which year and process a project belongs to, allocation, key figures, control totals. Pure
/// functions from plain values to one [AnnualReport][se.projektbokslut.annual.AnnualReport] a year. Knows
/// `project`, `ledger` and what they know.
@NullMarked
package se.projektbokslut.annual;

import org.jspecify.annotations.NullMarked;
