package se.projektbokslut.annual;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import se.projektbokslut.annual.LedgerNotes.Days;
import se.projektbokslut.ledger.SieLedger;

/// Tells whether several files of a company and a fiscal year are exports of periods, such as months, though each
/// names the whole year. Then each covers the months from its first voucher to its last, one without vouchers
/// nothing, and a month between them that none holds is missing.
///
/// A voucher may be dated in a month that another export is of: a correction, an accrual. So a month of several
/// files is that of the one with the fewest months. A file that reaches over all the months of another is no export
/// of a period, nor is one with vouchers in every month in which any has.
final class ExportsOfPeriods {
    /// A file.
    ///
    /// @param stated the days that it says it is about
    record Part(SieLedger ledger, Days stated) {}

    private ExportsOfPeriods() {}

    /// The days that each file covers; one that covers none is left out.
    static Map<Part, Days> covered(List<Part> parts) {
        var months = new LinkedHashMap<Part, NavigableSet<LocalDate>>();
        for (Part part : parts) {
            List<LocalDate> own = LedgerCoverage.months(part.ledger(), part.stated());
            if (!own.isEmpty()) {
                months.put(part, new TreeSet<>(own));
            }
        }
        var periods = new LinkedHashMap<Part, Days>();
        months.forEach((part, own) -> periods.put(part, period(part, own, months)));
        if (months.size() > 1 && !isOneOfAll(months) && !reachesOver(List.copyOf(periods.values()))) {
            return periods;
        }
        var stated = new LinkedHashMap<Part, Days>();
        parts.forEach(part -> stated.put(part, part.stated()));
        return stated;
    }

    /// From the first to the last of the months that are a file's own; of all of them where none is.
    private static Days period(Part part, NavigableSet<LocalDate> own, Map<Part, NavigableSet<LocalDate>> all) {
        var alone = new TreeSet<>(own);
        all.values().stream().filter(other -> other.size() < own.size()).forEach(alone::removeAll);
        NavigableSet<LocalDate> of = alone.isEmpty() ? own : alone;
        return new Days(
                LedgerCoverage.latest(of.first(), part.stated().from()),
                LedgerCoverage.earliest(
                        LedgerCoverage.endOfMonth(of.last()), part.stated().to()));
    }

    private static boolean isOneOfAll(Map<Part, NavigableSet<LocalDate>> months) {
        return months.values().stream()
                .anyMatch(own -> months.values().stream().allMatch(other -> own.containsAll(other)));
    }

    private static boolean reachesOver(List<Days> periods) {
        var others = new ArrayList<>(periods);
        for (Days whole : periods) {
            others.removeFirst();
            if (others.stream().anyMatch(part -> reachesOver(whole, part) || reachesOver(part, whole))) {
                return true;
            }
        }
        return false;
    }

    /// Two of the same months are two parts of the same export.
    private static boolean reachesOver(Days whole, Days part) {
        return !whole.equals(part)
                && !whole.from().isAfter(part.from())
                && !whole.to().isBefore(part.to());
    }
}
