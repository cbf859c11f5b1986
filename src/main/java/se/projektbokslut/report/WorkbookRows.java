package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.ActualBasis;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.LedgerNotes.CodeSum;
import se.projektbokslut.annual.LedgerNotes.OutsideSum;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.money.Money;
import se.projektbokslut.project.Economy;
import se.projektbokslut.report.WorkbookSheet.Row;

/// Rows of a year's workbook that no CSV file has: what the ledger carries on project codes, and the changes as
/// people read them.
final class WorkbookRows {
    static final List<String> CODE_COLUMNS = List.of(
            "code_use",
            "ledger_code",
            "code_name",
            "company",
            "claimed_by",
            "type",
            "entries",
            "actual",
            "debit",
            "credit");

    static final List<String> CHANGE_COLUMNS = List.of("field", "old", "new", "source_file", "source_line");

    private final AnnualReport report;
    private final WorkbookWords words;
    private final Texts texts;
    private final List<YearProject> projects;

    /// @param projects of the report in the order in which people read them
    WorkbookRows(AnnualReport report, List<YearProject> projects, WorkbookWords words) {
        this.report = report;
        this.words = words;
        this.texts = words.texts;
        this.projects = projects;
    }

    /// What the ledger carries on the codes of its project dimension: those of the year's projects, those that no
    /// record claims, and those of projects that do not stand in the year; then their sums.
    Iterable<Row> codes() {
        return () -> Stream.of(
                        projects.stream().flatMap(row -> Stream.ofNullable(claimed(row))),
                        report.ledger().unclaimed().stream().map(this::unclaimed),
                        report.ledger().outside().stream().map(this::outside),
                        sums().stream())
                .flatMap(rows -> rows)
                .iterator();
    }

    /// What the rows add up to, and how that leads to the year's actual: operating and investment projects each for
    /// themselves.
    private List<Row> sums() {
        List<Row> sums = new ArrayList<>();
        ProcessFigures total = Edition.total(report);
        sums(false, total.actual(), total.statedActual(), sums);
        ProcessFigures.Investment investment = total.investment();
        if (investment != null) {
            sums(true, investment.actual(), report.statedByInvestments(total), sums);
        }
        if (!report.ledger().unclaimed().isEmpty()) {
            sum("workbook.code.unclaimed", "", total.unclaimedActual(), sums);
        }
        if (!report.ledger().outside().isEmpty()) {
            sum("workbook.code.outside", "", total.outsideActual(), sums);
        }
        return sums;
    }

    /// @param actual of the projects of the type
    /// @param stated the part of it that no ledger confirms
    private void sums(boolean investment, @Nullable Money actual, @Nullable Money stated, List<Row> sums) {
        boolean ofLedger = projects.stream()
                .anyMatch(row -> row.project().investment() == investment
                        && row.amounts().actual() != null
                        && row.amounts().actualBasis() == ActualBasis.LEDGER);
        if (!ofLedger || actual == null) {
            return;
        }
        String type = investment ? "investment" : "operating";
        sum("workbook.code.claimed", type, stated == null ? actual : actual.minus(stated), sums);
        if (stated != null) {
            sum("column.stated_actual", type, stated, sums);
            sum("workbook.code.actual", type, actual, sums);
        }
    }

    private void sum(String of, String type, @Nullable Money actual, List<Row> sums) {
        if (actual != null) {
            Row row = row(
                    CODE_COLUMNS,
                    Cell.of(texts.label(of)),
                    Cell.EMPTY,
                    Cell.EMPTY,
                    Cell.EMPTY,
                    Cell.of(texts.label("control.sum")),
                    Cell.of(type),
                    Cell.EMPTY,
                    Cell.of(actual),
                    Cell.EMPTY,
                    Cell.EMPTY);
            sums.add(new Row(row.cells(), true));
        }
    }

    private @Nullable Row claimed(YearProject row) {
        List<Economy.LedgerCode> ledgerCodes = row.project().ledgerCodes();
        if (ledgerCodes == null) {
            return null;
        }
        List<String> codes = new ArrayList<>();
        Set<String> companies = new LinkedHashSet<>();
        for (Economy.LedgerCode code : ledgerCodes) {
            if (code.years().isEmpty() || code.years().contains(report.year())) {
                codes.add(code.code());
                if (code.company() != null && !code.company().isEmpty()) {
                    companies.add(code.company());
                }
            }
        }
        if (codes.isEmpty()) {
            return null;
        }
        boolean ofLedger = row.amounts().actualBasis() == ActualBasis.LEDGER;
        return row(
                CODE_COLUMNS,
                Cell.of(texts.label("workbook.code.claimed")),
                Cell.of(codes),
                Cell.EMPTY,
                Cell.of(List.copyOf(companies)),
                Cell.of(row.project().title()),
                Cell.of(row.project().investment() ? "investment" : "operating"),
                Cell.EMPTY,
                Cell.of(ofLedger ? row.amounts().actual() : null),
                Cell.EMPTY,
                Cell.EMPTY);
    }

    private Row unclaimed(CodeSum sum) {
        return code("workbook.code.unclaimed", sum, List.of());
    }

    private Row outside(OutsideSum outside) {
        return code("workbook.code.outside", outside.sum(), outside.projects());
    }

    private Row code(String use, CodeSum sum, List<String> projects) {
        return row(
                CODE_COLUMNS,
                Cell.of(texts.label(use)),
                Cell.of(sum.code()),
                Cell.of(sum.name()),
                Cell.of(sum.company()),
                Cell.of(projects),
                Cell.EMPTY,
                Cell.of(sum.entries()),
                Cell.of(sum.actual()),
                Cell.of(sum.debit()),
                Cell.of(sum.credit()));
    }

    /// The changes as the document has them; an amount as a number.
    Iterable<Row> changes(List<Change> changes) {
        if (changes.isEmpty()) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        for (ChangeRows.Line line : new ChangeRows(new Wording(report, texts), changes).lines()) {
            Change change = line.change();
            rows.add(row(
                    CHANGE_COLUMNS,
                    Cell.of(line.name() == null ? change.field() : line.name()),
                    changed(change.before(), line.before()),
                    changed(change.after(), line.after()),
                    Cell.of(change.sourceFiles()),
                    Cell.ofLine(change.sourceLine())));
        }
        return rows;
    }

    private static Cell changed(@Nullable String fact, String inWords) {
        Cell cell = Cell.ofStated(fact);
        return cell instanceof Cell.Amount ? cell : Cell.of(inWords);
    }

    private Row row(List<String> columns, Cell... cells) {
        List<Cell> all = new ArrayList<>(Arrays.asList(cells));
        for (int i = 0; i < cells.length; i++) {
            all.set(i, words.words(columns.get(i), cells[i]));
        }
        return new Row(all, false);
    }
}
