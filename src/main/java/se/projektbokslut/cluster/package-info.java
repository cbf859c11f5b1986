/// Partitions of a step handed out to worker processes over a message broker: the queue, who works on what, and what
/// happens to a partition whose worker went silent. Knows no other room; the framework's tables are its only memory.
@NullMarked
package se.projektbokslut.cluster;

import org.jspecify.annotations.NullMarked;
