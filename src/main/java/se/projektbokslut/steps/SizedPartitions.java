package se.projektbokslut.steps;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import se.projektbokslut.content.Digest;

/// Partitions of a list of inputs: runs of them that have about the same size together, so that many small ones
/// do not cost the framework's price each. The same list gives the same partitions, with the same names, at every
/// start.
///
/// @param <T> an input
/// @param items all inputs, in an order of their own
/// @param bytes an input's size
/// @param name what tells an input apart, its content included
record SizedPartitions<T>(List<T> items, ToLongFunction<T> bytes, NameOf<T> name) {
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final int MOST_ITEMS = 200;

    /// A step has no more partitions than about twice this, however large its input: each is a message and two rows,
    /// and the framework looks at all of them together.
    private static final int MOST_PARTITIONS = 2000;

    /// Adds to a digest what tells an input apart.
    @FunctionalInterface
    interface NameOf<T> {
        void addTo(Digest digest, T item);
    }

    /// @param bytesEach a partition of several inputs has no more, unless that would make too many partitions
    Map<String, ExecutionContext> upTo(long bytesEach) {
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        long mostBytes = Math.max(bytesEach, items.stream().mapToLong(bytes).sum() / MOST_PARTITIONS);
        int mostItems = Math.max(MOST_ITEMS, items.size() / MOST_PARTITIONS);
        int from = 0;
        while (from < items.size()) {
            Digest digest = new Digest();
            long size = 0;
            int to = from;
            do {
                size += bytes.applyAsLong(items.get(to));
                name.addTo(digest, items.get(to));
                to++;
            } while (to < items.size()
                    && to - from < mostItems
                    && size + bytes.applyAsLong(items.get(to)) <= mostBytes);
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
