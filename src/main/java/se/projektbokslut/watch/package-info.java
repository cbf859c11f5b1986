/// Lets others see from outside that the runs go well: metrics in a file, a ping. Knows `publication` and the
/// rooms below.
@NullMarked
package se.projektbokslut.watch;

import org.jspecify.annotations.NullMarked;
