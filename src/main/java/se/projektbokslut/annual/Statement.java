package se.projektbokslut.annual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.content.CanonicalJson;
import se.projektbokslut.content.Digest;
import se.projektbokslut.findings.Location;
import se.projektbokslut.ledger.Volume;
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
    /// What in a year's table is no figure.
    private static final Set<String> NO_COLUMNS = Set.of("process", "project_ids");

    /// What is booked on codes of no project of the year. A record that begins later may claim a code, which moves an
    /// amount from one to the other and changes nothing of the year: only their sum is what the year says.
    private static final Set<String> OF_CODES = Set.of("unclaimed_actual", "outside_actual");

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
        visitYear(report, facts::add);
        visitProjects(report, facts::add);
        ofCodes(report, facts::add);
        return new Statement(facts);
    }

    /// The digest of every field and value: equal for reports that say the same, wherever they were read, and in
    /// whichever order the processes stand in their file. Holds no more than one project's facts at a time.
    public static String digestOf(AnnualReport report) {
        var digest = new Digest();
        var ofYear = new ArrayList<Fact>();
        visitYear(report, ofYear::add);
        ofYear.sort(Comparator.comparing(Fact::field));
        ofYear.forEach(fact -> digest.add(fact.field()).add(fact.value()));
        visitProjects(report, fact -> digest.add(fact.field()).add(fact.value()));
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

    private static void visitYear(AnnualReport report, Consumer<Fact> facts) {
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
    }

    private static void visitProjects(AnnualReport report, Consumer<Fact> facts) {
        report.projects()
                .forEach(row -> new ProjectFacts(
                                row,
                                report.year(),
                                about(ofProject(row.project().id()), facts))
                        .add());
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

    /// All that the value says, below that path.
    static void add(Consumer<Fact> facts, String path, JsonNode node, @Nullable Location at) {
        if (node.has("edtf")) {
            // Another spelling says the same; how exact the date is follows from this.
            add(facts, path + ".edtf", node.path("edtf"), at);
        } else if (node.isObject()) {
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
