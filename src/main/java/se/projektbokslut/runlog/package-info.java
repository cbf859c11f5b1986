/// The framework's log of runs: its database, what is kept there, and which run a start goes on with.
@NullMarked
package se.projektbokslut.runlog;

import org.jspecify.annotations.NullMarked;
