package se.projektbokslut.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.Document;
import se.projektbokslut.documents.Documents;
import se.projektbokslut.documents.ListFormat;
import se.projektbokslut.documents.MappingReader;
import se.projektbokslut.documents.Node;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;

/// Reads a column description. Whatever it does not know it refuses, with the key that is meant.
public final class DescriptionReader {
    private static final Set<String> KEYS = Set.of(
            "kind",
            "company",
            "exported",
            "sheet",
            "heading",
            "list",
            "separator",
            "encoding",
            "decimal",
            "dates",
            "missing",
            "strip",
            "closed-if-end-before",
            "only",
            "id",
            "one-project-per",
            "defaults",
            "complete",
            "columns",
            "*");

    /// Keys that only lists of records have, and that only lists of a ledger have.
    private static final List<String> OF_RECORDS =
            List.of("closed-if-end-before", "id", "one-project-per", "defaults", "complete");

    private static final List<String> OF_LEDGERS = List.of("company", "exported");

    private static final Map<String, ColumnDescription.Kind> KINDS = Map.of(
            "records", ColumnDescription.Kind.RECORDS,
            "entries", ColumnDescription.Kind.ENTRIES,
            "supplier-ledger", ColumnDescription.Kind.SUPPLIER_LEDGER);

    private final List<Refusal> faults = new ArrayList<>();
    private final MappingReader in;
    private final SettingTexts texts;

    private DescriptionReader(Node.Mapping root) {
        in = new MappingReader(root, "", "", faults, KEYS);
        texts = new SettingTexts(in);
    }

    /// What was read.
    ///
    /// @param description null where there is a fault
    public record Outcome(@Nullable ColumnDescription description, List<Refusal> faults) {
        public Outcome {
            faults = List.copyOf(faults);
        }
    }

    /// @param file the description's path
    /// @param keys the kinds of list that may lie where the description does, and the keys that a column of
    ///     each may be given to; the first is meant where the description says none
    public static Outcome read(String file, byte[] bytes, Map<ColumnDescription.Kind, ListKeys> keys) {
        return switch (Documents.one(file, bytes)) {
            case Document.Broken broken
            when broken.refusals().getFirst().problem() == Problem.FILE_EMPTY ->
                // No record is missing in it, but what every description has.
                new DescriptionReader(new Node.Mapping(new Location(file, 1, 1), List.of())).outcome(file, keys);
            case Document.Broken broken -> new Outcome(null, broken.refusals());
            case Document.Parsed(Node.Mapping root) -> new DescriptionReader(root).outcome(file, keys);
            case Document.Parsed(Node other) ->
                new Outcome(null, List.of(new Refusal(other.at(), "", "columns", Problem.MAPPING_EXPECTED, "columns")));
        };
    }

    private Outcome outcome(String name, Map<ColumnDescription.Kind, ListKeys> keys) {
        ColumnDescription.Kind kind = kind(keys);
        ListKeys known = keys.get(kind);
        boolean ignoresOthers = ignoresOthers();
        FormatReader file = new FormatReader(texts);
        ListFormat format = file.format(ignoresOthers);
        CellWords words = file.words();
        List<ColumnDescription.Column> columns =
                known == null ? List.of() : new ColumnsReader(in, known, faults).read();
        ColumnDescription.RowRules rows = new ColumnDescription.RowRules(
                only(), idFrom(), in.text("one-project-per"), closedIfEndBefore(), defaults(), complete());
        ColumnDescription description = new ColumnDescription(
                name, kind, format, words, rows, columns, ignoresOthers, company(), exported(), file.ofFormats());
        refuseOfOtherKinds(kind);
        refuseSecondId(description);
        return new Outcome(faults.isEmpty() ? description : null, faults);
    }

    /// A key that means nothing for the kind of list is no key of its description.
    private void refuseOfOtherKinds(ColumnDescription.Kind kind) {
        for (String key : kind == ColumnDescription.Kind.RECORDS ? OF_LEDGERS : OF_RECORDS) {
            if (in.node(key) != null) {
                in.refuseValue(key, Problem.KEY_UNKNOWN, key);
            }
        }
    }

