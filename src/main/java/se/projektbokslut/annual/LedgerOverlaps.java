package se.projektbokslut.annual;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.projektbokslut.annual.LedgerNotes.Use;
import se.projektbokslut.ledger.SieLedger;
import se.projektbokslut.ledger.SieLedger.FiscalYear;
import se.projektbokslut.ledger.SieLedger.SeriesRange;

/// Which ledger files stand for a voucher that several of them hold, so that none is counted twice.
///
/// Two files of a company overlap where they hold the same series of the same fiscal year with numbers in common.
/// Vouchers without numbers cannot be told apart: there, every other file with the same series of that fiscal
/// year overlaps.
///
/// - The same ledger under two names: the first by path is used, the others are superseded.
/// - A file that was generated later and holds all of an older one (every series, from its first number to its
///   last, over the same months, and no fewer vouchers): the older is superseded, whole.
/// - A file that is refused as a whole holds no voucher and overlaps with none.
/// - Any other overlap: nothing tells which file is right, and the company's calendar years that the fiscal year
///   touches have no figures. So it is with a file whose amounts, together with those of the files before it,
///   leave the range of a [Money][se.projektbokslut.intake.Money].
final class LedgerOverlaps {
    private final Companies companies;
    private final Map<String, SortedSet<Integer>> years;
    private final Map<String, String> superseded = new TreeMap<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final Set<String> tooLarge = new HashSet<>();
    private final Set<CompanyYear> withheld = new HashSet<>();
    private BigInteger magnitude = BigInteger.ZERO;

    /// Two files that overlap and neither of which supersedes the other.
    ///
    /// @param first the first by path
    /// @param years the calendar years that have no figures for it
    record Conflict(String company, SieLedger first, SieLedger second, SortedSet<Integer> years) {}

    private record CompanyYear(String company, int year) {}

    /// @param ledgers by path
    /// @param digests path to SHA-256
    /// @param years path to the calendar years that the file says something of
    LedgerOverlaps(
            List<SieLedger> ledgers,
            Companies companies,
            Map<String, String> digests,
            Map<String, SortedSet<Integer>> years) {
        this.companies = companies;
        this.years = years;
        var byCompany = new TreeMap<String, List<SieLedger>>();
        ledgers.stream()
                .filter(ledger -> !ledger.refused())
                .forEach(ledger -> byCompany
                        .computeIfAbsent(companies.key(ledger.company()), _ -> new ArrayList<>())
                        .add(ledger));
        byCompany.forEach((company, own) -> compare(company, different(own, digests)));
        withholdTooLarge(ledgers);
    }

    /// No sum of what is left can overflow, in whichever order it is made.
    private void withholdTooLarge(List<SieLedger> ledgers) {
        for (SieLedger ledger : ledgers) {
            if (superseded.containsKey(ledger.file())) {
                continue;
            }
            BigInteger with = magnitude.add(magnitude(ledger));
            if (with.bitLength() < Long.SIZE) {
                magnitude = with;
            } else {
                tooLarge.add(ledger.file());
                String company = companies.key(ledger.company());
                years.getOrDefault(ledger.file(), new TreeSet<>())
                        .forEach(year -> withheld.add(new CompanyYear(company, year)));
            }
        }
    }

