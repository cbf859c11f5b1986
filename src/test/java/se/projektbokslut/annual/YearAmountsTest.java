package se.projektbokslut.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static se.projektbokslut.annual.ProjectBuilder.closed;
import static se.projektbokslut.annual.ProjectBuilder.ongoing;
import static se.projektbokslut.annual.ProjectBuilder.whole;
import static se.projektbokslut.annual.ProjectBuilder.years;

import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.projektbokslut.annual.YearProject.Amounts;

class YearAmountsTest {
    /// Amounts as `budget actual variance forecast budget_total actual_to_date variance_total`, `-` where
    /// unknown.
    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void everyRule(String rule, ProjectBuilder project, int year, String expected) {
        assertThat(text(Inputs.compiled(2030, project.build())
                        .report(year)
                        .projects()
                        .getFirst()
                        .amounts()))
                .isEqualTo(expected);
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                arguments(
                        "nothing stated is nothing known",
                        closed("a").start("2019").end("2019"),
                        2019,
                        "- - - - - - -"),
                arguments(
                        "the whole amount of a project within one year is the year's",
                        closed("a")
                                .start("2019-01")
                                .end("2019-10")
                                .budget(whole("100"))
                                .actual(whole("120")),
                        2019,
                        "100.00 120.00 -20.00 - 100.00 120.00 -20.00"),
                arguments(
                        "the forecast follows the budget's rule",
                        closed("a").start("2019").end("2019").forecast(whole("90")),
                        2019,
                        "- - - 90.00 - - -"),
                arguments(
                        "years that contradict the whole leave open what has accumulated",
                        closed("a")
                                .start("2018")
                                .end("2019")
                                .budget(whole("100"))
                                .actual(years("90", 2018, "400", 2019, "80")),
                        2019,
                        "- 80.00 - - 100.00 - -"),
                arguments(
                        "the whole amount of a longer project is no year's",
                        closed("a")
                                .start("2018")
                                .end("2019")
                                .budget(whole("100"))
                                .actual(whole("70")),
                        2019,
                        "- - - - 100.00 70.00 30.00"),
                arguments(
                        "a year's amount is that year's",
                        closed("a").start("2018").end("2019").budget(years("100", 2018, "40", 2019, "60")),
                        2019,
                        "60.00 - - - 100.00 - -"),
                arguments(
                        "the years make up the whole when every year is stated",
                        closed("a").start("2018").end("2019").budget(years(null, 2018, "40", 2019, "60")),
                        2019,
                        "60.00 - - - 100.00 - -"),
                arguments(
                        "a year that is not stated leaves the whole unknown",
                        closed("a").start("2017").end("2019").budget(years(null, 2018, "40", 2019, "60")),
                        2019,
                        "60.00 - - - - - -"),
                arguments(
                        "an ongoing project's whole runs to its planned end",
                        ongoing("a")
                                .start("2019")
                                .planned(null, "2020-06", null)
                                .budget(years(null, 2019, "40", 2020, "60")),
                        2019,
                        "40.00 - - - 100.00 - -"),
                arguments(
                        "and so does that of one which ran over it",
                        closed("a")
                                .start("2019")
                                .end("2021")
                                .planned(null, "2020-06", null)
                                .budget(years(null, 2019, "40", 2020, "60")),
                        2021,
                        "- - - - 100.00 - -"),
                arguments(
                        "but not that of one whose planned years lack an amount",
                        closed("a")
                                .start("2019")
                                .end("2021")
                                .planned(null, "2020-06", null)
                                .budget(years(null, 2019, "40", 2021, "60")),
                        2021,
                        "60.00 - - - - - -"),
                arguments(
                        "without a start there is no whole of years",
                        closed("a").end("2019").budget(years(null, 2019, "60")).actual(years("5", 2019, "5")),
                        2019,
                        "60.00 5.00 55.00 - - - -"),
                arguments(
                        "without a start the whole amount is no year's",
                        closed("a").end("2019").budget(whole("60")).actual(whole("5")),
                        2019,
                        "- - - - 60.00 - -"),
                arguments(
                        "a handover does not make the whole amount a year's",
                        closed("a")
                                .start("2019")
                                .handover("2019-12", "drift")
                                .budget(whole("60"))
                                .actual(whole("5")),
                        2019,
                        "- - - - 60.00 - -"),
                arguments(
                        "actual accumulates while every year is stated",
                        ongoing("a").start("2018").actual(years(null, 2018, "10", 2019, "20", 2020, "30")),
                        2019,
                        "- 20.00 - - - 30.00 -"),
                arguments(
                        "a year without actual stops what accumulates",
                        ongoing("a").start("2018").actual(years(null, 2018, "10", 2020, "30")),
                        2020,
                        "- 30.00 - - - - -"),
                arguments(
                        "the whole actual of a project that is over is not known while it was ongoing",
                        closed("a")
                                .start("2018")
                                .end("2019")
                                .budget(whole("100"))
                                .actual(whole("70")),
                        2018,
                        "- - - - 100.00 - -"),
                arguments(
                        "an income is negative",
                        closed("a")
                                .start("2019")
                                .end("2019")
                                .budget(whole("-10"))
                                .actual(whole("-15.50")),
                        2019,
                        "-10.00 -15.50 5.50 - -10.00 -15.50 5.50"));
    }

    @Test
    void anUndatedProjectHasOnlyItsWholeBudget() {
        Overview overview = Inputs.compiled(
                        2030,
                        closed("a").budget(whole("100")).actual(whole("70")).build())
                .overview();
        assertThat(text(overview.undated().getFirst().amounts())).isEqualTo("- - - - 100.00 - -");
    }

    private static String text(Amounts amounts) {
        return String.join(
                " ",
                Stream.of(
                                amounts.budget(),
                                amounts.actual(),
                                amounts.variance(),
                                amounts.forecast(),
                                amounts.budgetTotal(),
                                amounts.actualToDate(),
                                amounts.varianceTotal())
                        .map(amount -> Objects.toString(amount, "-"))
                        .toList());
    }
}
