package se.projektbokslut.annual;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.projektbokslut.content.Digest;
import se.projektbokslut.inventory.InputFile;
import se.projektbokslut.project.Project;
import se.projektbokslut.project.RecordFileReader;

class AsDecidedTest {
    private static final int YEAR = 2019;

    /// Items of one name are told apart by what they state, in whatever order they stand.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            milestones: [{what: A, date: 2019-06-01, state: reached}] | milestones: [{what: A, date: 2021-03-01, state: planned}, {what: A, date: 2019-06-01, state: reached}]
            milestones: [{what: A, date: 2018-06-01, state: reached}, {what: A, date: 2019-06-01, state: reached}] | milestones: [{what: A, date: 2019-06-01, state: reached}, {what: A, date: 2018-06-01, state: reached}]
            deliverables: [{what: A, date: 2019-06-01, state: delivered}] | deliverables: [{what: A, date: 2021-03-01, state: planned}, {what: A, date: 2019-06-01, state: delivered}]
            objectives: [{what: A, date: 2019-06-01, state: met}] | objectives: [{what: A, date: 2021-03-01, state: met}, {what: A, date: 2019-06-01, state: met}]
            objectives: [{what: A}] | objectives: [{what: A, date: 2021-03-01, state: met}]
            """)
    void whatIsStatedAsBeforeStaysAsItWasDecided(String decided, String now) {
        Project was = project(decided);
        Project shown = AsDecided.shown(project(now), was, YEAR);
        assertThat(shown.period()).isEqualTo(was.period());
        assertThat(shown.results()).isEqualTo(was.results());
    }

    /// What is stated otherwise of the year is shown as it is stated now.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            milestones: [{what: A, date: 2019-06-01, state: reached}] | milestones: [{what: A, date: 2021-03-01, state: planned}, {what: A, date: 2019-07-01, state: reached}] | milestones: [{what: A, date: 2019-07-01, state: reached}]
            objectives: [{what: A, date: 2019-06-01, state: met}] | objectives: [{what: A, date: 2019-06-01, state: partly-met}] | objectives: [{what: A, date: 2019-06-01, state: partly-met}]
            milestones: [{what: A, date: 2019-06-01, state: reached}] | milestones: [{what: A, date: 2019-06-01, state: reached}, {what: A, date: 2019-02-01, state: reached}] | milestones: [{what: A, date: 2019-06-01, state: reached}, {what: A, date: 2019-02-01, state: reached}]
            """)
    void whatIsStatedOtherwiseOfTheYearIsShown(String decided, String now, String expected) {
        Project shown = AsDecided.shown(project(now), project(decided), YEAR);
        assertThat(shown.period()).isEqualTo(project(expected).period());
        assertThat(shown.results()).isEqualTo(project(expected).results());
    }

    private static Project project(String items) {
        byte[] bytes =
                ("id: a\ntitle: A\nstatus: ongoing\nstart: 2018-01\n" + items + "\n").getBytes(StandardCharsets.UTF_8);
        var file = new InputFile("projects/a.yaml", InputFile.Kind.RECORDS_YAML, bytes.length, Digest.of(bytes));
        return RecordFileReader.read(file, bytes, Set.of(Inputs.CUSTOMER))
                .projects()
                .getFirst();
    }
}
