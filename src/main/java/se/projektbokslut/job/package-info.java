/// The Spring Batch job: its steps in execution order, run identity, lock, recovery, partitions. Knows all rooms
/// above it in the flow.
@NullMarked
package se.projektbokslut.job;

import org.jspecify.annotations.NullMarked;
