package se.projektbokslut.project;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The line at which each stated key of a record stands, in the contract's order of the keys: a map in two small
/// arrays, because every record of a big portfolio has one.
final class KeyLines extends AbstractMap<String, Integer> {
    private static final Map<String, Integer> INDEXES = indexes();

    /// Indexes into [RecordKeys#RECORD], rising.
    private final byte[] keys;
    private final int[] lines;

    private KeyLines(byte[] keys, int[] lines) {
        this.keys = keys;
        this.lines = lines;
    }

    /// The same lines in little room. Keys that no record has are left out.
    static Map<String, Integer> of(Map<String, Integer> lines) {
        if (lines instanceof KeyLines) {
            return lines;
        }
        int[] indexes = lines.keySet().stream()
                .mapToInt(key -> INDEXES.getOrDefault(key, -1))
                .filter(index -> index >= 0)
                .sorted()
                .toArray();
        byte[] keys = new byte[indexes.length];
        int[] values = new int[indexes.length];
        for (int i = 0; i < indexes.length; i++) {
            keys[i] = (byte) indexes[i];
            values[i] = lines.getOrDefault(RecordKeys.RECORD.get(indexes[i]), 0);
        }
        return new KeyLines(keys, values);
    }

    @Override
    public @Nullable Integer get(@Nullable Object key) {
        Integer index = key == null ? null : INDEXES.get(key);
        int at = index == null ? -1 : Arrays.binarySearch(keys, index.byteValue());
        return at < 0 ? null : (Integer) lines[at];
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public int size() {
        return keys.length;
    }

    @Override
    public Set<Entry<String, Integer>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, Integer>> iterator() {
                return IntStream.range(0, keys.length)
                        .mapToObj(i -> Map.entry(RecordKeys.RECORD.get(keys[i]), lines[i]))
                        .iterator();
            }

            @Override
            public int size() {
                return keys.length;
            }
        };
    }

    private static Map<String, Integer> indexes() {
        Map<String, Integer> indexes = new HashMap<>();
        for (int i = 0; i < RecordKeys.RECORD.size(); i++) {
            indexes.put(RecordKeys.RECORD.get(i), i);
        }
        return Map.copyOf(indexes);
    }
}
