package se.projektbokslut.publication;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.ActualBasis;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.KeyFigure;
import se.projektbokslut.annual.LedgerNotes;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.annual.Statement;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.findings.Location;
import se.projektbokslut.money.Money;

/// Which input files moved a figure (CONTRACT, "Adopted year": only sources that moved it): a stated fact cites
/// the line that states it, also where that stood as it was decided until now, a figure what moved the facts that it is
/// made of, a sum of the ledger the ledger's files.
final class ChangeSources {
    private static final Set<String> OWN_ACTUALS = Set.of("actual", "actual_to_date");
    private static final Set<String> VARIANCES = Set.of("variance", "variance_total");
    private static final Set<String> COUNTS =
            Set.of("projects", "projects_direct", "projects_touched", "started", "ongoing", "closed", "cancelled");

    /// Amounts of the ledger's project codes that no row of a project has.
    private static final Set<String> OF_CODES = Set.of("unclaimed_actual", "outside_actual");
    /// Before the name of an amount: it is that of some of the row's projects, or how many of them have it.
    private static final Pattern OF_SOME = Pattern.compile("^(with|compared|stated)_");

    private static final Pattern OF_INVESTMENTS = Pattern.compile("^investment[._]");
    private static final Pattern ALLOCATED = Pattern.compile("allocations\\..+\\.(budget|actual|forecast)");

    /// The dates that say how long a project was, and whether it ended as planned; another spelling moves neither.
    private static final Pattern LENGTH = Pattern.compile("stated\\.(start|end)\\.value\\.edtf");

    private static final Pattern ON_TIME = Pattern.compile("stated\\.(end\\.value|plan\\.end)\\.edtf");

    private final List<AnnualReport> reports;
    private final Map<String, MovedFact> moved;
    private final ChangedFiles changed;
    private final Map<String, Set<String>> projectsOfRows;
    private final Set<String> closed;

    /// Whether a project's fact, by its name within the project, is one that moves a figure.
    private interface OfProject {
        boolean test(String project, MovedFact fact, String part);
    }

    /// @param moved by its field
    /// @param changed the input files that differ, by path
    ChangeSources(AnnualReport before, AnnualReport after, Map<String, MovedFact> moved, List<String> changed) {
        this.reports = List.of(before, after);
        this.moved = moved;
        this.changed = new ChangedFiles(reports, changed, moved);
        this.projectsOfRows = new HashMap<>();
        reports.stream()
                .flatMap(report -> report.processes().stream())
                .forEach(row -> projectsOfRows
                        .computeIfAbsent(row.process(), _ -> new HashSet<>())
                        .addAll(row.projectIds().stream()
                                .map(Statement::ofProject)
                                .toList()));
        this.closed = projects(YearProject::countsAsClosed);
    }

    /// Those of which that holds in one of the two.
    private Set<String> projects(Predicate<YearProject> which) {
        return reports.stream()
                .flatMap(report -> report.idsOf(which).stream())
                .map(Statement::ofProject)
                .collect(Collectors.toSet());
    }

    /// What the change of that field cites.
    Cited of(String field) {
        Set<Location> places = new TreeSet<>(Comparator.comparing(Location::file)
                .thenComparingInt(Location::line)
                .thenComparingInt(Location::column));
        collect(field, places);
        return changed.cited(places);
    }

    private void collect(String field, Set<Location> places) {
        MovedFact fact = Objects.requireNonNull(moved.get(field));
        String subject = fact.either().subject();
        String rest = subject.isEmpty() ? field : field.substring(subject.length() + 1);
        if (subject.startsWith("projects.")) {
            ofProject(subject, rest, fact, places);
        } else if (field.startsWith("processes.")) {
            ofRow(subject, rest, places);
        } else if (fact.at() != null) {
            places.add(fact.at());
        } else if (field.startsWith("other_accounts.") || field.equals("ledger_through")) {
            changed.ledger(_ -> true, places);
        } else if (field.startsWith("key_figures.")) {
            ofKeyFigure(KeyFigure.Name.valueOf(field.split("\\.", 3)[1].toUpperCase(Locale.ROOT)), places);
        }
    }

    private void ofKeyFigure(KeyFigure.Name name, Set<Location> places) {
        switch (name) {
            case BUDGET, ACTUAL, VARIANCE -> ofRow(Statement.ofProcess(ProcessFigures.TOTAL), name.code(), places);
            case CLOSED, CANCELLED, ONGOING ->
                ofProjects((_, fact, part) -> part.equals("status") && fact.isOrWas(name.code()), places);
            case STARTED -> ofProjects((_, fact, part) -> part.equals("started") && fact.isOrWas("true"), places);
            case WITH_LEADER ->
                ofProjects(
                        (_, fact, part) ->
                                fact.cameOrWent() && (part.equals("status") || part.startsWith("stated.leader")),
                        places);
            case WITH_HANDOVER ->
                ofClosed((fact, part) -> fact.cameOrWent() && part.startsWith("stated.handover"), places);
            case WITH_FINAL_REPORT ->
                ofClosed((fact, part) -> fact.cameOrWent() && part.startsWith("stated.final_report"), places);
            case AVERAGE_MONTHS -> ofClosed((_, part) -> LENGTH.matcher(part).matches(), places);
            case ON_TIME -> ofClosed((_, part) -> ON_TIME.matcher(part).matches(), places);
            case WITHIN_BUDGET -> ofClosed((fact, part) -> part.equals("variance_total") && fact.crossesZero(), places);
        }
    }

