package se.projektbokslut.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;

/// Reads the rows of one block of a supplier ledger. A row that cannot be read as it stands is refused, never
/// guessed.
///
/// A cell in quotes may run over line ends. Where such a row is not sound (its quote is never closed, the number
/// of its cells is wrong, the cell has swallowed the separators of a whole row), a quote is missing, and only its
/// first line is refused, so that one missing quote does not hide the rows after it.
final class SupplierRows {
    /// A row is some hundred bytes; what is longer has lost its line ends.
    static final int LONGEST_ROW = 1 << 16;

    /// No code is longer, in bytes.
    static final int LONGEST_CODE = 100;

    /// How rows of sums begin.
    private static final List<String> TOTALS = List.of("summa", "total", "s:a", "slutsum", "delsumma");

    private static final int LONGEST_OVER_LINES = 1 << 13;

    private static final int UNSOUND = -1;
    private static final int OPEN = -2;

    private final SupplierColumns columns;
    private final byte separator;
    private final byte lineEnd;
    private final long eightSeparators;
    private final long eightLineEnds;
    private final byte[] bytes;
    private final int length;
    private final boolean last;
    private final @Nullable SupplierWatcher watcher;
    private final SupplierSums sums = new SupplierSums();

    private final int[] from;
    private final int[] to;
    private int cells;
    private int extraFrom;
    private int linesWithin;
    private int open;

    private byte[] firstRun = {};
    private SupplierSums.Group firstGroup = new SupplierSums.Group(0, 0, firstRun, firstRun);
    private SupplierSums.Group group = firstGroup;
    private int buyerFrom = -1;
    private int buyerTo = -1;
    private int voucherFrom;
    private int voucherTo;

    /// @param bytes rows, each with its line end
    /// @param length how many of them are rows, at most eight less than there are
    /// @param last whether nothing follows
    /// @param watcher looks at each row; null in a first reading
    SupplierRows(SupplierShape shape, byte[] bytes, int length, boolean last, @Nullable SupplierWatcher watcher) {
        this.watcher = watcher;
        this.columns = shape.columns();
        this.separator = shape.separator();
        this.lineEnd = shape.lineEnd();
        this.eightSeparators = Words.eight(separator);
        this.eightLineEnds = Words.eight(lineEnd);
        this.bytes = bytes;
        this.length = length;
        this.last = last;
        this.from = new int[columns.count()];
        this.to = new int[columns.count()];
    }

    /// Reads them all; call once.
    void read() {
        int at = 0;
        open = length;
        while (at < length) {
            int next = cells(at);
            if (next == OPEN) {
                open = at;
                break;
            }
            boolean fits = next > 0 && fits(next);
            boolean unsound = next == UNSOUND || (linesWithin > 0 && !fits);
            if (unsound) {
                next = lineEndFrom(at) + 1;
                refuse(-1, next - at > LONGEST_ROW ? Problem.SUPPLIER_ROW_TOO_LONG : Problem.SYNTAX_QUOTE);
                linesWithin = 0;
            } else if (next - at > LONGEST_ROW) {
                refuse(-1, Problem.SUPPLIER_ROW_TOO_LONG);
            } else if (fits) {
                row(at, next);
            } else if (CodeCell.isBlank(bytes, at, next, separator)) {
                sums.blank++;
            } else {
                refuse(-1, isTotal(at, next) ? Problem.SUPPLIER_TOTAL : Problem.CSV_CELLS);
            }
            sums.lines += 1 + linesWithin;
            sums.within += linesWithin;
            at = next;
        }
        if (buyerFrom >= 0) {
            sums.runs(firstRun, firstGroup, run());
        }
    }

    SupplierSums sums() {
        return sums;
    }

    /// Where a row begins that goes on after the block; the block's length where there is none.
    int open() {
        return open;
    }

    /// Finds the cells of a row; the end of a line stops the search at the latest, since every line has one.
    ///
    /// @return where the next row begins, [#UNSOUND] or [#OPEN]
    private int cells(int begin) {
        cells = 0;
        linesWithin = 0;
        int cellFrom = begin;
        int word = begin;
        long found = Words.found(bytes, word, eightSeparators, eightLineEnds);
        while (true) {
            int cellTo;
            int end;
            if (bytes[cellFrom] == '"') {
                cellTo = closingQuote(begin, ++cellFrom);
                if (cellTo < 0) {
                    return cellTo;
                }
                end = cellTo + 1;
                if (bytes[end] == '\r' && lineEnd == '\n') {
                    end += bytes[end + 1] == '\r' ? 1 : 0;
                    end += bytes[end + 1] == '\n' ? 1 : 0;
                }
                if (bytes[end] != separator && bytes[end] != lineEnd) {
                    return UNSOUND;
                }
                word = end + 1;
                found = Words.found(bytes, word, eightSeparators, eightLineEnds);
            } else {
                while (found == 0) {
                    word += Long.BYTES;
                    found = Words.found(bytes, word, eightSeparators, eightLineEnds);
                }
                end = word + Words.first(found);
                found &= found - 1;
                cellTo = end;
                if (bytes[end] == '\n' && lineEnd == '\n') {
                    cellTo -= cellTo > cellFrom && bytes[cellTo - 1] == '\r' ? 1 : 0;
                    cellTo -= cellTo > cellFrom && bytes[cellTo - 1] == '\r' ? 1 : 0;
                }
            }
            if (cells < from.length) {
                from[cells] = cellFrom;
                to[cells] = cellTo;
            } else if (cells == columns.width()) {
                extraFrom = cellFrom;
            }
            cells++;
            if (bytes[end] == lineEnd) {
                return end + 1;
            }
            cellFrom = end + 1;
        }
    }

