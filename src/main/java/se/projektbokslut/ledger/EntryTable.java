package se.projektbokslut.ledger;

import java.util.Arrays;

/// The sums of a slice's entries by (period, account, project), in arrays: adding an entry to a group that is
/// there allocates nothing.
final class EntryTable {
    /// What a file of entries that differ in everything may cost: some 40 MB a slice.
    static final int LIMIT = 1 << 19;

    private int[] slots = new int[1 << 12];
    private int size;

    private int[] periods = new int[1 << 11];
    private long[] accounts = new long[1 << 11];
    private long[] projects = new long[1 << 11];
    private int[] processes = new int[1 << 11];
    private long[] entries = new long[1 << 11];
    private long[] debits = new long[1 << 11];
    private long[] credits = new long[1 << 11];

    int size() {
        return size;
    }

    /// The index of the group, a new one where it is not there: its process is then -1.
    ///
    /// @param account a key of [Keys]
    /// @param project a key of [Keys], 0 for none
    int indexOf(int period, long account, long project) {
        int mask = slots.length - 1;
        int slot = hash(period, account, project) & mask;
        for (int index = slots[slot] - 1; index >= 0; index = slots[slot] - 1) {
            if (accounts[index] == account && projects[index] == project && periods[index] == period) {
                return index;
            }
            slot = (slot + 1) & mask;
        }
        return insert(slot, period, account, project);
    }

    private int insert(int slot, int period, long account, long project) {
        if (size == periods.length) {
            grow();
            return indexOf(period, account, project);
        }
        periods[size] = period;
        accounts[size] = account;
        projects[size] = project;
        processes[size] = -1;
        slots[slot] = ++size;
        return size - 1;
    }

    private void grow() {
        int capacity = periods.length * 2;
        periods = Arrays.copyOf(periods, capacity);
        accounts = Arrays.copyOf(accounts, capacity);
        projects = Arrays.copyOf(projects, capacity);
        processes = Arrays.copyOf(processes, capacity);
        entries = Arrays.copyOf(entries, capacity);
        debits = Arrays.copyOf(debits, capacity);
        credits = Arrays.copyOf(credits, capacity);
        slots = new int[capacity * 2];
        int mask = slots.length - 1;
        for (int index = 0; index < size; index++) {
            int slot = hash(periods[index], accounts[index], projects[index]) & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = index + 1;
        }
    }

    private static int hash(int period, long account, long project) {
        long mixed = (account * 0x9E3779B97F4A7C15L) ^ ((project + period) * 0xC2B2AE3D27D4EB4FL);
        return (int) (mixed >>> 40) ^ (int) (mixed >>> 17);
    }

    /// Adds the other side of an entry that was added.
    ///
    /// @throws ArithmeticException if the sum leaves the range of a `long`
    void addToSame(int index, long ore) {
        add(index, ore);
        entries[index]--;
    }

    /// Adds an entry to a group.
    ///
    /// @param ore its amount, cost positive
    /// @throws ArithmeticException if the sum leaves the range of a `long`
    void add(int index, long ore) {
        entries[index]++;
        // Without a branch: which sign comes next cannot be guessed.
        debits[index] = Math.addExact(debits[index], Math.max(ore, 0));
        credits[index] = Math.subtractExact(credits[index], Math.min(ore, 0));
    }

    int process(int index) {
        return processes[index];
    }

    void process(int index, int process) {
        processes[index] = process;
    }

    int period(int index) {
        return periods[index];
    }

    long account(int index) {
        return accounts[index];
    }

    long project(int index) {
        return projects[index];
    }

    long entries(int index) {
        return entries[index];
    }

    long debit(int index) {
        return debits[index];
    }

    long credit(int index) {
        return credits[index];
    }
}
