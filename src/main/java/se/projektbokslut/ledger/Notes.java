package se.projektbokslut.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.FindingCode;

/// Counts what findings are made of: each kind with its number and its first line.
final class Notes {
    /// More dimensions than that have no ledger; what comes after them is not told apart.
    private static final int MOST_DIMENSIONS = 10_000;

    /// How many objects of a dimension are kept: they only help to find where projects are.
    static final int MOST_OBJECTS = 1_000;

    /// The last of the dimensions whose objects are kept.
    private static final int LAST_WITH_OBJECTS = 99;

    private final Map<FindingCode, Count> counts = new EnumMap<>(FindingCode.class);
    private final Map<Long, Count> dimensions = new TreeMap<>();
    private final List<SliceSums.Control> controls = new ArrayList<>();
    private long[] remembered = new long[16];
    private int rememberedCount;

    private static final class Count {
        private final long line;
        private long number;
        private final List<Long> objects = new ArrayList<>(0);
        private @Nullable LongSet known;

        private Count(long line) {
            this.line = line;
        }

        /// Keeps the object if it is one of the first ones, whichever slice the file is read in.
        private void object(long key) {
            if (key == Keys.NONE || objects.size() == MOST_OBJECTS) {
                return;
            }
            if (known == null) {
                known = new LongSet(16);
            }
            if (known.numberOf(key) == objects.size()) {
                objects.add(key);
            }
        }
    }

    void note(FindingCode code, long line) {
        counts.computeIfAbsent(code, _ -> new Count(line)).number++;
    }

    /// A control character that stands in no field that a figure is made of.
    void noteControl(long line, int character) {
        note(FindingCode.SIE_CONTROL_CHARACTER, line);
        if (controls.size() < SieFindings.MOST_NAMED + 1) {
            controls.add(new SliceSums.Control(line, character));
        }
    }

    List<SliceSums.Control> controls() {
        return controls;
    }

    /// A character as its code point is written, which can be seen and looked up.
    static String codePoint(int character) {
        return "U+" + HexFormat.of().withUpperCase().toHexDigits((char) character);
    }

    void forgetDimensions() {
        rememberedCount = 0;
    }

    /// @param object a key of [Keys]
    void rememberDimension(long dimension, long object) {
        if (rememberedCount == remembered.length) {
            remembered = Arrays.copyOf(remembered, rememberedCount * 2);
        }
        remembered[rememberedCount++] = dimension;
        remembered[rememberedCount++] = object;
    }

    /// Notes the remembered dimensions of an entry without a project: they may be parts of the project dimension.
    void noteDimensions(long line) {
        for (int i = 0; i < rememberedCount; i += 2) {
            long dimension = remembered[i];
            if (dimensions.size() < MOST_DIMENSIONS || dimensions.containsKey(dimension)) {
                Count count = dimensions.computeIfAbsent(dimension, _ -> new Count(line));
                count.number++;
                if (dimension <= LAST_WITH_OBJECTS) {
                    count.object(remembered[i + 1]);
                }
            }
        }
    }

    List<SliceSums.Noted> noted() {
        return counts.entrySet().stream()
                .map(e -> new SliceSums.Noted(e.getKey(), e.getValue().number, e.getValue().line))
                .toList();
    }

    /// @param keys of the objects
    List<SliceSums.DimensionCount> dimensions(Keys keys) {
        return dimensions.entrySet().stream()
                .map(e -> new SliceSums.DimensionCount(
                        e.getKey(),
                        e.getValue().number,
                        e.getValue().line,
                        e.getValue().objects.stream().map(keys::raw).toList()))
                .toList();
    }
}
