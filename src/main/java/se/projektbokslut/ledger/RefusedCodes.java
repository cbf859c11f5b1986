package se.projektbokslut.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import se.projektbokslut.findings.Refusal;

/// The project codes of entries that are refused, as far as they could be read: a project's actual lacks
/// these entries.
final class RefusedCodes {
    private final SortedMap<Key, SliceSums.RefusedCode> codes =
            new TreeMap<>(Comparator.comparingInt(Key::year).thenComparing(Key::project));

    private record Key(int year, String project) {}

    /// A file with more refused rows than are kept is refused as a whole.
    void add(SliceSums.RefusedCode code) {
        var key = new Key(code.year(), code.project());
        if (codes.size() <= Refusal.MOST_ROWS || codes.containsKey(key)) {
            codes.merge(key, code, SliceSums.RefusedCode::plus);
        }
    }

    /// By year and code.
    List<SliceSums.RefusedCode> all() {
        return List.copyOf(codes.values());
    }
}
