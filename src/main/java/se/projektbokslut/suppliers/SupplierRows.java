package se.projektbokslut.suppliers;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.content.Mix;
import se.projektbokslut.documents.ExponentForm;
import se.projektbokslut.documents.Words;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;

/// Reads the rows of one block of a supplier ledger. A row that cannot be read as it stands is refused, never
/// guessed. Of a row that is not sound only the first line is refused, so that one missing quote does not hide
/// the rows after it.
final class SupplierRows {
    /// A row is some hundred bytes; what is longer has lost its line ends.
    static final int LONGEST_ROW = 1 << 16;

    private final SupplierColumns columns;
    private final byte separator;
    private final byte[] bytes;
    private final int length;
    private final @Nullable SupplierWatcher watcher;
    private final SupplierCells cells;
    private final SupplierTotals totals;
    private final byte decimal;
    private final SupplierSums sums = new SupplierSums();
    private int open;

    private final SupplierRun run;
    private SupplierRun.@Nullable Key firstRun;
    private final SupplierKey key = new SupplierKey();
    private SupplierSums.Group firstGroup = new SupplierSums.Group(0, key);
    private SupplierSums.Group group = firstGroup;

    /// The bytes of the latest date that was looked at, its first eight and its last eight, and the day.
    private long dateFirst;

    private long dateLast;
    private int dateLength;
    private int date;

    /// @param bytes rows, each with its line end
    /// @param length how many of them are rows, at most [SupplierBlocks#SLACK] less than there are
    /// @param last whether nothing follows
    /// @param watcher looks at each row; null in a first reading
    SupplierRows(SupplierShape shape, byte[] bytes, int length, boolean last, @Nullable SupplierWatcher watcher) {
        this.watcher = watcher;
        this.columns = shape.columns();
        this.separator = shape.separator();
        this.bytes = bytes;
        this.key.bytes = bytes;
        this.length = length;
        this.cells = new SupplierCells(shape, bytes, length, last);
        this.run = new SupplierRun(columns, bytes, cells);
        this.totals = new SupplierTotals(shape, bytes, cells);
        this.decimal = shape.firstRows().decimal();
    }

    /// Reads them all; call once.
    void read() {
        int at = 0;
        open = length;
        while (at < length) {
            int begin = at;
            // A printout begins a new page with it.
            while (bytes[begin] == '\f') {
                begin++;
            }
            // A file full of lone quotes must not be searched through for each of them.
            int next = cells.find(begin, sums.refused <= Refusal.MOST_ROWS);
            if (next == SupplierCells.OPEN) {
                open = at;
                break;
            }
            int within = cells.linesWithin;
            boolean fits = next > 0 && cells.fit(next);
            boolean unsound = next == SupplierCells.UNSOUND || (within > 0 && !fits);
            if (unsound) {
                next = cells.lineEndFrom(begin) + 1;
                refuse(next - at > LONGEST_ROW ? Problem.SUPPLIER_ROW_TOO_LONG : Problem.SYNTAX_QUOTE);
                within = 0;
            } else if (next - at > LONGEST_ROW) {
                refuse(Problem.SUPPLIER_ROW_TOO_LONG);
            } else if (fits) {
                row(begin, next);
            } else if (CodeCell.isBlank(bytes, begin, next, separator)) {
                sums.blank++;
            } else {
                refuseCells(begin, next);
            }
            sums.lines += 1 + within;
            sums.within += within;
            at = next;
        }
        if (firstRun != null) {
            sums.runs(firstRun, firstGroup, run.key());
        }
    }

    SupplierSums sums() {
        return sums;
    }

    /// Where a row begins that goes on after the block; the block's length where there is none.
    int open() {
        return open;
    }

    private void row(int begin, int next) {
        int[] from = cells.from;
        int[] to = cells.to;
        int day = day(from[columns.date()], to[columns.date()]);
        int month = day / 100;
        long ore = AmountCell.ore(bytes, from[columns.amount()], to[columns.amount()], decimal);
        boolean account = CodeCell.isAccount(bytes, from[columns.account()], to[columns.account()]);
        if (month == 0 && CodeCell.isBlank(bytes, begin, next, separator)) {
            sums.blank += 1 + cells.linesWithin;
            sums.within -= cells.linesWithin;
            return;
        }
        boolean sameBuyer = run.hasBuyer();
        boolean codes = (sameBuyer || cells.code(columns.buyer()))
                && cells.number(columns.voucher())
                && (columns.project() < 0 || cells.code(columns.project()));
        if (month == 0 || ore <= AmountCell.TOO_LARGE || !account || !codes || totals.isDated()) {
            refuseRow(begin, next, month, ore, account);
            return;
        }
        decimalSign(from[columns.amount()], to[columns.amount()]);
        if (watcher != null && !watcher.takes(sums.lines)) {
            return;
        }
        if (!sameBuyer && (cells.isEmpty(columns.buyer()) || cells.isPlaceholder(columns.buyer()))) {
            takeName();
        }
        readKey(month);
        if (!key.is(group)) {
            group = sums.group(key);
            if (watcher != null) {
                watcher.began(group);
            } else if (group.rows == 0) {
                nameBuyer();
            }
        }
        long number = cells.hash(columns.voucher());
        long row = VoucherUnits.row(number, day, cells.hash(columns.account()), ore);
        SupplierSums.Group target =
                watcher == null ? group : watcher.target(group, VoucherUnits.id(number, day, row), row, sums.lines);
        sums.add(target, ore, row);
        if (watcher != null && watcher.repetition() != null) {
            compare(watcher.repetition(), number == 0 ? 0 : Mix.mix(number + day) ^ cells.hash(columns.buyer()));
        }
        if (number == 0) {
            target.unnumbered++;
        }
        if (!run.goesOn(sameBuyer, day)) {
            target.invoices++;
        }
        run.next(day);
        if (firstRun == null) {
            firstRun = run.key();
            firstGroup = target;
        }
    }

