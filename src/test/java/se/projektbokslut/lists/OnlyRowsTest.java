package se.projektbokslut.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.projektbokslut.documents.ListCell;
import se.projektbokslut.documents.Node;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Refusal;

class OnlyRowsTest {
    /// `!` is a cell with an error, `m` a merged one.
    @ParameterizedTest
    @CsvSource({
        "x, x, x, false,",
        "x, y, x, true,",
        "!, y, x, true,",
        "y, !, x, true,",
        "!, !, y, true,",
        "x, m, y, true,",
        "!, ,  x, true,",
        "!, x, x, false, 1 LIST_CELL_ERROR",
        "!, m, x, false, 1 LIST_CELL_ERROR",
        "m, !, x, false, 1 LIST_CELL_MERGED",
        "x, m, !, false, 2 LIST_CELL_MERGED",
    })
    void aRowThatOneColumnLeavesOutIsPassedOverWhateverTheOthersHave(
            @Nullable String first,
            @Nullable String second,
            @Nullable String third,
            boolean passedOver,
            @Nullable String refused) {
        // Whatever the headings are, and in whatever order a table of them would have them.
        for (List<String> headings : List.of(List.of("A", "B", "C"), List.of("C", "B", "A"), List.of("b", "C", "a"))) {
            Map<String, List<ColumnDescription.Stated>> only = new LinkedHashMap<>();
            headings.forEach(heading ->
                    only.put(heading, List.of(new ColumnDescription.Stated(new Location("a", 1, 1), "only", "x"))));
            Map<String, @Nullable ListCell> cells = new LinkedHashMap<>();
            cells.put(headings.get(0), cell(1, first));
            cells.put(headings.get(1), cell(2, second));
            cells.put(headings.get(2), cell(3, third));
            List<Refusal> faults = new ArrayList<>();

            Node.Mapping none = new Node.Mapping(new Location("a", 1, 1), List.of());
            var rules = new ColumnDescription.RowRules(only, List.of(), null, null, none, false);
            boolean passed = new OnlyRows(rules.only()).isPassedOver(cells::get, faults);

            assertThat(passed).isEqualTo(passedOver);
            assertThat(faults)
                    .extracting(fault -> fault.at().column() + " " + fault.problem())
                    .isEqualTo(refused == null ? List.of() : List.of(refused));
        }
    }

    private static @Nullable ListCell cell(int column, @Nullable String text) {
        return switch (text) {
            case null -> null;
            case "!" -> new ListCell(new Location("a", 2, column), ListCell.Kind.ERROR, "#REF!");
            case "m" -> new ListCell(new Location("a", 2, column), ListCell.Kind.MERGED, "A1:A2");
            default -> new ListCell(new Location("a", 2, column), ListCell.Kind.TEXT, text);
        };
    }
}
