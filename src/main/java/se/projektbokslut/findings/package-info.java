/// What can be said of input: its place, why a record, row or file is refused, and the findings.
@NullMarked
package se.projektbokslut.findings;

import org.jspecify.annotations.NullMarked;
