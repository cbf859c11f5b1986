/// What the input folder holds, and what lies there that nothing reads.
@NullMarked
package se.projektbokslut.inventory;

import org.jspecify.annotations.NullMarked;
