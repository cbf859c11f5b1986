package se.projektbokslut.suppliers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;

/// What the rows of a supplier ledger, or of a block of it, add up to. Blocks are added in the order of the file.
final class SupplierSums {
    /// With more groups than this a column holds something else than what it should.
    static final int MOST_GROUPS = 250_000;

    /// A row has at most one fault for each column that is looked at.
    private static final int MOST_FAULTS = 6 * Refusal.MOST_ROWS;

    /// Lines with what belongs to them: `blank` hold no row, `within` go on a row that began before.
    long lines;
    long blank;
    long within;
    long refused;
    boolean commas;
    boolean points;

    private final List<Fault> faults = new ArrayList<>();
    private Group[] table = new Group[64];
    private int groups;
    private boolean sumTooLarge;

    /// The first name that stands beside each buyer's number.
    private final SortedMap<String, String> names = new TreeMap<>();

    private SupplierRun.@Nullable Key firstRun;
    private SupplierRun.@Nullable Key lastRun;
    private Group firstGroup = NO_GROUP;

    private static final Group NO_GROUP = new Group(0, new SupplierKey());

    /// Why a row is refused.
    ///
    /// @param line counted from 0 at the beginning of the block or the rows
    /// @param cell counted from 0; -1 where the whole row is meant
    /// @param number how many cells the row has; of a control character which it is
    record Fault(long line, int cell, Problem problem, int number) {}

    /// The rows of one [SupplierKey].
    static final class Group {
        final int hash;
        final int month;

        /// Buyer, project and account, one behind the other.
        final byte[] key;

        final int buyerEnd;
        final int projectEnd;
        long rows;
        long invoices;

        /// How many of the rows have no voucher number.
        long unnumbered;

        long debit;
        long credit;

        /// The sum of the rows' hashes.
        long vouchers;

        /// What a second reading wants of the rows; null in the first one.
        @Nullable
        VoucherUnits units;

        @Nullable
        VoucherChoice choice;

        Group(int hash, SupplierKey of) {
            this.hash = hash;
            this.month = of.month;
            this.key = of.joined();
            this.buyerEnd = of.buyerTo - of.buyerFrom;
            this.projectEnd = buyerEnd + of.projectTo - of.projectFrom;
        }

        Group ofSameKey() {
            return new Group(hash, new SupplierKey().of(this));
        }

        /// As the figures have it; empty where the rows have none.
        String buyer() {
            return SupplierFold.code(Arrays.copyOf(key, buyerEnd));
        }

        @Nullable
        String project() {
            return buyerEnd == projectEnd ? null : SupplierFold.code(Arrays.copyOfRange(key, buyerEnd, projectEnd));
        }

        @Nullable
        String account() {
            return projectEnd == key.length ? null : SupplierFold.code(Arrays.copyOfRange(key, projectEnd, key.length));
        }

        /// @param ore positive in the debit, negative in the credit
        /// @throws ArithmeticException if a sum leaves the range of a `long`
        void add(long ore, long voucher) {
            rows++;
            vouchers += voucher;
            if (ore >= 0) {
                debit = Math.addExact(debit, ore);
            } else {
                credit = Math.subtractExact(credit, ore);
            }
        }

        /// @throws ArithmeticException if a sum leaves the range of a `long`
        void add(Group more) {
            rows += more.rows;
            invoices += more.invoices;
            unnumbered += more.unnumbered;
            vouchers += more.vouchers;
            debit = Math.addExact(debit, more.debit);
            credit = Math.addExact(credit, more.credit);
        }
    }

    /// The group of that key, made where it is not there yet.
    Group group(SupplierKey key) {
        int hash = key.hash();
        int mask = table.length - 1;
        int at = hash & mask;
        for (Group group = table[at]; group != null; group = table[at]) {
            if (group.hash == hash && key.is(group)) {
                return group;
            }
            at = at + 1 & mask;
        }
        Group group = new Group(hash, key);
        if (groups > MOST_GROUPS) {
            return group;
        }
        table[at] = group;
        groups++;
        if (groups * 2 > table.length) {
            grow();
        }
        return group;
    }

    private void grow() {
        Group[] small = table;
        table = new Group[small.length * 2];
        int mask = table.length - 1;
        for (Group group : small) {
            if (group != null) {
                int at = group.hash & mask;
                while (table[at] != null) {
                    at = at + 1 & mask;
                }
                table[at] = group;
            }
        }
    }

    void add(Group group, long ore, long voucher) {
        try {
            group.add(ore, voucher);
        } catch (ArithmeticException outOfRange) {
            sumTooLarge = true;
        }
    }

    /// Notes the name of a group's buyer, unless one is noted.
    void name(Group group, String name) {
        if (groups <= MOST_GROUPS) {
            names.putIfAbsent(group.buyer(), name);
        }
    }

    /// By the buyers' numbers.
    SortedMap<String, String> names() {
        return names;
    }

    /// Notes why a row is refused.
    void fault(Fault fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        }
    }

    /// Notes the first and the last run of the block, by which a run that goes on in the next block is told.
    void runs(SupplierRun.Key first, Group firstGroup, SupplierRun.Key last) {
        this.firstRun = first;
        this.firstGroup = firstGroup;
        this.lastRun = last;
    }

    /// Adds the block that follows.
    void add(SupplierSums next) {
        for (Fault fault : next.faults) {
            fault(new Fault(lines + fault.line, fault.cell, fault.problem, fault.number));
        }
        lines += next.lines;
        blank += next.blank;
        within += next.within;
        refused += next.refused;
        commas |= next.commas;
        points |= next.points;
        sumTooLarge |= next.sumTooLarge;
        if (next.firstRun != null) {
            if (next.firstRun.equals(lastRun)) {
                next.firstGroup.invoices--;
            }
            lastRun = next.lastRun;
        }
        next.names.forEach((number, name) -> names.putIfAbsent(number, name));
        SupplierKey key = new SupplierKey();
        for (Group from : next.table) {
            if (from != null) {
                try {
                    group(key.of(from)).add(from);
                } catch (ArithmeticException outOfRange) {
                    sumTooLarge = true;
                }
            }
        }
    }

    List<Fault> faults() {
        return faults;
    }

    List<Group> groups() {
        return Arrays.stream(table).filter(group -> group != null).toList();
    }

    boolean hasTooManyRefused() {
        return refused > Refusal.MOST_ROWS;
    }

    boolean hasTooManyGroups() {
        return groups > MOST_GROUPS;
    }

    boolean hasTooLargeSum() {
        return sumTooLarge;
    }
}
