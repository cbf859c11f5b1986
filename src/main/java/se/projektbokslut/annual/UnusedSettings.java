package se.projektbokslut.annual;

import static se.projektbokslut.findings.FindingCode.SETTING_UNUSED;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.Location;
import se.projektbokslut.settings.Acceptance;
import se.projektbokslut.settings.Settings;

/// Finds what `years.yaml` and `accepted.yaml` say that meets nothing: a mistyped year, a finding that is
/// mended or spelled otherwise. Nothing else would tell.
final class UnusedSettings {
    /// So many of what could be met are named.
    private static final int MOST_NAMED = 3;

    private UnusedSettings() {}

    /// @param years that have a report
    static List<Finding> years(Settings settings, List<Integer> years, Acceptances acceptances) {
        var found = new ArrayList<Finding>();
        settings.yearPlaces().forEach((year, place) -> {
            if (!years.contains(year)) {
                String named = years.stream().map(String::valueOf).collect(Collectors.joining(", "));
                found.add(finding(place, year.toString(), named, acceptances));
            }
        });
        return found;
    }

    /// @param all what the run found
    static List<Finding> acceptances(List<Finding> all, Acceptances acceptances) {
        var found = new ArrayList<Finding>();
        for (boolean last : new boolean[] {false, true}) {
            for (Acceptance unmet : acceptances.unmet()) {
                // An acceptance of these very findings can be judged only when they are known.
                if ((unmet.code() == SETTING_UNUSED) == last) {
                    found.add(finding(unmet, all, acceptances));
                }
            }
        }
        return found;
    }

    private static Finding finding(Acceptance unmet, List<Finding> all, Acceptances acceptances) {
        String could = all.stream()
                .filter(finding -> finding.code() == unmet.code())
                .map(finding -> named(finding.at().file(), finding.record()))
                .distinct()
                .sorted()
                .limit(MOST_NAMED)
                .collect(Collectors.joining(", "));
        Location at = unmet.at();
        return finding(
                at == null ? Location.ofFile("accepted.yaml") : at,
                unmet.code() + named(unmet.file(), unmet.record()).transform(of -> of.isEmpty() ? "" : ", " + of),
                could,
                acceptances);
    }

    private static String named(@Nullable String file, @Nullable String record) {
        String ofFile = file == null ? "" : file;
        return record == null || record.isEmpty() ? ofFile : ofFile.isEmpty() ? record : ofFile + " " + record;
    }

    private static Finding finding(Location at, String what, String could, Acceptances acceptances) {
        return acceptances.of(SETTING_UNUSED, at, null, what, could.isEmpty() ? "–" : could);
    }
}