    private int closingQuote(int rowFrom, int cellFrom) {
        int separators = 0;
        int lines = 0;
        // A file full of lone quotes must not be searched through for each of them.
        boolean overLines = sums.refused <= Refusal.MOST_ROWS;
        for (int at = cellFrom; at < length; at++) {
            byte b = bytes[at];
            if (b == '"') {
                if (at + 1 == length || bytes[at + 1] != '"') {
                    linesWithin += lines;
                    return lines > 0 && separators >= columns.count() - 1 ? UNSOUND : at;
                }
                at++;
            } else if (b == separator) {
                separators++;
            } else if (b == lineEnd) {
                lines++;
                if (!overLines || at - rowFrom > LONGEST_OVER_LINES) {
                    return UNSOUND;
                }
            }
        }
        return last ? UNSOUND : OPEN;
    }

    private int lineEndFrom(int begin) {
        int at = begin;
        while (bytes[at] != lineEnd) {
            at++;
        }
        return at;
    }

    /// Whether the row has a cell for each heading, and nothing in cells beyond them.
    private boolean fits(int next) {
        int count = columns.count();
        return cells == count
                || (cells > count && (cells <= columns.width() || CodeCell.isBlank(bytes, extraFrom, next, separator)));
    }

    private void row(int begin, int next) {
        int day = DateCell.day(bytes, from[columns.date()], to[columns.date()]);
        int month = day / 100;
        long ore = AmountCell.ore(bytes, from[columns.amount()], to[columns.amount()]);
        boolean account = CodeCell.isAccount(bytes, from[columns.account()], to[columns.account()]);
        if (month == 0 && CodeCell.isBlank(bytes, begin, next, separator)) {
            sums.blank += 1 + linesWithin;
            sums.within -= linesWithin;
            return;
        }
        boolean codes =
                code(columns.buyer()) && code(columns.voucher()) && (columns.project() < 0 || code(columns.project()));
        if (month == 0 || ore <= AmountCell.TOO_LARGE || !account || !codes) {
            refuseRow(begin, next, month, ore, account);
            return;
        }
        decimalSign(from[columns.amount()], to[columns.amount()]);
        if (watcher != null && !watcher.takes(sums.lines)) {
            return;
        }
        boolean sameBuyer = buyerFrom >= 0 && same(columns.buyer(), buyerFrom, buyerTo);
        boolean sameRun = sameBuyer && same(columns.voucher(), voucherFrom, voucherTo);
        int projectFrom = columns.project() < 0 ? 0 : from[columns.project()];
        int projectTo = columns.project() < 0 ? 0 : to[columns.project()];
        boolean sameGroup = group.is(month, bytes, from[columns.buyer()], to[columns.buyer()], projectFrom, projectTo);
        if (!sameGroup) {
            group = sums.group(month, bytes, from[columns.buyer()], to[columns.buyer()], projectFrom, projectTo);
            if (watcher != null) {
                watcher.began(group);
            }
        }
        long number = hash(columns.voucher());
        long row = VoucherUnits.row(number, day, hash(columns.account()), ore);
        SupplierSums.Group target =
                watcher == null ? group : watcher.target(group, VoucherUnits.id(number, day, row), row, sums.lines);
        sums.add(target, ore, row);
        if (watcher != null && watcher.repetition() != null) {
            compare(watcher.repetition(), number == 0 ? 0 : VoucherUnits.mix(number + day) ^ hash(columns.buyer()));
        }
        if (!sameRun) {
            target.invoices++;
        }
        boolean first = buyerFrom < 0;
        buyerFrom = from[columns.buyer()];
        buyerTo = to[columns.buyer()];
        voucherFrom = from[columns.voucher()];
        voucherTo = to[columns.voucher()];
        if (first) {
            firstRun = run();
            firstGroup = target;
        }
    }

    private void compare(SupplierRepetition repetition, long voucher) {
        long all = 0;
        for (int cell = 0; cell < columns.count(); cell++) {
            all = VoucherUnits.mix(all + hash(cell));
        }
        repetition.add(voucher, all);
    }

