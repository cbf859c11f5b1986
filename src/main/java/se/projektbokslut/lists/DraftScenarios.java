package se.projektbokslut.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The column of a ledger's list by which its rows are actual, budget or forecast, as exports for analysis have them
/// one below the other. Summed together they are an amount of nothing.
final class DraftScenarios {
    private static final Pattern ACTUAL = words("utfall|actuals?|bokfört|bokförda?|redovisat|redovisade?");

    private static final Pattern PLANNED = words("budget|prognos|forecast|(?:års|helårs|tilläggs)budget");

    /// Headings by which a column of few values says what its rows are, also where none of them is known as actual.
    private static final Set<String> OF_ROWS = Set.of(
            "typ",
            "beloppstyp",
            "posttyp",
            "radtyp",
            "värdetyp",
            "datatyp",
            "transtyp",
            "scenario",
            "version",
            "type",
            "value type",
            "data type");

    /// More values than so many are texts, unless the heading says otherwise.
    private static final int MOST = 6;

    private final ResourceBundle texts;
    private final @Nullable DraftColumn column;
    private final List<String> actual = new ArrayList<>();
    private final List<String> others = new ArrayList<>();

    /// @param meanings take an amount that cannot be told from budget
    DraftScenarios(List<DraftColumn> columns, DraftMeanings meanings, ResourceBundle texts) {
        this.texts = texts;
        boolean ofLedger = meanings.kind() != ColumnDescription.Kind.RECORDS;
        this.column = columns.stream()
                .filter(one -> ofLedger && meanings.of(one) == null && tells(one))
                .findFirst()
                .orElse(null);
        if (column != null) {
            values(column).forEach(value -> (is(ACTUAL, value) ? actual : others).add(value));
            if (actual.isEmpty()) {
                meanings.leaveAmounts(column.heading());
            }
        }
    }

    /// Of a word the whole, or with what it is of behind it: `Budget 2024`.
    private static Pattern words(String words) {
        return Pattern.compile("(?:" + words + ")(?:[ _-].*)?");
    }

    private static boolean is(Pattern words, String value) {
        return words.matcher(CellWords.folded(value)).matches();
    }

    private static List<String> values(DraftColumn column) {
        return column.few().orElse(List.of());
    }

    /// A text of an entry may speak of a budget too: the column has actual beside it, or is called one of types.
    private static boolean tells(DraftColumn column) {
        List<String> values = values(column);
        boolean named = OF_ROWS.contains(CellWords.folded(column.heading()));
        boolean beside = values.size() <= MOST && values.stream().anyMatch(value -> is(ACTUAL, value));
        return !column.heading().isEmpty()
                && (named || beside)
                && values.stream().anyMatch(value -> is(PLANNED, value));
    }

    /// The line that uses the rows of actual alone; empty where nothing is plainly actual.
    Optional<String> only() {
        return column == null || actual.isEmpty()
                ? Optional.empty()
                : Optional.of(rule() + "   # (?) "
                        + texts.getString("scenario-only").formatted(DraftText.comment(String.join(", ", others))));
    }

    /// What is to be said of a column; empty of all others.
    Optional<String> of(DraftColumn other) {
        return other == column ? Optional.of(texts.getString("scenario").formatted(rule())) : Optional.empty();
    }

    private String rule() {
        String heading = column == null ? "" : DraftText.scalar(column.heading());
        String chosen =
                actual.isEmpty() ? "…" : actual.stream().map(DraftText::scalar).collect(Collectors.joining(", "));
        return "only: {" + heading + ": [" + chosen + "]}";
    }
}
