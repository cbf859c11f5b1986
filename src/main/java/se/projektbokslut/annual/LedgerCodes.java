package se.projektbokslut.annual;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.ledger.AccountMap;
import se.projektbokslut.ledger.SieLedger;
import se.projektbokslut.money.Money;
import se.projektbokslut.suppliers.SupplierLedger;

/// What the ledger carries on each code of its project dimension, by company and year.
final class LedgerCodes {
    private final AccountMap accounts;
    private final NavigableMap<Key, Sum> sums = new TreeMap<>(Comparator.comparingInt(Key::year)
            .thenComparing(Key::code)
            .thenComparing(Key::company)
            .thenComparing(Key::origin));
    private final Map<String, List<Sum>> byCode = new HashMap<>();

    LedgerCodes(AccountMap accounts) {
        this.accounts = accounts;
    }

    enum Origin {
        SIE,
        /// In vouchers that are withheld: only counted.
        WITHHELD,
        SUPPLIER,
        /// In a supplier ledger whose buyer has no figures for the year: only counted.
        SUPPLIER_WITHHELD
    }

    private record Key(Origin origin, int year, String company, String code) {}

    /// The entries of one code, company and year. Amounts are net: costs positive.
    static final class Sum {
        final Origin origin;
        final int year;
        final String company;
        final String companyName;
        final String code;

        @Nullable
        String name;

        long entries;
        Money debit = Money.ZERO;
        Money credit = Money.ZERO;
        /// On the accounts that an operating project's actual is summed from.
        Money actual = Money.ZERO;
        /// On the accounts that an investment's actual is summed from.
        Money invested = Money.ZERO;
        /// On the former accounts that are not among the latter.
        Money expensed = Money.ZERO;
        /// On class 9, where it is no part of an actual.
        long internal;
        /// How many of them state no account, as a supplier ledger may.
        long withoutAccount;

        private Sum(Key key, String companyName) {
            this.origin = key.origin();
            this.year = key.year();
            this.company = key.company();
            this.companyName = companyName;
            this.code = key.code();
        }
    }

    /// Whether the settings name any account that such a project's actual is summed from.
    boolean namesAccountsOf(boolean investment) {
        return accounts.namesAccountsOf(investment);
    }

    /// What is on the accounts that such a project's actual is summed from; null where the settings
    /// name none.
    @Nullable
    Money actual(Sum sum, boolean investment) {
        if (!namesAccountsOf(investment)) {
            return null;
        }
        return investment ? sum.invested : sum.actual;
    }

    /// A sum as it stands in the lists of a report.
    LedgerNotes.CodeSum noted(Sum sum) {
        return new LedgerNotes.CodeSum(
                sum.year, sum.code, sum.companyName, sum.name, sum.entries, actual(sum, false), sum.debit, sum.credit);
    }

    /// @param company the company's key
    void add(Origin origin, SieLedger ledger, String company, SieLedger.Group group) {
        if (group.project() == null) {
            return;
        }
        Sum sum = sum(new Key(origin, group.year(), company, group.project()), LedgerBook.nameOf(ledger.company()));
        sum.entries += group.entries();
        if (origin == Origin.WITHHELD) {
            return;
        }
        Money net = group.debit().minus(group.credit());
        sum.debit = sum.debit.plus(group.debit());
        sum.credit = sum.credit.plus(group.credit());
        if (sum.name == null) {
            sum.name = ledger.projectNames().get(group.project());
        }
        add(sum, group.account(), net, group.entries());
    }

    private void add(Sum sum, String account, Money net, long entries) {
        boolean actual = accounts.isActual(account);
        if (actual) {
            sum.actual = sum.actual.plus(net);
        }
        if (accounts.isInvestment(account)) {
            sum.invested = sum.invested.plus(net);
        } else if (actual) {
            sum.expensed = sum.expensed.plus(net);
        } else if (account.startsWith("9")) {
            sum.internal += entries;
        }
    }

    /// A row that does not state its account is a purchase all the same, so it counts as a cost; whether it is an
    /// investment nobody knows.
    ///
    /// @param buyer the buyer's key
    void add(Origin origin, String buyer, SupplierLedger.Group group) {
        if (group.project() == null) {
            return;
        }
        Sum sum = sum(new Key(origin, group.year(), buyer, composed(group.project())), group.buyer());
        sum.entries += group.rows();
        if (origin == Origin.SUPPLIER_WITHHELD) {
            return;
        }
        sum.debit = sum.debit.plus(group.debit());
        sum.credit = sum.credit.plus(group.credit());
        if (group.account() == null) {
            sum.actual = sum.actual.plus(group.amount());
            sum.withoutAccount += group.rows();
        } else {
            add(sum, group.account(), group.amount(), group.rows());
        }
    }

    /// A code in the form in which records and ledgers are compared: å is one character however it is written.
    static String composed(String code) {
        return Normalizer.normalize(code, Normalizer.Form.NFC);
    }

    private Sum sum(Key key, String companyName) {
        return sums.computeIfAbsent(key, _ -> {
            var sum = new Sum(key, companyName);
            byCode.computeIfAbsent(key.code(), _ -> new ArrayList<>()).add(sum);
            return sum;
        });
    }

    /// What the ledger carries on the code, in no order.
    List<Sum> of(String code) {
        return byCode.getOrDefault(code, List.of());
    }

    /// Every sum by year, code and company.
    Collection<Sum> all() {
        return sums.values();
    }

    /// The year's sums by code and company.
    Collection<Sum> in(int year) {
        return sums.subMap(firstOf(year), firstOf(year + 1)).values();
    }

    private static Key firstOf(int year) {
        return new Key(Origin.SIE, year, "", "");
    }
}
