package se.projektbokslut.generate;

import java.time.LocalDate;
import java.util.List;

/// Writes a day as vaguely as people do.
final class Dates {
    private static final List<String> MONTHS = List.of(
            "januari",
            "februari",
            "mars",
            "april",
            "maj",
            "juni",
            "juli",
            "augusti",
            "september",
            "oktober",
            "november",
            "december");

    private Dates() {}

    /// A date, in figures or words, of which the day is a part.
    static String vague(LocalDate day, Chance chance) {
        int year = day.getYear();
        String month = MONTHS.get(day.getMonthValue() - 1);
        return switch (chance.below(20)) {
            case 0, 1 -> Integer.toString(year);
            case 2, 3 -> day.toString().substring(0, 7);
            case 4 -> month + " " + year;
            case 5, 6 -> season(day, true);
            case 7 -> season(day, false);
            case 8 -> day.getDayOfMonth() + " " + month + " " + year;
            default -> day.toString();
        };
    }

    /// Winter lies in two years, so its days are written as months.
    private static String season(LocalDate day, boolean inWords) {
        return switch (day.getMonthValue()) {
            case 3, 4, 5 -> inWords ? "våren " + day.getYear() : day.getYear() + "-21";
            case 6, 7, 8 -> inWords ? "sommaren " + day.getYear() : day.getYear() + "-22";
            case 9, 10, 11 -> inWords ? "hösten " + day.getYear() : day.getYear() + "-23";
            default -> day.toString().substring(0, 7);
        };
    }
}
