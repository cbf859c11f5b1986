package se.projektbokslut.publication;

import java.util.List;

/// The renderings of a report do not carry the same figures, so it was not published (CONTRACT, "PDF and CSV
/// carry the same figures").
public final class TotalsDiffer extends RuntimeException {
    TotalsDiffer(int year, List<String> differences) {
        super("the PDF and the CSV of %s differ: %s; report this fault"
                .formatted(year, String.join("; ", differences)));
    }
}
