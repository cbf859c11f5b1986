package se.projektbokslut.report.pdf;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A run of text with its emphasis, links and languages, not yet set in any type.
public record Text(List<Span> spans) {
    private static final int SHORT = 160;

    public static final Text EMPTY = new Text(List.of());

    public Text {
        spans = List.copyOf(spans);
    }

    /// @param target where a click leads; null for plain text
    /// @param language the BCP 47 tag of its language; null for the document's
    public record Span(
            String text,
            Emphasis emphasis,
            @Nullable Target target,
            @Nullable String language) {
        private Span to(Target where) {
            return emphasis == Emphasis.MISSING ? this : new Span(text, emphasis, where, language);
        }

        private Span in(String tag) {
            return language != null || emphasis == Emphasis.MISSING ? this : new Span(text, emphasis, target, tag);
        }
    }

    public enum Emphasis {
        PLAIN,
        STRONG,
        MUTED,
        /// What is typed or compared letter by letter.
        CODE,
        /// What is not stated: grey and slanted, so that nobody takes it for a value.
        MISSING
    }

    /// Where a link leads.
    public sealed interface Target {
        /// A place of the document, by its name (ASCII).
        record Place(String name) implements Target {}

        /// The rows behind a figure, at a place of the document. Shown by a dotted line only, so that a table of
        /// figures stays calm.
        ///
        /// @param purpose where the link leads, for those who do not see where the figure stands
        record Rows(String name, String purpose) implements Target {}

        /// A place of the document, shown as the number of its page, which is printed once it is known.
        record PageOf(String name) implements Target {}

        record Web(String url) implements Target {}
    }

    public static Text of(String text) {
        return span(text, Emphasis.PLAIN, null);
    }

    public static Text strong(String text) {
        return span(text, Emphasis.STRONG, null);
    }

    public static Text muted(String text) {
        return span(text, Emphasis.MUTED, null);
    }

    public static Text code(String text) {
        return span(text, Emphasis.CODE, null);
    }

    /// Words in which backticks enclose code.
    public static Text marked(String words) {
        Text marked = EMPTY;
        String[] parts = words.split("`", -1);
        for (int i = 0; i < parts.length; i++) {
            boolean closed = i % 2 == 1 && i + 1 < parts.length;
            marked = marked.and(closed ? code(parts[i]) : of(i % 2 == 1 ? "`" + parts[i] : parts[i]));
        }
        return marked;
    }

    public static Text missing(String text) {
        return span(text, Emphasis.MISSING, null);
    }

    public static Text link(String text, Target target) {
        return span(text, Emphasis.PLAIN, target);
    }

    /// The number of a place's page, as a link, at the end of a text.
    ///
    /// @param pages about how many pages the document has: a line breaks where as many digits have no room
    public static Text pageOf(String place, int pages) {
        return link("0".repeat(Integer.toString(pages).length()), new Target.PageOf(place));
    }

    /// The same words as links; what is not stated leads nowhere.
    ///
    /// @param target null leaves the text as it is
    public Text to(@Nullable Target target) {
        if (target == null) {
            return this;
        }
        return new Text(spans.stream().map(span -> span.to(target)).toList());
    }

    private static Text span(String text, Emphasis emphasis, @Nullable Target target) {
        return text.isEmpty() ? EMPTY : new Text(List.of(new Span(text, emphasis, target, null)));
    }

    public Text and(Text more) {
        return new Text(Stream.concat(spans.stream(), more.spans.stream()).toList());
    }

    public Text and(String more) {
        return and(of(more));
    }

    /// The same words, marked as of that language where they are not marked yet; that something is not stated is
    /// always said in the document's.
    ///
    /// @param tag a BCP 47 tag; null leaves the text as it is
    public Text in(@Nullable String tag) {
        return tag == null
                ? this
                : new Text(spans.stream().map(span -> span.in(tag)).toList());
    }

    public boolean isEmpty() {
        return spans.isEmpty();
    }

    /// As much of the words as a bookmark or a list's line needs, on one line, with an ellipsis where something is left
    /// out.
    static String shortened(String words) {
        return shortened(words, SHORT);
    }

    /// The same with another length, in characters.
    static String shortened(String words, int most) {
        String line = words.lines().map(String::strip).collect(Collectors.joining(" "));
        if (line.length() <= most) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(most - 1)) ? most - 1 : most;
        return line.substring(0, end) + "…";
    }

    /// Whether it only says that something is not stated.
    boolean isMissing() {
        return spans.stream().allMatch(span -> span.emphasis() == Emphasis.MISSING);
    }

    boolean hasLinks() {
        return spans.stream().anyMatch(s -> s.target() != null);
    }
}
