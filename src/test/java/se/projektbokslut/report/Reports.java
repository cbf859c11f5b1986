package se.projektbokslut.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.ControlTotals;
import se.projektbokslut.annual.KeyFigure;
import se.projektbokslut.annual.KeyFigure.Name;
import se.projektbokslut.annual.KeyFigure.Value;
import se.projektbokslut.annual.LedgerNotes;
import se.projektbokslut.annual.LedgerTotals;
import se.projektbokslut.annual.OtherProjects;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.annual.SourceFile;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.annual.YearState;
import se.projektbokslut.annual.YearTotal;
import se.projektbokslut.content.Digest;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.ledger.Volume;
import se.projektbokslut.money.Money;
import se.projektbokslut.project.Status;
import se.projektbokslut.settings.AmountUnit;
import se.projektbokslut.settings.YearComment;
import se.projektbokslut.words.LocalText;

/// Annual reports for tests, with rows that follow from the projects.
final class Reports {
    private static final List<LocalText> NAMES = List.of(
            new LocalText("Kundreskontra", "Customer ledger"),
            new LocalText("Leverantörsreskontra", "Supplier ledger"),
            new LocalText("Redovisning och moms", "Accounting and VAT"));
    static final List<String> PROCESSES = List.of("kundreskontra", "leverantorsreskontra", "redovisning-och-moms");

    private Reports() {}

    static AnnualReport seed2018() {
        return report(2018, List.of(Seed.samordnad()), List.of());
    }

    static AnnualReport seed2019() {
        return report(
                2019,
                List.of(Seed.digitalisering(), Seed.enheten2019(), Seed.nyaKunder()),
                seed2018().processes());
    }

    static AnnualReport seed2020() {
        return report(2020, List.of(Seed.fakturadistribution()), seed2019().processes());
    }

    static AnnualReport report(int year, List<YearProject> projects, List<ProcessFigures> previous) {
        List<ProcessFigures> rows = rows(projects);
        ProcessFigures total = rows.getLast();
        @Nullable ProcessFigures before = previous.isEmpty() ? null : previous.getLast();
        List<KeyFigure> keys = new ArrayList<>();
        keys.add(new KeyFigure(Name.CLOSED, count(total.closed()), before == null ? null : count(before.closed())));
        keys.add(new KeyFigure(Name.CANCELLED, count(0), before == null ? null : count(0)));
        keys.add(new KeyFigure(Name.ONGOING, count(total.ongoing()), before == null ? null : count(before.ongoing())));
        keys.add(new KeyFigure(Name.STARTED, count(0), before == null ? null : count(0)));
        keys.add(new KeyFigure(Name.BUDGET, amount(total.budget()), null));
        keys.add(new KeyFigure(Name.ACTUAL, amount(total.actual()), null));
        keys.add(new KeyFigure(Name.VARIANCE, amount(total.variance()), null));
        keys.add(new KeyFigure(Name.AVERAGE_MONTHS, null, null));
        keys.add(new KeyFigure(Name.ON_TIME, null, null));
        keys.add(new KeyFigure(Name.WITHIN_BUDGET, null, null));
        keys.add(
                new KeyFigure(Name.WITH_LEADER, share(projects, p -> p.project().leader() != null), null));
        keys.add(new KeyFigure(
                Name.WITH_HANDOVER, share(projects, p -> p.project().results().handover() != null), null));
        keys.add(new KeyFigure(
                Name.WITH_FINAL_REPORT,
                share(projects, p -> p.project().documentation().finalReport() != null),
                null));
        List<Finding> findings = projects.stream()
                .flatMap(p -> p.findings().stream()
                        .map(code -> new Finding(
                                p.project().at(),
                                p.project().id(),
                                year,
                                code.field(),
                                code,
                                code.severity(),
                                List.of("kundreskontra", "tjänsten Stöd i kundreskontra"),
                                false)))
                .toList();
        return new AnnualReport(
                year,
                YearState.PRELIMINARY,
                0,
                null,
                null,
                null,
                AmountUnit.TKR,
                new LocalText("Redovisningstjänster", "Accounting services"),
                null,
                rows,
                previous,
                List.of(),
                List.of(),
                keys,
                projects,
                findings,
                List.of(),
                new ControlTotals(projects.size(), projects.size(), 0, 0, 0),
                LedgerTotals.NONE,
                LedgerNotes.NONE,
                List.of(),
                OtherProjects.NONE,
                Stream.concat(
                                Stream.of("processes.yaml", "sources/avslutade-projekt-inom-ekonomi.txt"),
                                projects.stream().map(p -> p.project().at().file()))
                        .sorted()
                        .map(path -> new SourceFile(path, new Digest().add(path).hex()))
                        .toList(),
                new AnnualReport.Provenance("0.1.0", "1"));
    }

