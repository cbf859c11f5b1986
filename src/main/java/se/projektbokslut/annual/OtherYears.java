package se.projektbokslut.annual;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.KeyFigure.Name;
import se.projektbokslut.annual.KeyFigure.Value;

/// What a year's report shows of the years before it: of an adopted one what was decided, and that a proposal
/// waits.
final class OtherYears {
    private final Standing standing;
    private final IntFunction<@Nullable AnnualReport> decided;
    private final Function<Integer, Figures> computed;
    private final IntPredicate restated;
    /// What later years show of each year, found once.
    private final Map<Integer, Figures> known = new ConcurrentHashMap<>();

    /// @param decided the decided edition of a year; null where the year is open
    /// @param computed the figures of a year as the input now gives them
    /// @param restated whether an edition after the decided one is proposed
    OtherYears(
            Standing standing,
            IntFunction<@Nullable AnnualReport> decided,
            Function<Integer, Figures> computed,
            IntPredicate restated) {
        this.standing = standing;
        this.decided = decided;
        this.computed = computed;
        this.restated = restated;
    }

    /// A year's rows and key figures.
    record Figures(List<ProcessFigures> rows, Map<Name, Value> keyFigures) {
        static final Figures NONE = new Figures(List.of(), Map.of());
    }

    /// The year's figures; none where it has no report.
    Figures of(int year) {
        Figures figures = known.get(year);
        if (figures == null) {
            AnnualReport edition = decided.apply(year);
            figures = edition != null ? of(edition) : standing.in(year) == null ? Figures.NONE : computed.apply(year);
            known.put(year, figures);
        }
        return figures;
    }

    private static Figures of(AnnualReport edition) {
        var values = new EnumMap<Name, Value>(Name.class);
        for (KeyFigure figure : edition.keyFigures()) {
            if (figure.value() != null) {
                values.put(figure.name(), figure.value());
            }
        }
        return new Figures(edition.processes(), values);
    }

    /// Takes the figures of an open year as those that [#of] would compute.
    void note(int year, Figures figures) {
        known.put(year, figures);
    }

    /// The years through one of them that have a report, rising, at most [Compilation#TREND_YEARS].
    ///
    /// @param total of the last one as its own report has it: a proposed edition shows what it says itself
    List<YearTotal> trend(int last, ProcessFigures total) {
        return shown(last).stream()
                .map(year -> YearTotal.of(
                        year, year == last ? total : of(year).rows().getLast()))
                .toList();
    }

    /// The years beside one whose decided figures stand there while a proposal waits.
    List<AnnualReport.Waiting> waiting(int last) {
        var waiting = new ArrayList<AnnualReport.Waiting>();
        for (int year : shown(last)) {
            AnnualReport edition = year == last ? null : decided.apply(year);
            if (edition != null && restated.test(year)) {
                waiting.add(new AnnualReport.Waiting(year, edition.revision() + 1));
            }
        }
        return waiting;
    }

    private List<Integer> shown(int last) {
        return standing.years(last - Compilation.TREND_YEARS + 1, last);
    }
}
