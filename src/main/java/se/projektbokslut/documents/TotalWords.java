package se.projektbokslut.documents;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// The words by which lists name the rows of their sums.
public final class TotalWords {
    /// Also with what it adds up: `Summa totalt`, `Total budget 2023`, `Summa projekt:`.
    private static final Pattern WHOLE = Pattern.compile(
            "summering:?|antal:?|(?:årets |periodens )?omslutning:?"
                    + "|(?:(?:del|total|slut)?summa|s:a|totalt?|(?:sub|grand )?total|sum)"
                    + "(?: (?:totalt?|summa|summarum|alla|samtliga|all|projekt|projects|budget|utfall|prognos|kostnad(?:er)?"
                    + "|belopp|t?kr|mn?kr|sek|år|konto(?:t|n)?|kontogrupp|kontoklass|period|månad|kvartal|[0-9]{1,8}))*:?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// `varav avslutade`, whatever the part is of.
    private static final Pattern PART = Pattern.compile(
            "[-–•]?\\s?(?:varav|därav|of which)(?:[\\s\\p{Z}:,].*)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    /// Those that nothing but a sum begins or ends with; `Sum` and `Antal` are parts of other names too.
    private static final String WORD = "(?:(?:del|total|slut)?summa|totalt?|subtotal|grand total|s:a)";

    private static final Pattern MARKED = Pattern.compile(
            WORD + "(?:[\\s\\p{Z}:,(].*)?|.*[\\s\\p{Z}:,]" + WORD + ":?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /// What [#WORD] ends in, in small letters.
    private static final byte[][] ENDS = {
        "summa".getBytes(StandardCharsets.US_ASCII),
        "total".getBytes(StandardCharsets.US_ASCII),
        "totalt".getBytes(StandardCharsets.US_ASCII),
        "s:a".getBytes(StandardCharsets.US_ASCII)
    };

    private TotalWords() {}

    /// Whether the words are those with which a list begins the row of its sums.
    public static boolean isTotal(String text) {
        return WHOLE.matcher(Blanks.stripped(text)).matches();
    }

    /// The same among projects, whose sums may have parts, each on a row of its own. In a ledger an entry may call
    /// itself one.
    public static boolean isTotalOrPart(String text) {
        return isTotal(text) || PART.matcher(Blanks.stripped(text)).matches();
    }

    /// Whether bytes that end as some words of sums do may be one that [#marks] finds by its end: nearly none do.
    ///
    /// @param end behind the last one
    public static boolean mayEnd(byte[] bytes, int begin, int end) {
        int last = withoutBlanks(bytes, begin, end);
        last = last - begin > 1 && bytes[last - 1] == ':' ? withoutBlanks(bytes, begin, last - 1) : last;
        for (byte[] word : ENDS) {
            int at = last - word.length;
            int same = 0;
            while (at >= begin && same < word.length && (bytes[at + same] | 0x20) == word[same]) {
                same++;
            }
            if (same == word.length) {
                return true;
            }
        }
        return false;
    }

    /// Where the text ends without the blanks behind it. Of what is not ASCII any may be one.
    private static int withoutBlanks(byte[] bytes, int begin, int end) {
        int last = end;
        while (last > begin && (bytes[last - 1] <= ' ' || bytes[last - 1] == '"')) {
            last--;
        }
        return last;
    }

    /// Whether the text begins or ends with a word of a sum, as `Summa kostnader` and `6410 Summa` do in a pivot table.
    /// A name may do so too: what else the row states must tell.
    public static boolean marks(String text) {
        return MARKED.matcher(Blanks.stripped(text)).matches();
    }
}
