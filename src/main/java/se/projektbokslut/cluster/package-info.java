/// Partitions of a step handed out to worker processes over a message broker: what a run needs for it and what a
/// worker is.
@NullMarked
package se.projektbokslut.cluster;

import org.jspecify.annotations.NullMarked;
