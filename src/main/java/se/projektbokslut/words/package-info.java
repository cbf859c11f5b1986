/// The languages of reports and records, the shape of ids, and the word that a misspelt one was meant to be.
@NullMarked
package se.projektbokslut.words;

import org.jspecify.annotations.NullMarked;
