package se.projektbokslut.settings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.MappingReader;
import se.projektbokslut.documents.Node;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.settings.Adoption.EditionDecision;
import se.projektbokslut.words.LocalText;

/// Reads what `years.yaml` says of one year: that it is adopted, and the manager's comment on it.
final class YearReader {
    /// The keys of an adoption.
    private static final Set<String> DECISION = Set.of("state", "date", "decision", "by", "reopened", "editions");

    private static final Set<String> KEYS =
            Stream.concat(DECISION.stream(), Stream.of("comment")).collect(Collectors.toUnmodifiableSet());

    private final String year;
    private final List<Refusal> faults;
    private final Map<Integer, Location> editionPlaces = new HashMap<>();
    private @Nullable Location reopenedAt;

    YearReader(String year, List<Refusal> faults) {
        this.year = year;
        this.faults = faults;
    }

    /// What is said of a year.
    ///
    /// @param adoption null where the year is not adopted, or where that cannot be used; the faults then say why
    /// @param comment null where there is none
    record Year(@Nullable Adoption adoption, @Nullable YearComment comment, YearPlaces places) {}

    /// @param entry the year's
    Year read(Node.Entry entry) {
        Node node = entry.value();
        if (!(node instanceof Node.Mapping mapping)) {
            faults.add(new Refusal(node.at(), "", year, Problem.MAPPING_EXPECTED, year));
            return new Year(null, null, new YearPlaces(entry.keyAt(), null, Map.of()));
        }
        MappingReader reader = new MappingReader(mapping, "", year, faults, KEYS);
        YearComment comment = comment(reader);
        boolean commentOnly = reader.states("comment") && DECISION.stream().noneMatch(reader::states);
        Adoption adoption = commentOnly ? null : adoption(reader);
        return new Year(adoption, comment, new YearPlaces(entry.keyAt(), reopenedAt, editionPlaces));
    }

    private @Nullable Adoption adoption(MappingReader reader) {
        String state = reader.requiredText("state");
        if (state != null && !state.equals("adopted")) {
            SettingsReader.refuseCode(reader, "state", state, "adopted");
        }
        reader.requiredText("date");
        LocalDate date = SettingsReader.date(reader);
        return date == null
                ? null
                : new Adoption(
                        date, reader.text("decision"), reader.text("by"), reopened(reader), editions(reader, date));
    }

    private static @Nullable YearComment comment(MappingReader year) {
        Node node = year.node("comment");
        if (node == null) {
            return null;
        }
        if (node instanceof Node.Scalar) {
            String text = year.text(node, "comment");
            return text == null ? null : new YearComment(new LocalText(text, null), null, node.at());
        }
        MappingReader reader = year.mapping(node, "comment", Set.of("sv", "en", "by"));
        if (reader == null) {
            return null;
        }
        String swedish = reader.requiredText("sv");
        String english = reader.text("en");
        String by = reader.text("by");
        return swedish == null ? null : new YearComment(new LocalText(swedish, english), by, reader.at());
    }

    private Adoption.@Nullable Reopened reopened(MappingReader adoption) {
        MappingReader reader = adoption.mapping("reopened", Set.of("date", "because"));
        if (reader == null) {
            return null;
        }
        reopenedAt = reader.at();
        reader.requiredText("date");
        LocalDate date = SettingsReader.date(reader);
        return date == null ? null : new Adoption.Reopened(date, reader.text("because"));
    }

    private List<EditionDecision> editions(MappingReader adoption, LocalDate adopted) {
        List<Node> items = adoption.items("editions");
        var editions = new ArrayList<EditionDecision>();
        LocalDate before = adopted;
        for (Node item : items == null ? List.<Node>of() : items) {
            MappingReader reader =
                    adoption.mapping(item, "editions", Set.of("edition", "date", "decision", "by", "because"));
            EditionDecision decision = reader == null ? null : edition(reader, before, editions);
            if (decision != null) {
                editions.add(decision);
                editionPlaces.put(decision.edition(), item.at());
                before = decision.date();
            }
        }
        return editions;
    }

    private static @Nullable EditionDecision edition(
            MappingReader reader, LocalDate before, List<EditionDecision> earlier) {
        String text = reader.requiredText("edition");
        reader.requiredText("date");
        LocalDate date = SettingsReader.date(reader);
        if (text == null || date == null) {
            return null;
        }
        if (!text.matches("[1-9][0-9]{0,3}") || text.equals("1")) {
            reader.refuseValue("edition", Problem.EDITION_INVALID, MappingReader.shortened(text));
            return null;
        }
        int edition = Integer.parseInt(text);
        if (earlier.stream().anyMatch(other -> other.edition() == edition)) {
            reader.refuseValue("edition", Problem.EDITION_TWICE, text);
            return null;
        }
        if (!earlier.isEmpty() && edition != earlier.getLast().edition() + 1) {
            reader.refuseValue(
                    "edition",
                    Problem.EDITION_GAP,
                    text,
                    Integer.toString(earlier.getLast().edition() + 1));
            return null;
        }
        if (date.isBefore(before)) {
            reader.refuseValue("date", Problem.EDITION_EARLY, text, date.toString(), before.toString());
            return null;
        }
        return new EditionDecision(edition, date, reader.text("decision"), reader.text("by"), reader.text("because"));
    }
}
