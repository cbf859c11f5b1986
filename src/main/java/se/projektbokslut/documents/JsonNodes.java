package se.projektbokslut.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/// Parses one JSON value into nodes: strictly by the standard, scalars as the text that they are written as.
final class JsonNodes {
    private static final String ID = "id";
    private static final int DEEPEST = 20;

    /// A piece has a greatest length; within it a number may have any.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Piece.LONGEST)
                    .maxNameLength(Piece.LONGEST)
                    .build())
            .build();

    private final Piece piece;
    private final JsonParser parser;
    private final List<Refusal> refusals = new ArrayList<>(0);
    private final List<Node.Entry> rootEntries = new ArrayList<>();

    private JsonNodes(Piece piece, JsonParser parser) {
        this.piece = piece;
        this.parser = parser;
    }

    static Document parse(Piece piece) {
        String text = piece.text();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            JsonNodes nodes = new JsonNodes(piece, parser);
            Node root = nodes.document();
            return Document.of(root, nodes.refusals, nodes.rootEntries);
        }
    }

    private @Nullable Node document() {
        try {
            parser.nextToken();
            Node root = node(1);
            if (parser.nextToken() != null) {
                refuse(at(parser.currentTokenLocation()), Problem.SYNTAX_COMMA);
            }
            return root;
        } catch (TooDeep _) {
            return null;
        } catch (UnexpectedEndOfInputException _) {
            refuse(piece.start(), Problem.SYNTAX_JSON_BRACKET);
            return null;
        } catch (StreamReadException e) {
            TokenStreamLocation location = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
            String message = e.getOriginalMessage();
            if (message.contains("CTRL-CHAR")) {
                refuse(at(location), Problem.SYNTAX_QUOTE);
            } else {
                refuseFault(location);
            }
            return null;
        } catch (JacksonException _) {
            refuse(piece.start(), Problem.SYNTAX_JSON);
            return null;
        }
    }

    private Node node(int depth) {
        Location at = at(parser.currentTokenLocation());
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> mapping(at, depth);
            case START_ARRAY -> sequence(at, depth);
            case VALUE_NULL -> new Node.Scalar(at, "", false);
            case VALUE_STRING -> string(at, checked(parser.getString(), at));
            default -> new Node.Scalar(at, parser.getString(), false);
        };
    }

    /// An export writes an empty text where nothing is stated, as an empty cell in CSV.
    private static Node string(Location at, String value) {
        return Blanks.isBlank(value) ? new Node.Scalar(at, "", false) : new Node.Scalar(at, value, true);
    }

    /// Notes the fault by its name, if it has one: where it stands, which may be before where the parser stopped.
    private void refuseFault(TokenStreamLocation location) {
        String text = piece.text();
        int stopped = (int) Math.max(0, Math.min(text.length(), location.getCharOffset()));
        JsonFaults.Fault fault = JsonFaults.of(text, stopped);
        Location place = fault.problem() == Problem.SYNTAX_JSON ? at(location) : piece.at(text, fault.index());
        refusals.add(new Refusal(place, "", "", fault.problem(), fault.args()));
    }

    private Node mapping(Location at, int depth) {
        deeper(at, depth);
        List<Node.Entry> entries = depth == 1 ? rootEntries : new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Location keyAt = at(parser.currentTokenLocation());
            String key = checked(parser.currentName(), keyAt);
            if (depth == 1
                    && key.equals(ID)
                    && entries.stream().anyMatch(entry -> entry.key().equals(ID))) {
                // In YAML another record begins there; here it would stand in brackets of its own.
                refusals.add(new Refusal(keyAt, "", ID, Problem.KEY_DUPLICATE, ID));
            }
            parser.nextToken();
            entries.add(new Node.Entry(keyAt, key, node(depth + 1)));
        }
        return new Node.Mapping(at, entries);
    }

    private Node sequence(Location at, int depth) {
        deeper(at, depth);
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(depth + 1));
        }
        return new Node.Sequence(at, items);
    }

    private void deeper(Location at, int depth) {
        if (depth > DEEPEST) {
            refuse(at, Problem.NESTED_TOO_DEEP, Integer.toString(DEEPEST));
            throw new TooDeep();
        }
    }

    private String checked(String value, Location at) {
        int control = Piece.indexOfControl(value);
        if (control >= 0) {
            refuse(at, Problem.CONTROL_CHARACTER, Piece.codePointName(value.charAt(control)));
        }
        return value;
    }

    private void refuse(Location at, Problem problem, String... args) {
        refusals.add(new Refusal(at, "", "", problem, args));
    }

    private Location at(TokenStreamLocation location) {
        return piece.at(Math.max(0, location.getLineNr() - 1), Math.max(0, location.getColumnNr() - 1));
    }

    private static final class TooDeep extends RuntimeException {}
}
