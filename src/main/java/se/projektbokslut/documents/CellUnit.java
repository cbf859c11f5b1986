package se.projektbokslut.documents;

import org.jspecify.annotations.Nullable;

/// What the format of a workbook's number shows beside its digits: `#,##0 "tkr"` the unit in which the number is
/// stored, `#,##0, "tkr"` the one in which it is shown.
///
/// @param words as they stand before and behind the digits
/// @param thousands how often the number is divided by a thousand before it is shown
public record CellUnit(String words, int thousands) {
    /// A time of the day, or hours: the number that is stored is of days.
    public static final CellUnit OF_TIME = new CellUnit("h:mm", 0);

    private static final String DIGITS = "0#?";

    /// Null where the format shows the digits alone, as they are stored.
    static @Nullable CellUnit of(String format) {
        var words = new StringBuilder();
        int thousands = 0;
        int commas = 0;
        boolean digits = false;
        for (int i = 0; i < format.length() && format.charAt(i) != ';'; i++) {
            char c = format.charAt(i);
            if (c == '"') {
                int end = end(format, '"', i + 1);
                words.append(format, i + 1, end);
                i = end;
            } else if (c == '[') {
                int end = end(format, ']', i + 1);
                words.append(currency(format.substring(i + 1, end)));
                i = end;
            } else if (c == '\\' && i + 1 < format.length()) {
                i++;
                words.append(format.charAt(i));
            } else if (c == '_' || c == '*') {
                i++;
                words.append(' ');
            } else if (DIGITS.indexOf(c) >= 0) {
                digits = true;
                commas = 0;
            } else if (c == ',' && digits) {
                commas++;
            } else if (c == '.') {
                thousands += commas;
                commas = 0;
            } else if (c == ' ' || c == '%' || Character.getType(c) == Character.CURRENCY_SYMBOL) {
                words.append(c);
            }
        }
        String said = words.toString().strip();
        return said.isEmpty() && thousands + commas == 0 ? null : new CellUnit(said, thousands + commas);
    }

    private static int end(String format, char sign, int from) {
        int end = format.indexOf(sign, from);
        return end < 0 ? format.length() : end;
    }

    /// Of `$kr-41D` the currency; of a colour or a condition nothing.
    private static String currency(String bracket) {
        return bracket.startsWith("$") ? bracket.substring(1).split("-", 2)[0] : "";
    }
}
