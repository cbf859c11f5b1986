package se.projektbokslut.ledger;

import java.util.Arrays;

/// The part that each file of a company has in a calendar month (CONTRACT, "Never twice"). A file that
/// holds no other vouchers of the month than another does stands back for it. Of those that are left, files
/// that share vouchers and differ in others are *at odds*; files that share nothing add up.
///
/// First every voucher is [counted][#count], then [#settle] and [#joinSharing] tell the roles; between them
/// rows may tell more of them ([UntoldMonth]).
final class FileRoles {
    /// What [#standIn] gives for a file that stands back for none, and [#giver] where no file does.
    static final int NONE = -1;

    private final int files;
    private final long[] totals;
    private final long[][] shared;
    private final int[] standIns;

    /// The first of the files that a file shares vouchers with, itself included, though none holds all of
    /// another's.
    private final int[] sharing;

    /// The same of the files that are at odds for any reason.
    private final int[] odds;

    private final boolean[] shares;

    /// Whether all that a file has of the month is withheld.
    private final boolean[] withheld;

    FileRoles(int files) {
        this.files = files;
        totals = new long[files];
        shared = new long[files][files];
        standIns = new int[files];
        sharing = new int[files];
        odds = new int[files];
        shares = new boolean[files];
        withheld = new boolean[files];
        Arrays.setAll(sharing, i -> i);
        Arrays.setAll(odds, i -> i);
        Arrays.fill(standIns, NONE);
    }

    void count(SameVoucher voucher) {
        int[] holders = voucher.holders().stream().toArray();
        for (int i = 0; i < holders.length; i++) {
            totals[holders[i]] += voucher.count(holders[i]);
            for (int j = 0; j < i; j++) {
                int both = Math.min(voucher.count(holders[i]), voucher.count(holders[j]));
                shared[holders[i]][holders[j]] += both;
                shared[holders[j]][holders[i]] += both;
            }
        }
    }

    /// The file has entries of the month, though there was nothing to [count][#count].
    void heldBy(int file) {
        totals[file] = Math.max(1, totals[file]);
    }

    /// All vouchers have been counted: tells which files stand back.
    void settle() {
        for (int i = 0; i < files; i++) {
            for (int j = 0; j < files && totals[i] > 0; j++) {
                if (isPartOf(i, j) && (standIns[i] == NONE || totals[j] > totals[standIns[i]])) {
                    standIns[i] = j;
                }
            }
        }
    }

    /// Whatever their vouchers tell: a file stands back for another.
    void standBack(int file, int other) {
        standIns[file] = other;
    }

    /// Whatever their vouchers tell: two files are at odds, and the month of both is withheld as a whole.
    void withhold(int file, int other) {
        withheld[file] = true;
        withheld[other] = true;
        join(odds, file, other);
    }

    /// No further file stands back: tells which of those that are left are at odds.
    void joinSharing() {
        for (int i = 0; i < files; i++) {
            for (int j = 0; j < i; j++) {
                if (isLeft(i) && isLeft(j) && share(i, j)) {
                    shares[i] = true;
                    shares[j] = true;
                    join(sharing, i, j);
                    join(odds, i, j);
                }
            }
        }
        // What a file that is withheld shares with a third one counts in neither.
        for (int i = 0; i < files; i++) {
            for (int j = 0; j < files; j++) {
                withheld[i] |= withheld[j] && odds[i] == odds[j];
            }
        }
    }

    /// Whether a file holds no other vouchers than another; of two that hold the same, the second.
    private boolean isPartOf(int file, int other) {
        return file != other && shared[file][other] == totals[file] && (totals[other] > totals[file] || other < file);
    }

    private static void join(int[] groups, int file, int other) {
        int from = Math.max(groups[file], groups[other]);
        int to = Math.min(groups[file], groups[other]);
        for (int i = 0; i < groups.length; i++) {
            groups[i] = groups[i] == from ? to : groups[i];
        }
    }

    /// Whether the file has vouchers of the month and stands back for no other.
    boolean isLeft(int file) {
        return totals[file] > 0 && standIns[file] == NONE;
    }

    /// Whether all that the file has of the month is withheld.
    boolean isWithheld(int file) {
        return withheld[file] && isLeft(file);
    }

    /// Whether the file shares vouchers with another that is left.
    boolean shares(int file) {
        return shares[file];
    }

    /// What becomes of a file's vouchers of the month, but for those that are judged otherwise. Of numbers that have
    /// entries nowhere nothing does.
    VoucherAction usual(int file) {
        if (isWithheld(file)) {
            return VoucherAction.WITHHELD;
        }
        boolean first = isLeft(file) && sharing[file] == file;
        return first || totals[file] == 0 ? VoucherAction.USED : VoucherAction.SUPERSEDED;
    }

    /// The file that stands for all that this one holds; [#NONE] where there is none.
    int standIn(int file) {
        return standIns[file];
    }

    /// Whether two files share a voucher of the month.
    boolean share(int file, int other) {
        return shared[file][other] > 0;
    }

    /// Whether a file has a voucher of the month that the other has not.
    boolean hasMore(int file, int other) {
        return totals[file] > shared[file][other];
    }

    /// Whether of the vouchers of each of two different files more than half stand in the other too.
    boolean shareMost(int file, int other) {
        return file != other && 2 * shared[file][other] > Math.max(totals[file], totals[other]);
    }

    void setAtOdds(int file, int other) {
        join(odds, file, other);
    }

    /// The first of the files that a file is at odds with, directly or by way of others, itself included.
    int firstAtOdds(int file) {
        return odds[file];
    }

    /// The file whose vouchers count of those that hold the same one: the first that holds it most often.
    int giver(SameVoucher voucher) {
        int giver = NONE;
        for (int file = 0; file < files; file++) {
            if (isLeft(file) && voucher.count(file) > (giver == NONE ? 0 : voucher.count(giver))) {
                giver = file;
            }
        }
        return giver;
    }
}
