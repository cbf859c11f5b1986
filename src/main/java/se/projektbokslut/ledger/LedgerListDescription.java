package se.projektbokslut.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.lists.ColumnDescription;
import se.projektbokslut.lists.ColumnUse;
import se.projektbokslut.lists.DescriptionReader;

/// Reads the description of a list of the ledger, and refuses one by which no row could be used.
public final class LedgerListDescription {
    private LedgerListDescription() {}

    /// @param file the description's path
    public static DescriptionReader.Outcome read(String file, byte[] bytes) {
        DescriptionReader.Outcome read = DescriptionReader.read(
                file,
                bytes,
                Map.of(
                        ColumnDescription.Kind.ENTRIES, EntryKeys.ENTRIES,
                        ColumnDescription.Kind.SUPPLIER_LEDGER, EntryKeys.SUPPLIER_LEDGER));
        ColumnDescription description = read.description();
        if (description == null) {
            return read;
        }
        List<Refusal> faults = new ArrayList<>();
        Set<String> keys = new TreeSet<>();
        for (ColumnUse use : description.uses()) {
            keys.add(use.key());
            if (use.unless() != null) {
                faults.add(new Refusal(use.at(), "", "unless", Problem.KEY_UNKNOWN, "unless"));
            }
        }
        for (List<String> needed : needed(description.kind())) {
            if (needed.stream().noneMatch(keys::contains)) {
                faults.add(new Refusal(
                        new Location(file, 1, 1),
                        "",
                        "columns",
                        Problem.LIST_TARGET_MISSING,
                        String.join(", ", needed)));
            }
        }
        return faults.isEmpty() ? read : new DescriptionReader.Outcome(null, faults);
    }

    /// Of each group at least one key is needed.
    private static List<List<String>> needed(ColumnDescription.Kind kind) {
        return kind == ColumnDescription.Kind.ENTRIES
                ? List.of(List.of("date", "month"), List.of("account"), List.of("amount", "debit", "credit"))
                : List.of(List.of("date"), List.of("voucher"), List.of("amount"));
    }
}
