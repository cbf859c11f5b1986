package se.projektbokslut.intake;

import java.util.List;
import java.util.SortedMap;

/// What the office has set up in the input folder.
///
/// @param adoptions calendar year to what `years.yaml` says of it
public record Settings(
        ProcessSettings processes, SortedMap<Integer, Adoption> adoptions, List<Acceptance> acceptances) {
    public Settings {
        acceptances = List.copyOf(acceptances);
    }
}
