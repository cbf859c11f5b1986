package se.projektbokslut.ledger;

import java.util.Arrays;

/// A set of hashes, in one array; each with a number, in the order in which they came.
final class LongSet {
    private static final long NONE = 0;

    private long[] slots;
    private int[] numbers;
    private int size;

    LongSet() {
        this(1 << 12);
    }

    /// @param slots to begin with; a power of two
    LongSet(int slots) {
        this.slots = new long[slots];
        this.numbers = new int[slots];
    }

    int size() {
        return size;
    }

    /// The number of the hash, from 0; that of a new one is the size before.
    int numberOf(long hash) {
        long stored = hash == NONE ? 1 : hash;
        int mask = slots.length - 1;
        int slot = (int) (stored ^ (stored >>> 32)) & mask;
        while (slots[slot] != NONE) {
            if (slots[slot] == stored) {
                return numbers[slot];
            }
            slot = (slot + 1) & mask;
        }
        slots[slot] = stored;
        numbers[slot] = size++;
        if (2 * size > slots.length) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        long[] old = slots;
        int[] oldNumbers = numbers;
        slots = new long[2 * old.length];
        numbers = Arrays.copyOf(numbers, slots.length);
        int mask = slots.length - 1;
        for (int i = 0; i < old.length; i++) {
            if (old[i] != NONE) {
                int slot = (int) (old[i] ^ (old[i] >>> 32)) & mask;
                while (slots[slot] != NONE) {
                    slot = (slot + 1) & mask;
                }
                slots[slot] = old[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }
}
