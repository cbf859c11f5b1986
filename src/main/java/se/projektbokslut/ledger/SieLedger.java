package se.projektbokslut.ledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.money.Money;

/// What one SIE 4 file says, or an office's own list of entries says of one company, folded: the product of
/// reading it. Its size grows with the number of groups, not of entries.
///
/// @param file its path relative to the input folder
/// @param company whose ledger it is
/// @param generated the date of `#GEN`; null where not stated
/// @param fiscalYears `#RAR`, by index falling (0, -1, …)
/// @param extent what the file can hold, and how far it goes
/// @param groups the entries' sums, by year, account and project in code-point order
/// @param vouchers how many vouchers touch each process in each year
/// @param through calendar year to the latest voucher date in it
/// @param balances `#IB`, `#UB` and `#RES` of whole accounts, in the order of kind, year index and account
/// @param accountNames account to `#KONTO`'s name
/// @param projectNames code to the name of `#OBJEKT 6`
/// @param entries number of `#TRANS` rows read, refused ones included
/// @param refusedEntries number of `#TRANS` rows that cannot be used
/// @param refusals why, each with file and line; never with a value of the row
/// @param refused whether the file is refused as a whole: it has no figures then, and one refusal says why
/// @param findings encoding, checksum, unbalanced vouchers, undeclared accounts and the like
/// @param dimensions the other dimensions, where projects may be by mistake
/// @param use what becomes of its vouchers beside the other files; null where all of them count
/// @param list what it is as an office's own list; null for a SIE file
public record SieLedger(
        String file,
        Company company,
        @Nullable LocalDate generated,
        List<FiscalYear> fiscalYears,
        SieExtent extent,
        List<Group> groups,
        List<VoucherCount> vouchers,
        SortedMap<Integer, LocalDate> through,
        List<Balance> balances,
        SortedMap<String, String> accountNames,
        SortedMap<String, String> projectNames,
        long entries,
        long refusedEntries,
        List<Refusal> refusals,
        boolean refused,
        List<Finding> findings,
        List<Dimension> dimensions,
        @Nullable VoucherUse use,
        @Nullable OfList list) {

    /// A ledger that an office keeps as a list of its own.
    ///
    /// @param rows of the file, whichever company they are of; 0 in all but the first ledger of a file
    /// @param passedOver rows that the description leaves out, counted as `rows` are
    /// @param vouchers whether it tells which entries are one voucher
    /// @param byMonth whether it may know of an entry no more than its month
    /// @param projects whether it says of which project an entry is
    /// @param byName whether of two lists the later one by name is the newer
    /// @param sheet of a workbook; null elsewhere
    public record OfList(
            long rows,
            long passedOver,
            boolean vouchers,
            boolean byMonth,
            boolean projects,
            boolean byName,
            @Nullable String sheet) {}

    /// A file that cannot be used: all its entries are refused, and one refusal says why.
    public static SieLedger refused(
            String file,
            Company company,
            @Nullable LocalDate generated,
            List<FiscalYear> fiscalYears,
            long entries,
            Refusal why) {
        return new SieLedger(
                file,
                company,
                generated,
                fiscalYears,
                SieExtent.NONE,
                List.of(),
                List.of(),
                new TreeMap<>(),
                List.of(),
                new TreeMap<>(),
                new TreeMap<>(),
                entries,
                entries,
                List.of(why),
                true,
                List.of(),
                List.of(),
                null,
                null);
    }

    /// This one without what grows with its entries: groups, sums of months, names of accounts and projects.
    SieLedger withoutSums() {
        return new SieLedger(
                file,
                company,
                generated,
                fiscalYears,
                extent.withoutPeriods(),
                List.of(),
                vouchers,
                through,
                balances,
                new TreeMap<>(),
                new TreeMap<>(),
                entries,
                refusedEntries,
                refusals,
                refused,
                findings,
                dimensions,
                use,
                list);
    }

    /// This one with what becomes of its vouchers.
    public SieLedger with(@Nullable VoucherUse vouchersUse) {
        return new SieLedger(
                file,
                company,
                generated,
                fiscalYears,
                extent,
                groups,
                vouchers,
                through,
                balances,
                accountNames,
                projectNames,
                entries,
                refusedEntries,
                refusals,
                refused,
                findings,
                dimensions,
                vouchersUse,
                list);
    }

    /// Tells the ledgers of a run apart: one file may be a list of several companies.
    public String key() {
        return file + "\n" + company.key();
    }

    /// Whether it tells which entries are one voucher.
    public boolean hasVouchers() {
        return list == null || list.vouchers;
    }

    /// Whether the file can hold no vouchers, and holds none: only balances.
    public boolean holdsOnlyBalances() {
        return !refused && extent.type() < SieExtent.WITH_VOUCHERS && entries == 0 && through.isEmpty();
    }

    /// `#RAR 0`; null where not stated.
    public @Nullable FiscalYear currentYear() {
        return fiscalYears.stream().filter(y -> y.index() == 0).findFirst().orElse(null);
    }

    /// The balances with which the current year opens, by account: `#IB 0`, where an account has none `#UB -1`.
    /// Accounts of the result open at 0.
    public SortedMap<String, Money> opening() {
        var opening = new TreeMap<String, Money>();
        if (followsOnTheYearBefore()) {
            opening.putAll(stated(Balance.Kind.CLOSING, -1));
            opening.keySet().removeAll(Balance.accountsOfResult(balances));
        }
        opening.putAll(stated(Balance.Kind.OPENING, 0));
        return opening;
    }

    /// The balances with which the current year closes, by account: `#UB 0`.
    public SortedMap<String, Money> closing() {
        return stated(Balance.Kind.CLOSING, 0);
    }

    /// What the accounts of the result make in the current year, by account: `#RES 0`.
    public SortedMap<String, Money> result() {
        return stated(Balance.Kind.RESULT, 0);
    }

    private SortedMap<String, Money> stated(Balance.Kind kind, int index) {
        var stated = new TreeMap<String, Money>();
        for (Balance balance : balances) {
            if (balance.kind() == kind && balance.yearIndex() == index) {
                stated.put(balance.account(), balance.amount());
            }
        }
        return stated;
    }

    private boolean followsOnTheYearBefore() {
        FiscalYear current = currentYear();
        return current == null
                || fiscalYears.stream()
                        .filter(year -> year.index() == -1)
                        .allMatch(year -> year.to().plusDays(1).equals(current.from()));
    }

    /// A dimension other than that of projects, as far as the file declares it or entries without a project carry it.
    ///
    /// @param number as text
    /// @param name empty where not stated
    /// @param objects the ids of its first objects
    public record Dimension(String number, String name, List<String> objects) {
        /// Whether its name says that its objects are projects.
        @JsonIgnore
        public boolean isCalledProject() {
            String lower = name.toLowerCase(Locale.ROOT);
            return lower.contains("projekt") || lower.contains("project");
        }
    }

    /// @param number `#ORGNR`, digits only, after the `SE` of a VAT number; null where not stated
    /// @param name `#FNAMN`; null where not stated
    public record Company(@Nullable String number, @Nullable String name) {
        /// What tells companies apart: the number, without it the name, else empty.
        public String key() {
            return number != null ? number : name != null ? name : "";
        }
    }

    /// @param index 0 for the current year, -1 for the one before
    public record FiscalYear(int index, LocalDate from, LocalDate to) {
        /// Whether it is exactly a calendar year.
        @JsonIgnore
        public boolean isCalendarYear() {
            return from.getDayOfYear() == 1 && to.equals(LocalDate.of(from.getYear(), 12, 31));
        }
    }

    /// The entries of one calendar year, account and project.
    ///
    /// @param year of the voucher's date
    /// @param account as written: letters and leading zeros are kept
    /// @param project object of dimension 6; null where the entry carries none
    /// @param entries their number
    /// @param debit the sum of the positive ones
    /// @param credit the sum of the negative ones, written without sign
    public record Group(int year, String account, @Nullable String project, long entries, Money debit, Money credit) {}

    /// @param process a process id, `unassigned` for accounts that no process claims, or `total`
    /// @param vouchers with at least one entry there
    public record VoucherCount(int year, String process, long vouchers) {}

    public record Balance(Kind kind, int yearIndex, String account, Money amount) {
        public enum Kind {
            OPENING,
            CLOSING,
            RESULT
        }

        /// The accounts that make a result in this year or the one before, of which some programs state `#UB -1`
        /// too: no year opens with it. What both charts number as assets and debts is none of them, whatever is
        /// stated.
        static Set<String> accountsOfResult(List<Balance> balances) {
            return balances.stream()
                    .filter(balance -> balance.kind == Kind.RESULT && balance.yearIndex >= -1)
                    .map(Balance::account)
                    .filter(account -> !account.startsWith("1") && !account.startsWith("2"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
