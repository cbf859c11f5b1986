package se.projektbokslut.annual;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.money.Money;

/// What a report says of the ledger beside the figures: the files behind them, and what matches no record, no
/// year of its project or no process. Nothing that was read is dropped without standing here.
///
/// @param files the SIE files, by path
/// @param suppliers the supplier-ledger files, by path
/// @param unclaimed codes that no record claims, by year, code and company
/// @param outside entries of a code in a year in which none of its projects stands, by year, code and company
/// @param otherAccounts accounts that no process claims, by year and account
/// @param parts years of which a company's files do not cover every day, by year and company
public record LedgerNotes(
        List<File> files,
        List<SupplierFile> suppliers,
        List<CodeSum> unclaimed,
        List<OutsideSum> outside,
        List<AccountSum> otherAccounts,
        List<PartOfYear> parts) {
    /// Without any ledger.
    public static final LedgerNotes NONE =
            new LedgerNotes(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public LedgerNotes {
        files = List.copyOf(files);
        suppliers = List.copyOf(suppliers);
        unclaimed = List.copyOf(unclaimed);
        outside = List.copyOf(outside);
        otherAccounts = List.copyOf(otherAccounts);
        // An earlier version's report says nothing of it.
        parts = parts == null ? List.of() : List.copyOf(parts);
    }

    /// Whether an actual that the ledger says is what the supplier ledger says: no other file can hold vouchers.
    public boolean hasOnlyPurchases() {
        return !suppliers.isEmpty()
                && files.stream().allMatch(file -> file.use() == Use.BALANCES || file.use() == Use.REFUSED);
    }

    /// What became of a file's entries.
    public enum Use {
        @JsonProperty("used")
        USED,
        /// The file can hold no vouchers: only its balances are used.
        @JsonProperty("balances")
        BALANCES,
        /// Another file holds them all.
        @JsonProperty("superseded")
        SUPERSEDED,
        /// Files are at odds and nothing tells which is right: the vouchers that differ, or all of a company's
        /// year, are
        /// not counted.
        @JsonProperty("withheld")
        WITHHELD,
        /// The file could not be used at all.
        @JsonProperty("refused")
        REFUSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A SIE file and what became of its entries, whichever year they lie in:
    /// read = mapped + other + superseded + withheld + refused.
    ///
    /// @param company its name, without one its number, else empty
    /// @param generated the date of `#GEN`; null where not stated
    /// @param use [Use#WITHHELD] as soon as any voucher is; in a year's report what holds for that year
    /// @param others the files because of which it is not used, or not in every year; by path
    /// @param through the latest voucher date in the file; null without vouchers
    /// @param read number of entries
    /// @param mapped entries that are used, on accounts of a process
    /// @param other entries that are used, on accounts that no process claims
    /// @param debit the sum of the used entries that are positive
    /// @param credit the sum of the used entries that are negative, written without sign
    /// @param contradictions number of findings of severity `error` about what the file contradicts in itself
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record File(
            String file,
            String company,
            @Nullable LocalDate generated,
            Use use,
            List<String> others,
            @Nullable LocalDate through,
            long read,
            long mapped,
            long other,
            long superseded,
            long withheld,
            long refused,
            Money debit,
            Money credit,
            int contradictions) {
        public File {
            others = List.copyOf(others);
        }
    }

    /// @param to the last one
    public record Days(LocalDate from, LocalDate to) {}

    /// A year of which a company's files do not cover every day.
    ///
    /// @param company its name, without one its number, else empty
    /// @param covered the days that the figures are of; none where the files hold vouchers of the year only by
    ///     the way
    /// @param missing the days before the ledger's last voucher that the files leave out
    public record PartOfYear(int year, String company, List<Days> covered, List<Days> missing) {
        public PartOfYear {
            covered = List.copyOf(covered);
            missing = List.copyOf(missing);
        }
    }

    /// A supplier-ledger file: read = counted + superseded + withheld + refused.
    ///
    /// @param shape how it is written
    /// @param supersededBy the file that holds all of this one and is counted instead; null where this one counts
    /// @param amount of the counted rows, credit notes negative
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record SupplierFile(
            String file,
            String shape,
            @Nullable String supersededBy,
            long read,
            long counted,
            long superseded,
            long withheld,
            long refused,
            long invoices,
            Money amount) {}

    /// The entries of a code of the project dimension in a year.
    ///
    /// @param company its name or number as the ledger states it, else empty; of a supplier ledger the buyer
    /// @param name the code's name in the ledger; null where it has none
    /// @param entries their number; rows of a supplier ledger in a year without SIE files
    /// @param actual their sum on the accounts that a project's actual is summed from; null where the
    ///     settings name none
    /// @param debit the sum of the positive ones, on whichever account
    /// @param credit the sum of the negative ones, written without sign
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record CodeSum(
            int year,
            String code,
            String company,
            @Nullable String name,
            long entries,
            @Nullable Money actual,
            Money debit,
            Money credit) {}

    /// @param projects the ids of the records that claim the code, by code point
    /// @param titles the projects' titles by id: they need not stand elsewhere in the year's report
    public record OutsideSum(
            CodeSum sum,
            List<String> projects,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) SortedMap<String, String> titles) {
        public OutsideSum {
            projects = List.copyOf(projects);
            // An earlier version's report has none.
            titles = Collections.unmodifiableSortedMap(titles == null ? new TreeMap<>() : new TreeMap<>(titles));
        }
    }

    /// @param name of the account in the ledger; null where it has none
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record AccountSum(
            int year, String account, @Nullable String name, long entries, Money debit, Money credit) {
        /// With what another file says of the same account and year; the name is the first one stated.
        AccountSum plus(AccountSum other) {
            return new AccountSum(
                    year,
                    account,
                    name == null ? other.name : name,
                    entries + other.entries,
                    debit.plus(other.debit),
                    credit.plus(other.credit));
        }
    }
}
