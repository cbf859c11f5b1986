package se.projektbokslut.project;

import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.lists.DescribedList;

/// What is to be said of a list that was read by its description: how it is written, in the description's own
/// words, and what became of its rows.
final class ListReport {
    private ListReport() {}

    /// @param refused records that are refused
    static Finding of(DescribedList list, int rows, int used, int refused, ListRecords records) {
        return Finding.of(
                FindingCode.LIST_READ,
                list.head(),
                null,
                list.description().file(),
                list.written(null),
                Integer.toString(rows),
                Integer.toString(used),
                Integer.toString(records.passedOver()),
                Integer.toString(records.joined()),
                Integer.toString(refused));
    }
}
