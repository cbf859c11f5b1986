package se.projektbokslut.publication;

import java.util.List;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.LedgerTotals;
import se.projektbokslut.annual.SourceFile;
import se.projektbokslut.words.Language;

/// `manifest.json` at the top of the output: the run as a whole. Written last of all.
///
/// @param counts of the whole input, with its control totals
/// @param ledgerTotals of all ledger files
/// @param ids every id that was read, those of refused records included, by code point: what tells the next run
///     whether the input has shrunk
/// @param inputs every input file that was read
/// @param outputs the files at the top, of undated and planned records, and each year's manifest
record OverviewManifest(
        Language language,
        AnnualReport.Provenance provenance,
        Receipt.Counts counts,
        LedgerTotals ledgerTotals,
        List<Integer> years,
        List<String> ids,
        List<SourceFile> inputs,
        List<OutputFile> outputs) {
    static final String NAME = "manifest.json";
}
