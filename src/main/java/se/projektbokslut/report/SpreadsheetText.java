package se.projektbokslut.report;

import java.util.regex.Pattern;

/// Keeps texts as they are where a spreadsheet opens a CSV file by a double click: it takes `0123` for 123, `1-2`
/// and `jan-19` for days, `1E5` for 100000 and nineteen digits for fifteen. Written as `="0123"`, which both
/// Excel and LibreOffice Calc read as the text between the quotes, they stay.
final class SpreadsheetText {
    /// What a spreadsheet would take for a formula (CONTRACT, "Output").
    private static final String FORMULA_STARTS = "=+-@\t\r";
    /// Of longer digits a spreadsheet shows an exponent.
    private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,10}");

    private static final Pattern DAY = Pattern.compile("(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}");
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9 \u00A0.,:/+%Ee-]*");
    private static final Pattern MONTH = Pattern.compile(
            "([0-9]{1,2}[ ./-]?)?(jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]*[ ./-]*[0-9]{0,4}",
            Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 40;

    private SpreadsheetText() {}

    /// The text as a cell of a spreadsheet's CSV file, before its quotes.
    ///
    /// @param text not empty
    static String cell(String text) {
        if (FORMULA_STARTS.indexOf(text.charAt(0)) >= 0) {
            return "'" + text;
        }
        return isChanged(text) ? "=\"" + text + "\"" : text;
    }

    private static boolean isChanged(String text) {
        String shown = text.strip();
        if (shown.length() > LONGEST || shown.isEmpty()) {
            return false;
        }
        if (Character.isDigit(shown.charAt(0)) && NUMBER.matcher(shown).matches()) {
            return !WHOLE.matcher(text).matches() && !DAY.matcher(text).matches();
        }
        return shown.chars().anyMatch(Character::isDigit)
                && MONTH.matcher(shown).matches();
    }
}
