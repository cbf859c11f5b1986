package se.projektbokslut.ledger;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// A company as a row or a file states it in one text: by its number, or by its name (CONTRACT, "Never twice").
public final class StatedCompany {
    private static final Pattern NUMBER = Pattern.compile("(?i)(SE ?)?[0-9][0-9 -]*");

    private StatedCompany() {}

    /// Whether it is a number and no name.
    public static boolean isNumber(String stated) {
        return NUMBER.matcher(stated.strip()).matches();
    }

    /// Whether it is the number that stands for none.
    public static boolean isPlaceholder(String stated) {
        return isNumber(stated) && OrganisationNumber.isPlaceholder(stated);
    }

    /// The one form of all texts that mean the same company: the number's, of a name without regard to case and blanks.
    public static String key(String stated) {
        return isNumber(stated) ? OrganisationNumber.canonical(stated) : folded(stated);
    }

    /// A name in the form in which names are compared.
    public static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
