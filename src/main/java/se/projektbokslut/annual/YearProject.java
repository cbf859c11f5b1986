package se.projektbokslut.annual;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.money.Money;
import se.projektbokslut.project.Project;
import se.projektbokslut.project.Status;

/// A project as it stood at the end of a year: a row of `projects-YEAR.csv` and a card of the report.
///
/// @param project the record, without what a later year brought (a later end, handover, document)
/// @param status how it stood at the year's end: an ended project is `ongoing` in the years before its end
/// @param yearBasis what placed it in its closing year; [YearBasis#START] or [YearBasis#STATUS_DATE] while
///     ongoing
/// @param started whether its start lies in the year
/// @param processesDirect ids in the order of `processes.yaml`
/// @param processesTouched ids in the order of `processes.yaml`
/// @param allocations how its amounts are shared over the rows; empty where it has no amount
/// @param findings the codes of its findings, each once, in the catalogue's order
public record YearProject(
        Project project,
        Status status,
        YearBasis yearBasis,
        boolean started,
        List<String> processesDirect,
        List<String> processesTouched,
        Amounts amounts,
        List<Allocation> allocations,
        List<FindingCode> findings) {
    public YearProject {
        processesDirect = List.copyOf(processesDirect);
        processesTouched = List.copyOf(processesTouched);
        allocations = List.copyOf(allocations);
        findings = List.copyOf(findings);
    }

    /// Whether the key figures of closed projects are of this one too. Not named as a property is, so that it
    /// stands in no JSON.
    public boolean countsAsClosed() {
        return status == Status.CLOSED;
    }

    /// Whether its amounts stand with those of investments.
    public boolean countsAsInvestment() {
        return project.investment();
    }

    /// The same row of a record that says something else.
    YearProject with(Project other) {
        return new YearProject(
                other, status, yearBasis, started, processesDirect, processesTouched, amounts, allocations, findings);
    }

    /// What of its actual stands in a row and only the record states; nothing where the ledger has it.
    Stream<Money> stated(String process) {
        if (amounts.actualBasis() != ActualBasis.RECORD || allocations.isEmpty()) {
            return Stream.empty();
        }
        return process.equals(ProcessFigures.TOTAL)
                ? Stream.ofNullable(amounts.actual())
                : allocations.stream()
                        .filter(part -> part.process().equals(process))
                        .flatMap(part -> Stream.ofNullable(part.actual()));
    }

    /// A project's amounts in a year and accumulated through it; each null where not known.
    ///
    /// @param variance budget less actual, only where both are known
    /// @param actualBasis where the actual comes from; null where there is none, or in a report of before
    ///     version 5 of the rules
    /// @param budgetTotal the whole project's budget
    /// @param actualToDate accumulated through the year
    /// @param varianceTotal budgetTotal less actualToDate, only where both are known
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Amounts(
            @Nullable Money budget,
            @Nullable Money actual,
            @Nullable Money variance,
            @Nullable Money forecast,
            @Nullable Money budgetTotal,
            @Nullable Money actualToDate,
            @Nullable Money varianceTotal,
            @Nullable ActualBasis actualBasis) {}

    /// A row's part of the project's amounts; each null where the project's is.
    ///
    /// @param process a direct process's id, or `unassigned`
    /// @param actualBasis where the actual comes from; null as in [Amounts]
    public record Allocation(
            String process,
            @Nullable Money budget,
            @Nullable Money actual,
            @Nullable Money forecast,
            @Nullable ActualBasis actualBasis) {}
}
