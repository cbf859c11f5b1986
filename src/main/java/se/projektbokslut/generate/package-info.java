/// Writes a fictional municipality, its projects and the ledger that they agree with, for demonstrations and
/// benchmarks. Knows no other room.
@NullMarked
package se.projektbokslut.generate;

import org.jspecify.annotations.NullMarked;
