/// Exact amounts in Swedish kronor.
@NullMarked
package se.projektbokslut.money;

import org.jspecify.annotations.NullMarked;
