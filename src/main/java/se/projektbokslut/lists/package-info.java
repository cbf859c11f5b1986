/// An office's own lists by their column descriptions: `portfolj.xlsx` and `portfolj.columns.yaml`. What a
/// description says, and what a cell means by it; the records and entries that become of it are made by the
/// rooms that know them.
@NullMarked
package se.projektbokslut.lists;

import org.jspecify.annotations.NullMarked;
