package se.projektbokslut.lists;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.ListRows;
import se.projektbokslut.documents.MappingReader;
import se.projektbokslut.documents.Node;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;

/// Reads the key `columns` of a description: what each column is for.
final class ColumnsReader {
    static final String IGNORE = "ignore";

    /// The key of the description that stands for the columns that are not named.
    static final String OTHERS = "*";

    private static final String COLUMNS = "columns";

    private static final Set<String> OPTIONS =
            Set.of("key", "values", "unless", "then", "split", "times", "sum", "zero", "label");

    private static final int LONGEST_FACTOR = 12;

    private final MappingReader in;
    private final ListKeys keys;
    private final List<Refusal> faults;

    /// The column that each key of a single value is already given.
    private final Map<String, ColumnUse> given = new HashMap<>();

    ColumnsReader(MappingReader in, ListKeys keys, List<Refusal> faults) {
        this.in = in;
        this.keys = keys;
        this.faults = faults;
    }

    List<ColumnDescription.Column> read() {
        List<ColumnDescription.Column> columns = new ArrayList<>();
        in.refuseMissing(COLUMNS);
        Node node = in.node(COLUMNS);
        if (node == null) {
            return columns;
        }
        if (!(node instanceof Node.Mapping mapping)) {
            in.refuseValue(COLUMNS, Problem.MAPPING_EXPECTED, COLUMNS);
            return columns;
        }
        Set<String> seen = new HashSet<>();
        for (Node.Entry entry : mapping.entries()) {
            String heading = ListRows.onOneLine(entry.key());
            if (!seen.add(ListRows.folded(heading))) {
                refuse(entry.keyAt(), heading, Problem.KEY_DUPLICATE, MappingReader.shortened(heading));
            } else if (heading.equals(OTHERS) && isIgnored(entry)) {
                refuse(entry.keyAt(), heading, Problem.LIST_OTHERS_WITHIN);
            } else {
                columns.add(new ColumnDescription.Column(heading, uses(heading, entry)));
            }
        }
        return columns;
    }

    private static boolean isIgnored(Node.Entry entry) {
        return entry.value() instanceof Node.Scalar scalar
                && scalar.text().strip().equals(IGNORE);
    }

    private List<ColumnUse> uses(String heading, Node.Entry entry) {
        List<ColumnUse> uses = new ArrayList<>();
        if (isIgnored(entry)) {
            return uses;
        }
        List<Node> items =
                entry.value() instanceof Node.Sequence(Location _, List<Node> all) ? all : List.of(entry.value());
        for (Node item : items) {
            ColumnUse use = use(heading, item);
            if (use != null) {
                uses.add(use);
                refuseTwice(use);
            }
        }
        return uses;
    }

    private void refuseTwice(ColumnUse use) {
        ColumnUse other = use.shape() == ListKeys.Shape.LIST ? null : given.putIfAbsent(use.key(), use);
        if (other != null && !(use.sum() && other.sum())) {
            refuse(
                    use.at(),
                    use.heading(),
                    Problem.LIST_KEY_TWICE,
                    use.key(),
                    MappingReader.shortened(other.heading()));
        }
    }

    private @Nullable ColumnUse use(String heading, Node node) {
        if (!(node instanceof Node.Mapping)) {
            String key = in.text(node, column(heading));
            Optional<ListKeys.Shape> shape = key == null ? Optional.empty() : shape(heading, node.at(), key);
            return key == null || shape.isEmpty()
                    ? null
                    : new ColumnUse(node.at(), heading, key, shape.get(), null, null, null, null, false, false, "");
        }
        MappingReader use = in.mapping(node, column(heading), OPTIONS);
        String key = use == null ? null : use.requiredText("key");
        if (use == null || key == null) {
            return null;
        }
        Node keyNode = use.node("key");
        Optional<ListKeys.Shape> shape = shape(heading, keyNode == null ? node.at() : keyNode.at(), key);
        if (shape.isEmpty()) {
            return null;
        }
        String label = use.node("label") instanceof Node.Scalar scalar ? scalar.text() : "";
        return new ColumnUse(
                use.at(),
                heading,
                key,
                shape.get(),
                values(use),
                unless(use, heading, shape.get()),
                split(use),
                times(use, shape.get()),
                flag(use, "sum", "true", shape.get()),
                flag(use, "zero", "missing", shape.get()),
                label);
    }

