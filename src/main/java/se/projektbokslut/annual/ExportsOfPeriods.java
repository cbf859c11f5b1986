package se.projektbokslut.annual;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import se.projektbokslut.annual.LedgerNotes.Days;
import se.projektbokslut.ledger.SieLedger;

/// Tells whether several files of a company and a fiscal year are exports of periods, such as months, though each
/// names the whole year. Then each covers the months from its first voucher to its last, and a month between them that
/// none holds is missing. Two kinds of quiet months are not: those of a quarter, where each file is of another quarter
/// and one of them of several months; and those between two files, or after the last one, where the names have as many
/// files without vouchers.
///
/// A voucher may be dated in a month that another export is of: a correction, an accrual. So a month of several
/// files is that of the one with the fewest months; where that one ends within it, the days that are left are of the
/// one that goes on. A file that reaches over all the months of another is no export
/// of a period, nor is one with vouchers in every month in which any has.
final class ExportsOfPeriods {
    /// A file.
    ///
    /// @param stated the days that it says it is about
    record Part(SieLedger ledger, Days stated) {}

    private static final int QUARTER = 3;

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
            if (months.values().stream().anyMatch(own -> own.size() > 1) && haveQuarters(periods)) {
                Map<Part, Days> quarters = withQuiet(quarters(periods), parts, QUARTER);
                if (followOnEachOther(quarters.values())) {
                    return quarters;
                }
            }
            return withQuiet(periods, parts, 1);
        }
        var stated = new LinkedHashMap<Part, Days>();
        parts.forEach(part -> stated.put(part, part.stated()));
        return stated;
    }

    /// From the first to the last of the months that are a file's own; of all of them where none is.
    private static Days period(Part part, NavigableSet<LocalDate> own, Map<Part, NavigableSet<LocalDate>> all) {
        var alone = new TreeSet<>(own);
        var rests = new HashMap<LocalDate, LocalDate>();
        all.forEach((other, months) -> {
            if (months.size() < own.size()) {
                for (LocalDate month : months) {
                    if (goesOn(part, own, other, month)) {
                        rests.merge(month, other.stated().to().plusDays(1), LedgerCoverage::latest);
                    } else {
                        alone.remove(month);
                    }
                }
            }
        });
        NavigableSet<LocalDate> of = alone.isEmpty() ? own : alone;
        return within(rests.getOrDefault(of.first(), of.first()), LedgerCoverage.endOfMonth(of.last()), part);
    }

    /// Whether another file ends within a month, by what it states, that this one has vouchers of and of the next.
    private static boolean goesOn(Part part, NavigableSet<LocalDate> own, Part other, LocalDate month) {
        LocalDate end = other.stated().to();
        return own.contains(month)
                && own.contains(month.plusMonths(1))
                && !end.isBefore(month)
                && end.isBefore(LedgerCoverage.endOfMonth(month))
                && end.isBefore(part.stated().to());
    }

    /// Whether each file is of a quarter of its own.
    private static boolean haveQuarters(Map<Part, Days> periods) {
        var quarters = new TreeSet<Long>();
        return periods.entrySet().stream().allMatch(period -> {
            long quarter = quarter(period.getKey(), period.getValue().from());
            return quarters.add(quarter)
                    && quarter == quarter(period.getKey(), period.getValue().to());
        });
    }

    private static boolean followOnEachOther(Collection<Days> periods) {
        List<Days> rising =
                periods.stream().sorted(Comparator.comparing(Days::from)).toList();
        return IntStream.range(1, rising.size())
                .noneMatch(
                        i -> rising.get(i).from().isAfter(rising.get(i - 1).to().plusDays(1)));
    }

    /// Counted from the beginning of the fiscal year.
    private static long quarter(Part part, LocalDate day) {
        return monthsBetween(part.stated().from(), day) / QUARTER;
    }

    private static Map<Part, Days> quarters(Map<Part, Days> periods) {
        var whole = new LinkedHashMap<Part, Days>();
        periods.forEach((part, days) -> {
            LocalDate first = part.stated().from().withDayOfMonth(1).plusMonths(QUARTER * quarter(part, days.from()));
            whole.put(part, within(first, LedgerCoverage.endOfMonth(first.plusMonths(QUARTER - 1)), part));
        });
        return whole;
    }

    private static Days within(LocalDate from, LocalDate to, Part part) {
        return new Days(
                LedgerCoverage.latest(from, part.stated().from()),
                LedgerCoverage.earliest(to, part.stated().to()));
    }

    /// The same with the files without vouchers whose months are told by the names beside theirs.
    ///
    /// @param length of a period, in months
    private static Map<Part, Days> withQuiet(Map<Part, Days> periods, List<Part> parts, int length) {
        List<Part> byName = parts.stream()
                .sorted(Comparator.comparing(part -> part.ledger().file()))
                .toList();
        var all = new LinkedHashMap<>(periods);
        var quiet = new ArrayList<Part>();
        LocalDate next = byName.getFirst().stated().from();
        for (Part part : byName) {
            Days days = periods.get(part);
            if (days == null) {
                quiet.add(part);
                continue;
            }
            if (days.from().isBefore(next)) {
                // The names do not follow the months.
                return periods;
            }
            if (!quiet.isEmpty() && monthsBetween(next, days.from()) == (long) length * quiet.size()) {
                all.put(quiet.getFirst(), within(next, days.from().minusDays(1), part));
            }
            quiet.clear();
            next = days.to().plusDays(1);
        }
        if (!quiet.isEmpty()) {
            LocalDate last = next.plusMonths((long) length * quiet.size()).minusDays(1);
            all.put(quiet.getFirst(), within(next, last, quiet.getFirst()));
        }
        return all;
    }

    private static long monthsBetween(LocalDate from, LocalDate to) {
        return ChronoUnit.MONTHS.between(from.withDayOfMonth(1), to.withDayOfMonth(1));
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
