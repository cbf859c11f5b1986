package se.projektbokslut.project;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import se.projektbokslut.documents.MappingReader;
import se.projektbokslut.documents.Node;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;

/// Knows what programs write where a record is expected: a wrapper around the list, a table by columns, an answer
/// that reports an error, a file of our own. Each is one fault and is named once.
final class NotRecords {
    /// Keys of wrappers that may be around no records at all.
    private static final Set<String> WRAPPERS = Set.of("value", "projects", "data", "items", "results", "records");

    private static final int DEEPEST = 3;

    private NotRecords() {}

    /// What such a document is.
    ///
    /// @param items what stands in a wrapped list; empty where it is none
    /// @param records how many records it stands for, at least 1
    record Found(Refusal refusal, List<Node> items, int records) {
        private Found(Refusal refusal, int records) {
            this(refusal, List.of(), records);
        }
    }

    /// Empty where the document can be a record, with whatever faults.
    static Optional<Found> in(Node root) {
        if (!(root instanceof Node.Mapping mapping)) {
            return Optional.empty();
        }
        Set<String> keys = new HashSet<>();
        mapping.entries().forEach(entry -> keys.add(entry.key()));
        if (keys.contains("id") || keys.contains("title")) {
            return byColumns(mapping);
        }
        if (keys.contains("provenance")) {
            return Optional.of(new Found(new Refusal(mapping.at(), "", "", Problem.FILE_IS_OUTPUT), 1));
        }
        if (keys.contains("error")
                || keys.contains("errors")
                || keys.contains("odata.error")
                || (keys.contains("message") && (keys.contains("code") || keys.contains("status")))) {
            return Optional.of(new Found(new Refusal(mapping.at(), "", "", Problem.ANSWER_WITH_ERROR), 1));
        }
        if (keys.contains("columns") && keys.contains("data")) {
            return Optional.of(notListed(mapping, 1));
        }
        Optional<Found> wrapped = wrapped(mapping, "", 1);
        return wrapped.isPresent() ? wrapped : byName(mapping);
    }

    /// A table that is written column by column: `{"id": {"0": …}, "title": {"0": …}}` or with lists.
    private static Optional<Found> byColumns(Node.Mapping mapping) {
        int columns = 0;
        int records = 1;
        for (Node.Entry entry : mapping.entries()) {
            boolean text = entry.key().equals("id") || entry.key().equals("title");
            if (text && !(entry.value() instanceof Node.Scalar)) {
                columns++;
                records = Math.max(records, size(entry.value()));
            }
        }
        return columns < 2 ? Optional.empty() : Optional.of(notListed(mapping, records));
    }

    /// Records that each stand under a name: `{"0": {"id": …, "title": …}, "1": {…}}`.
    private static Optional<Found> byName(Node.Mapping mapping) {
        boolean records = !mapping.entries().isEmpty()
                && mapping.entries().stream()
                        .map(Node.Entry::value)
                        .allMatch(value -> has(value, "id"::equals) || has(value, "title"::equals));
        boolean keys = mapping.entries().stream().anyMatch(entry -> RecordKeys.RECORD_SET.contains(entry.key()));
        return records && !keys
                ? Optional.of(notListed(mapping, mapping.entries().size()))
                : Optional.empty();
    }

    private static Optional<Found> wrapped(Node.Mapping mapping, String path, int depth) {
        for (Node.Entry entry : mapping.entries()) {
            String name = path + entry.key();
            if (RecordKeys.RECORD_SET.contains(entry.key())) {
                continue;
            }
            if (entry.value() instanceof Node.Sequence(var _, List<Node> items)) {
                boolean records =
                        items.isEmpty() ? WRAPPERS.contains(entry.key()) : items.getFirst() instanceof Node.Mapping;
                if (records) {
                    Refusal refusal =
                            new Refusal(entry.keyAt(), "", "", Problem.RECORDS_WRAPPED, MappingReader.shortened(name));
                    return Optional.of(new Found(refusal, items, Math.max(1, items.size())));
                }
            } else if (entry.value() instanceof Node.Mapping inner && depth < DEEPEST) {
                Optional<Found> within = wrapped(inner, name + ".", depth + 1);
                if (within.isPresent()) {
                    return within;
                }
            }
        }
        return Optional.empty();
    }

    private static Found notListed(Node.Mapping mapping, int records) {
        return new Found(new Refusal(mapping.at(), "", "", Problem.RECORDS_NOT_LISTED), records);
    }

    private static boolean has(Node node, Predicate<String> key) {
        return node instanceof Node.Mapping mapping
                && mapping.entries().stream().anyMatch(entry -> key.test(entry.key()));
    }

    private static int size(Node node) {
        return switch (node) {
            case Node.Mapping mapping -> mapping.entries().size();
            case Node.Sequence sequence -> sequence.items().size();
            case Node.Scalar _ -> 1;
        };
    }
}
