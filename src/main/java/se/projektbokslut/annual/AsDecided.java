package se.projektbokslut.annual;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.money.Money;
import se.projektbokslut.project.Documentation;
import se.projektbokslut.project.Documentation.Document;
import se.projektbokslut.project.Economy;
import se.projektbokslut.project.PartialDate;
import se.projektbokslut.project.Period;
import se.projektbokslut.project.Period.DecisionPoint;
import se.projektbokslut.project.Period.Milestone;
import se.projektbokslut.project.Progress;
import se.projektbokslut.project.Project;
import se.projektbokslut.project.Results;
import se.projektbokslut.project.Results.Deliverable;
import se.projektbokslut.project.Results.Handover;
import se.projektbokslut.project.Results.Objective;
import se.projektbokslut.words.LocalText;

/// A project that goes on after an adopted year, as a report of that year shows it (CONTRACT, "Adopted year"):
/// its placement, processes and the amounts of that year and before are the record's, and so is what it dates
/// in them; what it says without a date, and of later years, stays as it was decided.
final class AsDecided {
    private final Project now;
    private final Project decided;
    private final int year;

    private AsDecided(Project now, Project decided, int year) {
        this.now = now;
        this.decided = decided;
        this.year = year;
    }

    /// @param now the record as it stood at the year's end
    /// @param decided what the decided edition says of it
    static Project shown(Project now, Project decided, int year) {
        return new AsDecided(now, decided, year).project();
    }

    /// The row with the ledger codes that were decided, unless other ones move an amount of the year.
    static YearProject withCodes(YearProject row, YearProject decided) {
        boolean moved =
                !Objects.equals(row.amounts().actual(), decided.amounts().actual())
                        || !Objects.equals(
                                row.amounts().actualToDate(), decided.amounts().actualToDate());
        return moved ? row : row.with(row.project().withCodes(decided.project().ledgerCodes()));
    }

    /// The rows of a year's table under the names that were decided, without processes that came later and have
    /// nothing in the year.
    static List<ProcessFigures> rows(List<ProcessFigures> now, List<ProcessFigures> decided) {
        var names = new HashMap<String, @Nullable LocalText>();
        decided.forEach(row -> names.put(row.process(), row.name()));
        return now.stream()
                .filter(row -> names.containsKey(row.process()) || !isEmpty(row))
                .map(row -> names.containsKey(row.process()) ? row.named(names.get(row.process())) : row)
                .toList();
    }

    private static boolean isEmpty(ProcessFigures row) {
        return row.projects() == 0
                && (row.ledger() == null
                        || (row.ledger().entries() == 0 && row.ledger().invoices() == 0));
    }

    private Project project() {
        return new Project(
                now.at(),
                now.id(),
                decided.title(),
                decided.status(),
                now.statusDate(),
                now.investment(),
                now.processes(),
                decided.context(),
                period(),
                decided.people(),
                decided.description(),
                results(now.results(), decided.results()),
                // Of this year and those before it.
                now.yearNotes(),
                decided.relations(),
                economy(now.economy(), decided.economy()),
                now.ledgerCodes(),
                progress(now.progress(), decided.progress()),
                documentation(now.documentation(), decided.documentation()),
                now.notAvailable(),
                now.lines(),
                now.columns(),
                now.completion());
    }

    /// The newest that is dated in the year or before. A record states one: where it goes on to a later year's, the
    /// one that was decided stays.
    private @Nullable Progress progress(@Nullable Progress is, @Nullable Progress was) {
        return is != null && isOfYear(is.date()) ? is : was;
    }

    private Period period() {
        return new Period(
                now.period().start(),
                now.period().end(),
                now.period().worked(),
                decided.period().plan(),
                merged(
                        now.period().milestones(),
                        decided.period().milestones(),
                        Milestone::what,
                        milestone -> isPlanned(milestone) ? null : milestone.date()),
                merged(
                        now.period().decisionPoints(),
                        decided.period().decisionPoints(),
                        DecisionPoint::name,
                        DecisionPoint::date));
    }

    /// What is planned for a day says nothing that happened on it.
    private static boolean isPlanned(Milestone milestone) {
        return milestone.reached() != null && !milestone.reached();
    }

    private Results results(Results is, Results was) {
        return new Results(
                merged(is.objectives(), was.objectives(), Objective::what, Objective::date),
                was.measures(),
                merged(is.deliverables(), was.deliverables(), Deliverable::what, AsDecided::delivered),
                was.deliverablesComplete(),
                dated(is.handover(), was.handover(), Handover::date),
                was.benefits(),
                was.risks());
    }

