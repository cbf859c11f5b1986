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

    /// How many of the eight bytes stand before the first that is one of two; 8 if none is.
    ///
    /// @param one eight times the one byte
    /// @param other eight times the other
    static int before(byte[] bytes, int at, long one, long other) {
        long word = (long) LONG.get(bytes, at);
        long a = word ^ one;
        long b = word ^ other;
        // The lowest bit found is exact; borrows can only set bits above it.
        long found = ((a - LOW_BITS & ~a) | (b - LOW_BITS & ~b)) & HIGH_BITS;
        return Long.numberOfTrailingZeros(found) >>> 3;
    }
}
