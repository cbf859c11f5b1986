/// SIE 4 and supplier-ledger readers that fold entries into sums, and account ranges. Knows `intake`.
@NullMarked
package se.projektbokslut.ledger;

import org.jspecify.annotations.NullMarked;
