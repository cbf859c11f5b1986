package se.projektbokslut.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.ListCell;
import se.projektbokslut.documents.ListRow;
import se.projektbokslut.documents.MappingReader;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.lists.DescribedList;
import se.projektbokslut.lists.SideWords;

/// The columns that no key reads and that say debit or credit of each amount. Where no amount of a credit
/// has a minus its sign stands there, and each would be read as a debit. A column is looked at as long as
/// it has no other word, in most lists until its first row.
final class UnreadSides {
    /// Bytes of the longest word with its quotes, and blanks around it.
    private static final int LONGEST = 12;

    private final String file;
    private final List<Column> columns = new ArrayList<>();

    /// @param list of which the columns are unread
    UnreadSides(DescribedList list) {
        file = list.head().file();
        Set<Integer> read = list.uses().stream().map(DescribedList.Use::column).collect(Collectors.toSet());
        boolean signed = list.uses().stream().anyMatch(use -> use.of().key().equals("amount"));
        List<String> headings = list.headings();
        for (int i = 0; signed && i < headings.size(); i++) {
            if (!read.contains(i) && !headings.get(i).isEmpty()) {
                columns.add(new Column(i, headings.get(i)));
            }
        }
    }

    /// A row that is an entry.
    ///
    /// @param ore its amount with its sign
    void see(ListRow row, long ore) {
        if (!columns.isEmpty()) {
            columns.removeIf(column -> {
                ListCell cell = row.cell(column.index);
                return cell != null && !cell.isBlank() && !column.takes(cell.text(), ore, cell.at());
            });
        }
    }

    /// The same of one that was taken as it was cut.
    void see(byte[] b, int line, int[] from, int[] to, long ore) {
        if (!columns.isEmpty()) {
            columns.removeIf(column -> {
                int begin = from[column.index];
                int length = to[column.index] - begin;
                String word = length > LONGEST
                        ? "?"
                        : new String(b, begin, length, StandardCharsets.ISO_8859_1)
                                .replace('"', ' ')
                                .strip();
                return !word.isEmpty() && !column.takes(word, ore, new Location(file, line, column.index + 1));
            });
        }
    }

    /// Why the list cannot be used; empty where no credit is read as a debit. After all rows.
    Optional<Refusal> refusal() {
        return columns.stream().flatMap(column -> column.refusal().stream()).findFirst();
    }

    private static final class Column {
        private final int index;
        private final String heading;
        private final Set<String> words = new HashSet<>();
        private boolean minus;

        /// The first credit that is read as a debit.
        private @Nullable Location first;

        private Column(int index, String heading) {
            this.index = index;
            this.heading = heading;
        }

        /// @return whether the word is one of a side
        private boolean takes(String word, long ore, Location at) {
            boolean credit = SideWords.isCredit(word);
            minus |= credit && ore < 0;
            first = first == null && credit && ore > 0 ? at : first;
            words.add(word);
            return credit || SideWords.isDebit(word);
        }

        private Optional<Refusal> refusal() {
            return first == null || minus || !SideWords.tell(words)
                    ? Optional.empty()
                    : Optional.of(new Refusal(
                            first, "", "amount", Problem.ENTRY_SIDE_UNREAD, MappingReader.shortened(heading)));
        }
    }
}
