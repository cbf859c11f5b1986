package se.projektbokslut.ledger;

import java.util.Locale;

/// The forms in which a company's number is written (CONTRACT, "Never twice"): ten digits, with or without hyphen,
/// with `16` before them, or as a VAT number between `SE` and `01`.
public final class OrganisationNumber {
    private static final int WITH_CENTURY = 12;
    private static final int DIGITS = 10;

    /// What programs write where no number has been given.
    private static final String PLACEHOLDER = "0".repeat(DIGITS);

    private OrganisationNumber() {}

    /// Whether it stands for a number that nobody has given: ten zeros in any form.
    static boolean isPlaceholder(String stated) {
        return canonical(stated).equals(PLACEHOLDER);
    }

    /// The one form of all that mean the same company; a person's number keeps its century.
    public static String canonical(String stated) {
        String digits = stated.replaceAll("[^0-9]", "");
        if (digits.length() != WITH_CENTURY) {
            return digits;
        }
        boolean vat = stated.strip().toUpperCase(Locale.ROOT).startsWith("SE");
        if (digits.startsWith("16") && !vat) {
            return digits.substring(2);
        }
        // Only a person's number begins with a century.
        boolean person = digits.startsWith("18") || digits.startsWith("19") || digits.startsWith("20");
        return digits.endsWith("01") && (vat || !person) ? digits.substring(0, DIGITS) : digits;
    }
}
