package se.projektbokslut.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.SourceFile;
import se.projektbokslut.annual.Statement;
import se.projektbokslut.findings.Location;
import se.projektbokslut.report.Change;

/// What a report says otherwise than an earlier one of the same year (*ändringsförteckning*).
public final class Changes {
    /// What these say changes no figure and no fact.
    private static final Set<String> NO_FIGURES = Set.of("years.yaml", "years.yml", "accepted.yaml", "accepted.yml");

    private Changes() {}

    /// The figures and facts in which the two differ, in the order of the later one; what is no longer stated
    /// comes last.
    public static List<Change> between(AnnualReport before, AnnualReport after) {
        Map<String, Statement.Fact> old = facts(before);
        Map<String, Statement.Fact> now = facts(after);
        Map<String, String> oldDigests = digests(before);
        Map<String, String> nowDigests = digests(after);
        List<Change> changes = new ArrayList<>();
        now.forEach((field, fact) -> {
            Statement.Fact was = old.get(field);
            if (was == null || !was.value().equals(fact.value())) {
                changes.add(change(field, was, fact, oldDigests, nowDigests));
            }
        });
        old.forEach((field, was) -> {
            if (!now.containsKey(field)) {
                changes.add(change(field, was, null, oldDigests, nowDigests));
            }
        });
        return changes;
    }

    /// Names the place that states it, if its file has changed. A figure of several records, or of the ledger,
    /// has no such place, and then it is every file that has changed that it may come from.
    private static Change change(
            String field,
            Statement.@Nullable Fact was,
            Statement.@Nullable Fact is,
            Map<String, String> oldDigests,
            Map<String, String> nowDigests) {
        Location at = is != null && is.at() != null ? is.at() : was == null ? null : was.at();
        List<String> files = at == null ? List.of() : List.of(at.file());
        int line = at == null ? 0 : at.line();
        List<String> changed = changed(oldDigests, nowDigests);
        if (files.isEmpty() || (!changed.isEmpty() && !changed.containsAll(files))) {
            files = changed;
            line = 0;
        }
        return new Change(
                Objects.requireNonNull(is == null ? was : is).subject(),
                field,
                was == null ? null : was.value(),
                is == null ? null : is.value(),
                files,
                line,
                files.stream().map(file -> oldDigests.getOrDefault(file, "")).toList(),
                files.stream().map(file -> nowDigests.getOrDefault(file, "")).toList());
    }

    /// The files whose bytes differ or that only one of the two rests on, in the order of their paths.
    private static List<String> changed(Map<String, String> oldDigests, Map<String, String> nowDigests) {
        return Stream.concat(oldDigests.keySet().stream(), nowDigests.keySet().stream())
                .filter(file -> !NO_FIGURES.contains(file))
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
