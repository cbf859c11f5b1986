package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.report.pdf.Table;
import se.projektbokslut.report.pdf.Table.Column;
import se.projektbokslut.report.pdf.Table.Row;
import se.projektbokslut.report.pdf.Text;

/// A table without the columns in which nothing is stated, nor those that count none in every row: its caption
/// names them in a sentence, so that nobody looks for them. A cell's words are made once, in the order of the
/// calls.
///
/// @param <R> what a row is about
final class StatedTable<R> {
    private final Edition edition;
    private final List<R> about;
    private final List<Told<R>> told = new ArrayList<>();
    private final List<String> unstated = new ArrayList<>();
    private final List<String> zero = new ArrayList<>();

    /// A column that is shown.
    ///
    /// @param cells empty where nothing is stated
    /// @param absent what such a cell says
    /// @param optional whether it is shown for what is stated in it
    private record Told<R>(Column column, List<Optional<Text>> cells, Function<R, Text> absent, boolean optional) {}

    StatedTable(Edition edition, List<R> about) {
        this.edition = edition;
        this.about = List.copyOf(about);
    }

    /// A column that is shown in any case.
    StatedTable<R> always(Column column, Function<R, Text> cell) {
        List<Optional<Text>> cells = about.stream().map(cell).map(Optional::of).toList();
        told.add(new Told<>(column, cells, _ -> edition.missing(), false));
        return this;
    }

    /// A column that is shown where at least one row has words in it.
    StatedTable<R> stated(Column column, Function<R, @Nullable Text> cell) {
        return stated(column, cell, _ -> edition.missing());
    }

    /// @param absent what a row without words says where the column is shown
    StatedTable<R> stated(Column column, Function<R, @Nullable Text> cell, Function<R, Text> absent) {
        List<Optional<Text>> cells = new ArrayList<>();
        for (R row : about) {
            cells.add(Optional.ofNullable(cell.apply(row)));
        }
        if (cells.stream().anyMatch(Optional::isPresent)) {
            told.add(new Told<>(column, cells, absent, true));
        } else {
            unstated.add(head(column));
        }
        return this;
    }

    /// A column of counts that is shown where at least one row counts more than none.
    ///
    /// @param words of a row's count
    StatedTable<R> counted(Column column, ToLongFunction<R> count, Function<R, Text> words) {
        List<Optional<Text>> cells = about.stream().map(words).map(Optional::of).toList();
        if (about.stream().mapToLong(count).anyMatch(n -> n != 0)) {
            told.add(new Told<>(column, cells, _ -> edition.missing(), false));
        } else {
            zero.add(head(column));
        }
        return this;
    }

    private static String head(Column column) {
        return column.head().toLowerCase(Locale.ROOT);
    }

    /// Whether anything is stated or counted.
    boolean saysSomething() {
        return told.size() > 1;
    }

    /// Whether anything is stated; a count of how many state nothing says little.
    boolean statesSomething() {
        return told.stream().anyMatch(Told::optional);
    }

    /// The columns that are left out, in a sentence or two; empty where none is.
    ///
    /// @param nowhere the key of the sentence about what is stated of nothing
    String leftOut(String nowhere) {
        List<String> sentences = new ArrayList<>();
        if (!unstated.isEmpty()) {
            sentences.add(edition.label(nowhere, capital(listed(named(unstated)))));
        }
        if (!zero.isEmpty()) {
            sentences.add(edition.label("table.zero", listed(named(zero))));
        }
        return String.join(" ", sentences);
    }

    /// Heads as a sentence lists them: what one with a comma narrows down stands in brackets, and such a head is
    /// left out beside the one that it narrows down.
    private static List<String> named(List<String> heads) {
        List<String> named = new ArrayList<>();
        for (String head : heads) {
            int comma = head.indexOf(", ");
            if (comma < 0) {
                named.add(head);
            } else if (!heads.contains(head.substring(0, comma))) {
                named.add(head.substring(0, comma) + " (" + head.substring(comma + 2) + ")");
            }
        }
        return named;
    }

    private String listed(List<String> words) {
        int last = words.size() - 1;
        return last == 0
                ? words.getFirst()
                : String.join(", ", words.subList(0, last)) + " " + edition.label("table.and") + " " + words.get(last);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /// @param caption what the table shows
    /// @param nowhere as in [#leftOut]
    Table table(String caption, String nowhere) {
        return table(caption, nowhere, _ -> false, _ -> Optional.empty());
    }

    /// @param total which row sums up
    /// @param name by which a row of which nothing is stated is named when it is left out; empty keeps it
    Table table(String caption, String nowhere, Predicate<R> total, Function<R, Optional<String>> name) {
        List<Row> rows = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        for (int i = 0; i < about.size(); i++) {
            R row = about.get(i);
            Optional<String> left = isSilent(i) ? name.apply(row) : Optional.empty();
            if (left.isPresent()) {
                silent.add(left.get());
                continue;
            }
            List<Text> cells = new ArrayList<>();
            for (Told<R> column : told) {
                cells.add(column.cells().get(i).orElseGet(() -> column.absent().apply(row)));
            }
            rows.add(new Row(cells, total.test(row)));
        }
        List<String> words = new ArrayList<>(List.of(caption, leftOut(nowhere)));
        if (!silent.isEmpty()) {
            words.add(edition.label("table.silent", listed(silent)));
        }
        words.removeIf(String::isEmpty);
        return new Table(
                edition.own(Text.of(String.join(" ", words))),
                told.stream().map(Told::column).toList(),
                rows);
    }

    private boolean isSilent(int row) {
        return told.stream()
                .filter(Told::optional)
                .allMatch(column -> column.cells().get(row).isEmpty());
    }
}
