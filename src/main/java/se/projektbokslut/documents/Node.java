package se.projektbokslut.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Location;

/// A parsed piece of YAML, JSON or CSV with its place in the file: what records and settings are read from.
/// Scalars are text, whatever they look like.
public sealed interface Node {
    Location at();

    /// @param text as written, without its quotes
    /// @param quoted whether it stood in quotes or a block: then an empty text is stated, not left out
    /// @param cut what a `#` took away as a comment, from its end or the whole of it; null where nothing
    record Scalar(
            Location at,
            String text,
            boolean quoted,
            @Nullable String cut) implements Node {
        public Scalar(Location at, String text, boolean quoted) {
            this(at, text, quoted, null);
        }

        /// Whether what the `#` took away goes on right behind it, as in `RT #12`: a comment has a blank there.
        public boolean isCutInAWord() {
            return cut != null && cut.length() > 1 && cut.charAt(1) != '#' && !Character.isWhitespace(cut.charAt(1));
        }
    }

    /// @param entries in the order of the file; a key may occur twice, which its reader refuses
    record Mapping(Location at, List<Entry> entries) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }
    }

    record Sequence(Location at, List<Node> items) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /// @param keyAt where the key stands
    record Entry(Location keyAt, String key, Node value) {}
}
