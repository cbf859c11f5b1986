package se.projektbokslut.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.YearState;
import se.projektbokslut.money.Money;
import se.projektbokslut.words.Language;

/// The list of changes as people read it: `changes-YEAR.csv` has paths and values as they are.
class ChangesSectionTest {
    private static final Change BUDGET = change("projects.p1.stated.economy.budget.total", "1000.00", "-7777.00");

    @Test
    void factsComeFirstAndFiguresThatFollowAfterThem() throws Exception {
        assertThat(text(Language.SV, change("processes.kundreskontra.budget", "3000.00", null), BUDGET))
                .contains(
                        "Ändrade uppgifter",
                        "Projekt ett: budget, hela projektet 1 000,00 −7 777,00 projects/a.yaml, rad 7")
                .containsPattern("rad 7 Följdändringar .*Kundreskontra: budget 3 000,00 uppgift saknas")
                .doesNotContain("processes.kundreskontra");
    }

    @Test
    void anAmountThatStandsInSeveralPlacesIsSaidOnce() throws Exception {
        assertThat(text(
                        Language.SV,
                        BUDGET,
                        change("projects.p1.budget", "1000.00", "-7777.00"),
                        change("projects.p1.budget_total", "1000.00", "-7777.00"),
                        change("projects.p1.allocations.kundreskontra.budget", "1000.00", "-7777.00"),
                        change("processes.total.budget", "1000.00", "-7777.00"),
                        change("key_figures.budget.amount", "1000.00", "-7777.00")))
                .containsOnlyOnce("Projekt ett: budget")
                .containsOnlyOnce("Totalt: budget")
                .doesNotContain("Budget, kronor 1 000,00");
    }

    @Test
    void aProcessThatIsNewHadNoPartOfTheAmounts() throws Exception {
        assertThat(text(
                        Language.SV,
                        change("projects.p1.allocations.kundreskontra.budget", null, "300.00"),
                        change("projects.p1.budget", null, "600.00")))
                .contains("Projekt ett: budget, Kundreskontra – 300,00", "Projekt ett: budget uppgift saknas 600,00");
    }

    @Test
    void aDateIsOneFactAndATextThatIsNewReplacesADash() throws Exception {
        assertThat(text(
                        Language.SV,
                        change("projects.p1.stated.end.value.edtf", "2019-11", "2019-23"),
                        change("projects.p1.stated.objectives[0].what", null, "Ett nytt mål"),
                        change("projects.p1.stated.objectives[0].inquiry", null, "false"),
                        change("projects.p1.stated.objectives[1].state", "open", "partly-met"),
                        change("projects.p1.stated.deliverables_complete", "true", "false")))
                .contains(
                        "Projekt ett: slut november 2019 hösten 2019 ",
                        "Projekt ett: projektmål 1 – Ett nytt mål ",
                        "Projekt ett: projektmål 2, läge öppet delvis uppfyllt ",
                        "Projekt ett: fullständig lista ja nej ")
                .doesNotContain("2019-23", "false", "utredning");
    }

    @Test
    void theManagersCommentIsStatedAndFollowsFromNothing() throws Exception {
        assertThat(text(Language.SV, change("comment.sv", "Bra år.", "Ett bra år.")))
                .contains("Ändrade uppgifter Vad projektposterna, mätningarna och inställningarna anger annorlunda")
                .contains("Kommentar, svenska Bra år. Ett bra år.")
                .doesNotContain("Följdändringar");
        assertThat(text(Language.SV, BUDGET)).contains("Vad projektposterna och mätningarna anger annorlunda");
    }

    @Test
    void aKeyFigureChangesAsAWhole() throws Exception {
        assertThat(text(
                        Language.EN,
                        change("key_figures.with_leader.count", "1", "0"),
                        change("key_figures.average_months.tenths_of_months", "110", "115")))
                .contains("With a named project leader 1 of 1 (100%) 0 of 1 (0%)", "11.0 months 11.5 months");
    }

    @Test
    void aProjectThatCameOrWentIsOneLine() throws Exception {
        assertThat(text(
                        Language.SV,
                        change("projects.p1.stated.title", null, "Projekt ett"),
                        change("projects.p1.stated.notes[0]", null, "Något"),
                        change("projects.p.2.stated.title", "Projekt två", null),
                        change("projects.p.2.budget", "5.00", null)))
                .contains("Projekt ett – projektet har tillkommit", "Projekt två projektet fanns med –")
                .doesNotContain("Något", "5,00");
    }

    @Test
    void whatIsSaidOfAProjectsProcessNamesTheProcess() throws Exception {
        assertThat(text(
                        Language.SV,
                        change("projects.p1.stated.processes[0].id", null, "kundreskontra"),
                        change("projects.p1.stated.processes[0].share_hundredths", "6000", "5000")))
                .contains(
                        "Projekt ett: processer – Kundreskontra ",
                        "Projekt ett: processer, Kundreskontra, andel 60,00 % 50,00 % ");
    }

    @Test
    void aFieldWithoutWordsKeepsItsPath() throws Exception {
        assertThat(text(Language.SV, change("projects.p1.stated.tomorrow[0].what", "1.00", "2.00")))
                .contains("projects.p1.stated.tomorrow[0].what 1.00 2.00");
    }

    @Test
    void aCellOfAWorkbookIsCitedAsItsProgramNamesIt() throws Exception {
        Change change =
                new Change("", "a", "1", "2", List.of("projects/a.xlsx"), 12, "Projekt!F12", List.of(""), List.of(""));
        assertThat(text(Language.SV, change))
                .contains("projects/a.xlsx:Projekt!F12")
                .doesNotContain("rad 12");
    }

    private static Change change(String field, @Nullable String before, @Nullable String after) {
        return new Change("", field, before, after, List.of("projects/a.yaml"), 7, "", List.of(""), List.of(""));
    }

    private static String text(Language language, Change... changes) throws Exception {
        ProjectBuilder project = new ProjectBuilder("p1", "Projekt ett").direct("kundreskontra");
        project.amounts(new Money(-777_700), null);
        AnnualReport report =
                Reports.report(2019, List.of(project.build()), List.of()).asEdition(YearState.ADOPTED, 2, 1, null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AnnualReportPdf.write(report, Arrays.asList(changes), Texts.of(language), ReportOptions.DEFAULT, out);
        String text = AnnualReportPdfTest.text(out.toByteArray()).replaceAll("[\\s\u00a0]+", " ");
        int from = text.indexOf(language == Language.SV ? "Ändringsförteckning Utgåva" : "List of changes Edition");
        int to = text.indexOf(language == Language.SV ? "Processerna i siffror " : "The processes in figures ", from);
        return text.substring(from, to);
    }
}
