package se.projektbokslut.suppliers;

import java.util.Arrays;

/// What rows of a supplier ledger are added up by, where it stands in some bytes: month, buyer and, of a row that
/// carries a project's code, that code and the account. Rows without a code are many and give no actual, so their
/// accounts are not told apart.
final class SupplierKey {
    /// `yyyymm`.
    int month;

    byte[] bytes = {};
    int buyerFrom;
    int buyerTo;

    /// Empty where the row has none, as is the account's.
    int projectFrom;

    int projectTo;
    int accountFrom;
    int accountTo;

    int hash() {
        int hash = month;
        for (int i = buyerFrom; i < buyerTo; i++) {
            hash = 31 * hash + bytes[i];
        }
        for (int i = projectFrom; i < projectTo; i++) {
            hash = 31 * hash + bytes[i];
        }
        for (int i = accountFrom; i < accountTo; i++) {
            hash = 31 * hash + bytes[i];
        }
        // The low bits choose the place; mix the high ones in.
        hash *= 0x9E3779B9;
        return hash ^ hash >>> 16;
    }

    /// The bytes of buyer, project and account, one behind the other.
    byte[] joined() {
        int buyer = buyerTo - buyerFrom;
        int project = projectTo - projectFrom;
        byte[] joined = Arrays.copyOfRange(bytes, buyerFrom, buyerTo + project + accountTo - accountFrom);
        System.arraycopy(bytes, projectFrom, joined, buyer, project);
        System.arraycopy(bytes, accountFrom, joined, buyer + project, accountTo - accountFrom);
        return joined;
    }

    /// The key of a group, in its own bytes.
    SupplierKey of(SupplierSums.Group group) {
        month = group.month;
        bytes = group.key;
        buyerFrom = 0;
        buyerTo = group.buyerEnd;
        projectFrom = group.buyerEnd;
        projectTo = group.projectEnd;
        accountFrom = group.projectEnd;
        accountTo = group.key.length;
        return this;
    }

    boolean is(SupplierSums.Group group) {
        byte[] key = group.key;
        return group.month == month
                && Arrays.equals(key, 0, group.buyerEnd, bytes, buyerFrom, buyerTo)
                && Arrays.equals(key, group.buyerEnd, group.projectEnd, bytes, projectFrom, projectTo)
                && Arrays.equals(key, group.projectEnd, key.length, bytes, accountFrom, accountTo);
    }
}
