package se.projektbokslut.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;

/// Parses one YAML document into nodes.
///
/// It reads the events of the engine beneath Jackson's YAML module, because Jackson's tokens no longer tell what
/// we have to refuse or keep: tags and anchors of keys, and whether an empty text stood in quotes. Nothing is
/// ever resolved, so an alias costs nothing and a number stays the text that it is.
final class YamlNodes {
    private static final int DEEPEST = 20;
    /// After so many faults of one document the rest of them would say nothing new.
    private static final int MOST_FAULTS = 100;
    /// Each costs the parsing of its document once more; nobody means more tabs than this.
    private static final int MOST_TABS = 200;

    /// The buffer suits a record, because every piece gets one.
    private static final int BUFFER = 2048;
    /// The engine copies a token, a comment too, each time that it fills its buffer.
    private static final int LARGEST_BUFFER = 1 << 20;

    private static final LoadSettings SETTINGS = settings(BUFFER);

    private final Piece piece;
    private final String text;
    private final boolean escapes;
    private final boolean comments;
    private int knownCodePoints;
    private int knownOffset;
    private final ParserImpl events;
    private final List<Refusal> refusals = new ArrayList<>(0);
    private final ArrayList<Node.Entry> rootEntries = new ArrayList<>();

    private YamlNodes(Piece piece, String text) {
        this.piece = piece;
        this.text = text;
        this.escapes = text.indexOf('\\') >= 0;
        this.comments = text.contains(" #") || text.contains("\t#");
        LoadSettings settings =
                text.length() <= 8 * BUFFER ? SETTINGS : settings(Math.min(text.length(), LARGEST_BUFFER));
        this.events = new ParserImpl(settings, new StreamReader(settings, text));
    }

    private static LoadSettings settings(int buffer) {
        // How long a piece may be has been looked at before it is parsed.
        return LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(buffer)
                .build();
    }

    static Document parse(Piece piece) {
        StringBuilder text = new StringBuilder(piece.text());
        for (int tabs = 0; ; tabs++) {
            YamlNodes nodes = new YamlNodes(piece, text.toString());
            Node root = null;
            try {
                root = nodes.document();
            } catch (TooDeep | TooMany _) {
                // Its refusal is noted.
            } catch (RuntimeException e) {
                // YAML has tabs between a key and its value, the engine has not.
                int tab = tabs < MOST_TABS ? YamlSyntax.tabBeforeValue(nodes.text, e) : -1;
                if (tab >= 0) {
                    text.setCharAt(tab, ' ');
                    continue;
                }
                // Not only the engine's own exceptions: its scanner lets others out on hostile escapes.
                nodes.refusals.add(YamlSyntax.refusal(piece, nodes.text, e));
            }
            return Document.of(root, nodes.refusals, nodes.rootEntries);
        }
    }

    private Node document() {
        while (!(events.peekEvent() instanceof NodeEvent)) {
            events.next();
        }
        Node root = node(events.next(), 1, true);
        events.next(); // the document's end
        if (!events.checkEvent(Event.ID.StreamEnd)) {
            refuse(at(events.peekEvent()), Problem.SECOND_DOCUMENT);
        }
        return root;
    }

    private Node node(Event event, int depth, boolean root) {
        Location at = at(event);
        return switch (event) {
            case ScalarEvent scalar -> {
                refuseProperties(scalar, scalar.getTag(), at);
                refuseBlank(scalar, at);
                yield new Node.Scalar(at, checked(scalar.getValue(), at), !scalar.isPlain(), cut(scalar));
            }
            case AliasEvent alias -> {
                refuse(
                        at,
                        Problem.ALIAS,
                        MappingReader.shortened(alias.getAlias().getValue()));
                yield new Node.Scalar(at, "", false);
            }
            case CollectionStartEvent start -> {
                refuseProperties(start, start.getTag(), at);
                if (depth > DEEPEST) {
                    refuse(at, Problem.NESTED_TOO_DEEP, Integer.toString(DEEPEST));
                    throw new TooDeep();
                }
                boolean list = start.getEventId() == Event.ID.SequenceStart;
                yield list ? sequence(at, depth, root) : mapping(at, depth, root);
            }
            default -> throw new IllegalStateException("no node begins with " + event.getEventId());
        };
    }

