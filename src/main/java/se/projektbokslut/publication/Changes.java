package se.projektbokslut.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.annual.SourceFile;
import se.projektbokslut.annual.Statement;
import se.projektbokslut.report.Change;

/// What a report says otherwise than an earlier one of the same year (*ändringsförteckning*).
public final class Changes {
    /// What a row has of a ledger as counts, which are 0 where there is none, as the CSV prints them.
    private static final List<String> LEDGER_COUNTS = List.of("vouchers", "entries", "invoices");

    private Changes() {}

    /// The figures and facts in which the two differ, in the order of the later one; what is no longer stated
    /// comes last. Each cites the input files that moved it.
    public static List<Change> between(AnnualReport before, AnnualReport after) {
        Map<String, Statement.Fact> now = facts(after);
        Map<String, Statement.Fact> old = ListItems.renumbered(facts(before), now);
        addNoLedger(before, old, now);
        addNoLedger(after, now, old);
        Map<String, MovedFact> moved = new LinkedHashMap<>();
        now.forEach((field, fact) -> {
            Statement.Fact was = old.get(field);
            if (was == null || !was.value().equals(fact.value())) {
                moved.put(field, new MovedFact(was, fact));
            }
        });
        old.forEach((field, was) -> {
            if (!now.containsKey(field)) {
                moved.put(field, new MovedFact(was, null));
            }
        });
        leaveOutEmptyLists(moved);
        Map<String, String> oldDigests = digests(before);
        Map<String, String> nowDigests = digests(after);
        List<String> changed = changed(oldDigests, nowDigests);
        if (before.ledgerSince() != after.ledgerSince()) {
            // What the accumulated amounts of other projects rest on is no other file than it was.
            changed = changed.stream()
                    .filter(file -> !file.startsWith("ledger/")
                            || (oldDigests.containsKey(file) && nowDigests.containsKey(file)))
                    .toList();
        }
        ChangeSources sources = new ChangeSources(before, after, moved, changed);
        List<Change> changes = new ArrayList<>();
        moved.forEach((field, fact) -> {
            Cited cited = sources.of(field);
            changes.add(new Change(
                    fact.either().subject(),
                    field,
                    fact.was() == null ? null : fact.was().value(),
                    fact.is() == null ? null : fact.is().value(),
                    cited.files(),
                    cited.line(),
                    cited.cell(),
                    cited.files().stream()
                            .map(file -> oldDigests.getOrDefault(file, ""))
                            .toList(),
                    cited.files().stream()
                            .map(file -> nowDigests.getOrDefault(file, ""))
                            .toList()));
        });
        return changes;
    }

    /// A row of a year without a ledger states no count of it, and its report prints 0: it does so here
    /// where the other report has one.
    private static void addNoLedger(
            AnnualReport report, Map<String, Statement.Fact> own, Map<String, Statement.Fact> other) {
        for (ProcessFigures row : report.processes()) {
            String subject = Statement.ofProcess(row.process());
            for (String count : row.ledger() == null ? LEDGER_COUNTS : List.<String>of()) {
                String field = subject + ".ledger." + count;
                if (other.containsKey(field)) {
                    own.put(field, new Statement.Fact(field, "0", null, subject));
                }
            }
        }
    }

    /// That a list is empty is nothing beside the items that it has now, or had.
    private static void leaveOutEmptyLists(Map<String, MovedFact> moved) {
        NavigableSet<String> fields = new TreeSet<>(moved.keySet());
        moved.entrySet().removeIf(entry -> {
            String item = fields.ceiling(entry.getKey() + "[");
            return item != null
                    && item.startsWith(entry.getKey() + "[")
                    && entry.getValue().either().value().equals("[]");
        });
    }

    /// The files whose bytes differ or that only one of the two rests on, in the order of their paths.
    private static List<String> changed(Map<String, String> oldDigests, Map<String, String> nowDigests) {
        return Stream.concat(oldDigests.keySet().stream(), nowDigests.keySet().stream())
                .filter(file -> !Statement.NO_FIGURES.contains(file))
                .filter(file -> !Objects.equals(oldDigests.get(file), nowDigests.get(file)))
                .sorted()
                .distinct()
                .toList();
    }

    private static Map<String, Statement.Fact> facts(AnnualReport report) {
        Map<String, Statement.Fact> facts = new LinkedHashMap<>();
        Statement.of(report).facts().forEach(fact -> facts.put(fact.field(), fact));
        return facts;
    }

    private static Map<String, String> digests(AnnualReport report) {
        return report.sources().stream().collect(Collectors.toMap(SourceFile::path, SourceFile::sha256));
    }
}
