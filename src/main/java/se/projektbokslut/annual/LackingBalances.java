package se.projektbokslut.annual;

import static se.projektbokslut.findings.FindingCode.LEDGER_BALANCE_MISSING;
import static se.projektbokslut.findings.FindingCode.LEDGER_BALANCE_UNUSED;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Location;
import se.projektbokslut.ledger.SieLedger;
import se.projektbokslut.ledger.SieLedger.Balance;

/// Why rows of a year have no balance ([LedgerBalances]), file by file.
final class LackingBalances {
    private static final int MOST_ACCOUNTS = 20;

    private final LedgerBook book;
    private final Acceptances acceptances;

    LackingBalances(LedgerBook book, Acceptances acceptances) {
        this.book = book;
        this.acceptances = acceptances;
    }

    void add(int year, List<Finding> found) {
        addMissing(year, found);
        addUntold(year, found);
    }

    private void addMissing(int year, List<Finding> found) {
        var labels = new TreeMap<String, String>();
        for (LedgerBalances.Missing missing : book.balances().missing()) {
            if (missing.year() == year) {
                labels.merge(missing.file().key(), label(missing.kind()), (a, b) -> a + ", " + b);
            }
        }
        for (SieLedger ledger : book.ledgers()) {
            String label = labels.get(ledger.key());
            if (label != null) {
                found.add(finding(
                        LEDGER_BALANCE_MISSING,
                        ledger.file(),
                        year,
                        LedgerFileFindings.nameOf(ledger),
                        label,
                        Integer.toString(year),
                        otherFiscalYear(ledger)));
            }
        }
    }

    /// The days of the file's fiscal year where that is no calendar year, else empty.
    private static String otherFiscalYear(SieLedger ledger) {
        SieLedger.FiscalYear fiscal = ledger.currentYear();
        return fiscal == null || fiscal.isCalendarYear() ? "" : fiscal.from() + "–" + fiscal.to();
    }

    private void addUntold(int year, List<Finding> found) {
        for (LedgerBalances.Untold untold : book.balances().untold()) {
            if (untold.year() == year) {
                String accounts = untold.accounts().stream()
                        .map(account -> account.isEmpty() ? ProjectFindings.NOT_GIVEN : account)
                        .limit(MOST_ACCOUNTS)
                        .collect(Collectors.joining(", "));
                found.add(finding(
                        LEDGER_BALANCE_UNUSED,
                        untold.file().file(),
                        year,
                        label(untold.kind()),
                        Integer.toString(year),
                        accounts + (untold.accounts().size() > MOST_ACCOUNTS ? ", …" : ""),
                        String.join(", ", untold.rows())));
            }
        }
    }

    private static String label(Balance.Kind kind) {
        return kind == Balance.Kind.OPENING ? "#IB" : "#UB";
    }

    private Finding finding(FindingCode code, String file, int year, String... args) {
        return acceptances.of(code, Location.ofFile(file), year, args);
    }
}
