package se.projektbokslut.ledger;

import org.jspecify.annotations.Nullable;

/// A row of a list of entries, read: one object that is filled again for each row.
final class EntryRow {
    /// Of its file, counted from 1.
    long line;

    /// As the company is named; empty where nothing says it.
    String company = "";

    /// `yyyymmdd`, of a month its last day; [SieDates#INVALID] where it cannot be told.
    int date;

    @Nullable
    String series;

    /// As [VoucherWatch#begin] has it.
    long number;

    @Nullable
    String account;

    @Nullable
    String accountText;

    @Nullable
    String project;

    @Nullable
    String projectText;

    /// Öre, never negative.
    long debit;

    /// Öre, never negative.
    long credit;

    /// Whether it is refused; what could be read of it is there, but of a row of sums or headings no
    /// project.
    boolean refused;
}
