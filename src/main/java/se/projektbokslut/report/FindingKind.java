package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Role;
import se.projektbokslut.findings.Severity;

/// All findings of a kind that the same people can mend. What they say alike is said once; a record or file stands
/// once, with what is said of it only.
///
/// @param message what is found, where it is the same of each; else empty
/// @param remedy what to write, where it is the same of each; else empty
record FindingKind(
        FindingCode code,
        Role role,
        Severity severity,
        boolean accepted,
        String message,
        String remedy,
        List<About> about) {

    /// What is found of a record or file.
    ///
    /// @param first of its findings
    /// @param lines each once, of a workbook the cells; none where the whole file is meant
    /// @param words what is said of this one only: what is found, how to mend it; empty for neither
    record About(Finding first, Set<String> lines, String words) {}

    private static final Pattern ENDED = Pattern.compile("[.!?…][”“\"`)]*$");

    private record Key(FindingCode code, Role role, Severity severity, boolean accepted) {}

    /// @param names turns the ids that a finding names into names
    static List<FindingKind> of(List<Finding> findings, Texts texts, Function<Finding, UnaryOperator<String>> names) {
        Map<Key, List<Finding>> kinds = findings.stream()
                .collect(Collectors.groupingBy(
                        f -> new Key(f.code(), f.role(), f.severity(), f.accepted()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return kinds.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(Key::code).thenComparing(Key::role).thenComparing(Key::accepted)))
                .map(kind -> of(kind.getKey(), kind.getValue(), texts, names))
                .toList();
    }

    private static FindingKind of(
            Key key, List<Finding> findings, Texts texts, Function<Finding, UnaryOperator<String>> names) {
        FindingWords words = new FindingWords(texts);
        Map<String, List<Finding>> places = findings.stream()
                .collect(Collectors.groupingBy(
                        f -> f.record().isEmpty() ? "file " + f.at().file() : f.record(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        Function<List<Finding>, List<String>> saying =
                of -> merged(of, names, place -> texts.joinMessage(key.code(), place)).stream()
                        .map(words::message)
                        .map(FindingKind::ended)
                        .toList();
        // What is to be written is written with ids.
        Function<List<Finding>, List<String>> mending =
                of -> merged(of, _ -> UnaryOperator.identity(), place -> texts.joinRemedy(key.code(), place)).stream()
                        .map(texts::findingRemedy)
                        .toList();
        Set<String> messages = distinct(places, saying);
        Set<String> remedies = distinct(places, mending);
        List<About> about = new ArrayList<>();
        for (List<Finding> place : places.values()) {
            Set<String> own = new LinkedHashSet<>();
            if (messages.size() > 1) {
                own.addAll(saying.apply(place));
            }
            if (remedies.size() > 1) {
                own.addAll(mending.apply(place));
            }
            Set<String> lines = place.stream()
                    .map(Finding::at)
                    .filter(at -> at.line() != 0)
                    .sorted(Comparator.comparingInt(Location::line).thenComparingInt(Location::column))
                    .map(at -> at.sheet() == null ? Integer.toString(at.line()) : at.cell())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            about.add(new About(place.getFirst(), lines, String.join(" ", own)));
        }
        return new FindingKind(
                key.code(), key.role(), key.severity(), key.accepted(), only(messages), only(remedies), about);
    }

    private static Set<String> distinct(
            Map<String, List<Finding>> places, Function<List<Finding>, List<String>> words) {
        return places.values().stream()
                .flatMap(place -> words.apply(place).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String only(Set<String> words) {
        return words.size() == 1 ? words.iterator().next() : "";
    }

    /// A message that ends with what somebody else wrote, which may end with a sign of its own: another sentence can
    /// follow it.
    private static String ended(String message) {
        return ENDED.matcher(message).find() ? message : message + ".";
    }

    /// Findings of one record that name different things in one place only become one that names them all.
    ///
    /// @param between what stands between the things, by the number of the place
    private static List<Finding> merged(
            List<Finding> findings, Function<Finding, UnaryOperator<String>> names, IntFunction<String> between) {
        Finding first = findings.getFirst();
        List<String> args = new ArrayList<>();
        int differing = 0;
        for (int i = 0; i < first.args().size(); i++) {
            int at = i;
            Set<String> values = findings.stream()
                    .map(finding -> finding.args().size() <= at
                            ? ""
                            : names.apply(finding).apply(finding.args().get(at)))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            differing += values.size() > 1 ? 1 : 0;
            args.add(String.join(between.apply(i), values));
        }
        return differing <= 1 ? List.of(first.withArgs(args)) : findings;
    }

    /// How much it matters, in words, and whether the office has accepted it.
    String weight(Texts texts) {
        String words = texts.constant("severity", severity);
        return accepted ? words + ", " + texts.label("findings.accepted") : words;
    }
}
