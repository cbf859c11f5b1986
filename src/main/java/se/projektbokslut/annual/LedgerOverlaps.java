package se.projektbokslut.annual;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import se.projektbokslut.annual.LedgerNotes.Use;
import se.projektbokslut.ledger.SieLedger;
import se.projektbokslut.ledger.SieOutline;
import se.projektbokslut.ledger.SieSource;
import se.projektbokslut.ledger.VoucherUse;
import se.projektbokslut.ledger.VoucherUse.Odds;
import se.projektbokslut.suppliers.SupplierLedger;

/// Which ledger files stand for a voucher that several of them hold, so that none is counted twice. That is
/// decided voucher by voucher ([VoucherUse]); here stands what follows for files as wholes.
///
/// - The same file under two names: the first by path is used, the others are superseded.
/// - A file none of whose vouchers count, as others hold them all or correct them, is superseded.
/// - A file that is refused as a whole holds no voucher.
/// - A file whose amounts, together with those of the files before it, leave the range of a [Money] is
///   withheld, and its company's years have no figures.
public final class LedgerOverlaps {
    private final Companies companies;
    private final Map<String, SortedSet<Integer>> years;
    private final Map<String, String> twins;
    private final Map<String, SortedSet<String>> odds = new HashMap<>();
    private final Set<String> tooLarge = new HashSet<>();
    private final Set<CompanyYear> withheld = new HashSet<>();
    private BigInteger magnitude = BigInteger.ZERO;

    private record CompanyYear(String company, int year) {}

    /// @param outlines by path
    /// @param digests path to SHA-256
    /// @param years by key, the calendar years that the file says something of
    LedgerOverlaps(
            List<SieOutline> outlines,
            Companies companies,
            Map<String, String> digests,
            Map<String, SortedSet<Integer>> years) {
        this.companies = companies;
        this.years = years;
        List<SieLedger> ledgers = outlines.stream().map(SieOutline::ledger).toList();
        this.twins = twins(ledgers, digests);
        for (SieLedger ledger : ledgers) {
            String company = companies.key(ledger.company());
            for (Odds at : odds(ledger)) {
                at.files()
                        .forEach(file -> odds.computeIfAbsent(key(company, file), _ -> new TreeSet<>())
                                .addAll(at.files()));
            }
        }
        withholdTooLarge(outlines);
    }

    /// The files whose vouchers may be the same, by company; a file that only repeats another is left out.
    ///
    /// @param suppliers which tell whose names are whose numbers, as elsewhere
    /// @param digests path to SHA-256
    public static List<List<SieSource>> compared(
            List<SieSource> files, List<SupplierLedger> suppliers, Map<String, String> digests) {
        List<SieLedger> ledgers = files.stream().map(SieSource::ledger).toList();
        var companies = new Companies(ledgers, suppliers);
        Map<String, String> twins = twins(ledgers, digests);
        var byCompany = new TreeMap<String, List<SieSource>>();
        for (SieSource file : files) {
            SieLedger ledger = file.ledger();
            if (!ledger.refused() && !twins.containsKey(ledger.key())) {
                byCompany
                        .computeIfAbsent(companies.key(ledger.company()), _ -> new ArrayList<>())
                        .add(file);
            }
        }
        return List.copyOf(byCompany.values());
    }

    private static String key(String company, String file) {
        return company + "\n" + file;
    }

    /// By key, the first file by path that has the same bytes. A list means by its description what it means, so
    /// that only those are compared that are of the same company.
    private static Map<String, String> twins(List<SieLedger> ledgers, Map<String, String> digests) {
        var firsts = new HashMap<String, String>();
        var twins = new TreeMap<String, String>();
        ledgers.stream()
                .filter(ledger -> !ledger.refused())
                .sorted(Comparator.comparing(SieLedger::key))
                .forEach(ledger -> {
                    String file = ledger.file();
                    String content = digests.getOrDefault(file, file) + "\n"
                            + ledger.company().key();
                    String first = firsts.putIfAbsent(content, file);
                    if (first != null) {
                        twins.put(ledger.key(), first);
                    }
                });
        return twins;
    }

    /// No sum of what is left can overflow, in whichever order it is made.
    private void withholdTooLarge(List<SieOutline> outlines) {
        for (SieOutline outline : outlines) {
            SieLedger ledger = outline.ledger();
            // Its balances are checked, though its entries are not counted.
            BigInteger own = isSuperseded(ledger) ? balances(ledger) : outline.magnitude();
            BigInteger with = magnitude.add(own);
            if (with.bitLength() < Long.SIZE) {
                magnitude = with;
            } else {
                tooLarge.add(ledger.key());
                String company = companies.key(ledger.company());
                years.getOrDefault(ledger.key(), new TreeSet<>())
                        .forEach(year -> withheld.add(new CompanyYear(company, year)));
            }
        }
    }

    private static BigInteger balances(SieLedger ledger) {
        return ledger.balances().stream()
                .map(balance -> BigInteger.valueOf(balance.amount().ore()).abs())
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /// Whether other files count for all that this one holds.
    boolean isSuperseded(SieLedger ledger) {
        VoucherUse use = ledger.use();
        return twins.containsKey(ledger.key())
                || (use != null
                        && use.used().isEmpty()
                        && use.withheld().isEmpty()
                        && !(use.standIns().isEmpty() && use.corrected().isEmpty()));
    }

    /// What becomes of a file in a year. Of one that is used some vouchers may not be ([SieLedger#use]).
    Use use(SieLedger ledger, int year) {
        if (ledger.refused()) {
            return Use.REFUSED;
        }
        if (isSuperseded(ledger)) {
            return Use.SUPERSEDED;
        }
        return withheld.contains(new CompanyYear(companies.key(ledger.company()), year)) ? Use.WITHHELD : Use.USED;
    }

    /// Whether vouchers of the file in that year are withheld.
    boolean isAtOdds(SieLedger ledger, int year) {
        VoucherUse use = ledger.use();
        return use != null && use.withheld().stream().anyMatch(group -> group.year() == year);
    }

    /// The files because of which this one, or some of its vouchers, are not used; by path.
    List<String> others(SieLedger ledger) {
        var others =
                new TreeSet<>(odds.getOrDefault(key(companies.key(ledger.company()), ledger.file()), new TreeSet<>()));
        others.addAll(standIns(ledger));
        others.remove(ledger.file());
        return List.copyOf(others);
    }

    /// The files that are counted for this one, of all or of some months.
    Set<String> standIns(SieLedger ledger) {
        String twin = twins.get(ledger.key());
        VoucherUse use = ledger.use();
        if (twin != null || use == null) {
            return twin == null ? Set.of() : Set.of(twin);
        }
        var all = new TreeSet<>(use.standIns().keySet());
        use.corrected().forEach(corrected -> all.add(corrected.by()));
        return all;
    }

    /// Where the file is the first of several that are at odds.
    static List<Odds> odds(SieLedger ledger) {
        return ledger.use() == null ? List.of() : ledger.use().odds();
    }

    /// The keys of files whose amounts are out of range.
    Set<String> tooLarge() {
        return tooLarge;
    }

    /// The sum of the amounts, without their signs, of all files whose amounts are in range.
    BigInteger magnitude() {
        return magnitude;
    }
}
