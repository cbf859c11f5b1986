package se.projektbokslut.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.BalanceWords;
import se.projektbokslut.documents.ListCell;
import se.projektbokslut.documents.ListRow;
import se.projektbokslut.documents.TotalWords;
import se.projektbokslut.lists.DescribedList;

/// Tells what a general ledger prints between its entries from these: the rows of what each account holds before
/// them and after them, and of their sums. Counted as entries, they would be booked a second time.
///
/// The shape of the row decides. It has no voucher number, and one of its cells says that it is one and says nothing
/// else. An office may book its opening balances, or a correction of them, and says so in the text of a voucher: a row
/// with a number is an entry whatever it says, and so is one in whose text more is said (`Justering ingående balans
/// 2023`). What stands in a column of projects, or of values that the description names, is no word of the list's own.
///
/// `IB`, `UB` and the words of sums may be the code of a unit too. They count only in a list that numbers its vouchers,
/// on a row that has no number; in one that numbers none, `IB` and `UB` under a heading of texts, and where the day or
/// the month of an entry stands, which no code does.
final class BalanceRows {
    private static final Pattern TEXTS = Pattern.compile(
            ".*(?:text|beskrivning|benämning|händelse|anteckning|kommentar|notering|description|comment|note).*|.*typ",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private final DescribedList list;
    private final DescribedList.@Nullable Use voucher;
    private final Set<Integer> codes = new HashSet<>();
    /// Where `IB` is no code: columns of texts, and of days and months.
    private final Set<Integer> wordy = new HashSet<>();

    /// @param voucher the column of voucher numbers; null where there is none
    BalanceRows(DescribedList list, DescribedList.@Nullable Use voucher) {
        this.list = list;
        this.voucher = voucher;
        for (DescribedList.Use use : list.uses()) {
            boolean named = use.of().values() != null
                    || switch (use.of().key()) {
                        case "project", "project-text" -> true;
                        // Where nothing numbers the vouchers, an account may be called so.
                        case "account-text" -> voucher == null;
                        default -> false;
                    };
            if (named) {
                codes.add(use.column());
            } else if (use.of().key().equals("date") || use.of().key().equals("month")) {
                wordy.add(use.column());
            }
        }
        List<String> headings = list.headings();
        for (int i = 0; i < headings.size(); i++) {
            if (TEXTS.matcher(headings.get(i)).matches()) {
                wordy.add(i);
            }
        }
    }

    /// Whether the row states a balance of an account.
    boolean isBalance(ListRow row) {
        if (isNumberless(row)) {
            for (int i = 0; i < row.cells().size(); i++) {
                if (says(row.cells().get(i), i)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean says(ListCell cell, int column) {
        if (cell.kind() != ListCell.Kind.TEXT || codes.contains(column)) {
            return false;
        }
        return BalanceWords.isBalance(cell.text())
                || ((voucher != null || wordy.contains(column)) && BalanceWords.isShort(cell.text()));
    }

    /// The cell that says that the row is a sum, though it names an account; null for none.
    @Nullable
    ListCell total(ListRow row) {
        if (voucher != null && isNumberless(row)) {
            for (int i = 0; i < row.cells().size(); i++) {
                ListCell cell = row.cells().get(i);
                if (cell.kind() == ListCell.Kind.TEXT && !codes.contains(i) && TotalWords.isTotal(cell.text())) {
                    return cell;
                }
            }
        }
        return null;
    }

    /// Whether nothing numbers the row: neither a voucher's number nor, in place of one, anything but zeros or the
    /// words themselves.
    boolean isNumberless(ListRow row) {
        ListCell cell = voucher == null ? null : row.cell(voucher.column());
        if (voucher == null || cell == null) {
            return true;
        }
        List<String> stated = list.cells().read(voucher.of(), cell, new ArrayList<>(0));
        return stated.isEmpty()
                || stated.getFirst().matches("0+|-")
                || BalanceWords.isBalance(stated.getFirst())
                || BalanceWords.isShort(stated.getFirst());
    }

    /// Whether a cell of a row as it was cut may begin with such words; most do not.
    ///
    /// @param columns how many cells the row has
    static boolean mayBe(byte[] b, int[] from, int[] to, int columns) {
        for (int i = 0; i < columns; i++) {
            int at = from[i];
            int end = to[i];
            while (at < end && (b[at] == '"' || b[at] == ' ')) {
                at++;
            }
            if (end - at >= 2 && mayBegin(b[at] | 0x20, b[at + 1] | 0x20)) {
                return true;
            }
        }
        return false;
    }

    /// By the first two letters: ib, in, ub, ut, op, cl, ac, år, pe of balances; su, to, s:, sl, de, gr, an, om of
    /// sums.
    private static boolean mayBegin(int first, int second) {
        return switch (first) {
            case 'i' -> second == 'b' || second == 'n';
            case 'u' -> second == 'b' || second == 't';
            case 'o' -> second == 'p' || second == 'm';
            case 'c' -> second == 'l';
            case 'p' -> second == 'e';
            case 'a' -> second == 'c' || second == 'n';
            case 's' -> second == 'u' || second == 'l' || second == ':';
            case 't' -> second == 'o';
            case 'd' -> second == 'e';
            case 'g' -> second == 'r';
            // `Å` and `å` in UTF-8 and in Windows-1252, of which the bytes are negative.
            default -> first < 0;
        };
    }
}
