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
            1 | SV | Under 2019 stod 1 projekt i årsrapporten: 1 avslutat, 0 avbrutna och 0 pågående vid årets slut.
            2 | SV | Under 2019 stod 2 projekt i årsrapporten: 2 avslutade, 0 avbrutna och 0 pågående vid årets slut.
            1 | EN | In 2019 the number of projects in the report was 1: 1 closed, 0 cancelled and 0 ongoing at the end of the year.
            """)
    void countsProjectsInTheWordsOfTheLanguage(int closed, Language language, String sentence) {
        List<YearProject> projects = IntStream.range(0, closed)
                .mapToObj(i -> new ProjectBuilder("p" + i, "P" + i)
                        .end(ProjectBuilder.day("2019-06-30"))
                        .build())
                .toList();
        AnnualReport report = Reports.report(2019, projects, List.of());
        assertThat(new BriefWords(report, Texts.of(language)).sentences()).startsWith(sentence);
    }
}
