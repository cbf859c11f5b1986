package se.projektbokslut.documents;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Looks at eight bytes at a time, as one word whose lowest byte is the first.
///
/// What is found is said by marks: the high bit of each byte of a word.
public final class Words {
    /// The high bit of every byte.
    public static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    /// The lowest bit of every byte.
    public static final long LOW_BITS = 0x0101_0101_0101_0101L;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ZEROS = '0' * LOW_BITS;

    /// What must be added to a byte that its high bit is set above the values of digits.
    private static final long UP_TO_DIGITS = (0x80 - 10) * LOW_BITS;

    /// Its highest byte is the place of the one byte that it is multiplied with.
    private static final long PLACES = 0x0001_0203_0405_0607L;

    /// The marks of eight bytes lie in the highest byte when multiplied by it.
    private static final long GATHER = 0x0002_0408_1020_4081L;

    private Words() {}

    /// The eight bytes from there on.
    public static long at(byte[] bytes, int at) {
        return (long) LONG.get(bytes, at);
    }

    /// How many of the eight bytes stand before the first that is not ASCII; 8 if all are.
    public static int asciiBytes(byte[] bytes, int at) {
        return first(at(bytes, at) & HIGH_BITS);
    }

    /// Eight times the byte, to look for it.
    public static long eight(byte b) {
        return (b & 0xFF) * LOW_BITS;
    }

    /// Which of the eight bytes are one of two: the high bit of each that is, exactly.
    ///
    /// @param one eight times the one byte
    /// @param other eight times the other
    public static long found(byte[] bytes, int at, long one, long other) {
        long word = at(bytes, at);
        return ~(others(word ^ one) & others(word ^ other)) & HIGH_BITS;
    }

    /// Which of the 64 bytes from there on are one of two: the first byte is said by the lowest bit.
    ///
    /// @param one eight times the one byte
    /// @param other eight times the other
    public static long among64(byte[] bytes, int at, long one, long other) {
        long among = 0;
        for (int word = 0; word < Long.BYTES; word++) {
            long found = found(bytes, at + word * Long.BYTES, one, other);
            among |= ((found * GATHER) >>> 56) << (word * Byte.SIZE);
        }
        return among;
    }

    /// Which of the eight bytes are one byte or lie below another, both of them ASCII: the lowest mark is
    /// right, a carry may have left others above it.
    ///
    /// @param one eight times the one byte
    /// @param limit eight times the other
    public static long foundOrBelow(long word, long one, long limit) {
        long other = word ^ one;
        return (((other - LOW_BITS) & ~other) | ((word - limit) & ~word)) & HIGH_BITS;
    }

    /// How many of the first bytes are that byte.
    public static long count(byte[] bytes, int length, byte wanted) {
        long eight = eight(wanted);
        long count = 0;
        int at = 0;
        for (; at <= length - Long.BYTES; at += Long.BYTES) {
            count += Long.bitCount(zeros(at(bytes, at) ^ eight));
        }
        for (; at < length; at++) {
            count += bytes[at] == wanted ? 1 : 0;
        }
        return count;
    }

    /// The place of the first byte marked, from 0; 8 where none is.
    public static int first(long marks) {
        // A product and no count of zeros, which Java's first compiler would call.
        return marks == 0 ? Long.BYTES : (int) ((((marks & -marks) >>> 7) * PLACES) >>> 56);
    }

    /// How many of the eight bytes stand before the first that is no digit; 8 if all are digits.
    public static int digits(long word) {
        long digits = word - ZEROS;
        return first((digits | (digits + UP_TO_DIGITS)) & HIGH_BITS);
    }

    /// The number that the first digits of the eight bytes make: pairs are added up, then fours.
    ///
    /// @param count how many digits, 1 to 8
    public static long number(long word, int count) {
        long digits = (word - ZEROS) << (Long.SIZE - 8 * count);
        long pairs = (digits * 10 + (digits >>> 8)) & 0x00FF_00FF_00FF_00FFL;
        long fours = (pairs * 100 + (pairs >>> 16)) & 0x0000_FFFF_0000_FFFFL;
        return (fours * 10_000 + (fours >>> 32)) & 0xFFFF_FFFFL;
    }

    /// The high bit of each byte that is 0. No carry leaves a byte, so that the bytes do not disturb each other.
    private static long zeros(long word) {
        return ~others(word) & HIGH_BITS;
    }

    /// The high bit of each byte that is not 0, beside other bits.
    private static long others(long word) {
        return ((word & ~HIGH_BITS) + ~HIGH_BITS) | word;
    }
}
