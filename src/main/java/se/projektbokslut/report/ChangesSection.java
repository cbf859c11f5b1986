package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.projektbokslut.annual.YearState;
import se.projektbokslut.report.pdf.Table;
import se.projektbokslut.report.pdf.Table.Column;
import se.projektbokslut.report.pdf.Table.Row;
import se.projektbokslut.report.pdf.Text;

/// What this edition says otherwise than the one that it replaces: first what is stated, then the figures that
/// follow from it.
final class ChangesSection {
    static final String PLACE = "changes";

    private ChangesSection() {}

    static void print(Edition edition, List<Change> changes) {
        edition.pdf.heading(2, edition.words("changes.title"), PLACE);
        edition.pdf.paragraph(edition.words(
                edition.report.state() == YearState.PROPOSED ? "changes.intro-proposed" : "changes.intro",
                edition.report.revision(),
                edition.report.revision() - 1,
                edition.report.year()));
        List<ChangeRows.Line> lines = new ChangeRows(edition, changes).lines();
        boolean settings = lines.stream()
                .anyMatch(line -> ChangedField.of(line.change().field()).isOfSettings());
        print(
                edition,
                "changes.stated",
                settings ? "changes.caption.settings" : "changes.caption",
                lines.stream().filter(ChangeRows.Line::stated));
        print(
                edition,
                "changes.derived",
                "changes.caption.derived",
                lines.stream().filter(line -> !line.stated()));
    }

    private static void print(Edition edition, String title, String caption, Stream<ChangeRows.Line> lines) {
        List<Row> rows = new ArrayList<>();
        lines.forEach(line -> rows.add(Row.of(List.of(
                line.name() == null ? Text.code(line.change().field()) : Text.of(line.name()),
                Text.of(line.before()),
                Text.of(line.after()),
                source(edition, line.change())))));
        if (rows.isEmpty()) {
            return;
        }
        edition.pdf.heading(3, edition.words(title), null);
        List<Column> columns = List.of(
                Column.text(edition.label("column.field")),
                Column.text(edition.label("column.old"), 100),
                Column.text(edition.label("column.new"), 100),
                Column.text(edition.label("changes.source"), 120));
        edition.pdf.table(new Table(edition.words(caption), columns, rows).asList());
    }

    private static Text source(Edition edition, Change change) {
        if (change.sourceFiles().isEmpty()) {
            return edition.words("changes.no-source");
        }
        String files = String.join(", ", change.sourceFiles());
        if (!change.sourceCell().isEmpty()) {
            return Text.of(files + ":" + change.sourceCell());
        }
        return change.sourceLine() == 0
                ? Text.of(files)
                : Text.of(edition.label("card.source-record", files, change.sourceLine()));
    }
}
