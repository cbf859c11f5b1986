package se.projektbokslut.ledger;

import org.jspecify.annotations.Nullable;

/// How an [EntryFold] goes through the rows of a list.
///
/// @param gathered whether a voucher's rows may stand apart
/// @param part which vouchers, counted from 0
/// @param parts of how many
/// @param told whether a column of voucher numbers, where there is one, has any
/// @param company only this one's; null for all
/// @param look at its vouchers
/// @param plain whether rows of a CSV file are taken as they are cut, where they are plain enough
record EntryWay(
        boolean gathered,
        int part,
        int parts,
        boolean plain,
        boolean told,
        @Nullable String company,
        VoucherLook look) {}
