package se.projektbokslut.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static se.projektbokslut.annual.Inputs.ACCOUNTING;
import static se.projektbokslut.annual.Inputs.CUSTOMER;
import static se.projektbokslut.annual.Inputs.SUPPLIER;
import static se.projektbokslut.annual.Inputs.row;
import static se.projektbokslut.annual.ProjectBuilder.closed;
import static se.projektbokslut.annual.ProjectBuilder.money;
import static se.projektbokslut.annual.ProjectBuilder.ongoing;
import static se.projektbokslut.annual.ProjectBuilder.project;
import static se.projektbokslut.annual.ProjectBuilder.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.projektbokslut.annual.ProcessFigures.Investment;
import se.projektbokslut.money.Money;
import se.projektbokslut.project.Project;
import se.projektbokslut.project.Status;

class ProcessTableTest {
    @Test
    void aProjectCountsOnceInEveryProcessItNamesAndOnceInTotal() {
        List<ProcessFigures> rows = rows(
                within(closed("a"))
                        .direct(CUSTOMER, SUPPLIER)
                        .touched(ACCOUNTING)
                        .build(),
                within(closed("b")).touched(CUSTOMER, ACCOUNTING).build(),
                within(closed("c")).build());

        assertThat(rows).extracting(ProcessFigures::projects).containsExactly(2, 1, 2, 1, 3);
        assertThat(rows).extracting(ProcessFigures::projectsDirect).containsExactly(1, 1, 0, 0, 1);
        assertThat(rows).extracting(ProcessFigures::projectsTouched).containsExactly(1, 0, 2, 0, 1);
        assertThat(row(rows, CUSTOMER).projectIds()).containsExactly("a", "b");
        assertThat(row(rows, "unassigned").projectIds()).containsExactly("c");
    }

    @Test
    void projectsAreClosedCancelledOrOngoing() {
        List<ProcessFigures> rows = rows(
                within(closed("a")).direct(CUSTOMER).build(),
                project("b", Status.CANCELLED).end("2019").direct(CUSTOMER).build(),
                ongoing("c").start("2019").direct(CUSTOMER).build(),
                closed("d").start("2018").end("2020").direct(CUSTOMER).build());

        ProcessFigures row = row(rows, CUSTOMER);
        assertThat(row.projects()).isEqualTo(4);
        assertThat(row.closed()).isEqualTo(1);
        assertThat(row.cancelled()).isEqualTo(1);
        assertThat(row.ongoing()).isEqualTo(2);
        assertThat(row.started()).as("a and c").isEqualTo(2);
    }

    @Test
    void amountsOfAProjectThatOnlyTouchesStandInUnassignedWithoutTheProject() {
        List<ProcessFigures> rows =
                rows(within(closed("a")).touched(CUSTOMER).budget(whole("10")).build());

        assertThat(row(rows, CUSTOMER).budget()).isNull();
        assertThat(row(rows, "unassigned").budget()).isEqualTo(money("10"));
        assertThat(row(rows, "unassigned").withBudget()).isEqualTo(1);
        assertThat(row(rows, "unassigned").projects()).isZero();
    }

    @Test
    void sharesFollowTheOrderOfTheProcessesNotOfTheRecord() {
        List<ProcessFigures> rows = rows(within(closed("a"))
                .direct(ACCOUNTING, CUSTOMER, SUPPLIER)
                .budget(whole("0.02"))
                .build());

        assertThat(row(rows, CUSTOMER).budget()).isEqualTo(money("0.01"));
        assertThat(row(rows, SUPPLIER).budget()).isEqualTo(money("0.01"));
        assertThat(row(rows, ACCOUNTING).budget()).isEqualTo(Money.ZERO);
        assertThat(row(rows, ACCOUNTING).withBudget()).isEqualTo(1);
    }

    @Test
    void statedSharesDivideTheAmount() {
        List<ProcessFigures> rows = rows(within(closed("a"))
                .share(CUSTOMER, 2550)
                .share(SUPPLIER, 7450)
                .budget(whole("100"))
                .build());

        assertThat(row(rows, CUSTOMER).budget()).isEqualTo(money("25.50"));
        assertThat(row(rows, SUPPLIER).budget()).isEqualTo(money("74.50"));
    }

