package se.projektbokslut.annual;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import se.projektbokslut.money.Money;

/// What the entries of the year may make when a file is written.
///
/// @param begun accounts with entries of which some may be in its balances too
record BalanceStates(List<SortedMap<String, Money>> all, Set<String> begun) {
    /// What the entries make more than is stated, in the state that comes nearest; zero where they make it in any.
    Money difference(String account, Money stated) {
        return all.stream()
                .map(state -> state.getOrDefault(account, Money.ZERO).minus(stated))
                .min(Comparator.comparingLong((Money difference) -> Math.abs(difference.ore())))
                .orElse(Money.ZERO);
    }

    /// Whether the differences may be whole vouchers of the month that had begun: on their accounts, in balance.
    boolean mayHaveBegun(Map<String, Money> ofBalance, Map<String, Money> ofResult) {
        Money sum = Stream.of(ofBalance, ofResult)
                .flatMap(differences -> differences.values().stream())
                .reduce(Money.ZERO, Money::plus);
        return begun.containsAll(ofBalance.keySet()) && begun.containsAll(ofResult.keySet()) && sum.ore() == 0;
    }
}
