package se.projektbokslut.annual;

import static se.projektbokslut.findings.FindingCode.*;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.Location;
import se.projektbokslut.ledger.SieLedger;
import se.projektbokslut.ledger.VoucherUse;
import se.projektbokslut.ledger.VoucherUse.Named;
import se.projektbokslut.ledger.VoucherUse.Odds;

/// The findings about vouchers that stand in several ledger files, or in one several times (CONTRACT, "Never
/// twice").
record VoucherFindings(LedgerBook book, Acceptances acceptances) {
    /// How many months a finding names.
    private static final int MOST_MONTHS = 12;

    /// Those for a year's report.
    void addIn(int year, SieLedger ledger, List<Finding> found) {
        add(ledger, y -> y == year, year, found);
    }

    /// Those of all years.
    ///
    /// @param latest the file's latest year; null where it says nothing of any
    void add(SieLedger ledger, @Nullable Integer latest, List<Finding> found) {
        add(ledger, _ -> true, latest, found);
    }

    private void add(SieLedger ledger, IntPredicate years, @Nullable Integer year, List<Finding> found) {
        String file = ledger.file();
        VoucherUse use = ledger.use();
        if (book.overlaps().isSuperseded(ledger)
                && (use == null || use.corrected().isEmpty())) {
            String by = String.join(", ", book.overlaps().standIns(ledger));
            found.add(acceptances.of(LEDGER_FILE_SUPERSEDED, Location.ofFile(file), year, by));
        } else if (use != null) {
            use.standIns().forEach((by, months) -> {
                SortedSet<Integer> own = new TreeSet<>(months);
                own.removeIf(month -> !years.test(month / 100));
                if (!own.isEmpty()) {
                    found.add(acceptances.of(LEDGER_VOUCHERS_SHARED, Location.ofFile(file), year, by, months(own)));
                }
            });
        }
        if (use != null) {
            use.corrected().stream()
                    .filter(corrected -> years.test(corrected.year()))
                    .forEach(corrected -> found.add(acceptances.of(
                            LEDGER_ENTRIES_REPLACED,
                            line(file, corrected.line()),
                            corrected.year(),
                            corrected.by(),
                            months(corrected.months()),
                            Long.toString(corrected.entries()))));
            use.repeated().forEach((of, some) -> {
                if (years.test(of)) {
                    Named first = some.named().getFirst();
                    found.add(acceptances.of(
                            LEDGER_VOUCHER_REPEATED,
                            line(file, first.line()),
                            of,
                            Long.toString(some.count()),
                            named(some)));
                }
            });
        }
        LedgerOverlaps.odds(ledger).stream()
                .filter(odds -> years.test(odds.year()))
                .forEach(odds -> addOdds(odds, found));
        String number = book.companies().numberOf(ledger.company());
        if (number != null) {
            found.add(acceptances.of(LEDGER_COMPANY_BY_NAME, Location.ofFile(file), year, number));
        }
    }

    private static Location line(String file, long line) {
        return new Location(file, (int) Math.min(line, Integer.MAX_VALUE), 0);
    }

    private void addOdds(Odds odds, List<Finding> found) {
        String first = odds.files().getFirst();
        if (odds.untold()) {
            found.add(acceptances.of(
                    LEDGER_LIST_OVERLAP,
                    Location.ofFile(first),
                    odds.year(),
                    odds.files().stream().skip(1).collect(Collectors.joining(", ")),
                    months(odds.months())));
            return;
        }
        found.add(acceptances.of(
                LEDGER_OVERLAP,
                Location.ofFile(first),
                odds.year(),
                odds.files().stream().skip(1).collect(Collectors.joining(", ")),
                months(odds.months()),
                Long.toString(odds.withheld().count()),
                named(odds.withheld())));
    }

    static String months(Collection<Integer> months) {
        return months.stream()
                        .limit(MOST_MONTHS)
                        .map(month -> month / 100 + (month % 100 < 10 ? "-0" : "-") + month % 100)
                        .collect(Collectors.joining(", "))
                + (months.size() > MOST_MONTHS ? ", …" : "");
    }

    /// Series, number, date and place of each: `A 12 2019-03-31 (ledger/a.se:14)`.
    private static String named(VoucherUse.Some some) {
        return some.named().stream()
                        .map(voucher -> "%s %s (%s:%s)"
                                .formatted(
                                        (voucher.series() + " " + (voucher.number() == null ? "" : voucher.number()))
                                                .strip(),
                                        voucher.date(),
                                        voucher.file(),
                                        voucher.line())
                                .strip())
                        .collect(Collectors.joining("; "))
                + (some.count() > some.named().size() ? "; …" : "");
    }
}
