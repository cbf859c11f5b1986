/// Readers of SIE 4 files and lists of entries, which fold entries into sums. Knows `settings` and `documents`.
@NullMarked
package se.projektbokslut.ledger;

import org.jspecify.annotations.NullMarked;
