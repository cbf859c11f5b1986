package se.projektbokslut.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.ListCell;
import se.projektbokslut.documents.ListRows;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;

/// Drafts the description of a list: how it is written, and what each column may be by its heading and its
/// cells. What is well named runs as it is; where the draft is not sure it says so behind the line.
public final class ListDraft {
    private final ResourceBundle texts;
    private final LocalDate today;
    private final ListRows rows;
    private final @Nullable String list;
    private final List<DraftColumn> columns = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    /// Whether a value stands behind the last heading.
    private boolean beyond;

    /// By key, the column that has it.
    private final Map<String, DraftColumn> given = new LinkedHashMap<>();

    private final Map<DraftColumn, DraftWords.Meaning> meanings = new LinkedHashMap<>();

    /// What became of drafting.
    public sealed interface Drafted {
        /// @param yaml the description
        record Draft(String yaml) implements Drafted {}

        /// @param refusals why the list cannot be read
        record Refused(List<Refusal> refusals) implements Drafted {
            public Refused {
                refusals = List.copyOf(refusals);
            }
        }
    }

    private ListDraft(ListRows rows, @Nullable String list, LocalDate today, Locale language) {
        this.rows = rows;
        this.list = list;
        this.today = today;
        this.texts = ResourceBundle.getBundle(
                "se.projektbokslut.lists.draft",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// @param file the list's name; its ending says what it is
    /// @param today the day up to which a project without a status is closed by its end
    /// @param language of what stands behind the lines
    public static Drafted of(String file, byte[] bytes, LocalDate today, Locale language) {
        DraftSource source = DraftSource.of(file, bytes);
        return switch (source.rows()) {
            case ListRows.Opened.Refused(List<Refusal> refusals) -> new Drafted.Refused(refusals);
            case ListRows.Opened.Rows(ListRows rows) ->
                new Drafted.Draft(new ListDraft(rows, source.list(), today, language).drafted(file));
        };
    }

    private String drafted(String file) {
        rows.columns().forEach(column -> columns.add(new DraftColumn(column.name())));
        int[] counted = {0};
        rows.each(row -> {
            counted[0]++;
            beyond |= row.faults().stream().anyMatch(fault -> fault.problem() == Problem.CSV_CELL_NAMELESS);
            for (int i = 0; i < columns.size(); i++) {
                ListCell cell = row.cell(i);
                if (cell != null && cell.kind() != ListCell.Kind.MERGED) {
                    columns.get(i).see(cell);
                }
            }
        });
        boolean entries =
                DraftWords.areEntries(columns.stream().map(DraftColumn::heading).toList());
        lines.add("# " + texts.getString("head").formatted(file.substring(file.lastIndexOf('/') + 1), counted[0]));
        if (entries) {
            lines.add("kind: entries");
            columns.stream()
                    .map(DraftColumn::heading)
                    .filter(DraftWords::isCompany)
                    .findFirst()
                    .ifPresent(heading -> lines.add("company: {column: " + DraftText.scalar(heading) + "}"));
        }
        for (DraftColumn column : columns) {
            Optional<DraftWords.Meaning> meaning =
                    entries ? DraftWords.ofEntry(column.heading()) : DraftWords.ofRecord(column.heading());
            meaning.ifPresent(found -> take(column, found));
        }
        addShape();
        addCells();
        if (!entries) {
            addRules();
        }
        addColumns(entries);
        return String.join("\n", lines) + "\n";
    }

    /// The first column that means a key has it; of lists of texts each.
    private void take(DraftColumn column, DraftWords.Meaning meaning) {
        boolean several = Set.of("notes", "processes", "ledger-codes", "objectives", "deliverables", "outcome-goals")
                .contains(meaning.key());
        if (several || given.putIfAbsent(meaning.key(), column) == null) {
            given.putIfAbsent(meaning.key(), column);
            meanings.put(column, meaning);
        }
    }

    private void addShape() {
        ListRows.Shape shape = rows.shape();
        String sheet = shape.sheet();
        if (sheet != null) {
            lines.add("sheet: " + DraftText.scalar(sheet));
        }
        if (shape.heading() > 1) {
            lines.add("heading: " + shape.heading());
        }
        if (list != null) {
            lines.add("list: " + DraftText.scalar(list));
        }
        String separator = shape.separator();
        if (separator != null) {
            lines.add("separator: " + (separator.equals("TAB") ? "tab" : "\"" + separator + "\""));
            lines.add("encoding: " + String.valueOf(shape.encoding()).toLowerCase(Locale.ROOT));
        }
    }

    /// How amounts and dates are written, and what means that nothing is stated.
    private void addCells() {
        Set<Character> decimals = new TreeSet<>();
        Set<String> forms = new LinkedHashSet<>();
        Set<String> strip = new LinkedHashSet<>();
        Set<String> missing = new TreeSet<>();
        meanings.forEach((column, meaning) -> {
            if (isAmount(meaning.key())) {
                column.decimal().ifPresent(decimals::add);
                strip.addAll(column.stripped());
                missing.addAll(column.missing(true));
            } else if (isDate(meaning.key())) {
                forms.addAll(column.dateForms());
                missing.addAll(column.missing(false));
            }
        });
        if (decimals.size() == 1) {
            lines.add("decimal: \"" + decimals.iterator().next() + "\"");
        } else if (decimals.size() > 1) {
            lines.add("# " + texts.getString("decimals"));
        }
        addList("dates", forms);
        addList("missing", missing);
        addList("strip", strip);
    }

    private void addList(String key, Set<String> words) {
        if (!words.isEmpty()) {
            lines.add(key + ": " + words.stream().map(DraftText::scalar).collect(Collectors.joining(", ", "[", "]")));
        }
    }

    private void addRules() {
        if (!given.containsKey("status")) {
            if (given.containsKey("end")) {
                lines.add("closed-if-end-before: " + today + "   # " + texts.getString("no-status"));
            } else {
                lines.add("defaults: {status: ongoing}   # " + texts.getString("no-status-no-end"));
            }
        }
        DraftColumn id = given.get("id");
        if (id != null && !id.hasIds()) {
            given.remove("id");
            meanings.remove(id);
            if (given.putIfAbsent("registry-number", id) == null) {
                meanings.put(id, new DraftWords.Meaning("registry-number", "1"));
            }
            lines.add("id: {from: [" + DraftText.scalar(id.heading()) + "]}   # " + texts.getString("no-id"));
        } else if (id == null && isNumber(given.get("registry-number"))) {
            lines.add("# " + texts.getString("id-number"));
        } else if (id == null) {
            DraftColumn from = given.getOrDefault("registry-number", given.get("title"));
            if (from != null) {
                lines.add("id: {from: [" + DraftText.scalar(from.heading()) + "]}   # " + texts.getString("id-from"));
            }
        } else if (!id.isUnique()) {
            lines.add("# one-project-per: " + DraftText.scalar(id.heading()) + "   # " + texts.getString("id-twice"));
        }
        if (!given.containsKey("title")) {
            lines.add("# " + texts.getString("no-title"));
        }
    }

    /// Whether a column of numbers can be the ids as it stands.
    private static boolean isNumber(@Nullable DraftColumn column) {
        return column != null && column.hasIds() && column.isUnique();
    }

    private void addColumns(boolean entries) {
        lines.add("columns:");
        Set<String> named = new LinkedHashSet<>();
        for (DraftColumn column : columns) {
            if (column.heading().isEmpty() || !named.add(ListRows.folded(column.heading()))) {
                continue;
            }
            DraftWords.Meaning meaning = meanings.get(column);
            String values = column.isEmpty() ? texts.getString("empty") : String.join(" | ", column.first());
            String unsure = unsure(column, meaning, entries);
            lines.add("  " + DraftText.scalar(column.heading()) + ": " + use(column, meaning, entries) + "   # "
                    + DraftText.comment(values) + (unsure.isEmpty() ? "" : "   (?) " + DraftText.comment(unsure)));
        }
        boolean nameless =
                beyond || columns.stream().anyMatch(column -> column.heading().isEmpty() && !column.isEmpty());
        if (nameless) {
            lines.add("\"*\": ignore   # " + texts.getString("nameless"));
        }
    }

    private String use(DraftColumn column, DraftWords.@Nullable Meaning meaning, boolean entries) {
        if (meaning == null) {
            return ColumnsReader.IGNORE;
        }
        if (entries) {
            return meaning.key();
        }
        return switch (meaning.key()) {
            case "status" -> status(column);
            case "registry-number" ->
                given.containsKey("id") || !isNumber(column) ? meaning.key() : "[id, registry-number]";
            case "end" ->
                given.containsKey("plan.end")
                        ? "end"
                        : "{key: end, unless: {status: [closed, cancelled]}, then: plan.end}";
            case "processes" -> "{key: processes, split: \",\"}";
            case "notes" -> "{key: notes, label: " + DraftText.scalar(column.heading() + ": ") + "}";
            default ->
                meaning.times().equals("1")
                        ? meaning.key()
                        : "{key: " + meaning.key() + ", times: " + meaning.times() + "}";
        };
    }

    private static String status(DraftColumn column) {
        Map<String, String> values = new LinkedHashMap<>();
        column.few()
                .orElse(List.of())
                .forEach(word -> DraftWords.status(word)
                        .ifPresent(code ->
                                values.putIfAbsent(CellWords.folded(word), DraftText.scalar(word) + ": " + code)));
        return values.isEmpty() ? "status" : "{key: status, values: {" + String.join(", ", values.values()) + "}}";
    }

    private String unsure(DraftColumn column, DraftWords.@Nullable Meaning meaning, boolean entries) {
        if (meaning == null) {
            if (column.isEmpty()) {
                return "";
            }
            boolean known = !entries && DraftWords.ofRecord(column.heading()).isPresent();
            Optional<String> maybe = entries || known ? Optional.empty() : DraftWords.maybe(column.heading());
            return maybe.map(key -> texts.getString("maybe").formatted(key))
                    .orElseGet(() -> texts.getString(known ? "taken" : "unknown"));
        }
        if (meaning.key().equals("status") && !entries) {
            String unknown = column.few().orElse(List.of()).stream()
                    .filter(word -> DraftWords.status(word).isEmpty())
                    .collect(Collectors.joining(", "));
            return unknown.isEmpty() ? "" : texts.getString("status").formatted(unknown);
        }
        return "";
    }

    private static boolean isAmount(String key) {
        return key.startsWith("economy.") || Set.of("amount", "debit", "credit").contains(key);
    }

    private static boolean isDate(String key) {
        return Set.of("start", "end", "plan.start", "plan.end", "updated", "status-date", "date")
                .contains(key);
    }
}
