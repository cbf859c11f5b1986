package se.projektbokslut.ledger;

/// An entry by the keys of its company's texts: one object that is filled again for each row.
final class KeyedEntry {
    long line;

    /// `yyyymmdd`
    int date;

    long series;

    /// As [VoucherWatch#begin] has it.
    long number;

    long account;
    long project;

    /// Öre, never negative.
    long debit;

    /// Öre, never negative.
    long credit;

    boolean refused;

    /// What tells vouchers of a list apart.
    ///
    /// @param company a number of the company
    long id(int company) {
        return mix(mix(mix(company + series) ^ number) + date);
    }

    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
