package se.projektbokslut.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.YearProject;
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
}
