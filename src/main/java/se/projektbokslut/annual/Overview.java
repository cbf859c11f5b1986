package se.projektbokslut.annual;

import java.util.List;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.Refusal;

/// What the run found beside the years: the value behind the files at the top of the output.
///
/// @param ledgerTotals of all ledger files
/// @param ledger what all ledger files say beside the figures
/// @param years the calendar years that have a report, rising
/// @param undated records with no year to stand in, by id in code-point order
/// @param planned planned projects, by id in code-point order
/// @param refusals by file, line, column and field
/// @param findings of all records and ledger files, by file, line and code
/// @param ids every id that was read, those of refused records included, by code point: what the next run
///     compares with
public record Overview(
        ControlTotals controlTotals,
        LedgerTotals ledgerTotals,
        LedgerNotes ledger,
        List<Integer> years,
        List<YearProject> undated,
        List<YearProject> planned,
        List<Refusal> refusals,
        List<Finding> findings,
        List<String> ids) {
    public Overview {
        years = List.copyOf(years);
        undated = List.copyOf(undated);
        planned = List.copyOf(planned);
        refusals = List.copyOf(refusals);
        findings = List.copyOf(findings);
        ids = List.copyOf(ids);
    }
}
