package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.project.Results.Risk;
import se.projektbokslut.project.Results.RiskState;
import se.projektbokslut.report.pdf.Text;

/// A risk that is open at the year's end, with its project.
record OpenRisk(Edition edition, YearProject project, Risk risk) {
    /// Likelihood × consequence of a risk that a director should see.
    static final int GREAT = 12;
    /// So many stand on the page that leads; the others follow in the section.
    static final int IN_BRIEF = 3;

    /// Those of likelihood × consequence [#GREAT] and more, the greatest first, then by title.
    static List<OpenRisk> greatest(Edition edition) {
        return all(edition).stream().filter(open -> open.level() >= GREAT).toList();
    }

    /// All open ones, the greatest first, then by title and as the record has them; those without likelihood or
    /// consequence last.
    static List<OpenRisk> all(Edition edition) {
        List<OpenRisk> open = new ArrayList<>();
        for (YearProject project : edition.byTitle()) {
            List<Risk> risks = project.project().results().risks();
            for (Risk risk : risks == null ? List.<Risk>of() : risks) {
                if (risk.state() == RiskState.OPEN) {
                    open.add(new OpenRisk(edition, project, risk));
                }
            }
        }
        open.sort(Comparator.comparingInt(OpenRisk::level).reversed());
        return open;
    }

    /// Likelihood × consequence; 0 where one of them is not stated.
    int level() {
        Integer level = risk.level();
        return level == null ? 0 : level;
    }

    /// `Kunskapsbrist (4 × 5 = 20), Ny ekonomihandbok. Åtgärd: …`.
    Text line() {
        Text line = prose(risk.what())
                .and(" (" + figure() + "), ")
                .and(edition.linkToCard(project))
                .and(". ");
        String measure = risk.measure();
        return measure == null
                ? line.and(Text.missing(edition.label("risk.no-measure")))
                : line.and(edition.label("risk.measure") + " ").and(prose(Wording.shortened(measure, 160)));
    }

    /// `4 × 5 = 20`.
    String figure() {
        Integer likelihood = risk.likelihood();
        Integer consequence = risk.consequence();
        return likelihood == null || consequence == null
                ? edition.label("missing")
                : edition.label("risk.level", likelihood, consequence, level());
    }

    Text prose(@Nullable String words) {
        return words == null ? edition.missing() : Text.of(words).in(edition.foreign(project));
    }
}
