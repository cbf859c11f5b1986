package se.projektbokslut.generate;

import java.util.List;
import java.util.Map;

/// Writes a record as people write YAML by hand: blocks rather than braces, quotes only where they are needed,
/// long texts folded.
final class YamlText {
    private static final int LINE = 100;

    private final StringBuilder out = new StringBuilder(1024);

    /// The record as a YAML document, without the line that separates documents.
    static String of(Map<String, ?> record) {
        YamlText text = new YamlText();
        text.entries(record, 0, false);
        return text.out.toString();
    }

    private void entries(Map<String, ?> mapping, int indent, boolean firstIsIndented) {
        boolean indented = firstIsIndented;
        for (Map.Entry<String, ?> entry : mapping.entrySet()) {
            if (!indented) {
                indent(indent);
            }
            indented = false;
            out.append(entry.getKey()).append(':');
            value(entry.getValue(), indent);
        }
    }

    private void value(Object value, int indent) {
        switch (value) {
            case Map<?, ?> mapping -> {
                out.append('\n');
                entries(keyedByText(mapping), indent + 2, false);
            }
            case List<?> list when list.isEmpty() -> out.append(" []\n");
            case List<?> list -> {
                out.append('\n');
                list.forEach(item -> item(item, indent + 2));
            }
            default -> {
                out.append(' ');
                scalar(value.toString(), indent + 2);
            }
        }
    }

    private void item(Object item, int indent) {
        indent(indent);
        out.append("- ");
        if (item instanceof Map<?, ?> mapping) {
            entries(keyedByText(mapping), indent + 2, true);
        } else {
            scalar(item.toString(), indent + 2);
        }
    }

    private void scalar(String text, int indent) {
        if (text.length() > LINE) {
            folded(text, indent);
        } else if (isPlain(text)) {
            out.append(text).append('\n');
        } else {
            out.append('"')
                    .append(text.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append("\"\n");
        }
    }

    private void folded(String text, int indent) {
        out.append(">-\n");
        int from = 0;
        while (text.length() - from > LINE) {
            int space = text.lastIndexOf(' ', from + LINE);
            indent(indent);
            out.append(text, from, space).append('\n');
            from = space + 1;
        }
        indent(indent);
        out.append(text, from, text.length()).append('\n');
    }

    private static boolean isPlain(String text) {
        return Character.isLetterOrDigit(text.charAt(0)) && !text.contains(": ") && !text.contains(" #");
    }

    private void indent(int columns) {
        out.repeat(' ', columns);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> keyedByText(Map<?, ?> mapping) {
        return (Map<String, ?>) mapping;
    }
}
