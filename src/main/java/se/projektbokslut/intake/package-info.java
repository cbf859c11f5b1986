/// What every reader needs: the list of input files with their digests, settings, locations, refusals, findings
/// and money. Knows no other room and nothing of Spring.
@NullMarked
package se.projektbokslut.intake;

import org.jspecify.annotations.NullMarked;
