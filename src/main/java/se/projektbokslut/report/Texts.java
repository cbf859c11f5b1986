package se.projektbokslut.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.words.Language;

/// What the reports and messages say, in one language. Immutable and thread-safe.
///
/// The texts stand in UTF-8 bundles beside this class. They are loaded by name and never by the machine's locale,
/// so that the same report says the same everywhere. A key without a text shows as the key itself: visible in the
/// report, and no reason to lose a night; the tests say that every key has its texts.
public final class Texts {
    private static final List<String> BUNDLES = List.of("report", "problems", "findings", "delivery");

    /// Where an argument goes, or one of two words that depend on it.
    private static final Pattern PLACE =
            Pattern.compile("\\{(?<number>[0-9])(?<form>[$@~])?(?:\\|(?<one>[^|{}]*)\\|(?<many>[^|{}]*))?}");

    private static final Map<Language, Texts> ALL =
            Map.of(Language.SV, new Texts(Language.SV), Language.EN, new Texts(Language.EN));

    /// What is said only where an argument names something, or else otherwise.
    private static final Pattern CHOICE =
            Pattern.compile("\\{(?<number>[0-9])\\?(?<some>(?:[^|{}]|\\{[^{}]*})*)(?:\\|(?<none>[^|{}]*))?}");

    private static final Pattern AMOUNT = Pattern.compile("-?\\d+\\.\\d\\d(?![\\d.])");

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\u0085\u2028\u2029]+");

    /// How an argument names nothing.
    private static final Set<String> NOTHING = Set.of("", "\u2013");

    private final Language language;
    private final Formats formats;
    private final TreeMap<String, String> texts = new TreeMap<>();

    private Texts(Language language) {
        this.language = language;
        this.formats = Formats.of(this);
        BUNDLES.forEach(bundle -> texts.putAll(bundle(bundle, language)));
    }

    /// The texts in that language.
    public static Texts of(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    public Language language() {
        return language;
    }

    /// Why a record, row or file was refused, in a sentence to its keeper.
    public String problem(Refusal refusal) {
        return onOneLine(text(refusal.problem().name(), refusal.args()));
    }

    /// What is missing or doubtful.
    public String findingMessage(Finding finding) {
        return onOneLine(text(finding.code() + ".message", finding.args()));
    }

    /// Whatever line breaks a value has that a message names: `check` and the log have a line for each.
    private static String onOneLine(String message) {
        return message.chars().noneMatch(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029')
                ? message
                : BREAKS.matcher(message).replaceAll(" ");
    }

    /// What stands between several things that a message names in one place, so that each has quotes of its own where
    /// the place has them.
    String joinMessage(FindingCode code, int place) {
        return join(code + ".message", place);
    }

    String joinRemedy(FindingCode code, int place) {
        return join(code + ".remedy", place);
    }

    private String join(String key, int place) {
        Matcher quoted = Pattern.compile("([”“`])\\{" + place + "}([”`])").matcher(texts.getOrDefault(key, ""));
        return quoted.find() ? quoted.group(2) + ", " + quoted.group(1) : ", ";
    }

    /// What to write to mend it; where the record says that nobody can know it any more, there is nothing to
    /// write.
    public String findingRemedy(Finding finding) {
        if (finding.severity() != finding.code().severity()) {
            return label("findings.not-available");
        }
        return text(finding.code() + ".remedy", finding.args());
    }

    /// The short heading of a kind of finding.
    public String findingTitle(FindingCode code) {
        return text(code + ".title", List.of());
    }

    /// A text of the reports, with `{0}`, `{1}` … replaced by the arguments, `{0$}` by an amount as
    /// people write it, `{0~}` by words that have such amounts among them, `{0@}` by the name of a month
    /// (`11`, `2019-02`), and `{0|projekt|projekten}` by the first word where the argument is 1 and by
    /// the second where it is not. `{0? Koder: {0}.|Inga.}` is said as far as the argument names
    /// something, and the rest, if there is one, where it is missing, empty or a dash.
    public String label(String key, Object... args) {
        return text(key, List.of(args));
    }

    /// The text of a constant: `status.closed` for `CLOSED`, `severity.warning` for `WARNING`.
    String constant(String prefix, Enum<?> constant) {
        return label(prefix + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    private String text(String key, List<?> args) {
        return fill(texts.getOrDefault(key, key), args);
    }

    /// Plain replacement: an argument's own braces stay as they are.
    private String fill(String text, List<?> args) {
        if (args.isEmpty() || text.indexOf('{') < 0) {
            return text;
        }
        String chosen = text.indexOf('?') < 0 ? text : chosen(text, args);
        StringBuilder filled = new StringBuilder(chosen.length() + 40);
        Matcher place = PLACE.matcher(chosen);
        int from = 0;
        while (place.find()) {
            int number = place.group("number").charAt(0) - '0';
            if (number < args.size()) {
                String stated = String.valueOf(args.get(number));
                String argument = shown(stated, place.group("form"));
                String one = place.group("one");
                filled.append(chosen, from, place.start())
                        .append(one == null ? argument : argument.equals("1") ? one : place.group("many"));
                from = place.end();
            }
        }
        return filled.append(chosen, from, chosen.length()).toString();
    }

    private static String chosen(String text, List<?> args) {
        return CHOICE.matcher(text).replaceAll((MatchResult choice) -> {
            int number = choice.group("number").charAt(0) - '0';
            boolean some = number < args.size() && !NOTHING.contains(String.valueOf(args.get(number)));
            String none = choice.group("none");
            return Matcher.quoteReplacement(some ? choice.group("some") : none == null ? "" : none);
        });
    }

    private String shown(String stated, @Nullable String form) {
        return switch (form) {
            case null -> stated;
            case "@" -> formats.month(stated);
            case "~" -> AMOUNT.matcher(stated).replaceAll((MatchResult amount) -> formats.number(amount.group()));
            default -> formats.number(stated);
        };
    }

    /// The bundle's texts by key; empty where the class path has no such bundle.
    static Map<String, String> bundle(String name, Language language) {
        String file = name + "_" + language.tag() + ".properties";
        try (InputStream in = Texts.class.getResourceAsStream(file)) {
            if (in == null) {
                return Map.of();
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> texts = new TreeMap<>();
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own texts cannot be read: " + file, e);
        }
    }
}
