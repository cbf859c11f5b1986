package se.projektbokslut.annual;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.ledger.AccountMap;
import se.projektbokslut.ledger.SieLedger;
import se.projektbokslut.ledger.SieLedger.Balance;
import se.projektbokslut.ledger.SieLedger.FiscalYear;
import se.projektbokslut.money.Money;

/// Puts the balances that the files state into the rows of a calendar year: a company's opening balance of the
/// file with the earliest month, its closing balance of the one with the latest. Where that file states none,
/// the rows in which the company has entries have no balance, because a part of it would pass for the whole.
final class LedgerBalances {
    private final AccountMap accounts;
    private final Companies companies;
    private final LedgerTable table;
    private final LedgerEntries entries;
    private final List<Missing> missing = new ArrayList<>();

    LedgerBalances(AccountMap accounts, Companies companies, LedgerEntries entries) {
        this.accounts = accounts;
        this.companies = companies;
        this.table = entries.table();
        this.entries = entries;
    }

    /// A company whose file states no opening or no closing balance of a year, though others state one.
    ///
    /// @param file the one that should state it
    record Missing(int year, Balance.Kind kind, SieLedger file) {}

    private interface Column {
        void add(int year, String process, Money amount);
    }

    /// @param ledgers the files that are used in the year
    void add(int year, List<SieLedger> ledgers) {
        var byCompany = new TreeMap<String, List<SieLedger>>();
        for (SieLedger ledger : ledgers) {
            byCompany
                    .computeIfAbsent(companies.key(ledger.company()), _ -> new ArrayList<>())
                    .add(ledger);
        }
        byCompany.replaceAll((_, own) -> ofCalendarYear(year, own));
        add(year, ledgers, byCompany, Balance.Kind.OPENING, table::addOpening);
        add(year, ledgers, byCompany, Balance.Kind.CLOSING, table::addClosing);
    }

    /// In the order of the years.
    List<Missing> missing() {
        return missing;
    }

    private void add(
            int year,
            List<SieLedger> ledgers,
            SortedMap<String, List<SieLedger>> byCompany,
            Balance.Kind kind,
            Column column) {
        boolean anyStates = byCompany.values().stream()
                .flatMap(List::stream)
                .anyMatch(l -> !stated(l, kind).isEmpty());
        if (!anyStates) {
            return;
        }
        Set<String> without = new HashSet<>();
        List<SieLedger> stating = new ArrayList<>();
        byCompany.forEach((company, own) -> {
            SieLedger file = kind == Balance.Kind.OPENING ? first(year, own) : last(year, own);
            if (file != null && !stated(file, kind).isEmpty()) {
                stating.add(file);
                return;
            }
            Set<String> rows = entries.rows(year, company);
            without.addAll(rows);
            if (!rows.isEmpty()) {
                missing.add(new Missing(year, kind, file == null ? firstOf(company, ledgers) : file));
            }
        });
        for (SieLedger file : stating) {
            stated(file, kind)
                    .forEach((account, amount) -> column.add(year, accounts.processOf(year, account), amount));
        }
        without.forEach(process -> table.withoutBalance(year, process, kind));
    }

    private static SortedMap<String, Money> stated(SieLedger ledger, Balance.Kind kind) {
        return kind == Balance.Kind.OPENING ? ledger.opening() : ledger.closing();
    }

    private SieLedger firstOf(String company, List<SieLedger> ledgers) {
        return ledgers.stream()
                .filter(ledger -> companies.key(ledger.company()).equals(company))
                .findFirst()
                .orElseThrow();
    }

    /// The files whose balances are of the calendar year: their `#RAR 0` is the year, or they are periods that
    /// make the year together.
    private static List<SieLedger> ofCalendarYear(int year, List<SieLedger> own) {
        List<SieLedger> whole = own.stream()
                .filter(ledger -> {
                    FiscalYear fiscal = ledger.currentYear();
                    return fiscal != null
                            && fiscal.isCalendarYear()
                            && fiscal.from().getYear() == year;
                })
                .toList();
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

    private static LocalDate from(SieLedger ledger, int year) {
        FiscalYear fiscal = ledger.currentYear();
        return fiscal == null ? LocalDate.of(year, 1, 1) : fiscal.from();
    }

    /// The file whose opening balance is the year's: of those that begin in the earliest month one that states
    /// it.
    static @Nullable SieLedger first(int year, List<SieLedger> own) {
        return chosen(own, l -> begins(l, year), Comparator.naturalOrder(), Balance.Kind.OPENING);
    }

    /// The file whose closing balance is the year's: of those that go to the latest month one that states it.
    static @Nullable SieLedger last(int year, List<SieLedger> own) {
        return chosen(own, l -> ends(l, year).withDayOfMonth(1), Comparator.reverseOrder(), Balance.Kind.CLOSING);
    }

    private static @Nullable SieLedger chosen(
            List<SieLedger> own, Function<SieLedger, LocalDate> month, Comparator<LocalDate> order, Balance.Kind kind) {
        LocalDate chosen = own.stream().map(month).min(order).orElse(null);
        return own.stream()
                .filter(ledger -> month.apply(ledger).equals(chosen))
                .max(Comparator.comparing((SieLedger l) -> !stated(l, kind).isEmpty())
                        .thenComparing(l -> l.generated() == null ? LocalDate.MIN : l.generated())
                        .thenComparing(SieLedger::file))
                .orElse(null);
    }

    /// The month of the file's first voucher in the year; without one that of its fiscal year's beginning.
    static LocalDate begins(SieLedger ledger, int year) {
        return ledger.extent().months().stream()
                .filter(month -> month.getYear() == year)
                .findFirst()
                .orElse(from(ledger, year).withDayOfMonth(1));
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
