package se.projektbokslut.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.ActualBasis;
import se.projektbokslut.annual.YearBasis;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Location;
import se.projektbokslut.money.Money;
import se.projektbokslut.project.Basis;
import se.projektbokslut.project.Documentation;
import se.projektbokslut.project.Economy;
import se.projektbokslut.project.Facts;
import se.projektbokslut.project.NotAvailable;
import se.projektbokslut.project.PartialDate;
import se.projektbokslut.project.PartialDate.Precision;
import se.projektbokslut.project.Period;
import se.projektbokslut.project.ProcessLink;
import se.projektbokslut.project.Progress;
import se.projektbokslut.project.Project;
import se.projektbokslut.project.Relations;
import se.projektbokslut.project.Results;
import se.projektbokslut.project.Stated;
import se.projektbokslut.project.Status;
import se.projektbokslut.words.Language;

/// A year's project for tests: nothing is stated but what a test says.
final class ProjectBuilder {
    private static final YearProject.Amounts NO_AMOUNTS =
            new YearProject.Amounts(null, null, null, null, null, null, null, null);

    private final String id;
    String title;
    Status status = Status.CLOSED;
    YearBasis basis = YearBasis.END;
    Facts context = Facts.NONE;
    Period period = new Period(null, null, null, null, null, null);
    Facts people = Facts.NONE;
    Facts description = Facts.NONE;
    Results results = new Results(null, null, null, null, null, null, null);
    Relations relations = new Relations(null, null, null);

    @Nullable
    Economy economy;

    @Nullable
    Progress progress;

    @Nullable
    List<Economy.LedgerCode> ledgerCodes;

    Documentation documentation = new Documentation(null, null, Language.SV, null, null);
    List<ProcessLink> processes = List.of();
    YearProject.Amounts amounts = NO_AMOUNTS;
    List<YearProject.Allocation> allocations = List.of();
    boolean investment;
    List<FindingCode> findings = List.of();
    List<NotAvailable> notAvailable = List.of();

    ProjectBuilder(String id, String title) {
        this.id = id;
        this.title = title;
    }

    ProjectBuilder end(PartialDate end) {
        period = new Period(
                period.start(),
                Stated.of(end),
                period.worked(),
                period.plan(),
                period.milestones(),
                period.decisionPoints());
        return this;
    }

    ProjectBuilder start(PartialDate start) {
        period = new Period(
                Stated.of(start),
                period.end(),
                period.worked(),
                period.plan(),
                period.milestones(),
                period.decisionPoints());
        return this;
    }

    ProjectBuilder leader(String name) {
        people = Facts.of(Map.of("leader", Stated.of(name)));
        return this;
    }

    ProjectBuilder direct(String... ids) {
        processes = List.of(ids).stream()
                .map(p -> new ProcessLink(p, true, Basis.STATED, null, List.of(), null))
                .toList();
        return this;
    }

    ProjectBuilder touches(String because, String... ids) {
        processes = List.of(ids).stream()
                .map(p -> new ProcessLink(p, false, Basis.DERIVED, because, List.of(), null))
                .toList();
        return this;
    }

    ProjectBuilder source(String... lines) {
        documentation = new Documentation(
                documentation.finalReport(),
                documentation.documents(),
                Language.SV,
                new Documentation.Source("sources/avslutade-projekt-inom-ekonomi.txt", List.of(lines), null),
                null);
        return this;
    }

    ProjectBuilder language(Language language) {
        documentation = new Documentation(null, null, language, documentation.source(), null);
        return this;
    }

    ProjectBuilder amounts(@Nullable Money budget, @Nullable Money actual) {
        Money variance = budget == null || actual == null ? null : budget.minus(actual);
        amounts = new YearProject.Amounts(
                budget, actual, variance, budget, budget, actual, variance, actual == null ? null : ActualBasis.LEDGER);
        return this;
    }

    YearProject build() {
        Project project = new Project(
                new Location("projects/" + id + ".yaml", 2, 1),
                id,
                title,
                new Stated<>(status, Basis.DERIVED, "Sidans rubrik", List.of("1")),
                null,
                investment,
                processes.isEmpty() ? null : processes,
                context,
                period,
                people,
                description,
                results,
                new TreeMap<>(),
                relations,
                economy,
                ledgerCodes,
                progress,
                documentation,
                notAvailable,
                new TreeMap<>(Map.of("id", 2, "title", 3)));
        return new YearProject(
                project,
                status,
                basis,
                false,
                processes.stream()
                        .filter(ProcessLink::direct)
                        .map(ProcessLink::id)
                        .toList(),
                processes.stream().filter(p -> !p.direct()).map(ProcessLink::id).toList(),
                amounts,
                allocations,
                findings);
    }

    static PartialDate day(String edtf) {
        return new PartialDate(edtf, edtf, Precision.DAY);
    }

    static PartialDate month(String stated, String edtf) {
        return new PartialDate(stated, edtf, Precision.MONTH);
    }

    static PartialDate season(String stated, String edtf) {
        return new PartialDate(stated, edtf, Precision.SEASON);
    }

    static PartialDate year(String edtf) {
        return new PartialDate(edtf, edtf, Precision.YEAR);
    }
}
