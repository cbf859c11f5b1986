package se.projektbokslut.annual;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.ledger.Volume;
import se.projektbokslut.money.Money;
import se.projektbokslut.settings.Adoption;
import se.projektbokslut.settings.AmountUnit;
import se.projektbokslut.settings.YearComment;
import se.projektbokslut.words.LocalText;

/// The annual report as a value: every figure and fact of one year with its source. PDF and CSV are renderings of
/// it.
///
/// It is free of language, clock and machine, and cites no later year. Its canonical JSON form is
/// `annual-report-YEAR.json`.
///
/// @param year the calendar year
/// @param state preliminary until the office adopts it; of an adopted year what was decided, or proposed
/// @param revision the edition; 0 until adopted. Of a first edition set at publication
/// @param adoptedRevision the edition that the office adopted with the year; null until adopted, set at
///     publication. Decisions on later ones stand in the adoption
/// @param adoption what `years.yaml` says of the year and its editions through this one; null where nothing
/// @param comment what the responsible manager says of the year; null where nothing
/// @param unit of amounts in summaries
/// @param organisation null where `processes.yaml` states none
/// @param ledgerThrough the latest voucher date of the year; null without a ledger
/// @param processes one row a process in the order of `processes.yaml`, then `unassigned`, then `total`
/// @param previous the rows of the year before, in the same order; empty where that year has no report
/// @param trend the years up to and with this one that have a report, rising, at most [Compilation#TREND_YEARS]
/// @param waiting of the other years shown, those of which a later edition waits for a decision, rising
/// @param projects the projects standing in the year, by id in code-point order
/// @param findings of the year's projects and ledger files, by file, line and code
/// @param refusals what could not be used in the record and ledger files that this year rests on, by file
///     and line: the first ones, at most [#MOST_REFUSALS]
/// @param controlTotals of the record files that this year rests on
/// @param ledgerTotals of the ledger files that say something of this year
/// @param ledger what the year's ledger files say beside the figures
/// @param volumes of the year, in the order of the processes and by measure
/// @param otherProjects projects that do not stand in the year and are named all the same; none in a report of an
///     earlier version
/// @param sources the input files that this year rests on, by path in code-point order
/// @param provenance which program and rules computed it
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AnnualReport(
        int year,
        YearState state,
        int revision,
        @Nullable Integer adoptedRevision,
        @Nullable Adoption adoption,
        @Nullable YearComment comment,
        AmountUnit unit,
        @Nullable LocalText organisation,
        @Nullable LocalDate ledgerThrough,
        List<ProcessFigures> processes,
        List<ProcessFigures> previous,
        List<YearTotal> trend,
        List<Waiting> waiting,
        List<KeyFigure> keyFigures,
        List<YearProject> projects,
        List<Finding> findings,
        List<Refusal> refusals,
        ControlTotals controlTotals,
        LedgerTotals ledgerTotals,
        LedgerNotes ledger,
        List<Volume> volumes,
        OtherProjects otherProjects,
        List<SourceFile> sources,
        Provenance provenance) {
    /// A report is read by people; `refused.csv` has them all.
    public static final int MOST_REFUSALS = 20;

    public AnnualReport {
        // Editions that were decided before there was a choice name none.
        unit = unit == null ? AmountUnit.TKR : unit;
        processes = List.copyOf(processes);
        previous = List.copyOf(previous);
        trend = List.copyOf(trend);
        waiting = List.copyOf(waiting);
        keyFigures = List.copyOf(keyFigures);
        projects = List.copyOf(projects);
        findings = List.copyOf(findings);
        refusals = List.copyOf(refusals);
        volumes = List.copyOf(volumes);
        otherProjects = otherProjects == null ? OtherProjects.NONE : otherProjects;
        sources = List.copyOf(sources);
    }

    /// The same report as an edition.
    ///
    /// @param how what is known of it: decided, proposed, or preliminary
    /// @param number of the edition; 0 until the year was adopted
    /// @param adopted the edition that the office adopted with the year; null for an open year
    /// @param decisions on editions through this one; null where the year has none
    public AnnualReport asEdition(YearState how, int number, @Nullable Integer adopted, @Nullable Adoption decisions) {
        return new AnnualReport(
                year,
                how,
                number,
                adopted,
                decisions,
                comment,
                unit,
                organisation,
                ledgerThrough,
                processes,
                previous,
                trend,
                waiting,
                keyFigures,
                projects,
                findings,
                refusals,
                controlTotals,
                ledgerTotals,
                ledger,
                volumes,
                how == YearState.PRELIMINARY ? otherProjects : otherProjects.withoutUndated(),
                sources,
                provenance);
    }

    /// The same report without projects, findings and refusals: enough for the summary of all years, and small.
    public AnnualReport figuresOnly() {
        return new AnnualReport(
                year,
                state,
                revision,
                adoptedRevision,
                adoption,
                comment,
                unit,
                organisation,
                ledgerThrough,
                processes,
                previous,
                trend,
                waiting,
                keyFigures,
                List.of(),
                List.of(),
                List.of(),
                controlTotals,
                ledgerTotals,
                ledger,
                volumes,
                OtherProjects.NONE,
                sources,
                provenance);
    }

    /// The part of a row's `investment_actual` that only records state and no ledger confirms; null where there
    /// is none. As of the operating projects, but in no column of its own.
    public @Nullable Money statedByInvestments(ProcessFigures row) {
        return projects.stream()
                .filter(project -> project.project().investment())
                .flatMap(project -> project.stated(row.process()))
                .reduce(Money::plus)
                .orElse(null);
    }

    /// Of some of the year's projects.
    public List<String> idsOf(Predicate<YearProject> which) {
        return projects.stream().filter(which).map(row -> row.project().id()).toList();
    }

    /// The first year whose ledger the report rests on: that of the earliest start of a project with codes, of which it
    /// says what has accumulated; else its own.
    public int ledgerSince() {
        return projects.stream()
                .map(YearProject::project)
                .filter(project -> project.ledgerCodes() != null)
                .flatMap(project -> Stream.ofNullable(project.period().start()))
                .mapToInt(start -> start.value().year())
                .min()
                .orElse(year);
    }

    /// A year whose decided figures stand here, and of which a later edition is proposed.
    ///
    /// @param edition the proposed one
    public record Waiting(int year, int edition) {}

    /// By what the report was computed.
    ///
    /// @param program the version of Projektbokslut
    /// @param rules the version of the rules of the figures
    public record Provenance(String program, String rules) {}
}
