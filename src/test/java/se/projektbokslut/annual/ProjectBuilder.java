package se.projektbokslut.annual;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Location;
import se.projektbokslut.money.Money;
import se.projektbokslut.project.Basis;
import se.projektbokslut.project.Contact;
import se.projektbokslut.project.Documentation;
import se.projektbokslut.project.Documentation.Document;
import se.projektbokslut.project.Economy;
import se.projektbokslut.project.Facts;
import se.projektbokslut.project.NotAvailable;
import se.projektbokslut.project.PartialDate;
import se.projektbokslut.project.PartialDate.Precision;
import se.projektbokslut.project.Period;
import se.projektbokslut.project.ProcessLink;
import se.projektbokslut.project.Progress;
import se.projektbokslut.project.Project;
import se.projektbokslut.project.Relations;
import se.projektbokslut.project.Relations.Lineage;
import se.projektbokslut.project.Relations.Related;
import se.projektbokslut.project.Relations.RelatedKind;
import se.projektbokslut.project.Results;
import se.projektbokslut.project.Results.Deliverable;
import se.projektbokslut.project.Results.Handover;
import se.projektbokslut.project.Results.Objective;
import se.projektbokslut.project.Stated;
import se.projektbokslut.project.Status;
import se.projektbokslut.words.Language;

/// Builds a record that states only what a test says.
final class ProjectBuilder {
    final String id;
    String title;
    Status status;

    @Nullable
    PartialDate statusDate;

    @Nullable
    List<ProcessLink> processes;

    @Nullable
    List<String> aliases;

    @Nullable
    Stated<PartialDate> start;

    @Nullable
    Stated<PartialDate> end;

    @Nullable
    Stated<PartialDate> worked;

    Period.@Nullable Plan plan;

    @Nullable
    List<Period.Milestone> milestones;

    @Nullable
    List<Period.DecisionPoint> decisionPoints;

    @Nullable
    Stated<String> leader;

    @Nullable
    String owner;

    @Nullable
    Contact contact;

    @Nullable
    List<Objective> objectives;

    @Nullable
    List<Deliverable> deliverables;

    @Nullable
    Handover handover;

    @Nullable
    List<Lineage> predecessors;

    @Nullable
    List<Lineage> successors;

    @Nullable
    List<Related> related;

    Economy.@Nullable Amounts budget;
    Economy.@Nullable Amounts forecast;
    Economy.@Nullable Amounts actual;

    @Nullable
    List<Results.Benefit> benefits;

    @Nullable
    List<Results.Risk> risks;

    final TreeMap<Integer, String> yearNotes = new TreeMap<>();
    final TreeMap<Integer, String> explanations = new TreeMap<>();

    @Nullable
    Progress progress;

    @Nullable
    Document finalReport;

    @Nullable
    List<Document> documents;

    Documentation.@Nullable Source source;

    @Nullable
    PartialDate updated;

    @Nullable
    List<Economy.LedgerCode> ledgerCodes;

    boolean investment;
    final List<NotAvailable> notAvailable = new ArrayList<>();
    final Map<String, Integer> lines = new TreeMap<>();

    private ProjectBuilder(String id, Status status) {
        this.id = id;
        this.title = id;
        this.status = status;
    }

    static ProjectBuilder project(String id, Status status) {
        return new ProjectBuilder(id, status);
    }

    static ProjectBuilder closed(String id) {
        return project(id, Status.CLOSED);
    }

    static ProjectBuilder ongoing(String id) {
        return project(id, Status.ONGOING);
    }

    /// A date of the EDTF forms; its words are the same.
    static PartialDate date(String edtf) {
        Precision precision = switch (edtf.length()) {
            case 4 -> Precision.YEAR;
            case 7 ->
                switch (edtf.substring(5)) {
                    case "21", "22", "23", "24" -> Precision.SEASON;
                    case "33", "34", "35", "36" -> Precision.QUARTER;
                    case "37", "38", "39" -> Precision.THIRD;
                    case "40", "41" -> Precision.HALF;
                    default -> Precision.MONTH;
                };
            case 21 -> Precision.WEEK;
            default -> Precision.DAY;
        };
        return new PartialDate(edtf, edtf, precision);
    }

    static Money money(String amount) {
        return Money.parse(amount).orElseThrow();
    }

    static Economy.Amounts whole(String total) {
        return new Economy.Amounts(money(total), new TreeMap<>(), new TreeMap<>());
    }

    /// @param years pairs of a year and its amount
    static Economy.Amounts years(@Nullable String total, Object... years) {
        var amounts = new TreeMap<Integer, Money>();
        for (int i = 0; i < years.length; i += 2) {
            amounts.put((Integer) years[i], money((String) years[i + 1]));
        }
        return new Economy.Amounts(total == null ? null : money(total), amounts, new TreeMap<>());
    }

