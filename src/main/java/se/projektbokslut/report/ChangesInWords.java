package se.projektbokslut.report;

import java.util.List;
import se.projektbokslut.annual.AnnualReport;

/// What an edition says otherwise than the one before it, as a letter says it.
public final class ChangesInWords {
    private ChangesInWords() {}

    /// The changes a line each, as the list of changes of the document has them, in its order.
    public static List<String> lines(AnnualReport report, List<Change> changes, Texts texts) {
        return new ChangeRows(new Wording(report, texts), changes).words();
    }
}
