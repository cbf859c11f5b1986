/// The plain main class: says what Java is wanted, ends a night on which nothing has changed before the framework
/// starts, and hands over to the program where there is work. It knows nothing but the JDK, and a few classes of other
/// rooms that know nothing else either: what a dull night leaves as the program does.
@NullMarked
package se.projektbokslut.start;

import org.jspecify.annotations.NullMarked;
