package se.projektbokslut.lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.ListRows;

/// What a draft says of each column: the key that it is given to, its first values, and what is not sure.
final class DraftUses {
    private static final Set<String> PROCESSES =
            Set.of("kundreskontra", "leverantorsreskontra", "redovisning-och-moms");

    /// Of whom a person's name is what is stated.
    private static final Set<String> OF_PEOPLE = Set.of("leader", "owner", "client", "receiver");

    private final List<DraftColumn> columns;
    private final DraftMeanings meanings;
    private final ResourceBundle texts;

    /// The ids of records; null of lists of the ledger, which have none.
    private final @Nullable DraftIds ids;

    private final DraftScenarios scenarios;

    DraftUses(
            List<DraftColumn> columns,
            DraftMeanings meanings,
            ResourceBundle texts,
            @Nullable DraftIds ids,
            DraftScenarios scenarios) {
        this.scenarios = scenarios;
        this.columns = columns;
        this.meanings = meanings;
        this.texts = texts;
        this.ids = ids;
    }

    /// @param company the column that the description names as the company's; null for none
    List<String> lines(@Nullable DraftColumn company) {
        Map<String, Long> headings = columns.stream()
                .map(column -> ListRows.folded(column.heading()))
                .filter(heading -> !heading.isEmpty())
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        List<String> lines = new ArrayList<>();
        for (DraftColumn column : columns) {
            Long many = headings.remove(ListRows.folded(column.heading()));
            if (many != null && column != company && !column.heading().equals(ColumnsReader.OTHERS)) {
                lines.add(line(column, many > 1));
            }
        }
        return lines;
    }

    private String line(DraftColumn column, boolean twice) {
        DraftWords.Meaning meaning = meanings.of(column);
        String values = column.isEmpty() ? texts.getString("empty") : String.join(" | ", column.first());
        List<String> unsure = new ArrayList<>();
        unsure(column, meaning).ifPresent(unsure::add);
        if (twice && meaning != null) {
            unsure.add(texts.getString("twice").formatted(column.heading()));
        }
        String said = unsure.isEmpty() ? "" : "   (?) " + DraftText.comment(String.join("; ", unsure));
        return "  " + DraftText.scalar(column.heading()) + ": " + use(column, meaning) + "   # "
                + DraftText.comment(values) + said;
    }

    private String use(DraftColumn column, DraftWords.@Nullable Meaning meaning) {
        if (meaning == null) {
            return ColumnsReader.IGNORE;
        }
        // What a heading says is meant unless the description says otherwise.
        boolean kronor =
                !meaning.isAmount() || AmountUnits.large(column.heading()).isEmpty();
        String plain = kronor && meaning.times().equals("1")
                ? meaning.key()
                : "{key: " + meaning.key() + ", times: " + meaning.times() + "}";
        if (ids == null) {
            return plain;
        }
        return switch (meaning.key()) {
            case "status", "type" -> ofCodes(meaning.key(), column);
            case "registry-number" -> ids.areNumbers() ? "[id, registry-number]" : meaning.key();
            case "end" ->
                meanings.has("plan.end") ? "end" : "{key: end, unless: {status: [closed, cancelled]}, then: plan.end}";
            case "processes" -> "{key: processes, split: \",\"}";
            case "notes" -> "{key: notes, label: " + DraftText.scalar(column.heading() + ": ") + "}";
            default -> plain;
        };
    }

    private static String ofCodes(String key, DraftColumn column) {
        Map<String, String> values = new LinkedHashMap<>();
        column.few()
                .orElse(List.of())
                .forEach(word -> DraftWords.code(key, word)
                        .ifPresent(code ->
                                values.putIfAbsent(CellWords.folded(word), DraftText.scalar(word) + ": " + code)));
        return values.isEmpty() ? key : "{key: " + key + ", values: {" + String.join(", ", values.values()) + "}}";
    }

    private Optional<String> unsure(DraftColumn column, DraftWords.@Nullable Meaning meaning) {
        AmountUnits.Doubt left = meanings.doubt(column);
        AmountUnits.Doubt doubt = left == null ? meanings.note(column) : left;
        if (doubt != null) {
            return Optional.of(texts.getString(doubt.text()).formatted(doubt.words()));
        }
        if (meaning == null) {
            return column.isEmpty() ? Optional.empty() : scenarios.of(column).or(() -> Optional.of(unknown(column)));
        }
        Optional<String> lookup = column.lookup();
        if (lookup.isPresent() && OF_PEOPLE.contains(meaning.key())) {
            return lookup.map(text -> texts.getString("lookup").formatted(text));
        }
        if (ids != null && meaning.key().equals("processes") && !areIds(column)) {
            return Optional.of(texts.getString("processes"));
        }
        if (ids == null || !DraftWords.hasCodes(meaning.key())) {
            return Optional.empty();
        }
        String unknown = column.few().orElse(List.of()).stream()
                .filter(word -> DraftWords.code(meaning.key(), word).isEmpty())
                .collect(Collectors.joining(", "));
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(texts.getString("status").formatted(unknown));
    }

    /// Whether all values are ids of processes as offices have them from the beginning.
    private static boolean areIds(DraftColumn column) {
        return column.few().map(values -> PROCESSES.containsAll(values)).orElse(false);
    }

    private String unknown(DraftColumn column) {
        String heading = column.heading();
        DraftColumn amounts = meanings.column("amount");
        if (amounts != null
                && !amounts.hasMinus()
                && SideWords.tell(column.few().orElse(List.of()))) {
            return texts.getString("sides").formatted(amounts.heading());
        }
        if (DraftWords.of(meanings.kind(), heading).isPresent()) {
            return texts.getString("taken");
        }
        return DraftWords.maybe(meanings.kind(), heading)
                .filter(key -> ids != null || meanings.isOpen(key))
                .map(key -> texts.getString("maybe").formatted(key))
                .orElseGet(() -> texts.getString("unknown"));
    }
}
