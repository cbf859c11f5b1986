package se.projektbokslut.generate;

import java.util.List;

/// The fictional municipality whose files are written.
final class Municipality {
    static final String NAME = "Exempelstad (påhittad kommun)";

    /// Cannot be anybody's: the check digit after 212000-000 would be 1 (the Luhn sum of this is 9).
    static final String NUMBER = "212000-0000";

    /// What every file says of itself where its format has a place for it.
    static final String NOTICE = "Exempelstad är en påhittad kommun: inga uppgifter är verkliga.";

    static final List<CostCentre> COST_CENTRES = List.of(
            new CostCentre("110", "Kommunledning"),
            new CostCentre("210", "Servicecentrum"),
            new CostCentre("310", "Skola"),
            new CostCentre("410", "Omsorg"),
            new CostCentre("510", "Teknik och fastighet"));

    private Municipality() {}

    record CostCentre(String number, String name) {}
}
