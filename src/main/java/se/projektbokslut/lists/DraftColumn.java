package se.projektbokslut.lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.CellUnit;
import se.projektbokslut.documents.ListCell;
import se.projektbokslut.documents.MappingReader;
import se.projektbokslut.words.Ids;

/// What the cells of one column look like, for the draft of a description.
final class DraftColumn {
    private static final int MOST_WORDS = 40;
    private static final int MOST_MISSING = 8;
    private static final int FIRST = 3;
    private static final int LONGEST_MISSING = 24;

    private static final int LONGEST_AROUND = 6;

    private static final Pattern FIRST_WORD = Pattern.compile("\\p{L}{3,}(?=\\s)");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final Pattern WORDS_AROUND =
            Pattern.compile("^([^0-9\\-\u2212\u2013]*)[-\u2212\u2013]? ?[0-9][0-9 .,\u00a0\u202f]*([^0-9]*)$");

    /// Words beside an amount that may say on which side it is; `:-` says that there are no öre.
    private static final Pattern SIDE =
            Pattern.compile("(?U)(?!:-).*[\\p{Pd}\u2212()].*|\\p{L}|(?i)(kredit|kred|debet|deb|cr|dr)\\.?");

    private static final String DAY_FIRST = "D/M/YYYY";
    private static final String MONTH_FIRST = "M/D/YYYY";

    /// Forms of dates that not every record reads, by what they look like.
    private static final Map<Pattern, String> FORMS = forms();

    /// A person or a choice as lists of Microsoft's are exported, with its number there: `12;#Anna Ek`.
    private static final Pattern LOOKUP = Pattern.compile("[0-9]+;#.+");

    /// What a date has, however it is written: a year, also of two digits where they end it.
    private static final Pattern OF_DATES = Pattern.compile("(?U).*[0-9]{4}.*|.*[-/.'\u2019\u2013 ][0-9]{2}");

    private final String heading;
    private final Set<String> words = new LinkedHashSet<>();
    private final List<String> first = new ArrayList<>();
    private final Set<String> forms = new LinkedHashSet<>();
    private final Set<String> missingOfTexts = new TreeSet<>();
    private final Set<String> missingOfAmounts = new TreeSet<>();
    private final Set<String> missingOfDates = new TreeSet<>();
    private final Set<String> around = new LinkedHashSet<>();
    private final DecimalSign sign = new DecimalSign();
    private final AmountUnits units = new AmountUnits();
    private int values;
    private int ids;
    private int numbers;
    private int dates;
    private boolean manyWords;
    private boolean minus;
    private @Nullable String lookup;

    DraftColumn(String heading) {
        this.heading = heading;
    }

    String heading() {
        return heading;
    }

    private static Map<Pattern, String> forms() {
        Map<Pattern, String> forms = new LinkedHashMap<>();
        forms.put(Pattern.compile("[0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{2}"), "D.M.YY");
        forms.put(Pattern.compile("(1[3-9]|2[0-9]|3[01])/[0-9]{1,2}/[0-9]{4}"), DAY_FIRST);
        forms.put(Pattern.compile("[0-9]{1,2}/(1[3-9]|2[0-9]|3[01])/[0-9]{4}"), MONTH_FIRST);
        forms.put(Pattern.compile("[0-9]{4}/[0-9]{1,2}/[0-9]{1,2}"), "YYYY/M/D");
        forms.put(Pattern.compile("[0-9]{4}\\.[0-9]{1,2}\\.[0-9]{1,2}"), "YYYY.M.D");
        forms.put(Pattern.compile("[0-9]{6}"), "YYMMDD");
        return forms;
    }

    void see(ListCell cell) {
        String text = cell.kind() == ListCell.Kind.ITEMS
                ? String.join(" | ", cell.items())
                : cell.text().strip();
        values++;
        if (first.size() < FIRST && !first.contains(text)) {
            first.add(MappingReader.shortened(text));
        }
        ids += Ids.isValid(text) ? 1 : 0;
        if (words.size() < MOST_WORDS || words.contains(text)) {
            words.add(text);
        } else {
            manyWords = true;
        }
        dates += OF_DATES.matcher(text).matches() ? 1 : 0;
        if (cell.kind() == ListCell.Kind.TEXT) {
            seeText(text);
        } else if (cell.kind() == ListCell.Kind.NUMBER) {
            numbers++;
            minus |= text.startsWith("-");
            CellUnit unit = cell.unit();
            String words = unit == null ? "" : unit.words();
            units.see(words, unit == null ? 0 : unit.thousands(), AmountUnits.isZero(text));
            if (!AmountUnits.areOnlyUnit(words)) {
                units.doubt("word-format", words);
            }
        }
    }