    @Test
    void aRowsVarianceIsOfProjectsWithBoth() {
        List<ProcessFigures> rows = rows(
                within(closed("a"))
                        .direct(CUSTOMER)
                        .budget(whole("100"))
                        .actual(whole("90"))
                        .build(),
                within(closed("b")).direct(CUSTOMER).budget(whole("500")).build());

        ProcessFigures row = row(rows, CUSTOMER);
        assertThat(row.budget()).isEqualTo(money("600"));
        assertThat(row.actual()).isEqualTo(money("90"));
        assertThat(row.variance()).isEqualTo(money("10"));
        assertThat(row.withBudget()).isEqualTo(2);
        assertThat(row.withActual()).isEqualTo(1);
        assertThat(row.withVariance()).isEqualTo(1);
        assertThat(row.comparedBudget()).isEqualTo(money("100"));
        assertThat(row.comparedActual()).isEqualTo(money("90"));
        assertThat(row.budgetWithoutActual()).isEqualTo(money("500"));
        assertThat(row.actualWithoutBudget()).isNull();
    }

    @Test
    void operatingAndInvestmentProjectsAreNeverAdded() {
        List<ProcessFigures> rows = rows(
                within(closed("a"))
                        .direct(CUSTOMER, SUPPLIER)
                        .investment()
                        .budget(whole("100.01"))
                        .actual(whole("90"))
                        .build(),
                within(closed("b"))
                        .direct(CUSTOMER)
                        .budget(whole("7"))
                        .actual(whole("8"))
                        .build(),
                within(closed("c"))
                        .touched(CUSTOMER)
                        .investment()
                        .budget(whole("5"))
                        .build());

        ProcessFigures customer = row(rows, CUSTOMER);
        assertThat(customer.projects()).isEqualTo(3);
        assertThat(customer.budget()).isEqualTo(money("7"));
        assertThat(customer.actual()).isEqualTo(money("8"));
        assertThat(customer.variance()).isEqualTo(money("-1"));
        assertThat(customer.withBudget()).isEqualTo(1);
        assertThat(customer.investment())
                .isEqualTo(new Investment(
                        2, money("50.01"), money("45"), money("5.01"), null, money("50.01"), money("45"), 1));
        assertThat(row(rows, SUPPLIER).investment())
                .isEqualTo(new Investment(1, money("50"), money("45"), money("5"), null, money("50"), money("45"), 1));
        assertThat(row(rows, ACCOUNTING).investment()).isNull();
        assertThat(row(rows, "unassigned").investment())
                .as("the amounts of one that only touches")
                .isEqualTo(new Investment(0, money("5"), null, null, null, null, null, 0));
        assertThat(rows.getLast().investment())
                .isEqualTo(new Investment(
                        2, money("105.01"), money("90"), money("10.01"), null, money("100.01"), money("90"), 1));
        assertThat(rows.getLast().budget()).isEqualTo(money("7"));
    }

    @Test
    void whatOnlyARecordStatesIsToldApartFromWhatTheLedgerConfirms() {
        AnnualReport report = Inputs.compiled(
                        2022,
                        Inputs.Ledger.of(Ledgers.year(2019, ProjectActualsTest.COST)),
                        within(closed("a")).direct(CUSTOMER).code("P1").build(),
                        within(closed("b"))
                                .direct(CUSTOMER)
                                .actual(whole("7.50"))
                                .build())
                .report(2019);

        assertThat(report.projects())
                .extracting(project -> project.amounts().actualBasis())
                .containsExactly(ActualBasis.LEDGER, ActualBasis.RECORD);
        assertThat(row(report.processes(), CUSTOMER).actual()).isEqualTo(money("107.50"));
        assertThat(row(report.processes(), CUSTOMER).statedActual()).isEqualTo(money("7.50"));
        assertThat(report.processes().getLast().statedActual()).isEqualTo(money("7.50"));
    }

