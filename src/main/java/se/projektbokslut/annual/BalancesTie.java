package se.projektbokslut.annual;

import java.util.SortedMap;
import java.util.TreeSet;
import se.projektbokslut.ledger.SieLedger;
import se.projektbokslut.money.Money;

/// Whether balances of different files go together.
final class BalancesTie {
    private BalancesTie() {}

    /// Whether an opening balance and the entries that count make a closing balance, on every account that either
    /// states and on every account of assets and debts.
    ///
    /// @param entries what they make by account
    static boolean tie(SieLedger opening, SieLedger closing, SortedMap<String, Money> entries) {
        SortedMap<String, Money> from = opening.opening();
        SortedMap<String, Money> to = closing.closing();
        var accounts = new TreeSet<String>(from.keySet());
        accounts.addAll(to.keySet());
        entries.keySet().stream().filter(BalancesTie::isOfBalance).forEach(accounts::add);
        accounts.removeAll(opening.extent().untoldOpenings());
        accounts.removeAll(closing.extent().untoldClosings());
        return accounts.stream()
                .allMatch(
                        account -> of(from, account).plus(of(entries, account)).equals(of(to, account)));
    }

    private static Money of(SortedMap<String, Money> amounts, String account) {
        return amounts.getOrDefault(account, Money.ZERO);
    }

    /// As both charts number accounts.
    private static boolean isOfBalance(String account) {
        return account.startsWith("1") || account.startsWith("2");
    }
}
