package se.projektbokslut.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.Words;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Problem;

/// Folds one slice of a SIE file, in one pass over its bytes: no object is made for a line of a voucher.
final class SliceReader {
    private final FieldCursor cursor = new FieldCursor();
    private final Keys keys = new Keys();
    private final Vouchers vouchers;
    private final PlainRecords plain;
    private final VoucherRecords records;
    private final Notes notes = new Notes();
    private final HeaderRows header = new HeaderRows();
    private final Checksums checksums;
    private final EncodingCount encoding = new EncodingCount();

    /// The lines of the places where letters are broken, and the bytes read before the lines at hand.
    private final List<Long> brokenLines = new ArrayList<>();

    private long offset;
    private long line;
    private long known;

    /// Whether a voucher was opened by a brace at the beginning of a line and not closed by one yet.
    private boolean open;

    /// Whether the last line so far that is not blank ends in a brace that closes a voucher.
    private boolean braced;

    /// Whether that line begins a voucher.
    private boolean begun;

    private SliceSums.@Nullable RowFault fault;

    SliceReader(SiePlan plan, ProcessOfAccount processes, VoucherLook look) {
        vouchers = new Vouchers(keys, notes, plan.boundaries(), processes, look.watch(keys));
        plain = new PlainRecords(vouchers);
        records = new VoucherRecords(cursor, keys, vouchers, notes);
        checksums = new Checksums(plan.checksum());
    }

    /// Folds the bytes from `from` to `to`, exclusive; call once.
    SliceSums fold(FileChannel file, long from, long to) throws IOException {
        var blocks = new LineBlocks(file, from, to, encoding);
        try {
            while (fault == null && blocks.next()) {
                long before = line;
                lines(blocks.bytes(), blocks.to());
                findBroken(blocks.bytes(), blocks.to(), before);
                offset += blocks.to();
            }
            if (blocks.tooLong()) {
                fault = new SliceSums.RowFault(line + 1, "", Problem.SIE_LINE_TOO_LONG);
            }
            vouchers.end();
            if ((open || begun) && !braced && to == file.size()) {
                notes.note(FindingCode.SIE_CUT_OFF, line);
            }
            encoding.end();
            if (brokenLines.size() < encoding.places().size()) {
                // A letter that the file's end cuts off.
                brokenLines.add(line);
            }
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
                encoding.counted(brokenLines),
                sums.groups(),
                sums.periods(),
                vouchers.dates(),
                vouchers.counts(),
                vouchers.series(),
                header.rows(),
                notes.noted(),
                vouchers.unbalanced(),
                notes.controls(),
                notes.dimensions(keys),
                checksums.stretches(),
                known,
                vouchers.entries(),
                vouchers.refused(),
                vouchers.refusals(),
                vouchers.refusedCodes(),
                null);
    }

    private void lines(byte[] b, int to) {
        int p = 0;
        while (p < to) {
            line++;
            cursor.begin(p);
            line(b);
            if (cursor.joined.any()) {
                vouchers.refuseJoined(line, cursor.joined.entries(), cursor.joined.voucher());
            }
            if (cursor.control != FieldCursor.NO_CONTROL) {
                notes.noteControl(line, cursor.control);
            }
            if (cursor.unclosed) {
                notes.note(FindingCode.SIE_QUOTE_UNCLOSED, line);
            }
            if (checksums.wanted()) {
                checksums.line(b, p);
            }
            p = SieBytes.afterLineEnd(b, cursor.at);
        }
        int last = to - 1;
        while (last >= 0 && (SieBytes.isLineEnd(b[last]) || SieBytes.isBlank(b[last]) || SieBytes.isControl(b[last]))) {
            last--;
        }
        if (last >= 0) {
            int begin = last;
            while (begin > 0 && !SieBytes.isLineEnd(b[begin - 1])) {
                begin--;
            }
            begun = b[begin] == '#' && SieLabel.of(b, begin + 1, SieBytes.labelEnd(b, begin + 1)) == SieLabel.VER;
            braced = SieBytes.endsInBrace(b, begin, last + 1, begun || b[begin] == '{');
        }
        if (vouchers.full() || header.full() || checksums.full()) {
            fault = new SliceSums.RowFault(line, "", Problem.SIE_TOO_VARIED);
        }
    }

    /// Finds the lines of the places where letters are broken, as far as they stand in these lines.
    private void findBroken(byte[] b, int to, long linesBefore) {
        List<Long> places = encoding.places();
        int from = 0;
        long number = linesBefore + 1;
        while (brokenLines.size() < places.size() && places.get(brokenLines.size()) < offset + to) {
            int place = (int) (places.get(brokenLines.size()) - offset);
            for (int next = nextLine(b, from); next <= place; next = nextLine(b, from)) {
                from = next;
                number++;
            }
            brokenLines.add(number);
        }
    }

