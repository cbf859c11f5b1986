package se.projektbokslut.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.documents.OwnLists;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.words.Language;

class CsvFilesTest {
    private static final Texts SV = Texts.of(Language.SV);

    @Test
    void theReportHasARowAProcessThenUnassignedThenTotalAndEmptyCellsForUnknownAmounts() throws Exception {
        assertThat(report(Reports.seed2019())).isEqualTo("""
                        year,revision,state,ledger_through,process,projects,projects_direct,projects_touched,started,ongoing,closed,cancelled,budget,actual,variance,with_budget,with_actual,with_variance,forecast,vouchers,entries,debit,credit,opening_balance,closing_balance,invoices,invoice_amount,compared_budget,compared_actual,stated_actual,investment_budget,investment_actual,investment_variance,investment_forecast,unclaimed_actual,outside_actual
                        2019,0,preliminary,,kundreskontra,1,0,1,0,0,1,0,,,,0,0,0,,0,0,,,,,0,,,,,,,,,,
                        2019,0,preliminary,,leverantorsreskontra,1,0,1,0,0,1,0,,,,0,0,0,,0,0,,,,,0,,,,,,,,,,
                        2019,0,preliminary,,redovisning-och-moms,1,0,1,0,0,1,0,,,,0,0,0,,0,0,,,,,0,,,,,,,,,,
                        2019,0,preliminary,,unassigned,2,0,0,0,0,2,0,,,,0,0,0,,0,0,,,,,0,,,,,,,,,,
                        2019,0,preliminary,,total,3,0,1,0,0,3,0,,,,0,0,0,,0,0,,,,,0,,,,,,,,,,
                        """);
    }

    @Test
    void aProjectRowStatesDatesAsEdtfAndJoinsLists() throws Exception {
        String[] lines = projects(2019, Seed.nyaKunder(), Seed.enheten2019()).split("\n", -1);
        // Some read columns by number: a new one goes last.
        assertThat(lines[0])
                .startsWith("year,id,title,status,processes_direct,processes_touched,year_basis,start,end,handover,"
                        + "planned_end,leader,owner,unit,budget,actual,variance,forecast,budget_total,actual_to_date,"
                        + "variance_total,ledger_codes,predecessors,successors,final_report,registry_number,findings,"
                        + "source_file,source_line,type,actual_basis,objectives,objectives_met,risks_open,"
                        + "progress_time,progress_cost,progress_quality");
        assertThat(lines[1])
                .startsWith("2019,nya-kunder-2019,Långsiktig lösning – nya kunder 2019,closed,,,handover,,,2019-12,,"
                        + "Katarina Pusa Jakobsson,,,,,,,,,,,,,,,"
                        + "SEASON_ONLY|PROCESS_MISSING|START_MISSING|YEAR_FROM_HANDOVER|BUDGET_MISSING|RECIPIENT_UNCLEAR,"
                        + "projects/nya-kunder-2019.yaml,2,operating,,0,0,0,,,");
        assertThat(lines[2]).contains(",kundreskontra|leverantorsreskontra|redovisning-och-moms,end,,2019-12-31,");
    }

    @Test
    void aProjectWithoutAYearHasAnEmptyYear() throws Exception {
        assertThat(projects(null, Seed.samordnad())).contains("\n,samordnad-redovisning,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+46", "-5", "@x", "0123", "jan-19", "2019-12", "1E5"})
    void aTextIsWrittenAsItIsWhateverASpreadsheetWouldTakeItFor(String title) throws Exception {
        assertThat(projects(2019, new ProjectBuilder("a", title).build())).contains("\n2019,a," + title + ",");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "a\"b", "a\nb", "a\rb", " a", "a "})
    void fieldsAreQuotedWhereNeeded(String title) throws Exception {
        assertThat(projects(2019, new ProjectBuilder("x", title).build()))
                .contains(",\"" + title.replace("\"", "\"\"") + "\",");
    }

    @Test
    void fieldsAreNotQuotedWithoutNeed() throws Exception {
        assertThat(projects(2019, new ProjectBuilder("x", "a;b 'c'").build())).contains(",a;b 'c',");
    }

    @Test
    void refusedNamesPlaceAndProblemAndFilesWithoutRowsHaveTheirHeader() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Refusal refusal = new Refusal(new Location("projects/a.yaml", 3, 5), "a", "end", Problem.DATE_INVALID, "x");
        CsvFiles.of(SV).refused(List.of(refusal), out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("file,line,column,record,field,problem\nprojects/a.yaml,3,5,a,end,");
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        CsvFiles.of(SV).changes(List.of(), empty);
        assertThat(empty.toString(StandardCharsets.UTF_8))
                .isEqualTo("field,old,new,source_file,source_line,digest_before,digest_after\n");
    }

    @Test
    void aChangeHasItsFactsAsTheReportStatesThem() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Change change =
                new Change("", "a", "3000.00", null, List.of("projects/a.yaml"), 8, "", List.of("1"), List.of("2"));
        CsvFiles.of(SV).changes(List.of(change), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("\na,3000.00,,projects/a.yaml,8,1,2\n");
    }

    @Test
    void everyListIsKnownAgainByItsHeadings() throws Exception {
        for (Language language : Language.values()) {
            Texts texts = Texts.of(language);
            for (List<String> columns : List.of(
                    ProcessRow.COLUMNS,
                    ProjectRow.COLUMNS,
                    CsvFiles.REFUSED_COLUMNS,
                    CsvFiles.FINDING_COLUMNS,
                    CsvFiles.CHANGE_COLUMNS)) {
                assertThat(OwnLists.isHeading(columns)).as(columns.toString()).isTrue();
                assertThat(OwnLists.isHeading(columns.stream()
                                .map(column -> texts.label("column." + column))
                                .toList()))
                        .as(language + " " + columns)
                        .isTrue();
            }
        }
    }

    @Test
    void findingsHaveTheirColumnsInOrder() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvFiles.of(SV).findings(Reports.seed2018().findings(), out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("file,line,record,year,field,code,severity,responsible_role,message,remedy,accepted\n"
                        + "projects/samordnad-redovisning.yaml,2,samordnad-redovisning,2018,end,END_YEAR_ONLY,info,"
                        + "project-leader,");
    }

    @Test
    void aFindingAboutSettingsIsTheOfficesToMend() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Finding cut = Finding.of(FindingCode.TEXT_CUT, Location.ofFile("years.yaml"), null, "comment", "Bra");
        CsvFiles.of(SV).findings(List.of(cut), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(",TEXT_CUT,warning,finance-office,");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aRowHasACellForEachColumn(int cells) throws Exception {
        try (CsvTable table = new CsvTable(List.of("file", "line"), OutputStream.nullOutputStream())) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> table.row(Collections.nCopies(cells, Cell.EMPTY)))
                    .withMessage(cells + " cells in 2 columns");
        }
    }

    private static String report(AnnualReport report) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvFiles.of(SV).annualReport(report, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String projects(@Nullable Integer year, YearProject... projects) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvFiles.of(SV).projects(year, List.of(projects), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
