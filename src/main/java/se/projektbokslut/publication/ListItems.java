package se.projektbokslut.publication;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.projektbokslut.annual.Statement.Fact;

/// The items of a record's lists, such as its objectives, in two reports: an item is the same one wherever it stands in
/// its list, as far as the order lets it. One that came first else makes all behind it look like others.
final class ListItems {
    private static final Pattern ITEM = Pattern.compile("(?<list>projects\\.[^\\[]+)\\[(?<index>\\d+)](?<part>.*)");

    /// The parts that tell what an item is, the first that it has.
    private static final List<String> TELLING = List.of("", ".what", ".name", ".title", ".id", ".code");

    /// Lists of more items, in pairs of an old and a new one, are compared place by place.
    private static final long MOST_PAIRS = 4_000_000;

    /// By index, what each part of the item says.
    private final SequencedMap<Integer, Map<String, String>> items = new TreeMap<>();

    private ListItems() {}

    /// The earlier facts by the fields that they have in the later report.
    static Map<String, Fact> renumbered(Map<String, Fact> old, Map<String, Fact> now) {
        Map<String, ListItems> before = lists(old);
        Map<String, ListItems> after = lists(now);
        Map<String, Map<Integer, Integer>> places = new LinkedHashMap<>();
        before.forEach((list, items) -> places.put(list, items.placesIn(after.getOrDefault(list, new ListItems()))));
        Map<String, Fact> renumbered = new LinkedHashMap<>();
        old.forEach((field, fact) -> {
            Matcher item = ITEM.matcher(field);
            if (item.matches()) {
                String list = item.group("list");
                int index = Integer.parseInt(item.group("index"));
                renumbered.put(
                        list + "[" + places.getOrDefault(list, Map.of()).get(index) + "]" + item.group("part"), fact);
            } else {
                renumbered.put(field, fact);
            }
        });
        return renumbered;
    }

    private static Map<String, ListItems> lists(Map<String, Fact> facts) {
        Map<String, ListItems> lists = new LinkedHashMap<>();
        facts.forEach((field, fact) -> {
            Matcher item = ITEM.matcher(field);
            if (item.matches()) {
                lists.computeIfAbsent(item.group("list"), _ -> new ListItems())
                        .items
                        .computeIfAbsent(Integer.valueOf(item.group("index")), _ -> new LinkedHashMap<>())
                        .put(item.group("part"), fact.value());
            }
        });
        return lists;
    }

    /// What the item is by what it says, whatever else of it has changed.
    private static String telling(Map<String, String> item) {
        return TELLING.stream()
                .flatMap(part -> Stream.ofNullable(item.get(part)))
                .findFirst()
                .orElseGet(item::toString);
    }

    /// For each index of this list the one that its item has in the later one; of an item that is gone and that no new
    /// one stands for, one that the later list does not have.
    private Map<Integer, Integer> placesIn(ListItems later) {
        List<Integer> old = List.copyOf(items.keySet());
        List<Integer> now = List.copyOf(later.items.keySet());
        List<String> was = items.values().stream().map(ListItems::telling).toList();
        List<String> is = later.items.values().stream().map(ListItems::telling).toList();
        Map<Integer, Integer> places = new LinkedHashMap<>();
        List<Integer> gone = new ArrayList<>();
        int i = 0;
        int j = 0;
        for (int[] same : common(was, is)) {
            // Between two that are there in both, a changed item stands in the place of another.
            for (; i < same[0]; i++) {
                if (j < same[1]) {
                    places.put(old.get(i), now.get(j++));
                } else {
                    gone.add(old.get(i));
                }
            }
            if (same[0] < was.size()) {
                places.put(old.get(i++), now.get(same[1]));
            }
            j = same[1] + 1;
        }
        Set<Integer> taken = new HashSet<>(now);
        int free = 0;
        for (int index : gone) {
            while (!taken.add(free)) {
                free++;
            }
            places.put(index, free);
        }
        return places;
    }

    /// The longest common part of both in their order, as pairs of places, and the end of both behind it.
    private static List<int[]> common(List<String> was, List<String> is) {
        List<int[]> pairs = new ArrayList<>();
        int begin = 0;
        int end = Math.min(was.size(), is.size());
        while (begin < end && was.get(begin).equals(is.get(begin))) {
            pairs.add(new int[] {begin, begin});
            begin++;
        }
        int behind = 0;
        while (behind < end - begin && was.get(was.size() - 1 - behind).equals(is.get(is.size() - 1 - behind))) {
            behind++;
        }
        pairs.addAll(longest(was, is, begin, behind));
        for (; behind > 0; behind--) {
            pairs.add(new int[] {was.size() - behind, is.size() - behind});
        }
        pairs.add(new int[] {was.size(), is.size()});
        return pairs;
    }

    /// The same of what lies between what both begin and end with.
    private static List<int[]> longest(List<String> was, List<String> is, int begin, int behind) {
        int rows = was.size() - behind - begin;
        int columns = is.size() - behind - begin;
        List<int[]> pairs = new ArrayList<>();
        if ((long) rows * columns > MOST_PAIRS) {
            return pairs;
        }
        int[][] length = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                length[i][j] = was.get(begin + i).equals(is.get(begin + j))
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            if (was.get(begin + i).equals(is.get(begin + j))) {
                pairs.add(new int[] {begin + i++, begin + j++});
            } else if (length[i + 1][j] >= length[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return pairs;
    }
}