    private void seeText(String text) {
        if (AmountUnits.isUnit(text)) {
            units.stands(text);
            return;
        }
        if (DraftWords.meansMissing(text)) {
            missingOfTexts.add(text);
        }
        if (lookup == null && LOOKUP.matcher(text).matches()) {
            lookup = MappingReader.shortened(text);
        }
        FORMS.forEach((pattern, form) -> {
            if (pattern.matcher(text).matches()) {
                forms.add(form);
            }
        });
        Matcher amount = WORDS_AROUND.matcher(AmountText.minusFirst(text));
        if (amount.matches()) {
            numbers++;
            List<String> words = Stream.of(
                            amount.group(1).strip(), amount.group(2).strip())
                    .filter(word -> !word.isEmpty())
                    .toList();
            words.stream()
                    .filter(word -> SIDE.matcher(word).matches())
                    .findFirst()
                    .ifPresent(word -> units.doubt("side", word));
            String bare = AmountText.bare(text, words);
            minus |= bare.startsWith("-");
            sign.see(bare);
            units.see(String.join(" ", words), 0, AmountUnits.isZero(text));
            words.forEach(this::seeAround);
        } else if (DIGIT.matcher(text).find()
                && (Character.isDigit(text.charAt(0))
                        || AmountUnits.without(text).chars().noneMatch(Character::isLetter))) {
            units.doubt("unread", MappingReader.shortened(text));
        } else {
            asMissing(text).ifPresent(missingOfAmounts::add);
        }
        if (!DIGIT.matcher(text).find() || text.length() > LONGEST_MISSING) {
            asMissing(text).ifPresent(missingOfDates::add);
        }
    }

    /// A word that is no unit may say what the number is: `timmar`, `minst`, `%`. What is longer may be a sentence,
    /// whose row is to be refused.
    private void seeAround(String word) {
        if (AmountUnits.areOnlyUnit(word)) {
            around.add(word);
        } else if (word.length() <= LONGEST_AROUND) {
            units.doubt("word", word);
        }
    }

    /// A short word as it is; of a sentence the first word and whatever follows. Empty for what may be a value badly
    /// written, and for the heading itself, which may stand above each page.
    private Optional<String> asMissing(String text) {
        if (CellWords.folded(text).equals(CellWords.folded(heading))) {
            return Optional.empty();
        }
        if (text.length() <= LONGEST_MISSING) {
            return Optional.of(text);
        }
        Matcher word = FIRST_WORD.matcher(text);
        return word.lookingAt() ? Optional.of(word.group() + "*") : Optional.empty();
    }

    /// Whether a cell is a sentence where a word or a value is expected.
    static boolean isSentence(String text) {
        return text.length() > LONGEST_MISSING;
    }

    boolean isEmpty() {
        return values == 0;
    }

    /// Whether every value can be an id.
    boolean hasIds() {
        return values > 0 && ids == values;
    }

    /// Whether it has values other than words for what is not stated, and not one number.
    boolean isWithoutNumbers() {
        return numbers == 0 && values > 0 && !words.stream().allMatch(DraftWords::meansMissing);
    }

    /// Whether it has values other than words for what is not stated, and none that can be a date.
    boolean isWithoutDates() {
        return dates == 0 && values > 0 && !words.stream().allMatch(DraftWords::meansMissing);
    }

    /// Whether some of its dates have the day first and some the month, so that of others nobody can tell.
    boolean hasDatesOfTwoForms() {
        return areOfTwoForms(forms);
    }

    static boolean areOfTwoForms(Set<String> forms) {
        return forms.containsAll(Set.of(DAY_FIRST, MONTH_FIRST));
    }

    /// The different values; empty where they are many.
    Optional<List<String>> few() {
        return manyWords ? Optional.empty() : Optional.of(List.copyOf(words));
    }

    List<String> first() {
        return first;
    }

    Set<String> dateForms() {
        return forms;
    }

    Set<String> stripped() {
        return around;
    }

    /// What its amounts are multiplied by.
    ///
    /// @param ofHeading the unit that the heading names; null for none
    /// @param above the units that stand above all headings
    AmountUnits.Found unit(@Nullable Integer ofHeading, Map<Integer, String> above) {
        return units.found(ofHeading, above);
    }

    /// Whether one of its amounts has a minus.
    boolean hasMinus() {
        return minus;
    }

    /// The first value that has the number of another list before it; empty for none.
    Optional<String> lookup() {
        return Optional.ofNullable(lookup);
    }

    /// How its amounts write their decimals.
    DecimalSign sign() {
        return sign;
    }

    /// What offices write where a text is not stated.
    Set<String> missing() {
        return missingOfTexts;
    }

    /// What stands where the key would have an amount or a date.
    List<String> missing(boolean amount) {
        Set<String> found = amount ? missingOfAmounts : missingOfDates;
        return found.size() > MOST_MISSING ? List.of() : List.copyOf(found);
    }
}
