package se.projektbokslut.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The records other than vouchers that a ledger is made of, kept as they stand.
final class HeaderRows {
    /// What the kept rows may weigh, in characters: a chart of accounts and its objects come nowhere near it.
    private static final long LARGEST = 16L << 20;

    /// What a row weighs beside its text.
    private static final int ROW = 64;

    /// How many dimensions, and objects of others than projects, are kept: they only help to find where
    /// projects are.
    private static final int MOST_OTHERS = 5_000;

    private int others;
    private final List<SliceSums.HeaderRow> rows = new ArrayList<>();
    private final Set<String> projects = new HashSet<>();
    private long weight;
    private String lastValue = "";

    /// Keeps the record whose fields begin at the cursor, as far as any record has fields that we use.
    void add(long line, SieLabel label, FieldCursor cursor, byte[] b) {
        switch (label) {
            case PSALDO, OIB, OUB -> balanceOfObject(line, label, cursor, b);
            default -> record(line, label, cursor, b);
        }
    }

    /// Keeps the project of a balance of one object, once: there are many such records.
    private void balanceOfObject(long line, SieLabel label, FieldCursor cursor, byte[] b) {
        byte c = cursor.skipBlanks(b);
        while (!SieBytes.isLineEnd(c) && c != '{') {
            if (c == '}') {
                return;
            }
            cursor.field(b);
            c = cursor.skipBlanks(b);
        }
        if (c != '{') {
            return;
        }
        cursor.at++;
        c = cursor.skipBlanks(b);
        while (!SieBytes.isLineEnd(c) && c != '{' && c != '}') {
            cursor.field(b);
            cursor.trimFigure();
            boolean project = cursor.number() == ObjectList.PROJECT;
            c = cursor.skipBlanks(b);
            if (SieBytes.isLineEnd(c) || c == '{' || c == '}') {
                return;
            }
            cursor.field(b);
            cursor.trim();
            String object = cursor.raw();
            if (project && projects.add(object)) {
                rows.add(new SliceSums.HeaderRow(line, label.name(), List.of(object)));
                weight += ROW + object.length();
            }
            c = cursor.skipBlanks(b);
        }
    }

    private void record(long line, SieLabel label, FieldCursor cursor, byte[] b) {
        List<String> fields = new ArrayList<>(3);
        while (fields.size() < 3) {
            byte c = cursor.skipBlanks(b);
            if (SieBytes.isLineEnd(c) || c == '{' || c == '}') {
                break;
            }
            cursor.field(b);
            fields.add(cursor.raw());
            weight += cursor.to - cursor.from;
        }
        lastValue = fields.isEmpty() ? "" : fields.getFirst();
        weight += ROW;
        boolean ofOther = label == SieLabel.DIM
                || (label == SieLabel.OBJEKT && (fields.isEmpty() || !isProject(fields.getFirst())));
        if (ofOther && others < MOST_OTHERS) {
            others++;
            rows.add(new SliceSums.HeaderRow(line, label.name(), fields.subList(0, Math.min(2, fields.size()))));
        } else if (label != SieLabel.KSUMMA && !ofOther) {
            rows.add(new SliceSums.HeaderRow(line, label.name(), fields));
        } else {
            weight -= ROW + fields.stream().mapToLong(String::length).sum();
        }
    }

    private static boolean isProject(String dimension) {
        return dimension.strip().matches("0*" + ObjectList.PROJECT);
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
