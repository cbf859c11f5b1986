package se.projektbokslut.annual;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import se.projektbokslut.annual.CodeClaims.Claim;
import se.projektbokslut.annual.LedgerCodes.Origin;
import se.projektbokslut.annual.LedgerCodes.Sum;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.ledger.SieLedger;

/// What may have been meant by a code that the ledger never carried: codes like it, and other dimensions that
/// have it or are called projects.
final class CodeHints {
    /// What stands where there is nothing to name.
    static final String NONE = "–";

    /// How many codes and dimensions are named.
    private static final int MOST = 3;

    private final LedgerBook book;

    /// By company and the last year that is seen.
    private final Map<String, NearCodes> carried = new ConcurrentHashMap<>();

    CodeHints(LedgerBook book) {
        this.book = book;
    }

    /// The codes most like it, as [NearCodes] tells.
    ///
    /// @param seenThrough what later years carry does not count
    String nearest(Claim claim, int seenThrough) {
        String company = claim.company() == null ? "" : claim.company();
        // A company's key may be empty too; a claim to any company has no key.
        NearCodes codes = carried.computeIfAbsent(
                (claim.company() == null ? "any " : "of ") + seenThrough + " " + company,
                _ -> new NearCodes(carried(claim, seenThrough)));
        String named = String.join(", ", codes.nearest(claim.code(), MOST));
        return named.isEmpty() ? NONE : named;
    }

    private SortedSet<String> carried(Claim claim, int seenThrough) {
        SortedSet<String> found = new TreeSet<>();
        for (Sum sum : book.codes().all()) {
            boolean ofSie = sum.origin == Origin.SIE || sum.origin == Origin.WITHHELD;
            if (ofSie && sum.year <= seenThrough && claim.holdsFor(sum.company)) {
                found.add(sum.code);
            }
        }
        return found;
    }

    /// The other dimensions that have the code or are called projects, as the files declare them or entries carry them.
    String elsewhere(Claim claim, int seenThrough) {
        SortedSet<String> named = new TreeSet<>();
        for (SieLedger ledger : seen(claim, seenThrough)) {
            for (SieLedger.Dimension dimension : ledger.dimensions()) {
                if (dimension.isCalledProject() || dimension.objects().contains(claim.code())) {
                    named.add(words(dimension, ledger.file()));
                }
            }
        }
        return named.isEmpty() ? NONE : named.stream().limit(MOST).collect(Collectors.joining("; "));
    }

    /// The files of which entries were refused, or count without a project since their objects say two
    /// things: the code may stand on these. Empty where there are none.
    String unread(Claim claim, int seenThrough) {
        SortedSet<String> named = new TreeSet<>();
        for (SieLedger ledger : seen(claim, seenThrough)) {
            boolean without =
                    ledger.findings().stream().anyMatch(finding -> finding.code() == FindingCode.SIE_OBJECT_LIST);
            if (ledger.refusedEntries() > 0 || without) {
                named.add(ledger.file());
            }
        }
        return named.stream().limit(MOST).collect(Collectors.joining(", "));
    }

    /// The claim's companies' files that speak of those years.
    private List<SieLedger> seen(Claim claim, int seenThrough) {
        return book.ledgers().stream()
                .filter(ledger -> {
                    SortedSet<Integer> years = book.years(ledger);
                    boolean seen = !years.isEmpty() && years.first() <= seenThrough;
                    return seen && claim.holdsFor(book.company(ledger));
                })
                .toList();
    }

    private static String words(SieLedger.Dimension dimension, String file) {
        String name = dimension.name().isEmpty() ? "" : " \"" + dimension.name() + "\"";
        return "#DIM " + dimension.number() + name + " (" + file + ")";
    }
}
