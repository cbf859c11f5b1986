package se.projektbokslut.lists;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An amount as a list writes it: with blanks or the other sign between groups of three, a sign of its own
/// before the decimals, a minus before it or behind it, or brackets in place of one, and words around it that are taken
/// off.
final class AmountText {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private static final String UNSIGNED = "[^-+()\u2212\u2013]*";
    private static final Pattern BEHIND = Pattern.compile("(" + UNSIGNED + "[0-9])\\s?[-\u2212\u2013]");
    private static final Pattern BRACKETS = Pattern.compile("\\((" + UNSIGNED + "[0-9]" + UNSIGNED + ")\\)");
    private static final Pattern PLUS = Pattern.compile("\\+\\s?(" + UNSIGNED + "[0-9]" + UNSIGNED + ")");

    private AmountText() {}

    /// Without the words that are taken off, and with plain blanks and hyphens, the minus first.
    ///
    /// @param strip words such as `kr` and `£`, at either end, in any letter case
    static String bare(String text, List<String> strip) {
        String bare = BLANKS.matcher(text)
                .replaceAll(" ")
                .strip()
                .replace('\u2212', '-')
                .replace('\u2013', '-');
        boolean again = true;
        while (again) {
            again = false;
            for (String word : strip) {
                String lower = bare.toLowerCase(Locale.ROOT);
                String off = word.toLowerCase(Locale.ROOT);
                if (lower.endsWith(off)) {
                    bare = bare.substring(0, bare.length() - off.length()).strip();
                    again = true;
                } else if (lower.startsWith(off)) {
                    bare = bare.substring(off.length()).strip();
                    again = true;
                } else if (lower.startsWith("-" + off)) {
                    bare = "-" + bare.substring(1 + off.length()).strip();
                    again = true;
                }
            }
        }
        String first = minusFirst(bare);
        if (first.equals(bare)) {
            return bare.startsWith("- ") ? "-" + bare.substring(2) : bare;
        }
        // Words may stand within the brackets, and behind the plus.
        return first.startsWith("-") ? "-" + bare(first.substring(1), strip) : bare(first, strip);
    }

    /// The amount with its minus before it: of `1 234,50-`, as accounting systems write, and of `(1 234,50)`, as
    /// accountants do; of `+400` without the plus. What has two such signs stays as it is, and so does
    /// `500,-`, which says that there are no öre.
    static String minusFirst(String text) {
        Matcher behind = BEHIND.matcher(text);
        if (behind.matches()) {
            return "-" + behind.group(1);
        }
        Matcher brackets = BRACKETS.matcher(text);
        if (brackets.matches()) {
            return "-" + brackets.group(1).strip();
        }
        Matcher plus = PLUS.matcher(text);
        return plus.matches() ? plus.group(1) : text;
    }

    /// Whether the amount can be read only with a known decimal sign.
    static boolean needsSign(String bare) {
        return bare.indexOf('.') >= 0 || bare.indexOf(',') >= 0;
    }

    /// Whether the text is a number by one sign or the other.
    static boolean isNumber(String bare) {
        return read(bare, ',').isPresent() || read(bare, '.').isPresent();
    }

    /// The number; empty where the text is none.
    ///
    /// @param decimal the sign before decimals, a point or a comma; the other one stands between groups of three
    static Optional<BigDecimal> read(String bare, char decimal) {
        boolean negative = bare.startsWith("-");
        String digits = negative ? bare.substring(1) : bare;
        char other = decimal == ',' ? '.' : ',';
        int at = digits.indexOf(decimal);
        String whole = at < 0 ? digits : digits.substring(0, at);
        String part = at < 0 ? "" : digits.substring(at + 1);
        Optional<String> groups = whole.indexOf(other) >= 0
                ? joined(whole, other)
                : whole.indexOf(' ') >= 0 ? joined(whole, ' ') : Optional.of(whole);
        boolean sound = groups.isPresent()
                && DIGITS.matcher(groups.get()).matches()
                && (at < 0 || DIGITS.matcher(part).matches());
        if (!sound) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(groups.get() + (part.isEmpty() ? "" : "." + part));
        return Optional.of(negative ? number.negate() : number);
    }

    /// The digits of groups of three.
    private static Optional<String> joined(String whole, char between) {
        String[] groups = whole.split(Pattern.quote(String.valueOf(between)), -1);
        for (int i = 0; i < groups.length; i++) {
            boolean length = i == 0 ? !groups[i].isEmpty() && groups[i].length() <= 3 : groups[i].length() == 3;
            if (!length) {
                return Optional.empty();
            }
        }
        return Optional.of(String.join("", groups));
    }
}
