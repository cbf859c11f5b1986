package se.projektbokslut.annual;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Location;
import se.projektbokslut.money.Money;
import se.projektbokslut.project.Project;
import se.projektbokslut.settings.Adoption;
import se.projektbokslut.settings.Adoption.EditionDecision;
import se.projektbokslut.settings.Settings;
import se.projektbokslut.settings.YearPlaces;

/// The decided editions of adopted years, as far as a compilation rests on them. Safe for use by several threads.
final class DecidedYears {
    private final Decided editions;
    private final Standing standing;
    private final ProjectActuals actuals;
    private final Acceptances acceptances;
    private final Map<Integer, Optional<EditionBrief>> briefs = new ConcurrentHashMap<>();
    /// Whether each was found to say what the input says.
    private final Map<Integer, Boolean> said = new ConcurrentHashMap<>();

    DecidedYears(Decided editions, Standing standing, ProjectActuals actuals, Acceptances acceptances) {
        this.editions = editions;
        this.standing = standing;
        this.actuals = actuals;
        this.acceptances = acceptances;
    }

    /// The whole edition, read anew each time; null where nothing is decided.
    @Nullable
    AnnualReport edition(int year) {
        return editions.edition(year);
    }

    /// What later years show of the edition; null where nothing is decided.
    @Nullable
    AnnualReport figures(int year) {
        return brief(year).map(EditionBrief::figures).orElse(null);
    }

    /// Whether the edition was found to say what the input says, when that said this.
    ///
    /// @param content asked for once, and not where there is nothing to compare it with
    boolean isSaidBy(int year, Supplier<String> content) {
        String before = brief(year).map(EditionBrief::content).orElse(null);
        return before != null && said.computeIfAbsent(year, _ -> before.equals(content.get()));
    }

    private Optional<EditionBrief> brief(int year) {
        return briefs.computeIfAbsent(year, _ -> Optional.ofNullable(editions.brief(year)));
    }

    /// That what has accumulated on the project through the year before is not what that year's edition shows.
    List<Finding> ofActual(int year, Project record) {
        int before = year - 1;
        Money was = brief(before)
                .map(EditionBrief::actualsToDate)
                .map(shown -> shown.get(record.id()))
                .orElse(null);
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

    /// The editions whose decisions `years.yaml` tells otherwise than they do: they stand as they were published, and a
    /// reader would find two answers to who decided what.
    List<Finding> ofDecisions(Settings settings) {
        var found = new ArrayList<Finding>();
        settings.adoptions().forEach((year, adoption) -> {
            AnnualReport edition = figures(year);
            if (edition == null || edition.adoption() == null) {
                return;
            }
            YearPlaces places = settings.places(year);
            unused(year, edition, adoption, places).ifPresent(found::add);
            for (int number = 1; number <= edition.revision(); number++) {
                String was = decision(published(edition, number), number);
                String now = decision(adoption, number);
                if (!was.equals(now)) {
                    // A year that was adopted again states the decision on its last edition in the first one's place.
                    boolean again = number == 1 && edition.adoption().on(edition.revision()) == null;
                    String which = Integer.toString(again ? edition.revision() : number);
                    found.add(
                            acceptances.of(FindingCode.EDITION_DECISION_DIFFERS, places.year(), year, which, was, now));
                }
            }
        });
        return found;
    }

    /// What tells the decision on one of the edition and those before it. An edition after it can have been
    /// decided while `years.yaml` had lost that decision, which then stands in what it was published with
    /// itself. Those before the one that the year was last adopted with are no longer to be named.
    private Adoption published(AnnualReport edition, int number) {
        Adoption last = Objects.requireNonNull(edition.adoption());
        Integer first = edition.adoptedRevision();
        if (first == null || number <= first || last.on(number) != null) {
            return last;
        }
        Adoption own = editions.decisions(edition.year(), number);
        return own == null ? last : own;
    }

    /// That `reopened` opens nothing, where no more than the first edition was ever decided and that was
    /// published without it: the year stands adopted, be the day mistyped or older than the decision. Where
    /// the edition was published with it, it may be history that this output does not have.
    private Optional<Finding> unused(int year, AnnualReport edition, Adoption adoption, YearPlaces places) {
        Adoption.Reopened reopened = adoption.reopened();
        Adoption was = edition.adoption();
        if (reopened == null
                || adoption.standsOpen()
                || edition.revision() > 1
                || was == null
                || was.reopened() != null) {
            return Optional.empty();
        }
        Location at = places.reopened() == null ? places.year() : places.reopened();
        String what = "reopened: " + reopened.date();
        return Optional.of(acceptances.of(
                FindingCode.SETTING_UNUSED, at, year, what, "–", adoption.date().toString()));
    }

    /// The date, the number, who decided and why, as far as they are stated; `–` where nothing is.
    private static String decision(Adoption adoption, int edition) {
        EditionDecision later = adoption.on(edition);
        if (later == null && edition > 1) {
            return "–";
        }
        return later == null
                ? words(adoption.date(), adoption.decision(), adoption.by())
                : words(later.date(), later.decision(), later.by(), later.because());
    }

    private static String words(LocalDate date, @Nullable String... stated) {
        return Stream.concat(Stream.of(date.toString()), Stream.of(stated).filter(Objects::nonNull))
                .collect(Collectors.joining(", "));
    }
}