    @Test
    void theTotalNamesWhatIsBookedOnOtherProjectCodes() {
        AnnualReport report = Inputs.compiled(
                        2022,
                        Inputs.Ledger.of(Ledgers.year(
                                2019,
                                ProjectActualsTest.COST,
                                Ledgers.ver("A", 2, "20190401", "5010 P2 20.00", "1930 P2 -20.00"),
                                Ledgers.ver("A", 3, "20190401", "5010 P3 3.00", "3010 P3 -0.50", "1930 - -2.50"))),
                        within(closed("a")).direct(CUSTOMER).code("P1").build(),
                        closed("b").start("2020").end("2021").code("P2").build())
                .report(2019);

        ProcessFigures total = report.processes().getLast();
        assertThat(total.unclaimedActual()).isEqualTo(money("2.50"));
        assertThat(total.outsideActual()).isEqualTo(money("20"));
        assertThat(row(report.processes(), CUSTOMER).unclaimedActual()).isNull();
        assertThat(rows(within(closed("a")).build()).getLast().unclaimedActual())
                .as("without a ledger nobody knows")
                .isNull();
    }

    @Test
    void whatIsBookedOnOtherCodesIsNotStatedWithoutAccountsOfActuals() {
        AnnualReport report = Inputs.compiled(
                        2022,
                        Inputs.Ledger.of(Ledgers.year(2019, ProjectActualsTest.COST))
                                .settings(Inputs.settings(List.of(), List.of())),
                        within(closed("a")).direct(CUSTOMER).build())
                .report(2019);

        assertThat(report.processes().getLast().unclaimedActual()).isNull();
        assertThat(report.processes().getLast().outsideActual()).isNull();
        assertThat(report.ledger().unclaimed())
                .hasSize(1)
                .allSatisfy(sum -> assertThat(sum.actual()).isNull());
    }

    @Test
    void theRowsAmountsAddUpToTotal() {
        var random = new Random(2019);
        List<Project> projects = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            ProjectBuilder project = within(closed("p" + i));
            List<String> names = List.of(CUSTOMER, SUPPLIER, ACCOUNTING);
            names.subList(0, random.nextInt(4)).forEach(project::direct);
            if (random.nextInt(3) > 0) {
                project.budget(whole(new Money(random.nextInt(-1_000_000, 100_000_000)).toString()));
            }
            if (random.nextInt(3) > 0) {
                project.actual(whole(new Money(random.nextInt(-1_000_000, 100_000_000)).toString()));
            }
            projects.add(project.build());
        }
        List<ProcessFigures> rows = rows(projects.toArray(Project[]::new));

        assertThat(sum(rows, ProcessFigures::budget)).isEqualTo(rows.getLast().budget());
        assertThat(sum(rows, ProcessFigures::actual)).isEqualTo(rows.getLast().actual());
        assertThat(sum(rows, ProcessFigures::variance)).isEqualTo(rows.getLast().variance());
        assertThat(sum(rows, ProcessFigures::comparedBudget))
                .isEqualTo(rows.getLast().comparedBudget());
        assertThat(sum(rows, ProcessFigures::comparedActual))
                .isEqualTo(rows.getLast().comparedActual());
        for (ProcessFigures row : rows) {
            if (row.comparedBudget() != null && row.comparedActual() != null) {
                assertThat(row.comparedBudget().minus(row.comparedActual())).isEqualTo(row.variance());
            }
        }
    }

    private static Money sum(List<ProcessFigures> rows, Function<ProcessFigures, @Nullable Money> column) {
        Money sum = Money.ZERO;
        for (ProcessFigures row : rows.subList(0, rows.size() - 1)) {
            Money amount = column.apply(row);
            sum = amount == null ? sum : sum.plus(amount);
        }
        return sum;
    }

    private static ProjectBuilder within(ProjectBuilder project) {
        return project.start("2019-02").end("2019-11");
    }

    private static List<ProcessFigures> rows(Project... projects) {
        return Inputs.compiled(2022, projects).report(2019).processes();
    }
}
