package se.projektbokslut.annual;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.projektbokslut.ledger.SieLedger;
import se.projektbokslut.ledger.SieLedgers;
import se.projektbokslut.ledger.SieOutline;
import se.projektbokslut.ledger.Volume;
import se.projektbokslut.project.Portfolio;
import se.projektbokslut.project.Project;
import se.projektbokslut.project.RecordFile;
import se.projektbokslut.project.TextCut;
import se.projektbokslut.settings.Acceptance;
import se.projektbokslut.settings.Adoption;
import se.projektbokslut.settings.AmountUnit;
import se.projektbokslut.settings.ProcessSettings;
import se.projektbokslut.settings.ProcessSettings.AccountRule;
import se.projektbokslut.settings.ProcessSettings.Process;
import se.projektbokslut.settings.Settings;
import se.projektbokslut.settings.VarianceLimits;
import se.projektbokslut.settings.YearComment;
import se.projektbokslut.suppliers.SupplierLedger;
import se.projektbokslut.suppliers.SupplierRereading;
import se.projektbokslut.words.LocalText;

/// Compilations of records under the default processes.
final class Inputs {
    static final String CUSTOMER = "kundreskontra";
    static final String SUPPLIER = "leverantorsreskontra";
    static final String ACCOUNTING = "redovisning-och-moms";
    static final List<Process> PROCESSES = List.of(
            new Process(CUSTOMER, new LocalText("Kundreskontra", "Customer ledger"), accounts("15")),
            new Process(SUPPLIER, new LocalText("Leverantörsreskontra", "Supplier ledger"), accounts("25")),
            new Process(ACCOUNTING, new LocalText("Redovisning och moms", "Accounting and VAT"), accounts("26")));

    static final ProcessSettings SETTINGS = settings();

    /// What else than records a compilation is made from.
    record Ledger(
            List<SieLedger> sie,
            List<SupplierLedger> suppliers,
            SupplierRereading rereading,
            List<Volume> volumes,
            ProcessSettings settings) {
        static final Ledger NONE = of();

        static Ledger of(SieLedger... sie) {
            return new Ledger(List.of(sie), List.of(), SupplierRereading.NONE, List.of(), SETTINGS);
        }

        Ledger suppliers(SupplierLedger... files) {
            return new Ledger(sie, List.of(files), rereading, volumes, settings);
        }

        /// With files that can be read again.
        Ledger suppliers(SupplierTexts files) {
            return new Ledger(sie, files.ledgers(), files, volumes, settings);
        }

        Ledger volumes(Volume... rows) {
            return new Ledger(sie, suppliers, rereading, List.of(rows), settings);
        }

        Ledger settings(ProcessSettings other) {
            return new Ledger(sie, suppliers, rereading, volumes, other);
        }
    }

    private Inputs() {}

    private static List<AccountRule> accounts(String prefix) {
        return List.of(new AccountRule(null, List.of(prefix)));
    }

    /// @param investmentAccounts what an investment's actual is summed from
    static ProcessSettings settings(String... investmentAccounts) {
        return settings(List.of("3-8"), List.of(investmentAccounts));
    }

    /// @param actualAccounts what an operating project's actual is summed from
    static ProcessSettings settings(List<String> actualAccounts, List<String> investmentAccounts) {
        return new ProcessSettings(
                new LocalText("Redovisningstjänster", "Accounting services"),
                ProcessSettings.Chart.KOMMUN_BAS,
                PROCESSES,
                actualAccounts,
                investmentAccounts,
                SUPPLIER,
                AmountUnit.TKR,
                VarianceLimits.DEFAULT);
    }

    static Compilation compiled(int asOfYear, Ledger ledger, Project... projects) {
        return compiled(asOfYear, List.of(projects), Map.of(), List.of(), Set.of(), ledger);
    }

    static Compilation compiled(int asOfYear, Project... projects) {
        return compiled(asOfYear, List.of(projects), Map.of(), List.of(), Set.of());
    }

    static Compilation compiled(
            int asOfYear,
            List<Project> projects,
            Map<Integer, Adoption> adoptions,
            List<Acceptance> acceptances,
            Set<Integer> alsoYears) {
        return compiled(asOfYear, projects, adoptions, acceptances, alsoYears, Ledger.NONE);
    }

