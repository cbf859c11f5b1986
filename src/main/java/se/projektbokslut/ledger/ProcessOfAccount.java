package se.projektbokslut.ledger;

/// Which process claims an account in a year.
@FunctionalInterface
public interface ProcessOfAccount {
    /// The id of the process, or `unassigned` where none claims the account; the same answer for the same
    /// question.
    ///
    /// @param year the calendar year of the voucher's date
    /// @param account as the ledger writes it
    String processOf(int year, String account);
}
