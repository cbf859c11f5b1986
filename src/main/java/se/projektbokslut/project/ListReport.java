package se.projektbokslut.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.projektbokslut.documents.ListRows;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Location;
import se.projektbokslut.lists.DescribedList;

/// What is to be said of a list that was read by its description: how it is written, in the description's own
/// words, and what became of its rows.
final class ListReport {
    private ListReport() {}

    /// @param refused records that are refused
    static Finding of(String file, DescribedList list, int rows, int used, int refused, ListRecords records) {
        List<String> args = List.of(
                list.description().file(),
                written(list),
                Integer.toString(rows),
                Integer.toString(used),
                Integer.toString(records.passedOver()),
                Integer.toString(records.joined()),
                Integer.toString(refused));
        ListRows.Shape shape = list.shape();
        return new Finding(
                new Location(file, Math.max(1, shape.heading()), shape.sheet() == null ? 1 : 0, shape.sheet()),
                "",
                null,
                "",
                FindingCode.LIST_READ,
                FindingCode.LIST_READ.severity(),
                args,
                false);
    }

    /// In the words of a description, so that what was found out can be written there.
    private static String written(DescribedList list) {
        ListRows.Shape shape = list.shape();
        List<String> said = new ArrayList<>();
        if (shape.sheet() != null) {
            said.add("sheet: " + shape.sheet());
        }
        if (shape.heading() > 0) {
            said.add("heading: " + shape.heading());
        }
        if (shape.separator() != null) {
            said.add("separator: \"" + shape.separator() + "\"");
        }
        if (shape.encoding() != null) {
            said.add("encoding: " + shape.encoding().toLowerCase(Locale.ROOT));
        }
        if (list.decimal() != null) {
            said.add("decimal: \"" + list.decimal() + "\"");
        }
        if (shape.hidden() > 0) {
            said.add("hidden rows: " + shape.hidden());
        }
        return said.isEmpty() ? "JSON" : String.join(", ", said);
    }
}
