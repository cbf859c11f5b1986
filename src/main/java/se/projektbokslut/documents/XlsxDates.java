package se.projektbokslut.documents;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;

/// Which of a workbook's number formats show dates, and which day a number is then.
final class XlsxDates {
    /// How much of a date a format shows.
    enum Shown {
        NOTHING,
        DAY,
        MONTH,
        YEAR
    }

    private static final LocalDate FIRST_OF_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);

    /// The 29th of February 1900, which spreadsheets count and the calendar does not have.
    private static final int NO_DAY = 60;

    private static final int LAST = 2_958_465;

    private XlsxDates() {}

    /// Of a format that every workbook has without stating it.
    static Shown ofBuiltIn(int format) {
        boolean day = (format >= 14 && format <= 16)
                || format == 22
                || (format >= 27 && format <= 31)
                || format == 36
                || (format >= 50 && format <= 54)
                || format == 57
                || format == 58;
        return day ? Shown.DAY : format == 17 ? Shown.MONTH : Shown.NOTHING;
    }

    /// Whether a format that every workbook has without stating it shows a time without a day.
    static boolean isBuiltInTime(int format) {
        return (format >= 18 && format <= 21) || (format >= 45 && format <= 47);
    }

    /// Whether a format as it is written shows a time without a day: `hh:mm`, `[h]:mm`.
    static boolean isTime(String code) {
        String plain = plain(code);
        return of(code) == Shown.NOTHING && (plain.indexOf('h') >= 0 || plain.contains("ss"));
    }

    private static String plain(String code) {
        return code.split(";", 2)[0]
                .replaceAll("\\\\.|_.|\\*.", "")
                .replaceAll("\"[^\"]*\"?", "")
                // Hours, minutes or seconds that are counted on beyond a day.
                .replaceAll("(?i)\\[(?:h+|m+|s+)]", "h")
                .replaceAll("\\[[^\\]]*]?", "")
                .toLowerCase(Locale.ROOT);
    }

    /// Of a format as it is written: `yyyy-mm-dd`, `[$-41D]mmm-yy`, `# ##0 "kr"`.
    static Shown of(String code) {
        String plain = plain(code);
        if (plain.contains("general") || plain.indexOf('#') >= 0 || plain.indexOf('?') >= 0) {
            return Shown.NOTHING;
        }
        if (plain.indexOf('d') >= 0) {
            return Shown.DAY;
        }
        boolean time = plain.indexOf('h') >= 0 || plain.indexOf('s') >= 0;
        if (plain.indexOf('y') >= 0) {
            return plain.indexOf('m') >= 0 ? Shown.MONTH : Shown.YEAR;
        }
        return plain.indexOf('m') >= 0 && !time ? Shown.DAY : Shown.NOTHING;
    }

    /// Whether a number in a format of dates is one: before the calendar's first day there are none.
    static ListCell.Kind kindOf(BigDecimal number, boolean from1904) {
        int least = from1904 ? 0 : 1;
        return number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(LAST + 1L)) < 0
                ? ListCell.Kind.DATE
                : ListCell.Kind.NUMBER;
    }

    /// The date as precisely as the format shows it: `2019-12-31`, `2019-12` or `2019`.
    ///
    /// @param number days since the calendar's beginning, the time of day behind the point
    static String text(BigDecimal number, Shown shown, boolean from1904) {
        int days = number.setScale(0, RoundingMode.FLOOR).intValueExact();
        if (days == NO_DAY && !from1904) {
            return "1900-02-29";
        }
        LocalDate day =
                from1904 ? FIRST_OF_1904.plusDays(days) : FIRST_OF_1900.plusDays(days < NO_DAY ? days : days - 1L);
        String text = day.toString();
        return switch (shown) {
            case MONTH -> text.substring(0, text.length() - 3);
            case YEAR -> text.substring(0, text.length() - 6);
            case DAY, NOTHING -> text;
        };
    }
}
