/// Products of a step as files named by what they were made from, written beside and renamed. Knows no other
/// room.
@NullMarked
package se.projektbokslut.cache;

import org.jspecify.annotations.NullMarked;
