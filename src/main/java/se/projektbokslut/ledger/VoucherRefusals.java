package se.projektbokslut.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;

/// What is refused of a slice's vouchers: single entries, and a voucher that cannot be used once, with all its
/// entries.
final class VoucherRefusals {
    /// How many refusals a slice names; it counts all.
    private static final int MOST = Refusal.MOST_ROWS + 1;

    private final List<SliceSums.RowFault> named = new ArrayList<>();
    private long entries;

    /// Whether anything of the voucher at hand is refused.
    private boolean here;

    /// Why the voucher at hand cannot be used; null where it can.
    private @Nullable Problem problem;

    /// What the refusal says of it; empty where it says how many of its entries are refused.
    private List<String> problemArgs = List.of();

    /// How many of its entries are refused for that.
    private long unusable;

    /// The voucher at hand cannot be used.
    ///
    /// @param why [Problem#SIE_FIELDS_MISSING] where it says nothing at all
    /// @param args what the refusal says; none where it says how many entries are refused
    void beginVoucher(Problem why, List<String> args) {
        problem = why;
        problemArgs = args;
    }

    /// The voucher at hand ends: one that cannot be used is refused, with those of its entries that were.
    void endVoucher(long line) {
        if (problem == null) {
            return;
        }
        if (problem == Problem.SIE_FIELDS_MISSING && unusable == 0) {
            name(line, "#VER", problem, List.of());
        } else {
            name(
                    line,
                    "#VER",
                    problem == Problem.SIE_FIELDS_MISSING ? Problem.SIE_VOUCHER_DATE : problem,
                    problemArgs.isEmpty() ? List.of(Long.toString(unusable)) : problemArgs);
        }
        problem = null;
        unusable = 0;
    }

    /// Another voucher comes, of which nothing is refused yet.
    void next() {
        here = false;
    }

    /// Refuses an entry; one of a voucher that cannot be used is refused with it.
    void entry(long line, Problem why, List<String> args) {
        entries++;
        boolean bothEmpty = problem == Problem.SIE_FIELDS_MISSING && why == problem;
        if (problem != null && !bothEmpty) {
            unusable++;
        } else {
            name(line, "#TRANS", why, args);
        }
    }

    /// Refuses so many entries among the further records of a line.
    void joined(long line, int joinedEntries) {
        entries += joinedEntries;
        if (problem != null) {
            unusable += joinedEntries;
        } else {
            name(line, "", Problem.SIE_RECORDS_JOINED, List.of(Integer.toString(joinedEntries)));
        }
    }

    /// Something of the voucher at hand is refused elsewhere.
    void spoil() {
        here = true;
    }

    private void name(long at, String label, Problem why, List<String> args) {
        here = true;
        if (named.size() < MOST) {
            named.add(new SliceSums.RowFault(at, label, why, args));
        }
    }

    /// Whether anything of the voucher at hand is refused.
    boolean anyHere() {
        return here;
    }

    /// How many entries are refused.
    long entries() {
        return entries;
    }

    /// The first ones.
    List<SliceSums.RowFault> named() {
        return named;
    }
}
