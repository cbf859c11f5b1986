package se.projektbokslut.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.publication.PublishedJson;
import se.projektbokslut.report.Texts;
import se.projektbokslut.words.Language;

/// What a mail says of a report, and of what it says otherwise than the one before.
class WhatChangedTest {
    private static final Scope WHOLE = new Scope(List.of());
    private static final Scope CUSTOMERS = new Scope(List.of("kundreskontra"));

    @TempDir
    Path folder;

    /// @param actual of the process in kronor
    /// @param other what the rest of the year's projects cost
    private AnnualReport report(String actual, String other, @Nullable String through, String... projects)
            throws IOException {
        String total = new BigDecimal(actual).add(new BigDecimal(other)).toString();
        Path json = Files.writeString(folder.resolve("report.json"), """
                {"year": 2019, "state": "preliminary", "revision": 0, "ledger_through": %s, "ledger": {},
                 "processes": [%s, %s], "projects": [%s]}
                """.formatted(
                        through == null ? "null" : '"' + through + '"',
                        row("kundreskontra", "{\"sv\": \"Kundreskontra\", \"en\": \"Customer ledger\"}", actual),
                        row("total", "null", total),
                        String.join(", ", projects)));
        return PublishedJson.read(json, AnnualReport.class);
    }

    private static String project(String id, String title) {
        return """
                {"started": false, "project": {"at": {"file": "%s.yaml", "line": 1, "column": 0}, "id": "%s", "title": "%s",
                 "investment": false, "lines": {}}}
                """.formatted(id, id, title);
    }

    private static String row(String process, String name, String actual) {
        return """
                {"process": "%s", "name": %s, "projects": 2, "projects_direct": 2, "projects_touched": 0, "started": 0,
                 "ongoing": 0, "closed": 2, "cancelled": 0, "budget": null, "actual": "%s", "with_budget": 0,
                 "with_actual": 1, "with_variance": 0, "project_ids": []}
                """.formatted(process, name, actual);
    }

    private static List<String> lines(AnnualReport now, @Nullable AnnualReport before, Scope scope) {
        return WhatChanged.lines(now, before, scope, Texts.of(Language.SV)).stream()
                .map(line -> line.replace('\u00a0', ' '))
                .toList();
    }

    @Test
    void aFirstMailSaysWhatThereIsAndNotWhatThereIsNoneOf() throws IOException {
        assertThat(lines(report("1234567.00", "0.50", "2019-12-31"), null, WHOLE))
                .containsExactly("Projekt 2, avslutade 2.", "Utfall utan budget 1 234 567,50 kr.");
    }

    @Test
    void theNextSaysWhichFiguresChangedFromWhatToWhat() throws IOException {
        AnnualReport before = report("1234567.00", "0.50", "2019-11-30");
        AnnualReport now = report("1250000.00", "0.50", "2019-12-31");
        assertThat(lines(now, before, WHOLE))
                .containsExactly(
                        "Bokfört t.o.m.: från 2019-11-30 till 2019-12-31",
                        "Utfall, Totalt: från 1 234 567,50 kr till 1 250 000,50 kr",
                        "Utfall, Kundreskontra: från 1 234 567 kr till 1 250 000 kr");
        assertThat(lines(now, before, CUSTOMERS))
                .doesNotContain("Utfall, Totalt: från 1 234 567,50 kr till 1 250 000,50 kr");
    }

    /// A ledger of another year may have been read.
    @Test
    void thatNoLedgerHasEntriesOfTheYearIsSaidOfTheYear() throws IOException {
        assertThat(lines(report("1.00", "0.50", "2019-12-31"), report("1.00", "0.50", null), WHOLE))
                .containsExactly("Bokfört t.o.m. 2019-12-31 (tidigare: Ingen inläst huvudbok har poster under 2019)");
    }

    @Test
    void aProjectThatCameOrWentIsNamedAndWhatItStatesIsNot() throws IOException {
        AnnualReport before = report("1.00", "0.50", null, project("stays", "Portal"), project("went", "Borta"));
        AnnualReport now = report("1.00", "0.50", null, project("stays", "Ny portal"), project("came", "Nytt"));

        assertThat(lines(now, before, WHOLE))
                .containsExactly(
                        "Nya i rapporten: Nytt.",
                        "Inte längre i rapporten: Borta.",
                        "Titel: från Portal till Ny portal");
    }

    @Test
    void whereNothingChangedNothingIsSaid() throws IOException {
        AnnualReport report = report("1234567.00", "0.50", "2019-12-31");
        assertThat(lines(report, report, WHOLE)).isEmpty();
    }

    @Test
    void whatDoesNotConcernARecipientIsNotSaid() throws IOException {
        AnnualReport before = report("1234567.00", "0.50", "2019-12-31");
        AnnualReport now = report("1234567.00", "2.50", "2019-12-31");
        assertThat(lines(now, before, CUSTOMERS)).isEmpty();
        assertThat(lines(now, before, WHOLE))
                .containsExactly("Utfall, Totalt: från 1 234 567,50 kr till 1 234 569,50 kr");
    }
}
