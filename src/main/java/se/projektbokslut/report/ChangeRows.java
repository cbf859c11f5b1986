package se.projektbokslut.report;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.KeyFigure;
import se.projektbokslut.annual.YearProject;

/// The changes as people read them: a date is one, a project that came or went is one, and an amount that stands
/// in several places stands in the first. `changes-YEAR.csv` has them all.
final class ChangeRows {
    /// What a new or a lost part of a record says beside what it is.
    private static final Set<String> BESIDE = Set.of("inquiry", "basis", "approximate", "to_unclear");

    private final Wording edition;
    private final ChangeWords words;
    private final Map<String, Change> changes = new LinkedHashMap<>();
    private final Map<String, String> titles = new LinkedHashMap<>();
    private final Set<String> cameOrWent = new HashSet<>();
    private final Set<String> otherProcesses = new HashSet<>();
    private final Set<String> said = new HashSet<>();

    /// A change in words.
    ///
    /// @param name null where the field has none
    record Line(Change change, boolean stated, @Nullable String name, String before, String after) {}

    ChangeRows(Wording edition, List<Change> changes) {
        this.edition = edition;
        this.words = new ChangeWords(edition);
        for (Change change : changes) {
            this.changes.put(change.field(), change);
            ChangedField field = ChangedField.of(change.field());
            if (field.kind() == ChangedField.Kind.FACT && field.head().equals("processes")) {
                otherProcesses.add(field.owner());
            }
            if (isTitle(field)) {
                titles.put(field.owner(), change.after() == null ? String.valueOf(change.before()) : change.after());
                if (change.before() == null || change.after() == null) {
                    cameOrWent.add(field.owner());
                }
            }
        }
    }

    /// "Utfall, Kundreskontra"; the new title of a project that has another one is said as its value.
    String nameInLetter(Line line) {
        ChangedField field = ChangedField.of(line.change().field());
        if (isTitle(field) && cameOrWent.contains(field.owner())) {
            return owner(field);
        }
        String name = words.nameInLetter(field, isTitle(field) ? "" : owner(field));
        return name == null ? line.change().field() : name;
    }

    /// In their order, the facts before the figures that follow from them.
    List<Line> lines() {
        return changes.values().stream()
                .sorted(Comparator.comparingInt(
                        change -> ChangedField.of(change.field()).isStated() ? 0 : 1))
                .flatMap(change -> Stream.ofNullable(line(change, ChangedField.of(change.field()))))
                .toList();
    }

    private @Nullable Line line(Change change, ChangedField field) {
        if (field.isOfProject() && cameOrWent.contains(field.owner())) {
            return isTitle(field) ? cameOrWent(change, field) : null;
        }
        if (isRepeated(change, field)) {
            return null;
        }
        String before = words.value(field, change.before());
        String after = words.value(field, change.after());
        if (field.kind() == ChangedField.Kind.KEY_FIGURE) {
            before = keyFigure(field.owner(), false);
            after = keyFigure(field.owner(), true);
        }
        return new Line(change, field.isStated(), words.name(field, owner(field)), before, after);
    }

    private Line cameOrWent(Change change, ChangedField field) {
        boolean came = change.before() == null;
        String none = words.value(field, null);
        return new Line(
                change,
                true,
                owner(field),
                came ? none : edition.label("changes.removed"),
                came ? edition.label("changes.added") : none);
    }

    private static boolean isTitle(ChangedField field) {
        return field.kind() == ChangedField.Kind.FACT && field.rest().equals("title");
    }

    private boolean isRepeated(Change change, ChangedField field) {
        String path = change.field();
        return switch (field.kind()) {
            case KEY_FIGURE ->
                changes.containsKey("processes.total." + field.owner()) || !said.add("key figure " + field.owner());
            case FACT, PROJECT ->
                (BESIDE.contains(field.leaf()) && (change.before() == null || change.after() == null))
                        || path.matches(".*\\.allocations\\..+\\.actual_basis")
                        || (field.head().startsWith("processes_") && otherProcesses.contains(field.owner()))
                        || (!field.amount().isEmpty() && !said.add(amount(change, field)));
            case PROCESS, VOLUME, ACCOUNT, REPORT -> false;
        };
    }

    private static String amount(Change change, ChangedField field) {
        return String.join(
                "\n", field.owner(), field.amount(), String.valueOf(change.before()), String.valueOf(change.after()));
    }

    private String owner(ChangedField field) {
        return switch (field.kind()) {
            case FACT, PROJECT -> {
                YearProject project = edition.project(field.owner());
                yield project == null
                        ? titles.getOrDefault(field.owner(), field.owner())
                        : project.project().title();
            }
            case PROCESS, VOLUME -> edition.processName(field.owner());
            case ACCOUNT -> edition.label("change.account", field.owner());
            case KEY_FIGURE, REPORT -> "";
        };
    }

    /// A key figure as a whole: what of it has not changed is as it stands in this edition.
    private String keyFigure(String name, boolean after) {
        KeyFigure.Value now = edition.report.keyFigures().stream()
                .filter(figure -> figure.name().code().equals(name))
                .flatMap(figure -> Stream.ofNullable(figure.value()))
                .findFirst()
                .orElse(new KeyFigure.Value(null, null, null, null, null));
        Integer count = number(part(name, "count", now.count(), after));
        Integer of = number(part(name, "of", now.of(), after));
        Integer missing = number(part(name, "missing", now.missing(), after));
        Integer months = number(part(name, "tenths_of_months", now.tenthsOfMonths(), after));
        String amount = part(name, "amount", now.amount(), after);
        String figure = amount != null
                ? edition.formats.number(amount)
                : edition.formats.value(new KeyFigure.Value(count, of, missing, null, months));
        return figure == null ? edition.label("missing") : figure;
    }

    private @Nullable String part(String name, String part, @Nullable Object now, boolean after) {
        Change change = changes.get("key_figures." + name + "." + part);
        if (change == null) {
            return now == null ? null : now.toString();
        }
        return after ? change.after() : change.before();
    }

    private static @Nullable Integer number(@Nullable String number) {
        return number == null ? null : Integer.valueOf(number);
    }
}
