/// One night's run from the lock to the receipt, and the job's steps in the order in which they run.
@NullMarked
package se.projektbokslut.night;

import org.jspecify.annotations.NullMarked;
