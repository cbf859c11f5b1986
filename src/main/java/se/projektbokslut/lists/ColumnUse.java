package se.projektbokslut.lists;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Location;

/// What one column of a list is for: the key that its cells are given to, and how.
///
/// @param at where the description says so
/// @param heading the column's, as the description has it
/// @param values what the cells' words mean, by the words as [CellWords#folded] has them; null where they
///     stand for themselves
/// @param unless null where the key holds for every row
/// @param split what separates several values in a cell; null for none
/// @param times what an amount is multiplied by; null for nothing
/// @param sum whether the amounts of several rows or columns are added
/// @param zeroIsMissing whether an amount of 0 means that none is stated
/// @param label what is put before a text; empty for nothing
public record ColumnUse(
        Location at,
        String heading,
        String key,
        ListKeys.Shape shape,
        @Nullable Map<String, String> values,
        @Nullable Unless unless,
        @Nullable String split,
        @Nullable BigDecimal times,
        boolean sum,
        boolean zeroIsMissing,
        String label) {

    /// The key holds where another one has one of the values; elsewhere the cell is given to `then`.
    ///
    /// @param key whose value decides
    public record Unless(String key, Set<String> values, String then) {
        public Unless {
            values = Set.copyOf(values);
        }
    }

    /// The same with other words.
    public ColumnUse withValues(Map<String, String> others) {
        return new ColumnUse(at, heading, key, shape, others, unless, split, times, sum, zeroIsMissing, label);
    }

    /// The same for the key that it is given to elsewhere.
    public ColumnUse otherwise() {
        return unless == null
                ? this
                : new ColumnUse(at, heading, unless.then, shape, values, null, split, times, sum, zeroIsMissing, label);
    }
}
