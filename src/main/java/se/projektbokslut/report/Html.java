package se.projektbokslut.report;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// HTML as it is written: every text and attribute escaped, so that nothing of the input becomes a tag.
final class Html {
    private final StringBuilder out = new StringBuilder(1 << 16);

    /// Opens an element.
    ///
    /// @param attributes names and values by turns
    Html open(String tag, String... attributes) {
        out.append('<').append(tag);
        attributes(attributes);
        out.append('>');
        return this;
    }

    private void attributes(String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
    }

    Html close(String... tags) {
        for (String tag : tags) {
            out.append("</").append(tag).append('>');
        }
        return this;
    }

    Html text(String text) {
        escape(text);
        return this;
    }

    /// An element that holds a text and nothing else.
    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /// The same of a text that is in another language than the page.
    ///
    /// @param language its BCP 47 tag; null for the page's own
    Html elementIn(@Nullable String language, String tag, String text, String... attributes) {
        if (language == null) {
            return element(tag, text, attributes);
        }
        String[] all = Arrays.copyOf(attributes, attributes.length + 2);
        all[attributes.length] = "lang";
        all[attributes.length + 1] = language;
        return element(tag, text, all);
    }

    Html link(String href, String text, String... attributes) {
        out.append("<a");
        attributes("href", href);
        attributes(attributes);
        out.append('>');
        return text(text).close("a");
    }

    /// A text in which `code` stands between backticks.
    Html marked(String words) {
        String[] parts = words.split("`", -1);
        for (int i = 0; i < parts.length; i++) {
            boolean closed = i % 2 == 1 && i + 1 < parts.length;
            if (closed) {
                element("code", parts[i]);
            } else {
                text(i % 2 == 1 ? "`" + parts[i] : parts[i]);
            }
        }
        return this;
    }

    /// What is HTML already: the program's own, never the input's.
    Html own(String html) {
        out.append(html);
        return this;
    }

    Html line() {
        out.append('\n');
        return this;
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                // A browser takes these for errors or for other characters, escaped or not.
                default -> out.append(isWritable(text, i) && !turnsText(c) ? c : '\ufffd');
            }
        }
    }

    /// Whether the character there is one that a page or a workbook can hold.
    static boolean isWritable(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))
                    && isCharacter(text.codePointAt(at));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1)) && isCharacter(text.codePointAt(at - 1));
        }
        return c == '\t' || c == '\n' || (c >= 0x20 && (c < 0x7f || c > 0x9f) && isCharacter(c));
    }

    /// Whether the character turns the direction of what follows, past the end of its own text.
    private static boolean turnsText(char c) {
        return (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
    }

    /// Whether it is none of the code points that never are characters.
    private static boolean isCharacter(int codePoint) {
        return (codePoint & 0xfffe) != 0xfffe && (codePoint < 0xfdd0 || codePoint > 0xfdef);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
