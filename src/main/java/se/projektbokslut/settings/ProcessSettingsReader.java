package se.projektbokslut.settings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.MappingReader;
import se.projektbokslut.documents.Node;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.money.Money;
import se.projektbokslut.words.Ids;
import se.projektbokslut.words.LocalText;

/// Reads `processes.yaml`, with a default for whatever it leaves out.
final class ProcessSettingsReader {
    static final String FILE = "processes.yaml";

    private static final Set<String> KEYS = Set.of(
            "organisation",
            "chart",
            "processes",
            "actual-accounts",
            "investment-accounts",
            "supplier-ledger",
            "amounts",
            "explain-variance");

    /// Names of table rows, which no process may take.
    private static final Set<String> RESERVED = Set.of(ProcessSettings.UNASSIGNED, ProcessSettings.TOTAL);

    private static final String CUSTOMERS = "kundreskontra";
    private static final String SUPPLIERS = "leverantorsreskontra";
    private static final String ACCOUNTING = "redovisning-och-moms";

    private static final Map<String, LocalText> NAMES = Map.of(
            CUSTOMERS, new LocalText("Kundreskontra", "Customer ledger"),
            SUPPLIERS, new LocalText("Leverantörsreskontra", "Supplier ledger"),
            ACCOUNTING, new LocalText("Redovisning och moms", "Accounting and VAT"));

    /// Income and cost accounts, the same classes in both charts.
    private static final List<String> RESULT_ACCOUNTS = List.of("3", "4", "5", "6", "7", "8");

    private final List<Refusal> faults;
    private final AccountClaims claims = new AccountClaims();

    /// @param faults where faults are noted
    ProcessSettingsReader(List<Refusal> faults) {
        this.faults = faults;
    }

    /// @param root the file's document; null where there is no file
    ProcessSettings read(@Nullable Node root) {
        if (root != null && !(root instanceof Node.Mapping)) {
            faults.add(new Refusal(root.at(), "", "", Problem.MAPPING_EXPECTED, FILE));
        }
        Node.Mapping mapping = root instanceof Node.Mapping m ? m : new Node.Mapping(Location.ofFile(FILE), List.of());
        MappingReader reader = new MappingReader(mapping, "", "", faults, KEYS);
        ProcessSettings.Chart chart = chart(reader);
        List<ProcessSettings.Process> processes = processes(reader, chart);
        faults.addAll(claims.overlaps());
        List<String> actual = ranges(reader, "actual-accounts");
        List<String> investment = ranges(reader, "investment-accounts");
        return new ProcessSettings(
                localText(reader, "organisation"),
                chart,
                processes,
                actual == null ? RESULT_ACCOUNTS : actual,
                investment == null ? List.of() : investment,
                supplierLedger(reader, processes),
                unit(reader),
                limits(reader));
    }

    private static ProcessSettings.Chart chart(MappingReader reader) {
        String text = reader.text("chart");
        if (text == null || text.equals("kommun-bas")) {
            return ProcessSettings.Chart.KOMMUN_BAS;
        }
        if (!text.equals("bas")) {
            SettingsReader.refuseCode(reader, "chart", text, "kommun-bas", "bas");
        }
        return ProcessSettings.Chart.BAS;
    }

    private static AmountUnit unit(MappingReader reader) {
        String text = reader.text("amounts");
        if (text == null || text.equals("tkr")) {
            return AmountUnit.TKR;
        }
        if (!text.equals("kr")) {
            SettingsReader.refuseCode(reader, "amounts", text, "kr", "tkr");
        }
        return AmountUnit.KR;
    }

    /// Each limit by itself, with its default.
    private static VarianceLimits limits(MappingReader reader) {
        MappingReader limits = reader.mapping("explain-variance", Set.of("percent", "amount"));
        if (limits == null) {
            return VarianceLimits.DEFAULT;
        }
        String percent = limits.text("percent");
        boolean isPercent = percent != null && percent.matches("[0-9]{1,6}(\\.[0-9]{1,2})?");
        if (percent != null && !isPercent) {
            limits.refuseValue("percent", Problem.PERCENT_INVALID, "percent", MappingReader.shortened(percent));
        }
        String amount = limits.text("amount");
        Money money = amount == null ? null : Money.parse(amount).orElse(null);
        if (amount != null && (money == null || money.ore() < 0)) {
            limits.refuseValue("amount", Problem.LIMIT_INVALID, "amount", MappingReader.shortened(amount));
        }
        return new VarianceLimits(
                percent != null && isPercent ? new BigDecimal(percent) : VarianceLimits.DEFAULT.percent(),
                money == null ? VarianceLimits.DEFAULT.amount() : money);
    }