    private static BigInteger magnitude(SieLedger ledger) {
        return Stream.concat(
                        ledger.groups().stream().flatMap(group -> Stream.of(group.debit(), group.credit())),
                        ledger.balances().stream().map(SieLedger.Balance::amount))
                .map(amount -> BigInteger.valueOf(amount.ore()).abs())
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    Use use(SieLedger ledger, int year) {
        if (ledger.refused()) {
            return Use.REFUSED;
        }
        if (superseded.containsKey(ledger.file())) {
            return Use.SUPERSEDED;
        }
        return withheld.contains(new CompanyYear(companies.key(ledger.company()), year)) ? Use.WITHHELD : Use.USED;
    }

    /// The files because of which this one is not used, or not in every year; by path.
    List<String> others(SieLedger ledger) {
        String by = superseded.get(ledger.file());
        if (by != null) {
            return List.of(by);
        }
        String company = companies.key(ledger.company());
        Set<Integer> own = years.getOrDefault(ledger.file(), new TreeSet<>());
        return conflicts.stream()
                .filter(c -> c.company().equals(company) && c.years().stream().anyMatch(own::contains))
                .flatMap(c -> List.of(c.first().file(), c.second().file()).stream())
                .filter(file -> !file.equals(ledger.file()))
                .distinct()
                .sorted()
                .toList();
    }

    /// Superseded file to the one that stands for it.
    Map<String, String> superseded() {
        return superseded;
    }

    /// The paths of files whose amounts are out of range.
    Set<String> tooLarge() {
        return tooLarge;
    }

    /// The sum of the amounts, without their signs, of all files whose amounts are in range.
    BigInteger magnitude() {
        return magnitude;
    }

    List<Conflict> conflicts() {
        return conflicts;
    }

    private List<SieLedger> different(List<SieLedger> ledgers, Map<String, String> digests) {
        var kept = new ArrayList<SieLedger>();
        for (SieLedger ledger : ledgers) {
            kept.stream()
                    .filter(other -> isSame(other, ledger, digests))
                    .findFirst()
                    .ifPresentOrElse(other -> superseded.put(ledger.file(), other.file()), () -> kept.add(ledger));
        }
        return kept;
    }

    private static boolean isSame(SieLedger a, SieLedger b, Map<String, String> digests) {
        String digest = digests.get(a.file());
        return (digest != null && digest.equals(digests.get(b.file())))
                || (Objects.equals(a.generated(), b.generated())
                        && a.fiscalYears().equals(b.fiscalYears())
                        && a.series().equals(b.series())
                        && a.through().equals(b.through())
                        && a.vouchers().equals(b.vouchers())
                        && a.groups().equals(b.groups())
                        && a.balances().equals(b.balances())
                        && a.entries() == b.entries()
                        && a.refusedEntries() == b.refusedEntries());
    }

    private void compare(String company, List<SieLedger> ledgers) {
        for (SieLedger older : ledgers) {
            ledgers.stream()
                    .filter(newer -> supersedes(newer, older))
                    .max(Comparator.comparing(LedgerOverlaps::generated).thenComparing(SieLedger::file))
                    .ifPresent(newer -> superseded.put(older.file(), newer.file()));
        }
        List<SieLedger> left =
                ledgers.stream().filter(l -> !superseded.containsKey(l.file())).toList();
        for (int i = 0; i < left.size(); i++) {
            for (int j = i + 1; j < left.size(); j++) {
                SortedSet<Integer> years = overlap(left.get(i), left.get(j));
                if (!years.isEmpty()) {
                    conflicts.add(new Conflict(company, left.get(i), left.get(j), years));
                    years.forEach(year -> withheld.add(new CompanyYear(company, year)));
                }
            }
        }
    }

    private static LocalDate generated(SieLedger ledger) {
        return ledger.generated() == null ? LocalDate.MIN : ledger.generated();
    }

    private static boolean supersedes(SieLedger newer, SieLedger older) {
        if (newer.generated() == null
                || older.generated() == null
                || !newer.generated().isAfter(older.generated())
                || older.series().isEmpty()) {
            return false;
        }
        return older.series().stream().allMatch(part -> newer.series().stream().anyMatch(whole -> covers(whole, part)));
    }

    private static boolean covers(SeriesRange whole, SeriesRange part) {
        return whole.fiscalYearFrom().equals(part.fiscalYearFrom())
                && whole.series().equals(part.series())
                && whole.first() != null
                && whole.last() != null
                && part.first() != null
                && part.last() != null
                && whole.first() <= part.first()
                && whole.last() >= part.last()
                && whole.vouchers() >= part.vouchers()
                && !whole.firstMonth().isAfter(part.firstMonth())
                && !whole.lastMonth().isBefore(part.lastMonth());
    }

    /// The calendar years of the fiscal years in which the two overlap.
    private static SortedSet<Integer> overlap(SieLedger a, SieLedger b) {
        var years = new TreeSet<Integer>();
        for (SeriesRange one : a.series()) {
            for (SeriesRange other : b.series()) {
                if (one.series().equals(other.series()) && numbersMeet(one, other)) {
                    FiscalYear first = span(a, one);
                    FiscalYear second = span(b, other);
                    if (!first.from().isAfter(second.to()) && !second.from().isAfter(first.to())) {
                        addYears(first, years);
                        addYears(second, years);
                    }
                }
            }
        }
        return years;
    }

    private static boolean numbersMeet(SeriesRange a, SeriesRange b) {
        return a.first() == null
                || a.last() == null
                || b.first() == null
                || b.last() == null
                || (a.first() <= b.last() && b.first() <= a.last());
    }

    private static FiscalYear span(SieLedger ledger, SeriesRange range) {
        LocalDate from = range.fiscalYearFrom();
        return ledger.fiscalYears().stream()
                .filter(year -> year.from().equals(from))
                .findFirst()
                .orElse(new FiscalYear(0, from, LocalDate.of(from.getYear(), 12, 31)));
    }

    private static void addYears(FiscalYear span, Set<Integer> years) {
        for (int year = span.from().getYear(); year <= span.to().getYear(); year++) {
            years.add(year);
        }
    }
}
