package se.projektbokslut.publication;

import java.util.List;

/// The renderings of a report do not carry the same figures, so it was not published (CONTRACT, "PDF and CSV
/// carry the same figures").
public final class TotalsDiffer extends RuntimeException {
    /// @param renderings which, of what: `the PDF and the CSV of 2019`
    private TotalsDiffer(String renderings, List<String> differences) {
        super("%s differ: %s; report this fault".formatted(renderings, String.join("; ", differences)));
    }

    /// @param renderings which, of what: `the PDF and the CSV of 2019`
    /// @param differences between what they carry
    /// @throws TotalsDiffer where there are any
    static void check(String renderings, List<String> differences) {
        if (!differences.isEmpty()) {
            throw new TotalsDiffer(renderings, differences);
        }
    }
}