    private List<ProcessSettings.Process> processes(MappingReader reader, ProcessSettings.Chart chart) {
        List<Node> items = reader.items("processes");
        if (items == null) {
            return List.of(CUSTOMERS, SUPPLIERS, ACCOUNTING).stream()
                    .map(id -> new ProcessSettings.Process(id, name(id), defaultAccounts(id, chart)))
                    .toList();
        }
        if (items.isEmpty()) {
            reader.refuseValue("processes", Problem.PROCESSES_EMPTY, "processes");
        }
        List<ProcessSettings.Process> processes = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Node item : items) {
            MappingReader process = reader.mapping(item, "processes", Set.of("id", "name", "accounts"));
            if (process == null) {
                continue;
            }
            String id = process.requiredText("id");
            LocalText name = localText(process, "name");
            List<ProcessSettings.AccountRule> accounts = accounts(process, id, chart);
            if (id == null) {
                continue;
            }
            if (!Ids.isValid(id)) {
                process.refuseValue("id", Problem.ID_INVALID, "id", MappingReader.shortened(id));
            } else if (RESERVED.contains(id.toLowerCase(Locale.ROOT))) {
                process.refuseValue("id", Problem.PROCESS_RESERVED, id);
            } else if (!ids.add(id.toLowerCase(Locale.ROOT))) {
                process.refuseValue("id", Problem.PROCESS_TWICE, id);
            } else {
                processes.add(new ProcessSettings.Process(id, name == null ? name(id) : name, accounts));
            }
        }
        return processes;
    }

    private static String supplierLedger(MappingReader reader, List<ProcessSettings.Process> processes) {
        String stated = reader.text("supplier-ledger");
        String id = stated == null ? SUPPLIERS : stated;
        if (processes.stream().anyMatch(process -> process.id().equals(id))) {
            return id;
        }
        if (stated != null) {
            String known = String.join(
                    ", ", processes.stream().map(ProcessSettings.Process::id).toList());
            reader.refuseValue("supplier-ledger", Problem.PROCESS_UNKNOWN, MappingReader.shortened(stated), known);
        }
        return ProcessSettings.UNASSIGNED;
    }

    /// A text, or one in each language.
    static @Nullable LocalText localText(MappingReader reader, String key) {
        if (reader.node(key) instanceof Node.Scalar) {
            String text = reader.text(key);
            return text == null ? null : new LocalText(text, null);
        }
        MappingReader nested = reader.mapping(key, Set.of("sv", "en"));
        if (nested == null) {
            return null;
        }
        String swedish = nested.requiredText("sv");
        return swedish == null ? null : new LocalText(swedish, nested.text("en"));
    }

    /// @param id the process's; null where it has none, which is a fault of its own
    private List<ProcessSettings.AccountRule> accounts(
            MappingReader process, @Nullable String id, ProcessSettings.Chart chart) {
        String claimant = id == null ? "" : id;
        List<Node> items = process.items("accounts");
        if (items == null) {
            List<ProcessSettings.AccountRule> rules = defaultAccounts(claimant, chart);
            for (ProcessSettings.AccountRule rule : rules) {
                for (String range : rule.ranges()) {
                    claims.add(claimant, AccountRange.parse(range).orElseThrow(), process.at());
                }
            }
            return rules;
        }
        List<String> always = new ArrayList<>();
        List<ProcessSettings.AccountRule> rules = new ArrayList<>();
        for (Node item : items) {
            if (item instanceof Node.Scalar) {
                AccountRange range = range(process, item, "accounts");
                if (range != null) {
                    always.add(range.toString());
                    claims.add(claimant, range, item.at());
                }
            } else {
                ProcessSettings.AccountRule rule = datedRule(process, item, claimant);
                if (rule != null) {
                    rules.add(rule);
                }
            }
        }
        if (!always.isEmpty()) {
            rules.addFirst(new ProcessSettings.AccountRule(null, always));
        }
        return rules;
    }

    private ProcessSettings.@Nullable AccountRule datedRule(MappingReader process, Node item, String claimant) {
        MappingReader reader = process.mapping(item, "accounts", Set.of("from", "accounts"));
        if (reader == null) {
            return null;
        }
        String from = reader.requiredText("from");
        List<Node> items = reader.items("accounts");
        if (from == null || items == null) {
            if (!reader.states("accounts")) {
                reader.refuse(reader.at(), "accounts", Problem.KEY_MISSING, "accounts");
            }
            return null;
        }
        if (!from.matches("(19|20|21)[0-9]{2}")) {
            reader.refuseValue("from", Problem.YEAR_INVALID, "from", MappingReader.shortened(from));
            return null;
        }
        Integer year = Integer.valueOf(from);
        List<String> ranges = new ArrayList<>();
        for (Node one : items) {
            AccountRange range = range(reader, one, "accounts");
            if (range != null) {
                ranges.add(range.toString());
                claims.add(claimant, range, one.at());
            }
        }
        return new ProcessSettings.AccountRule(year, ranges);
    }

    /// The list of ranges; null where the key is not stated.
    private static @Nullable List<String> ranges(MappingReader reader, String key) {
        List<Node> items = reader.items(key);
        if (items == null) {
            return null;
        }
        List<String> ranges = new ArrayList<>();
        for (Node item : items) {
            AccountRange range = range(reader, item, key);
            if (range != null) {
                ranges.add(range.toString());
            }
        }
        return ranges;
    }

    private static @Nullable AccountRange range(MappingReader reader, Node item, String key) {
        String text = reader.text(item, key);
        if (text == null) {
            return null;
        }
        AccountRange range = AccountRange.parse(text).orElse(null);
        if (range == null) {
            reader.refuse(item.at(), key, Problem.ACCOUNTS_INVALID, key, MappingReader.shortened(text));
        }
        return range;
    }

    private static LocalText name(String id) {
        return NAMES.getOrDefault(id, new LocalText(id, null));
    }

    /// The chart's ranges of the default processes (DOMAIN, "The ledger"); none for a process of another name.
    private static List<ProcessSettings.AccountRule> defaultAccounts(String id, ProcessSettings.Chart chart) {
        boolean municipal = chart == ProcessSettings.Chart.KOMMUN_BAS;
        return switch (id) {
            case CUSTOMERS -> List.of(new ProcessSettings.AccountRule(null, List.of(municipal ? "15" : "151")));
            case SUPPLIERS -> List.of(new ProcessSettings.AccountRule(null, List.of(municipal ? "25" : "244")));
            case ACCOUNTING -> List.of(new ProcessSettings.AccountRule(null, List.of("26")));
            default -> List.of();
        };
    }
}
