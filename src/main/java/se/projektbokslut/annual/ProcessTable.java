package se.projektbokslut.annual;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.ProcessFigures.Investment;
import se.projektbokslut.annual.ProcessFigures.LedgerFigures;
import se.projektbokslut.annual.YearProject.Allocation;
import se.projektbokslut.money.Money;
import se.projektbokslut.settings.ProcessSettings.Process;
import se.projektbokslut.words.LocalText;

/// A year's table: one row a process, then `unassigned`, then `total` (CONTRACT, "Process of a project").
final class ProcessTable {
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Row unassigned = new Row(ProcessFigures.UNASSIGNED, null);
    private final Row total = new Row(ProcessFigures.TOTAL, null);

    private ProcessTable(List<Process> processes) {
        processes.forEach(process -> rows.put(process.id(), new Row(process.id(), process.name())));
        rows.put(ProcessFigures.UNASSIGNED, unassigned);
    }

    /// @param projects those standing in the year, by id in code-point order
    /// @param ledger the ledger's columns of each row; null for all of them where no ledger says anything of the
    ///     year
    static List<ProcessFigures> of(
            List<Process> processes, List<YearProject> projects, Function<String, @Nullable LedgerFigures> ledger) {
        var table = new ProcessTable(processes);
        projects.forEach(table::add);
        var figures = new ArrayList<ProcessFigures>();
        table.rows.values().forEach(row -> figures.add(row.figures(ledger.apply(row.process))));
        figures.add(table.total.figures(ledger.apply(ProcessFigures.TOTAL)));
        return figures;
    }

    private void add(YearProject project) {
        project.processesDirect().forEach(id -> row(id).addDirect(project));
        project.processesTouched().forEach(id -> row(id).addTouched(project));
        boolean direct = !project.processesDirect().isEmpty();
        boolean touched = !project.processesTouched().isEmpty();
        if (!direct && !touched) {
            unassigned.addProject(project);
        }
        if (direct) {
            total.addDirect(project);
        } else if (touched) {
            total.addTouched(project);
        } else {
            total.addProject(project);
        }
        boolean investment = project.project().investment();
        project.allocations().forEach(part -> row(part.process()).addAmounts(part, investment));
        if (!project.allocations().isEmpty()) {
            var amounts = project.amounts();
            total.addAmounts(
                    new Allocation(
                            ProcessFigures.TOTAL,
                            amounts.budget(),
                            amounts.actual(),
                            amounts.forecast(),
                            amounts.actualBasis()),
                    investment);
        }
    }

    private Row row(String id) {
        Row row = rows.get(id);
        if (row == null) {
            throw new IllegalArgumentException("no row " + id);
        }
        return row;
    }

    private static final class Row {
        private final String process;
        private final @Nullable LocalText name;
        private final List<String> ids = new ArrayList<>();
        private int direct;
        private int touched;
        private int started;
        private int ongoing;
        private int closed;
        private int cancelled;
        private int investments;
        private final Sums operating = new Sums();
        private final Sums invested = new Sums();

        Row(String process, @Nullable LocalText name) {
            this.process = process;
            this.name = name;
        }

        void addDirect(YearProject project) {
            direct++;
            addProject(project);
        }

        void addTouched(YearProject project) {
            touched++;
            addProject(project);
        }

        void addProject(YearProject project) {
            ids.add(project.project().id());
            investments += project.project().investment() ? 1 : 0;
            started += project.started() ? 1 : 0;
            switch (project.status()) {
                case CLOSED -> closed++;
                case CANCELLED -> cancelled++;
                case ONGOING -> ongoing++;
                case PLANNED -> throw new IllegalArgumentException("a planned project stands in no year");
            }
        }

        void addAmounts(Allocation part, boolean investment) {
            (investment ? invested : operating).add(part);
        }

        ProcessFigures figures(@Nullable LedgerFigures ledger) {
            return new ProcessFigures(
                    process,
                    name,
                    ids.size(),
                    direct,
                    touched,
                    started,
                    ongoing,
                    closed,
                    cancelled,
                    operating.budget,
                    operating.actual,
                    operating.variance,
                    operating.withBudget,
                    operating.withActual,
                    operating.withVariance,
                    operating.forecast,
                    ledger,
                    operating.comparedBudget,
                    operating.comparedActual,
                    operating.stated,
                    investments == 0 && invested.isEmpty() ? null : invested.ofInvestments(investments),
                    null,
                    null,
                    ids);
        }
    }

    /// The amounts of a row's operating projects, or of its investments.
    private static final class Sums {
        private int withBudget;
        private int withActual;
        private int withVariance;
        private @Nullable Money budget;
        private @Nullable Money actual;
        private @Nullable Money variance;
        private @Nullable Money forecast;
        private @Nullable Money comparedBudget;
        private @Nullable Money comparedActual;
        private @Nullable Money stated;

        void add(Allocation part) {
            Money difference = YearAmounts.difference(part.budget(), part.actual());
            budget = sum(budget, part.budget());
            actual = sum(actual, part.actual());
            forecast = sum(forecast, part.forecast());
            withBudget += part.budget() == null ? 0 : 1;
            withActual += part.actual() == null ? 0 : 1;
            if (part.actualBasis() == ActualBasis.RECORD) {
                stated = sum(stated, part.actual());
            }
            if (difference != null) {
                variance = sum(variance, difference);
                comparedBudget = sum(comparedBudget, part.budget());
                comparedActual = sum(comparedActual, part.actual());
                withVariance++;
            }
        }

        boolean isEmpty() {
            return budget == null && actual == null && forecast == null;
        }

        Investment ofInvestments(int projects) {
            return new Investment(
                    projects, budget, actual, variance, forecast, comparedBudget, comparedActual, withVariance);
        }

        private static @Nullable Money sum(@Nullable Money sum, @Nullable Money amount) {
            return sum == null || amount == null ? (sum == null ? amount : sum) : sum.plus(amount);
        }
    }
}
