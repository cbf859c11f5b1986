package se.projektbokslut.ledger;

/// What becomes of a voucher that several files, or one file several times, may hold.
enum VoucherAction {
    USED(0),
    /// Another file's is counted.
    SUPERSEDED(1),
    /// Nothing tells whether it, or what another file has instead, is right.
    WITHHELD(2),
    /// The same file holds it before.
    REPEATED(3);

    private static final VoucherAction[] ALL = values();

    private final int code;

    VoucherAction(int code) {
        this.code = code;
    }

    /// Two bits that stand for it beside a line's number.
    int code() {
        return code;
    }

    static VoucherAction of(int code) {
        return ALL[code];
    }
}
