package se.projektbokslut.annual;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.Placement.InYears;
import se.projektbokslut.annual.YearProject.Allocation;
import se.projektbokslut.annual.YearProject.Amounts;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.money.Money;
import se.projektbokslut.project.ProcessLink;
import se.projektbokslut.project.Project;
import se.projektbokslut.project.Status;
import se.projektbokslut.settings.ProcessSettings.Process;

/// Makes the rows of projects: what a project is in a year, and how its amounts are shared over the processes.
final class YearProjects {
    private final Map<String, Integer> rank = new HashMap<>();
    private final ProjectActuals ledger;

    /// @param processes in the order of `processes.yaml`
    /// @param ledger what the ledger says that projects cost
    YearProjects(List<Process> processes, ProjectActuals ledger) {
        this.ledger = ledger;
        processes.forEach(process -> rank.put(process.id(), rank.size()));
    }

    /// @param shown the project as it stood at the year's end
    /// @param findings of the project in that year
    YearProject in(int year, InYears placement, Project shown, List<Finding> findings) {
        Amounts amounts = YearAmounts.in(shown, year, ledger);
        return row(
                shown,
                placement.endsIn(year) ? shown.status().value() : Status.ONGOING,
                placement.basisIn(year),
                placement.startedIn(year),
                amounts,
                findings);
    }

    /// An undated or a planned project.
    YearProject inNoYear(Project project, List<Finding> findings) {
        return row(project, project.status().value(), YearBasis.NONE, false, YearAmounts.inNoYear(project), findings);
    }

    private YearProject row(
            Project project, Status status, YearBasis basis, boolean started, Amounts amounts, List<Finding> findings) {
        List<ProcessLink> direct = links(project, true);
        return new YearProject(
                project,
                status,
                basis,
                started,
                direct.stream().map(ProcessLink::id).toList(),
                links(project, false).stream().map(ProcessLink::id).toList(),
                amounts,
                allocations(direct, amounts),
                findings.stream().map(Finding::code).distinct().sorted().toList());
    }

    private List<ProcessLink> links(Project project, boolean direct) {
        if (project.processes() == null) {
            return List.of();
        }
        var links = new ArrayList<ProcessLink>();
        for (ProcessLink link : project.processes()) {
            if (!rank.containsKey(link.id())) {
                throw new IllegalArgumentException("a record names the unknown process " + link.id());
            }
            if (link.direct() == direct) {
                links.add(link);
            }
        }
        links.sort((a, b) -> Integer.compare(rank.getOrDefault(a.id(), 0), rank.getOrDefault(b.id(), 0)));
        return links;
    }

    private static List<Allocation> allocations(List<ProcessLink> direct, Amounts amounts) {
        if (amounts.budget() == null && amounts.actual() == null && amounts.forecast() == null) {
            return List.of();
        }
        if (direct.isEmpty()) {
            return List.of(new Allocation(
                    ProcessFigures.UNASSIGNED,
                    amounts.budget(),
                    amounts.actual(),
                    amounts.forecast(),
                    amounts.actualBasis()));
        }
        boolean stated = direct.stream().anyMatch(link -> link.shareHundredths() != null);
        List<Integer> weights = direct.stream()
                .map(link -> link.shareHundredths() == null ? (stated ? 0 : 1) : link.shareHundredths())
                .toList();
        List<@Nullable Money> budget = shared(amounts.budget(), weights);
        List<@Nullable Money> actual = shared(amounts.actual(), weights);
        List<@Nullable Money> forecast = shared(amounts.forecast(), weights);
        var allocations = new ArrayList<Allocation>();
        for (int i = 0; i < direct.size(); i++) {
            allocations.add(new Allocation(
                    direct.get(i).id(), budget.get(i), actual.get(i), forecast.get(i), amounts.actualBasis()));
        }
        return allocations;
    }

    private static List<@Nullable Money> shared(@Nullable Money amount, List<Integer> weights) {
        return amount == null
                ? Collections.nCopies(weights.size(), null)
                : new ArrayList<@Nullable Money>(Shares.of(amount, weights));
    }
}
