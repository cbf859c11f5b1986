/// SIE 4 and supplier-ledger readers that fold entries into sums. Knows `settings` and `documents`.
@NullMarked
package se.projektbokslut.ledger;

import org.jspecify.annotations.NullMarked;