    /// A row that states no buyer's number has the name as its buyer.
    private void takeName() {
        int buyer = columns.buyer();
        int name = columns.buyerName();
        if (cells.code(name)) {
            cells.from[buyer] = cells.from[name];
            cells.to[buyer] = cells.to[name];
        }
    }

    /// Keeps the name that stands beside the number of a new group's buyer.
    private void nameBuyer() {
        int name = columns.buyerName();
        boolean numbered = cells.from[columns.buyer()] != cells.from[name];
        if (numbered && cells.code(name) && !cells.isEmpty(name)) {
            sums.name(group, cells.text(name));
        }
    }

    /// As [DateCell#day]; most rows have the date of the row before.
    private int day(int begin, int end) {
        int length = end - begin;
        if (length < Long.BYTES || length > 2 * Long.BYTES) {
            return DateCell.day(bytes, begin, end);
        }
        long first = Words.at(bytes, begin);
        long last = Words.at(bytes, end - Long.BYTES);
        if (length != dateLength || first != dateFirst || last != dateLast) {
            dateLength = length;
            dateFirst = first;
            dateLast = last;
            date = DateCell.day(bytes, begin, end);
        }
        return date;
    }

    private void readKey(int month) {
        key.month = month;
        key.buyerFrom = cells.from[columns.buyer()];
        key.buyerTo = cells.to[columns.buyer()];
        if (columns.project() < 0) {
            return;
        }
        key.projectFrom = cells.from[columns.project()];
        key.projectTo = cells.to[columns.project()];
        key.accountTo = key.accountFrom;
        if (key.projectFrom < key.projectTo) {
            cells.account(columns.account(), key);
        }
    }

    private void compare(SupplierRepetition repetition, long voucher) {
        long all = 0;
        for (int cell = 0; cell < columns.count(); cell++) {
            all = Mix.mix(all + cells.hash(cell));
        }
        repetition.add(voucher, all);
    }

    private void decimalSign(int begin, int to) {
        int end = to;
        while (end > begin && !AmountCell.isDigit(bytes, end - 1, to)) {
            end--;
        }
        while (end > begin && AmountCell.isDigit(bytes, end - 1, to)) {
            end--;
        }
        if (end > begin) {
            sums.commas |= bytes[end - 1] == ',';
            sums.points |= bytes[end - 1] == '.';
        }
    }

    private void refuseRow(int begin, int next, int month, long ore, boolean account) {
        boolean undated = month == 0 && (totals.isOfNobody() || totals.isTotal(begin, next));
        if (ore > AmountCell.TOO_LARGE && (undated || totals.isDated())) {
            refuse(Problem.SUPPLIER_TOTAL);
            return;
        }
        if (month == 0 && isHeading(columns.date()) && isHeading(columns.amount())) {
            refuse(Problem.SUPPLIER_HEADING_AGAIN);
            return;
        }
        sums.refused++;
        for (int cell : new int[] {columns.buyer(), columns.voucher(), columns.project()}) {
            if (cell >= 0 && !cells.code(cell)) {
                faultOfCode(cell, Problem.SUPPLIER_CODE);
            }
        }
        if (!account) {
            faultOfCode(columns.account(), Problem.SUPPLIER_ACCOUNT);
        }
        if (ore <= AmountCell.TOO_LARGE) {
            fault(columns.amount(), problemOf(ore));
        }
        if (month == 0) {
            fault(columns.date(), Problem.SUPPLIER_DATE);
        }
    }

    private static Problem problemOf(long noAmount) {
        if (noAmount == AmountCell.TOO_LARGE) {
            return Problem.SUPPLIER_AMOUNT_TOO_LARGE;
        }
        if (noAmount == AmountCell.DOUBTFUL) {
            return Problem.SUPPLIER_AMOUNT_DOUBTFUL;
        }
        return noAmount == AmountCell.DECIMALS ? Problem.SUPPLIER_AMOUNT_DECIMALS : Problem.SUPPLIER_AMOUNT;
    }

    /// The heading row once more, in a file to which another was added.
    private boolean isHeading(int cell) {
        return cells.same(cell, columns.names().get(cell).getBytes(StandardCharsets.UTF_8));
    }

    /// Refuses a row that has not as many cells as the headings.
    private void refuseCells(int begin, int next) {
        int control = CodeCell.controlIn(bytes, begin, next);
        if (control >= 0) {
            sums.refused++;
            faultOfControl(cells.cellAt(control), control);
        } else {
            refuse(totals.isTotal(begin, next) ? Problem.SUPPLIER_TOTAL : Problem.CSV_CELLS);
        }
    }

    private void refuse(Problem problem) {
        sums.refused++;
        sums.fault(new SupplierSums.Fault(sums.lines, -1, problem, cells.count));
    }

    /// The fault of a cell. Where it holds a control character, which nobody sees, that is the cause.
    private void fault(int cell, Problem problem) {
        int control = CodeCell.controlIn(bytes, cells.from[cell], cells.to[cell]);
        if (control >= 0) {
            faultOfControl(cell, control);
        } else {
            sums.fault(new SupplierSums.Fault(sums.lines, cell, problem, cells.count));
        }
    }

    private void faultOfCode(int cell, Problem problem) {
        boolean lost = ExponentForm.is(bytes, cells.from[cell], cells.to[cell]);
        fault(cell, lost ? Problem.LIST_CODE_EXPONENT : problem);
    }

    private void faultOfControl(int cell, int at) {
        sums.fault(new SupplierSums.Fault(sums.lines, cell, Problem.CONTROL_CHARACTER, bytes[at]));
    }
}
