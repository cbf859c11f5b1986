package se.projektbokslut.annual;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Location;
import se.projektbokslut.inventory.InputNames;
import se.projektbokslut.settings.Acceptance;

/// The findings that the office accepts, found by code and record.
final class Acceptances {
    private static final String ANY = "";

    private final List<Acceptance> all;

    /// Those that a finding has met.
    private final Set<Acceptance> met = ConcurrentHashMap.newKeySet();

    private final Map<String, Map<String, List<Acceptance>>> byCode = new HashMap<>();

    Acceptances(List<Acceptance> acceptances) {
        this.all = List.copyOf(acceptances);
        for (Acceptance acceptance : acceptances) {
            String record =
                    acceptance.record() == null ? ANY : acceptance.record().toLowerCase(Locale.ROOT);
            byCode.computeIfAbsent(acceptance.code(), _ -> new HashMap<>())
                    .computeIfAbsent(record, _ -> new ArrayList<>())
                    .add(acceptance);
        }
    }

    /// The finding as the office sees it: accepted, if it has said so.
    Finding of(Finding finding) {
        return accept(finding.code(), finding.at().file(), finding.record()) ? finding.asAccepted() : finding;
    }

    /// A finding about a file, or a place in one, and no record.
    ///
    /// @param year the one that it is about; null for none
    Finding of(FindingCode code, Location at, @Nullable Integer year, String... args) {
        return of(Finding.of(code, at, year, args));
    }

    boolean accept(FindingCode code, String file, String record) {
        Map<String, List<Acceptance>> byRecord = byCode.get(code.name());
        if (byRecord == null) {
            return false;
        }
        boolean ofRecord = agree(byRecord.get(record.toLowerCase(Locale.ROOT)), file);
        return (!record.isEmpty() && agree(byRecord.get(ANY), file)) || ofRecord;
    }

    private boolean agree(@Nullable List<Acceptance> acceptances, String file) {
        boolean agrees = false;
        for (Acceptance a : acceptances == null ? List.<Acceptance>of() : acceptances) {
            if (a.file() == null || InputNames.same(file, a.file())) {
                met.add(a);
                agrees = true;
            }
        }
        return agrees;
    }

    /// Those that no finding has met so far, in the order of the file.
    List<Acceptance> unmet() {
        return all.stream().filter(a -> !met.contains(a)).toList();
    }
}
