package se.projektbokslut.lists;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// In which unit the amounts of a column are, by what stands beside them in its cells or in the formats of these.
final class AmountUnits {
    private static final Pattern UNIT = Pattern.compile(
            "\\b(?:(tkr|kkr|tsek|ksek|tusen (?:kr|kronor))|(mkr|mnkr|msek|(?:milj|miljoner|mn) (?:kr|kronor|sek))"
                    + "|kr|sek|kronor)\\b",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern FOREIGN = Pattern.compile(
            "\\p{Sc}|\\b[tkm]?(?:eur|euro|usd|gbp|nok|dkk|chf|jpy|isk|pln)\\b|\\b(?:dollar|pund)\\b",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern NOT_KRONOR =
            Pattern.compile("[%\u2030]|" + FOREIGN.pattern(), Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern ABOUT = Pattern.compile(
            "[~\u2248]|\\b(?:ca|c:a|cirka|circa|ungefär|omkring|runt|about|approx|around)\\b",
            Pattern.UNICODE_CHARACTER_CLASS);

    private final Set<Seen> seen = new LinkedHashSet<>();
    private final Set<String> named = new LinkedHashSet<>();
    private @Nullable Doubt doubt;

    /// @param thousands how many times a thousand kronor the unit is, 0 for kronor; null where none is said
    /// @param scaled how often the number was divided by a thousand before it was shown
    private record Seen(@Nullable Integer thousands, int scaled) {}

    /// What the amounts are multiplied by.
    sealed interface Found permits Times, Doubt {}

    /// @param thousands how many times by a thousand
    record Times(int thousands) implements Found {}

    /// Why that cannot be told.
    ///
    /// @param text the key of the text that says so
    /// @param words those that it names
    record Doubt(String text, String words) implements Found {}

    /// The unit that words name first, in any letter case: how many times a thousand kronor it is; empty where they
    /// name none.
    static Optional<Integer> thousands(String words) {
        Matcher unit = unit(words);
        return unit.find() ? Optional.of(thousands(unit)) : Optional.empty();
    }

    /// The unit of more than a krona that words name first, as it is written, folded; empty where they name none.
    static Optional<Large> large(String words) {
        Matcher unit = unit(words);
        return unit.find() && thousands(unit) > 0
                ? Optional.of(new Large(unit.group(), thousands(unit)))
                : Optional.empty();
    }

    /// A unit of more than a krona.
    ///
    /// @param thousands how many times a thousand kronor it is
    record Large(String word, int thousands) {
        /// What an amount in kronor is of one that is divided so often by a thousand when it is shown; `1` for as much.
        String times(int scaled) {
            return "1" + "000".repeat(Math.max(0, thousands - scaled));
        }
    }

    /// Whether words say nothing but the unit, or are signs such as `:-`: taken off an amount, it is what it was.
    static boolean areOnlyUnit(String words) {
        return without(words)
                .chars()
                .noneMatch(c -> Character.isLetterOrDigit(c) || c == '%' || c == '\u2030' || c == '/');
    }

    /// The currency other than kronor, or the share, that words make of an amount; empty where they make none of it.
    static Optional<String> notKronor(String words) {
        Matcher found = NOT_KRONOR.matcher(CellWords.folded(words));
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    /// Words without the units among them.
    static String without(String words) {
        return unit(words).replaceAll(" ");
    }

    private static Matcher unit(String words) {
        return UNIT.matcher(CellWords.folded(words.replace(".", " ")));
    }

    private static int thousands(Matcher unit) {
        return unit.group(1) != null ? 1 : unit.group(2) != null ? 2 : 0;
    }

    /// @param words what stands before and behind the amount
    /// @param scaled how often it was divided by a thousand before it was shown
    /// @param zero whether it is 0, which is as much in every unit
    void see(String words, int scaled, boolean zero) {
        String folded = CellWords.folded(words);
        Matcher foreign = FOREIGN.matcher(folded);
        Matcher about = ABOUT.matcher(folded);
        if (foreign.find()) {
            doubt("foreign", foreign.group());
        } else if (about.find()) {
            doubt("about", about.group());
        } else if (folded.contains("%")) {
            doubt("word", "%");
        }
        Matcher unit = unit(words);
        boolean says = unit.find();
        if (zero) {
            return;
        }
        seen.add(new Seen(says ? Integer.valueOf(thousands(unit)) : null, scaled));
        if (says) {
            named.add(unit.group());
        }
    }

    /// Notes why the amounts cannot be told; the first reason stays.
    void doubt(String text, String words) {
        doubt = doubt == null ? new Doubt(text, words) : doubt;
    }

    /// @param heading the unit that the heading names, as [#thousands(String)] has it; null for none
    Found found(@Nullable Integer heading) {
        if (doubt != null) {
            return doubt;
        }
        Set<Integer> stored = new TreeSet<>();
        for (Seen one : seen) {
            if (one.thousands != null && heading != null && !one.thousands.equals(heading)) {
                return new Doubt("unit-of-heading", String.join(", ", named));
            }
            Integer shown = one.thousands == null ? heading : one.thousands;
            stored.add(Math.max(0, (shown == null ? 0 : shown) - one.scaled));
        }
        return stored.size() > 1
                ? new Doubt("units", String.join(", ", named))
                : new Times(
                        stored.isEmpty()
                                ? (heading == null ? 0 : heading)
                                : stored.iterator().next());
    }
}
