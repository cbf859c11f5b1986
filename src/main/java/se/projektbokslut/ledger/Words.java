package se.projektbokslut.ledger;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Looks at eight bytes at a time.
final class Words {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = 0x0101_0101_0101_0101L;
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    private Words() {}

    /// How many of the eight bytes stand before the first that is not ASCII; 8 if all are.
    static int asciiBytes(byte[] bytes, int at) {
        return Long.numberOfTrailingZeros((long) LONG.get(bytes, at) & HIGH_BITS) >>> 3;
    }

    /// Eight times the byte, to look for it.
    static long eight(byte b) {
        return (b & 0xFF) * LOW_BITS;
    }

    /// Which of the eight bytes are one of two: the high bit of each that is, exactly.
    ///
    /// @param one eight times the one byte
    /// @param other eight times the other
    static long found(byte[] bytes, int at, long one, long other) {
        long word = (long) LONG.get(bytes, at);
        return zeros(word ^ one) | zeros(word ^ other);
    }

    /// The place of the first byte found, from 0.
    static int first(long found) {
        return Long.numberOfTrailingZeros(found) >>> 3;
    }

    /// The high bit of each byte that is 0. No carry leaves a byte, so that the bytes do not disturb each other.
    private static long zeros(long word) {
        return ~(((word & ~HIGH_BITS) + ~HIGH_BITS) | word) & HIGH_BITS;
    }
}
