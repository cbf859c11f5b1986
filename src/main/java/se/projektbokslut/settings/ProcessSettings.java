package se.projektbokslut.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.words.LocalText;

/// What `processes.yaml` says.
///
/// @param organisation the unit that the report is about; null where not stated
/// @param chart the chart of accounts that supplies default ranges
/// @param processes in the order of the file, which is the order of every table
/// @param actualAccounts prefixes or ranges of the income and cost accounts that a project's actual is summed
///     from
/// @param investmentAccounts what an investment project's actual is summed from; empty: it is not stated
/// @param supplierLedger the id of the process that supplier-ledger CSV belongs to; [#UNASSIGNED] where the
///     file names none and has not the default one
/// @param unit of amounts in summaries
/// @param explainVariance from where on a variance asks for an explanation
public record ProcessSettings(
        @Nullable LocalText organisation,
        Chart chart,
        List<Process> processes,
        List<String> actualAccounts,
        List<String> investmentAccounts,
        String supplierLedger,
        AmountUnit unit,
        VarianceLimits explainVariance) {
    /// The row of what belongs to no process.
    public static final String UNASSIGNED = "unassigned";
    /// The row of everything.
    public static final String TOTAL = "total";

    public ProcessSettings {
        processes = List.copyOf(processes);
        actualAccounts = List.copyOf(actualAccounts);
        investmentAccounts = List.copyOf(investmentAccounts);
    }

    public enum Chart {
        KOMMUN_BAS,
        BAS
    }

    /// One of the unit's processes.
    ///
    /// @param id `[A-Za-z0-9][A-Za-z0-9._-]{0,63}`, neither [#UNASSIGNED] nor [#TOTAL]
    /// @param accounts the account ranges; the chart's default where the file gives none
    public record Process(String id, LocalText name, List<AccountRule> accounts) {
        public Process {
            accounts = List.copyOf(accounts);
        }
    }

    /// Account ranges from a year on. From that year they replace all earlier rules of the same process; rules of
    /// one process from the same year hold together.
    ///
    /// @param fromYear the first calendar year in which they hold; null: always
    /// @param ranges prefixes (`"15"`) or ranges (`"2440-2449"`), compared as text over as many leading
    ///     characters as the ends have
    public record AccountRule(@Nullable Integer fromYear, List<String> ranges) {
        public AccountRule {
            ranges = List.copyOf(ranges);
        }
    }
}
