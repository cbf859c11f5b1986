/// Renders an annual report: PDF, CSV, texts and formats per language. Computes no figure. Knows `annual` and
/// what it is made of.
@NullMarked
package se.projektbokslut.report;

import org.jspecify.annotations.NullMarked;