    private Node sequence(Location at, int depth, boolean root) {
        List<Node> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            // A piece that is one item of a list: the item is the record.
            items.add(node(event, depth + 1, root && items.isEmpty()));
        }
        return new Node.Sequence(at, items);
    }

    private Node mapping(Location at, int depth, boolean root) {
        List<Node.Entry> entries = root ? rootEntries : new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            Node key = node(event, depth + 1, false);
            Node value = node(events.next(), depth + 1, false);
            if (key instanceof Node.Scalar scalar) {
                refuseInvisible(scalar);
                entries.add(new Node.Entry(scalar.at(), scalar.text(), value));
            } else {
                refuse(key.at(), Problem.KEY_NOT_TEXT);
            }
        }
        return new Node.Mapping(at, entries);
    }

    private String checked(String value, Location at) {
        if (escapes) {
            int control = Piece.indexOfControl(value);
            if (control >= 0) {
                refuse(at, Problem.CONTROL_CHARACTER, Piece.codePointName(value.charAt(control)));
            }
        }
        return value;
    }

    /// A line of a block that looks like a key but is text, because the blank behind its colon is another one.
    private void refuseBlank(ScalarEvent scalar, Location at) {
        if (scalar.isPlain()) {
            int blank = YamlSyntax.blankBehindColon(scalar.getValue());
            if (blank >= 0) {
                refuse(
                        new Location(at.file(), at.line(), at.column() + blank),
                        Problem.BLANK_UNUSUAL,
                        Piece.codePointName(scalar.getValue().charAt(blank)));
            }
        }
    }

    private void refuseInvisible(Node.Scalar key) {
        int at = YamlSyntax.indexOfUnusualBlank(key.text());
        if (at >= 0 && !key.quoted()) {
            Location place =
                    new Location(key.at().file(), key.at().line(), key.at().column() + at);
            refuse(place, Problem.BLANK_UNUSUAL, Piece.codePointName(key.text().charAt(at)));
        }
    }

    /// What stands behind a plain text, or where one could stand, and a ` #` on the same line; null where
    /// nothing.
    private @Nullable String cut(ScalarEvent scalar) {
        if (!comments || !scalar.isPlain()) {
            return null;
        }
        // Scalars come in the order of the text, so that long settings are not counted through for each.
        int codePoints = scalar.getEndMark().orElseThrow().getIndex();
        knownOffset = text.offsetByCodePoints(knownOffset, codePoints - knownCodePoints);
        knownCodePoints = codePoints;
        int at = knownOffset;
        int hash = at;
        while (hash < text.length() && (text.charAt(hash) == ' ' || text.charAt(hash) == '\t')) {
            hash++;
        }
        if (hash == at || hash == text.length() || text.charAt(hash) != '#') {
            return null;
        }
        int end = hash;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return text.substring(hash, end).strip();
    }

    private void refuseProperties(NodeEvent event, Optional<String> tag, Location at) {
        if (event.getAnchor().isPresent()) {
            refuse(
                    at,
                    Problem.ANCHOR,
                    MappingReader.shortened(event.getAnchor().get().getValue()));
        }
        if (tag.isPresent()) {
            refuse(at, Problem.TAG, MappingReader.shortened(tag.get()));
        }
    }

    private void refuse(Location at, Problem problem, String... args) {
        Refusal refusal = new Refusal(at, "", "", problem, args);
        if (!refusals.isEmpty() && refusals.getLast().equals(refusal)) {
            // A key that its line's unusual blank makes of the whole line.
            return;
        }
        refusals.add(refusal);
        if (refusals.size() == MOST_FAULTS) {
            throw new TooMany();
        }
    }

    private Location at(Event event) {
        Mark mark = event.getStartMark().orElseThrow();
        return piece.at(mark.getLine(), mark.getColumn());
    }

    private static final class TooDeep extends RuntimeException {}

    private static final class TooMany extends RuntimeException {}
}
