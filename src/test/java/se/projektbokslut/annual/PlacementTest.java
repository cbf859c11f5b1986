package se.projektbokslut.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static se.projektbokslut.annual.ProjectBuilder.closed;
import static se.projektbokslut.annual.ProjectBuilder.ongoing;
import static se.projektbokslut.annual.ProjectBuilder.project;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.projektbokslut.annual.Placement.InYears;
import se.projektbokslut.annual.Placement.Planned;
import se.projektbokslut.annual.Placement.Undated;
import se.projektbokslut.project.Status;

class PlacementTest {
    private static final int AS_OF = 2022;

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void everyRule(String rule, ProjectBuilder project, Placement expected) {
        assertThat(Placement.of(project.build(), AS_OF)).isEqualTo(expected);
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                arguments("an end places", closed("a").end("2019-12-31"), ends(2019, 2019, YearBasis.END, null)),
                arguments("a year is an end", closed("a").end("2020"), ends(2020, 2020, YearBasis.END, null)),
                arguments(
                        "a cancelled project is placed like a closed one",
                        project("a", Status.CANCELLED).end("2020-03"),
                        ends(2020, 2020, YearBasis.END, null)),
                arguments(
                        "an end goes before a handover",
                        closed("a").end("2019").handover("2020-01", "drift"),
                        ends(2019, 2019, YearBasis.END, null)),
                arguments(
                        "a handover places for want of an end",
                        closed("a").handover("2019-12", "drift"),
                        ends(2019, 2019, YearBasis.HANDOVER, null)),
                arguments(
                        "a handover without a date places nothing", closed("a").handover(null, "drift"), undated()),
                arguments("nothing places", closed("a"), undated()),
                arguments("a working period places nothing", closed("a").worked("2019-23"), undated()),
                arguments("a plan places nothing", closed("a").planned("2019", "2020", "i drift"), undated()),
                arguments(
                        "a start alone does not place a closed project",
                        closed("a").start("2019-02"),
                        undated()),
                arguments(
                        "from the start to the end",
                        closed("a").start("2018-11").end("2020-02"),
                        ends(2018, 2020, YearBasis.END, 2018)),
                arguments(
                        "within one year",
                        closed("a").start("2019-02").end("2019-10"),
                        ends(2019, 2019, YearBasis.END, 2019)),
                arguments(
                        "from the start to the handover",
                        closed("a").start("2018").handover("2019-12", "drift"),
                        ends(2018, 2019, YearBasis.HANDOVER, 2018)),
                arguments(
                        "a handover before the start counts in its year only",
                        closed("a").start("2020").handover("2019-12", "drift"),
                        ends(2019, 2019, YearBasis.HANDOVER, 2020)),
                arguments(
                        "an ongoing project stands to the as-of year",
                        ongoing("a").start("2020-05"),
                        goesOn(2020, 2022, YearBasis.START, 2020)),
                arguments(
                        "an ongoing project goes by its start before its status date",
                        ongoing("a").start("2020").statusDate("2021-01"),
                        goesOn(2020, 2022, YearBasis.START, 2020)),
                arguments(
                        "without a start by its status date",
                        ongoing("a").statusDate("2021-06-30"),
                        goesOn(2021, 2021, YearBasis.STATUS_DATE, null)),
                arguments("without either it is undated", ongoing("a"), undated()),
                arguments(
                        "a status date after the as-of year",
                        ongoing("a").statusDate("2023"),
                        goesOn(2023, 2023, YearBasis.STATUS_DATE, null)),
                arguments("an end places no ongoing project", ongoing("a").end("2021"), undated()),
                arguments(
                        "an end does not stop an ongoing project",
                        ongoing("a").start("2020").end("2021"),
                        goesOn(2020, 2022, YearBasis.START, 2020)),
                arguments("a handover places no ongoing project", ongoing("a").handover("2021", "drift"), undated()),
                arguments(
                        "a planned project stands in no year",
                        project("a", Status.PLANNED).start("2020").end("2021"),
                        new Planned()),
                arguments("a start after the as-of year", ongoing("a").start("2023-01-01"), undated()),
                arguments(
                        "a closed one that starts after it",
                        closed("a").start("2023").end("2024"),
                        undated()),
                arguments(
                        "a start in the as-of year",
                        ongoing("a").start("2022-12"),
                        goesOn(2022, 2022, YearBasis.START, 2022)),
                arguments(
                        "an end after the as-of year closes in its year",
                        closed("a").start("2021").end("2023-01"),
                        ends(2021, 2023, YearBasis.END, 2021)),
                arguments(
                        "an end after the as-of year without a start",
                        closed("a").end("2023"),
                        ends(2023, 2023, YearBasis.END, null)));
    }

    private static InYears ends(int first, int last, YearBasis basis, @Nullable Integer startYear) {
        return new InYears(first, last, true, basis, startYear);
    }

    private static InYears goesOn(int first, int last, YearBasis basis, @Nullable Integer startYear) {
        return new InYears(first, last, false, basis, startYear);
    }

    private static Undated undated() {
        return new Undated();
    }
}
