package se.projektbokslut.lists;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.ListCell;
import se.projektbokslut.documents.ListRow;
import se.projektbokslut.documents.ListRows;

/// What a draft says of the ids: the column that has them, or those that they are made from.
final class DraftIds {
    private final ListRows rows;
    private final List<DraftColumn> columns;
    private final DraftMeanings meanings;
    private final ResourceBundle texts;
    private final boolean numbers;

    DraftIds(ListRows rows, List<DraftColumn> columns, DraftMeanings meanings, ResourceBundle texts) {
        this.rows = rows;
        this.columns = columns;
        this.meanings = meanings;
        this.texts = texts;
        DraftColumn number = meanings.column("registry-number");
        this.numbers = !meanings.has("id") && number != null && number.hasIds() && areUnique(number);
    }

    /// Whether the registry numbers are the ids as they stand.
    boolean areNumbers() {
        return numbers;
    }

    /// The line that says so; empty where the column of ids says all.
    Optional<String> line() {
        DraftColumn id = meanings.column("id");
        if (id != null && !id.hasIds()) {
            meanings.takeAsNumber(id);
            return Optional.of(made(id, "no-id"));
        }
        if (id != null) {
            return areUnique(id)
                    ? Optional.empty()
                    : Optional.of("# one-project-per: " + DraftText.scalar(id.heading()) + "   # (?) "
                            + texts.getString("id-twice"));
        }
        if (numbers) {
            return Optional.of("# " + texts.getString("id-number"));
        }
        DraftColumn number = meanings.column("registry-number");
        return Optional.ofNullable(number == null ? meanings.column("title") : number)
                .map(from -> made(from, "id-from"))
                .or(() -> tellingApart()
                        .map(from -> "# id: {from: [" + DraftText.scalar(from.heading()) + "]}   # (?) "
                                + texts.getString("no-id-no-title")));
    }

    /// The first column that nothing is known of and that tells all rows apart: likely the title.
    private Optional<DraftColumn> tellingApart() {
        return columns.stream()
                .filter(column -> !column.heading().isEmpty() && !column.isEmpty() && meanings.of(column) == null)
                .filter(column -> areUnique(ListIds::of, column))
                .findFirst()
                .or(() -> columns.stream()
                        .filter(column -> !column.heading().isEmpty())
                        .findFirst());
    }

    /// Ids made from a column; from it and the title where its own values stand in several rows.
    private String made(DraftColumn from, String why) {
        String heading = DraftText.scalar(from.heading());
        if (areUnique(ListIds::of, from)) {
            return "id: {from: [" + heading + "]}   # " + texts.getString(why);
        }
        DraftColumn title = meanings.column("title");
        if (title != null && title != from && areUnique(ListIds::of, from, title)) {
            return "id: {from: [" + heading + ", " + DraftText.scalar(title.heading()) + "]}   # "
                    + texts.getString("id-from-two");
        }
        return "id: {from: [" + heading + "]}   # (?) "
                + texts.getString("id-same").formatted(from.heading());
    }

    /// Whether no two rows have the same id in the column.
    private boolean areUnique(DraftColumn column) {
        return areUnique(values -> values.getFirst().strip().toLowerCase(Locale.ROOT), column);
    }

    private boolean areUnique(Function<List<String>, String> id, DraftColumn... of) {
        Set<String> seen = new HashSet<>();
        boolean[] twice = {false};
        rows.each(row -> {
            List<String> values = new ArrayList<>();
            for (DraftColumn column : of) {
                String value = value(row, columns.indexOf(column));
                if (value != null) {
                    values.add(value);
                }
            }
            twice[0] |= !values.isEmpty() && !seen.add(id.apply(values));
        });
        return !twice[0];
    }

    private static @Nullable String value(ListRow row, int column) {
        ListCell cell = row.cell(column);
        ListCell filled = cell == null ? null : cell.filled();
        return filled == null || filled.kind() == ListCell.Kind.MERGED || filled.kind() == ListCell.Kind.ERROR
                ? null
                : filled.text();
    }
}
