package se.projektbokslut.annual;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.ledger.SieLedger;
import se.projektbokslut.ledger.SieLedger.Balance;
import se.projektbokslut.ledger.SieLedger.FiscalYear;
import se.projektbokslut.money.Money;

/// Which of a company's files state the balances of a calendar year: the opening balance the one with the earliest
/// month, the closing balance the one with the latest.
///
/// A list of entries states none. Where one is counted, or only a superseded file or one without vouchers states what
/// the last file does not, a closing balance is the year's only if the opening balance and all entries that count make
/// it, and an opening balance that entries come before only if they make a closing balance with it. One of balances
/// only that [knows all of the entries][BalancesOnly#knowsAll] is the last file where that states none.
final class BalanceFiles {
    private final int year;
    private final List<SieLedger> used;
    private final List<SieLedger> superseded;
    private final List<SieLedger> lists;
    private final String company;
    private final PeriodSums sums;

    /// @param company its key
    /// @param used its files that are used in the year
    /// @param superseded those whose vouchers of the year are counted in others
    BalanceFiles(int year, String company, List<SieLedger> used, List<SieLedger> superseded, PeriodSums sums) {
        this.year = year;
        this.company = company;
        this.used = ofCalendarYear(year, used);
        this.superseded = superseded.stream().filter(file -> isOf(file, year)).toList();
        this.lists = this.used.isEmpty() && this.superseded.isEmpty()
                ? List.of()
                : used.stream()
                        .filter(file -> file.currentYear() == null && sums.first(file, first(), last()) != null)
                        .toList();
        this.sums = sums;
    }

    private LocalDate first() {
        return LocalDate.of(year, 1, 1);
    }

    private LocalDate last() {
        return LocalDate.of(year, 12, 31);
    }

    boolean anyStates(Balance.Kind kind) {
        return Stream.concat(used.stream(), superseded.stream()).anyMatch(file -> states(file, kind));
    }

    /// Null where none states the balance of the year.
    @Nullable
    SieLedger stating(Balance.Kind kind) {
        return kind == Balance.Kind.OPENING ? opening() : closing();
    }

    private @Nullable SieLedger opening() {
        SieLedger first = first(first(), last(), used, used);
        LocalDate entries = firstOfLists();
        if (first != null && states(first, Balance.Kind.OPENING) && !isBefore(entries, begins(first, year))) {
            return first;
        }
        LocalDate earliest = first == null || isBefore(entries, begins(first, year)) ? entries : begins(first, year);
        return Stream.concat(used.stream(), superseded.stream())
                .filter(file -> states(file, Balance.Kind.OPENING))
                .filter(file -> (earliest != null && !begins(file, year).isAfter(earliest))
                        || closings().anyMatch(closing -> tie(file, closing)))
                .min(Comparator.comparing((SieLedger file) -> begins(file, year))
                        .thenComparing(file -> !used.contains(file))
                        .thenComparing(newestFirst()))
                .orElse(null);
    }

    private @Nullable SieLedger closing() {
        SieLedger last = last(year, used);
        boolean stated = last != null && states(last, Balance.Kind.CLOSING);
        if (stated && lists.isEmpty()) {
            return last;
        }
        SieLedger only = lists.isEmpty() ? balancesOnly() : null;
        if (only != null) {
            return only;
        }
        SieLedger opening = opening();
        if (opening != null) {
            return closings().filter(file -> tie(opening, file)).findFirst().orElse(null);
        }
        return stated && !isBefore(ends(Objects.requireNonNull(last), year), lastOfLists()) ? last : null;
    }

    /// The newest file of balances only that must know what the year's entries make; null where there is none.
    private @Nullable SieLedger balancesOnly() {
        List<SieLedger> booked = used.stream().filter(BalanceFiles::hasVouchers).toList();
        return used.stream()
                .filter(file -> states(file, Balance.Kind.CLOSING) && BalancesOnly.knowsAll(file, last(), booked))
                .min(newestFirst())
                .orElse(null);
    }

