package se.projektbokslut.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.MappingReader;
import se.projektbokslut.documents.Node;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.words.Ids;
import se.projektbokslut.words.Unlike;
import se.projektbokslut.words.ValueWords;

/// The contract's shapes of values, read from a mapping. Each gives null where the key is not stated, or where
/// its value is refused.
final class Shapes {
    private static final Choice<Basis> BASIS = Choice.of(Basis.values());

    private static final Choice<Boolean> YES_OR_NO = Choice.of("true", "false");

    private Shapes() {}

    /// Reads a node that stands under a key, or in the list under it.
    interface Shape<T> {
        @Nullable
        T read(MappingReader in, Node node, String key);
    }

    static @Nullable String text(MappingReader in, Node node, String key) {
        return in.text(node, key);
    }

    static @Nullable PartialDate date(MappingReader in, String key) {
        Node node = in.node(key);
        return node == null ? null : date(in, node, key);
    }

    static @Nullable PartialDate date(MappingReader in, Node node, String key) {
        String text = in.text(node, key);
        return switch (text == null ? null : PartialDates.read(text)) {
            case null -> null;
            case PartialDates.Reading.Read(var date) -> date;
            case PartialDates.Reading.Refused(var problem, var args) -> {
                List<String> all = new ArrayList<>(List.of(key, MappingReader.shortened(text == null ? "" : text)));
                all.addAll(args);
                in.refuse(node.at(), key, problem, all.toArray(String[]::new));
                yield null;
            }
        };
    }

    /// Refuses an end that is over before its start can have begun.
    static void refuseEndBeforeStart(
            MappingReader in, @Nullable PartialDate start, @Nullable PartialDate end, String endKey) {
        if (start != null && end != null && end.last().isBefore(start.first())) {
            in.refuseValue(
                    endKey,
                    Problem.END_BEFORE_START,
                    MappingReader.shortened(end.stated()),
                    MappingReader.shortened(start.stated()));
        }
    }

    /// The contract's ◇: a plain value, or one with its basis.
    static <T> @Nullable Stated<T> stated(MappingReader in, String key, Shape<T> shape) {
        Node node = in.node(key);
        if (node == null) {
            return null;
        }
        if (!(node instanceof Node.Mapping)) {
            T value = shape.read(in, node, key);
            return value == null ? null : Stated.of(value);
        }
        MappingReader nested = in.stated(node, key, RecordKeys.STATED);
        if (nested == null) {
            return null;
        }
        Basis basis = choice(nested, "basis", BASIS);
        String because = nested.text("because");
        List<String> lines = lines(nested);
        Node value = required(nested, "value");
        T read = value == null ? null : shape.read(nested, value, "value");
        return read == null ? null : new Stated<>(read, basis == null ? Basis.STATED : basis, because, lines);
    }

    /// The key's value; refused where it is not stated.
    static @Nullable Node required(MappingReader in, String key) {
        Node node = in.node(key);
        if (node == null) {
            in.refuseMissing(key);
        }
        return node;
    }

    static <E> @Nullable E choice(MappingReader in, String key, Choice<E> choice) {
        Node node = in.node(key);
        return node == null ? null : choice(in, node, key, choice);
    }

    static <E> @Nullable E choice(MappingReader in, Node node, String key, Choice<E> choice) {
        String text = in.text(node, key);
        if (text == null) {
            return null;
        }
        E value = choice.get(text);
        if (value == null) {
            refuseValue(in, node, key, text, choice, Problem.VALUE_UNKNOWN);
        }
        return value;
    }

    static @Nullable Boolean bool(MappingReader in, String key) {
        Node node = in.node(key);
        String text = node == null ? null : in.text(node, key);
        Boolean value = text == null ? null : YES_OR_NO.get(text);
        if (node != null && text != null && value == null) {
            refuseValue(in, node, key, text, YES_OR_NO, Problem.BOOLEAN_EXPECTED);
        }
        return value;
    }

    /// @param otherwise where the text is not known to mean any of the allowed codes
    private static void refuseValue(
            MappingReader in, Node node, String key, String text, Choice<?> choice, Problem otherwise) {
        String written = MappingReader.shortened(text);
        Optional<Unlike> unlike = Unlike.in(text);
        if (unlike.isPresent()) {
            in.refuse(node.at(), key, Problem.CHARACTER_UNLIKE, unlike.get().args(key, written));
            return;
        }
        Optional<String> code = ValueWords.code(text, choice.byCode().keySet());
        if (code.isPresent()) {
            in.refuse(node.at(), key, Problem.VALUE_WORD, key, written, code.get());
            return;
        }
        ValueWords.meant(text, choice.byCode().keySet())
                .ifPresentOrElse(
                        meant -> in.refuse(node.at(), key, Problem.VALUE_MEANT, key, written, meant, choice.allowed()),
                        () -> in.refuse(node.at(), key, otherwise, key, written, choice.allowed()));
    }

    /// A list; empty for `[]`.
    static <T> @Nullable List<T> list(MappingReader in, String key, Shape<T> shape) {
        List<Node> items = in.items(key);
        if (items == null) {
            return null;
        }
        List<T> values = new ArrayList<>(items.size());
        for (Node item : items) {
            T value = shape.read(in, item, key);
            if (value != null) {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }

    /// Lines of a source document, such as `1` or `3-11`; empty where not stated.
    static List<String> lines(MappingReader in) {
        List<String> lines = list(in, "lines", Shapes::lineRange);
        return lines == null ? List.of() : lines;
    }

    private static @Nullable String lineRange(MappingReader in, Node node, String key) {
        String text = in.text(node, key);
        if (text == null) {
            return null;
        }
        int dash = text.indexOf('-');
        int from = lineNumber(dash < 0 ? text : text.substring(0, dash));
        int to = dash < 0 ? from : lineNumber(text.substring(dash + 1));
        if (from < 1 || to < from) {
            in.refuse(node.at(), key, Problem.LINES_INVALID, key, MappingReader.shortened(text));
            return null;
        }
        return text;
    }

    private static int lineNumber(String digits) {
        boolean number =
                !digits.isEmpty() && digits.length() <= 9 && digits.chars().allMatch(Shapes::isDigit);
        return number ? Integer.parseInt(digits) : -1;
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static @Nullable String id(MappingReader in, Node node, String key) {
        String text = in.text(node, key, Problem.ID_INVALID);
        if (text != null && !Ids.isValid(text)) {
            String written = MappingReader.shortened(text);
            Unlike.in(text)
                    .ifPresentOrElse(
                            unlike -> in.refuse(node.at(), key, Problem.CHARACTER_UNLIKE, unlike.args(key, written)),
                            () -> in.refuse(node.at(), key, Problem.ID_INVALID, key, written));
            return null;
        }
        return text;
    }

    /// A year as a list holds it.
    static @Nullable Integer year(MappingReader in, Node node, String key) {
        String text = in.text(node, key);
        if (text == null) {
            return null;
        }
        int year = PartialDates.year(text);
        if (year < 0) {
            in.refuse(node.at(), key, Problem.YEAR_INVALID, key, MappingReader.shortened(text));
            return null;
        }
        return year;
    }
}
