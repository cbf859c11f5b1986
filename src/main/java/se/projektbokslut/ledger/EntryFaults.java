package se.projektbokslut.ledger;

import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.ExponentForm;
import se.projektbokslut.documents.ListCell;
import se.projektbokslut.documents.ListRow;
import se.projektbokslut.documents.ListRows;
import se.projektbokslut.documents.MappingReader;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.lists.DescribedList;

/// What is wrong with a cell of a ledger's list, without what stands in it: no message quotes a value of a ledger
/// row.
public final class EntryFaults {
    private EntryFaults() {}

    public static Refusal withoutValue(Refusal fault, DescribedList list) {
        return switch (fault.problem()) {
            case LIST_AMOUNT -> said(fault, Problem.ENTRY_AMOUNT, fault.args().getFirst());
            case LIST_AMOUNT_SIGN ->
                said(fault, Problem.ENTRY_AMOUNT_SIGN, fault.args().getFirst());
            case LIST_AMOUNT_DECIMALS ->
                said(fault, Problem.ENTRY_AMOUNT_DECIMALS, fault.args().getFirst());
            case LIST_VALUE_UNNAMED ->
                said(
                        fault,
                        Problem.ENTRY_VALUE,
                        fault.args().getFirst(),
                        list.description().file());
            case DATE_AMBIGUOUS -> said(fault, Problem.ENTRY_DATE, heading(fault, list));
            default -> fault;
        };
    }

    /// Why the cell does not say whose the row is: Excel has lost digits of the number there; null where it
    /// has not.
    public static @Nullable Refusal lostCompany(ListCell cell, String heading) {
        return ExponentForm.is(cell.text())
                ? new Refusal(cell.at(), "", "company", Problem.LIST_CODE_EXPONENT, MappingReader.shortened(heading))
                : null;
    }

    /// Whether the row says the headings again in every column that is described, as where a list was added
    /// to another one.
    public static boolean repeatsHeadings(ListRow row, DescribedList list) {
        return list.uses().stream().allMatch(use -> {
            ListCell cell = row.cell(use.column());
            return cell != null
                    && ListRows.folded(cell.text())
                            .equals(ListRows.folded(use.of().heading()));
        });
    }

    /// The heading of the column that the fault's key is read from.
    private static String heading(Refusal fault, DescribedList list) {
        return list.uses().stream()
                .filter(use -> use.of().key().equals(fault.field()))
                .map(use -> MappingReader.shortened(use.of().heading()))
                .findFirst()
                .orElse(fault.field());
    }

    private static Refusal said(Refusal fault, Problem problem, String... args) {
        return new Refusal(fault.at(), "", fault.field(), problem, args);
    }
}