    static Document document(String title, @Nullable String date, @Nullable String url) {
        return new Document(title, date == null ? null : date(date), url, null);
    }

    ProjectBuilder title(String title) {
        this.title = title;
        return this;
    }

    ProjectBuilder statusDate(String edtf) {
        statusDate = date(edtf);
        return this;
    }

    ProjectBuilder start(String edtf) {
        start = Stated.of(date(edtf));
        return this;
    }

    ProjectBuilder end(String edtf) {
        end = Stated.of(date(edtf));
        return this;
    }

    ProjectBuilder worked(String edtf) {
        worked = Stated.of(date(edtf));
        return this;
    }

    ProjectBuilder planned(@Nullable String start, @Nullable String end, @Nullable String text) {
        plan = new Period.Plan(null, start == null ? null : date(start), end == null ? null : date(end), null, text);
        return this;
    }

    ProjectBuilder handover(@Nullable String date, @Nullable String to) {
        handover = new Handover(date == null ? null : date(date), to, false, null);
        return this;
    }

    ProjectBuilder leader(String name) {
        leader = Stated.of(name);
        return this;
    }

    ProjectBuilder direct(String... ids) {
        return processes(true, null, ids);
    }

    ProjectBuilder touched(String... ids) {
        return processes(false, null, ids);
    }

    ProjectBuilder share(String id, int hundredths) {
        return processes(true, hundredths, id);
    }

    private ProjectBuilder processes(boolean direct, @Nullable Integer share, String... ids) {
        var links = new ArrayList<>(processes == null ? List.<ProcessLink>of() : processes);
        for (String process : ids) {
            links.add(new ProcessLink(process, direct, Basis.STATED, null, List.of(), share));
        }
        processes = links;
        return this;
    }

    ProjectBuilder budget(Economy.Amounts amounts) {
        budget = amounts;
        return this;
    }

    ProjectBuilder actual(Economy.Amounts amounts) {
        actual = amounts;
        return this;
    }

    ProjectBuilder forecast(Economy.Amounts amounts) {
        forecast = amounts;
        return this;
    }

    ProjectBuilder explained(int year, String why) {
        explanations.put(year, why);
        return this;
    }

    ProjectBuilder code(String code, Integer... years) {
        return codeOf(code, null, years);
    }

    ProjectBuilder codeOf(String code, @Nullable String company, Integer... years) {
        var all = new ArrayList<>(ledgerCodes == null ? List.<Economy.LedgerCode>of() : ledgerCodes);
        all.add(new Economy.LedgerCode(code, company, List.of(years)));
        ledgerCodes = all;
        return this;
    }

    ProjectBuilder investment() {
        investment = true;
        return this;
    }

    ProjectBuilder deliverable(String what, Results.@Nullable DeliverableState state, @Nullable String date) {
        var all = new ArrayList<>(deliverables == null ? List.<Deliverable>of() : deliverables);
        all.add(new Deliverable(what, state, date == null ? null : date(date)));
        deliverables = all;
        return this;
    }

    ProjectBuilder aliases(String... names) {
        aliases = List.of(names);
        return this;
    }

    ProjectBuilder distinctFrom(@Nullable String id, @Nullable String title) {
        related = List.of(new Related(id, title, RelatedKind.DISTINCT, null));
        return this;
    }

    ProjectBuilder source(String document) {
        source = new Documentation.Source(document, List.of(), null);
        return this;
    }

    ProjectBuilder notAvailable(String field) {
        notAvailable.add(new NotAvailable(field, null));
        return this;
    }

    ProjectBuilder line(String key, int line) {
        lines.put(key, line);
        return this;
    }

    /// Whatever has no method of its own.
    ProjectBuilder with(Consumer<ProjectBuilder> change) {
        change.accept(this);
        return this;
    }

    Project build() {
        boolean economy = budget != null || forecast != null || actual != null || !explanations.isEmpty();
        return new Project(
                new Location("projects/" + id + ".yaml", 1, 1),
                id,
                title,
                Stated.of(status),
                statusDate,
                investment,
                processes,
                facts("aliases", aliases),
                new Period(start, end, worked, plan, milestones, decisionPoints),
                facts("leader", leader, "owner", owner, "contact", contact),
                Facts.NONE,
                new Results(objectives, null, deliverables, null, handover, benefits, risks),
                yearNotes,
                new Relations(predecessors, successors, related),
                economy ? new Economy(budget, forecast, null, actual, null, null, null, explanations) : null,
                ledgerCodes,
                progress,
                new Documentation(finalReport, documents, Language.SV, source, updated),
                List.copyOf(notAvailable),
                Map.copyOf(lines));
    }

    /// @param stated keys and values by turns; a null value is not stated
    private static Facts facts(@Nullable Object... stated) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < stated.length; i += 2) {
            Object value = stated[i + 1];
            if (value != null) {
                values.put(String.valueOf(stated[i]), value);
            }
        }
        return Facts.of(values);
    }
}
