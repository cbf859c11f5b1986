package se.projektbokslut.annual;

import static se.projektbokslut.findings.FindingCode.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.LedgerCodes.Origin;
import se.projektbokslut.annual.LedgerCodes.Sum;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.Location;
import se.projektbokslut.ledger.SieLedger;
import se.projektbokslut.money.Money;
import se.projektbokslut.project.Project;
import se.projektbokslut.suppliers.SupplierLedger;

/// The findings about what the ledger carries on project codes beside the year's projects.
final class CodeFindings {
    /// How many codes a finding names.
    private static final int MOST = 20;

    /// Says that the supplier ledger carries the codes, of which the ledger knows nothing.
    private static final String OF_PURCHASES = "supplier-ledger";

    /// Says that an amount stands on the accounts of investments.
    private static final String INVESTED = "investment";

    private final LedgerBook book;
    private final LedgerSummary summary;
    private final Acceptances acceptances;

    /// The first files that speak of a company's year.
    private final Map<CompanyYear, String> files = new HashMap<>();

    /// The first supplier-ledger files that speak of a year.
    private final Map<Integer, String> supplierFiles = new HashMap<>();

    private record CompanyYear(int year, String company) {}

    /// A code with what is booked on it in a file, which may be of several companies.
    private record Unclaimed(String code, @Nullable String name, Money amount) {
        Unclaimed and(Unclaimed other) {
            return new Unclaimed(code, name == null ? other.name : name, amount.plus(other.amount));
        }
    }

    CodeFindings(LedgerBook book, LedgerSummary summary, Acceptances acceptances) {
        this.book = book;
        this.summary = summary;
        this.acceptances = acceptances;
        for (SieLedger ledger : book.ledgers()) {
            if (!ledger.refused()) {
                String company = book.company(ledger);
                book.years(ledger).forEach(year -> files.putIfAbsent(new CompanyYear(year, company), ledger.file()));
            }
        }
        for (SupplierLedger supplier : book.suppliers()) {
            book.years(supplier).forEach(year -> supplierFiles.putIfAbsent(year, supplier.file()));
        }
    }

    /// Of all years in which the ledger has entries.
    List<Finding> all() {
        var found = new ArrayList<Finding>();
        book.years().forEach(year -> found.addAll(in(year)));
        return found;
    }

    List<Finding> in(int year) {
        var found = new ArrayList<Finding>();
        var unclaimed = new TreeMap<String, List<Sum>>();
        for (Sum sum : book.codes().in(year)) {
            if (!summary.counts(sum)) {
                continue;
            }
            List<Project> claimants = summary.claimants(sum);
            if (claimants.isEmpty()) {
                if (sum.actual.ore() != 0) {
                    unclaimed.computeIfAbsent(file(sum), _ -> new ArrayList<>()).add(sum);
                }
            } else if (claimants.stream().noneMatch(project -> summary.standsIn(project, year))) {
                addOutside(claimants, sum, found);
            }
        }
        unclaimed.forEach((file, sums) -> found.add(unclaimed(year, file, sums)));
        return found;
    }

    /// What is booked stands at one of them, as it is counted once: at the first operating project, else at the first.
    /// What stands on the accounts of investments is said at the first investment.
    private void addOutside(List<Project> claimants, Sum sum, List<Finding> found) {
        List<Project> investments =
                claimants.stream().filter(Project::investment).toList();
        Project costs = claimants.stream()
                .filter(project -> !project.investment())
                .findFirst()
                .orElse(claimants.getFirst());
        addOutside(costs, sum, sum.actual, found);
        if (!investments.isEmpty()) {
            addOutside(investments.getFirst(), sum, sum.invested, found, INVESTED);
        }
    }

    private void addOutside(Project project, Sum sum, Money amount, List<Finding> found, String... more) {
        if (amount.ore() != 0) {
            var list = new FindingList(project, sum.year, acceptances);
            Stream<String> args = Stream.of(sum.code, Integer.toString(sum.year), amount.toString());
            list.add(COSTS_OUTSIDE_YEARS, Stream.concat(args, Stream.of(more)).toArray(String[]::new));
            found.addAll(list.sorted());
        }
    }

    private Finding unclaimed(int year, String file, List<Sum> sums) {
        Money all = sums.stream().map(sum -> sum.actual).reduce(Money.ZERO, Money::plus);
        var codes = new TreeMap<String, Unclaimed>();
        sums.forEach(sum -> codes.merge(sum.code, new Unclaimed(sum.code, sum.name, sum.actual), Unclaimed::and));
        String largest = codes.values().stream()
                .sorted(Comparator.comparingLong((Unclaimed code) -> -Math.abs(code.amount.ore()))
                        .thenComparing(code -> code.code))
                .limit(MOST)
                .map(code -> code.name == null ? code.code : code.code + " " + code.name)
                .collect(Collectors.joining(", "));
        List<String> args = new ArrayList<>(List.of(
                Integer.toString(codes.size()),
                Integer.toString(year),
                all.toString(),
                codes.size() > MOST ? largest + ", …" : largest));
        boolean ofPurchases = sums.getFirst().origin == Origin.SUPPLIER;
        String like = codes.keySet().stream()
                .map(code -> Map.entry(code, Optional.ofNullable(summary.claimedLike(code))))
                .filter(meant -> meant.getValue().isPresent())
                .limit(MOST)
                .map(meant -> meant.getValue().get() + " (" + meant.getKey() + ")")
                .collect(Collectors.joining(", "));
        if (ofPurchases || !like.isEmpty()) {
            args.add(ofPurchases ? OF_PURCHASES : "");
        }
        if (!like.isEmpty()) {
            args.add(like);
        }
        return acceptances.of(CODE_UNCLAIMED, Location.ofFile(file), year, args.toArray(String[]::new));
    }

    /// The first file of the company that speaks of the year.
    private String file(Sum sum) {
        String file = sum.origin == Origin.SIE
                ? files.get(new CompanyYear(sum.year, sum.company))
                : supplierFiles.get(sum.year);
        if (file == null) {
            throw new IllegalStateException("no file carries the code " + sum.code);
        }
        return file;
    }
}
