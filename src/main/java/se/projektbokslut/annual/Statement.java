package se.projektbokslut.annual;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.content.CanonicalJson;
import se.projektbokslut.content.Digest;
import se.projektbokslut.findings.Location;
import se.projektbokslut.ledger.Volume;
import se.projektbokslut.project.Economy;
import se.projektbokslut.project.Project;
import se.projektbokslut.settings.YearComment;
import tools.jackson.databind.JsonNode;

/// What a report states: its own figures and the facts of its projects, flat and in the report's order. Two
/// reports of a year say the same exactly when their digests ([#digestOf]) are equal, and what a revision of an
/// adopted year changed is what differs between two of them.
///
/// Findings, other years, what became of each ledger file and code, input digests, versions, adoption, revision
/// and the places in the files where things are stated are left out: they may change without the report saying
/// anything else.
///
/// @param facts in the order of the report; a field occurs once, one that is not stated does not occur
public record Statement(List<Fact> facts) {
    /// Groups of the record's values that are no keys of their own.
    private static final Set<String> GROUPS =
            Set.of("context", "period", "people", "description", "results", "relations", "documentation");

    /// What a record says of itself, when that was stated or where it was read, which the report does not rest on.
    private static final Set<String> LEFT_OUT =
            Set.of("at", "id", "lines", "columns", "completion", "not_available", "source", "updated", "status_date");

    /// The record's key behind what is computed, or is called otherwise in the value.
    private static final Map<String, String> KEYS = Map.of(
            "year_basis", "end",
            "started", "start",
            "processes_direct", "processes",
            "processes_touched", "processes",
            "allocations", "economy",
            "investment", "type");

    /// What in a year's table is no figure.
    private static final Set<String> NO_COLUMNS = Set.of("process", "project_ids");

    /// What is booked on codes of no project of the year. A record that begins later may claim a code, which moves an
    /// amount from one to the other and changes nothing of the year: only their sum is what the year says.
    private static final Set<String> OF_CODES = Set.of("unclaimed_actual", "outside_actual");

    /// Amounts that are no year's.
    private static final Set<String> OF_THE_WHOLE = Set.of("budget_total", "actual_to_date", "variance_total");

    /// What these input files say changes no figure, and no fact but the year's comment.
    public static final Set<String> NO_FIGURES = Set.of("years.yaml", "years.yml", "accepted.yaml", "accepted.yml");

    public Statement {
        facts = List.copyOf(facts);
    }

    /// One figure or fact.
    ///
    /// @param field its path: `processes.kundreskontra.closed`, `projects.a.budget` for what was
    ///     computed, `projects.a.stated.end.value`, `projects.a.stated.notes[0]` for what the record states
    /// @param value as the canonical JSON writes it, without quotes; `[]` for a heading with nothing under it
    /// @param at where the record states it or what it was computed from; null for a figure of several records
    /// @param subject what it is about: `processes.kundreskontra`, `projects.a`; empty where it is the
    ///     whole year. Ids may hold dots, so the field alone does not tell
    public record Fact(String field, String value, @Nullable Location at, String subject) {}

    /// The subject of the facts about a process, its volumes among them.
    public static String ofProcess(String id) {
        return "processes." + id;
    }

    /// The subject of the facts about a project.
    public static String ofProject(String id) {
        return "projects." + id;
    }

    public static Statement of(AnnualReport report) {
        var facts = new ArrayList<Fact>();
        visit(report, facts::add);
        ofCodes(report, facts::add);
        return new Statement(facts);
    }

    /// The digest of every field and value: equal for reports that say the same, wherever they were read. Holds
    /// no more than one project's facts at a time.
    public static String digestOf(AnnualReport report) {
        var digest = new Digest();
        visit(report, fact -> digest.add(fact.field()).add(fact.value()));
        digest.add(String.valueOf(report.processes().getLast().otherCodesActual()));
        return digest.hex();
    }

