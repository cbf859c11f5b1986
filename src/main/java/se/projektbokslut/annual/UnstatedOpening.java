package se.projektbokslut.annual;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.ledger.SieLedger;
import se.projektbokslut.ledger.SieLedger.FiscalYear;
import se.projektbokslut.money.Money;

/// What a file's year began with where it states that of no account: with what the year before closed. Where no file
/// says that either, its closing balances cannot be checked: what is not stated is not 0.
final class UnstatedOpening {
    private UnstatedOpening() {}

    /// Whether the file's own check took what it does not state for 0, and found a difference by that.
    static boolean isAsked(SieLedger file) {
        return file.opening().isEmpty()
                && file.extent().untoldOpenings().isEmpty()
                && file.extent().sums() != null
                && file.findings().stream().anyMatch(finding -> finding.code() == FindingCode.SIE_BALANCE_DIFFERS);
    }

    /// By account, what opening balance and entries make more than the closing balance.
    ///
    /// @param before the files of the fiscal year before
    static SortedMap<String, Money> differences(SieLedger file, List<SieLedger> before) {
        var differences = new TreeMap<String, Money>();
        before.stream()
                .filter(UnstatedOpening::isWhole)
                .max(Comparator.comparing(UnstatedOpening::generated).thenComparing(SieLedger::file))
                .ifPresent(last -> file.closing().forEach((account, closing) -> {
                    Money made = of(last.closing(), account).plus(of(entries(file), account));
                    if (!last.extent().untoldClosings().contains(account) && !made.equals(closing)) {
                        differences.put(account, made.minus(closing));
                    }
                }));
        return differences;
    }

    /// Whether the file's closing balances are those of the end of its year.
    private static boolean isWhole(SieLedger file) {
        FiscalYear year = file.currentYear();
        LocalDate through = file.extent().through();
        return year != null
                && !file.closing().isEmpty()
                && (through == null || !through.isBefore(year.to()))
                && generated(file).isAfter(year.to());
    }

    private static LocalDate generated(SieLedger file) {
        return file.generated() == null ? LocalDate.MAX : file.generated();
    }

    private static SortedMap<String, Money> entries(SieLedger file) {
        SortedMap<String, Money> sums = file.extent().sums();
        return sums == null ? new TreeMap<>() : sums;
    }

    private static Money of(SortedMap<String, Money> amounts, String account) {
        return amounts.getOrDefault(account, Money.ZERO);
    }
}
