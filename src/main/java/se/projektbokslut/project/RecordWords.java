package se.projektbokslut.project;

import static java.util.Map.entry;

import java.util.Map;

/// The words that offices write as headings of a list where a record has a key: so that a refusal can name what
/// is meant.
/// They are never read as it.
final class RecordWords {
    /// Headings in small letters and the keys that they mean.
    static final Map<String, String> KEYS = Map.ofEntries(
            entry("projekt-id", "id"),
            entry("projektid", "id"),
            entry("projektnummer", "id"),
            entry("titel", "title"),
            entry("namn", "title"),
            entry("projektnamn", "title"),
            entry("name", "title"),
            entry("läge", "status"),
            entry("statusdatum", "status-date"),
            entry("process", "processes"),
            entry("processer", "processes"),
            entry("startdatum", "start"),
            entry("start date", "start"),
            entry("slut", "end"),
            entry("slutdatum", "end"),
            entry("avslutat", "end"),
            entry("end date", "end"),
            entry("planerat slut", "plan.end"),
            entry("projektledare", "leader"),
            entry("project leader", "leader"),
            entry("project manager", "leader"),
            entry("projektägare", "owner"),
            entry("enhet", "unit"),
            entry("beställare", "client"),
            entry("mottagare", "receiver"),
            entry("syfte", "purpose"),
            entry("bakgrund", "background"),
            entry("mål", "objectives"),
            entry("effektmål", "outcome-goals"),
            entry("leveranser", "deliverables"),
            entry("budget", "economy.budget"),
            entry("prognos", "economy.forecast"),
            entry("forecast", "economy.forecast"),
            entry("utfall", "economy.actual"),
            entry("actual", "economy.actual"),
            entry("projektkod", "ledger-codes"),
            entry("projektkoder", "ledger-codes"),
            entry("projektkonto", "ledger-codes"),
            entry("diarienummer", "registry-number"),
            entry("diarienr", "registry-number"),
            entry("anteckningar", "notes"),
            entry("kommentar", "notes"),
            entry("slutrapport", "final-report.title"));

    private RecordWords() {}
}
