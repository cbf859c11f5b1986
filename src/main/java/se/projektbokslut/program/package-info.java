/// What every command starts from: the options, what the program is, how it stops, and its failures as one line.
@NullMarked
package se.projektbokslut.program;

import org.jspecify.annotations.NullMarked;