    /// A row of sums at the end of an export: an amount of nobody, on no day; or a short row that begins with the
    /// word.
    private boolean isTotal(int begin, int next) {
        int at = begin;
        while (at < next && (bytes[at] == separator || bytes[at] == ' ' || bytes[at] == '"')) {
            at++;
        }
        String word =
                new String(bytes, at, Math.min(8, next - at), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return TOTALS.stream().anyMatch(word::startsWith);
    }

    private boolean isTotalOfNobody() {
        return CodeCell.isMissing(bytes, from[columns.buyer()], to[columns.buyer()])
                && CodeCell.isMissing(bytes, from[columns.voucher()], to[columns.voucher()])
                && CodeCell.isMissing(bytes, from[columns.date()], to[columns.date()]);
    }

    /// The heading row once more, in a file to which another was added.
    private boolean isHeading(int cell) {
        byte[] name = columns.names().get(cell).getBytes(StandardCharsets.UTF_8);
        return Arrays.equals(name, 0, name.length, bytes, from[cell], to[cell]);
    }

    private void refuse(int cell, Problem problem) {
        sums.refused++;
        fault(cell, problem);
    }

    private void refuseRow(int begin, int next, int month, long ore, boolean account) {
        if (month == 0 && ore > AmountCell.TOO_LARGE && (isTotalOfNobody() || isTotal(begin, next))) {
            refuse(-1, Problem.SUPPLIER_TOTAL);
            return;
        }
        if (month == 0 && isHeading(columns.date()) && isHeading(columns.amount())) {
            refuse(-1, Problem.SUPPLIER_HEADING_AGAIN);
            return;
        }
        sums.refused++;
        for (int cell : new int[] {columns.buyer(), columns.voucher(), columns.project()}) {
            if (cell >= 0 && !code(cell)) {
                fault(cell, Problem.SUPPLIER_CODE);
            }
        }
        if (!account) {
            fault(columns.account(), Problem.SUPPLIER_ACCOUNT);
        }
        if (ore == AmountCell.NONE) {
            fault(columns.amount(), Problem.SUPPLIER_AMOUNT);
        } else if (ore == AmountCell.TOO_LARGE) {
            fault(columns.amount(), Problem.SUPPLIER_AMOUNT_TOO_LARGE);
        }
        if (month == 0) {
            fault(columns.date(), Problem.SUPPLIER_DATE);
        }
    }

    private void fault(int cell, Problem problem) {
        sums.fault(new SupplierSums.Fault(sums.lines, cell, problem, cells));
    }

    /// Whether the cell is short and has no control characters, as a code. Takes the blanks around it away; a
    /// missing one becomes empty.
    private boolean code(int cell) {
        int begin = from[cell];
        int end = to[cell];
        while (begin < end && bytes[begin] == ' ') {
            begin++;
        }
        while (begin < end && bytes[end - 1] == ' ') {
            end--;
        }
        from[cell] = begin;
        to[cell] = end;
        if (end - begin > LONGEST_CODE) {
            return false;
        }
        for (int i = begin; i < end; i++) {
            byte b = bytes[i];
            if ((b >= 0 && b < ' ') || b == 0x7F) {
                return false;
            }
        }
        if (begin < end && (bytes[begin] == '-' || bytes[begin] == '*') && CodeCell.isMissing(bytes, begin, end)) {
            to[cell] = begin;
        }
        return true;
    }

    /// A hash of the cell's bytes; 0 where it is empty. Eight bytes are looked at together, as they lie in the
    /// block.
    private long hash(int cell) {
        int at = from[cell];
        int left = to[cell] - at;
        long hash = left;
        while (left >= Long.BYTES) {
            hash = VoucherUnits.mix(hash ^ Words.at(bytes, at));
            at += Long.BYTES;
            left -= Long.BYTES;
        }
        return left <= 0 ? hash : VoucherUnits.mix(hash ^ (Words.at(bytes, at) << ((Long.BYTES - left) * Byte.SIZE)));
    }

    private boolean same(int cell, int begin, int end) {
        return Arrays.equals(bytes, from[cell], to[cell], bytes, begin, end);
    }

    /// The buyer and voucher number of the latest row.
    private byte[] run() {
        byte[] run = Arrays.copyOfRange(bytes, buyerFrom, buyerTo + 1 + voucherTo - voucherFrom);
        run[buyerTo - buyerFrom] = '\n';
        System.arraycopy(bytes, voucherFrom, run, buyerTo - buyerFrom + 1, voucherTo - voucherFrom);
        return run;
    }

    private void decimalSign(int begin, int end) {
        for (int i = Math.max(begin, end - 3); i < end; i++) {
            sums.commas |= bytes[i] == ',';
            sums.points |= bytes[i] == '.';
        }
    }
}