    /// Whether the input still says what a decided edition says. What another version of the rules makes
    /// otherwise of the same files is no change of the year.
    ///
    /// @param edition what was decided, be it by another version of the program
    public static boolean saysTheSame(AnnualReport edition, AnnualReport report) {
        return digestOf(edition).equals(digestOf(report))
                || (!edition.provenance().rules().equals(report.provenance().rules())
                        && figuresFrom(edition).equals(figuresFrom(report))
                        && YearComment.same(edition.comment(), report.comment()));
    }

    private static List<SourceFile> figuresFrom(AnnualReport report) {
        return report.sources().stream()
                .filter(file -> !NO_FIGURES.contains(file.path()))
                .toList();
    }

    private static void visit(AnnualReport report, Consumer<Fact> facts) {
        addTree(facts, "organisation", report.organisation(), null);
        addComment(facts, report.comment());
        addTree(facts, "ledger_through", report.ledgerThrough(), null);
        for (ProcessFigures row : report.processes()) {
            String subject = ofProcess(row.process());
            Consumer<Fact> ofRow = about(subject, facts);
            JsonNode tree = CanonicalJson.mapper().valueToTree(row);
            for (var column : tree.properties()) {
                if (!NO_COLUMNS.contains(column.getKey()) && !OF_CODES.contains(column.getKey())) {
                    add(ofRow, subject + "." + column.getKey(), column.getValue(), null);
                }
            }
        }
        for (LedgerNotes.AccountSum account : report.ledger().otherAccounts()) {
            String path = "other_accounts." + account.account();
            add(facts, path + ".entries", Long.toString(account.entries()), null);
            add(facts, path + ".debit", account.debit().toString(), null);
            add(facts, path + ".credit", account.credit().toString(), null);
        }
        addVolumes(facts, report.volumes());
        for (KeyFigure figure : report.keyFigures()) {
            addTree(facts, "key_figures." + figure.name().code(), figure.value(), null);
        }
        report.projects()
                .forEach(row -> addProject(about(ofProject(row.project().id()), facts), row, report.year()));
    }

    private static void ofCodes(AnnualReport report, Consumer<Fact> facts) {
        for (ProcessFigures row : report.processes()) {
            String subject = ofProcess(row.process());
            addTree(about(subject, facts), subject + ".unclaimed_actual", row.unclaimedActual(), null);
            addTree(about(subject, facts), subject + ".outside_actual", row.outsideActual(), null);
        }
    }

    private static void addComment(Consumer<Fact> facts, @Nullable YearComment comment) {
        if (comment != null) {
            add(facts, "comment.sv", comment.text().sv(), comment.at());
            add(facts, "comment.en", comment.text().en(), comment.at());
            add(facts, "comment.by", comment.by(), comment.at());
        }
    }

    private static Consumer<Fact> about(String subject, Consumer<Fact> facts) {
        return fact -> facts.accept(new Fact(fact.field(), fact.value(), fact.at(), subject));
    }

    /// A measure that is stated more than once is numbered.
    private static void addVolumes(Consumer<Fact> facts, List<Volume> volumes) {
        var stated = new HashMap<String, Integer>();
        for (Volume volume : volumes) {
            String path = "volumes." + volume.process() + "." + volume.measure();
            int count = stated.merge(path, 1, Integer::sum);
            String one = count == 1 ? path : path + "[" + count + "]";
            Consumer<Fact> ofProcess = about(ofProcess(volume.process()), facts);
            add(ofProcess, one + ".value", volume.value(), volume.at());
            add(ofProcess, one + ".unit", volume.unit(), volume.at());
            add(ofProcess, one + ".source", volume.source(), volume.at());
        }
    }

