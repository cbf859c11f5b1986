package se.projektbokslut.lists;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The words that offices write as headings and in their status columns, in Swedish and English, and the keys
/// and codes that they mean. They are only ever proposed.
final class DraftWords {
    private static final String RECORDS = """
            id | projektnr, projektnummer, projekt-id, projektid, projektets nummer, id, nr, projekt nr, project id, project number, project no
            title | projektnamn, projekttitel, titel, namn, benämning, projektbenämning, projekt, project, project name, project_name, name, title
            status | status, läge, projektstatus, skede, fas, state, phase
            registry-number | diarienr, diarienummer, dnr, ärende, ärendenr, ärendenummer, ärende-id, registry number, registration number, case number
            processes | process, processer, processes
            start | start, startdatum, startar, påbörjad, påbörjat, projektstart, starttid, projekt_starttid, från, start date, start_date, startdate, started
            end | slut, slutdatum, avslutad, avslutat, avslutsdatum, projektslut, sluttid, projekt_sluttid, till, end, end date, end_date, enddate, ended, closed
            plan.start | planerad start, planerat startdatum, planned start
            plan.end | planerat slut, planerat slutdatum, beräknat slut, måldatum, planned end, due date
            leader | projektledare, ledare, ansvarig, projektansvarig, pl, leader, project leader, project manager, manager
            owner | projektägare, ägare, sponsor, owner, project owner
            client | beställare, uppdragsgivare, client
            receiver | mottagare, stödmottagare, receiver, recipient
            unit | enhet, avdelning, förvaltning, område, verksamhet, unit, department
            service | tjänst, service
            type | projekttyp, typ av projekt, type
            purpose | syfte, beskrivning, projektbeskrivning, purpose, description
            background | bakgrund, background
            objectives | mål, projektmål, objectives, goals
            outcome-goals | effektmål, outcome goals
            deliverables | leveranser, deliverables
            economy.budget | budget, total budget, totalbudget, beslutad budget, beviljat belopp, bidrag, beviljat_belopp_sek, anslag, grant
            economy.actual | utfall, förbrukat, nedlagt, kostnad, kostnader, actual, cost, spent
            economy.forecast | prognos, slutprognos, forecast
            ledger-codes | projektkod, projektkoder, projektkonto, kod i ekonomisystemet, ekonomikod, ledger code, ledger codes
            notes | kommentar, kommentarer, anteckning, anteckningar, notering, comment, comments, notes
            updated | uppdaterad, senast ändrad, uppdateringsdatum, ändrad, updated
            status-date | statusdatum, status date
            """;

    private static final String STATUSES = """
            closed | avslutat, avslutad, avslutade, klar, klart, färdig, färdigt, slutfört, slutförd, genomförd, genomfört, stängd, stängt, closed, completed, complete, done, finished
            ongoing | pågår, pågående, aktiv, aktivt, startad, startat, genomförande, ongoing, active, in progress, open, started
            planned | planerad, planerat, planeras, ej startat, ej startad, ej påbörjad, ej påbörjat, kommande, idé, planned, not started, upcoming
            cancelled | avbrutet, avbruten, inställt, inställd, nedlagt, nedlagd, makulerad, makulerat, stoppat, stoppad, cancelled, canceled, stopped
            """;

    private static final String TYPES = """
            operating | drift, driftprojekt, driftsprojekt, operating, operations
            investment | investering, investeringar, investeringsprojekt, investment, investment project, capital
            """;

    private static final Set<String> MISSING = Set.of(
            "-",
            "–",
            "—",
            "--",
            "uppgift saknas",
            "uppgifter saknas",
            "saknas",
            "okänt",
            "okänd",
            "ej angivet",
            "ej angiven",
            "ingen uppgift",
            "n/a",
            "na",
            "not stated",
            "unknown",
            "missing");

    private static final Map<String, String> OF_RECORDS = words(RECORDS);

    /// By the keys of which the values are codes, the code that a word means.
    private static final Map<String, Map<String, String>> CODES =
            Map.of("status", words(STATUSES), "type", words(TYPES));

    private static final Pattern YEAR = Pattern.compile("\\b(19[0-9]{2}|20[0-9]{2}|21[0-9]{2})\\b");

    /// Within a word, also where a line breaks there.
    private static final Pattern HYPHEN = Pattern.compile("(?<=\\p{L})[-\u2010\u2011] ?(?=\\p{L})");

    private static final Pattern OF_CHOICE = Pattern.compile("\\.value$");

    /// A shorter word among others tells nothing.
    private static final int SHORTEST_TELLING = 5;

    private DraftWords() {}

