package se.projektbokslut.ledger;

import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Problem;

/// Reads the vouchers and entries of a slice that are not [plain][PlainRecords]: whatever their fields are,
/// each is added or refused.
final class VoucherRecords {
    /// How many fields the standard has after a voucher's date, and after an entry's amount.
    static final int AFTER_DATE = 3;

    static final int AFTER_AMOUNT = 4;

    private final FieldCursor cursor;
    private final Keys keys;
    private final Vouchers vouchers;
    private final Notes notes;
    private final ObjectList objects;

    /// @param cursor stands where a record's fields begin, and at the line's end afterwards
    VoucherRecords(FieldCursor cursor, Keys keys, Vouchers vouchers, Notes notes) {
        this.cursor = cursor;
        this.keys = keys;
        this.vouchers = vouchers;
        this.notes = notes;
        this.objects = new ObjectList(cursor, keys, notes);
    }

    /// `#VER serie verno verdatum [text regdatum sign]`
    void voucher(byte[] b, long line) {
        boolean empty = SieBytes.isLineEnd(cursor.skipBlanks(b));
        int before = cursor.control;
        cursor.control = FieldCursor.NO_CONTROL;
        long series = key(b);
        cursor.skipBlanks(b);
        cursor.field(b);
        cursor.trim();
        long number = VoucherNumber.of(cursor);
        cursor.skipBlanks(b);
        cursor.field(b);
        cursor.trimFigure();
        int date = SieDates.parse(cursor.content, cursor.from, cursor.to);
        if (cursor.control != FieldCursor.NO_CONTROL) {
            vouchers.beginUnusable(line, Problem.SIE_CONTROL_CHARACTER, Notes.codePoint(cursor.control));
        } else if (date != SieDates.INVALID) {
            vouchers.begin(line, series, number, date);
        } else {
            vouchers.beginUnusable(line, whyUnusable(empty, series, number));
        }
        cursor.control = before;
        rest(b, line, AFTER_DATE);
    }

    /// @param number the field where the number should stand, as far as it is one
    private Problem whyUnusable(boolean empty, long series, long number) {
        if (empty) {
            return Problem.SIE_FIELDS_MISSING;
        }
        boolean slipped =
                SieDates.isDate(number) || SieDates.parse(keys.raw(series)).isPresent();
        return slipped ? Problem.SIE_VOUCHER_NUMBER : Problem.SIE_VOUCHER_DATE;
    }

    /// `#TRANS konto {objects} belopp [transdat text kvantitet sign]`
    void entry(byte[] b, long line) {
        if (SieBytes.isLineEnd(cursor.skipBlanks(b))) {
            vouchers.refuse(line, Problem.SIE_FIELDS_MISSING);
            return;
        }
        int before = cursor.control;
        cursor.control = FieldCursor.NO_CONTROL;
        long account = key(b);
        boolean closed = objects.read(b, line);
        cursor.skipBlanks(b);
        long ore = amount(b, line);
        if (cursor.control != FieldCursor.NO_CONTROL) {
            vouchers.refuse(line, Problem.SIE_CONTROL_CHARACTER, Notes.codePoint(cursor.control));
        } else {
            Problem problem = problem(account, closed, ore);
            if (problem != null) {
                vouchers.refuse(line, objects.project(), problem);
            } else if (amountMayBeDate(b, ore)) {
                vouchers.addDoubtful(line, account, objects.project(), ore);
            } else {
                vouchers.add(line, account, objects.project(), ore);
            }
        }
        cursor.control = before;
        if (objects.ambiguous()) {
            notes.note(FindingCode.SIE_OBJECT_LIST, line);
        }
        rest(b, line, AFTER_AMOUNT);
    }

    /// Why an entry cannot be used; null where it can.
    private static @Nullable Problem problem(long account, boolean closed, long ore) {
        return account == Keys.NONE
                ? Problem.SIE_ACCOUNT_MISSING
                : !closed
                        ? Problem.SIE_OBJECT_LIST_OPEN
                        : ore == Amounts.INVALID
                                ? Problem.SIE_AMOUNT_INVALID
                                : ore == Amounts.TOO_LARGE ? Problem.SIE_AMOUNT_TOO_LARGE : null;
    }

    /// Whether the amount just read, which is whole kronor, is written as a date and no date follows it.
    private boolean amountMayBeDate(byte[] b, long ore) {
        if (ore % 100 != 0 || !SieDates.isDate(ore / 100) || cursor.to - cursor.from != Long.BYTES) {
            return false;
        }
        int after = cursor.at;
        cursor.skipBlanks(b);
        cursor.field(b);
        cursor.trimFigure();
        boolean dated = SieDates.parse(cursor.content, cursor.from, cursor.to) != SieDates.INVALID;
        cursor.at = after;
        return !dated;
    }

    private long key(byte[] b) {
        cursor.skipBlanks(b);
        return keys.read(cursor, b);
    }

    private long amount(byte[] b, long line) {
        long ore = cursor.shortAmount(b);
        if (ore != Amounts.INVALID) {
            cursor.to = cursor.from;
            return ore;
        }
        boolean bare = b[cursor.at] != '"';
        cursor.field(b);
        if (bare && Amounts.isOnlyThousands(b, cursor.from, cursor.to)) {
            return Amounts.INVALID;
        }
        cursor.trimFigure();
        ore = Amounts.parse(cursor.content, cursor.from, cursor.to, '.');
        if (ore == Amounts.INVALID) {
            ore = Amounts.parse(cursor.content, cursor.from, cursor.to, ',');
            if (ore != Amounts.INVALID) {
                notes.note(FindingCode.SIE_DECIMAL_COMMA, line);
            }
        }
        return ore;
    }

    /// Passes over the fields that nothing here is made of.
    ///
    /// @param most how many the standard has
    void rest(byte[] b, long line, int most) {
        if (cursor.rest(b) > most) {
            notes.note(FindingCode.SIE_BEYOND_STANDARD, line);
        }
    }

    /// A series of letters stands after the label: a number and a date follow then, as after no other label.
    boolean isGluedVoucher(byte[] b, int from, int to) {
        if (to - from <= SieLabel.VER.name().length() || !SieLabel.VER.isAt(b, from)) {
            return false;
        }
        cursor.skipBlanks(b);
        cursor.field(b);
        boolean numbered = cursor.number() != VoucherNumber.NONE;
        cursor.skipBlanks(b);
        cursor.field(b);
        boolean dated = SieDates.parse(cursor.content, cursor.from, cursor.to) != SieDates.INVALID;
        cursor.at = to;
        return numbered && dated;
    }
}
