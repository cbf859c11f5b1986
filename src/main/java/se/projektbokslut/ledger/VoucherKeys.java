package se.projektbokslut.ledger;

import java.util.ArrayList;
import java.util.List;
import se.projektbokslut.content.Mix;

/// Makes the [VoucherRow]s of a slice: of those vouchers that are asked for, and of one part of them where they
/// are too many to be held at once.
final class VoucherKeys implements VoucherWatch {
    /// Hashes of a letter and of a number would else meet: `A 65`, `B 66`.
    private static final long OF_SERIES = 0x5851F42D4C957F2DL;

    private static final long OF_NUMBER = 0x14057B7EF767814FL;

    private final KeyHashes hashes;
    private final int file;
    private final int slice;
    private final Wanted wanted;
    private final int part;
    private final int parts;
    private final List<VoucherRow> rows = new ArrayList<>();

    private int line;
    private int date;
    private long number;

    /// Of the number without its series.
    private long bareNumber;

    private long seriesHash;
    private long sum;
    private long moreSum;
    private long entries;

    /// Which vouchers are asked for.
    interface Wanted {
        /// @param series hash of its text
        /// @param number as [VoucherWatch#begin] has it
        /// @param date `yyyymmdd`
        boolean has(long series, long number, int date);
    }

    /// @param part which vouchers, counted from 0; a voucher is in the same part in every file
    /// @param parts of how many
    VoucherKeys(KeyHashes hashes, int file, int slice, Wanted wanted, int part, int parts) {
        this.hashes = hashes;
        this.file = file;
        this.slice = slice;
        this.wanted = wanted;
        this.part = part;
        this.parts = parts;
    }

    List<VoucherRow> rows() {
        return rows;
    }

    @Override
    public boolean begin(long voucherLine, long series, long voucherNumber, int voucherDate) {
        seriesHash = hashes.of(series);
        if (!wanted.has(seriesHash, voucherNumber, voucherDate)) {
            return false;
        }
        line = (int) voucherLine;
        date = voucherDate;
        number = voucherNumber == VoucherNumber.NONE
                ? VoucherRow.UNNUMBERED
                : Mix.mix(Mix.mix(seriesHash ^ OF_SERIES) + Mix.mix(voucherNumber ^ OF_NUMBER)) | 1;
        bareNumber =
                voucherNumber == VoucherNumber.NONE ? VoucherRow.UNNUMBERED : Mix.mix(voucherNumber ^ OF_NUMBER) | 1;
        sum = 0;
        moreSum = 0;
        entries = 0;
        return true;
    }

    @Override
    public void entry(long account, long project, long ore) {
        long accountHash = hashes.of(account);
        long projectHash = project == Keys.NONE ? 0 : hashes.of(project);
        sum += Mix.mix(Mix.mix(accountHash ^ Mix.mix(projectHash + 1)) ^ ore);
        moreSum += Mix.mix(Mix.mix(projectHash - accountHash * 31) + Mix.mix(ore ^ 0x5DEECE66DL));
        entries++;
    }

    @Override
    public void end() {
        long dated = Mix.mix(seriesHash + date) ^ number;
        long id = Mix.mix(sum ^ Mix.mix(dated));
        long bare = Mix.mix(Mix.mix(sum + bareNumber) ^ Mix.mix(moreSum + Mix.mix(date + entries)));
        // One of a file without series is in the part of the same one that has a series.
        long place = bareNumber == VoucherRow.UNNUMBERED ? bare : bareNumber;
        if (parts == 1 || Long.remainderUnsigned(Mix.mix(place), parts) == part) {
            long moreId = Mix.mix(moreSum + Mix.mix(dated + entries));
            rows.add(new VoucherRow(file, slice, line, date, entries == 0, bare, number, id, moreId));
        }
    }

    @Override
    public void endEmpty() {
        if (number != VoucherRow.UNNUMBERED) {
            end();
        }
    }
}
