package se.projektbokslut.annual;

import static se.projektbokslut.findings.FindingCode.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Location;
import se.projektbokslut.ledger.SieLedger;
import se.projektbokslut.suppliers.SupplierLedger;

/// The findings about ledger files.
final class LedgerFileFindings {
    /// How many months a finding names.
    private static final int MOST_MONTHS = 12;

    private final LedgerBook book;
    private final Acceptances acceptances;
    private final VoucherFindings vouchers;
    private final LackingBalances balances;

    LedgerFileFindings(LedgerBook book, Acceptances acceptances) {
        this.book = book;
        this.acceptances = acceptances;
        this.vouchers = new VoucherFindings(book, acceptances);
        this.balances = new LackingBalances(book, acceptances);
    }

    /// Those for a year's report: of the files that say something of the year.
    List<Finding> in(int year) {
        var found = new ArrayList<Finding>();
        for (SieLedger ledger : book.ledgers()) {
            if (book.years(ledger).contains(year)) {
                addOwn(book.findings(ledger), year, found);
                addOnlyBalances(ledger, year, found);
                vouchers.addIn(year, ledger, found);
                addTooLarge(isTooLarge(ledger), ledger.file(), book.years(ledger), year, found);
            }
        }
        addParts(year, year, found);
        addEnded(year, Set.of(), found);
        balances.add(year, found);
        book.suppliers().stream()
                .filter(file -> book.years(file).contains(year))
                .forEach(file -> {
                    addOwn(file.findings(), year, found);
                    addStandIns(file, year, year, y -> y == year, found);
                    addRepeated(file, year, found);
                    addUnnumbered(file, year, y -> y == year, found);
                    addByName(file, year, y -> y == year, found);
                    addTooLarge(isTooLarge(file), file.file(), book.years(file), year, found);
                });
        for (SupplierDisputes.Conflict conflict : book.supplierOverlaps().conflicts()) {
            if (conflict.years().contains(year)) {
                addConflict(conflict, year, found);
            }
        }
        return found;
    }

    /// Those of all years.
    List<Finding> all() {
        var found = new ArrayList<Finding>();
        for (SieLedger ledger : book.ledgers()) {
            addOwn(book.findings(ledger), null, found);
            addOnlyBalances(ledger, latest(book.years(ledger)), found);
            vouchers.add(ledger, latest(book.years(ledger)), found);
            addTooLarge(isTooLarge(ledger), ledger.file(), book.years(ledger), latest(book.years(ledger)), found);
        }
        book.ledgers().stream()
                .flatMap(ledger -> book.years(ledger).stream())
                .distinct()
                .sorted()
                .forEach(year -> {
                    addParts(year, Integer.MAX_VALUE, found);
                    addSkipped(year, found);
                    addEnded(year, book.skipping(year).keySet(), found);
                    balances.add(year, found);
                });
        book.suppliers().forEach(file -> {
            addOwn(file.findings(), null, found);
            addStandIns(file, null, latest(book.years(file)), _ -> true, found);
            addRepeated(file, latest(book.years(file)), found);
            addUnnumbered(file, latest(book.years(file)), _ -> true, found);
            addByName(file, latest(book.years(file)), _ -> true, found);
            addTooLarge(isTooLarge(file), file.file(), book.years(file), latest(book.years(file)), found);
        });
        book.supplierOverlaps().conflicts().forEach(conflict -> addConflict(conflict, latest(conflict.years()), found));
        return found;
    }

    private static @Nullable Integer latest(SortedSet<Integer> years) {
        return years.isEmpty() ? null : years.last();
    }

    /// @param year only what is about this year or about none; null: everything
    private void addOwn(List<Finding> own, @Nullable Integer year, List<Finding> found) {
        for (Finding f : own) {
            if (year == null || f.year() == null || f.year().equals(year)) {
                found.add(acceptances.of(f));
            }
        }
    }

    private void addOnlyBalances(SieLedger ledger, @Nullable Integer year, List<Finding> found) {
        if (ledger.holdsOnlyBalances()) {
            found.add(finding(
                    LEDGER_BALANCES_ONLY,
                    ledger.file(),
                    year,
                    Integer.toString(ledger.extent().type())));
        }
    }

    /// @param seenThrough the last year that is looked at
    private void addParts(int year, int seenThrough, List<Finding> found) {
        book.partly(year, seenThrough)
                .forEach((company, first) -> addPart(first, year, book.leftOut(year, company, seenThrough), found));
    }

    /// That a company has later years again is for no report of this year to say, but for the run.
    private void addSkipped(int year, List<Finding> found) {
        book.skipping(year)
                .forEach((company, later) ->
                        addPart(later, year, book.leftOut(year, company, Integer.MAX_VALUE), found));
    }

