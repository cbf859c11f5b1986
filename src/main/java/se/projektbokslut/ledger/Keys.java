package se.projektbokslut.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import se.projektbokslut.documents.Words;

/// Account numbers, object ids and series as `long` keys: up to eight bytes are the key themselves, longer ones
/// are numbered as they come. Equal bytes give equal keys within one slice, different bytes different ones, as
/// long as no byte is a control character.
final class Keys {
    /// No text: an empty field.
    static final long NONE = 0;

    /// A key's highest byte where the rest is a number: no text begins with it.
    private static final long NUMBERED = 1L << 56;

    private static final long QUOTES = Words.eight((byte) '"');
    private static final long AFTER_SPACES = Words.eight((byte) (' ' + 1));

    /// What must be added to a byte that its high bit is set from `{` on.
    private static final long UP_TO_BRACES = Words.eight((byte) (0x80 - '{'));

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

    /// How many of the eight bytes stand before the first that is a quote, a brace, up to a space or not ASCII.
    static int plainLength(long word) {
        long beyond = (((word & ~Words.HIGH_BITS) + UP_TO_BRACES) | word) & Words.HIGH_BITS;
        return Words.first(Words.foundOrBelow(word, QUOTES, AFTER_SPACES) | beyond);
    }

    /// The key of the first bytes of the eight.
    ///
    /// @param length how many, 1 to 7
    static long ofPlain(long word, int length) {
        return Long.reverseBytes(word) >>> (Long.SIZE - 8 * length);
    }

    /// Reads the field that begins at the cursor, and gives its key: blanks around it are no part of it.
    long read(FieldCursor cursor, byte[] b) {
        long key = cursor.shortKey(b);
        if (key != FieldCursor.NOT_SHORT) {
            return key;
        }
        cursor.field(b);
        cursor.trim();
        return of(cursor.content, cursor.from, cursor.to);
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
