package se.projektbokslut.project;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Location;

/// A project as its record states it; nothing in it is computed. Absent keys are null, a heading with nothing
/// under it is an empty list (CONTRACT, "A project record", lists every key).
///
/// @param at where the record begins
/// @param id unique ignoring case among all records that are used
/// @param statusDate the date on which the status was stated; null where not
/// @param investment `type: investment`; false for an operating project, which is the default
/// @param processes null where not stated
/// @param ledgerCodes null where not stated
/// @param notAvailable never null, empty where not stated
/// @param lines the line of the file at which each stated top-level key stands
public record Project(
        Location at,
        String id,
        String title,
        Stated<Status> status,
        @Nullable PartialDate statusDate,
        boolean investment,
        @Nullable List<ProcessLink> processes,
        Context context,
        Period period,
        People people,
        Description description,
        Results results,
        Relations relations,
        @Nullable Economy economy,
        @Nullable List<Economy.LedgerCode> ledgerCodes,
        @Nullable Progress progress,
        Documentation documentation,
        List<NotAvailable> notAvailable,
        Map<String, Integer> lines) {
    public Project {
        notAvailable = List.copyOf(notAvailable);
        lines = KeyLines.of(lines);
    }
}
