package se.projektbokslut.documents;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.words.Unlike;

/// Reads the keys of one mapping by their shapes and notes what is wrong, so that one fault never hides the next.
///
/// A key without a value (nothing after the colon, JSON's `null` and `""`, an empty cell) is not stated, as if
/// it were absent. Every getter returns null where the key is not stated or its shape is wrong; in the second
/// case a refusal is noted.
public final class MappingReader {
    /// The key of a value that stands beside its basis.
    private static final String VALUE = "value";

    private static final int LONGEST_TEXT = 100_000;
    private static final char FIRST_COMBINING = '\u0300';
    /// With what people begin the items of a list instead of a hyphen and a space.
    static final String LIST_MARKS = "-\u2010\u2011\u2012\u2013\u2014\u2212\u2022\u25CF\u25AA\u00B7\u2023\uF0B7\uF0A7";

    private final Node.Mapping mapping;
    private final String record;
    private final String path;
    /// The key by which faults of the inner key `value` speak of it; empty where it is spoken of as `value`.
    private final String valueOf;
    private final List<Refusal> refusals;
    private final Map<String, Node.Entry> stated = new HashMap<>();
    /// The known keys that unknown ones were taken for.
    private final Set<String> meant = new HashSet<>();
    private boolean textWithColon;

    /// @param record the record's id for the refusals, else empty
    /// @param path the dotted key of this mapping within the record, empty for the record itself
    /// @param refusals where faults are noted
    /// @param known every key that the mapping may have; others are refused at once, duplicates too
    public MappingReader(Node.Mapping mapping, String record, String path, List<Refusal> refusals, Set<String> known) {
        this(mapping, record, path, "", refusals, known);
    }

    private MappingReader(
            Node.Mapping mapping,
            String record,
            String path,
            String valueOf,
            List<Refusal> refusals,
            Set<String> known) {
        this.mapping = mapping;
        this.record = record;
        this.path = path;
        this.valueOf = valueOf;
        this.refusals = refusals;
        Set<String> seen = new HashSet<>();
        for (Node.Entry entry : mapping.entries()) {
            if (!seen.add(entry.key())) {
                String key = shortened(entry.key());
                if (path.isEmpty() && key.equals("id")) {
                    // Another record, whose other keys would only say the same again.
                    refuse(entry.keyAt(), key, Problem.SECOND_RECORD);
                    break;
                }
                refuse(entry.keyAt(), key, Problem.KEY_DUPLICATE, key);
            } else if (!known.contains(entry.key())) {
                refuseUnknown(entry, known);
            } else if (!(entry.value() instanceof Node.Scalar s && s.text().isEmpty() && !s.quoted())) {
                stated.put(entry.key(), entry);
            }
        }
    }

    public Location at() {
        return mapping.at();
    }

    /// Whether the key is there with a value.
    public boolean states(String key) {
        return stated.containsKey(key);
    }

    /// The key's value as it stands, of any shape.
    public @Nullable Node node(String key) {
        Node.Entry entry = stated.get(key);
        return entry == null ? null : entry.value();
    }

    /// The line of each stated key.
    public Map<String, Integer> lines() {
        Map<String, Integer> lines = new HashMap<>();
        stated.forEach((key, entry) -> lines.put(key, entry.keyAt().line()));
        return lines;
    }

    public @Nullable String text(String key) {
        Node node = node(key);
        return node == null ? null : text(node, key);
    }

    /// The text; a refusal where the key is not stated.
    public @Nullable String requiredText(String key) {
        refuseMissing(key);
        return text(key);
    }

    /// Refuses a key that is not stated, unless another key was taken for it: then that has been said.
    public void refuseMissing(String key) {
        if (states(key) || meant.contains(key) || textWithColon) {
            return;
        }
        for (Node.Entry entry : mapping.entries()) {
            if (entry.key().equals(key) && entry.value() instanceof Node.Scalar scalar && scalar.cut() != null) {
                refuse(scalar.at(), key, Problem.VALUE_CUT, key);
                return;
            }
        }
        refuse(mapping.at(), key, Problem.KEY_MISSING, key);
    }

    /// The scalar's text, in NFC, of at least one character that is not blank.
    public @Nullable String text(Node node, String key) {
        return text(node, key, Problem.TEXT_EMPTY);
    }

    /// @param empty what is wrong with a blank one
    public @Nullable String text(Node node, String key, Problem empty) {
        if (!(node instanceof Node.Scalar scalar)) {
            refuse(node.at(), key, Problem.TEXT_EXPECTED, key);
            return null;
        }
        String text = scalar.text().strip();
        if (text.isEmpty()) {
            refuse(node.at(), key, empty, key, "");
            return null;
        }
        if (text.length() > LONGEST_TEXT) {
            refuse(node.at(), key, Problem.TEXT_TOO_LONG, key, Integer.toString(LONGEST_TEXT));
            return null;
        }
        return composed(text);
    }

