package se.projektbokslut.project;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.MappingReader;
import se.projektbokslut.documents.Node;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.money.Money;

/// The contract's shapes of what a record states by calendar year. Each gives nothing where the key is not
/// stated, or where its value is refused.
final class YearShapes {
    /// A million million kronor: no project costs more, and sums over a whole portfolio stay far within a `long`.
    private static final Money LARGEST = new Money(100_000_000_000_000L);

    /// Of characters, with zeros at the end.
    private static final int LONGEST_AMOUNT = 100;

    private YearShapes() {}

    /// The contract's *money*: an amount, or amounts by year and in total.
    static Economy.@Nullable Amounts money(MappingReader in, String key) {
        Node node = in.node(key);
        if (node == null) {
            return null;
        }
        if (!(node instanceof Node.Mapping mapping)) {
            Money total = amount(in, node, key);
            return total == null
                    ? null
                    : new Economy.Amounts(
                            total,
                            Collections.emptySortedMap(),
                            new TreeMap<>(
                                    Map.of(Economy.Amounts.WHOLE, node.at().line())));
        }
        Money total = null;
        SortedMap<Integer, Money> years = new TreeMap<>();
        SortedMap<Integer, Integer> lines = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        for (Node.Entry entry : mapping.entries()) {
            String name = MappingReader.shortened(entry.key());
            String field = key + "." + name;
            int year = PartialDates.year(entry.key());
            if (!seen.add(entry.key())) {
                in.refuse(entry.keyAt(), field, Problem.KEY_DUPLICATE, name);
            } else if (year < 0 && !entry.key().equals("total")) {
                in.refuse(entry.keyAt(), field, Problem.YEAR_INVALID, field, name);
            } else if (!isEmpty(entry.value())) {
                Money amount = amount(in, entry.value(), field);
                if (amount != null) {
                    lines.put(
                            year < 0 ? Economy.Amounts.WHOLE : year,
                            entry.keyAt().line());
                }
                if (amount != null && year < 0) {
                    total = amount;
                } else if (amount != null) {
                    years.put(year, amount);
                }
            }
        }
        return total == null && years.isEmpty()
                ? null
                : new Economy.Amounts(
                        total, Collections.unmodifiableSortedMap(years), Collections.unmodifiableSortedMap(lines));
    }

    /// A text a calendar year; empty where the key is not stated.
    static SortedMap<Integer, String> texts(MappingReader in, String key) {
        Node node = in.node(key);
        if (node == null) {
            return Collections.emptySortedMap();
        }
        if (!(node instanceof Node.Mapping mapping)) {
            in.refuse(node.at(), key, Problem.YEARS_EXPECTED, key);
            return Collections.emptySortedMap();
        }
        SortedMap<Integer, String> texts = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        for (Node.Entry entry : mapping.entries()) {
            String name = MappingReader.shortened(entry.key());
            String field = key + "." + name;
            int year = PartialDates.year(entry.key());
            if (!seen.add(entry.key())) {
                in.refuse(entry.keyAt(), field, Problem.KEY_DUPLICATE, name);
            } else if (year < 0) {
                in.refuse(entry.keyAt(), field, Problem.YEAR_INVALID, key, name);
            } else if (!isEmpty(entry.value())) {
                String text = in.text(entry.value(), field);
                if (text != null) {
                    texts.put(year, text);
                }
            }
        }
        return texts.isEmpty() ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(texts);
    }

    /// Whether nothing stands after the key: it is not stated.
    private static boolean isEmpty(Node node) {
        return node instanceof Node.Scalar scalar && scalar.text().isEmpty() && !scalar.quoted();
    }

    private static @Nullable Money amount(MappingReader in, Node node, String key) {
        String text = in.text(node, key, Problem.AMOUNT_INVALID);
        if (text == null) {
            return null;
        }
        Optional<Money> amount = text.length() > LONGEST_AMOUNT ? Optional.empty() : Money.parse(text);
        if (amount.isEmpty() && Money.isAmount(text)) {
            in.refuse(node.at(), key, Problem.AMOUNT_TOO_LARGE, key, MappingReader.shortened(text));
            return null;
        }
        if (amount.isEmpty()) {
            in.refuse(node.at(), key, Problem.AMOUNT_INVALID, key, MappingReader.shortened(text));
            return null;
        }
        // Not by Math.abs, which leaves the least number of a long negative.
        if (amount.get().ore() > LARGEST.ore() || amount.get().ore() < -LARGEST.ore()) {
            in.refuse(node.at(), key, Problem.AMOUNT_TOO_LARGE, key, MappingReader.shortened(text));
            return null;
        }
        return amount.get();
    }
}
