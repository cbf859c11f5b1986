package se.projektbokslut.ledger;

import se.projektbokslut.content.Mix;

/// An entry by the keys of its company's texts: one object that is filled again for each row.
final class KeyedEntry {
    long line;

    /// `yyyymmdd`
    int date;

    long series;

    /// As [VoucherWatch#begin] has it.
    long number;

    long account;
    long project;

    /// Öre, never negative.
    long debit;

    /// Öre, never negative.
    long credit;

    boolean refused;

    /// What tells vouchers of a list apart.
    ///
    /// @param company a number of the company
    long id(int company) {
        return Mix.mix(Mix.mix(Mix.mix(company + series) ^ number) + date);
    }
}
