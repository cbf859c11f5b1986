package se.projektbokslut.project;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.projektbokslut.documents.ListFormat;
import se.projektbokslut.documents.ListRows;
import se.projektbokslut.inventory.InputFile;
import se.projektbokslut.lists.ColumnDescription;

/// Tells a file of records from the lists of a folder that are read by one description (`columns.yaml`): all its
/// headings are keys of a record, those that every record has are among them, and a column is not there that the
/// description takes one of these three from. A list that merely lost a column lacks the key too.
final class AmongLists {
    private AmongLists() {}

    static boolean isOfRecords(InputFile file, byte[] bytes, ColumnDescription description) {
        return switch (file.kind()) {
            case RECORDS_CSV, RECORDS_JSON ->
                description.isOfFolder()
                        && ListRows.open(file.path(), bytes, ListFormat.FOUND_OUT, RecordKeys.RECORD)
                                instanceof ListRows.Opened.Rows(ListRows rows)
                        && isOfRecords(rows, description);
            default -> false;
        };
    }

    private static boolean isOfRecords(ListRows rows, ColumnDescription description) {
        Set<String> keys = new HashSet<>();
        Set<String> headings = new HashSet<>();
        for (ListRows.Column column : rows.columns()) {
            String name = column.name();
            int dot = name.indexOf('.');
            keys.add(dot < 0 ? name : name.substring(0, dot));
            headings.add(ListRows.folded(name));
        }
        return RecordKeys.RECORD_SET.containsAll(keys)
                && keys.containsAll(RecordKeys.OF_EVERY_RECORD)
                && !headings.containsAll(ofEveryRecord(description));
    }

    /// The columns that the description takes the keys of every record from, folded.
    private static Set<String> ofEveryRecord(ColumnDescription description) {
        Stream<String> columns = description.columns().stream()
                .filter(column ->
                        column.uses().stream().anyMatch(use -> RecordKeys.OF_EVERY_RECORD.contains(use.key())))
                .map(ColumnDescription.Column::heading);
        List<String> ofId = description.rows().idFrom();
        return Stream.concat(columns, ofId.stream()).map(ListRows::folded).collect(Collectors.toSet());
    }
}
