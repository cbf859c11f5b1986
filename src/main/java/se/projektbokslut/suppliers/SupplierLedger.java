package se.projektbokslut.suppliers;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.money.Money;

/// What one supplier-ledger file (national specification 1.1) says, folded: the product of reading it.
///
/// @param file its path relative to the input folder
/// @param shape how it is written, in words for the log: encoding (as its first 4 MiB tell), separator, decimal
///     sign, line end, renamed columns; empty for a file that is not understood
/// @param groups by month, buyer, project and account in code-point order
/// @param months by month and buyer in code-point order: what tells overlapping files
/// @param names the first `kopare` that stands beside each `kopare_id`, by the latter
/// @param rows number of rows read, refused ones included: the groups' rows + those repeated + `refusedRows`; a
///     file that is not understood counts as one
/// @param refusedRows number of rows that cannot be used
/// @param refusals why, each with file and line; never with a value of the row
/// @param repeated what the groups leave out where the file holds an export several times; null where it does not
/// @param findings how an office's own list was read, and what of its description meets nothing; empty for a file of
/// the
///     specification
public record SupplierLedger(
        String file,
        String shape,
        List<Group> groups,
        List<Month> months,
        SortedMap<String, String> names,
        long rows,
        long refusedRows,
        List<Refusal> refusals,
        @Nullable Repeated repeated,
        List<Finding> findings) {

    /// The rows of an export after those that stand for them.
    ///
    /// @param rows their number, at least 2
    /// @param line where the first of them stands, counted from 1
    public record Repeated(long rows, int line) {}

    /// The rows that an earlier row of the file stands for.
    @JsonIgnore
    public long repeatedRows() {
        return repeated == null ? 0 : repeated.rows();
    }

    /// The rows that the groups hold.
    @JsonIgnore
    public long countableRows() {
        return rows - refusedRows - repeatedRows();
    }

    /// @param year of the row's date
    /// @param month of it, 1–12
    /// @param buyer `kopare_id`, of rows that have none `kopare`; empty where they have neither
    /// @param project `projekt_kod`; null where the file or the row has none
    /// @param account `konto_nr`, without the blanks around it, of rows with a project; null where they have none
    /// @param rows their number
    /// @param invoices runs of consecutive rows with one buyer and voucher number, counted where they
    ///     begin; refused rows between them do not divide a run, rows without a number make one with the
    ///     row before where day and supplier are the same too
    /// @param debit the sum of the positive amounts
    /// @param credit the sum of the negative ones (credit notes), written without sign
    public record Group(
            int year,
            int month,
            String buyer,
            @Nullable String project,
            @Nullable String account,
            long rows,
            long invoices,
            Money debit,
            Money credit) {
        /// The sum, credit notes negative.
        @JsonIgnore
        public Money amount() {
            return debit.minus(credit);
        }
    }

    /// The rows of a buyer that are dated in one calendar month.
    ///
    /// @param month 1–12
    /// @param rows their number
    /// @param amount their sum
    /// @param vouchers a hash of the rows by voucher number, day, account and amount, in whichever order they
    ///     stand: the sum of the rows' own
    /// @param unnumbered how many of the rows have no voucher number
    public record Month(int year, int month, String buyer, long rows, Money amount, long vouchers, long unnumbered) {}
}
