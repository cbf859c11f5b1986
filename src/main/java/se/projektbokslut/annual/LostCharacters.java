package se.projektbokslut.annual;

import static se.projektbokslut.findings.FindingCode.CHARACTERS_REPLACED;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.content.CanonicalJson;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.Location;
import se.projektbokslut.ledger.Volume;
import se.projektbokslut.project.Project;
import se.projektbokslut.settings.Adoption;
import se.projektbokslut.settings.Adoption.EditionDecision;
import se.projektbokslut.settings.ProcessSettings;
import se.projektbokslut.settings.Settings;
import se.projektbokslut.words.Language;
import se.projektbokslut.words.LocalText;
import tools.jackson.databind.JsonNode;

/// Finds the characters of a record, of the names in `processes.yaml`, of `years.yaml` and of `volumes.csv` that the
/// report's fonts cannot show, so that the report itself says what it has replaced.
final class LostCharacters {
    /// What a project's value holds beside what its record says.
    private static final Set<String> NO_TEXT = Set.of("at", "lines", "completion");

    private static final String SETTINGS = "processes.yaml";

    private final IntPredicate printable;
    private final Map<String, String> letters;
    /// Whether any of a file's characters may be lost, by all of them: files have few different ones.
    private final Map<String, Boolean> suspicious = new ConcurrentHashMap<>();

    /// @param printable whether the report can show a code point
    /// @param letters as [se.projektbokslut.project.Portfolio#letters]
    LostCharacters(IntPredicate printable, Map<String, String> letters) {
        this.printable = printable;
        this.letters = letters;
    }

    /// @param project the record itself, or what a report shows of it
    /// @param record null where the report shows what an edition says besides
    void add(Project project, @Nullable Project record, FindingList found) {
        if (record != null && !isSuspicious(record)) {
            return;
        }
        Map<String, SortedSet<Integer>> lost = new TreeMap<>();
        collect(project, "", CanonicalJson.mapper().valueToTree(project), lost);
        lost.forEach((field, characters) -> found.addAbout(CHARACTERS_REPLACED, field, field, named(characters)));
    }

    /// Whether anything of it may be lost: no year's view of it says more than the record, which has no other
    /// characters than its file.
    private boolean isSuspicious(Project record) {
        return suspicious.computeIfAbsent(
                letters.getOrDefault(record.at().file(), ""),
                characters -> !characters.codePoints().allMatch(printable));
    }

    /// What the names of the organisation and of its processes lose, in whichever language a report shows them, what
    /// `years.yaml` says of years, and the volumes.
    ///
    /// @param volumes those that the report shows
    /// @param year the year that the findings are about; null for all of them
    List<Finding> in(Settings settings, List<Volume> volumes, @Nullable Integer year, Acceptances acceptances) {
        List<Finding> found = new ArrayList<>();
        ProcessSettings processes = settings.processes();
        Location file = Location.ofFile(SETTINGS);
        add(file, year, "organisation", both(processes.organisation()), acceptances, found);
        Stream<String> names = processes.processes().stream().flatMap(process -> both(process.name()));
        add(file, year, "processes", names, acceptances, found);
        settings.adoptions().forEach((of, adoption) -> {
            if (year == null || year.equals(of)) {
                Location at = settings.places(of).year();
                add(
                        at,
                        of,
                        "decision",
                        words(adoption.decision(), adoption, EditionDecision::decision),
                        acceptances,
                        found);
                add(at, of, "by", words(adoption.by(), adoption, EditionDecision::by), acceptances, found);
                Adoption.Reopened reopened = adoption.reopened();
                String because = reopened == null ? null : reopened.because();
                add(at, of, "because", words(because, adoption, EditionDecision::because), acceptances, found);
            }
        });
        settings.comments().forEach((of, comment) -> {
            if (year == null || year.equals(of)) {
                Stream<String> words = Stream.concat(both(comment.text()), Stream.ofNullable(comment.by()));
                add(comment.at(), of, "comment", words, acceptances, found);
            }
        });
        for (Volume volume : volumes) {
            add(volume.at(), volume.year(), "measure", Stream.of(volume.measure()), acceptances, found);
            add(volume.at(), volume.year(), "unit", Stream.ofNullable(volume.unit()), acceptances, found);
            add(volume.at(), volume.year(), "source", Stream.ofNullable(volume.source()), acceptances, found);
        }
        return found;
    }

    private static Stream<String> both(@Nullable LocalText text) {
        return text == null ? Stream.of() : Stream.of(text.sv(), text.in(Language.EN));
    }

    private static Stream<String> words(
            @Nullable String first, Adoption adoption, Function<EditionDecision, @Nullable String> ofEdition) {
        return Stream.concat(
                Stream.ofNullable(first),
                adoption.editions().stream().map(ofEdition).flatMap(Stream::ofNullable));
    }

    private void add(
            Location at,
            @Nullable Integer year,
            String field,
            Stream<String> texts,
            Acceptances acceptances,
            List<Finding> found) {
        SortedSet<Integer> characters = new TreeSet<>();
        texts.forEach(text -> lost(text, characters));
        if (!characters.isEmpty()) {
            found.add(new Finding(
                    at,
                    "",
                    year,
                    field,
                    CHARACTERS_REPLACED,
                    CHARACTERS_REPLACED.severity(),
                    List.of(field, named(characters)),
                    acceptances.accept(CHARACTERS_REPLACED, at.file(), "")));
        }
    }

    private void lost(String text, Set<Integer> characters) {
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(character -> !printable.test(character))
                .forEach(characters::add);
    }

    private static String named(SortedSet<Integer> characters) {
        return characters.stream().map("U+%04X"::formatted).collect(Collectors.joining(", "));
    }

    /// @param field the record's key that the value belongs to, empty as long as it is not known
    private void collect(Project project, String field, JsonNode value, Map<String, SortedSet<Integer>> lost) {
        if (value.isString()) {
            SortedSet<Integer> characters = new TreeSet<>();
            lost(value.asString(), characters);
            if (!characters.isEmpty()) {
                lost.computeIfAbsent(field, _ -> new TreeSet<>()).addAll(characters);
            }
            return;
        }
        for (var property : value.properties()) {
            String key = property.getKey().replace('_', '-');
            boolean names = field.isEmpty() && project.lines().containsKey(key);
            if (!(field.isEmpty() && NO_TEXT.contains(key))) {
                collect(project, names ? key : field, property.getValue(), lost);
            }
        }
        for (JsonNode item : value.isArray() ? value.values() : List.<JsonNode>of()) {
            collect(project, field, item, lost);
        }
    }
}
