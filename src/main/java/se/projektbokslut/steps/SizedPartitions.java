package se.projektbokslut.steps;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import se.projektbokslut.content.Digest;

/// Partitions of a list of inputs: runs of them that have about the same size together, so that many small ones
/// do not cost the framework's price each. Inputs whose products are there lie in the partitions of those
/// beside them and add nothing to their size: a night on which one file is new has one partition.
///
/// @param <T> an input
/// @param items all inputs, in an order of their own
/// @param bytes an input's size
/// @param made whether an input's product is there
/// @param name what tells an input apart, its content included
record SizedPartitions<T>(List<T> items, ToLongFunction<T> bytes, Predicate<T> made, NameOf<T> name) {
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final int MOST_ITEMS = 200;

    /// A step has no more partitions than about twice this, however large its input: each is a message and two
    /// rows, and the framework looks at all of them together.
    private static final int MOST_PARTITIONS = 2000;

    /// Adds to a digest what tells an input apart.
    @FunctionalInterface
    interface NameOf<T> {
        void addTo(Digest digest, T item);
    }

    /// @param bytesEach a partition of several inputs has no more, unless that would make too many partitions
    Map<String, ExecutionContext> upTo(long bytesEach) {
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        // An input that is made costs a look.
        long[] costs = items.stream()
                .mapToLong(item -> made.test(item) ? -1 : bytes.applyAsLong(item))
                .toArray();
        long mostBytes = Math.max(
                bytesEach, LongStream.of(costs).filter(cost -> cost > 0).sum() / MOST_PARTITIONS);
        long mostItems = Math.max(
                MOST_ITEMS, LongStream.of(costs).filter(cost -> cost >= 0).count() / MOST_PARTITIONS);
        int from = 0;
        while (from < costs.length) {
            Digest digest = new Digest();
            long size = 0;
            int left = 0;
            int to = from;
            do {
                if (costs[to] >= 0) {
                    size += costs[to];
                    left++;
                }
                name.addTo(digest, items.get(to));
                to++;
            } while (to < costs.length
                    && (left == 0 || costs[to] < 0 || (left < mostItems && size + costs[to] <= mostBytes)));
            ExecutionContext context = new ExecutionContext();
            context.putLong(FROM, from);
            context.putLong(TO, to);
            partitions.put(digest.hex().substring(0, 16), context);
            from = to;
        }
        return partitions;
    }

    /// The inputs of a partition of that list.
    static <T> List<T> of(ExecutionContext partition, List<T> items) {
        return items.subList((int) partition.getLong(FROM), (int) partition.getLong(TO));
    }
}
