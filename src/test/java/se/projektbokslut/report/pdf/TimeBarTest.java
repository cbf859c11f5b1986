package se.projektbokslut.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.projektbokslut.report.pdf.TimeBar.Days;
import se.projektbokslut.report.pdf.TimeBar.Piece;
import se.projektbokslut.report.pdf.TimeBar.Shape;

/// Days of 2023 after its beginning: 1 February is 31, 1 March 59, the year's end 365.
class TimeBarTest {
    @Test
    void daysGiveOneSolidPieceWithBothDaysInIt() {
        Shape shape = shape(day("2023-02-01"), day("2023-02-28"));
        assertThat(shape.pieces()).containsExactly(new Piece(31, 59, false));
        assertThat(shape.before()).isFalse();
        assertThat(shape.after()).isFalse();
        assertThat(shape(day("2023-02-01"), day("2023-02-01")).pieces()).containsExactly(new Piece(31, 32, false));
        assertThat(shape(day("2023-01-01"), day("2023-12-31")))
                .isEqualTo(new Shape(List.of(new Piece(0, 365, false)), false, false));
    }

    @Test
    void aMonthOrASeasonIsVagueAndOnlyWhatLiesBetweenIsSolid() {
        assertThat(shape(days("2023-02-01", "2023-02-28"), day("2023-03-31")).pieces())
                .containsExactly(new Piece(31, 59, true), new Piece(59, 90, false));
        assertThat(shape(day("2023-01-01"), days("2023-02-01", "2023-02-28")).pieces())
                .containsExactly(new Piece(0, 31, false), new Piece(31, 59, true));
    }

    @Test
    void aWholeYearIsVagueFromBeginToEnd() {
        assertThat(shape(days("2023-01-01", "2023-12-31"), days("2023-01-01", "2023-12-31"))
                        .pieces())
                .containsExactly(new Piece(0, 365, true));
        Shape twoYears = shape(days("2022-01-01", "2022-12-31"), days("2023-01-01", "2023-12-31"));
        assertThat(twoYears.pieces()).containsExactly(new Piece(0, 365, true));
        assertThat(twoYears.before()).isTrue();
        assertThat(twoYears.after()).isFalse();
    }

    @Test
    void whatReachesOverTheYearSaysSoOnlyWhereItSurelyDoes() {
        Shape over = shape(day("2022-05-01"), day("2024-02-01"));
        assertThat(over.pieces()).containsExactly(new Piece(0, 365, false));
        assertThat(over.before()).isTrue();
        assertThat(over.after()).isTrue();
        Shape winter = shape(days("2022-12-01", "2023-02-28"), day("2023-04-10"));
        assertThat(winter.pieces()).containsExactly(new Piece(0, 59, true), new Piece(59, 100, false));
        assertThat(winter.before()).isFalse();
        Shape ongoing = new TimeBar(day("2023-12-01"), null, true, false).in(2023);
        assertThat(ongoing.pieces()).containsExactly(new Piece(334, 365, false));
        assertThat(ongoing.after()).isTrue();
    }

    @Test
    void aSideOfWhichNothingIsKnownIsAShortVaguePiece() {
        assertThat(shape(null, day("2023-02-28")).pieces())
                .containsExactly(new Piece(58 - TimeBar.STUB, 58, true), new Piece(58, 59, false));
        assertThat(shape(day("2023-02-01"), null).pieces())
                .containsExactly(new Piece(31, 32, false), new Piece(32, 32 + TimeBar.STUB, true));
        assertThat(shape(day("2023-02-01"), null).after()).isFalse();
    }

    @Test
    void whatLiesInNoDayOfTheYearIsNotDrawn() {
        for (TimeBar bar : new TimeBar[] {
            new TimeBar(null, null, false, false),
            new TimeBar(null, null, true, false),
            new TimeBar(day("2021-01-01"), day("2022-12-31"), false, false),
            new TimeBar(day("2024-01-01"), null, true, false),
            new TimeBar(day("2021-01-01"), null, false, false),
            new TimeBar(day("2023-05-01"), day("2023-04-01"), false, false)
        }) {
            assertThat(bar.in(2023)).isEqualTo(new Shape(List.of(), false, false));
        }
    }

    private static Shape shape(@Nullable Days from, @Nullable Days to) {
        return new TimeBar(from, to, false, false).in(2023);
    }

    private static Days day(String day) {
        return days(day, day);
    }

    private static Days days(String first, String last) {
        return new Days(LocalDate.parse(first), LocalDate.parse(last));
    }
}
