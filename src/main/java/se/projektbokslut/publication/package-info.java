/// Whole files in the output: compares with what is published, revisions, manifests, receipts. Knows `report` and
/// the rooms below.
@NullMarked
package se.projektbokslut.publication;

import org.jspecify.annotations.NullMarked;
