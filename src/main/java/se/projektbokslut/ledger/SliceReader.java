package se.projektbokslut.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.intake.FindingCode;
import se.projektbokslut.intake.Problem;

/// Folds one slice of a SIE file, in one pass over its bytes: no object is made for a line of a voucher.
final class SliceReader {
    /// The dimension whose objects are projects.
    private static final int PROJECT = 6;

    private final FieldCursor cursor = new FieldCursor();
    private final Keys keys = new Keys();
    private final Vouchers vouchers;
    private final Notes notes = new Notes();
    private final HeaderRows header = new HeaderRows();
    private final Checksums checksums;
    private final EncodingCount encoding = new EncodingCount();

    private long line;
    private long known;
    private long entries;
    private SliceSums.@Nullable RowFault fault;

    /// The object list of the entry at hand: its project, and whether the list can be used.
    private long project;

    private boolean withProject;
    private boolean ambiguous;

    SliceReader(SiePlan plan, ProcessOfAccount processes) {
        vouchers = new Vouchers(keys, notes, plan.boundaries(), processes);
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
            return fault == null ? sums() : SliceSums.unusable(line, entries, fault);
        } catch (ArithmeticException sumTooLarge) {
            return SliceSums.unusable(line, entries, new SliceSums.RowFault(line, "", Problem.SIE_SUM_TOO_LARGE));
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
                entries,
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
            record(b, cursor.at + 1);
        } else if (!FieldCursor.isLineEnd(c)) {
            notes.note(FindingCode.SIE_LINE_WITHOUT_LABEL, line);
            cursor.rest(b);
        }
    }

    private void record(byte[] b, int label) {
        if (b[label] == 'T'
                && b[label + 1] == 'R'
                && b[label + 2] == 'A'
                && b[label + 3] == 'N'
                && b[label + 4] == 'S'
                && isLabelEnd(b[label + 5])) {
            cursor.at = label + 5;
            entry(b);
            return;
        }
        if (b[label] == 'V' && b[label + 1] == 'E' && b[label + 2] == 'R' && isLabelEnd(b[label + 3])) {
            cursor.at = label + 3;
            voucher(b);
            return;
        }
        int p = label;
        while (!isLabelEnd(b[p])) {
            p++;
        }
        cursor.at = p;
        otherRecord(b, label, p);
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
        long number = number();
        cursor.skipBlanks(b);
        cursor.field(b);
        int date = cursor.control ? SieDates.INVALID : SieDates.parse(cursor.content, cursor.from, cursor.to);
        vouchers.begin(line, series, number, date);
        if (cursor.rest(b) > 3) {
            notes.note(FindingCode.SIE_BEYOND_STANDARD, line);
        }
    }

    /// The field's non-negative integer, or [Vouchers#NO_NUMBER].
    private long number() {
        int length = cursor.to - cursor.from;
        if (length < 1 || length > 18) {
            return Vouchers.NO_NUMBER;
        }
        long number = 0;
        for (int i = cursor.from; i < cursor.to; i++) {
            int digit = cursor.content[i] - '0';
            if (digit < 0 || digit > 9) {
                return Vouchers.NO_NUMBER;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /// `#TRANS konto {objects} belopp [transdat text kvantitet sign]`
    private void entry(byte[] b) {
        known++;
        entries++;
        long account = key(b);
        project = Keys.NONE;
        withProject = false;
        ambiguous = false;
        boolean closed = cursor.skipBlanks(b) != '{' || objects(b);
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
            vouchers.add(line, account, ambiguous ? Keys.NONE : project, ore);
        } else {
            vouchers.refuse(line, problem);
        }
        if (ambiguous) {
            notes.note(FindingCode.SIE_OBJECT_LIST, line);
        }
        if (cursor.rest(b) > 4) {
            notes.note(FindingCode.SIE_BEYOND_STANDARD, line);
        }
    }

    private long key(byte[] b) {
        cursor.skipBlanks(b);
        return keyHere(b);
    }

    private long keyHere(byte[] b) {
        long key = cursor.shortKey(b);
        if (key != FieldCursor.NOT_SHORT) {
            return key;
        }
        cursor.field(b);
        return keys.of(cursor.content, cursor.from, cursor.to);
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

    private long dimension(byte[] b) {
        int digit = b[cursor.at] - '0';
        if (digit >= 1 && digit <= 9 && FieldCursor.isBlank(b[cursor.at + 1])) {
            cursor.at++;
            return digit;
        }
        cursor.field(b);
        return number();
    }

    /// Reads the object list that begins here; false where it does not end on the line.
    private boolean objects(byte[] b) {
        cursor.at++;
        notes.forgetDimensions();
        while (true) {
            byte c = cursor.skipBlanks(b);
            if (c == '}') {
                break;
            }
            if (FieldCursor.isLineEnd(c) || c == '{') {
                return false;
            }
            long dimension = dimension(b);
            c = cursor.skipBlanks(b);
            if (FieldCursor.isLineEnd(c) || c == '{') {
                return false;
            }
            if (c == '}') {
                ambiguous = true;
                break;
            }
            long object = keyHere(b);
            if (dimension == PROJECT) {
                ambiguous |= withProject;
                withProject = true;
                project = object;
            } else if (dimension > 2) {
                notes.rememberDimension(dimension);
            }
        }
        cursor.at++;
        if (!withProject) {
            notes.noteDimensions(line);
        }
        return true;
    }
}
