package se.projektbokslut.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static se.projektbokslut.annual.Ledgers.year;
import static se.projektbokslut.annual.ProjectBuilder.closed;
import static se.projektbokslut.annual.ProjectBuilder.ongoing;
import static se.projektbokslut.annual.ProjectBuilder.whole;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.projektbokslut.findings.Location;
import se.projektbokslut.ledger.SieLedger;
import se.projektbokslut.ledger.Volume;
import se.projektbokslut.project.Project;
import se.projektbokslut.settings.Adoption;

/// A decided edition that is known to say what the input says is not read again, and one of which the input says
/// anything else is.
class EditionBriefTest {
    private static final int YEAR = 2020;
    private static final Map<Integer, Adoption> ADOPTED =
            Map.of(YEAR, new Adoption(LocalDate.of(2021, 2, 14), null, null, null, List.of()));

    private static final Inputs.Ledger LEDGER = Inputs.Ledger.of(cost(YEAR));

    private static SieLedger cost(int year) {
        return year(year, ProjectActualsTest.COST.replace("2019", Integer.toString(year)));
    }

    private static Project over() {
        return closed("a").end("2020-03").budget(whole("100.00")).build();
    }

    private static ProjectBuilder goesOn() {
        return ongoing("b").start("2019-02").code("P1").title("Det som pågår");
    }

    /// That edition, read or not.
    private record Edition(AnnualReport report, @Nullable String content, List<Integer> read) implements Decided {
        @Override
        public @Nullable AnnualReport edition(int year) {
            read.add(year);
            return year == YEAR ? report : null;
        }

        @Override
        public @Nullable EditionBrief brief(int year) {
            return year == YEAR && content != null
                    ? EditionBrief.of(report).saidBy(content)
                    : Decided.super.brief(year);
        }
    }

    private static AnnualReport edition() {
        return Inputs.decided(2021, _ -> null, ADOPTED, LEDGER, over(), goesOn().build())
                .report(YEAR)
                .asEdition(YearState.ADOPTED, 1, 1, ADOPTED.get(YEAR));
    }

    private static String content(Inputs.Ledger ledger, Project... records) {
        return Inputs.decided(2021, _ -> null, ADOPTED, ledger, records).content(YEAR);
    }

    @Test
    void anEditionThatStandsIsNotReadForAnyYearsReport() {
        Project[] records = {over(), goesOn().build()};
        var kept = new Edition(edition(), content(LEDGER, records), new ArrayList<>());
        Compilation compilation = Inputs.decided(2021, kept, ADOPTED, LEDGER, records);

        assertThat(compilation.stands(YEAR)).isTrue();
        AnnualReport later = compilation.report(2021);
        compilation.overview();
        assertThat(kept.read).doesNotContain(YEAR);

        AnnualReport withTheWhole = Inputs.decided(
                        2021, year -> year == YEAR ? edition() : null, ADOPTED, LEDGER, records)
                .report(2021);
        assertThat(later).isEqualTo(withTheWhole);
    }

    /// What the decided edition says of the year is for the years beside it.
    @Test
    void aProposalStandsAmongTheYearsWithItsOwnFigures() {
        AnnualReport proposed = Inputs.decided(2021, year -> year == YEAR ? edition() : null, ADOPTED, LEDGER, over())
                .report(YEAR);
        assertThat(proposed.state()).isEqualTo(YearState.PROPOSED);
        assertThat(proposed.trend().getLast().projects()).isOne();
        assertThat(proposed.trend().getLast())
                .isEqualTo(YearTotal.of(YEAR, proposed.processes().getLast()))
                .isNotEqualTo(YearTotal.of(YEAR, edition().processes().getLast()));
    }

    @Test
    void anEditionThatWasNotComparedYetDoesNotStand() {
        var kept = new Edition(edition(), null, new ArrayList<>());
        assertThat(Inputs.decided(2021, kept, ADOPTED, LEDGER, over(), goesOn().build())
                        .stands(YEAR))
                .isFalse();
    }

    /// Each of these is another input of the year; the last one is what the ledger says of a project whose row shows
    /// the record's own amount.
    @Test
    void whateverTheInputSaysOtherwiseOfTheYearIsCompared() {
        String said = content(LEDGER, over(), goesOn().build());
        Volume volume =
                new Volume(new Location("volumes.csv", 2, 1), YEAR, Inputs.CUSTOMER, "fakturor", "7", null, null);
        assertThat(Stream.of(
                        content(LEDGER, over(), goesOn().title("Det som pågick").build()),
                        content(
                                LEDGER,
                                over(),
                                goesOn().leader("Projektledare 1").build()),
                        content(LEDGER, over(), goesOn().code("P2").build()),
                        content(LEDGER, over(), goesOn().direct(Inputs.CUSTOMER).build()),
                        content(
                                LEDGER,
                                closed("a")
                                        .end("2020-04")
                                        .budget(whole("100.00"))
                                        .build(),
                                goesOn().build()),
                        content(LEDGER, over()),
                        content(Inputs.Ledger.NONE, over(), goesOn().build()),
                        content(LEDGER.volumes(volume), over(), goesOn().build()),
                        content(
                                LEDGER.settings(Inputs.settings("11")),
                                over(),
                                goesOn().investment().build())))
                .doesNotContain(said)
                .doesNotHaveDuplicates();
    }

    @Test
    void whatOtherYearsSayIsNot() {
        String said = content(LEDGER, over(), goesOn().build());
        assertThat(content(
                        LEDGER,
                        over(),
                        goesOn().build(),
                        ongoing("c").start("2021-02").build()))
                .isEqualTo(said);
        assertThat(content(Inputs.Ledger.of(cost(YEAR), cost(2021)), over(), goesOn().build()))
                .isEqualTo(said);
    }
}
