package se.projektbokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.projektbokslut.Thorough;

/// The plain main class as a process of its own.
class StartProcessTest {
    @TempDir
    private Path root;

    @Test
    @Thorough
    void aDullNightLoadsNoClassOfTheFrameworkAndSaysNothing() throws Exception {
        Office office = Office.withSixProjects(root);
        assertThat(night(office)).contains("org.springframework.");
        String log = Files.readString(office.state().resolve("projektbokslut.log"));
        assertThat(night(office)).contains("se.projektbokslut.start.DullNight").doesNotContain("org.springframework.");
        assertThat(root.resolve("out.txt")).isEmptyFile();
        assertThat(root.resolve("err.txt")).isEmptyFile();
        assertThat(office.state().resolve("projektbokslut.log")).hasContent(log);
        assertThat(office.publishedLines("receipts.jsonl")).hasSize(2);
    }

    private static ProcessBuilder main(ProcessBuilder process) {
        List<String> command = process.command();
        command.set(command.indexOf(Projektbokslut.class.getName()), "se.projektbokslut.start.Main");
        return process;
    }

    /// @return which classes were loaded
    private String night(Office office) throws Exception {
        Path classes = root.resolve("classes.txt");
        ProcessBuilder process = main(OfficeProcess.of(office, "-Xlog:class+load:file=" + classes));
        assertThat(process.start().waitFor()).isZero();
        return Files.readString(classes);
    }
}
