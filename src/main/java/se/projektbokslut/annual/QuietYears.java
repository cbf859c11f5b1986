package se.projektbokslut.annual;

import java.time.LocalDate;
import java.util.List;
import se.projektbokslut.ledger.SieLedger;

/// Fiscal years of which no file or list of a company holds a voucher. A file of a quiet month has balances that the
/// entries of others make; where there are no others, balances that have moved contradict the entries that are not
/// there.
final class QuietYears {
    private QuietYears() {}

    /// Whether none of the company's files and lists holds a voucher of the year. What a refused one holds is not
    /// known.
    static boolean isQuiet(List<SieLedger> ofCompany, LocalDate from, LocalDate to) {
        return ofCompany.stream().noneMatch(ledger -> ledger.refused() || holdsVouchers(ledger, from, to));
    }

    private static boolean holdsVouchers(SieLedger ledger, LocalDate from, LocalDate to) {
        boolean undated = ledger.entries() > 0 && ledger.extent().months().isEmpty();
        LocalDate first = from.withDayOfMonth(1);
        return undated
                || ledger.extent().months().stream().anyMatch(month -> !month.isBefore(first) && !month.isAfter(to));
    }

    /// Whether a file that can hold vouchers states that its year has moved: a result, or closing balances beside those
    /// that it opens with.
    static boolean hasMoved(SieLedger file) {
        boolean result = file.result().values().stream().anyMatch(amount -> amount.ore() != 0);
        return !file.holdsOnlyBalances() && (result || !file.opening().isEmpty());
    }
}
