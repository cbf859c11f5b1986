package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a run says and leaves on a night on which something beside the reports goes wrong.
class UnattendedTest {
    @TempDir
    Path folder;

    @Test
    void metricsThatCannotBeWrittenAreOneLineAndTheRunIsGood() throws IOException {
        Office office = Office.withSixProjects(folder);
        Path taken = Files.writeString(folder.resolve("taken"), "a file");
        String option = "--projektbokslut.metrics.file=" + taken.resolve("projektbokslut.prom");

        for (int night = 0; night < 2; night++) {
            Office.Ended ended = office.run(option);
            assertThat(ended.code()).isZero();
            assertThat(ended.out()).isEmpty();
            assertThat(ended.errLines())
                    .singleElement()
                    .asString()
                    .contains("taken/projektbokslut.prom: the metrics cannot be written (", "metrics.file");
        }
        assertThat(office.output().resolve("2019/annual-report-2019.pdf")).exists();
    }

    @Test
    void aDryRunWritesNothingWhereverItIsAskedFor() {
        Office office = Office.withSixProjects(folder);
        for (String option : new String[] {"--dry-run", "--projektbokslut.dry-run=true"}) {
            Office.Ended ended = office.run(option);
            assertThat(ended.code()).isZero();
            assertThat(ended.out()).contains("2019: would be published");
            assertThat(office.state()).doesNotExist();
            assertThat(office.output()).doesNotExist();
        }
    }

    @Test
    void aDryRunThatIsNeitherTrueNorFalseIsOneLine() {
        Office.Ended ended = Office.withSixProjects(folder).run("--projektbokslut.dry-run=perhaps");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.errLines()).singleElement().asString().contains("\"perhaps\"", "true or false");
    }
}