    /// What a figure of the closed projects is made of, and that a project is one of them.
    private void ofClosed(BiPredicate<MovedFact, String> wanted, Set<Location> places) {
        ofProjects(
                (project, fact, part) -> closed.contains(project)
                        && (wanted.test(fact, part) || (part.equals("status") && fact.isOrWas("closed"))),
                places);
    }

    private void ofProjects(OfProject wanted, Set<Location> places) {
        moved.forEach((field, fact) -> {
            String subject = fact.either().subject();
            if (subject.startsWith("projects.") && wanted.test(subject, fact, field.substring(subject.length() + 1))) {
                collect(field, places);
            }
        });
    }

    private void ofProject(String project, String rest, MovedFact fact, Set<Location> places) {
        if (OWN_ACTUALS.contains(rest)) {
            int before = places.size();
            stated(
                    project,
                    name -> name.startsWith("stated.economy.actual")
                            || name.startsWith("stated.ledger_codes")
                            || name.startsWith("stated.start")
                            || name.equals("stated.investment"),
                    places);
            if (places.size() == before && !cameOrWent(project, places)) {
                changed.ledger(_ -> true, places);
            }
        } else if (VARIANCES.contains(rest)) {
            Set<String> terms =
                    rest.equals("variance") ? Set.of("budget", "actual") : Set.of("budget_total", "actual_to_date");
            stated(project, terms::contains, places);
        } else if (rest.startsWith("allocations")) {
            Matcher amount = ALLOCATED.matcher(rest);
            Set<String> amounts = amount.matches() ? Set.of(amount.group(1)) : Set.of("budget", "actual", "forecast");
            stated(project, name -> amounts.contains(name) || name.startsWith("stated.processes"), places);
        } else if (fact.at() != null) {
            places.add(fact.at());
        }
    }

    /// What is new or gone as a whole cites its record: the ledger's files of its years may be the same as before.
    private boolean cameOrWent(String project, Set<Location> places) {
        MovedFact status = moved.get(project + ".status");
        if (status == null || !status.cameOrWent()) {
            return false;
        }
        Location at = status.at();
        if (at != null) {
            places.add(at);
        }
        return true;
    }

    /// The sources of the project's changes whose names are as asked for.
    private void stated(String project, Predicate<String> wanted, Set<Location> places) {
        moved.forEach((field, fact) -> {
            if (fact.either().subject().equals(project) && wanted.test(field.substring(project.length() + 1))) {
                collect(field, places);
            }
        });
    }

    private void ofRow(String row, String column, Set<Location> places) {
        if (column.startsWith("ledger.invoice")) {
            Set<String> posted = reports.stream()
                    .flatMap(report -> report.ledger().files().stream())
                    .map(LedgerNotes.File::file)
                    .collect(Collectors.toSet());
            changed.ledger(file -> !posted.contains(file), places);
            return;
        }
        if (column.startsWith("ledger.") || OF_CODES.contains(column) || column.equals("ledger")) {
            changed.ledger(_ -> true, places);
            return;
        }
        if (column.startsWith("name")) {
            changed.settings(places);
            return;
        }
        String process = row.substring("processes.".length());
        String own = OF_INVESTMENTS.matcher(column).replaceFirst("");
        boolean ofInvestments = !own.equals(column);
        Set<String> kind = projects(project -> project.countsAsInvestment() == ofInvestments);
        Set<String> inRow = projectsOfRows.getOrDefault(process, Set.of());
        if (COUNTS.contains(own)) {
            ofProjects(
                    (project, _, name) -> inRow.contains(project)
                            && (!ofInvestments || kind.contains(project))
                            && (name.equals("status") || name.equals("started") || name.startsWith("processes_")),
                    places);
        } else {
            Set<String> with = process.equals(ProcessFigures.TOTAL)
                    ? inRow
                    : projects(project -> project.allocations().stream()
                            .anyMatch(part -> part.process().equals(process)));
            ofAmounts(process, own, project -> kind.contains(project) && with.contains(project), places);
        }
        if (places.isEmpty()) {
            changed.settings(places);
        }
    }

    /// @param process the row's
    /// @param column an amount, of all projects or of some, or how many of them have one
    /// @param inRow those that the row has amounts of
    private void ofAmounts(String process, String column, Predicate<String> inRow, Set<Location> places) {
        String amount = OF_SOME.matcher(column).replaceFirst("");
        Set<String> parts = (amount.equals("variance") ? Stream.of("budget", "actual") : Stream.of(amount))
                .map(part -> "allocations." + process + "." + part)
                .collect(Collectors.toSet());
        boolean having = column.startsWith("with_");
        boolean compared = column.startsWith("compared_");
        boolean stated = column.startsWith("stated_");
        // What a project does not have it does not move: of one of the two states is enough.
        Set<String> some = projects(project -> amount(project, compared ? "variance" : amount) != null
                && (!stated || project.amounts().actualBasis() == ActualBasis.RECORD));
        ofProjects(
                (project, fact, name) -> inRow.test(project)
                        && some.contains(project)
                        && (name.equals("stated.investment")
                                || (name.equals("status") && fact.cameOrWent())
                                || (name.equals("variance") && compared && fact.cameOrWent())
                                || (name.equals(amount) && (!having || fact.cameOrWent()))
                                || (parts.contains(name) && (!having || fact.cameOrWent()))),
                places);
    }

    private static @Nullable Money amount(YearProject project, String amount) {
        YearProject.Amounts amounts = project.amounts();
        return switch (amount) {
            case "budget" -> amounts.budget();
            case "actual" -> amounts.actual();
            case "variance" -> amounts.variance();
            case "forecast" -> amounts.forecast();
            default -> null;
        };
    }
}
