package se.projektbokslut.ledger;

import org.jspecify.annotations.Nullable;

/// The labels of SIE 1 to 4. `docs/SIE_COVERAGE.md` says what is read, validated and used of each.
enum SieLabel {
    TRANS(false),
    VER(false),
    RTRANS(false),
    BTRANS(false),
    FLAGGA(false),
    PROGRAM(false),
    FORMAT(false),
    GEN(true),
    SIETYP(true),
    PROSA(false),
    FTYP(false),
    FNR(false),
    ORGNR(true),
    BKOD(false),
    ADRESS(false),
    FNAMN(true),
    RAR(true),
    TAXAR(false),
    OMFATTN(true),
    KPTYP(false),
    VALUTA(true),
    KONTO(true),
    KTYP(false),
    ENHET(false),
    SRU(false),
    DIM(true),
    UNDERDIM(true),
    OBJEKT(true),
    IB(true),
    UB(true),
    OIB(true),
    OUB(true),
    RES(true),
    PSALDO(true),
    PBUDGET(false),
    KSUMMA(true);

    private static final SieLabel[] ALL = values();

    private final boolean kept;

    SieLabel(boolean kept) {
        this.kept = kept;
    }

    /// Whether the merge needs the record's fields.
    boolean isKept() {
        return kept;
    }

    /// The label that the bytes from `from` to `to` (exclusive) spell, in any case; null where the standard has
    /// none.
    static @Nullable SieLabel of(byte[] b, int from, int to) {
        for (SieLabel label : ALL) {
            if (label.name().length() == to - from && label.isAt(b, from)) {
                return label;
            }
        }
        return null;
    }

    /// The label that the bytes from `from` to `to` (exclusive) begin with, where a digit follows at once: the
    /// blank after it is missing. Null where there is none.
    static @Nullable SieLabel gluedTo(byte[] b, int from, int to) {
        for (SieLabel label : ALL) {
            int end = from + label.name().length();
            if (end < to && b[end] >= '0' && b[end] <= '9' && label.isAt(b, from)) {
                return label;
            }
        }
        return null;
    }

    boolean isAt(byte[] b, int from) {
        String name = name();
        for (int i = 0; i < name.length(); i++) {
            int c = b[from + i];
            if ((c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
