package se.projektbokslut.annual;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.money.Money;
import se.projektbokslut.project.Project;
import se.projektbokslut.project.Status;

/// The decided editions of adopted years, as far as a compilation rests on them. Safe for use by several threads.
final class DecidedYears {
    private final IntFunction<@Nullable AnnualReport> editions;
    private final Standing standing;
    private final ProjectActuals actuals;
    private final Acceptances acceptances;
    private final Map<Integer, Optional<AnnualReport>> figures = new ConcurrentHashMap<>();
    private final Map<Integer, Map<String, Money>> actualsToDate = new ConcurrentHashMap<>();

    /// @param editions reads the decided edition of a year; null where nothing is decided
    DecidedYears(
            IntFunction<@Nullable AnnualReport> editions,
            Standing standing,
            ProjectActuals actuals,
            Acceptances acceptances) {
        this.editions = editions;
        this.standing = standing;
        this.actuals = actuals;
        this.acceptances = acceptances;
    }

    /// The whole edition, read anew each time; null where nothing is decided.
    @Nullable
    AnnualReport edition(int year) {
        return editions.apply(year);
    }

    /// What later years show of the edition, kept; null where nothing is decided.
    @Nullable
    AnnualReport figures(int year) {
        return figures.computeIfAbsent(
                        year, _ -> Optional.ofNullable(edition(year)).map(AnnualReport::figuresOnly))
                .orElse(null);
    }

    /// That what has accumulated on the project through the year before is not what that year's edition shows.
    List<Finding> ofActual(int year, Project record) {
        int before = year - 1;
        Money was = actualsToDate(before).get(record.id());
        if (was == null) {
            return List.of();
        }
        Money now =
                YearAmounts.in(standing.shown(record, before), before, actuals).actualToDate();
        if (now == null || now.equals(was)) {
            return List.of();
        }
        var found = new FindingList(record, year, acceptances);
        found.add(FindingCode.DECIDED_ACTUAL_DIFFERS, Integer.toString(before), now.toString(), was.toString());
        return found.sorted();
    }

    /// What the edition shows as accumulated on each project that goes on, by id.
    private Map<String, Money> actualsToDate(int year) {
        return actualsToDate.computeIfAbsent(year, _ -> {
            AnnualReport edition = edition(year);
            var known = new HashMap<String, Money>();
            for (YearProject row : edition == null ? List.<YearProject>of() : edition.projects()) {
                Money actual = row.amounts().actualToDate();
                if (row.status() == Status.ONGOING && actual != null) {
                    known.put(row.project().id(), actual);
                }
            }
            return known;
        });
    }
}
