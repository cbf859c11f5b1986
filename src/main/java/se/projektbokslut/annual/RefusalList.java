package se.projektbokslut.annual;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.projektbokslut.findings.Refusal;

/// What could not be used of the whole input, by file, line and column.
///
/// @param input everything that was read
record RefusalList(Compilation.Input input) {
    private static final Comparator<Refusal> ORDER = Comparator.comparing((Refusal r) -> r.at().file())
            .thenComparingInt(r -> r.at().line())
            .thenComparingInt(r -> r.at().column())
            .thenComparing(Refusal::field)
            .thenComparing(Refusal::record)
            .thenComparing(Refusal::problem)
            .thenComparing(r -> String.join("\n", r.args()));

    List<Refusal> all() {
        return each().sorted(ORDER).toList();
    }

    /// The first ones in the files that a year rests on, at most [AnnualReport#MOST_REFUSALS].
    ///
    /// @param recordFiles the record files that the year rests on
    /// @param notes of the year
    List<Refusal> of(Set<String> recordFiles, LedgerNotes notes) {
        Set<String> files = Stream.of(
                        recordFiles.stream(),
                        notes.files().stream().map(LedgerNotes.File::file),
                        notes.suppliers().stream().map(LedgerNotes.SupplierFile::file))
                .flatMap(names -> names)
                .collect(Collectors.toSet());
        return each().filter(refusal -> files.contains(refusal.at().file()))
                .sorted(ORDER)
                .limit(AnnualReport.MOST_REFUSALS)
                .toList();
    }

    private Stream<Refusal> each() {
        return Stream.of(
                        input.refusals().stream(),
                        input.portfolio().refusals().stream(),
                        input.sie().outlines().stream().flatMap(file -> file.ledger().refusals().stream()),
                        input.suppliers().stream().flatMap(file -> file.refusals().stream()))
                .flatMap(refusals -> refusals);
    }
}
