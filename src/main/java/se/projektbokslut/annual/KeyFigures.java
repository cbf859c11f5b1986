package se.projektbokslut.annual;

import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.KeyFigure.Name;
import se.projektbokslut.annual.KeyFigure.Value;
import se.projektbokslut.money.Money;
import se.projektbokslut.project.PartialDate;
import se.projektbokslut.project.PartialDate.Precision;
import se.projektbokslut.project.Period;

/// Computes a year's key figures from its projects and the row `total`.
final class KeyFigures {
    /// A twelfth of 365.25 days, rounded: how CONTRACT prints days as months.
    private static final long DAYS_OF_MONTH_IN_HUNDREDTHS = 3044;

    private KeyFigures() {}

    /// The year's key figures in the order of their names, beside those of the year before.
    ///
    /// @param previous what [#values] gave for the year before; empty where that year has no report
    static List<KeyFigure> beside(Map<Name, Value> values, Map<Name, Value> previous) {
        return Stream.of(Name.values())
                .map(name -> new KeyFigure(name, values.get(name), previous.get(name)))
                .toList();
    }

    /// What can be computed; a name is absent where nothing gives it.
    ///
    /// @param total the year's row `total`
    static Map<Name, Value> values(ProcessFigures total, List<YearProject> projects) {
        var values = new EnumMap<Name, Value>(Name.class);
        values.put(Name.CLOSED, Value.count(total.closed()));
        values.put(Name.CANCELLED, Value.count(total.cancelled()));
        values.put(Name.ONGOING, Value.count(total.ongoing()));
        values.put(Name.STARTED, Value.count(total.started()));
        putAmount(values, Name.BUDGET, total.budget());
        putAmount(values, Name.ACTUAL, total.actual());
        putAmount(values, Name.VARIANCE, total.variance());

        List<YearProject> closed =
                projects.stream().filter(YearProject::countsAsClosed).toList();
        putAverageMonths(values, closed);
        putShare(values, Name.ON_TIME, closed, KeyFigures::onTime);
        putShare(values, Name.WITHIN_BUDGET, closed, KeyFigures::withinBudget);
        putShare(values, Name.WITH_LEADER, projects, p -> p.project().leader() != null);
        putShare(values, Name.WITH_HANDOVER, closed, p -> p.project().results().handover() != null);
        putShare(
                values,
                Name.WITH_FINAL_REPORT,
                closed,
                p -> p.project().documentation().finalReport() != null);
        return values;
    }

    private static void putAmount(Map<Name, Value> values, Name name, @Nullable Money amount) {
        if (amount != null) {
            values.put(name, Value.amount(amount));
        }
    }

    /// @param judged null where a project cannot be judged
    private static void putShare(
            Map<Name, Value> values,
            Name name,
            List<YearProject> projects,
            Function<YearProject, @Nullable Boolean> judged) {
        List<Boolean> known = projects.stream()
                .flatMap(project -> Stream.ofNullable(judged.apply(project)))
                .toList();
        if (!known.isEmpty()) {
            int count = (int) known.stream().filter(answer -> answer).count();
            values.put(name, Value.share(count, known.size(), projects.size() - known.size()));
        }
    }

    private static void putAverageMonths(Map<Name, Value> values, List<YearProject> closed) {
        long[] days = closed.stream()
                .map(p -> p.project().period())
                .filter(period -> period.start() != null
                        && period.end() != null
                        && toMonth(period.start().value())
                        && toMonth(period.end().value()))
                .mapToLong(KeyFigures::days)
                .toArray();
        if (days.length > 0) {
            long hundredths = DAYS_OF_MONTH_IN_HUNDREDTHS * days.length;
            long sum = 0;
            for (long d : days) {
                sum += d;
            }
            // In tenths of months, rounded half up.
            values.put(Name.AVERAGE_MONTHS, Value.months((int) ((2000 * sum + hundredths) / (2 * hundredths))));
        }
    }

    private static boolean toMonth(PartialDate date) {
        return date.precision() == Precision.MONTH
                || date.precision() == Precision.WEEK
                || date.precision() == Precision.DAY;
    }

    /// Days from the first that the start can mean through the last that the end can mean, both counted.
    private static long days(Period period) {
        if (period.start() == null || period.end() == null) {
            return 0;
        }
        return ChronoUnit.DAYS.between(
                        period.start().value().first(), period.end().value().last())
                + 1;
    }

    /// Null where the dates are not stated, or too vague to tell.
    private static @Nullable Boolean onTime(YearProject project) {
        Period period = project.project().period();
        if (period.end() == null || period.plan() == null || period.plan().end() == null) {
            return null;
        }
        PartialDate end = period.end().value();
        PartialDate planned = period.plan().end();
        if (!end.last().isAfter(planned.last())) {
            return true;
        }
        return end.first().isAfter(planned.last()) ? false : null;
    }

    private static @Nullable Boolean withinBudget(YearProject project) {
        Money variance = project.amounts().varianceTotal();
        return variance == null ? null : variance.ore() >= 0;
    }
}
