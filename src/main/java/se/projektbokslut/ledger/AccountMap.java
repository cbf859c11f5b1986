package se.projektbokslut.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.intake.ProcessSettings;
import se.projektbokslut.intake.ProcessSettings.AccountRule;
import se.projektbokslut.intake.ProcessSettings.Process;

/// Which process an account belongs to, and which accounts a project's actual is summed from (`processes.yaml`).
public final class AccountMap {
    private static final String UNASSIGNED = "unassigned";

    private final ProcessSettings settings;

    private AccountMap(ProcessSettings settings) {
        this.settings = settings;
    }

    public static AccountMap of(ProcessSettings settings) {
        return new AccountMap(settings);
    }

    /// The process's id, or `unassigned` for an account that no process claims in that year.
    public String processOf(int year, String account) {
        for (Process process : settings.processes()) {
            AccountRule rule = ruleOf(process, year);
            if (rule != null && matches(rule.ranges(), account)) {
                return process.id();
            }
        }
        return UNASSIGNED;
    }

    /// Whether an operating project's actual is summed from the account.
    public boolean isActual(String account) {
        return matches(settings.actualAccounts(), account);
    }

    /// Whether an investment project's actual is summed from the account.
    public boolean isInvestment(String account) {
        return matches(settings.investmentAccounts(), account);
    }

    /// The rule with the latest first year that has begun; null where none has.
    private static @Nullable AccountRule ruleOf(Process process, int year) {
        AccountRule latest = null;
        int since = Integer.MIN_VALUE;
        for (AccountRule rule : process.accounts()) {
            int from = rule.fromYear() == null ? Integer.MIN_VALUE : rule.fromYear();
            if (from <= year && from >= since) {
                latest = rule;
                since = from;
            }
        }
        return latest;
    }

    private static boolean matches(List<String> ranges, String account) {
        return ranges.stream().anyMatch(range -> matches(range, account));
    }

    private static boolean matches(String range, String account) {
        int dash = range.indexOf('-');
        String first = dash < 0 ? range : range.substring(0, dash);
        String last = dash < 0 ? range : range.substring(dash + 1);
        if (account.length() < first.length()) {
            return false;
        }
        String leading = account.substring(0, first.length());
        return leading.compareTo(first) >= 0 && leading.compareTo(last) <= 0;
    }
}
