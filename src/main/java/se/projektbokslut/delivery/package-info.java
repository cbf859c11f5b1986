/// Hands changed reports to people: mail, drop folder, each once. Knows `publication` and the rooms below.
@NullMarked
package se.projektbokslut.delivery;

import org.jspecify.annotations.NullMarked;