    /// The same report with a ledger behind it.
    static AnnualReport withLedger(
            AnnualReport report, LedgerTotals totals, LedgerNotes notes, List<Finding> findings, List<Volume> volumes) {
        List<ProcessFigures> rows =
                report.processes().stream().map(row -> withLedger(row, 1)).toList();
        return new AnnualReport(
                report.year(),
                report.state(),
                report.revision(),
                report.adoptedRevision(),
                report.adoption(),
                null,
                AmountUnit.TKR,
                report.organisation(),
                LocalDate.of(report.year(), 11, 23),
                rows,
                report.processes().stream().map(row -> withLedger(row, 2)).toList(),
                List.of(
                        new YearTotal(report.year() - 1, 2, 1, 0, 1, new Money(100_000), null, null, null),
                        new YearTotal(report.year(), 3, 3, 0, 0, null, new Money(200_000), null, null)),
                List.of(),
                report.keyFigures(),
                report.projects(),
                Stream.concat(report.findings().stream(), findings.stream()).toList(),
                report.refusals(),
                report.controlTotals(),
                totals,
                notes,
                volumes,
                report.otherProjects(),
                report.sources(),
                report.provenance());
    }

    private static ProcessFigures withLedger(ProcessFigures row, int times) {
        var figures = new ProcessFigures.LedgerFigures(
                10L * times,
                20L * times,
                new Money(100_000L * times),
                new Money(100_000L * times),
                null,
                new Money(-50_000L * times),
                3L * times,
                new Money(12_345L * times));
        return withLedger(row, figures);
    }

    private static ProcessFigures withLedger(ProcessFigures row, ProcessFigures.LedgerFigures figures) {
        return new ProcessFigures(
                row.process(),
                row.name(),
                row.projects(),
                row.projectsDirect(),
                row.projectsTouched(),
                row.started(),
                row.ongoing(),
                row.closed(),
                row.cancelled(),
                row.budget(),
                row.actual(),
                row.variance(),
                row.withBudget(),
                row.withActual(),
                row.withVariance(),
                row.forecast(),
                figures,
                row.comparedBudget(),
                row.comparedActual(),
                row.statedActual(),
                row.investment(),
                row.unclaimedActual(),
                row.outsideActual(),
                row.projectIds());
    }

    /// A row of [#withLedger] of files that state no balances.
    static ProcessFigures withoutBalances(ProcessFigures row) {
        ProcessFigures.LedgerFigures ledger = Objects.requireNonNull(row.ledger());
        return withLedger(
                row,
                new ProcessFigures.LedgerFigures(
                        ledger.vouchers(),
                        ledger.entries(),
                        ledger.debit(),
                        ledger.credit(),
                        null,
                        null,
                        ledger.invoices(),
                        ledger.invoiceAmount()));
    }

    /// A row of [#withLedger] with other invoices.
    static ProcessFigures withInvoices(ProcessFigures row, long invoices, @Nullable Money amount) {
        return withLedger(
                row, new ProcessFigures.LedgerFigures(10L, 20, Money.ZERO, Money.ZERO, null, null, invoices, amount));
    }

    static AnnualReport withRows(
            AnnualReport report, List<ProcessFigures> rows, List<ProcessFigures> previous, LedgerNotes notes) {
        return new AnnualReport(
                report.year(),
                report.state(),
                report.revision(),
                report.adoptedRevision(),
                report.adoption(),
                null,
                AmountUnit.TKR,
                report.organisation(),
                report.ledgerThrough(),
                rows,
                previous,
                report.trend(),
                List.of(),
                report.keyFigures(),
                report.projects(),
                report.findings(),
                report.refusals(),
                report.controlTotals(),
                report.ledgerTotals(),
                notes,
                report.volumes(),
                report.otherProjects(),
                report.sources(),
                report.provenance());
    }

