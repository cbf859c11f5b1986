package se.projektbokslut.annual;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
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

    /// The first ones in those files.
    ///
    /// @param most how many at most
    List<Refusal> in(Set<String> files, int most) {
        return each().filter(refusal -> files.contains(refusal.at().file()))
                .sorted(ORDER)
                .limit(most)
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