    /// The files whose closing balances may be the year's, the latest first. One without vouchers may be of the end of
    /// any month.
    private Stream<SieLedger> closings() {
        return Stream.concat(
                Stream.ofNullable(last(year, used)).filter(file -> states(file, Balance.Kind.CLOSING)),
                Stream.concat(superseded.stream(), used.stream().filter(file -> !hasVouchers(file)))
                        .filter(file -> states(file, Balance.Kind.CLOSING))
                        .sorted(Comparator.comparing((SieLedger file) -> ends(file, year))
                                .reversed()
                                .thenComparing(newestFirst())));
    }

    private static Comparator<SieLedger> newestFirst() {
        return Comparator.comparing((SieLedger file) -> generated(file))
                .thenComparing(SieLedger::file)
                .reversed();
    }

    private boolean tie(SieLedger opening, SieLedger closing) {
        return BalancesTie.tie(opening, closing, sums.counted(company, first(), last()));
    }

    /// The file that should state a balance that [none states][#stating]; null where the company has none of the
    /// calendar year.
    @Nullable
    SieLedger lacking(Balance.Kind kind) {
        boolean opening = kind == Balance.Kind.OPENING;
        SieLedger own = opening ? first(first(), last(), used, used) : last(year, used);
        SieLedger list = opening
                ? list(Comparator.comparing(this::begins))
                : list(Comparator.comparing(this::ends, Comparator.reverseOrder()));
        if (own == null || list == null) {
            return own == null ? list : own;
        }
        boolean beyond =
                opening ? begins(list).isBefore(begins(own, year)) : ends(list).isAfter(ends(own, year));
        return beyond || states(own, kind) ? list : own;
    }

    private @Nullable SieLedger list(Comparator<SieLedger> order) {
        return lists.stream().min(order).orElse(null);
    }

    /// The first month of which entries of a list count.
    private LocalDate begins(SieLedger list) {
        return Objects.requireNonNull(sums.first(list, first(), last()), "lists without entries are left out");
    }

    private LocalDate ends(SieLedger list) {
        LocalDate end = list.use() == null
                ? list.through().get(year)
                : list.use().through().get(year);
        return end == null ? last() : end;
    }

    private @Nullable LocalDate firstOfLists() {
        return lists.stream().map(this::begins).min(Comparator.naturalOrder()).orElse(null);
    }

    private @Nullable LocalDate lastOfLists() {
        return lists.stream().map(this::ends).max(Comparator.naturalOrder()).orElse(null);
    }

    private static boolean hasVouchers(SieLedger file) {
        return !file.through().isEmpty();
    }

    private static boolean isBefore(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isBefore(other);
    }

    private static boolean states(SieLedger file, Balance.Kind kind) {
        return !stated(file, kind).isEmpty();
    }

    static SortedMap<String, Money> stated(SieLedger file, Balance.Kind kind) {
        return kind == Balance.Kind.OPENING ? file.opening() : file.closing();
    }

    /// The files whose balances are of the calendar year: their `#RAR 0` is the year, or they are periods that
    /// make the year together.
    private static List<SieLedger> ofCalendarYear(int year, List<SieLedger> own) {
        List<SieLedger> whole =
                own.stream().filter(ledger -> isOf(ledger, year)).toList();
        if (!whole.isEmpty()) {
            return whole;
        }
        List<SieLedger> periods = own.stream()
                .filter(ledger -> ledger.currentYear() != null
                        && ledger.currentYear().from().getYear() == year)
                .sorted(Comparator.comparing(ledger -> from(ledger, year)))
                .toList();
        LocalDate next = LocalDate.of(year, 1, 1);
        for (SieLedger ledger : periods) {
            FiscalYear fiscal = ledger.currentYear();
            if (fiscal == null || fiscal.from().isAfter(next)) {
                return List.of();
            }
            next = fiscal.to().isBefore(next) ? next : fiscal.to().plusDays(1);
        }
        boolean makeTheYear =
                !next.isBefore(LocalDate.of(year + 1, 1, 1)) && !next.isAfter(LocalDate.of(year + 1, 1, 2));
        return makeTheYear ? periods : List.of();
    }

