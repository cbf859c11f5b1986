package se.projektbokslut.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The pattern of dates in the JSON Schema, made of the reader's own: editors know nothing of letter cases,
/// no-break spaces or dashes.
final class DateSchema {
    private static final String BLANKS = "[ \\t\\u00a0\\u2009\\u202f]";
    private static final String DASHES = "\\u2010-\\u2013\\u2212-";
    private static final String EDTF =
            "(?:19|20|21)\\d\\d" + "(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?|-(?:2[1-4]|3[3-9]|4[01]))?";

    private DateSchema() {}

    static String pattern() {
        List<String> forms = new ArrayList<>(List.of(EDTF));
        DateForms.shapes().forEach(form -> forms.add(asWritten(form)));
        return "^" + BLANKS + "*(?:" + String.join("|", forms) + ")" + BLANKS + "*$";
    }

    private static String asWritten(String form) {
        StringBuilder written = new StringBuilder();
        boolean within = false;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (c == '\\') {
                written.append(c).append(form.charAt(++i));
            } else if (c == '[' || c == ']') {
                within = c == '[';
                written.append(c);
            } else if (within) {
                written.append(ofClass(form, i));
            } else {
                boolean optional = c == ' ' && i + 1 < form.length() && form.charAt(i + 1) == '?';
                written.append(c == ' ' ? BLANKS + (optional ? "*" : "+") : ofText(c));
                i += optional ? 1 : 0;
            }
        }
        return written.toString();
    }

    private static String ofText(char c) {
        return switch (c) {
            case '-' -> "[" + DASHES + "]";
            case '\'' -> "['\u2019]";
            case 'å' -> "(?:[åÅ]|[aA]\\u030a)";
            case 'ä' -> "(?:[äÄ]|[aA]\\u0308)";
            case 'ö' -> "(?:[öÖ]|[oO]\\u0308)";
            default -> Character.isLetter(c) ? "[" + c + Character.toUpperCase(c) + "]" : String.valueOf(c);
        };
    }

    /// A character within a class; a hyphen that begins or ends it is itself.
    private static String ofClass(String form, int at) {
        char c = form.charAt(at);
        if (c == '-' && (form.charAt(at + 1) == ']' || form.charAt(at - 1) == '[')) {
            return "\\u2010\\u2011\\u2012\\u2013\\u2212\\-";
        }
        if (c == ' ') {
            return BLANKS.substring(1, BLANKS.length() - 1);
        }
        return Character.isLetter(c) ? c + String.valueOf(c).toUpperCase(Locale.ROOT) : String.valueOf(c);
    }
}
