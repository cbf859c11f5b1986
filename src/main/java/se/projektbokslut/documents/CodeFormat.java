package se.projektbokslut.documents;

import org.jspecify.annotations.Nullable;

/// A cell format that shows a whole number as a code: zeros alone (`00000`), or with signs between and around them
/// (`"P-"000`, `0000-0`), as Excel shows 5 and 12345.
///
/// @param signs a zero for each digit, and in their places what stands between and around them
record CodeFormat(String signs) {
    private static final int LONGEST = 40;

    /// What stands in a format as itself without quotes. A point, a comma and a slash do not.
    private static final String THEMSELVES = " -+():";

    /// The code's format; null for one of amounts, dates, texts and whatever else. One zero alone is no code: `0 "tkr"`
    /// shows an amount.
    static @Nullable CodeFormat of(String format) {
        if (format.length() > LONGEST) {
            return null;
        }
        var signs = new StringBuilder();
        int zeros = 0;
        boolean quoted = false;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            boolean escaped = c == '\\' && !quoted && i + 1 < format.length();
            if (escaped) {
                i++;
                c = format.charAt(i);
            }
            if (c == '"' && !escaped) {
                quoted = !quoted;
            } else if (c == '0') {
                if (quoted || escaped) {
                    return null;
                }
                zeros++;
                signs.append(c);
            } else if (quoted || escaped || THEMSELVES.indexOf(c) >= 0) {
                signs.append(c);
            } else {
                return null;
            }
        }
        return zeros < 2 || quoted ? null : new CodeFormat(signs.toString());
    }

    /// Whether there are signs beside the digits: then what is shown is no number any more.
    boolean isText() {
        return signs.chars().anyMatch(c -> c != '0');
    }

    /// @param digits of a whole number, without a sign
    String shown(String digits) {
        var shown = new StringBuilder();
        int left = digits.length();
        int first = signs.indexOf("0");
        for (int i = signs.length() - 1; i >= 0; i--) {
            char c = signs.charAt(i);
            if (c != '0') {
                shown.append(c);
            } else if (i > first) {
                shown.append(left > 0 ? digits.charAt(--left) : '0');
            } else {
                shown.append(left > 0 ? new StringBuilder(digits.substring(0, left)).reverse() : "0");
            }
        }
        return shown.reverse().toString();
    }
}