    /// Of companies that the year before knows and the year does not, though others' files cover it: at the last file
    /// of the year before.
    ///
    /// @param told the keys of those of whom more is told
    private void addEnded(int year, Set<String> told, List<Finding> found) {
        var ended = new TreeMap<String, SieLedger>();
        for (SieLedger ledger : book.ledgers()) {
            String company = book.company(ledger);
            boolean ends = book.years(ledger).contains(year - 1)
                    && book.covers(year - 1, company)
                    && book.covers(year, null)
                    && !book.covers(year, company);
            if (ends && !told.contains(company)) {
                ended.put(company, ledger);
            }
        }
        ended.values()
                .forEach(last -> found.add(finding(
                        LEDGER_COMPANY_ENDS,
                        last.file(),
                        year,
                        nameOf(last),
                        Integer.toString(year - 1),
                        Integer.toString(year))));
    }

    private void addPart(SieLedger file, int year, List<LedgerNotes.Days> leftOut, List<Finding> found) {
        String days = leftOut.stream().map(LedgerFileFindings::named).collect(Collectors.joining(", "));
        found.add(finding(LEDGER_PART_OF_YEAR, file.file(), year, nameOf(file), Integer.toString(year), days));
    }

    private static String named(LedgerNotes.Days days) {
        return days.from().equals(days.to()) ? days.from().toString() : days.from() + "–" + days.to();
    }

    static String nameOf(SieLedger ledger) {
        String name = LedgerBook.nameOf(ledger.company());
        return name.isEmpty() ? ProjectFindings.NOT_GIVEN : name;
    }

    private boolean isTooLarge(SieLedger ledger) {
        return book.overlaps().tooLarge().contains(ledger.key());
    }

    private boolean isTooLarge(SupplierLedger file) {
        return book.supplierOverlaps().tooLarge().contains(file.file());
    }

    private void addTooLarge(
            boolean tooLarge, String file, SortedSet<Integer> years, @Nullable Integer year, List<Finding> found) {
        if (tooLarge) {
            String named = years.stream().map(String::valueOf).collect(Collectors.joining(", "));
            found.add(finding(LEDGER_TOO_LARGE, file, year, named));
        }
    }

    /// What other files stand for: all of the file, or vouchers of some months.
    ///
    /// @param whole the year where it is all of it
    /// @param years of the months that are looked at
    private void addStandIns(
            SupplierLedger file,
            @Nullable Integer whole,
            @Nullable Integer year,
            IntPredicate years,
            List<Finding> found) {
        String all = book.supplierOverlaps().supersededBy(file);
        if (all != null) {
            found.add(finding(LEDGER_FILE_SUPERSEDED, file.file(), whole, all));
            return;
        }
        book.supplierOverlaps().standIns(file).forEach((by, months) -> {
            SortedSet<Integer> own = new TreeSet<>(months);
            own.removeIf(month -> !years.test(month / 100));
            if (!own.isEmpty()) {
                found.add(finding(LEDGER_VOUCHERS_SHARED, file.file(), year, by, VoucherFindings.months(own)));
            }
        });
    }

    private void addRepeated(SupplierLedger file, @Nullable Integer year, List<Finding> found) {
        SupplierLedger.Repeated repeated = file.repeated();
        if (repeated != null) {
            found.add(acceptances.of(new Finding(
                    new Location(file.file(), repeated.line(), 0),
                    "",
                    year,
                    "",
                    LEDGER_VOUCHER_REPEATED,
                    LEDGER_VOUCHER_REPEATED.severity(),
                    List.of(Long.toString(repeated.rows()), file.file() + ":" + repeated.line()),
                    false)));
        }
    }

    /// That invoices were counted without voucher numbers; of a file that another one stands for, that one
    /// says it.
    ///
    /// @param years of the rows that are looked at
    private void addUnnumbered(SupplierLedger file, @Nullable Integer year, IntPredicate years, List<Finding> found) {
        long rows = file.months().stream()
                .filter(month -> years.test(month.year()))
                .mapToLong(SupplierLedger.Month::unnumbered)
                .sum();
        if (rows > 0 && book.supplierOverlaps().supersededBy(file) == null) {
            found.add(finding(LEDGER_NUMBERS_MISSING, file.file(), year, Long.toString(rows)));
        }
    }

    /// @param years of the rows that are looked at
    private void addByName(SupplierLedger file, @Nullable Integer year, IntPredicate years, List<Finding> found) {
        var numbers = new TreeSet<String>();
        for (SupplierLedger.Month month : file.months()) {
            String number = years.test(month.year()) ? book.companies().numberOf(month.buyer()) : null;
            if (number != null) {
                numbers.add(number);
            }
        }
        numbers.forEach(number -> found.add(finding(LEDGER_COMPANY_BY_NAME, file.file(), year, number)));
    }

    private void addConflict(SupplierDisputes.Conflict conflict, @Nullable Integer year, List<Finding> found) {
        String months = conflict.months().stream().limit(MOST_MONTHS).collect(Collectors.joining(", "))
                + (conflict.months().size() > MOST_MONTHS ? ", …" : "");
        found.add(
                finding(LEDGER_SUPPLIER_OVERLAP, conflict.first(), year, conflict.second(), months, conflict.named()));
    }

    private Finding finding(FindingCode code, String file, @Nullable Integer year, String... args) {
        return acceptances.of(code, Location.ofFile(file), year, args);
    }
}
