package se.projektbokslut.lists;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// In which unit the amounts of a column are, by what stands beside them in its cells or in the formats of these.
final class AmountUnits {
    private static final Pattern UNIT = Pattern.compile(
            "\\b(?:(tkr|kkr|tsek|ksek|tusen(?:tals?)? (?:kr|kronor|sek))"
                    + "|(mkr|mnkr|msek|(?:milj|miljoner|mn) (?:kr|kronor|sek)|miljoner)"
                    + "|kr|sek|kronor)\\b",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern FOREIGN = Pattern.compile(
            "\\p{Sc}|\\b[tkm]?(?:eur|euro|usd|gbp|nok|dkk|chf|jpy|isk|pln)\\b|\\b(?:dollar|pund)\\b",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern NOT_KRONOR =
            Pattern.compile("[%\u2030]|h:mm|" + FOREIGN.pattern(), Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern ABOUT = Pattern.compile(
            "[~\u2248]|\\b(?:ca|c:a|cirka|circa|ungefär|omkring|runt|about|approx|around)\\b",
            Pattern.UNICODE_CHARACTER_CLASS);

    /// The units by how many times a thousand kronor they are, as they are called where nobody has named them.
    private static final List<String> NAMES = List.of("kr", "tkr", "mnkr");

    /// What may stand before a unit that has a cell or a line of its own: `Belopp i tkr`.
    private static final Set<String> BEFORE =
            Set.of("", "i", "in", "belopp", "belopp i", "alla belopp i", "amounts", "amounts in", "all amounts in");

    private final Set<Seen> seen = new LinkedHashSet<>();
    private final Set<String> named = new LinkedHashSet<>();

    /// Those that stand in cells of their own.
    private final Map<Integer, String> alone = new TreeMap<>();

    private @Nullable Doubt doubt;

    /// @param thousands how many times a thousand kronor the unit is, 0 for kronor; null where none is said
    /// @param scaled how often the number was divided by a thousand before it was shown
    private record Seen(@Nullable Integer thousands, int scaled) {}

    /// What the amounts are multiplied by.
    sealed interface Found permits Times, Doubt {}

    /// @param thousands how many times by a thousand
    /// @param note what is to be asked about it; null for nothing
    record Times(int thousands, @Nullable Doubt note) implements Found {}

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
    static Optional<Unit> large(String words) {
        Matcher unit = unit(words);
        return unit.find() && thousands(unit) > 0
                ? Optional.of(new Unit(unit.group(), thousands(unit)))
                : Optional.empty();
    }

    /// How many times a thousand a factor is, whatever its sign, 0 for one; null where no unit has it.
    static @Nullable Integer thousands(BigDecimal times) {
        for (int i = 0; i < NAMES.size(); i++) {
            if (times.abs().compareTo(BigDecimal.ONE.movePointRight(3 * i)) == 0) {
                return i;
            }
        }
        return null;
    }

    /// What a unit is called of which nobody has written the name.
    static String name(int thousands) {
        return NAMES.get(thousands);
    }

    /// The unit that a number is stored in by its format; empty where that says none.
    ///
    /// @param words of the format, before and behind the digits
    /// @param scaled how often the number is divided by a thousand before it is shown
    /// @param heading of the column, which names the unit in which it is shown where the format names none
    static Optional<Unit> stored(String words, int scaled, String heading) {
        Matcher unit = unit(words);
        if (unit.find()) {
            int thousands = Math.max(0, thousands(unit) - scaled);
            return Optional.of(new Unit(scaled == 0 ? unit.group() : name(thousands), thousands));
        }
        int thousands = Math.max(0, thousands(heading).orElse(0) - scaled);
        return scaled == 0 ? Optional.empty() : Optional.of(new Unit(name(thousands), thousands));
    }

    /// The units of more than a krona that words name without an amount of them, each once, as they are written.
    static Map<Integer, String> titled(List<String> titles) {
        Map<Integer, String> found = new TreeMap<>();
        for (String title : titles) {
            String folded = CellWords.folded(title.replace(".", " "));
            Matcher unit = unit(title);
            while (unit.find()) {
                String before = folded.substring(0, unit.start()).strip();
                if (thousands(unit) > 0
                        && (before.isEmpty() || !Character.isDigit(before.charAt(before.length() - 1)))) {
                    found.putIfAbsent(thousands(unit), unit.group());
                }
            }
        }
        return found;
    }

    /// Whether an amount is 0, which is as much in every unit.
    static boolean isZero(String amount) {
        return amount.chars().filter(Character::isDigit).allMatch(digit -> digit == '0');
    }

    /// Whether a cell has a unit and no amount: it says in what the others are.
    static boolean isUnit(String text) {
        String rest = without(text).replaceAll("[()\\[\\]:,.]", " ");
        return unit(text).find() && BEFORE.contains(CellWords.folded(rest));
    }

    /// A unit.
    ///
    /// @param word as it is called
    /// @param thousands how many times a thousand kronor it is
    record Unit(String word, int thousands) {
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

    /// A cell that has a unit and no amount.
    void stands(String text) {
        Matcher unit = unit(text);
        if (unit.find()) {
            alone.putIfAbsent(thousands(unit), unit.group());
        }
    }

    /// Notes why the amounts cannot be told; the first reason stays.
    void doubt(String text, String words) {
        doubt = doubt == null ? new Doubt(text, words) : doubt;
    }

    /// @param heading the unit that the heading names, as [#thousands(String)] has it; null for none
    /// @param above those that stand above the headings, as [#titled] has them, for a column that names none itself
    Found found(@Nullable Integer heading, Map<Integer, String> above) {
        if (doubt != null) {
            return doubt;
        }
        boolean titled = heading == null && alone.isEmpty() && !above.isEmpty();
        Map<Integer, String> beside = titled ? above : alone;
        String words = String.join(", ", beside.values());
        if (beside.size() > 1) {
            return new Doubt("units", words);
        }
        Integer said = beside.isEmpty() ? heading : beside.keySet().iterator().next();
        if (heading != null && !heading.equals(said)) {
            return new Doubt("unit-of-heading", words);
        }
        Set<Integer> stored = new TreeSet<>();
        for (Seen one : seen) {
            if (one.thousands != null && said != null && !one.thousands.equals(said)) {
                return new Doubt(titled ? "unit-above-other" : "unit-of-heading", String.join(", ", named));
            }
            Integer shown = one.thousands == null ? said : one.thousands;
            stored.add(Math.max(0, (shown == null ? 0 : shown) - one.scaled));
        }
        if (stored.size() > 1) {
            return named.isEmpty() ? new Doubt("units-shown", "") : new Doubt("units", String.join(", ", named));
        }
        int thousands =
                stored.isEmpty() ? (said == null ? 0 : said) : stored.iterator().next();
        boolean used = !titled || seen.isEmpty() || seen.stream().anyMatch(one -> one.thousands == null);
        return new Times(
                thousands, beside.isEmpty() || !used ? null : new Doubt(titled ? "unit-above" : "unit-alone", words));
    }
}
