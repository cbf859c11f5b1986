package se.projektbokslut.annual;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.LedgerNotes.Days;
import se.projektbokslut.annual.LedgerNotes.Use;
import se.projektbokslut.ledger.SieLedger;
import se.projektbokslut.ledger.SieLedger.FiscalYear;

/// Which days the used ledger files of each company cover (CONTRACT, "Actual").
///
/// A file covers the days of its `#RAR 0` up to its `#OMFATTN`, without a fiscal year the calendar years of its
/// vouchers; one that cannot hold vouchers covers nothing. Several files of a company and a fiscal year may be exports
/// of periods, between which a month is missing ([ExportsOfPeriods]). A file whose vouchers all stand in
/// others tells what is covered of a fiscal year that none of those is about.
final class LedgerCoverage {
    private final Map<String, List<Days>> byCompany = new TreeMap<>();
    private final SortedSet<Integer> years = new TreeSet<>();

    private record Period(String company, Days stated) {}

    LedgerCoverage(List<SieLedger> ledgers, Companies companies, LedgerOverlaps overlaps) {
        var periods = new LinkedHashMap<Period, List<ExportsOfPeriods.Part>>();
        var superseded = new LinkedHashMap<Period, List<ExportsOfPeriods.Part>>();
        for (SieLedger ledger : ledgers) {
            for (Days stated : stated(ledger)) {
                var period = new Period(companies.key(ledger.company()), fiscal(ledger, stated));
                boolean used = years(stated).stream().anyMatch(year -> overlaps.use(ledger, year) == Use.USED);
                if (used || overlaps.isSuperseded(ledger)) {
                    (used ? periods : superseded)
                            .computeIfAbsent(period, _ -> new ArrayList<>())
                            .add(new ExportsOfPeriods.Part(ledger, stated));
                }
            }
        }
        superseded.forEach(periods::putIfAbsent);
        periods.forEach((period, parts) -> ExportsOfPeriods.covered(parts)
                .forEach((part, days) -> add(period.company(), part.ledger(), days, overlaps)));
        byCompany.replaceAll((_, days) -> joined(days));
    }

    private void add(String company, SieLedger ledger, Days days, LedgerOverlaps overlaps) {
        for (int year : years(days)) {
            if (overlaps.use(ledger, year) == Use.USED || overlaps.isSuperseded(ledger)) {
                byCompany.computeIfAbsent(company, _ -> new ArrayList<>()).add(within(days, year));
                years.add(year);
            }
        }
    }

    /// The years of which a file that is used says what was booked.
    SortedSet<Integer> years() {
        return years;
    }

    /// @param company a company's key; null: any
    boolean covers(int year, @Nullable String company) {
        return company == null
                ? years.contains(year)
                : byCompany.getOrDefault(company, List.of()).stream()
                        .anyMatch(days ->
                                days.from().getYear() <= year && days.to().getYear() >= year);
    }

    /// Whether the company's files leave out the whole year though they cover one before it and one after it.
    ///
    /// @param through what is later is not looked at
    boolean skips(int year, String company, int through) {
        List<Days> days = byCompany.getOrDefault(company, List.of());
        return !covers(year, company)
                && days.stream().anyMatch(some -> some.to().getYear() < year)
                && days.stream()
                        .anyMatch(some ->
                                some.from().getYear() > year && some.from().getYear() <= through);
    }

    /// Whether the company's files cover days of a later year, so that what they leave out at this one's end is missing
    /// and not yet to come.
    ///
    /// @param through what is later is not looked at
    boolean goesOnAfter(int year, String company, int through) {
        return through > year
                && byCompany.getOrDefault(company, List.of()).stream()
                        .anyMatch(days ->
                                days.to().getYear() > year && days.from().getYear() <= through);
    }

    /// The days of the year that the company's files cover, rising.
    List<Days> covered(int year, String company) {
        return byCompany.getOrDefault(company, List.of()).stream()
                .filter(days -> days.from().getYear() <= year && days.to().getYear() >= year)
                .map(days -> within(days, year))
                .toList();
    }

