package se.projektbokslut.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;

/// Reads the documents of a file, one after the other. A file is cut into pieces before any of it is parsed, so
/// that a broken document never hides the next one; nothing that a file holds makes this throw.
public final class Documents {
    private Documents() {}

    /// Every document of a YAML file: several documents between `---` lines, the items of lists, or one.
    ///
    /// @param file the path for the locations
    /// @param sink takes each document in the order of the file, at least one
    public static void ofYaml(String file, byte[] bytes, Consumer<Document> sink) {
        if (fits(file, bytes, sink)) {
            var counting = new Counting(sink);
            YamlPieces.cut(file, bytes, bom(bytes), piece -> items(parse(piece, YamlNodes::parse), counting));
            counting.orEmpty(file);
        }
    }

    /// Every document of a JSON file: the elements of arrays at the top, other values as they stand.
    public static void ofJson(String file, byte[] bytes, Consumer<Document> sink) {
        if (fits(file, bytes, sink)) {
            var counting = new Counting(sink);
            new JsonPieces(file, bytes, bom(bytes), counting).cut();
            counting.orEmpty(file);
        }
    }

    /// Every row of a CSV file as a mapping; a row without any value is none.
    ///
    /// @return the number of rows, counted apart from the documents, and what is to be said of the file
    public static CsvReading ofCsv(String file, byte[] bytes, CsvColumns columns, Consumer<Document> sink) {
        byte[] utf8 = EndMark.without(Utf16Stream.asUtf8(bytes));
        return fits(file, utf8, sink)
                ? new CsvRows(file, utf8, columns, sink, Utf16Stream.marked(bytes) != null).read()
                : new CsvReading(1, false, List.of());
    }

    /// The only document of a YAML settings file, lists not taken apart.
    public static Document one(String file, byte[] bytes) {
        List<Document> found = new ArrayList<>();
        if (fits(file, bytes, found::add)) {
            List<Piece> pieces = new ArrayList<>();
            YamlPieces.cutDocuments(file, bytes, bom(bytes), pieces::add);
            if (pieces.isEmpty()) {
                found.add(empty(file));
            } else if (pieces.size() > 1) {
                found.add(Document.Broken.of(new Refusal(pieces.get(1).start(), "", "", Problem.SECOND_DOCUMENT)));
            } else {
                found.add(parse(pieces.getFirst(), YamlNodes::parse));
            }
        }
        return found.getFirst();
    }

    /// Parses a piece unless it is unfit for it.
    static Document parse(Piece piece, Function<Piece, Document> parser) {
        Optional<Refusal> fault = piece.fault();
        if (fault.isPresent()) {
            return Document.Broken.of(fault.get());
        }
        return switch (parser.apply(piece)) {
            case Document.Parsed(Node root) when !(root instanceof Node.Scalar) -> new Document.Parsed(root);
            case Document other -> {
                Optional<Refusal> mark = MergeMarks.in(piece);
                yield mark.isPresent() ? Document.Broken.of(mark.get()) : other;
            }
        };
    }

    private static void items(Document document, Consumer<Document> sink) {
        if (document instanceof Document.Parsed(Node.Sequence sequence)) {
            sequence.items().forEach(item -> sink.accept(new Document.Parsed(item)));
        } else {
            sink.accept(document);
        }
    }

    /// Whether the file can be text of records or settings as far as its first bytes tell. What is none would
    /// drown in faults, and is named instead.
    private static boolean fits(String file, byte[] bytes, Consumer<Document> sink) {
        Problem problem = FirstBytes.problem(bytes);
        if (problem != null) {
            sink.accept(Document.Broken.of(new Refusal(new Location(file, 1, 1), "", "", problem)));
        }
        return problem == null;
    }

    /// The length of the byte order mark with which some programs begin UTF-8 files.
    static int bom(byte[] bytes) {
        boolean marked =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        return marked ? 3 : 0;
    }

    static Document empty(String file) {
        return Document.Broken.of(new Refusal(new Location(file, 1, 1), "", "", Problem.FILE_EMPTY));
    }

    private static final class Counting implements Consumer<Document> {
        private final Consumer<Document> sink;
        private boolean any;

        Counting(Consumer<Document> sink) {
            this.sink = sink;
        }

        @Override
        public void accept(Document document) {
            any = true;
            sink.accept(document);
        }

        void orEmpty(String file) {
            if (!any) {
                sink.accept(empty(file));
            }
        }
    }
}
