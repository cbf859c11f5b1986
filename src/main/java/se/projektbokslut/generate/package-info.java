/// Writes synthetic portfolios of a fictional municipality, for demonstrations and benchmarks. Knows `intake`.
@NullMarked
package se.projektbokslut.generate;

import org.jspecify.annotations.NullMarked;
