package se.projektbokslut.findings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that is missing or doubtful in input that was used.
///
/// @param at the file and line that the finding is about
/// @param record the record's id, else empty (a finding about a file)
/// @param year the year that the finding is about, of several the latest: of what a year's report names, that
///     one's, else the latest in which the record stands; null where it stands in none
/// @param field the key that would mend it, dotted for a nested one, else empty
/// @param code which finding of the catalogue
/// @param severity the catalogue's, unless the record says that nobody can know (`not-available`): then `info`
/// @param args what the finding's text names, in its order
/// @param accepted whether the office has accepted it (`accepted.yaml`); an accepted one is no reason for exit
///     code 3
public record Finding(
        Location at,
        String record,
        @Nullable Integer year,
        String field,
        FindingCode code,
        Severity severity,
        List<String> args,
        boolean accepted) {
    public Finding {
        args = List.copyOf(args);
    }

    /// A finding about a file, as the catalogue has it.
    public static Finding of(FindingCode code, Location at, @Nullable Integer year, String... args) {
        return new Finding(at, "", year, code.field(), code, code.severity(), List.of(args), false);
    }

    /// Who can mend it: the catalogue's role, but for what is about no record, which no project's people keep.
    public Role role() {
        return record.isEmpty() ? Role.FINANCE_OFFICE : code.role();
    }

    /// The same finding, naming other things.
    public Finding withArgs(List<String> others) {
        return new Finding(at, record, year, field, code, severity, others, accepted);
    }

    /// The same finding, about another year.
    public Finding in(@Nullable Integer other) {
        return new Finding(at, record, other, field, code, severity, args, accepted);
    }

    /// The same finding, accepted.
    public Finding asAccepted() {
        return new Finding(at, record, year, field, code, severity, args, true);
    }
}
