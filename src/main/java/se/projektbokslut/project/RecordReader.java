package se.projektbokslut.project;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.MappingReader;
import se.projektbokslut.documents.Node;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.words.Ids;
import se.projektbokslut.words.Language;

/// Reads one record by the rules of CONTRACT, "A project record". It is immutable and may be shared.
final class RecordReader {
    private static final Choice<Status> STATUS = Choice.of(Status.values());
    private static final Choice<Boolean> INVESTMENT = Choice.of("investment", "operating");
    private static final Choice<Boolean> REACHED = Choice.of("reached", "planned");
    private static final Choice<Language> LANGUAGE = Choice.of(Language.values());
    private static final Choice<Progress.Signal> SIGNAL = Choice.of(Progress.Signal.values());

    /// `id:a`, which YAML reads as a text.
    private static final Pattern KEY_WITHOUT_SPACE = Pattern.compile("[a-z-]+:\\S");

    // Most records leave most groups out: they share these.
    private static final Period NO_PERIOD = new Period(null, null, null, null, null, null);
    private static final Documentation NO_DOCUMENTATION = new Documentation(null, null, Language.SV, null, null);

    private final ProcessLinkReader processLinks;

    /// @param processIds the ids of `processes.yaml`
    RecordReader(Set<String> processIds) {
        this.processLinks = new ProcessLinkReader(processIds);
    }

    /// The record; null where it is refused.
    ///
    /// @param refusals takes every fault of it
    @Nullable
    Project read(Node root, List<Refusal> refusals) {
        if (!(root instanceof Node.Mapping mapping)) {
            boolean empty = root instanceof Node.Scalar scalar && scalar.text().isBlank();
            boolean colons = root instanceof Node.Scalar scalar
                    && !scalar.quoted()
                    && KEY_WITHOUT_SPACE.matcher(scalar.text()).lookingAt();
            Problem otherwise = colons ? Problem.SYNTAX_COLON_SPACE : Problem.NOT_A_RECORD;
            refusals.add(new Refusal(root.at(), "", "", empty ? Problem.RECORD_EMPTY : otherwise));
            return null;
        }
        int before = refusals.size();
        MappingReader in = new MappingReader(mapping, idOf(mapping), "", refusals, RecordKeys.RECORD_SET);
        Node idNode = Shapes.required(in, "id");
        String id = idNode == null ? null : Shapes.id(in, idNode, "id");
        String title = in.requiredText("title");
        Shapes.required(in, "status");
        Stated<Status> status = Shapes.stated(in, "status", (r, node, key) -> Shapes.choice(r, node, key, STATUS));
        PartialDate statusDate = Shapes.date(in, "status-date");
        Boolean investment = Shapes.choice(in, "type", INVESTMENT);
        List<ProcessLink> processes = processLinks.read(in);
        Facts context = Facts.read(in, "context");
        Period period = period(in);
        Facts people = Facts.read(in, "people");
        Facts description = Facts.read(in, "description");
        Results results = ResultsReader.read(in);
        SortedMap<Integer, String> yearNotes = YearShapes.texts(in, "year-notes");
        Relations relations = RelationsReader.read(in);
        Economy economy = EconomyReader.economy(in);
        List<Economy.LedgerCode> ledgerCodes = EconomyReader.ledgerCodes(in);
        Progress progress = progress(in);
        Documentation documentation = documentation(in);
        List<NotAvailable> notAvailable = Shapes.list(in, "not-available", RecordReader::notAvailable);
        if (id == null || title == null || status == null || refusals.size() > before) {
            return null;
        }
        return new Project(
                in.at(),
                id,
                title,
                status,
                statusDate,
                investment != null && investment,
                processes,
                context,
                period,
                people,
                description,
                results,
                yearNotes,
                relations,
                economy,
                ledgerCodes,
                progress,
                documentation,
                notAvailable == null ? List.of() : notAvailable,
                in.lines());
    }

