package se.projektbokslut.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import se.projektbokslut.settings.AccountRange;
import se.projektbokslut.settings.ProcessSettings;

/// Which process an account belongs to, and which accounts make a project's actual, by `processes.yaml`.
///
/// Of a process's rules those hold in a year that begin last, at the latest in that year: a dated rule replaces
/// the undated and the earlier ones from its year on. That no account belongs to two processes is checked where
/// the settings are read. Safe for use by several threads.
public final class AccountMap {
    /// The process of the accounts that no process claims.
    public static final String UNASSIGNED = ProcessSettings.UNASSIGNED;

    /// So many answers are remembered for each stretch of years; a file with more accounts than a chart can have
    /// must not fill the memory.
    private static final int MOST_REMEMBERED = 100_000;

    private final NavigableMap<Integer, Stretch> stretches = new TreeMap<>();
    private final List<AccountRange> actual;
    private final List<AccountRange> investment;

    private AccountMap(ProcessSettings settings) {
        actual = ranges(settings.actualAccounts());
        investment = ranges(settings.investmentAccounts());
        stretches.put(Integer.MIN_VALUE, new Stretch(settings, Integer.MIN_VALUE));
        for (ProcessSettings.Process process : settings.processes()) {
            for (ProcessSettings.AccountRule rule : process.accounts()) {
                if (rule.fromYear() != null) {
                    stretches.computeIfAbsent(rule.fromYear(), year -> new Stretch(settings, year));
                }
            }
        }
    }

    /// @param settings without a fault
    public static AccountMap of(ProcessSettings settings) {
        return new AccountMap(settings);
    }

    /// The id of the process that the account belongs to in that calendar year, [#UNASSIGNED] if no process
    /// claims it.
    public String processOf(int year, String account) {
        return Objects.requireNonNull(stretches.floorEntry(year)).getValue().processOf(account);
    }

    /// Whether the account counts in a project's actual (`actual-accounts`).
    public boolean isActual(String account) {
        return isIn(actual, account);
    }

    /// Whether the account counts in an investment project's actual (`investment-accounts`).
    public boolean isInvestment(String account) {
        return isIn(investment, account);
    }

    /// Whether the settings name any account that such a project's actual is summed from.
    public boolean namesAccountsOf(boolean investment) {
        return !(investment ? this.investment : actual).isEmpty();
    }

    private static boolean isIn(List<AccountRange> ranges, String account) {
        for (AccountRange range : ranges) {
            if (range.contains(account)) {
                return true;
            }
        }
        return false;
    }

    private static List<AccountRange> ranges(List<String> texts) {
        return texts.stream()
                .map(text -> AccountRange.parse(text)
                        .orElseThrow(() -> new IllegalArgumentException("not a range of accounts: " + text)))
                .toList();
    }

    /// The years between two changes of the rules.
    private static final class Stretch {
        private final List<Claim> claims = new ArrayList<>();
        private final ConcurrentHashMap<String, String> remembered = new ConcurrentHashMap<>();

        private record Claim(AccountRange range, String process) {}

        Stretch(ProcessSettings settings, int year) {
            for (ProcessSettings.Process process : settings.processes()) {
                process.accounts().stream()
                        .filter(rule -> rule.fromYear() == null || rule.fromYear() <= year)
                        .flatMap(rule -> ranges(rule.ranges()).stream())
                        .forEach(range -> claims.add(new Claim(range, process.id())));
            }
        }

        String processOf(String account) {
            String known = remembered.get(account);
            if (known != null) {
                return known;
            }
            String process = UNASSIGNED;
            for (Claim claim : claims) {
                if (claim.range.contains(account)) {
                    process = claim.process;
                    break;
                }
            }
            if (remembered.size() < MOST_REMEMBERED) {
                remembered.put(account, process);
            }
            return process;
        }
    }
}