    /// An id that a column has is not made of others.
    private void refuseSecondId(ColumnDescription description) {
        if (!description.rows().idFrom().isEmpty()) {
            description.columns().stream()
                    .filter(column ->
                            column.uses().stream().anyMatch(use -> use.key().equals("id")))
                    .findFirst()
                    .ifPresent(column ->
                            in.refuseValue("id", Problem.LIST_ID_TWICE, MappingReader.shortened(column.heading())));
        }
    }

    private ColumnDescription.Kind kind(Map<ColumnDescription.Kind, ListKeys> keys) {
        String text = in.text("kind");
        ColumnDescription.Kind first = keys.containsKey(ColumnDescription.Kind.RECORDS)
                ? ColumnDescription.Kind.RECORDS
                : ColumnDescription.Kind.ENTRIES;
        if (text == null) {
            return first;
        }
        ColumnDescription.Kind kind = KINDS.get(text);
        if (kind == null || !keys.containsKey(kind)) {
            texts.invalid(
                    "kind",
                    text,
                    keys.containsKey(ColumnDescription.Kind.RECORDS) ? "records" : "entries, supplier-ledger");
            return first;
        }
        return kind;
    }

    private @Nullable LocalDate closedIfEndBefore() {
        return texts.day("closed-if-end-before", in.text("closed-if-end-before"), "2016-10-14");
    }

    private Map<String, List<ColumnDescription.Stated>> only() {
        Map<String, List<ColumnDescription.Stated>> only = new LinkedHashMap<>();
        Node node = in.node("only");
        if (node == null) {
            return only;
        }
        if (!(node instanceof Node.Mapping mapping)) {
            in.refuseValue("only", Problem.MAPPING_EXPECTED, "only");
            return only;
        }
        for (Node.Entry entry : mapping.entries()) {
            if (entry.value() instanceof Node.Sequence(Location at, List<Node> words) && words.isEmpty()) {
                // No row would be used, and nothing would say why.
                in.refuse(at, "only", Problem.LIST_SETTING, "only", "[]", "only: {Område: [Ekonomi]}");
            }
            if (only.put(entry.key(), texts.statedOf(entry.value(), "only")) != null) {
                in.refuse(entry.keyAt(), "only", Problem.KEY_DUPLICATE, MappingReader.shortened(entry.key()));
            }
        }
        return only;
    }

    private List<String> idFrom() {
        MappingReader id = in.mapping("id", Set.of("from"));
        Node from = id == null ? null : id.node("from");
        if (id != null && from == null) {
            id.refuseMissing("from");
        }
        return from == null ? List.of() : texts.itemsOf(from, "id.from");
    }

    private Node.@Nullable Mapping defaults() {
        Node node = in.node("defaults");
        if (node == null || node instanceof Node.Mapping) {
            return (Node.Mapping) node;
        }
        in.refuseValue("defaults", Problem.MAPPING_EXPECTED, "defaults");
        return null;
    }

    private boolean complete() {
        return "true".equals(texts.matching("complete", "true|false", "true, false"));
    }

    private boolean ignoresOthers() {
        return texts.matching(ColumnsReader.OTHERS, ColumnsReader.IGNORE, ColumnsReader.IGNORE) != null;
    }

    private ColumnDescription.@Nullable Company company() {
        Node node = in.node("company");
        if (node == null) {
            return null;
        }
        if (!(node instanceof Node.Mapping)) {
            String name = in.text("company");
            return name == null ? null : new ColumnDescription.Company(null, name);
        }
        MappingReader company = in.mapping("company", Set.of("column"));
        String column = company == null ? null : company.requiredText("column");
        return column == null ? null : new ColumnDescription.Company(column, null);
    }

    private ColumnDescription.@Nullable Exported exported() {
        String text = in.text("exported");
        if ("by name".equals(text)) {
            return new ColumnDescription.Exported(null, true);
        }
        LocalDate on = texts.day("exported", text, "2024-01-15, by name");
        return on == null ? null : new ColumnDescription.Exported(on, false);
    }
}
