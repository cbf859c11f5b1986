package se.projektbokslut.ledger;

import java.util.ArrayList;
import java.util.List;

/// The records other than vouchers that a ledger is made of, kept as they stand.
final class HeaderRows {
    /// What the kept rows may weigh, in characters: a chart of accounts and its objects come nowhere near it.
    private static final long LARGEST = 16L << 20;

    /// What a row weighs beside its text.
    private static final int ROW = 64;

    private final List<SliceSums.HeaderRow> rows = new ArrayList<>();
    private long weight;
    private String lastValue = "";

    /// Keeps the record whose fields begin at the cursor, as far as any record has fields that we use.
    void add(long line, SieLabel label, FieldCursor cursor, byte[] b) {
        List<String> fields = new ArrayList<>(3);
        while (fields.size() < 3) {
            byte c = cursor.skipBlanks(b);
            if (FieldCursor.isLineEnd(c) || c == '{' || c == '}') {
                break;
            }
            cursor.field(b);
            fields.add(cursor.raw());
            weight += cursor.to - cursor.from;
        }
        lastValue = fields.isEmpty() ? "" : fields.getFirst();
        weight += ROW;
        boolean ofOtherDimension = label == SieLabel.OBJEKT
                && (fields.isEmpty() || !fields.getFirst().equals("6"));
        if (label != SieLabel.KSUMMA && !ofOtherDimension) {
            rows.add(new SliceSums.HeaderRow(line, label.name(), fields));
        } else {
            weight -= ROW + fields.stream().mapToLong(String::length).sum();
        }
    }

    /// The first field of the last record added, empty where it had none.
    String lastValue() {
        return lastValue;
    }

    boolean full() {
        return weight > LARGEST;
    }

    List<SliceSums.HeaderRow> rows() {
        return rows;
    }
}
