package se.projektbokslut.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.projektbokslut.content.Mix;

/// Makes the [SingleEntry]s of a slice: of the months that are asked for, and of one part of them where
/// they are too many to be held at once.
final class SingleEntries implements VoucherWatch {
    private final KeyHashes hashes;
    private final SliceAt at;
    private final Set<Integer> months;
    private final int part;
    private final int parts;
    private final List<SingleEntry> entries = new ArrayList<>();
    private int line;
    private int date;

    /// @param part which entries, counted from 0; those that may be the same are in one part in every file
    /// @param parts of how many
    SingleEntries(KeyHashes hashes, SliceAt at, Set<Integer> months, int part, int parts) {
        this.hashes = hashes;
        this.at = at;
        this.months = months;
        this.part = part;
        this.parts = parts;
    }

    List<SingleEntry> entries() {
        return entries;
    }

    @Override
    public boolean begin(long voucherLine, long series, long number, int voucherDate) {
        line = (int) voucherLine;
        date = voucherDate;
        return months.contains(voucherDate / 100);
    }

    @Override
    public void entry(long account, long project, long ore) {
        long accountHash = hashes.of(account);
        if (parts == 1 || Long.remainderUnsigned(Mix.mix(accountHash ^ Mix.mix(ore)), parts) == part) {
            long projectHash = project == Keys.NONE ? 0 : hashes.of(project);
            entries.add(new SingleEntry(at.file(), at.slice(), line, date, accountHash, projectHash, ore));
        }
    }

    @Override
    public void end() {
        // its entries are there
    }

    @Override
    public void endEmpty() {
        // it has none
    }
}
