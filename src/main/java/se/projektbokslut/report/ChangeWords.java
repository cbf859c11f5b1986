package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.money.Money;
import se.projektbokslut.project.PartialDate;
import se.projektbokslut.project.ProcessLink;

/// What changed, and from what to what, in the words and forms of the rest of the document. A field that has no
/// words keeps its path.
final class ChangeWords {
    private static final String NOTHING = "–";
    private static final Pattern STEP = Pattern.compile("(?<name>[^\\[]+)(?:\\[(?<index>\\d+)])?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern ALLOCATION = Pattern.compile("allocations\\.(?<process>.+)\\.(?<name>\\w+)");

    private static final Pattern LINK = Pattern.compile("processes\\[(?<index>\\d+)]\\.(?<part>\\w+)");

    /// Steps of a path that say nothing more than those before them.
    private static final Set<String> SILENT =
            Set.of("value", "what", "edtf", "stated", "name", "id", "title", "code", "years", "economy", "ledger");

    private static final Set<String> PROCESS_IDS = Set.of("processes", "processes_direct", "processes_touched");

    private final Wording edition;
    private final Texts texts;
    private final Formats formats;

    ChangeWords(Wording edition) {
        this.edition = edition;
        this.texts = edition.texts;
        this.formats = edition.formats;
    }

    /// "Projekt 1: budget, hela projektet"; null where the field has no words.
    ///
    /// @param owner what it is about, in words
    @Nullable
    String name(ChangedField field, String owner) {
        String name = switch (field.kind()) {
            case KEY_FIGURE -> textOr("key-figure." + hyphened(field.owner()), null);
            case VOLUME -> volume(field.rest());
            case PROJECT -> ofProject(field);
            case FACT -> ofFact(field);
            case PROCESS, ACCOUNT, REPORT -> path(field.rest());
        };
        if (name == null) {
            return null;
        }
        boolean owned = field.kind() != ChangedField.Kind.REPORT && field.kind() != ChangedField.Kind.KEY_FIGURE;
        return owned ? owner + ": " + begun(name) : sentence(name);
    }

    /// "Utfall, Kundreskontra": what it is before whose it is; null where the field has no words.
    ///
    /// @param owner empty where the words say it
    @Nullable
    String nameInLetter(ChangedField field, String owner) {
        String name = switch (field.kind()) {
            case PROJECT -> ofProject(field);
            case FACT -> field.rest().equals("title") ? textOr("column.title", null) : ofFact(field);
            case PROCESS -> path(field.rest());
            case KEY_FIGURE, VOLUME, ACCOUNT, REPORT -> name(field, owner);
        };
        return name == null ? null : owner.isEmpty() ? sentence(name) : sentence(name) + ", " + owner;
    }

    /// At the beginning of one.
    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /// Within a sentence.
    private static String begun(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    /// "Överlämning, datum": what a key of a record (`handover.date`) is called on its card; the key where it has no
    /// words.
    String ofKey(String key) {
        String words = path(key);
        return words == null ? key : sentence(words);
    }

    private @Nullable String path(String path) {
        List<String> words = new ArrayList<>();
        String[] steps = path.split("\\.", -1);
        for (int i = 0; i < steps.length; i++) {
            Matcher step = STEP.matcher(steps[i]);
            if (!step.matches()) {
                return null;
            }
            String name = step.group("name");
            boolean silent =
                    SILENT.contains(name) && (i > 0 || path.startsWith("economy.") || path.startsWith("ledger."));
            if (silent) {
                continue;
            }
            String word = name.matches("\\d{4}") ? name : word(name);
            if (word == null) {
                return null;
            }
            String index = step.group("index");
            String begun = words.isEmpty() ? word : begun(word);
            words.add(index == null ? begun : begun + " " + (Integer.parseInt(index) + 1));
        }
        return words.isEmpty() ? null : String.join(", ", words);
    }

    private @Nullable String word(String name) {
        String card = textOr("card." + hyphened(name), textOr("column." + name, null));
        return textOr("change." + hyphened(name), card);
    }

    private @Nullable String textOr(String key, @Nullable String otherwise) {
        return texts.has(key) ? texts.label(key) : otherwise;
    }

    private static String hyphened(String name) {
        return name.replace('_', '-');
    }

    private @Nullable String volume(String rest) {
        int last = rest.lastIndexOf('.');
        String measure = rest.substring(0, Math.max(last, 0));
        String part = rest.substring(last + 1);
        return part.equals("value") ? measure : measure + ", " + word(part);
    }

    /// Of a process that a record names, by the process's name: its place among them says nothing.
    private @Nullable String ofFact(ChangedField field) {
        Matcher link = LINK.matcher(field.rest());
        YearProject project = edition.project(field.owner());
        if (!link.matches() || project == null || project.project().processes() == null) {
            return path(field.rest());
        }
        List<String> ids = project.project().processes().stream()
                .map(ProcessLink::id)
                .sorted()
                .toList();
        int index = Integer.parseInt(link.group("index"));
        if (link.group("part").equals("id")) {
            return path("processes");
        }
        String part = path("processes." + link.group("part"));
        return part == null || index >= ids.size()
                ? path(field.rest())
                : part.replaceFirst(", ", ", " + Matcher.quoteReplacement(edition.processName(ids.get(index))) + ", ");
    }

    private @Nullable String ofProject(ChangedField field) {
        if (field.rest().equals("started")) {
            return texts.label("change.started-in-year");
        }
        String allocation = allocation(field);
        return allocation == null ? path(field.rest()) : allocation;
    }

    /// A process's part of a project's amount, by the process's name.
    private @Nullable String allocation(ChangedField field) {
        Matcher matcher = ALLOCATION.matcher(field.rest());
        String name = matcher.matches() ? word(matcher.group("name")) : null;
        return name == null
                ? null
                : texts.label("change.allocation", name, edition.processName(matcher.group("process")));
    }

    /// As the rest of the document writes it; a dash for a fact that was or is not stated, and for a figure that
    /// it is not known.
    String value(ChangedField field, @Nullable String value) {
        if (value == null) {
            // A process that a project does not name has no part of its amounts, known or not.
            boolean none = field.isStated() || ALLOCATION.matcher(field.rest()).matches();
            return none ? NOTHING : texts.label("missing");
        }
        if (value.equals("[]")) {
            return texts.label("card.empty-heading");
        }
        String constant = constant(field, value);
        if (constant != null) {
            return constant;
        }
        return switch (field.leaf()) {
            case "edtf", "ledger_through" ->
                PartialDate.read(value).map(formats::prose).orElse(value);
            case "share_hundredths" ->
                NUMBER.matcher(value).matches()
                        ? formats.amount(new Money(Long.parseLong(value))) + Formats.NO_BREAK_SPACE + "%"
                        : value;
            default -> isFigure(field) && NUMBER.matcher(value).matches() ? formats.number(value) : value;
        };
    }

    private @Nullable String constant(ChangedField field, String value) {
        String head = field.head();
        String leaf = field.leaf();
        if (PROCESS_IDS.contains(head) && (leaf.equals("id") || leaf.equals(head))) {
            return edition.processName(value);
        }
        String prefix = switch (leaf) {
            case "state" ->
                switch (head) {
                    case "objectives" -> "objective.";
                    case "deliverables" -> "deliverable.";
                    default -> "benefit.";
                };
            case "relation" -> head.equals("related") ? "related." : "lineage.";
            case "year_basis" -> "basis.";
            case "basis" -> value.equals("stated") ? "change." : "card.";
            case "status" -> "status.";
            case "value" -> head.equals("status") ? "status." : "";
            case "inquiry",
                    "direct",
                    "approximate",
                    "reached",
                    "to_unclear",
                    "deliverables_complete",
                    "investment",
                    "started" -> "change.";
            default -> "";
        };
        String key = value.equals("true") ? "yes" : value.equals("false") ? "no" : value;
        return prefix.isEmpty() ? null : textOr(prefix + key, null);
    }

    /// Whether the value is a number to be read, and no code or year.
    private static boolean isFigure(ChangedField field) {
        return switch (field.kind()) {
            case FACT ->
                !field.amount().isEmpty()
                        || (field.head().equals("measures")
                                && Set.of("value", "min", "max").contains(field.leaf()));
            case VOLUME -> field.leaf().equals("value");
            case PROJECT, PROCESS, KEY_FIGURE, ACCOUNT -> true;
            case REPORT -> false;
        };
    }
}