    private Optional<ListKeys.Shape> shape(String heading, Location at, String key) {
        Optional<ListKeys.Shape> shape = keys.shape(key);
        if (shape.isEmpty()) {
            String written = MappingReader.shortened(key);
            keys.meant(key)
                    .ifPresentOrElse(
                            meant -> refuse(at, heading, Problem.LIST_TARGET_SUGGESTION, written, meant),
                            () -> refuse(at, heading, Problem.LIST_TARGET_UNKNOWN, written));
        }
        return shape;
    }

    private @Nullable Map<String, String> values(MappingReader use) {
        Node node = use.node("values");
        if (node == null) {
            return null;
        }
        if (!(node instanceof Node.Mapping mapping)) {
            use.refuseValue("values", Problem.MAPPING_EXPECTED, "values");
            return null;
        }
        Map<String, String> values = new HashMap<>();
        for (Node.Entry entry : mapping.entries()) {
            String value = use.text(entry.value(), "values");
            if (value != null && values.put(CellWords.folded(entry.key()), value) != null) {
                use.refuse(entry.keyAt(), "values", Problem.KEY_DUPLICATE, MappingReader.shortened(entry.key()));
            }
        }
        return values;
    }

    private ColumnUse.@Nullable Unless unless(MappingReader use, String heading, ListKeys.Shape shape) {
        Node node = use.node("unless");
        String then = use.text("then");
        if (node == null && then == null) {
            return null;
        }
        if (node == null || then == null) {
            use.refuseMissing(node == null ? "unless" : "then");
            return null;
        }
        if (!(node instanceof Node.Mapping(Location _, List<Node.Entry> entries)) || entries.size() != 1) {
            use.refuseValue("unless", Problem.LIST_SETTING, "unless", "", "{status: [closed, cancelled]}");
            return null;
        }
        Node.Entry entry = entries.getFirst();
        Node thenNode = use.node("then");
        Location thenAt = thenNode == null ? use.at() : thenNode.at();
        Optional<ListKeys.Shape> thenShape = shape(heading, thenAt, then);
        if (shape(heading, entry.keyAt(), entry.key()).isEmpty() || thenShape.isEmpty()) {
            return null;
        }
        if (thenShape.get() != shape) {
            use.refuse(thenAt, "then", Problem.LIST_SETTING, "then", then, "plan.end");
            return null;
        }
        Set<String> values = new HashSet<>();
        List<Node> items =
                entry.value() instanceof Node.Sequence(Location _, List<Node> all) ? all : List.of(entry.value());
        for (Node item : items) {
            String value = use.text(item, "unless");
            if (value != null) {
                values.add(value);
            }
        }
        return new ColumnUse.Unless(entry.key(), values, then);
    }

    private @Nullable String split(MappingReader use) {
        // A line break or a blank is no text to a reader of text.
        return use.node("split") instanceof Node.Scalar scalar && !scalar.text().isEmpty()
                ? scalar.text()
                : use.text("split");
    }

    private @Nullable BigDecimal times(MappingReader use, ListKeys.Shape shape) {
        String text = use.text("times");
        if (text == null) {
            return null;
        }
        boolean number = text.length() <= LONGEST_FACTOR
                && text.matches("-?[0-9]+(\\.[0-9]+)?")
                && new BigDecimal(text).signum() != 0;
        if (!number) {
            use.refuseValue("times", Problem.LIST_SETTING, "times", MappingReader.shortened(text), "1000");
            return null;
        }
        if (shape != ListKeys.Shape.AMOUNT) {
            refuseOfAmounts(use, "times");
            return null;
        }
        return new BigDecimal(text);
    }

    /// @param word the only one that the key may state
    private static boolean flag(MappingReader use, String key, String word, ListKeys.Shape shape) {
        String text = use.text(key);
        if (text == null || (key.equals("sum") && text.equals("false"))) {
            return false;
        }
        if (!text.equals(word)) {
            use.refuseValue(key, Problem.LIST_SETTING, key, MappingReader.shortened(text), word);
            return false;
        }
        if (shape != ListKeys.Shape.AMOUNT) {
            refuseOfAmounts(use, key);
            return false;
        }
        return true;
    }

    /// Refuses an option that only amounts have.
    private static void refuseOfAmounts(MappingReader use, String option) {
        use.refuseValue(option, Problem.LIST_SETTING_AMOUNTS, option, String.valueOf(use.text("key")));
    }

    private void refuse(Location at, String heading, Problem problem, String... args) {
        faults.add(new Refusal(at, "", column(heading), problem, args));
    }

    private static String column(String heading) {
        return COLUMNS + "." + MappingReader.shortened(heading);
    }
}
