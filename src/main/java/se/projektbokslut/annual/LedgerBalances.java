package se.projektbokslut.annual;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import se.projektbokslut.intake.Money;
import se.projektbokslut.ledger.AccountMap;
import se.projektbokslut.ledger.SieLedger;
import se.projektbokslut.ledger.SieLedger.Balance;

/// Puts the balances that the files state into the rows of a calendar year: each company's once, of the file that
/// goes furthest into the year. They are stated only where every company with figures states them, because a part
/// of them would pass for the whole.
record LedgerBalances(AccountMap accounts, Companies companies, LedgerTable table) {
    private interface Column {
        void add(int year, String process, Money amount);
    }

    /// @param ledgers the files that are used in the year
    void add(int year, List<SieLedger> ledgers) {
        add(year, ledgers, Balance.Kind.OPENING, table::addOpening);
        add(year, ledgers, Balance.Kind.CLOSING, table::addClosing);
    }

    private void add(int year, List<SieLedger> ledgers, Balance.Kind kind, Column column) {
        var furthest = Comparator.comparing((SieLedger l) -> l.through().getOrDefault(year, LocalDate.MIN))
                .thenComparing(l -> l.generated() == null ? LocalDate.MIN : l.generated())
                .thenComparing(SieLedger::file);
        var stating = new TreeMap<String, SieLedger>();
        var having = new HashSet<String>();
        for (SieLedger ledger : ledgers) {
            String company = companies.key(ledger.company());
            having.add(company);
            if (isCalendarYear(ledger, year) && ledger.balances().stream().anyMatch(b -> isOf(b, kind))) {
                stating.merge(company, ledger, (a, b) -> furthest.compare(a, b) > 0 ? a : b);
            }
        }
        if (stating.keySet().equals(having)) {
            stating.values()
                    .forEach(ledger -> ledger.balances().stream()
                            .filter(balance -> isOf(balance, kind))
                            .forEach(b -> column.add(year, accounts.processOf(year, b.account()), b.amount())));
        }
    }

    private static boolean isOf(Balance balance, Balance.Kind kind) {
        return balance.kind() == kind && balance.yearIndex() == 0;
    }

    private static boolean isCalendarYear(SieLedger ledger, int year) {
        return ledger.fiscalYears().stream()
                .anyMatch(y -> y.index() == 0 && y.isCalendarYear() && y.from().getYear() == year);
    }
}