    /// The record's id as far as it can be read, else empty.
    static String idOf(@Nullable Node root) {
        if (root instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                if (entry.key().equals("id") && entry.value() instanceof Node.Scalar scalar) {
                    String id = scalar.text().strip();
                    return Ids.isValid(id) ? id : "";
                }
            }
        }
        return "";
    }

    private static Period period(MappingReader in) {
        Stated<PartialDate> start = Shapes.stated(in, "start", Shapes::date);
        Stated<PartialDate> end = Shapes.stated(in, "end", Shapes::date);
        if (start != null && end != null) {
            Shapes.refuseEndBeforeStart(in, start.value(), end.value(), "end");
        }
        Period period = new Period(
                start,
                end,
                Shapes.stated(in, "worked", Shapes::date),
                plan(in),
                Shapes.list(in, "milestones", RecordReader::milestone),
                Shapes.list(in, "decision-points", RecordReader::decisionPoint));
        return period.equals(NO_PERIOD) ? NO_PERIOD : period;
    }

    private static Period.@Nullable Plan plan(MappingReader in) {
        MappingReader plan = in.mapping("plan", RecordKeys.of("plan"));
        if (plan == null) {
            return null;
        }
        PartialDate start = Shapes.date(plan, "start");
        PartialDate end = Shapes.date(plan, "end");
        Shapes.refuseEndBeforeStart(plan, start, end, "end");
        return new Period.Plan(
                Shapes.date(plan, "period"), start, end, Shapes.date(plan, "in-operation"), plan.text("text"));
    }

    private static Period.@Nullable Milestone milestone(MappingReader in, Node node, String key) {
        MappingReader milestone = in.mapping(node, key, RecordKeys.of(key));
        if (milestone == null) {
            return null;
        }
        String what = milestone.requiredText("what");
        PartialDate date = Shapes.date(milestone, "date");
        Boolean reached = Shapes.choice(milestone, "state", REACHED);
        return what == null ? null : new Period.Milestone(what, date, reached);
    }

    private static Period.@Nullable DecisionPoint decisionPoint(MappingReader in, Node node, String key) {
        MappingReader point = in.mapping(node, key, RecordKeys.of(key));
        if (point == null) {
            return null;
        }
        String name = point.requiredText("name");
        PartialDate date = Shapes.date(point, "date");
        String decision = point.text("decision");
        String registryNumber = point.text("registry-number");
        return name == null ? null : new Period.DecisionPoint(name, date, decision, registryNumber);
    }

    private static @Nullable Progress progress(MappingReader in) {
        MappingReader progress = in.mapping("progress", RecordKeys.of("progress"));
        return progress == null
                ? null
                : new Progress(
                        Shapes.date(progress, "date"),
                        Shapes.choice(progress, "time", SIGNAL),
                        Shapes.choice(progress, "cost", SIGNAL),
                        Shapes.choice(progress, "quality", SIGNAL),
                        progress.text("comment"));
    }

    private static Documentation documentation(MappingReader in) {
        Node report = in.node("final-report");
        Language language = Shapes.choice(in, "language", LANGUAGE);
        Documentation documentation = new Documentation(
                report == null ? null : document(in, report, "final-report"),
                Shapes.list(in, "documents", RecordReader::document),
                language == null ? Language.SV : language,
                source(in),
                Shapes.date(in, "updated"));
        return documentation.equals(NO_DOCUMENTATION) ? NO_DOCUMENTATION : documentation;
    }

    private static Documentation.@Nullable Document document(MappingReader in, Node node, String key) {
        MappingReader document = in.mapping(node, key, RecordKeys.of(key));
        if (document == null) {
            return null;
        }
        String title = document.requiredText("title");
        PartialDate date = Shapes.date(document, "date");
        String url = document.text("url");
        String registryNumber = document.text("registry-number");
        return title == null ? null : new Documentation.Document(title, date, url, registryNumber);
    }

    private static Documentation.@Nullable Source source(MappingReader in) {
        MappingReader source = in.mapping("source", RecordKeys.of("source"));
        if (source == null) {
            return null;
        }
        String document = source.requiredText("document");
        List<String> lines = Shapes.lines(source);
        PartialDate retrieved = Shapes.date(source, "retrieved");
        if (document != null && !isInside(document)) {
            source.refuseValue("document", Problem.SOURCE_OUTSIDE_INPUT, MappingReader.shortened(document));
        }
        return document == null ? null : new Documentation.Source(document, lines, retrieved);
    }

    /// Whether a path is relative and stays within the folder that it starts from, on every system.
    private static boolean isInside(String path) {
        return !path.startsWith("/")
                && path.indexOf('\\') < 0
                && path.indexOf(':') < 0
                && List.of(path.split("/", -1)).stream().noneMatch(part -> part.equals("..") || part.isEmpty());
    }

    private static @Nullable NotAvailable notAvailable(MappingReader in, Node node, String key) {
        MappingReader item = in.mapping(node, key, RecordKeys.of(key));
        if (item == null) {
            return null;
        }
        String field = item.requiredText("field");
        String because = item.text("because");
        if (field != null && !RecordKeys.isField(field)) {
            item.refuseValue("field", Problem.FIELD_UNKNOWN, MappingReader.shortened(field));
        }
        return field == null ? null : new NotAvailable(field, because);
    }
}
