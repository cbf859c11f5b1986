package se.projektbokslut.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Account numbers, object ids and series as `long` keys: up to eight bytes are the key themselves, longer ones
/// are numbered as they come. Equal bytes give equal keys within one slice, different bytes different ones, as
/// long as no byte is a control character.
final class Keys {
    /// No text: an empty field.
    static final long NONE = 0;

    /// A key's highest byte where the rest is a number: no text begins with it.
    private static final long NUMBERED = 1L << 56;

    private byte[][] texts = new byte[64][];
    private int[] slots = new int[128];
    private int size;

    /// The key of the bytes from `from` to `to`, exclusive.
    long of(byte[] bytes, int from, int to) {
        if (to - from > Long.BYTES) {
            return numbered(bytes, from, to);
        }
        long key = NONE;
        for (int i = from; i < to; i++) {
            key = key << 8 | (bytes[i] & 0xff);
        }
        return key;
    }

    private long numbered(byte[] bytes, int from, int to) {
        int mask = slots.length - 1;
        int slot = hash(bytes, from, to) & mask;
        for (int index = slots[slot] - 1; index >= 0; index = slots[slot] - 1) {
            byte[] text = texts[index];
            if (Arrays.equals(text, 0, text.length, bytes, from, to)) {
                return NUMBERED | index;
            }
            slot = (slot + 1) & mask;
        }
        if (size == texts.length) {
            grow();
            return numbered(bytes, from, to);
        }
        texts[size] = Arrays.copyOfRange(bytes, from, to);
        slots[slot] = ++size;
        return NUMBERED | (size - 1);
    }

    private void grow() {
        texts = Arrays.copyOf(texts, texts.length * 2);
        slots = new int[texts.length * 2];
        int mask = slots.length - 1;
        for (int index = 0; index < size; index++) {
            int slot = hash(texts[index], 0, texts[index].length) & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = index + 1;
        }
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash ^ (hash >>> 15);
    }

    /// The key's bytes as a text of one character a byte: the encoding is decided when the whole file is read.
    String raw(long key) {
        if ((key & 0xff00_0000_0000_0000L) == NUMBERED) {
            return new String(texts[(int) key], StandardCharsets.ISO_8859_1);
        }
        byte[] text = new byte[Long.BYTES];
        int from = text.length;
        for (long rest = key; rest != 0; rest >>>= 8) {
            text[--from] = (byte) rest;
        }
        return new String(text, from, text.length - from, StandardCharsets.ISO_8859_1);
    }
}
