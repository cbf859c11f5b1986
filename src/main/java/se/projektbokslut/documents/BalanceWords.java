package se.projektbokslut.documents;

import java.util.regex.Pattern;

/// The words by which general ledgers name the rows of what an account holds before its entries and after them.
public final class BalanceWords {
    /// The day, the year, the month or the account that the balance is of: `Ingående balans 2023-01-01`.
    private static final String OF =
            "(?:[\\s:,(]+(?:per|den|konto|år|året|årets|period|perioden|periodens|for|of|as|at|year|period|account"
                    + "|[0-9][0-9./-]*))*[\\s:).]*";

    private static final Pattern WHOLE = Pattern.compile(
            "(?:(?:(?:ack|ackumulerad|ackumulerat|årets|periodens)\\.?\\s+)?"
                    + "(?:ing|utg)(?:ående|\\.)?\\s?(?:balans(?:en|er)?|bal\\.?|saldot?|saldon)"
                    + "|(?:opening|closing) balances?)" + OF,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern SHORT =
            Pattern.compile("[iu]b:?(?:\\s(?:19|20)[0-9]{2}(?:-?[0-9]{2}){0,2})?", Pattern.CASE_INSENSITIVE);

    private BalanceWords() {}

    /// Whether the text is nothing but these words, with what the balance is of: `Justering ingående balans 2023` is
    /// what an entry says.
    public static boolean isBalance(String text) {
        return WHOLE.matcher(text).matches();
    }

    /// Whether it is `IB` or `UB`, which may be the code of something else: where it stands must tell.
    public static boolean isShort(String text) {
        return SHORT.matcher(text).matches();
    }
}
