package se.projektbokslut.lists;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Columns whose cells say row by row in which unit or currency its amounts are: `tkr`, `mkr`; `EUR`, `SEK`. No key
/// reads
/// them, so the draft gives no amount that they are about.
final class UnitColumns {
    private final Set<DraftColumn> columns = new HashSet<>();
    private AmountUnits.@Nullable Doubt doubt;

    UnitColumns(List<DraftColumn> all) {
        for (DraftColumn column : all) {
            List<String> said = column.few().orElse(List.of()).stream()
                    .filter(value -> !DraftWords.meansMissing(value))
                    .toList();
            if (!said.isEmpty() && said.stream().allMatch(UnitColumns::isUnit)) {
                columns.add(column);
                add(column, said);
            }
        }
    }

    private static boolean isUnit(String value) {
        return AmountUnits.isUnit(value) || isForeign(value);
    }

    private static boolean isForeign(String value) {
        return AmountUnits.notKronor(value)
                .filter(currency -> currency.equals(CellWords.folded(value)))
                .filter(currency -> !currency.equals("%"))
                .isPresent();
    }

    private void add(DraftColumn column, List<String> said) {
        List<String> others = new ArrayList<>(said);
        others.removeIf(
                value -> !isForeign(value) && AmountUnits.thousands(value).orElse(0) == 0);
        if (doubt == null && !others.isEmpty()) {
            doubt = new AmountUnits.Doubt("unit-beside", column.heading() + ": " + String.join(", ", said));
        }
    }

    boolean has(DraftColumn column) {
        return columns.contains(column);
    }

    /// Why nobody can tell what the column's amounts are; empty where they are in kronor, or the heading says in what.
    Optional<AmountUnits.Doubt> about(DraftColumn amounts) {
        return AmountUnits.thousands(amounts.heading()).isPresent() ? Optional.empty() : Optional.ofNullable(doubt);
    }
}
