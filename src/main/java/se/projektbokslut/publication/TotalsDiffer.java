package se.projektbokslut.publication;

import java.util.List;

/// The renderings of a report do not carry the same figures, so it was not published (CONTRACT, "PDF and CSV
/// carry the same figures").
public final class TotalsDiffer extends RuntimeException {
    /// @param other the rendering that is not as the PDF: `CSV`, `workbook`
    TotalsDiffer(int year, String other, List<String> differences) {
        super("the PDF and the %s of %s differ: %s; report this fault"
                .formatted(other, year, String.join("; ", differences)));
    }
}
