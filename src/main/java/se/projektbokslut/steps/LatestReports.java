package se.projektbokslut.steps;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.AnnualReport;

/// The reports of the latest years as `compile` made them, until `publish` takes them: those are the years that nights
/// change, and what was just written need not be read again. All others are read, since the heap must not grow with the
/// years.
public final class LatestReports {
    private static final int MOST = 2;

    private final Map<Integer, AnnualReport> reports = new ConcurrentHashMap<>();

    /// @param latest of the compilation's years
    void keep(AnnualReport report, int latest) {
        if (report.year() > latest - MOST) {
            reports.put(report.year(), report);
        }
    }

    /// Null where it is to be read.
    @Nullable
    AnnualReport take(int year) {
        return reports.remove(year);
    }

    /// Forgets those of other years.
    void retain(Set<Integer> years) {
        reports.keySet().retainAll(years);
    }
}