    private static @Nullable PartialDate delivered(Deliverable deliverable) {
        return deliverable.state() == Results.DeliverableState.PLANNED ? null : deliverable.date();
    }

    private Documentation documentation(Documentation is, Documentation was) {
        return new Documentation(
                dated(is.finalReport(), was.finalReport(), Document::date),
                merged(is.documents(), was.documents(), Document::title, Document::date),
                was.language(),
                is.source(),
                is.updated());
    }

    private @Nullable Economy economy(@Nullable Economy is, @Nullable Economy was) {
        Economy now = is == null ? YearAmounts.NOT_STATED : is;
        Economy then = was == null ? YearAmounts.NOT_STATED : was;
        Economy economy = new Economy(
                amounts(now.budget(), then.budget()),
                amounts(now.forecast(), then.forecast()),
                then.forecastDate(),
                amounts(now.actual(), then.actual()),
                then.decision(),
                then.assessment(),
                then.comment(),
                now.explanations());
        return economy.equals(YearAmounts.NOT_STATED) ? null : economy;
    }

    /// The years through this one as they are stated now, the whole and later years as they were.
    private Economy.@Nullable Amounts amounts(Economy.@Nullable Amounts is, Economy.@Nullable Amounts was) {
        var years = new TreeMap<>(through(is));
        if (was != null) {
            years.putAll(was.years().tailMap(year + 1));
        }
        var total = was == null ? null : was.total();
        return total == null && years.isEmpty()
                ? null
                : new Economy.Amounts(total, years, is == null ? new TreeMap<>() : is.lines());
    }

    private SortedMap<Integer, Money> through(Economy.@Nullable Amounts amounts) {
        return amounts == null ? new TreeMap<>() : amounts.years().headMap(year + 1);
    }

    /// What is dated in the year or before as it is stated now; without a date, as it was.
    private <T> @Nullable T dated(@Nullable T is, @Nullable T was, Function<T, @Nullable PartialDate> date) {
        if (is != null && isOfYear(date.apply(is))) {
            return is;
        }
        return was != null && isOfYear(date.apply(was)) ? null : was;
    }

    private boolean isOfYear(@Nullable PartialDate date) {
        return date != null && date.year() <= year;
    }

    /// The items that were decided in their order, each one that is or was dated in the year or before as it is
    /// stated now, then those that are dated in them and new. None where neither has any.
    private <T> @Nullable List<T> merged(
            @Nullable List<T> is,
            @Nullable List<T> was,
            Function<T, String> what,
            Function<T, @Nullable PartialDate> date) {
        List<T> decidedItems = was == null ? List.of() : was;
        List<T> left = is == null ? new ArrayList<>() : new ArrayList<>(is);
        Map<Integer, T> same = paired(decidedItems, left, what, date);
        var merged = new ArrayList<T>();
        for (int i = 0; i < decidedItems.size(); i++) {
            T item = decidedItems.get(i);
            T stated = same.get(i);
            boolean ofYear = isOfYear(date.apply(item)) || (stated != null && isOfYear(date.apply(stated)));
            T shown = ofYear ? stated : item;
            if (shown != null) {
                merged.add(shown);
            }
        }
        left.stream().filter(item -> isOfYear(date.apply(item))).forEach(merged::add);
        return was == null && merged.isEmpty() ? null : List.copyOf(merged);
    }

    /// For each decided item, by its place, the one that is stated now in its stead: of those of the same name rather
    /// the
    /// one that is unchanged, or has its date, than one of a later year, in whatever order they are stated.
    ///
    /// @param left loses those that are taken
    private <T> Map<Integer, T> paired(
            List<T> decidedItems, List<T> left, Function<T, String> what, Function<T, @Nullable PartialDate> date) {
        BiPredicate<T, T> named = (one, other) -> what.apply(one).equals(what.apply(other));
        var same = new HashMap<Integer, T>();
        for (BiPredicate<T, T> alike : List.<BiPredicate<T, T>>of(
                Object::equals,
                named.and((one, other) -> Objects.equals(date.apply(one), date.apply(other))),
                named.and((one, other) -> isOfYear(date.apply(one)) == isOfYear(date.apply(other))),
                named)) {
            for (int i = 0; i < decidedItems.size(); i++) {
                T item = decidedItems.get(i);
                if (!same.containsKey(i)) {
                    T taken = left.stream()
                            .filter(other -> alike.test(item, other))
                            .findFirst()
                            .orElse(null);
                    if (taken != null) {
                        same.put(i, taken);
                        left.remove(taken);
                    }
                }
            }
        }
        return same;
    }
}
