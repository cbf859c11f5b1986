package se.projektbokslut.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.intake.FindingCode;
import se.projektbokslut.intake.Problem;

/// Folds one slice of a SIE file, in one pass over its bytes: no object is made for a line of a voucher.
final class SliceReader {
    /// How many fields the standard has after a voucher's date, and after an entry's amount.
    private static final int AFTER_DATE = 3;

    private static final int AFTER_AMOUNT = 4;

    private final FieldCursor cursor = new FieldCursor();
    private final Keys keys = new Keys();
    private final Vouchers vouchers;
    private final PlainRecords plain;
    private final Notes notes = new Notes();
    private final ObjectList objects = new ObjectList(cursor, keys, notes);
    private final HeaderRows header = new HeaderRows();
    private final Checksums checksums;
    private final EncodingCount encoding = new EncodingCount();

    private long line;
    private long known;
    private SliceSums.@Nullable RowFault fault;

    SliceReader(SiePlan plan, ProcessOfAccount processes, VoucherLook look) {
        vouchers = new Vouchers(keys, notes, plan.boundaries(), processes, look.watch(keys));
        plain = new PlainRecords(vouchers);
        checksums = new Checksums(plan.checksum());
    }

    /// Folds the bytes from `from` to `to`, exclusive; call once.
    SliceSums fold(FileChannel file, long from, long to) throws IOException {
        var blocks = new LineBlocks(file, from, to, encoding);
        try {
            while (fault == null && blocks.next()) {
                lines(blocks.bytes(), blocks.to());
            }
            if (blocks.tooLong()) {
                fault = new SliceSums.RowFault(line + 1, "", Problem.SIE_LINE_TOO_LONG);
            }
            vouchers.end();
            return fault == null ? sums() : SliceSums.unusable(line, vouchers.entries(), fault);
        } catch (ArithmeticException sumTooLarge) {
            return SliceSums.unusable(
                    line, vouchers.entries(), new SliceSums.RowFault(line, "", Problem.SIE_SUM_TOO_LARGE));
        }
    }

    private SliceSums sums() {
        EntryOrder sums = vouchers.sums();
        return new SliceSums(
                line,
                encoding.counted(),
                sums.groups(),
                sums.periods(),
                vouchers.dates(),
                vouchers.counts(),
                vouchers.series(),
                header.rows(),
                notes.noted(),
                vouchers.unbalanced(),
                notes.dimensions(),
                checksums.stretches(),
                known,
                vouchers.entries(),
                vouchers.refused(),
                vouchers.refusals(),
                null);
    }

    private void lines(byte[] b, int to) {
        int p = 0;
        while (p < to) {
            line++;
            cursor.at = p;
            cursor.unclosed = false;
            cursor.control = false;
            line(b);
            if (cursor.unclosed) {
                notes.note(FindingCode.SIE_QUOTE_UNCLOSED, line);
            }
            if (checksums.wanted()) {
                checksums.line(b, p);
            }
            p = FieldCursor.afterLineEnd(b, cursor.at);
        }
        if (vouchers.full() || header.full() || checksums.full()) {
            fault = new SliceSums.RowFault(line, "", Problem.SIE_TOO_VARIED);
        }
    }

    /// Reads one line and leaves the cursor at its end.
    private void line(byte[] b) {
        byte c = cursor.skipBlanks(b);
        while (c == '}' || c == '{') {
            if (c == '}') {
                vouchers.end();
            }
            cursor.at++;
            c = cursor.skipBlanks(b);
        }
        if (c == '#') {
            record(b);
        } else if (!FieldCursor.isLineEnd(c)) {
            notes.note(FindingCode.SIE_LINE_WITHOUT_LABEL, line);
            cursor.rest(b);
        }
    }

    private void record(byte[] b) {
        long first = Words.at(b, cursor.at);
        if ((PlainRecords.ENTRY.begins(first) && passed(b, plain.entry(b, cursor.at, line), AFTER_AMOUNT))
                || (PlainRecords.VOUCHER.begins(first) && passed(b, plain.voucher(b, cursor.at, line), AFTER_DATE))) {
            return;
        }
        int label = cursor.at + 1;
        int p = label;
        while (!isLabelEnd(b[p])) {
            p++;
        }
        cursor.at = p;
        otherRecord(b, label, p);
    }

