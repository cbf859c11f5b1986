package se.projektbokslut.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.Refusal;

/// What an office's own list of entries says, folded: a product that the cache keeps.
///
/// @param rows below the headings, at least 1 where the file is refused
/// @param passedOver rows that the description leaves out, and those that state balances of accounts
/// @param refusedRows rows that cannot be used
/// @param refusals why; of a file that is refused as a whole only why that is
/// @param refused whether it is
/// @param findings how the list was read
/// @param vouchers whether it tells which entries are one voucher
/// @param byMonth whether it may know of an entry no more than its month
/// @param projects whether it says of which project an entry is
/// @param byName whether of two lists the later one by name is the newer
/// @param exported when it was written; null where it is not stated
/// @param sheet of a workbook; null elsewhere
/// @param gathered whether the rows of its vouchers stand apart
/// @param plain whether rows of a CSV file were taken as they were cut, where they were plain enough
/// @param parts the companies, in their order
public record EntryListSums(
        long rows,
        long passedOver,
        long refusedRows,
        List<Refusal> refusals,
        boolean refused,
        List<Finding> findings,
        boolean vouchers,
        boolean byMonth,
        boolean projects,
        boolean byName,
        @Nullable LocalDate exported,
        @Nullable String sheet,
        boolean gathered,
        boolean plain,
        List<Part> parts) {

    /// The entries of one company.
    ///
    /// @param company as the list names it; empty where nothing says it
    /// @param slices what each part of its vouchers says
    public record Part(String company, List<SliceSums> slices) {}

    static EntryListSums refused(List<Refusal> why, long rows) {
        return new EntryListSums(
                Math.max(1, rows),
                0,
                Math.max(1, rows),
                why,
                true,
                List.of(),
                true,
                false,
                true,
                false,
                null,
                null,
                false,
                false,
                List.of());
    }
}
