package se.projektbokslut.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.projektbokslut.documents.MappingReader;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.lists.ColumnDescription;
import se.projektbokslut.lists.ColumnUse;
import se.projektbokslut.lists.DescriptionReader;

/// Reads the description of a list of the ledger, and refuses one by which no row could be used.
public final class LedgerListDescription {
    /// The keys that say the same of an entry as another one.
    private static final Map<String, List<String>> INSTEAD =
            Map.of("amount", List.of("debit", "credit"), "month", List.of("date"));

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
        faults.addAll(saidTwice(description.uses()));
        for (List<String> needed : description.kind().needed()) {
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

    /// Refuses what another column says already: an amount beside its two sides would count twice, and of a
    /// day and a month that differ one would be passed over in silence.
    private static List<Refusal> saidTwice(List<ColumnUse> uses) {
        List<Refusal> faults = new ArrayList<>();
        for (ColumnUse use : uses) {
            uses.stream()
                    .filter(other -> INSTEAD.getOrDefault(use.key(), List.of()).contains(other.key()))
                    .findFirst()
                    .ifPresent(other -> faults.add(new Refusal(
                            use.at(),
                            "",
                            "columns." + MappingReader.shortened(use.heading()),
                            Problem.LIST_KEY_BESIDE,
                            use.key(),
                            other.key(),
                            MappingReader.shortened(other.heading()))));
        }
        return faults;
    }
}
