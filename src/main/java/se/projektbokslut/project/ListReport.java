package se.projektbokslut.project;

import java.util.ArrayList;
import java.util.List;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.lists.DescribedList;

/// What is to be said of a list that was read by its description: how it is written, in the description's own
/// words, and what became of its rows.
final class ListReport {
    /// Which of the finding's words say how many rows are used, and how many are refused.
    private static final int USED = 3;

    private static final int REFUSED = 6;

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

    /// The finding, of a list without so many of its records.
    static Finding without(Finding said, int refused) {
        return refused == 0 || said.code() != FindingCode.LIST_READ ? said : using(said, -refused);
    }

    /// The same of a list of which some refused rows are used, since each completes a record that has what it lacks, or
    /// some others are refused, since their ids are those of others.
    ///
    /// @param more how many are used, below 0 how many are not
    static Finding using(Finding said, int more) {
        List<String> args = new ArrayList<>(said.args());
        args.set(USED, Integer.toString(Integer.parseInt(args.get(USED)) + more));
        args.set(REFUSED, Integer.toString(Integer.parseInt(args.get(REFUSED)) - more));
        return said.withArgs(args);
    }
}
