package se.projektbokslut.documents;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import se.projektbokslut.words.Spelling;

/// What the columns of a CSV file may be: keys of a record, dotted for nested ones (`economy.budget`).
///
/// @param lists columns whose cells hold lists of text, joined by `|`
/// @param scalars all others; `economy.budget` and `economy.budget.2019` may both be, but not stand together in a
///     file
/// @param elsewhere keys that only YAML and JSON can hold
/// @param required columns without which no row can be used: each stands itself or divided into dotted ones; a
///     file without one of them is refused once, not row by row. Empty: the rows' reader sees to it
/// @param words other words that people write for a column, in small letters, each with the column that it means
public record CsvColumns(
        Set<String> lists,
        Predicate<String> scalars,
        Set<String> elsewhere,
        List<String> required,
        Map<String, String> words) {
    public CsvColumns {
        lists = Set.copyOf(lists);
        elsewhere = Set.copyOf(elsewhere);
        required = List.copyOf(required);
        words = Map.copyOf(words);
    }

    /// Columns of which none is required before the rows are read.
    public CsvColumns(Set<String> lists, Predicate<String> scalars, Set<String> elsewhere) {
        this(lists, scalars, elsewhere, List.of(), Map.of());
    }

    boolean has(String column) {
        return lists.contains(column) || scalars.test(column);
    }

    /// The column that is meant by a heading that is none: written in other letters, or in a word of the office.
    Optional<String> meant(String heading) {
        String small = heading.strip().toLowerCase(Locale.ROOT);
        String dashed = small.replace('_', '-').replace(' ', '-');
        if (!dashed.equals(heading) && has(dashed)) {
            return Optional.of(dashed);
        }
        String word = words.get(small);
        return word != null
                ? Optional.of(word)
                : Spelling.meant(small, words.values().stream().distinct().toList());
    }
}