    /// Whether a record was plain; the cursor is then at the line's end.
    ///
    /// @param after where its reader ended
    private boolean passed(byte[] b, int after, int most) {
        if (after == PlainRecords.NOT_PLAIN) {
            return false;
        }
        known++;
        cursor.at = after;
        rest(b, most);
        return true;
    }

    /// Passes over the fields that nothing here is made of.
    ///
    /// @param most how many the standard has
    private void rest(byte[] b, int most) {
        if (cursor.rest(b) > most) {
            notes.note(FindingCode.SIE_BEYOND_STANDARD, line);
        }
    }

    private static boolean isLabelEnd(byte c) {
        return FieldCursor.isBlank(c) || FieldCursor.isLineEnd(c) || c == '"' || c == '{' || c == '}';
    }

    private void otherRecord(byte[] b, int from, int to) {
        SieLabel label = SieLabel.of(b, from, to);
        if (label == null) {
            notes.note(FindingCode.SIE_BEYOND_STANDARD, line);
            cursor.rest(b);
            return;
        }
        switch (label) {
            case TRANS -> entry(b);
            case VER -> voucher(b);
            default -> {
                known++;
                if (label.isKept()) {
                    header.add(line, label, cursor, b);
                }
                if (label == SieLabel.KSUMMA) {
                    checksums.mark(line, header.lastValue());
                }
                cursor.rest(b);
            }
        }
    }

    /// `#VER serie verno verdatum [text regdatum sign]`
    private void voucher(byte[] b) {
        known++;
        long series = key(b);
        cursor.skipBlanks(b);
        cursor.field(b);
        long number = cursor.numberOrHash();
        cursor.skipBlanks(b);
        cursor.field(b);
        int date = cursor.control ? SieDates.INVALID : SieDates.parse(cursor.content, cursor.from, cursor.to);
        vouchers.begin(line, series, number, date);
        rest(b, AFTER_DATE);
    }

    /// `#TRANS konto {objects} belopp [transdat text kvantitet sign]`
    private void entry(byte[] b) {
        known++;
        long account = key(b);
        boolean closed = objects.read(b, line);
        cursor.skipBlanks(b);
        long ore = amount(b);
        Problem problem = null;
        if (account == Keys.NONE) {
            problem = Problem.SIE_ACCOUNT_MISSING;
        } else if (cursor.control) {
            problem = Problem.SIE_CONTROL_CHARACTER;
        } else if (!closed) {
            problem = Problem.SIE_OBJECT_LIST_OPEN;
        } else if (ore == Amounts.INVALID) {
            problem = Problem.SIE_AMOUNT_INVALID;
        } else if (ore == Amounts.TOO_LARGE) {
            problem = Problem.SIE_AMOUNT_TOO_LARGE;
        }
        if (problem == null) {
            vouchers.add(line, account, objects.project(), ore);
        } else {
            vouchers.refuse(line, problem);
        }
        if (objects.ambiguous()) {
            notes.note(FindingCode.SIE_OBJECT_LIST, line);
        }
        rest(b, AFTER_AMOUNT);
    }

    private long key(byte[] b) {
        cursor.skipBlanks(b);
        return keys.read(cursor, b);
    }

    private long amount(byte[] b) {
        long ore = cursor.shortAmount(b);
        if (ore != Amounts.INVALID) {
            return ore;
        }
        boolean bare = b[cursor.at] != '"';
        cursor.field(b);
        if (bare && Amounts.isOnlyThousands(b, cursor.from, cursor.to)) {
            return Amounts.INVALID;
        }
        ore = Amounts.parse(cursor.content, cursor.from, cursor.to, '.');
        if (ore == Amounts.INVALID) {
            ore = Amounts.parse(cursor.content, cursor.from, cursor.to, ',');
            if (ore != Amounts.INVALID) {
                notes.note(FindingCode.SIE_DECIMAL_COMMA, line);
            }
        }
        return ore;
    }
}
