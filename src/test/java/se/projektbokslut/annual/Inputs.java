package se.projektbokslut.annual;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.projektbokslut.intake.Acceptance;
import se.projektbokslut.intake.Adoption;
import se.projektbokslut.intake.LocalText;
import se.projektbokslut.intake.ProcessSettings;
import se.projektbokslut.intake.ProcessSettings.Process;
import se.projektbokslut.intake.Settings;
import se.projektbokslut.project.Portfolio;
import se.projektbokslut.project.Project;
import se.projektbokslut.project.RecordFile;

/// Compilations of records under the default processes.
final class Inputs {
    static final String CUSTOMER = "kundreskontra";
    static final String SUPPLIER = "leverantorsreskontra";
    static final String ACCOUNTING = "redovisning-och-moms";
    static final List<Process> PROCESSES = List.of(
            new Process(CUSTOMER, new LocalText("Kundreskontra", "Customer ledger"), List.of()),
            new Process(SUPPLIER, new LocalText("Leverantörsreskontra", "Supplier ledger"), List.of()),
            new Process(ACCOUNTING, new LocalText("Redovisning och moms", "Accounting and VAT"), List.of()));

    private Inputs() {}

    static Compilation compiled(int asOfYear, Project... projects) {
        return compiled(asOfYear, List.of(projects), Map.of(), List.of(), Set.of());
    }

    static Compilation compiled(
            int asOfYear,
            List<Project> projects,
            Map<Integer, Adoption> adoptions,
            List<Acceptance> acceptances,
            Set<Integer> alsoYears) {
        var digests = new TreeMap<>(
                Map.of("processes.yaml", "p", "years.yaml", "y", "accepted.yaml", "a", "sources/page.txt", "s"));
        projects.forEach(project -> digests.put(project.at().file(), "d-" + project.id()));
        var processes = new ProcessSettings(
                new LocalText("Redovisningstjänster", "Accounting services"),
                ProcessSettings.Chart.KOMMUN_BAS,
                PROCESSES,
                List.of("3", "4"),
                List.of(),
                SUPPLIER);
        return Compilation.of(new Compilation.Input(
                portfolio(projects),
                List.of(),
                new Settings(processes, new TreeMap<>(adoptions), acceptances),
                asOfYear,
                alsoYears,
                digests,
                new AnnualReport.Provenance("1", "1")));
    }

    /// The records as if each had been read from its file, none refused.
    private static Portfolio portfolio(List<Project> projects) {
        return Portfolio.of(projects.stream()
                .collect(Collectors.groupingBy(project -> project.at().file(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(file ->
                        new RecordFile(file.getKey(), file.getValue().size(), 0, file.getValue(), List.of(), List.of()))
                .toList());
    }

    static ProcessFigures row(List<ProcessFigures> rows, String process) {
        return rows.stream()
                .filter(row -> row.process().equals(process))
                .findFirst()
                .orElseThrow();
    }
}
