package se.projektbokslut.annual;

import static se.projektbokslut.findings.FindingCode.SETTING_UNUSED;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.documents.MappingReader;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Location;
import se.projektbokslut.inventory.InputNames;
import se.projektbokslut.ledger.Volume;
import se.projektbokslut.settings.Acceptance;
import se.projektbokslut.settings.Settings;
import se.projektbokslut.words.Spelling;

/// Finds what `years.yaml`, `volumes.csv` and `accepted.yaml` say that meets nothing: a mistyped year or code, a
/// finding that is mended or spelled otherwise. Nothing else would tell.
final class UnusedSettings {
    /// So many of what could be met are named.
    private static final int MOST_NAMED = 3;

    private static final List<String> CODES =
            Stream.of(FindingCode.values()).map(FindingCode::name).toList();

    private UnusedSettings() {}

    /// Of a year that several rows of volumes are of, the first row is named.
    ///
    /// @param years that have a report
    static List<Finding> years(Settings settings, List<Volume> volumes, List<Integer> years, Acceptances acceptances) {
        var found = new ArrayList<Finding>();
        var ofVolumes = new TreeMap<Integer, Location>();
        volumes.forEach(volume -> ofVolumes.putIfAbsent(volume.year(), volume.at()));
        var ofYears = new TreeMap<Integer, Location>();
        settings.yearPlaces().forEach((year, places) -> ofYears.put(year, places.year()));
        for (Map<Integer, Location> places : List.of(ofYears, ofVolumes)) {
            places.forEach((year, place) -> {
                if (!years.contains(year)) {
                    String named = years.stream().map(String::valueOf).collect(Collectors.joining(", "));
                    found.add(finding(place, year.toString(), named, acceptances));
                }
            });
        }
        return found;
    }

    /// @param all what the run found
    static List<Finding> acceptances(List<Finding> all, Acceptances acceptances) {
        var found = new ArrayList<Finding>();
        for (boolean last : new boolean[] {false, true}) {
            for (Acceptance unmet : acceptances.unmet()) {
                // An acceptance of these very findings can be judged only when they are known.
                if (unmet.code().equals(SETTING_UNUSED.name()) == last) {
                    found.add(finding(unmet, all, acceptances));
                }
            }
        }
        return found;
    }

    private static Finding finding(Acceptance unmet, List<Finding> all, Acceptances acceptances) {
        String code = MappingReader.shortened(unmet.code());
        Stream<String> could = CODES.contains(code)
                ? all.stream()
                        .filter(finding -> finding.code().name().equals(code))
                        .map(finding -> named(finding.at().file(), finding.record()))
                        .distinct()
                        .sorted()
                        .limit(MOST_NAMED)
                : Spelling.nearest(code.toUpperCase(Locale.ROOT), codesOf(unmet, all), MOST_NAMED).stream();
        Location at = unmet.at();
        return finding(
                at == null ? Location.ofFile("accepted.yaml") : at,
                code + named(unmet.file(), unmet.record()).transform(of -> of.isEmpty() ? "" : ", " + of),
                could.collect(Collectors.joining(", ")),
                acceptances);
    }

    /// The codes that the acceptance can have meant: those of the findings of its record and file.
    private static Set<String> codesOf(Acceptance unmet, List<Finding> all) {
        return all.stream()
                .filter(finding -> unmet.record() == null || unmet.record().equalsIgnoreCase(finding.record()))
                .filter(finding ->
                        unmet.file() == null || InputNames.same(finding.at().file(), unmet.file()))
                .map(finding -> finding.code().name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String named(@Nullable String file, @Nullable String record) {
        String ofFile = file == null ? "" : file;
        return record == null || record.isEmpty() ? ofFile : ofFile.isEmpty() ? record : ofFile + " " + record;
    }

    private static Finding finding(Location at, String what, String could, Acceptances acceptances) {
        return acceptances.of(SETTING_UNUSED, at, null, what, could.isEmpty() ? "–" : could);
    }
}
