package se.projektbokslut.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads `processes.yaml`, with a default for whatever it leaves out.
final class ProcessSettingsReader {
    static final String FILE = "processes.yaml";

    private static final Set<String> KEYS = Set.of(
            "organisation", "chart", "processes", "actual-accounts", "investment-accounts", "supplier-ledger");

    /// Names of table rows, which no process may take.
    private static final Set<String> RESERVED = Set.of("unassigned", "total");

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

    /// @param faults where faults are noted
    ProcessSettingsReader(List<Refusal> faults) {
        this.faults = faults;
    }

    /// @param root the file's document; null where there is no file
    ProcessSettings read(@Nullable Node root) {
        if (root != null && !(root instanceof Node.Mapping)) {
            faults.add(new Refusal(root.at(), "", "", Problem.MAPPING_EXPECTED, FILE));
        }
        Node.Mapping mapping = root instanceof Node.Mapping m
                ? m
                : new Node.Mapping(Location.ofFile(FILE), List.of());
        MappingReader reader = new MappingReader(mapping, "", "", faults, KEYS);
        ProcessSettings.Chart chart = chart(reader);
        List<ProcessSettings.Process> processes = processes(reader, chart);
        List<String> actual = reader.texts("actual-accounts");
        List<String> investment = reader.texts("investment-accounts");
        return new ProcessSettings(
                localText(reader, "organisation"),
                chart,
                processes,
                actual == null ? RESULT_ACCOUNTS : actual,
                investment == null ? List.of() : investment,
                supplierLedger(reader, processes));
    }

    private static ProcessSettings.Chart chart(MappingReader reader) {
        String text = reader.text("chart");
        if (text == null || text.equals("kommun-bas")) {
            return ProcessSettings.Chart.KOMMUN_BAS;
        }
        if (!text.equals("bas")) {
            reader.refuseValue(
                    "chart", Problem.VALUE_UNKNOWN, "chart", MappingReader.shortened(text), "kommun-bas, bas");
        }
        return ProcessSettings.Chart.BAS;
    }

    private List<ProcessSettings.Process> processes(MappingReader reader, ProcessSettings.Chart chart) {
        List<Node> items = reader.items("processes");
        if (items == null) {
            return List.of(CUSTOMERS, SUPPLIERS, ACCOUNTING).stream()
                    .map(id -> new ProcessSettings.Process(id, name(id), defaultAccounts(id, chart)))
                    .toList();
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
            List<ProcessSettings.AccountRule> accounts = accounts(process);
            if (id == null) {
                continue;
            }
            if (!Ids.isValid(id) || RESERVED.contains(id.toLowerCase(Locale.ROOT))) {
                process.refuseValue("id", Problem.ID_INVALID, MappingReader.shortened(id));
            } else if (!ids.add(id.toLowerCase(Locale.ROOT))) {
                process.refuseValue("id", Problem.PROCESS_TWICE, id);
            } else {
                processes.add(new ProcessSettings.Process(
                        id,
                        name == null ? name(id) : name,
                        accounts == null ? defaultAccounts(id, chart) : accounts));
            }
        }
        return processes;
    }

    private static String supplierLedger(MappingReader reader, List<ProcessSettings.Process> processes) {
        String id = reader.text("supplier-ledger");
        if (id != null && processes.stream().noneMatch(process -> process.id().equals(id))) {
            reader.refuseValue("supplier-ledger", Problem.PROCESS_UNKNOWN, MappingReader.shortened(id));
        }
        return id == null ? SUPPLIERS : id;
    }

    private static @Nullable LocalText localText(MappingReader reader, String key) {
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

    private static @Nullable List<ProcessSettings.AccountRule> accounts(MappingReader process) {
        List<Node> items = process.items("accounts");
        if (items == null) {
            return null;
        }
        List<String> always = new ArrayList<>();
        List<ProcessSettings.AccountRule> rules = new ArrayList<>();
        for (Node item : items) {
            if (item instanceof Node.Scalar) {
                String range = process.text(item, "accounts");
                if (range != null) {
                    always.add(range);
                }
            } else {
                ProcessSettings.AccountRule rule = datedRule(process, item);
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

    private static ProcessSettings.@Nullable AccountRule datedRule(MappingReader process, Node item) {
        MappingReader reader = process.mapping(item, "accounts", Set.of("from", "accounts"));
        if (reader == null) {
            return null;
        }
        String from = reader.requiredText("from");
        List<String> ranges = reader.texts("accounts");
        if (from == null || ranges == null) {
            return null;
        }
        if (!from.matches("[0-9]{4}")) {
            reader.refuseValue("from", Problem.YEAR_INVALID, MappingReader.shortened(from));
            return null;
        }
        return new ProcessSettings.AccountRule(Integer.valueOf(from), ranges);
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
