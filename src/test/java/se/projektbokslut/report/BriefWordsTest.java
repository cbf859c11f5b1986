package se.projektbokslut.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.LedgerNotes;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.annual.ProcessFigures.Investment;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.money.Money;
import se.projektbokslut.words.Language;

class BriefWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | SV | Inget projekt avslutades, avbröts eller pågick under 2019.
            1 | SV | Årsrapporten omfattar 1 projekt: 1 avslutat. 1 saknar process. Inget projekt har både budget och utfall, så avvikelse kan inte räknas.
            2 | SV | Årsrapporten omfattar 2 projekt: 2 avslutade. 2 saknar process. Inget projekt har både budget och utfall, så avvikelse kan inte räknas.
            1 | EN | The annual report covers 1 project: 1 closed. 1 names no process. No project has both budget and actual, so no variance can be stated.
            """)
    void countsProjectsInTheWordsOfTheLanguage(int closed, Language language, String sentence) {
        List<YearProject> projects = IntStream.range(0, closed)
                .mapToObj(i -> new ProjectBuilder("p" + i, "P" + i)
                        .end(ProjectBuilder.day("2019-06-30"))
                        .build())
                .toList();
        AnnualReport report = Reports.report(2019, projects, List.of());
        assertThat(new BriefWords(report, Texts.of(language)).sentences()).isEqualTo(sentence);
    }

    /// A project of two processes is one of those that have at least one.
    @Test
    void aProjectMayBelongToSeveralProcesses() {
        ProjectBuilder two = new ProjectBuilder("a", "A").direct("kundreskontra", "redovisning-och-moms");
        AnnualReport report = Reports.report(2019, List.of(two.build()), List.of());
        assertThat(new BriefWords(report, Texts.of(Language.SV)).sentences()).contains("1 avser minst en process.");
        assertThat(new BriefWords(report, Texts.of(Language.EN)).sentences())
                .contains("1 belongs to at least one process.");
    }

    /// Only operating projects are in a variance of the rows; investments have one of their own.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 | 1 | 1 | 0 | för 1 driftprojekt.
            1 | 1 | 2 | 2 | för 1 driftprojekt och 2 investeringsprojekt.
            1 | 0 | 1 | 1 | för 1 investeringsprojekt men inte för något driftprojekt.
            0 | 0 | 1 | 1 | för 1 investeringsprojekt.
            """)
    void operatingAndInvestmentProjectsAreToldApart(
            int operating, int compared, int invested, int investedCompared, String sentence) {
        List<YearProject> projects = IntStream.range(0, operating + invested)
                .mapToObj(i -> new ProjectBuilder("p" + i, "P" + i)
                        .amounts(new Money(100), i < compared ? new Money(50) : null)
                        .build())
                .toList();
        Investment investment = new Investment(invested, null, null, null, null, null, null, investedCompared);
        AnnualReport report = Reports.report(2019, projects, List.of());
        List<ProcessFigures> rows = new ArrayList<>(report.processes());
        rows.add(Reports.withInvestment(rows.removeLast(), investment));
        assertThat(new BriefWords(Reports.withRows(report, rows, List.of(), LedgerNotes.NONE), Texts.of(Language.SV))
                        .sentences())
                .endsWith("Budget och utfall kan jämföras " + sentence);
    }
}