    static Compilation compiled(
            int asOfYear,
            List<Project> projects,
            Map<Integer, Adoption> adoptions,
            List<Acceptance> acceptances,
            Set<Integer> alsoYears,
            Ledger ledger) {
        return compiled(asOfYear, projects, List.of(), adoptions, acceptances, alsoYears, ledger);
    }

    static Compilation compiled(
            int asOfYear,
            List<Project> projects,
            List<TextCut> cuts,
            Map<Integer, Adoption> adoptions,
            List<Acceptance> acceptances,
            Set<Integer> alsoYears,
            Ledger ledger) {
        var settings = new Settings(ledger.settings(), new TreeMap<>(adoptions), acceptances);
        return compiled(asOfYear, projects, cuts, settings, alsoYears, ledger);
    }

    /// With the manager's comments on years.
    static Compilation commented(int asOfYear, Map<Integer, YearComment> comments, Project... projects) {
        var settings =
                new Settings(SETTINGS, new TreeMap<>(), List.of(), new TreeMap<>(comments), new TreeMap<>(), List.of());
        return compiled(asOfYear, List.of(projects), List.of(), settings, Set.of(), Ledger.NONE);
    }

    private static Compilation compiled(
            int asOfYear,
            List<Project> projects,
            List<TextCut> cuts,
            Settings settings,
            Set<Integer> alsoYears,
            Ledger ledger) {
        return compiled(asOfYear, projects, cuts, settings, alsoYears, ledger, _ -> null);
    }

    /// Of years that are adopted, with the edition of one that is decided.
    static Compilation decided(
            int asOfYear, AnnualReport edition, Map<Integer, Adoption> adoptions, Project... projects) {
        return decided(asOfYear, year -> year == edition.year() ? edition : null, adoptions, Ledger.NONE, projects);
    }

    /// Of years that are adopted.
    static Compilation decided(
            int asOfYear, Decided decided, Map<Integer, Adoption> adoptions, Ledger ledger, Project... projects) {
        var settings = new Settings(SETTINGS, new TreeMap<>(adoptions), List.of());
        return compiled(asOfYear, List.of(projects), List.of(), settings, Set.of(), ledger, decided);
    }

    private static Compilation compiled(
            int asOfYear,
            List<Project> projects,
            List<TextCut> cuts,
            Settings settings,
            Set<Integer> alsoYears,
            Ledger ledger,
            Decided decided) {
        var digests = new TreeMap<>(
                Map.of("processes.yaml", "p", "years.yaml", "y", "accepted.yaml", "a", "sources/page.txt", "s"));
        projects.forEach(project -> digests.put(project.at().file(), "d-" + project.id()));
        digests.put("volumes.csv", "v");
        ledger.sie().forEach(file -> digests.put(file.file(), "d-" + file.file()));
        ledger.suppliers().forEach(file -> digests.put(file.file(), "d-" + file.file()));
        return Compilation.of(new Compilation.Input(
                portfolio(projects, cuts),
                List.of(),
                held(ledger.sie()),
                ledger.suppliers(),
                ledger.rereading(),
                ledger.volumes(),
                List.of(),
                settings,
                asOfYear,
                alsoYears,
                digests,
                decided,
                character -> character < 0x2500,
                new AnnualReport.Provenance("1", "1")));
    }

    /// The records as if each had been read from its file, none refused.
    private static Portfolio portfolio(List<Project> projects, List<TextCut> cuts) {
        return Portfolio.of(projects.stream()
                .collect(Collectors.groupingBy(project -> project.at().file(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(file -> new RecordFile(
                        file.getKey(),
                        file.getValue().size(),
                        0,
                        file.getValue(),
                        List.of(),
                        List.of(),
                        file.getValue().size(),
                        List.of(),
                        cuts.stream()
                                .filter(cut -> file.getValue().stream().anyMatch(p -> p.id().equals(cut.record())))
                                .toList()))
                .toList());
    }

    static ProcessFigures row(List<ProcessFigures> rows, String process) {
        return rows.stream()
                .filter(row -> row.process().equals(process))
                .findFirst()
                .orElseThrow();
    }

    /// Files that are held whole.
    static SieLedgers held(List<SieLedger> files) {
        List<SieLedger> sorted =
                files.stream().sorted(Comparator.comparing(SieLedger::file)).toList();
        return new SieLedgers(sorted.stream().map(SieOutline::of).toList(), sorted);
    }
}
