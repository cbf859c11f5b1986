/// Files and values by what they hold: digests, stamps, and the one form as JSON.
@NullMarked
package se.projektbokslut.content;

import org.jspecify.annotations.NullMarked;
