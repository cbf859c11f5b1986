package se.projektbokslut.ledger;

/// What becomes of a voucher that several files, or one file several times, may hold.
enum VoucherAction {
    USED,
    /// Another file's is counted.
    SUPERSEDED,
    /// Nothing tells whether it, or what another file has instead, is right.
    WITHHELD,
    /// The same file holds it before.
    REPEATED;

    private static final VoucherAction[] ALL = values();

    static VoucherAction of(int ordinal) {
        return ALL[ordinal];
    }
}
