package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.ProcessFigures;

/// Figures of processes as a table of the page. A column in which no row has a figure is left out, and so is
/// one that counts none in every row, and a row without any figure; all are named below the table, but for what there
/// may well be none of.
final class FigureTable {
    private final Texts texts;
    private final Formats formats;
    private final Html html;
    private final List<Column> columns = new ArrayList<>();
    private String unassigned;

    FigureTable(Texts texts, Html html) {
        this.texts = texts;
        this.formats = Formats.of(texts);
        this.html = html;
        this.unassigned = texts.label("row.unassigned");
    }

    /// @param name of the row of what no process claims, where that is not projects
    FigureTable unassigned(String name) {
        unassigned = name;
        return this;
    }

    /// @param cell null where the row has no such figure
    /// @param counts whether nothing is told by a 0 in every row
    /// @param silent whether nothing is missing where no row has one
    private record Column(
            String head, boolean counts, boolean silent, Function<ProcessFigures, @Nullable String> cell) {
        boolean isStated(List<ProcessFigures> rows) {
            return rows.stream().anyMatch(row -> cell.apply(row) != null);
        }

        boolean says(List<ProcessFigures> rows) {
            return rows.stream().anyMatch(this::says);
        }

        boolean says(ProcessFigures row) {
            String figure = cell.apply(row);
            return figure != null && !(counts && figure.equals("0"));
        }
    }

    FigureTable column(String head, Function<ProcessFigures, @Nullable String> cell) {
        columns.add(new Column(head, false, false, cell));
        return this;
    }

    /// A figure of which no row need have any.
    ///
    /// @param cell null where there is none
    FigureTable ifAny(String head, Function<ProcessFigures, @Nullable String> cell) {
        columns.add(new Column(head, false, true, cell));
        return this;
    }

    /// @param cell null where nothing is counted, as bookkeeping in a year without a ledger
    FigureTable counted(String head, Function<ProcessFigures, @Nullable Long> cell) {
        columns.add(new Column(head, true, false, row -> {
            Long count = cell.apply(row);
            return count == null ? null : formats.count(count);
        }));
        return this;
    }

    /// The number of projects that the figures beside it are of.
    ///
    /// @param cell null where the row can have none
    FigureTable countedIfAny(String head, Function<ProcessFigures, @Nullable Integer> cell) {
        columns.add(new Column(head, true, true, row -> {
            Integer count = cell.apply(row);
            return count == null ? null : formats.count(count);
        }));
        return this;
    }

    /// Writes nothing where there is no figure at all.
    ///
    /// @param id of the caption
    void write(String id, String caption, List<ProcessFigures> rows) {
        List<Column> told = columns.stream().filter(column -> column.says(rows)).toList();
        if (told.isEmpty()) {
            return;
        }
        PageTable table = new PageTable(html, id);
        table.open(caption);
        List<String> heads = new ArrayList<>(List.of(texts.label("column.process")));
        told.forEach(column -> heads.add("#" + column.head()));
        table.heads(heads.toArray(String[]::new));
        List<String> silent = new ArrayList<>();
        for (ProcessFigures row : rows) {
            if (told.stream().noneMatch(column -> column.says(row))) {
                silent.add(name(row));
            } else {
                row(row, told, table);
            }
        }
        table.close();
        leftOut(rows, silent);
    }

    private void row(ProcessFigures row, List<Column> told, PageTable table) {
        html.open(
                "tr",
                "data-figures",
                "",
                "data-process",
                row.process(),
                "class",
                Edition.isTotal(row) ? "total" : "row");
        html.elementIn(Edition.foreign(row, texts), "th", name(row), "scope", "row");
        for (Column column : told) {
            String figure = column.cell().apply(row);
            if (figure == null) {
                table.nothing(texts.label(column.silent() ? "index.no-such" : "missing"));
            } else {
                table.figure(figure);
            }
        }
        html.close("tr").line();
    }

    private String name(ProcessFigures row) {
        return row.process().equals(ProcessFigures.UNASSIGNED) ? unassigned : Edition.nameOf(row, texts);
    }

    private void leftOut(List<ProcessFigures> rows, List<String> silent) {
        List<String> sentences = new ArrayList<>();
        add(sentences, "index.no-column", heads(column -> !column.silent() && !column.isStated(rows)));
        add(sentences, "index.zero-column", heads(column -> column.isStated(rows) && !column.says(rows)));
        add(sentences, "index.no-row", String.join(", ", silent));
        if (!sentences.isEmpty()) {
            html.element("p", String.join(" ", sentences), "class", "caption").line();
        }
    }

    private String heads(Predicate<Column> which) {
        return columns.stream()
                .filter(which)
                .map(column -> column.head().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private void add(List<String> sentences, String key, String names) {
        if (!names.isEmpty()) {
            sentences.add(texts.label(key, names));
        }
    }
}
