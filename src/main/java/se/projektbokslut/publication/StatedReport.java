package se.projektbokslut.publication;

import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.Statement;

/// A report and the digest of what it states, which every edition of it shares and which takes a while to find.
///
/// @param statement as [Statement#digestOf] gives it
public record StatedReport(AnnualReport report, String statement) {

    public static StatedReport of(AnnualReport report) {
        return new StatedReport(report, Statement.digestOf(report));
    }

    /// The same, as another edition of the year.
    StatedReport as(AnnualReport edition) {
        return new StatedReport(edition, statement);
    }
}
