package se.projektbokslut.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.Document;
import se.projektbokslut.documents.Documents;
import se.projektbokslut.documents.MappingReader;
import se.projektbokslut.documents.Node;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.inventory.InputFile;
import se.projektbokslut.inventory.InputPaths;
import se.projektbokslut.words.ShortMonth;
import se.projektbokslut.words.ValueWords;

/// Reads what the office has set up: `processes.yaml`, `years.yaml` and `accepted.yaml`. Each may be absent. A
/// fault in one of them is a fault of the configuration: the run stops before it reads anything else.
public final class SettingsReader {
    private static final String YEARS = "years.yaml";
    private static final String ACCEPTED = "accepted.yaml";

    private final Path input;
    private final List<Refusal> faults = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private final SortedMap<Integer, YearPlaces> yearPlaces = new TreeMap<>();
    private final SortedMap<Integer, YearComment> comments = new TreeMap<>();

    private SettingsReader(Path input) {
        this.input = input;
    }

    /// What was read, with every fault found.
    ///
    /// @param settings to be used only where there is no fault
    public record Outcome(Settings settings, List<Refusal> faults) {
        public Outcome {
            faults = List.copyOf(faults);
        }
    }

    /// @param input the input folder
    /// @throws IOException if a settings file that is there cannot be read
    public static Outcome read(Path input) throws IOException {
        SettingsReader reader = new SettingsReader(input);
        ProcessSettings processes =
                new ProcessSettingsReader(reader.faults).read(reader.document(ProcessSettingsReader.FILE));
        SortedMap<Integer, Adoption> adoptions = reader.years();
        Settings settings = new Settings(
                processes, adoptions, reader.acceptances(), reader.comments, reader.yearPlaces, reader.findings);
        return new Outcome(settings, reader.faults);
    }

    /// The document of that name, or of the same with the other ending.
    private @Nullable Node document(String yaml) throws IOException {
        String yml = InputPaths.withOtherEnding(yaml);
        boolean other = exists(yml);
        if (other && exists(yaml)) {
            faults.add(new Refusal(new Location(yml, 1, 0), "", "", Problem.SETTINGS_TWICE, yaml));
            return null;
        }
        String name = other ? yml : yaml;
        Path file = input.resolve(name);
        if (Files.isSymbolicLink(file)) {
            // The inventory reads no links, so what they say would stand outside of the run's digest.
            faults.add(new Refusal(new Location(name, 1, 0), "", "", Problem.FILE_IS_LINK));
            return null;
        }
        if (!exists(name)) {
            return null;
        }
        if (!Files.isRegularFile(file)) {
            // A pipe would be waited for, for ever.
            faults.add(new Refusal(new Location(name, 1, 0), "", "", Problem.SETTINGS_NO_FILE));
            return null;
        }
        Refusal tooLarge = InputFile.Kind.SETTINGS.tooLarge(name, Files.size(file));
        if (tooLarge != null) {
            faults.add(tooLarge);
            return null;
        }
        return switch (Documents.one(name, Files.readAllBytes(file))) {
            case Document.Parsed parsed -> {
                findings.addAll(CutSettings.in(parsed.root()));
                yield parsed.root();
            }
            case Document.Broken broken -> {
                // A file of comments only says nothing, which is no fault here.
                broken.refusals().stream()
                        .filter(fault -> fault.problem() != Problem.FILE_EMPTY)
                        .forEach(faults::add);
                yield null;
            }
        };
    }

    private boolean exists(String name) {
        return Files.exists(input.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    /// What is said of each year; the comments and places are noted.
    private SortedMap<Integer, Adoption> years() throws IOException {
        SortedMap<Integer, Adoption> adoptions = new TreeMap<>();
        Node root = document(YEARS);
        if (root == null) {
            return adoptions;
        }
        if (!(root instanceof Node.Mapping mapping)) {
            faults.add(new Refusal(root.at(), "", "", Problem.MAPPING_EXPECTED, YEARS));
            return adoptions;
        }
        for (Node.Entry entry : mapping.entries()) {
            String year = entry.key();
            if (!year.matches("(19|20|21)[0-9]{2}")) {
                faults.add(new Refusal(
                        entry.keyAt(), "", year, Problem.YEAR_INVALID, YEARS, MappingReader.shortened(year)));
            } else if (yearPlaces.containsKey(Integer.valueOf(year))) {
                faults.add(new Refusal(entry.keyAt(), "", year, Problem.KEY_DUPLICATE, year));
            } else {
                YearReader.Year read = new YearReader(year, faults).read(entry);
                yearPlaces.put(Integer.valueOf(year), read.places());
                if (read.adoption() != null) {
                    adoptions.put(Integer.valueOf(year), read.adoption());
                }
                if (read.comment() != null) {
                    comments.put(Integer.valueOf(year), read.comment());
                }
            }
        }
        return adoptions;
    }

    private List<Acceptance> acceptances() throws IOException {
        List<Acceptance> acceptances = new ArrayList<>();
        Node root = document(ACCEPTED);
        if (root == null) {
            return acceptances;
        }
        if (!(root instanceof Node.Sequence sequence)) {
            faults.add(new Refusal(root.at(), "", "", Problem.LIST_EXPECTED, ACCEPTED));
            return acceptances;
        }
        for (Node item : sequence.items()) {
            if (item instanceof Node.Mapping mapping) {
                Acceptance acceptance = acceptance(new MappingReader(
                        mapping, "", "", faults, Set.of("file", "record", "code", "because", "date")));
                if (acceptance != null) {
                    acceptances.add(acceptance);
                }
            } else {
                faults.add(new Refusal(item.at(), "", "", Problem.MAPPING_EXPECTED, ACCEPTED));
            }
        }
        return acceptances;
    }

    private static @Nullable Acceptance acceptance(MappingReader reader) {
        String code = reader.requiredText("code");
        LocalDate date = date(reader);
        return code == null
                ? null
                : new Acceptance(
                        reader.text("file"), reader.text("record"), code, reader.text("because"), date, reader.at());
    }

    /// The key `date` as a whole day.
    static @Nullable LocalDate date(MappingReader reader) {
        String text = reader.text("date");
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            String written = MappingReader.shortened(text);
            ShortMonth.in(text)
                    .map(ShortMonth::named)
                    .ifPresentOrElse(
                            named -> reader.refuseValue(
                                    "date",
                                    Problem.DATE_BEYOND_MONTH,
                                    "date",
                                    written,
                                    named.getFirst(),
                                    named.getLast()),
                            () -> reader.refuseValue("date", Problem.DAY_INVALID, "date", written));
            return null;
        }
    }

    /// Refuses a text that is none of the codes that the key may have, and names the one that it is a word for.
    static void refuseCode(MappingReader reader, String key, String text, String... codes) {
        String written = MappingReader.shortened(text);
        List<String> allowed = List.of(codes);
        ValueWords.code(text, allowed)
                .ifPresentOrElse(
                        code -> reader.refuseValue(key, Problem.VALUE_WORD, key, written, code),
                        () -> reader.refuseValue(key, Problem.VALUE_UNKNOWN, key, written, String.join(", ", allowed)));
    }
}