    boolean isWhole(int year, String company) {
        return covered(year, company).equals(List.of(wholeYear(year)));
    }

    /// The days from the year's first to the last one given that the company's files do not cover, rising.
    List<Days> leftOut(String company, LocalDate through) {
        var left = new ArrayList<Days>();
        LocalDate next = through.withDayOfYear(1);
        for (Days days : covered(through.getYear(), company)) {
            if (days.from().isAfter(next) && !next.isAfter(through)) {
                left.add(new Days(next, earliest(days.from().minusDays(1), through)));
            }
            next = days.to().plusDays(1);
        }
        if (!next.isAfter(through)) {
            left.add(new Days(next, through));
        }
        return left;
    }

    /// What the file says that it is about, in the order of time.
    private static List<Days> stated(SieLedger ledger) {
        if (ledger.refused() || ledger.holdsOnlyBalances()) {
            return List.of();
        }
        FiscalYear fiscal = ledger.currentYear();
        if (fiscal == null) {
            return ledger.through().keySet().stream()
                    .map(LedgerCoverage::wholeYear)
                    .toList();
        }
        var whole = new Days(fiscal.from(), fiscal.to());
        LocalDate last = lastVoucher(ledger, whole);
        LocalDate to = fiscal.to();
        if (to.getDayOfMonth() == 1 && to.isAfter(fiscal.from()) && last.isBefore(to)) {
            // Some tills end a period on the first day of the next one.
            to = to.minusDays(1);
        }
        if (ledger.extent().through() != null) {
            to = earliest(to, latest(ledger.extent().through(), last));
        }
        if (ledger.generated() != null) {
            // A year that had not begun when the file was written is not in it.
            to = earliest(to, endOfYear(latest(ledger.generated(), last)));
        }
        return to.isBefore(fiscal.from()) ? List.of() : List.of(new Days(fiscal.from(), to));
    }

    /// What tells files of the same fiscal year: how far each goes does not.
    private static Days fiscal(SieLedger ledger, Days stated) {
        FiscalYear fiscal = ledger.currentYear();
        return fiscal == null ? stated : new Days(fiscal.from(), fiscal.to());
    }

    private static LocalDate lastVoucher(SieLedger ledger, Days days) {
        List<LocalDate> months = months(ledger, days);
        if (months.isEmpty()) {
            return days.from();
        }
        LocalDate ofYear = ledger.through().get(months.getLast().getYear());
        return ofYear != null && !ofYear.isAfter(days.to())
                ? ofYear
                : earliest(endOfMonth(months.getLast()), days.to());
    }

    static List<LocalDate> months(SieLedger ledger, Days days) {
        LocalDate first = days.from().withDayOfMonth(1);
        return ledger.extent().months().stream()
                .filter(month -> !month.isBefore(first) && !month.isAfter(days.to()))
                .toList();
    }

    /// Those that touch or overlap as one, rising.
    private static List<Days> joined(List<Days> days) {
        var joined = new ArrayList<Days>();
        for (Days next : days.stream().sorted(Comparator.comparing(Days::from)).toList()) {
            Days before = joined.isEmpty() ? null : joined.getLast();
            if (before == null || next.from().isAfter(before.to().plusDays(1))) {
                joined.add(next);
            } else {
                joined.set(joined.size() - 1, new Days(before.from(), latest(before.to(), next.to())));
            }
        }
        return joined;
    }

    private static List<Integer> years(Days days) {
        var years = new ArrayList<Integer>();
        for (int year = days.from().getYear(); year <= days.to().getYear(); year++) {
            years.add(year);
        }
        return years;
    }

    private static Days within(Days days, int year) {
        Days whole = wholeYear(year);
        return new Days(latest(days.from(), whole.from()), earliest(days.to(), whole.to()));
    }

    private static Days wholeYear(int year) {
        return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static LocalDate endOfYear(LocalDate date) {
        return LocalDate.of(date.getYear(), 12, 31);
    }

    static LocalDate endOfMonth(LocalDate date) {
        return YearMonth.from(date).atEndOfMonth();
    }

    static LocalDate earliest(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    static LocalDate latest(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