    /// The words of a table with what they mean, in its order.
    static Map<String, String> words(String table) {
        Map<String, String> words = new LinkedHashMap<>();
        table.lines().forEach(line -> {
            String[] parts = line.split(" \\| ", 2);
            Arrays.stream(parts[1].split(", ", -1)).forEach(word -> words.put(word, parts[0].strip()));
        });
        return Collections.unmodifiableMap(words);
    }

    /// What a heading means.
    ///
    /// @param key with the year that the heading names, for an amount of a year
    /// @param thousands how many times its amounts are multiplied by a thousand, 0 for kronor; null where the
    ///     heading names no unit
    record Meaning(String key, @Nullable Integer thousands) {
        boolean isAmount() {
            return key.startsWith("economy.")
                    || Set.of("amount", "debit", "credit").contains(key);
        }

        boolean isDate() {
            return Set.of("start", "end", "plan.start", "plan.end", "updated", "status-date", "date")
                    .contains(key);
        }

        /// What its amounts are multiplied by, `1` for kronor.
        String times() {
            return "1" + "000".repeat(thousands == null ? 0 : thousands);
        }
    }

    private static Optional<Meaning> ofRecord(String heading) {
        // A choice of a list of Microsoft's is an object with its word as `Value`.
        String folded = OF_CHOICE.matcher(CellWords.folded(heading)).replaceFirst("");
        Matcher year = YEAR.matcher(folded);
        String ofYear = year.find() ? year.group() : "";
        String bare = plain(AmountUnits.without(folded));
        String exact = key(OF_RECORDS, plain(folded));
        String key = exact != null ? exact : key(OF_RECORDS, bare);
        if (key == null && !ofYear.isEmpty()) {
            key = key(OF_RECORDS, plain(bare.replace(ofYear, " ")));
        }
        if (key == null) {
            // The key itself, as lists have it that were once made for records.
            String without = ofYear.isEmpty() ? folded : folded.replace("." + ofYear, "");
            key = OF_RECORDS.containsValue(without) ? without : null;
        }
        if (key == null) {
            return Optional.empty();
        }
        Meaning meaning = new Meaning(key, AmountUnits.thousands(folded).orElse(null));
        return Optional.of(
                !meaning.isAmount()
                        ? new Meaning(key, null)
                        : ofYear.isEmpty() ? meaning : new Meaning(key + "." + ofYear, meaning.thousands()));
    }

    /// The key that a heading means, also with a hyphen within a word: `Projekt-nr`, `Start-datum`.
    private static @Nullable String key(Map<String, String> words, String heading) {
        String word = word(words, heading);
        return word == null ? null : words.get(word);
    }

    /// The word that a heading is, also with a hyphen within it.
    static @Nullable String word(Map<String, String> words, String heading) {
        String whole = HYPHEN.matcher(heading).replaceAll("");
        return words.containsKey(heading) ? heading : words.containsKey(whole) ? whole : null;
    }

    /// The key that a heading may mean that has a known word among others: `yearly_budget`.
    static Optional<String> maybe(ColumnDescription.Kind kind, String heading) {
        Map<String, String> words = kind == ColumnDescription.Kind.RECORDS ? OF_RECORDS : LedgerWords.words(kind);
        return Arrays.stream(CellWords.folded(heading).split("[^\\p{L}]+", -1))
                .filter(word -> word.length() >= SHORTEST_TELLING)
                .flatMap(word -> Optional.ofNullable(words.get(word)).stream())
                .findFirst();
    }

    /// Whether some kind of list has that heading.
    static boolean isKnown(String heading) {
        return Stream.of(ColumnDescription.Kind.values())
                .anyMatch(kind -> of(kind, heading).isPresent());
    }

    /// What a heading means in a list of that kind.
    static Optional<Meaning> of(ColumnDescription.Kind kind, String heading) {
        return kind == ColumnDescription.Kind.RECORDS ? ofRecord(heading) : LedgerWords.of(kind, heading);
    }

    /// Whether a word says in any column that nothing is stated.
    static boolean meansMissing(String word) {
        return MISSING.contains(CellWords.folded(word));
    }

    /// Whether the key's values are codes.
    static boolean hasCodes(String key) {
        return CODES.containsKey(key);
    }

    /// The code that a word in a column of such a key means.
    static Optional<String> code(String key, String word) {
        return Optional.ofNullable(CODES.getOrDefault(key, Map.of()).get(CellWords.folded(word)));
    }

    /// Without signs around words.
    static String plain(String heading) {
        return heading.replaceAll("[()\\[\\]:*/]+", " ")
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
