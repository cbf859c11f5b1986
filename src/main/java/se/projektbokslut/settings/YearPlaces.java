package se.projektbokslut.settings;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Location;

/// Where `years.yaml` says what it says of a year.
///
/// @param year the year itself
/// @param reopened that it was opened again; null where that is not said
/// @param editions edition to the decision on it
public record YearPlaces(Location year, @Nullable Location reopened, Map<Integer, Location> editions) {
    public YearPlaces {
        editions = Map.copyOf(editions);
    }

    /// The decision on that edition, else the year.
    public Location of(int edition) {
        return editions.getOrDefault(edition, year);
    }
}