    /// A report of 2019 with three investments, of which one has no budget.
    static AnnualReport withInvestments() {
        AnnualReport report = report(2019, List.of(), List.of());
        ProcessFigures.Investment investment = new ProcessFigures.Investment(
                3,
                new Money(1_570_000_00),
                new Money(1_743_000_00),
                new Money(-140_000_00),
                null,
                new Money(1_570_000_00),
                new Money(1_710_000_00),
                2);
        List<ProcessFigures> rows = new ArrayList<>(report.processes());
        rows.add(withInvestment(rows.removeLast(), investment));
        return withRows(report, rows, List.of(), LedgerNotes.NONE);
    }

    /// The row of the total with what is booked on other project codes.
    static ProcessFigures withCodes(ProcessFigures row, Money unclaimed, Money outside) {
        return with(row, row.investment(), row.statedActual(), unclaimed, outside);
    }

    /// The row of the total with investments beside its operating projects.
    static ProcessFigures withInvestment(ProcessFigures row, ProcessFigures.Investment investment) {
        return with(row, investment, row.statedActual(), row.unclaimedActual(), row.outsideActual());
    }

    /// The row of which a part of the actual only records state.
    static ProcessFigures withStated(ProcessFigures row, Money stated) {
        return with(row, row.investment(), stated, row.unclaimedActual(), row.outsideActual());
    }

    private static ProcessFigures with(
            ProcessFigures row,
            ProcessFigures.@Nullable Investment investment,
            @Nullable Money stated,
            @Nullable Money unclaimed,
            @Nullable Money outside) {
        return new ProcessFigures(
                row.process(),
                row.name(),
                row.projects(),
                row.projectsDirect(),
                row.projectsTouched(),
                row.started(),
                row.ongoing(),
                row.closed(),
                row.cancelled(),
                row.budget(),
                row.actual(),
                row.variance(),
                row.withBudget(),
                row.withActual(),
                row.withVariance(),
                row.forecast(),
                row.ledger(),
                row.comparedBudget(),
                row.comparedActual(),
                stated,
                investment,
                unclaimed,
                outside,
                row.projectIds());
    }

    /// The same report of which other files are the sources.
    static AnnualReport withSources(AnnualReport report, String... paths) {
        return new AnnualReport(
                report.year(),
                report.state(),
                report.revision(),
                report.adoptedRevision(),
                report.adoption(),
                report.comment(),
                report.unit(),
                report.organisation(),
                report.ledgerThrough(),
                report.processes(),
                report.previous(),
                report.trend(),
                List.of(),
                report.keyFigures(),
                report.projects(),
                report.findings(),
                report.refusals(),
                report.controlTotals(),
                report.ledgerTotals(),
                report.ledger(),
                report.volumes(),
                report.otherProjects(),
                Stream.of(paths)
                        .map(path -> new SourceFile(path, new Digest().add(path).hex()))
                        .toList(),
                report.provenance());
    }

    static AnnualReport withComment(AnnualReport report, YearComment comment) {
        return new AnnualReport(
                report.year(),
                report.state(),
                report.revision(),
                report.adoptedRevision(),
                report.adoption(),
                comment,
                report.unit(),
                report.organisation(),
                report.ledgerThrough(),
                report.processes(),
                report.previous(),
                report.trend(),
                List.of(),
                report.keyFigures(),
                report.projects(),
                report.findings(),
                report.refusals(),
                report.controlTotals(),
                report.ledgerTotals(),
                report.ledger(),
                report.volumes(),
                report.otherProjects(),
                report.sources(),
                report.provenance());
    }

    static AnnualReport withTotals(AnnualReport report, ControlTotals totals) {
        return new AnnualReport(
                report.year(),
                report.state(),
                report.revision(),
                report.adoptedRevision(),
                report.adoption(),
                null,
                AmountUnit.TKR,
                report.organisation(),
                report.ledgerThrough(),
                report.processes(),
                report.previous(),
                report.trend(),
                List.of(),
                report.keyFigures(),
                report.projects(),
                report.findings(),
                report.refusals(),
                totals,
                report.ledgerTotals(),
                report.ledger(),
                report.volumes(),
                report.otherProjects(),
                report.sources(),
                report.provenance());
    }

