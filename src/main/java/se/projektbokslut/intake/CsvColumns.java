package se.projektbokslut.intake;

import java.util.Set;
import java.util.function.Predicate;

/// What the columns of a CSV file may be: keys of a record, dotted for nested ones (`economy.budget`).
///
/// @param lists columns whose cells hold lists of text, joined by `|`
/// @param scalars all others; `economy.budget` and `economy.budget.2019` may both be, but not stand together in a
///     file
/// @param elsewhere keys that only YAML and JSON can hold
public record CsvColumns(Set<String> lists, Predicate<String> scalars, Set<String> elsewhere) {
    public CsvColumns {
        lists = Set.copyOf(lists);
        elsewhere = Set.copyOf(elsewhere);
    }

    boolean has(String column) {
        return lists.contains(column) || scalars.test(column);
    }
}
