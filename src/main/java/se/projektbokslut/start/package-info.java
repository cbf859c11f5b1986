/// The plain main class: says what Java is wanted, ends a night on which nothing has changed before the framework
/// starts, and hands over to the program where there is work. What it shares with the job lies here too: the lock,
/// the files of receipts, the ping. It lies at the root of the jar and knows nothing but the JDK, and of the rooms
/// three classes that know nothing else either.
@NullMarked
package se.projektbokslut.start;

import org.jspecify.annotations.NullMarked;
