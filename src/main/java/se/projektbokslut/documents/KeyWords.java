package se.projektbokslut.documents;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.projektbokslut.words.Spelling;

/// Finds the key that is meant by one that nobody knows: in another letter case, in Swedish, or nearly so
/// spelled. It is only ever suggested.
final class KeyWords {
    private static final Map<String, String> SWEDISH = Map.ofEntries(
            Map.entry("titel", "title"),
            Map.entry("namn", "title"),
            Map.entry("projektnamn", "title"),
            Map.entry("name", "title"),
            Map.entry("projektledare", "leader"),
            Map.entry("ledare", "leader"),
            Map.entry("project-leader", "leader"),
            Map.entry("projektägare", "owner"),
            Map.entry("ägare", "owner"),
            Map.entry("beställare", "client"),
            Map.entry("mottagare", "receiver"),
            Map.entry("startdatum", "start"),
            Map.entry("start-date", "start"),
            Map.entry("slut", "end"),
            Map.entry("slutdatum", "end"),
            Map.entry("end-date", "end"),
            Map.entry("process", "processes"),
            Map.entry("processer", "processes"),
            Map.entry("bakgrund", "background"),
            Map.entry("syfte", "purpose"),
            Map.entry("omfattning", "scope"),
            Map.entry("mål", "objectives"),
            Map.entry("projektmål", "objectives"),
            Map.entry("effektmål", "outcome-goals"),
            Map.entry("målgrupper", "target-groups"),
            Map.entry("leveranser", "deliverables"),
            Map.entry("milstolpar", "milestones"),
            Map.entry("nyttor", "benefits"),
            Map.entry("risker", "risks"),
            Map.entry("ekonomi", "economy"),
            Map.entry("prognos", "forecast"),
            Map.entry("utfall", "actual"),
            Map.entry("projektkod", "ledger-codes"),
            Map.entry("projektkoder", "ledger-codes"),
            Map.entry("diarienummer", "registry-number"),
            Map.entry("diarienr", "registry-number"),
            Map.entry("enhet", "unit"),
            Map.entry("tjänst", "service"),
            Map.entry("anteckningar", "notes"),
            Map.entry("slutrapport", "final-report"),
            Map.entry("dokument", "documents"),
            Map.entry("språk", "language"),
            Map.entry("källa", "source"),
            Map.entry("uppdaterad", "updated"),
            Map.entry("datum", "date"),
            Map.entry("vad", "what"),
            Map.entry("utgåva", "edition"),
            Map.entry("revision", "edition"),
            Map.entry("kommentar", "comment"));

    /// Words of the reports that are spelled nearly as a key and mean another: `revision` is not
    /// `decision`.
    private static final Set<String> NO_MISSPELLINGS = Set.of("revision");

    private KeyWords() {}

    static Optional<String> meant(String key, Collection<String> known) {
        String lower = key.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        String word = SWEDISH.get(lower);
        if (known.contains(lower)) {
            return Optional.of(lower);
        }
        if (word != null && known.contains(word)) {
            return Optional.of(word);
        }
        return NO_MISSPELLINGS.contains(lower) ? Optional.empty() : Spelling.meant(key, known);
    }
}
