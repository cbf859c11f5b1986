package se.projektbokslut.ledger;

import java.util.Comparator;

/// One voucher of one file, as far as it is told apart from others. Texts stand as strong hashes: of what they
/// say, so that files in different encodings give the same.
///
/// @param file its place among the files that are compared
/// @param slice of that file
/// @param line of its `#VER` within the slice
/// @param date `yyyymmdd`
/// @param number of series and number together; [#UNNUMBERED] where it has none
/// @param bare of number, date and entries, whatever the series
/// @param id of series, number, date and entries in any order, the first half
/// @param moreId the second half
/// @param empty whether it has no entries
record VoucherRow(
        int file, int slice, int line, int date, boolean empty, long bare, long number, long id, long moreId) {
    static final long UNNUMBERED = 0;

    /// By number, the same vouchers side by side, each file's in the order in which they stand in it.
    static final Comparator<VoucherRow> ORDER = Comparator.comparingLong(VoucherRow::number)
            .thenComparingLong(VoucherRow::id)
            .thenComparingLong(VoucherRow::moreId)
            .thenComparingInt(VoucherRow::file)
            .thenComparingInt(VoucherRow::slice)
            .thenComparingInt(VoucherRow::line);

    /// This one as if it were of the other one's series.
    VoucherRow as(VoucherRow other) {
        return new VoucherRow(file, slice, line, date, empty, bare, other.number, other.id, other.moreId);
    }

    int month() {
        return date / 100;
    }

    boolean isNumbered() {
        return number != UNNUMBERED;
    }

    boolean isSame(VoucherRow other) {
        return number == other.number && id == other.id && moreId == other.moreId;
    }
}
