package se.projektbokslut.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.money.Money;
import se.projektbokslut.project.Economy;
import se.projektbokslut.report.pdf.Text;
import se.projektbokslut.settings.AmountUnit;

/// The year's largest overruns and underruns, each with the budget and the actual that it is of and what its record
/// says of it.
final class BriefVariances {
    /// Of each sign.
    private static final int MOST = 2;
    /// A longer explanation stands whole on the project's card.
    private static final int LONGEST = 170;

    private static final Comparator<YearProject> BY_VARIANCE = Comparator.comparing(BriefVariances::variance);

    private final Edition edition;
    /// Next to the largest a small one is nothing to lead by.
    private final long least;

    BriefVariances(Edition edition) {
        this.edition = edition;
        this.least = edition.byTitle().stream()
                        .filter(project -> project.amounts().variance() != null)
                        .mapToLong(BriefVariances::size)
                        .max()
                        .orElse(0)
                / 10;
    }

    private static long size(YearProject project) {
        return Math.abs(variance(project).ore());
    }

    List<Text> lines() {
        return Stream.concat(largest(BY_VARIANCE, -1), largest(BY_VARIANCE.reversed(), 1))
                .map(this::line)
                .toList();
    }

    private Stream<YearProject> largest(Comparator<YearProject> order, int sign) {
        return edition.byTitle().stream()
                .filter(project -> project.amounts().variance() != null
                        && Long.signum(variance(project).ore()) == sign)
                .filter(project -> size(project) >= least)
                .sorted(order)
                .limit(MOST);
    }

    private Text line(YearProject project) {
        Money budget = Objects.requireNonNull(project.amounts().budget());
        Money actual = Objects.requireNonNull(project.amounts().actual());
        AmountUnit unit = Formats.together(edition.unit(), budget, actual, variance(project));
        String words = String.join(
                ", ",
                edition.label("brief.part-budget", edition.formats.summary(budget, unit)),
                edition.label("brief.part-actual", edition.formats.summary(actual, unit)),
                edition.label("brief.part-variance", edition.formats.variance(variance(project), budget, unit)));
        Text line = edition.linkToCard(project).and(": " + words + ". ");
        String explanation = explanation(project);
        if (explanation != null) {
            return line.and(Text.of(Wording.shortened(explanation, LONGEST)).in(edition.foreign(project)));
        }
        return project.findings().contains(FindingCode.VARIANCE_UNEXPLAINED)
                ? line.and(Text.missing(edition.label("brief.unexplained")))
                : line;
    }

    private @Nullable String explanation(YearProject project) {
        Economy economy = project.project().economy();
        Map<Integer, String> explanations = economy == null ? Map.of() : economy.explanations();
        return explanations.get(edition.report.year());
    }

    private static Money variance(YearProject project) {
        return Objects.requireNonNull(project.amounts().variance());
    }
}
