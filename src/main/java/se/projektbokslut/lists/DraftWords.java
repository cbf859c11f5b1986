package se.projektbokslut.lists;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
            start | start, startdatum, startar, påbörjad, påbörjat, projektstart, starttid, projekt_starttid, från, start date, start_date, started
            end | slut, slutdatum, avslutad, avslutat, avslutsdatum, projektslut, sluttid, projekt_sluttid, till, end, end date, end_date, ended, closed
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

    private static final String ENTRIES = """
            date | verdatum, verifikationsdatum, ver.datum, bokföringsdatum, bokf.datum, datum, transaktionsdatum, date, voucher date, posting date
            month | period, månad, bokföringsperiod, month
            account | konto, kontonr, kontonummer, account
            account-text | kontotext, kontonamn, kontobenämning, account text, account name
            project | projekt, projektkod, projektnr, proj, project
            project-text | projekttext, projektnamn, projektbenämning, project name
            series | serie, verserie, ver.serie, verifikationsserie, series
            voucher | vernr, ver.nr, verifikation, verifikationsnummer, verifikationsnr, ver nr, voucher, voucher number
            debit | debet, debetbelopp, debit
            credit | kredit, kreditbelopp, credit
            amount | belopp, summa, utfall, amount
            """;

    private static final String PURCHASES = """
            buyer-id | köpare id, köpar-id, köpare orgnr, köparens orgnr, köparens organisationsnummer, buyer id
            buyer | köpare, köpande enhet, förvaltning, bolag, buyer
            voucher | verifikationsnummer, verifikationsnr, vernr, ver.nr, ver nr, verifikation, fakturanr, fakturanummer, löpnr, löpnummer, voucher, voucher number, invoice number
            supplier | leverantör, leverantörsnamn, leverantörens namn, supplier, supplier name
            supplier-id | leverantörsnr, leverantörsnummer, leverantörs-id, leverantör id, levnr, lev.nr, leverantörens orgnr, leverantörens organisationsnummer, supplier id
            account | konto, kontonr, konto nr, kontonummer, account
            account-text | kontotext, kontonamn, konto text, kontobenämning, account text
            amount | belopp, summa, fakturabelopp, amount
            date | datum, bokföringsdatum, verdatum, verifikationsdatum, fakturadatum, date, invoice date
            project | projekt, projektkod, projekt kod, projektnr, project
            """;

    /// What a list of purchases has and a ledger's entries have not, and the other way round.
    private static final Set<String> OF_PURCHASES_ONLY = Set.of("supplier", "supplier-id");

    private static final Set<String> OF_ENTRIES_ONLY = Set.of("series", "debit", "credit");

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

    private static final Set<String> COMPANIES = Set.of(
            "bolag", "bolagsnr", "företag", "orgnr", "org.nr", "organisationsnummer", "company", "company number");

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
    private static final Map<String, String> OF_ENTRIES = words(ENTRIES);
    private static final Map<String, String> OF_PURCHASES = words(PURCHASES);
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

    private static Map<String, String> words(String table) {
        Map<String, String> words = new HashMap<>();
        table.lines().forEach(line -> {
            String[] parts = line.split(" \\| ", 2);
            Arrays.stream(parts[1].split(", ", -1)).forEach(word -> words.put(word, parts[0].strip()));
        });
        return Map.copyOf(words);
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
        String found = words.get(heading);
        return found != null ? found : words.get(HYPHEN.matcher(heading).replaceAll(""));
    }

    /// The key that a heading may mean that has a known word among others: `yearly_budget`.
    static Optional<String> maybe(String heading) {
        return Arrays.stream(CellWords.folded(heading).split("[^\\p{L}]+", -1))
                .filter(word -> word.length() >= SHORTEST_TELLING)
                .flatMap(word -> Optional.ofNullable(OF_RECORDS.get(word)).stream())
                .findFirst();
    }

    /// Whether some kind of list has that heading.
    static boolean isKnown(String heading) {
        return Stream.of(ColumnDescription.Kind.values())
                .anyMatch(kind -> of(kind, heading).isPresent());
    }

    /// What a heading means in a list of that kind.
    static Optional<Meaning> of(ColumnDescription.Kind kind, String heading) {
        return switch (kind) {
            case RECORDS -> ofRecord(heading);
            case ENTRIES -> ofLedger(OF_ENTRIES, heading);
            case SUPPLIER_LEDGER -> ofLedger(OF_PURCHASES, heading);
        };
    }

    private static Optional<Meaning> ofLedger(Map<String, String> words, String heading) {
        String folded = CellWords.folded(heading);
        String exact = key(words, plain(folded));
        String key = exact != null ? exact : key(words, plain(AmountUnits.without(folded)));
        return Optional.ofNullable(key)
                .map(found -> new Meaning(found, null))
                .map(meaning -> meaning.isAmount()
                        ? new Meaning(
                                meaning.key(), AmountUnits.thousands(folded).orElse(null))
                        : meaning);
    }

    /// Whether the column says whose the entries are.
    static boolean isCompany(String heading) {
        return COMPANIES.contains(plain(CellWords.folded(heading)));
    }

    /// The kind of list that has these headings: purchases name suppliers, a voucher, a date and an amount; entries an
    /// account, and an amount or both sides of one.
    static ColumnDescription.Kind kind(List<String> headings) {
        Set<String> entry = keys(OF_ENTRIES, headings);
        Set<String> purchase = keys(OF_PURCHASES, headings);
        if (purchase.containsAll(Set.of("voucher", "date", "amount"))
                && !Collections.disjoint(purchase, OF_PURCHASES_ONLY)
                && Collections.disjoint(entry, OF_ENTRIES_ONLY)) {
            return ColumnDescription.Kind.SUPPLIER_LEDGER;
        }
        return entry.contains("account") && (entry.contains("amount") || entry.contains("debit"))
                ? ColumnDescription.Kind.ENTRIES
                : ColumnDescription.Kind.RECORDS;
    }

    private static Set<String> keys(Map<String, String> words, List<String> headings) {
        return headings.stream()
                .flatMap(heading -> ofLedger(words, heading).stream())
                .map(Meaning::key)
                .collect(Collectors.toSet());
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
    private static String plain(String heading) {
        return heading.replaceAll("[()\\[\\]:*/]+", " ")
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
