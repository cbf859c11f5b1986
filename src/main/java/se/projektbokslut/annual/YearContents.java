package se.projektbokslut.annual;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.content.CanonicalJson;
import se.projektbokslut.content.Digest;
import se.projektbokslut.ledger.Volume;
import se.projektbokslut.project.Project;
import se.projektbokslut.settings.ProcessSettings;
import se.projektbokslut.settings.Settings;

/// What the input says of a year, before a decided edition has any part in it. An edition of which this has not changed
/// need not be compared again: what [Statement] tells of a report is made of this, of the edition, and of nothing else.
///
/// That the ledger's amounts of each project stand here beside its row is not one too many: the row's may come from the
/// record, and what an edition says of a record may give the ledger's the right of way.
record YearContents(Settings settings, ProjectRows rows, ProjectActuals actuals, LedgerBook book, SourceList sources) {

    /// @param records those standing in the year
    /// @param volumes of the year
    String of(int year, List<Project> records, List<Volume> volumes) {
        ProcessSettings processes = settings.processes();
        List<YearProject> projects = rows.plain(year, records);
        var digest = new Digest();
        add(digest, processes.organisation());
        add(digest, settings.comments().get(year));
        add(digest, book.through(year));
        add(digest, ProcessTable.of(processes.processes(), projects, process -> book.figures(year, process)));
        add(digest, book.otherAccounts(year));
        add(digest, volumes);
        projects.forEach(row -> add(digest, row));
        for (Project record : records) {
            digest.add(String.valueOf(actuals.in(record, year))).add(String.valueOf(actuals.toDate(record, year)));
        }
        // By another version of the rules an edition says the same where it comes from the same files.
        sources.of(year, YearState.ADOPTED, records, false, List.of(), volumes)
                .forEach(file -> digest.add(file.path()).add(file.sha256()));
        return digest.hex();
    }

    private static void add(Digest digest, @Nullable Object value) {
        digest.add(CanonicalJson.compact(value == null ? "" : value));
    }
}