    static AnnualReport withRefusals(AnnualReport report, List<Refusal> refusals) {
        return new AnnualReport(
                report.year(),
                report.state(),
                report.revision(),
                report.adoptedRevision(),
                report.adoption(),
                null,
                AmountUnit.TKR,
                report.organisation(),
                report.ledgerThrough(),
                report.processes(),
                report.previous(),
                report.trend(),
                List.of(),
                report.keyFigures(),
                report.projects(),
                report.findings(),
                refusals,
                report.controlTotals(),
                report.ledgerTotals(),
                report.ledger(),
                report.volumes(),
                report.otherProjects(),
                report.sources(),
                report.provenance());
    }

    static AnnualReport withOthers(AnnualReport report, OtherProjects others) {
        return new AnnualReport(
                report.year(),
                report.state(),
                report.revision(),
                report.adoptedRevision(),
                report.adoption(),
                null,
                AmountUnit.TKR,
                report.organisation(),
                report.ledgerThrough(),
                report.processes(),
                report.previous(),
                report.trend(),
                List.of(),
                report.keyFigures(),
                report.projects(),
                report.findings(),
                report.refusals(),
                report.controlTotals(),
                report.ledgerTotals(),
                report.ledger(),
                report.volumes(),
                others,
                report.sources(),
                report.provenance());
    }

    private static List<ProcessFigures> rows(List<YearProject> projects) {
        List<ProcessFigures> rows = new ArrayList<>();
        for (int i = 0; i < PROCESSES.size(); i++) {
            String id = PROCESSES.get(i);
            List<YearProject> in = projects.stream()
                    .filter(p -> p.processesDirect().contains(id)
                            || p.processesTouched().contains(id))
                    .toList();
            int direct = (int)
                    in.stream().filter(p -> p.processesDirect().contains(id)).count();
            rows.add(row(id, NAMES.get(i), in, direct, in.size() - direct));
        }
        List<YearProject> none = projects.stream()
                .filter(p ->
                        p.processesDirect().isEmpty() && p.processesTouched().isEmpty())
                .toList();
        rows.add(row(ProcessFigures.UNASSIGNED, null, none, 0, 0));
        int direct = (int)
                projects.stream().filter(p -> !p.processesDirect().isEmpty()).count();
        rows.add(row(ProcessFigures.TOTAL, null, projects, direct, projects.size() - none.size() - direct));
        return rows;
    }

    private static ProcessFigures row(
            String id, @Nullable LocalText name, List<YearProject> in, int direct, int touched) {
        int closed = (int) in.stream().filter(p -> p.status() == Status.CLOSED).count();
        List<Money> budgets = in.stream()
                .map(p -> p.amounts().budget())
                .flatMap(Stream::ofNullable)
                .toList();
        List<Money> actuals = in.stream()
                .map(p -> p.amounts().actual())
                .flatMap(Stream::ofNullable)
                .toList();
        List<Money> variances = in.stream()
                .map(p -> p.amounts().variance())
                .flatMap(Stream::ofNullable)
                .toList();
        return new ProcessFigures(
                id,
                name,
                in.size(),
                direct,
                touched,
                0,
                in.size() - closed,
                closed,
                0,
                sum(budgets),
                sum(actuals),
                sum(variances),
                budgets.size(),
                actuals.size(),
                variances.size(),
                sum(budgets),
                null,
                compared(in, YearProject.Amounts::budget),
                compared(in, YearProject.Amounts::actual),
                null,
                null,
                null,
                null,
                in.stream().map(p -> p.project().id()).toList());
    }

    private static @Nullable Money compared(
            List<YearProject> in, Function<YearProject.Amounts, @Nullable Money> amount) {
        return sum(in.stream()
                .map(YearProject::amounts)
                .filter(amounts -> amounts.variance() != null)
                .map(amount)
                .flatMap(Stream::ofNullable)
                .toList());
    }

    private static @Nullable Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money::plus).orElse(null);
    }

    private static Value count(int n) {
        return new Value(n, null, null, null, null);
    }

    private static @Nullable Value amount(@Nullable Money amount) {
        return amount == null ? null : new Value(null, null, null, amount, null);
    }

    private static Value share(List<YearProject> projects, Predicate<YearProject> of) {
        return new Value((int) projects.stream().filter(of).count(), projects.size(), 0, null, null);
    }
}
