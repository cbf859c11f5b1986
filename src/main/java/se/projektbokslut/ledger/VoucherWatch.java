package se.projektbokslut.ledger;

/// Looks at the vouchers of a slice while they are summed.
interface VoucherWatch {
    /// A voucher with a date begins.
    ///
    /// @param number [VoucherNumber#NONE] where missing; less, a hash of it, where it is no integer
    /// @param date `yyyymmdd`
    /// @return whether it is summed; one that is not is passed over with its entries
    boolean begin(long line, long series, long number, int date);

    /// An entry of the voucher at hand that can be used.
    void entry(long account, long project, long ore);

    /// The voucher at hand ends, and has entries that can be used.
    void end();

    /// The voucher at hand ends and has no entries: it was cancelled, or its entries were struck out.
    void endEmpty();
}
