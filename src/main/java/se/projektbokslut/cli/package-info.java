/// Commands, exit codes, messages to the operator. Knows `job`.
@NullMarked
package se.projektbokslut.cli;

import org.jspecify.annotations.NullMarked;
