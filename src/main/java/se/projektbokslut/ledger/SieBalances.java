package se.projektbokslut.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.ledger.SieLedger.Balance;
import se.projektbokslut.money.Money;

/// The balances of whole accounts that a file states, in `#IB`, `#UB` and `#RES`.
final class SieBalances {
    private final SieText text;
    private final SortedMap<Key, Stated> first = new TreeMap<>(Key.ORDER);
    private final Set<Key> contradicted = new TreeSet<>(Key.ORDER);
    private final Set<Key> unreadable = new TreeSet<>(Key.ORDER);
    private final Set<Key> ofUnknownYear = new TreeSet<>(Key.ORDER);
    private long commas;
    private long firstComma;

    /// @param index 0 for the current year, -1 for the one before
    private record Key(Balance.Kind kind, int index, String account) {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::kind)
                .thenComparing(Key::index, Comparator.reverseOrder())
                .thenComparing(Key::account);
    }

    private record Stated(long ore, long line) {}

    SieBalances(SieText text) {
        this.text = text;
    }

    /// Takes the next one of the file.
    ///
    /// @param line counted from the file's beginning
    /// @return why it cannot be used; null where it can
    @Nullable
    Problem add(long line, SliceSums.HeaderRow row, Balance.Kind kind) {
        byte[] amount = FigureField.stripped(row.field(2)).getBytes(StandardCharsets.ISO_8859_1);
        long ore = Amounts.parse(amount, 0, amount.length, '.');
        if (ore == Amounts.INVALID) {
            ore = Amounts.parse(amount, 0, amount.length, ',');
            if (ore != Amounts.INVALID && commas++ == 0) {
                firstComma = line;
            }
        }
        Optional<Integer> index = SieDates.yearIndex(FigureField.stripped(row.field(0)));
        String account = text.code(row.field(1));
        boolean invalid = index.isEmpty() || account.isEmpty() || ore == Amounts.INVALID || ore == Amounts.TOO_LARGE;
        if (amount.length == 0 || invalid) {
            // A year that cannot be read may be the current one.
            var refused = new Key(kind, index.orElse(0), account);
            (index.isPresent() ? unreadable : ofUnknownYear).add(refused);
            boolean tooLarge = index.isPresent() && !account.isEmpty() && ore == Amounts.TOO_LARGE;
            return amount.length == 0
                    ? Problem.SIE_FIELDS_MISSING
                    : tooLarge ? Problem.SIE_BALANCE_TOO_LARGE : Problem.SIE_BALANCE_INVALID;
        }
        var key = new Key(kind, index.get(), account);
        Stated before = first.putIfAbsent(key, new Stated(ore, line));
        if (before != null && before.ore() != ore) {
            contradicted.add(key);
        }
        return null;
    }

    /// Those that are stated once, or always the same.
    List<Balance> told() {
        return first.entrySet().stream()
                .filter(e -> !contradicted.contains(e.getKey()))
                .map(e -> new Balance(
                        e.getKey().kind(),
                        e.getKey().index(),
                        e.getKey().account(),
                        new Money(e.getValue().ore())))
                .toList();
    }

    /// The accounts whose opening balance the file states without telling it, since it cannot be read or is
    /// stated in different ways: it is not 0.
    Set<String> untoldOpenings() {
        var untold = new TreeSet<String>();
        Set<String> ofResult = Balance.accountsOfResult(told());
        for (Key key : untold()) {
            boolean opening = key.kind() == Balance.Kind.OPENING && key.index() == 0;
            boolean before = key.kind() == Balance.Kind.CLOSING
                    && key.index() == -1
                    && !ofResult.contains(key.account())
                    && !first.containsKey(new Key(Balance.Kind.OPENING, 0, key.account()));
            if (opening || before) {
                untold.add(key.account());
            }
        }
        return untold;
    }

    /// The same of the closing balance.
    Set<String> untoldClosings() {
        return untold().stream()
                .filter(key -> key.kind() == Balance.Kind.CLOSING && key.index() == 0)
                .map(Key::account)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// What is refused or stated in different ways. Of an account that states the current year's balance,
    /// a row of a year that cannot be read is taken to be of another year.
    private Set<Key> untold() {
        var untold = new TreeSet<Key>(Key.ORDER);
        untold.addAll(unreadable);
        untold.addAll(contradicted);
        ofUnknownYear.stream().filter(key -> !first.containsKey(key)).forEach(untold::add);
        return untold;
    }

    /// The accounts whose balance is stated in different ways.
    Set<String> contradictedAccounts() {
        return contradicted.stream().map(Key::account).collect(Collectors.toCollection(TreeSet::new));
    }

    /// The line of the first such balance; 0 where there is none.
    long contradictedLine() {
        return first.entrySet().stream()
                .filter(e -> contradicted.contains(e.getKey()))
                .mapToLong(e -> e.getValue().line())
                .min()
                .orElse(0);
    }

    /// The line of a balance of the current year; 0 where it is not stated.
    long line(Balance.Kind kind, String account) {
        Stated stated = first.get(new Key(kind, 0, account));
        return stated == null ? 0 : stated.line();
    }

    /// How many have a decimal comma, and the first one's line.
    long commas() {
        return commas;
    }

    long firstComma() {
        return firstComma;
    }
}