    private static int nextLine(byte[] b, int from) {
        int p = from;
        while (!SieBytes.isLineEnd(b[p])) {
            p++;
        }
        return SieBytes.afterLineEnd(b, p);
    }

    /// Reads one line and leaves the cursor at its end.
    private void line(byte[] b) {
        byte c = cursor.skipToText(b);
        while (c == '}' || c == '{') {
            open = c == '{';
            if (!open) {
                vouchers.end();
            }
            cursor.at++;
            c = cursor.skipToText(b);
        }
        if (c == '#') {
            record(b);
        } else if (!SieBytes.isLineEnd(c)) {
            withoutLabel(b);
        }
    }

    /// A line that does not begin with a label. Where signs stand before the label of a voucher or an entry, as
    /// quotes do where a spreadsheet program has written the file, that is refused.
    private void withoutLabel(byte[] b) {
        int from = cursor.at;
        while (!SieBytes.isLineEnd(b[from]) && b[from] != '#' && !isLetterOrDigit(b[from])) {
            from++;
        }
        if (b[from] == '#' && isVoucherOrEntry(b, from + 1, SieLabel.VER)) {
            open = false;
            vouchers.beginUnusable(line, Problem.SIE_BEFORE_LABEL);
        } else if (b[from] == '#' && isVoucherOrEntry(b, from + 1, SieLabel.TRANS)) {
            vouchers.refuse(line, Problem.SIE_BEFORE_LABEL, "1");
        } else {
            notes.note(FindingCode.SIE_LINE_WITHOUT_LABEL, line);
        }
        cursor.rest(b);
        cursor.joined.begin();
        cursor.unclosed = false;
    }

    private static boolean isVoucherOrEntry(byte[] b, int from, SieLabel label) {
        int to = from;
        while (isLetterOrDigit(b[to])) {
            to++;
        }
        return SieLabel.of(b, from, to) == label;
    }

    private static boolean isLetterOrDigit(byte c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private void record(byte[] b) {
        long first = Words.at(b, cursor.at);
        // Each voucher is one anew, as in the first line of a slice.
        open &= !PlainRecords.VOUCHER.begins(first);
        if ((PlainRecords.ENTRY.begins(first)
                        && passed(b, plain.entry(b, cursor.at, line), VoucherRecords.AFTER_AMOUNT))
                || (PlainRecords.VOUCHER.begins(first)
                        && passed(b, plain.voucher(b, cursor.at, line), VoucherRecords.AFTER_DATE))) {
            return;
        }
        int label = cursor.at + 1;
        cursor.at = SieBytes.labelEnd(b, label);
        otherRecord(b, label, cursor.at);
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
        records.rest(b, line, most);
        return true;
    }

    private void otherRecord(byte[] b, int from, int to) {
        SieLabel label = SieLabel.of(b, from, to);
        if (label == null) {
            label = from == to ? apart(b) : glued(b, from, to);
        }
        if (label == null) {
            notes.note(FindingCode.SIE_BEYOND_STANDARD, line);
            cursor.rest(b);
            return;
        }
        int fields = cursor.at;
        switch (label) {
            case TRANS -> {
                known++;
                records.entry(b, line);
            }
            case VER -> {
                known++;
                open = false;
                records.voucher(b, line);
            }
            case PROSA -> text(b);
            default -> {
                known++;
                if (label.isKept()) {
                    header.add(line, label, cursor, b);
                }
                if (label == SieLabel.KSUMMA) {
                    checksums.mark(line, header.lastValue());
                }
                cursor.at = fields;
                cursor.rest(b);
            }
        }
    }

    /// A text of any length, which need not be quoted and may name labels.
    private void text(byte[] b) {
        known++;
        cursor.rest(b);
        cursor.joined.begin();
    }

    /// The label that stands after a blank; null where it is none that the standard has. The cursor is then behind it.
    private @Nullable SieLabel apart(byte[] b) {
        int before = cursor.at;
        cursor.skipBlanks(b);
        int from = cursor.at;
        cursor.at = SieBytes.labelEnd(b, from);
        SieLabel label = SieLabel.of(b, from, cursor.at);
        if (label == null) {
            cursor.at = before;
        } else {
            notes.note(FindingCode.SIE_LABEL_GLUED, line);
        }
        return label;
    }

    /// The label that the record begins with where its first field follows at once; null where it is none that
    /// the standard has. The cursor is then at that field.
    private @Nullable SieLabel glued(byte[] b, int from, int to) {
        SieLabel label = SieLabel.gluedTo(b, from, to);
        if (label == null && records.isGluedVoucher(b, from, to)) {
            label = SieLabel.VER;
        }
        if (label != null) {
            cursor.at = from + label.name().length();
            notes.note(FindingCode.SIE_LABEL_GLUED, line);
        }
        return label;
    }
}
