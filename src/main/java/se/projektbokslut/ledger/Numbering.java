package se.projektbokslut.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.ledger.SieLedger.FiscalYear;

/// Which files' numbers mean the same vouchers: those of one fiscal year.
///
/// @param years the current fiscal year of each file; null where it states none
record Numbering(List<@Nullable FiscalYear> years) {
    /// Those of files of one company.
    static Numbering of(List<SieSource> files) {
        List<@Nullable FiscalYear> years = new ArrayList<>();
        files.forEach(source -> years.add(source.ledger().currentYear()));
        return new Numbering(years);
    }

    /// A voucher outside of its file's current fiscal year is numbered elsewhere. A file that states a part of
    /// the year, such as its month, may still number the year.
    boolean areOne(VoucherRow a, VoucherRow b) {
        return isOwn(a) && isOwn(b) && areOne(a.file(), b.file());
    }

    /// Whether two files number the same fiscal year.
    boolean areOne(int file, int other) {
        FiscalYear a = years.get(file);
        FiscalYear b = years.get(other);
        return a == null || b == null || contains(a, b) || contains(b, a);
    }

    /// Whether a voucher is numbered in its own file.
    boolean isOwn(VoucherRow row) {
        FiscalYear year = years.get(row.file());
        return year == null || (SieDates.number(year.from()) <= row.date() && row.date() <= SieDates.number(year.to()));
    }

    private static boolean contains(FiscalYear whole, FiscalYear part) {
        return !part.from().isBefore(whole.from()) && !part.to().isAfter(whole.to());
    }
}
