package se.projektbokslut.suppliers;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import se.projektbokslut.content.Mix;

/// Whether the rows of a supplier-ledger file are one run of rows that stands there several times: an export that
/// was put into the file twice. Equal rows alone say nothing, since an invoice may have several, so all of this
/// must hold: the file is the run, two to 16 times in the same order and no row more (refused rows aside); each
/// row is equal in every cell, the zeros before a voucher's number aside; and the run holds at least two vouchers
/// with a number, so that a voucher comes again after another one.
///
/// A first reading cannot know how long the run would be. What it sums rules nearly every file out
/// ([#mayBe]); only one that it does not is read again, and one that is repeated once more. Of a reading nothing
/// is kept but the hash of the rows so far, where a run may end.
final class SupplierRepetition {
    private static final int MOST_TIMES = 16;

    /// The prime 2^61 - 1, modulo which rows are hashed in their order, and the number they are multiplied by.
    private static final long PRIME = (1L << 61) - 1;

    private static final long BASE = Mix.mix(20261128) & PRIME >> 1;

    private final long all;

    /// The hash of so many rows from the first; -1 until they are read.
    private final SortedMap<Long, Long> hashes = new TreeMap<>();

    private final SortedMap<Long, Integer> ends = new TreeMap<>();
    private long hash;
    private long rows;
    private long firstVoucher;

    /// How many rows stand before the first of another voucher than the first one with a number.
    private long beforeOther = Long.MAX_VALUE;

    /// @param all how many rows the file has, refused ones aside
    /// @param divisor what each sum of the file is divided by evenly, see [#mayBe]
    SupplierRepetition(long all, long divisor) {
        this.all = all;
        for (int times = 2; times <= MOST_TIMES; times++) {
            if (divisor % times == 0) {
                hashes.put(all / times, -1L);
                hashes.put(all - all / times, -1L);
                ends.put(all / times, times);
            }
        }
    }

    /// What the numbers of rows and the amounts of all groups are divided by evenly; below 2 a file is no run
    /// that is repeated.
    static long mayBe(List<SupplierLedger.Group> groups) {
        long divisor = 0;
        for (SupplierLedger.Group group : groups) {
            divisor = divisor(divisor, group.rows());
            divisor = divisor(divisor, group.debit().ore());
            divisor = divisor(divisor, group.credit().ore());
            if (divisor == 1) {
                return 1;
            }
        }
        return divisor;
    }

    private static long divisor(long a, long b) {
        long one = a;
        long other = b;
        while (other != 0) {
            long rest = one % other;
            one = other;
            other = rest;
        }
        return Math.abs(one);
    }

    /// Adds a row that is not refused.
    ///
    /// @param voucher tells buyer, number and day; 0 where there is no number
    /// @param cells a hash of all its cells
    void add(long voucher, long cells) {
        if (voucher != 0) {
            if (firstVoucher == 0) {
                firstVoucher = voucher;
            } else if (voucher != firstVoucher && beforeOther == Long.MAX_VALUE) {
                beforeOther = rows;
            }
        }
        hash = sum(times(hash, BASE), (cells & PRIME) % PRIME);
        rows++;
        hashes.computeIfPresent(rows, (_, _) -> hash);
    }

    /// After all rows: how many rows the shortest run has that is repeated; all of them where none is.
    long run() {
        var found = new ArrayList<>(ends.keySet());
        for (long run : found) {
            long head = hashes.getOrDefault(run, -1L);
            long before = hashes.getOrDefault(all - run, -1L);
            // The file is a repeated run if what follows its first run is all of it but the last run.
            if (rows == all && beforeOther < run && sum(times(head, power(all - run)), before) == hash) {
                return run;
            }
        }
        return all;
    }

    private static long power(long exponent) {
        long power = 1;
        long square = BASE;
        for (long left = exponent; left > 0; left >>= 1) {
            power = (left & 1) == 0 ? power : times(power, square);
            square = times(square, square);
        }
        return power;
    }

    private static long sum(long a, long b) {
        long sum = a + b;
        return sum >= PRIME ? sum - PRIME : sum;
    }

    private static long times(long a, long b) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        return sum(low & PRIME, (high << 3 | low >>> 61) % PRIME);
    }
}
