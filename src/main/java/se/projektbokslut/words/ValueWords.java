package se.projektbokslut.words;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Finds the allowed value that people mean by a word of their own (`Avslutat`, `grön`, `Closed`). It is only
/// ever suggested: what a record says is the keeper's to write.
public final class ValueWords {
    /// Shorter words have too many neighbours for a spelling to be guessed.
    private static final int SHORTEST_GUESSED = 4;

    /// A word in lower case, and the codes that it can stand for: of each key's codes at most one.
    static final Map<String, List<String>> CODES = Map.ofEntries(
            word("planerad", "planned"),
            word("planerat", "planned"),
            word("planeras", "planned"),
            word("kommande", "planned"),
            word("ej påbörjad", "planned"),
            word("ej påbörjat", "planned"),
            word("inte påbörjad", "planned"),
            word("inte påbörjat", "planned"),
            word("not started", "planned"),
            word("pågår", "ongoing", "open"),
            word("pågående", "ongoing", "open"),
            word("påbörjad", "ongoing"),
            word("påbörjat", "ongoing"),
            word("startad", "ongoing"),
            word("startat", "ongoing"),
            word("aktiv", "ongoing"),
            word("aktivt", "ongoing"),
            word("active", "ongoing", "open"),
            word("started", "ongoing"),
            word("in progress", "ongoing", "open"),
            word("under arbete", "ongoing", "open"),
            word("genomförande", "ongoing"),
            word("avslutad", "closed"),
            word("avslutat", "closed"),
            word("slutfört", "closed", "delivered"),
            word("slutförd", "closed", "delivered"),
            word("färdig", "closed", "delivered", "reached"),
            word("färdigt", "closed", "delivered", "reached"),
            word("klar", "closed", "delivered", "reached", "met"),
            word("klart", "closed", "delivered", "reached", "met"),
            word("genomförd", "closed", "delivered", "reached"),
            word("genomfört", "closed", "delivered", "reached"),
            word("stängd", "closed"),
            word("stängt", "closed"),
            word("done", "closed", "delivered", "reached", "met"),
            word("finished", "closed", "delivered", "reached"),
            word("completed", "closed", "delivered", "reached"),
            word("complete", "closed", "delivered", "reached"),
            word("ended", "closed"),
            word("avbruten", "cancelled"),
            word("avbrutet", "cancelled"),
            word("nedlagd", "cancelled"),
            word("nedlagt", "cancelled"),
            word("inställd", "cancelled"),
            word("inställt", "cancelled"),
            word("makulerad", "cancelled"),
            word("makulerat", "cancelled"),
            word("canceled", "cancelled"),
            word("stopped", "cancelled"),
            word("öppen", "open"),
            word("öppet", "open"),
            word("nådd", "reached", "met"),
            word("nått", "reached", "met"),
            word("uppnådd", "reached", "met"),
            word("uppnått", "reached", "met"),
            word("passerad", "reached"),
            word("uppfylld", "met"),
            word("uppfyllt", "met"),
            word("ja", "met", "true"),
            word("delvis", "partly-met"),
            word("delvis uppfylld", "partly-met"),
            word("delvis uppfyllt", "partly-met"),
            word("delvis uppnådd", "partly-met"),
            word("delvis uppnått", "partly-met"),
            word("partly", "partly-met"),
            word("partially met", "partly-met"),
            word("nej", "not-met", "false"),
            word("ej uppfylld", "not-met"),
            word("ej uppfyllt", "not-met"),
            word("inte uppfylld", "not-met"),
            word("inte uppfyllt", "not-met"),
            word("ej uppnådd", "not-met"),
            word("ej uppnått", "not-met"),
            word("inte uppnådd", "not-met"),
            word("inte uppnått", "not-met"),
            word("levererad", "delivered"),
            word("levererat", "delivered"),
            word("överlämnad", "handed-over"),
            word("överlämnat", "handed-over"),
            word("förväntad", "expected"),
            word("förväntat", "expected"),
            word("väntad", "expected"),
            word("väntat", "expected"),
            word("uppmätt", "measured"),
            word("mätt", "measured"),
            word("ej realiserad", "not-realised"),
            word("inte realiserad", "not-realised"),
            word("ej realiserat", "not-realised"),
            word("inte realiserat", "not-realised"),
            word("uteblev", "not-realised"),
            word("utebliven", "not-realised"),
            word("uteblivet", "not-realised"),
            word("not realized", "not-realised"),
            word("grön", "green"),
            word("grönt", "green"),
            word("gul", "yellow"),
            word("gult", "yellow"),
            word("orange", "yellow"),
            word("amber", "yellow"),
            word("röd", "red"),
            word("rött", "red"),
            word("investering", "investment"),
            word("investeringsprojekt", "investment"),
            word("drift", "operating"),
            word("driftprojekt", "operating"),
            word("driftsprojekt", "operating"),
            word("operation", "operating"),
            word("avser", "direct"),
            word("direkt", "direct"),
            word("berör", "touched"),
            word("angiven", "stated"),
            word("angivet", "stated"),
            word("härledd", "derived"),
            word("härlett", "derived"),
            word("slutsats", "derived"),
            word("mål", "objective"),
            word("fråga", "inquiry"),
            word("utredning", "inquiry"),
            word("fortsätter", "continues"),
            word("fortsättning", "continues"),
            word("delat", "split"),
            word("delas", "split"),
            word("sammanslaget", "merged"),
            word("ersätter", "replaces"),
            word("dubblett", "possible-duplicate"),
            word("möjlig dubblett", "possible-duplicate"),
            word("samma namn", "same-name"),
            word("annat", "other"),
            word("fastställd", "adopted"),
            word("fastställt", "adopted"),
            word("kommunbas", "kommun-bas"),
            word("kronor", "kr"),
            word("tusen kronor", "tkr"),
            word("tusental kronor", "tkr"),
            word("svenska", "sv"),
            word("swedish", "sv"),
            word("se", "sv"),
            word("engelska", "en"),
            word("english", "en"),
            word("yes", "true"),
            word("y", "true"),
            word("j", "true"),
            word("sant", "true"),
            word("sann", "true"),
            word("1", "true"),
            word("x", "true"),
            word("no", "false"),
            word("n", "false"),
            word("falsk", "false"),
            word("falskt", "false"),
            word("0", "false"));

    private ValueWords() {}

    private static Map.Entry<String, List<String>> word(String word, String... codes) {
        return Map.entry(word, List.of(codes));
    }

    /// The allowed code that the text says in other letters: the same but for case, blanks and hyphens, or a word
    /// for it in Swedish or English.
    public static Optional<String> code(String text, Collection<String> allowed) {
        String word = folded(text);
        return allowed.stream()
                .filter(code -> folded(code).equals(word))
                .findFirst()
                .or(() -> CODES.getOrDefault(word, List.of()).stream()
                        .filter(allowed::contains)
                        .findFirst());
    }

    /// The allowed code that the text says, or one that is spelled almost so.
    public static Optional<String> meant(String text, Collection<String> allowed) {
        String word = folded(text);
        return code(text, allowed)
                .or(() -> word.length() < SHORTEST_GUESSED ? Optional.empty() : Spelling.meant(word, allowed));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_-]+", " ")
                .replaceAll("^[\\p{Punct}“”„’»«\\s]+|[\\p{Punct}“”„’»«\\s]+$", "");
    }
}
