package se.projektbokslut.documents;

import java.util.regex.Pattern;

/// The words by which lists name the rows of their sums.
public final class TotalWords {
    /// Also with what it adds up: `Summa totalt`, `Total budget 2023`, `Summa projekt:`.
    private static final Pattern WHOLE = Pattern.compile(
            "summering:?|antal:?|(?:årets |periodens )?omslutning:?"
                    + "|(?:(?:del|total|slut)?summa|s:a|totalt?|(?:sub|grand )?total|sum)"
                    + "(?: (?:totalt?|summa|summarum|alla|samtliga|all|projekt|projects|budget|utfall|prognos|kostnad(?:er)?"
                    + "|belopp|t?kr|mn?kr|sek|år|(?:19|20)[0-9]{2}))*:?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// `varav avslutade`, whatever the part is of.
    private static final Pattern PART = Pattern.compile(
            "[-–•]?\\s?(?:varav|därav|of which)(?:[\\s\\p{Z}:,].*)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    /// Those that nothing but a sum begins or ends with; `Sum` and `Antal` are parts of other names too.
    private static final String WORD = "(?:(?:del|total|slut)?summa|totalt?|subtotal|grand total|s:a)";

    private static final Pattern MARKED = Pattern.compile(
            WORD + "(?:[\\s\\p{Z}:,(].*)?|.*[\\s\\p{Z}:,]" + WORD + ":?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

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

    /// Whether the text begins or ends with a word of a sum, as `Summa kostnader` and `6410 Summa` do in a pivot table.
    /// A name may do so too: what else the row states must tell.
    public static boolean marks(String text) {
        return MARKED.matcher(Blanks.stripped(text)).matches();
    }
}
