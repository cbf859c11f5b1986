package se.projektbokslut.report;

/// How much a report prints.
///
/// @param maxCards a year with more projects than this prints them in tables without cards and says so; 0 or more
public record ReportOptions(int maxCards) {
    public static final ReportOptions DEFAULT = new ReportOptions(500);
}
