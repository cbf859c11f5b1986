/// Readers of supplier ledgers, which fold purchases into sums. Knows `ledger`, `lists` and `documents`.
@NullMarked
package se.projektbokslut.suppliers;

import org.jspecify.annotations.NullMarked;
