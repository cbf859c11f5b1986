package se.projektbokslut.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.publication.PublishedJson;
import se.projektbokslut.report.Change;

/// What a recipient hears of where ids hold dots, so that one begins as another.
class ScopeTest {
    private static final Change WHOLE = change("", "ledger_through");
    private static final Change KEY_FIGURE = change("", "key_figures.closed.count");
    private static final Change OF_A = change("processes.a", "processes.a.closed");
    private static final Change OF_A_B = change("processes.a.b", "processes.a.b.closed");
    private static final Change VOLUME_OF_A_B = change("processes.a.b", "volumes.a.b.reminders.value");
    private static final Change OF_P1 = change("projects.P1", "projects.P1.stated.title");
    private static final Change OF_P1_2 = change("projects.P1.2", "projects.P1.2.stated.title");
    private static final List<Change> ALL = List.of(WHOLE, KEY_FIGURE, OF_A, OF_A_B, VOLUME_OF_A_B, OF_P1, OF_P1_2);

    @TempDir
    Path folder;

    private AnnualReport report;

    @BeforeEach
    void twoProcessesAndAProjectInEach() throws IOException {
        Path json = Files.writeString(folder.resolve("report.json"), """
                {"year": 2019, "revision": 1, "processes": [%s, %s], "projects": [%s, %s]}
                """.formatted(
                        process("a", "P1"), process("a.b", "P1.2"), project("P1"), project("P1.2")));
        report = PublishedJson.read(json, AnnualReport.class);
    }

    private static String process(String id, String project) {
        return """
                {"process": "%s", "projects": 1, "projects_direct": 1, "projects_touched": 0, "started": 0, "ongoing": 0,
                 "closed": 1, "cancelled": 0, "with_budget": 0, "with_actual": 0, "with_variance": 0, "project_ids": ["%s"]}
                """.formatted(id, project);
    }

    private static String project(String id) {
        return """
                {"started": false, "project": {"id": "%s", "investment": false, "lines": {}}}
                """.formatted(id);
    }

    @Test
    void aRecipientHearsOfTheOwnProcessesAndTheirProjectsOnly() {
        assertThat(new Scope(List.of("a")).of(ALL, report, report)).containsExactly(WHOLE, OF_A, OF_P1);
        assertThat(new Scope(List.of("a.b")).of(ALL, report, report))
                .containsExactly(WHOLE, OF_A_B, VOLUME_OF_A_B, OF_P1_2);
        assertThat(new Scope(List.of("a", "a.b")).of(ALL, report, report))
                .containsExactly(WHOLE, OF_A, OF_A_B, VOLUME_OF_A_B, OF_P1, OF_P1_2);
        assertThat(new Scope(List.of()).of(ALL, report, report)).isEqualTo(ALL);
    }

    @Test
    void aChangeIsAboutTheProjectOfThatId() {
        assertThat(report.projects())
                .extracting(Scope::subject)
                .containsExactly(OF_P1.subject(), OF_P1_2.subject())
                .doesNotContain(OF_A.subject());
    }

    private static Change change(String subject, String field) {
        return new Change(subject, field, "1", "2", List.of(), 0, "", List.of(), List.of());
    }
}
