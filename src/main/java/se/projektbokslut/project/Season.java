package se.projektbokslut.project;

import java.time.LocalDate;

/// The seasons that EDTF gives numbers in the month's place.
enum Season {
    SPRING(21, 3),
    SUMMER(22, 6),
    AUTUMN(23, 9),
    /// Lies at both ends of its year, so its bounds are the year's.
    WINTER(24, 0);

    private final int code;
    private final int firstMonth;

    Season(int code, int firstMonth) {
        this.code = code;
        this.firstMonth = firstMonth;
    }

    int code() {
        return code;
    }

    static Season ofCode(int code) {
        for (Season season : values()) {
            if (season.code == code) {
                return season;
            }
        }
        throw new IllegalArgumentException("not a season: " + code);
    }

    LocalDate first(int year) {
        return LocalDate.of(year, this == WINTER ? 1 : firstMonth, 1);
    }

    LocalDate last(int year) {
        return this == WINTER
                ? LocalDate.of(year, 12, 31)
                : LocalDate.of(year, firstMonth, 1).plusMonths(3).minusDays(1);
    }
}
