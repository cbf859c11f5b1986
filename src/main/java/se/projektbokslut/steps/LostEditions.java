package se.projektbokslut.steps;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import se.projektbokslut.annual.Compilation;
import se.projektbokslut.annual.Overview;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.publication.KeptEditions;
import se.projektbokslut.publication.YearPublication;

/// Decided editions that are gone since the last run and that this one does not make again. The reports tell which
/// they are, before anything is published: so the first night names them as the later ones do.
public final class LostEditions {
    private LostEditions() {}

    /// The overview that names them.
    public static Overview named(RunPlan plan, Compilation compilation) throws IOException {
        YearPublication publication =
                new YearPublication(plan.options().output(), plan.known(), plan.rendering(), plan.settings());
        List<Finding> lost = new ArrayList<>();
        for (KeptEditions.Damage gone : new KeptEditions(plan.options().output(), plan.known()).goneSinceLastRun()) {
            int year = gone.year();
            if (!plan.publishes(year)
                    || !compilation.years().contains(year)
                    || publication.isLost(compilation.report(year))) {
                lost.add(gone.finding());
            }
        }
        return compilation.overview(lost);
    }
}
