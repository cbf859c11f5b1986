package se.projektbokslut.settings;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.Location;

/// What the office has set up in the input folder.
///
/// @param adoptions calendar year to what `years.yaml` says of it
/// @param comments calendar year to what the responsible manager says of it
/// @param yearPlaces calendar year to where `years.yaml` says so; [#places] gives one of each year
/// @param findings about what the files say, as the catalogue has them
public record Settings(
        ProcessSettings processes,
        SortedMap<Integer, Adoption> adoptions,
        List<Acceptance> acceptances,
        SortedMap<Integer, YearComment> comments,
        SortedMap<Integer, YearPlaces> yearPlaces,
        List<Finding> findings) {
    public Settings {
        acceptances = List.copyOf(acceptances);
        findings = List.copyOf(findings);
        comments = Collections.unmodifiableSortedMap(new TreeMap<>(comments));
        yearPlaces = Collections.unmodifiableSortedMap(new TreeMap<>(yearPlaces));
    }

    /// Settings of no file.
    public Settings(ProcessSettings processes, SortedMap<Integer, Adoption> adoptions, List<Acceptance> acceptances) {
        this(processes, adoptions, acceptances, new TreeMap<>(), new TreeMap<>(), List.of());
    }

    /// Where the year's adoption and its decisions are stated.
    public YearPlaces places(int year) {
        return yearPlaces.getOrDefault(year, new YearPlaces(Location.ofFile("years.yaml"), null, Map.of()));
    }
}
