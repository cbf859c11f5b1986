package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.report.pdf.Table;
import se.projektbokslut.report.pdf.Table.Column;
import se.projektbokslut.report.pdf.Table.Row;
import se.projektbokslut.report.pdf.Text;

/// What this edition says otherwise than the one that it replaces.
final class ChangesSection {
    static final String PLACE = "changes";

    private ChangesSection() {}

    static void print(Edition edition, List<Change> changes) {
        edition.pdf.heading(2, edition.words("changes.title"), PLACE);
        edition.pdf.paragraph(edition.words(
                "changes.intro", edition.report.revision(), edition.report.revision() - 1, changes.size()));
        List<Row> rows = new ArrayList<>();
        for (Change change : changes) {
            rows.add(Row.of(List.of(
                    Text.code(change.field()),
                    value(edition, change.before()),
                    value(edition, change.after()),
                    source(edition, change))));
        }
        List<Column> columns = List.of(
                Column.text(edition.label("column.field")),
                Column.text(edition.label("column.old"), 100),
                Column.text(edition.label("column.new"), 100),
                Column.text(edition.label("changes.source"), 120));
        edition.pdf.table(new Table(edition.words("changes.caption"), columns, rows));
    }

    private static Text value(Edition edition, @Nullable String value) {
        return value == null ? edition.missing() : Text.of(value);
    }

    private static Text source(Edition edition, Change change) {
        if (change.sourceFiles().isEmpty()) {
            return edition.words("changes.no-source");
        }
        String files = String.join(", ", change.sourceFiles());
        return change.sourceLine() == 0
                ? Text.of(files)
                : Text.of(edition.label("card.source-record", files, change.sourceLine()));
    }
}