    private static boolean isOf(SieLedger ledger, int year) {
        FiscalYear fiscal = ledger.currentYear();
        return fiscal != null && fiscal.isCalendarYear() && fiscal.from().getYear() == year;
    }

    private static LocalDate from(SieLedger ledger, int year) {
        FiscalYear fiscal = ledger.currentYear();
        return fiscal == null ? LocalDate.of(year, 1, 1) : fiscal.from();
    }

    /// The file whose opening balance is the year's: of those that begin in the earliest month one that states it,
    /// and of those rather one that is used.
    static @Nullable SieLedger first(LocalDate from, LocalDate to, List<SieLedger> own, Collection<SieLedger> used) {
        LocalDate earliest = own.stream()
                .map(ledger -> begins(ledger, from, to))
                .min(Comparator.naturalOrder())
                .orElse(null);
        return chosen(
                own,
                ledger -> begins(ledger, from, to).equals(earliest),
                Comparator.comparing((SieLedger ledger) -> states(ledger, Balance.Kind.OPENING))
                        .thenComparing(used::contains));
    }

    /// The file whose closing balance is the year's: of those that go to the latest month one that states it. How far
    /// one without vouchers goes is not known where others of its fiscal year have some: all may have been written
    /// when the year was over.
    private static @Nullable SieLedger last(int year, List<SieLedger> all) {
        Set<FiscalYear> booked = all.stream()
                .filter(ledger -> ledger.through().containsKey(year))
                .map(SieLedger::currentYear)
                .collect(Collectors.toSet());
        List<SieLedger> own = all.stream()
                .filter(ledger -> ledger.through().containsKey(year) || !booked.contains(ledger.currentYear()))
                .toList();
        Function<SieLedger, LocalDate> month = ledger -> ends(ledger, year).withDayOfMonth(1);
        LocalDate latest =
                own.stream().map(month).max(Comparator.naturalOrder()).orElse(null);
        return chosen(
                own,
                ledger -> month.apply(ledger).equals(latest),
                Comparator.comparing(ledger -> states(ledger, Balance.Kind.CLOSING)));
    }

    private static @Nullable SieLedger chosen(
            List<SieLedger> own, Predicate<SieLedger> wanted, Comparator<SieLedger> order) {
        return own.stream()
                .filter(wanted)
                .max(order.thenComparing(BalanceFiles::generated).thenComparing(SieLedger::file))
                .orElse(null);
    }

    private static LocalDate generated(SieLedger ledger) {
        return ledger.generated() == null ? LocalDate.MIN : ledger.generated();
    }

    /// The month of the file's first voucher in the year; without one that of its fiscal year's beginning.
    private static LocalDate begins(SieLedger ledger, int year) {
        return begins(ledger, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /// The same of a fiscal year.
    static LocalDate begins(SieLedger ledger, LocalDate from, LocalDate to) {
        LocalDate first = from.withDayOfMonth(1);
        return ledger.extent().months().stream()
                .filter(month -> !month.isBefore(first) && !month.isAfter(to))
                .findFirst()
                .orElse(from(ledger, from.getYear()).withDayOfMonth(1));
    }

    /// The day of the file's last voucher in the year; without one how far it says that it goes, at most to the
    /// day on which it was written.
    static LocalDate ends(SieLedger ledger, int year) {
        LocalDate last = ledger.through().get(year);
        if (last != null) {
            return last;
        }
        FiscalYear fiscal = ledger.currentYear();
        LocalDate to = fiscal == null ? LocalDate.of(year, 12, 31) : fiscal.to();
        LocalDate until = ledger.extent().through() != null ? ledger.extent().through() : ledger.generated();
        return until != null && until.isBefore(to) ? until : to;
    }
}
