package se.projektbokslut.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.ControlTotals;
import se.projektbokslut.annual.LedgerTotals;
import se.projektbokslut.annual.SourceFile;
import se.projektbokslut.annual.YearState;
import se.projektbokslut.words.Language;

/// `YEAR/manifest.json`: what a year's files are and what they rest on. Written last, so that a reader who finds
/// every file as the manifest says has a whole set.
///
/// @param ledgerThrough the latest voucher date; null without a ledger
/// @param controlTotals of the record files that the year rests on
/// @param ledgerTotals of the ledger files that the year rests on
/// @param statement digest of the year's own figures and stated facts: what revisions and deliveries go by
/// @param inputs the input files that the year rests on
/// @param outputs the year's files but this one
@JsonInclude(JsonInclude.Include.ALWAYS)
public record YearManifest(
        int year,
        YearState state,
        int revision,
        Language language,
        @Nullable LocalDate ledgerThrough,
        String statement,
        AnnualReport.Provenance provenance,
        ControlTotals controlTotals,
        LedgerTotals ledgerTotals,
        List<SourceFile> inputs,
        List<OutputFile> outputs) {
    public static final String NAME = "manifest.json";
}