    private static void addProject(Consumer<Fact> facts, YearProject row, int year) {
        Project project = row.project();
        String path = ofProject(project.id());
        JsonNode tree = CanonicalJson.mapper().valueToTree(row);
        for (var part : tree.properties()) {
            switch (part.getKey()) {
                case "findings" -> {}
                case "amounts" -> {
                    for (var amount : part.getValue().properties()) {
                        String name = amount.getKey();
                        Location at = placeOfAmount(
                                project, name, OF_THE_WHOLE.contains(name) ? Economy.Amounts.WHOLE : year);
                        add(facts, path + "." + name, amount.getValue(), at);
                    }
                }
                case "project" -> {
                    for (var group : part.getValue().properties()) {
                        if (GROUPS.contains(group.getKey())) {
                            group.getValue()
                                    .properties()
                                    .forEach(e -> addStated(facts, project, path, e.getKey(), e.getValue()));
                        } else {
                            addStated(facts, project, path, group.getKey(), group.getValue());
                        }
                    }
                }
                default -> add(facts, path + "." + part.getKey(), part.getValue(), placeOf(project, part.getKey()));
            }
        }
    }

    private static void addStated(Consumer<Fact> facts, Project project, String path, String name, JsonNode value) {
        if (name.equals("economy")) {
            addEconomy(facts, project, path + ".stated.economy.", value);
        } else if (!LEFT_OUT.contains(name)) {
            add(facts, path + ".stated." + name, value, placeOf(project, name));
        }
    }

    /// Each amount at its own line.
    private static void addEconomy(Consumer<Fact> facts, Project project, String path, JsonNode economy) {
        for (var part : economy.properties()) {
            String name = part.getKey();
            JsonNode amounts = part.getValue();
            if (!amounts.has("years")) {
                add(facts, path + name, amounts, placeOf(project, "economy"));
                continue;
            }
            Location whole = placeOfAmount(project, name, Economy.Amounts.WHOLE);
            if (amounts.has("total")) {
                add(facts, path + name + ".total", amounts.get("total"), whole);
            }
            for (var year : amounts.get("years").properties()) {
                Location at = placeOfAmount(project, name, Integer.parseInt(year.getKey()));
                add(facts, path + name + ".years." + year.getKey(), year.getValue(), at);
            }
        }
    }

    /// Where the record states the amount that a figure comes from: `budget`, or `budget_total` for the whole.
    ///
    /// @param year or [Economy.Amounts#WHOLE]; where that is not stated, the other one
    private static Location placeOfAmount(Project project, String name, int year) {
        Economy economy = project.economy();
        Economy.Amounts amounts = economy == null
                ? null
                : switch (name) {
                    case "budget", "budget_total" -> economy.budget();
                    case "forecast" -> economy.forecast();
                    case "actual", "actual_to_date" -> economy.actual();
                    default -> null;
                };
        Integer line = amounts == null
                ? null
                : amounts.lines().getOrDefault(year, amounts.lines().get(Economy.Amounts.WHOLE));
        if (amounts == null || line == null) {
            return placeOf(project, "economy");
        }
        boolean ofYear = year != Economy.Amounts.WHOLE && amounts.lines().containsKey(year);
        return project.placeOf("economy." + name.split("_", 2)[0] + (ofYear ? "." + year : ""), line);
    }

    private static Location placeOf(Project project, String name) {
        return project.placeOf(KEYS.getOrDefault(name, name.replace('_', '-')));
    }

    private static void addTree(Consumer<Fact> facts, String path, @Nullable Object value, @Nullable Location at) {
        if (value != null) {
            add(facts, path, CanonicalJson.mapper().valueToTree(value), at);
        }
    }

    private static void add(Consumer<Fact> facts, String path, @Nullable String value, @Nullable Location at) {
        if (value != null) {
            facts.accept(new Fact(path, value, at, ""));
        }
    }

    private static void add(Consumer<Fact> facts, String path, JsonNode node, @Nullable Location at) {
        if (node.isObject()) {
            for (var property : node.properties()) {
                if (!property.getKey().equals("lines")) {
                    add(facts, path + "." + property.getKey(), property.getValue(), at);
                }
            }
        } else if (node.isArray() && !node.isEmpty()) {
            for (int i = 0; i < node.size(); i++) {
                add(facts, path + "[" + i + "]", node.get(i), at);
            }
        } else if (!node.isNull()) {
            facts.accept(new Fact(path, node.isArray() ? "[]" : node.asString(), at, ""));
        }
    }
}
