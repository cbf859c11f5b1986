/// The languages of reports and records, the shape of ids, the word that a misspelt one was meant to be, and the
/// code that a word stands for.
@NullMarked
package se.projektbokslut.words;

import org.jspecify.annotations.NullMarked;
