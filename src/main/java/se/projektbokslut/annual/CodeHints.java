package se.projektbokslut.annual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.projektbokslut.annual.CodeClaims.Claim;
import se.projektbokslut.annual.LedgerCodes.Origin;
import se.projektbokslut.annual.LedgerCodes.Sum;
import se.projektbokslut.words.Spelling;
import se.projektbokslut.ledger.SieLedger;

/// What may have been meant by a code that the ledger never carried: codes like it, and other dimensions that
/// have it or are called projects.
final class CodeHints {
    /// What stands where there is nothing to name.
    static final String NONE = "–";

    /// How many codes and dimensions are named.
    private static final int MOST = 3;

    private final LedgerBook book;

    CodeHints(LedgerBook book) {
        this.book = book;
    }

    /// The codes most like it: the same but for case, leading zeros and signs, then one that begins with the
    /// other, then those a letter or two away.
    ///
    /// @param seenThrough what later years carry does not count
    String nearest(Claim claim, int seenThrough) {
        SortedSet<String> carried = new TreeSet<>();
        for (Sum sum : book.codes().all()) {
            boolean ofSie = sum.origin == Origin.SIE || sum.origin == Origin.WITHHELD;
            if (ofSie && sum.year <= seenThrough && claim.holdsFor(sum.company)) {
                carried.add(sum.code);
            }
        }
        String code = folded(claim.code());
        List<String> near = new ArrayList<>();
        carried.stream().filter(other -> folded(other).equals(code)).forEach(near::add);
        carried.stream()
                .filter(other -> beginsWith(folded(other), code))
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .forEach(near::add);
        near.addAll(Spelling.near(claim.code(), carried));
        String named = near.stream().distinct().limit(MOST).collect(Collectors.joining(", "));
        return named.isEmpty() ? NONE : named;
    }

    private static String folded(String code) {
        return code.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "").replaceAll("(?<![0-9])0+(?=[0-9])", "");
    }

    private static boolean beginsWith(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && (one.startsWith(other) || other.startsWith(one));
    }

    /// The other dimensions that have the code or are called projects, as the files declare them.
    String elsewhere(Claim claim, int seenThrough) {
        SortedSet<String> named = new TreeSet<>();
        for (SieLedger ledger : book.ledgers()) {
            SortedSet<Integer> years = book.years(ledger);
            boolean seen = !years.isEmpty() && years.first() <= seenThrough;
            if (seen && claim.holdsFor(book.company(ledger))) {
                for (SieLedger.Dimension dimension : ledger.dimensions()) {
                    if (dimension.isCalledProject() || dimension.objects().contains(claim.code())) {
                        named.add(words(dimension, ledger.file()));
                    }
                }
            }
        }
        return named.isEmpty() ? NONE : named.stream().limit(MOST).collect(Collectors.joining("; "));
    }

    private static String words(SieLedger.Dimension dimension, String file) {
        String name = dimension.name().isEmpty() ? "" : " \"" + dimension.name() + "\"";
        return "#DIM " + dimension.number() + name + " (" + file + ")";
    }
}