    /// Letters in two parts are the same letters: names and codes are compared in NFC.
    public static String composed(String text) {
        return text.chars().allMatch(c -> c < FIRST_COMBINING) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /// A list of texts; empty for `[]`.
    public @Nullable List<String> texts(String key) {
        List<Node> items = items(key);
        if (items == null) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        for (Node item : items) {
            String text = text(item, key);
            if (text != null) {
                texts.add(text);
            }
        }
        return List.copyOf(texts);
    }

    /// The items of a list, of any shape; empty for `[]`.
    public @Nullable List<Node> items(String key) {
        Node node = node(key);
        if (node == null) {
            return null;
        }
        if (!(node instanceof Node.Sequence sequence)) {
            boolean marked = node instanceof Node.Scalar scalar
                    && !scalar.quoted()
                    && !scalar.text().isEmpty()
                    && LIST_MARKS.indexOf(scalar.text().charAt(0)) >= 0;
            if (marked) {
                refuse(
                        node.at(),
                        key,
                        Problem.LIST_MARK,
                        key,
                        ((Node.Scalar) node).text().substring(0, 1));
            } else {
                refuse(node.at(), key, Problem.LIST_EXPECTED, key);
            }
            return null;
        }
        return sequence.items();
    }

    /// A nested mapping.
    public @Nullable MappingReader mapping(String key, Set<String> known) {
        Node node = node(key);
        return node == null ? null : mapping(node, key, known);
    }

    /// A nested mapping that has been taken out of a list or a choice of shapes.
    public @Nullable MappingReader mapping(Node node, String key, Set<String> known) {
        if (!(node instanceof Node.Mapping nested)) {
            refuse(node.at(), key, Problem.MAPPING_EXPECTED, key);
            return null;
        }
        return new MappingReader(nested, record, dotted(key), refusals, known);
    }

    /// A value with its basis: what is wrong with the `value` in it is said of the key that it stands under.
    public @Nullable MappingReader stated(Node node, String key, Set<String> known) {
        if (!(node instanceof Node.Mapping nested)) {
            refuse(node.at(), key, Problem.MAPPING_EXPECTED, key);
            return null;
        }
        return new MappingReader(nested, record, dotted(key), key, refusals, known);
    }

    /// Notes a fault of the key's value, at the value's place.
    public void refuseValue(String key, Problem problem, String... args) {
        Node node = node(key);
        refuse(node == null ? mapping.at() : node.at(), key, problem, args);
    }

    /// Notes a fault at a place of its own.
    public void refuse(Location at, String key, Problem problem, String... args) {
        String[] said = args.clone();
        boolean ofValue = !valueOf.isEmpty() && key.equals(VALUE) && problem != Problem.KEY_MISSING;
        if (ofValue && said.length > 0 && said[0].equals(VALUE)) {
            said[0] = valueOf;
        }
        refusals.add(new Refusal(at, record, dotted(key), problem, said));
    }

    /// A stated value as a message may quote it: on one line, in full up to 60 characters.
    public static String shortened(String text) {
        String line = text.length() <= 60
                ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(56)) ? 56 : 57) + "…";
        return line.indexOf('\n') < 0 && line.indexOf('\r') < 0 && line.indexOf('\t') < 0
                ? line
                : line.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
    }

    private String dotted(String key) {
        return path.isEmpty() || key.isEmpty() ? path + key : path + "." + key;
    }

    private void refuseUnknown(Node.Entry entry, Set<String> known) {
        String key = shortened(entry.key());
        Optional<String> suggested = KeyWords.meant(entry.key(), known);
        Optional<Unlike> unlike = Unlike.in(entry.key());
        if (unlike.isPresent()) {
            suggested.ifPresent(meant::add);
            refuse(
                    entry.keyAt(),
                    key,
                    Problem.CHARACTER_UNLIKE,
                    unlike.get().args(entry.keyAt().file(), key));
        } else if (suggested.isPresent()) {
            meant.add(suggested.get());
            refuse(entry.keyAt(), key, Problem.KEY_UNKNOWN_SUGGESTION, key, suggested.get());
        } else if (isDotted(entry.key(), known)) {
            refuse(
                    entry.keyAt(),
                    key,
                    Problem.KEY_UNKNOWN_SUGGESTION,
                    key,
                    key.replace(".", ": {") + ": …"
                            + "}".repeat((int) key.chars().filter(c -> c == '.').count()));
        } else if (isTextWithColon(entry)) {
            textWithColon = true;
            refuse(entry.keyAt(), "", Problem.SYNTAX_COLON);
        } else {
            refuse(entry.keyAt(), key, Problem.KEY_UNKNOWN, key);
        }
    }

    /// A key within another's mapping as documents and messages name it, and CSV has it: `economy.budget`.
    private static boolean isDotted(String key, Set<String> known) {
        return key.matches("[a-z-]+(\\.[a-z0-9-]+){1,2}") && known.contains(key.substring(0, key.indexOf('.')));
    }

    /// A text of a list that a colon made a mapping of: `- Goal 1: less time`.
    private boolean isTextWithColon(Node.Entry entry) {
        return !path.isEmpty()
                && mapping.entries().size() == 1
                && entry.key().strip().indexOf(' ') > 0
                && entry.value() instanceof Node.Scalar;
    }
}
