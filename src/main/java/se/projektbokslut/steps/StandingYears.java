package se.projektbokslut.steps;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.YearState;
import se.projektbokslut.cache.ProductCache;
import se.projektbokslut.content.Digest;
import se.projektbokslut.publication.YearPublication;

/// Years whose files in the output are those that their reports give, so that they need not be drawn again to
/// find that out. What is known of a year is a product in the cache, without content: its name is made from the
/// report's value, the program, and all that the publication finds in the output. Where any of it differs there
/// is none.
record StandingYears(RunPlan plan, ProductCache cache, YearPublication publication) {
    private static final String FOLDER = "standing/";

    /// Whether publishing the year would change nothing.
    boolean stands(int year) throws IOException {
        if (plan.options().force()) {
            return false;
        }
        String name = name(year, Compile.years(plan, cache));
        return name != null && cache.has(name);
    }

    /// Notes that the year is published as its report gives it. Of a year that this run decided, what it then
    /// says is the next run's to find.
    void note(AnnualReport compiled) throws IOException {
        if (compiled.state() != YearState.PRELIMINARY && compiled.revision() == 0) {
            return;
        }
        String name = name(compiled.year(), Compile.years(plan, cache));
        if (name != null) {
            cache.write(name, out -> {});
        }
    }

    /// The products of those years, for [ProductCache#retain].
    Set<String> names() throws IOException {
        Set<String> names = new TreeSet<>();
        Compile.Years compiled = Compile.years(plan, cache);
        for (int year : compiled.all()) {
            String name = name(year, compiled);
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }

    /// Null where the year does not stand whole.
    private @Nullable String name(int year, Compile.Years compiled) throws IOException {
        Optional<String> report = compiled.standing().contains(year)
                // Which edition that is, the output says.
                ? Optional.of("decided")
                : cache.seal(plan.compiled(Integer.toString(year)));
        Optional<String> standing = publication.standing(year);
        if (report.isEmpty() || standing.isEmpty()) {
            return null;
        }
        return FOLDER
                + new Digest()
                        .add(plan.program().whole())
                        .add(report.get())
                        .add(standing.get())
                        .hex()
                + "-" + year + ".json";
    }
}
