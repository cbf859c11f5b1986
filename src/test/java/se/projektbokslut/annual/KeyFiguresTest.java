package se.projektbokslut.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static se.projektbokslut.annual.ProjectBuilder.closed;
import static se.projektbokslut.annual.ProjectBuilder.ongoing;
import static se.projektbokslut.annual.ProjectBuilder.whole;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.projektbokslut.annual.KeyFigure.Name;
import se.projektbokslut.annual.KeyFigure.Value;
import se.projektbokslut.project.Project;

class KeyFiguresTest {
    @Test
    void everyNameHasItsPlace() {
        assertThat(Inputs.compiled(2022, closed("a").end("2019").build())
                        .report(2019)
                        .keyFigures())
                .extracting(KeyFigure::name)
                .containsExactly(Name.values());
    }

    @Test
    void lengthCountsDaysFromTheFirstToTheLastThatIsStated() {
        assertThat(value(Name.AVERAGE_MONTHS, closed("a").start("2019-03").end("2019-03-31")))
                .isEqualTo(Value.months(10));
        // 91 days.
        assertThat(value(Name.AVERAGE_MONTHS, closed("a").start("2018-11-30").end("2019-02")))
                .isEqualTo(Value.months(30));
        // 15 days.
        assertThat(value(Name.AVERAGE_MONTHS, closed("a").start("2018-12-24").end("2019-01-07")))
                .isEqualTo(Value.months(5));
    }

    @Test
    void averageLengthIsRoundedHalfUpInTenths() {
        // 31, 31 and 59 days are 40.3 on average: 1.32 months; with another of 59: 1.48; 31, 59 and 59: 1.63.
        ProjectBuilder one = closed("a").start("2019-01").end("2019-01");
        ProjectBuilder uno = closed("b").start("2019-01").end("2019-01");
        ProjectBuilder two = closed("c").start("2019-01").end("2019-02");
        ProjectBuilder due = closed("d").start("2019-01").end("2019-02");
        assertThat(value(Name.AVERAGE_MONTHS, one, uno, two)).isEqualTo(Value.months(13));
        assertThat(value(Name.AVERAGE_MONTHS, one, uno, two, due)).isEqualTo(Value.months(15));
        assertThat(value(Name.AVERAGE_MONTHS, one, two, due)).isEqualTo(Value.months(16));
    }

    @Test
    void lengthIsKnownOnlyToTheMonth() {
        assertThat(value(Name.AVERAGE_MONTHS, closed("a").start("2019").end("2019-10")))
                .isNull();
        assertThat(value(Name.AVERAGE_MONTHS, closed("a").start("2019-21").end("2019-10")))
                .isNull();
    }

    @Test
    void onTimeLeavesOutWhatCannotBeTold() {
        assertThat(value(
                        Name.ON_TIME,
                        closed("a").end("2019-05-31").planned(null, "2019-05", null),
                        closed("b").end("2019-06-01").planned(null, "2019-05", null),
                        closed("c").end("2019").planned(null, "2019-05", null),
                        closed("d").end("2019").planned(null, "2019", null),
                        closed("e").end("2019-04")))
                .isEqualTo(Value.share(2, 3, 2));
    }

    @Test
    void withinBudgetComparesTheWholeProject() {
        assertThat(value(
                        Name.WITHIN_BUDGET,
                        closed("a")
                                .start("2018")
                                .end("2019")
                                .budget(whole("100"))
                                .actual(whole("100")),
                        closed("b")
                                .start("2018")
                                .end("2019")
                                .budget(whole("100"))
                                .actual(whole("100.01")),
                        closed("c").start("2018").end("2019").budget(whole("100"))))
                .isEqualTo(Value.share(1, 2, 1));
    }

    @Test
    void onlyWhatIsClosedIsAskedForHandoverAndFinalReport() {
        ProjectBuilder goesOn = ongoing("b").start("2018").leader("Eva Pedersen");
        assertThat(value(Name.WITH_LEADER, closed("a").end("2019"), goesOn)).isEqualTo(Value.share(1, 2, 0));
        assertThat(value(Name.WITH_HANDOVER, closed("a").end("2019"), goesOn)).isEqualTo(Value.share(0, 1, 0));
        assertThat(value(Name.WITH_FINAL_REPORT, goesOn)).isNull();
    }

    private static @Nullable Value value(Name name, ProjectBuilder... projects) {
        Project[] built = Stream.of(projects).map(ProjectBuilder::build).toArray(Project[]::new);
        return Inputs.compiled(2022, built).report(2019).keyFigures().stream()
                .filter(figure -> figure.name() == name)
                .findFirst()
                .orElseThrow()
                .value();
    }
}
