package se.projektbokslut.lists;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import se.projektbokslut.documents.ListCell;
import se.projektbokslut.documents.ListRow;
import se.projektbokslut.documents.ListRows;

/// The words of a draft that mean that nothing is stated: those that stand in place of amounts and dates, and of
/// texts those that say so. They hold for all columns, so a word that another column has as a value is none, nor one
/// that begins other values.
final class DraftMissing {
    private final Map<DraftColumn, Integer> columns = new LinkedHashMap<>();
    private final DraftMeanings meanings;
    private final Set<String> words = new TreeSet<>();
    private final Set<String> values = new TreeSet<>();

    DraftMissing(ListRows rows, List<DraftColumn> columns, DraftMeanings meanings) {
        this.meanings = meanings;
        meanings.each((column, meaning) -> {
            this.columns.put(column, columns.indexOf(column));
            words.addAll(
                    meaning.isAmount() || meaning.isDate() ? column.missing(meaning.isAmount()) : column.missing());
        });
        Map<String, Pattern> doubtful = new LinkedHashMap<>();
        words.stream().filter(DraftMissing::mayMeanMore).forEach(word -> doubtful.put(word, CellWords.missing(word)));
        if (!doubtful.isEmpty()) {
            rows.each(row -> doubtful.forEach((word, pattern) -> {
                if (isValue(row, pattern)) {
                    values.add(word);
                }
            }));
            words.removeAll(values);
        }
    }

    private static boolean mayMeanMore(String word) {
        return word.endsWith("*") || word.chars().anyMatch(Character::isDigit);
    }

    /// Whether a cell of the row is a value, and the pattern meets it: any of a column of texts, and of others what is
    /// no sentence and has a figure.
    private boolean isValue(ListRow row, Pattern pattern) {
        boolean[] found = {false};
        columns.forEach((column, index) -> {
            ListCell cell = row.cell(index);
            DraftWords.Meaning meaning = meanings.of(column);
            if (cell == null || meaning == null || cell.kind() == ListCell.Kind.MERGED) {
                return;
            }
            boolean text = !meaning.isAmount() && !meaning.isDate();
            boolean value =
                    !DraftColumn.isSentence(cell.text()) && cell.text().chars().anyMatch(Character::isDigit);
            found[0] |= (text || (value && pattern.pattern().contains(".*")))
                    && pattern.matcher(CellWords.folded(cell.text())).matches();
        });
        return found[0];
    }

    /// In the order of their letters.
    Set<String> words() {
        return words;
    }

    /// Those that may be values as well, and are left aside.
    Set<String> doubtful() {
        return values;
    }
}
