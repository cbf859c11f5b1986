package se.projektbokslut.annual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.AnnualReport.Provenance;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.inventory.InputNames;
import se.projektbokslut.ledger.SieLedgers;
import se.projektbokslut.ledger.Volume;
import se.projektbokslut.project.Portfolio;
import se.projektbokslut.project.Project;
import se.projektbokslut.settings.Adoption;
import se.projektbokslut.settings.ProcessSettings;
import se.projektbokslut.settings.Settings;
import se.projektbokslut.settings.YearComment;
import se.projektbokslut.suppliers.SupplierLedger;
import se.projektbokslut.suppliers.SupplierRereading;

/// Everything that was read, placed in years: gives the report of each year and the overview of all.
///
/// A report is computed when it is asked for, one year at a time, and not kept. Immutable and safe for use by
/// several threads.
public final class Compilation {
    /// So many years a report shows beside each other, its own included.
    public static final int TREND_YEARS = 5;

    private final Input input;
    private final ProjectRows rows;
    private final LedgerBook book;
    private final LedgerSummary ledger;
    private final LedgerFileFindings fileFindings;
    private final CodeFindings codeFindings;
    private final Standing standing;
    private final Acceptances acceptances;
    private final LostCharacters lostCharacters;
    private final OtherYears others;
    private final ProjectsBeside beside;
    private final SourceList sources;
    private final DecidedYears decided;
    private final YearContents contents;
    /// Whether an edition after the decided one of a year is to be proposed, found once.
    private final Map<Integer, Boolean> restated = new ConcurrentHashMap<>();

    /// What a compilation is made from.
    ///
    /// @param portfolio the records that can be used, and what was refused
    /// @param refusals faults of other input files
    /// @param sie what each SIE file says
    /// @param suppliers what each supplier-ledger file says
    /// @param rereading reads the files of these once more, where their vouchers must be told apart
    /// @param volumes the rows of `volumes.csv`
    /// @param findings about what is neither a record nor a ledger file, such as what lies in the folders unread
    /// @param settings what the office has set up
    /// @param asOfYear the year in which the reports are made; no project stands in a later one
    /// @param alsoYears years that keep a report though nothing may stand in them: those already published
    /// @param digests the path of every input file to its SHA-256
    /// @param decided the decided editions of adopted years
    /// @param printable whether the reports can show a code point
    /// @param provenance which program and rules compute the figures
    public record Input(
            Portfolio portfolio,
            List<Refusal> refusals,
            SieLedgers sie,
            List<SupplierLedger> suppliers,
            SupplierRereading rereading,
            List<Volume> volumes,
            List<Finding> findings,
            Settings settings,
            int asOfYear,
            Set<Integer> alsoYears,
            Map<String, String> digests,
            Decided decided,
            IntPredicate printable,
            Provenance provenance) {
        public Input {
            refusals = List.copyOf(refusals);
            suppliers = List.copyOf(suppliers);
            volumes = List.copyOf(volumes);
            findings = List.copyOf(findings);
            alsoYears = Set.copyOf(alsoYears);
            digests = Map.copyOf(digests);
        }
    }

    private Compilation(Input input) {
        this.input = input;
        ProcessSettings processes = input.settings().processes();
        this.acceptances = new Acceptances(input.settings().acceptances());
        this.lostCharacters =
                new LostCharacters(input.printable(), input.portfolio().letters());
        this.book = new LedgerBook(input.sie(), input.suppliers(), input.rereading(), processes, input.digests());
        var years = new TreeSet<>(input.alsoYears());
        years.addAll(book.years());
        this.standing = new Standing(input.portfolio(), input.asOfYear(), years);
        var claims = new CodeClaims(input.portfolio().projects(), book.companies());
        var actuals = new ProjectActuals(book, claims);
        this.decided = new DecidedYears(input.decided(), standing, actuals, acceptances);
        this.others = new OtherYears(standing, decided::figures, this::computed, this::isRestated);
        this.ledger = new LedgerSummary(book, claims, standing::isIn);
        this.codeFindings = new CodeFindings(book, ledger, acceptances);
        this.fileFindings = new LedgerFileFindings(book, acceptances);
        var ids = new HashSet<String>();
        input.portfolio().projects().forEach(project -> ids.add(project.id().toLowerCase(Locale.ROOT)));
        var findings = new ProjectFindings(
                ids,
                new InputNames(input.digests().keySet()),
                input.portfolio().cuts(),
                Duplicates.among(input.portfolio().projects()),
                acceptances,
                new LedgerFindings(book, claims, actuals),
                new AmountFindings(book, claims, actuals, processes.explainVariance()),
                lostCharacters,
                input.asOfYear());
        var yearProjects = new YearProjects(processes.processes(), actuals);
        this.beside = new ProjectsBeside(standing, yearProjects, ledger, input.asOfYear());
        this.sources = new SourceList(standing, beside, ledger, input.digests());
        this.rows = new ProjectRows(standing, yearProjects, findings, decided);
        this.contents = new YearContents(input.settings(), rows, actuals, book, sources);
    }

    public static Compilation of(Input input) {
        return new Compilation(input);
    }

    /// The calendar years that have a report, rising.
    public List<Integer> years() {
        return standing.years();
    }

    /// Every record that was read and what became of it.
    public ControlTotals controlTotals() {
        return standing.counts().totals();
    }

    /// The report of one of the [#years]: of an adopted year the decided edition where the input still says the
    /// same, else the one to be proposed. What is not decided yet is at revision 0.
    ///
    /// @throws IllegalArgumentException for another year
    /// @throws ArithmeticException where a sum of amounts leaves the range of a [se.projektbokslut.money.Money]
    public AnnualReport report(int year) {
        AnnualReport edition = decided.edition(year);
        AnnualReport report = compiled(year, edition);
        if (edition == null) {
            return report;
        }
        boolean same = Statement.saysTheSame(edition, report);
        restated.put(year, !same);
        int decidedLast = edition.revision();
        return same
                ? edition
                : report.asEdition(
                        YearState.PROPOSED,
                        decidedLast + 1,
                        edition.adoptedRevision(),
                        report.adoption() == null ? null : report.adoption().through(decidedLast));
    }

    /// Whether the decided edition of an adopted year is known to say what the input says: [#report] would give it.
    public boolean stands(int year) {
        return decided.isSaidBy(year, () -> content(year));
    }

    /// All that the input says of a year as far as an edition may show it, as a digest. Whether a decided edition says
    /// the same follows from this and from the edition.
    public String content(int year) {
        return contents.of(year, recordsIn(year), volumes(year));
    }

    private AnnualReport compiled(int year, @Nullable AnnualReport edition) {
        List<Project> records = recordsIn(year);
        var found = new ArrayList<Finding>();
        List<YearProject> projects = rows.in(year, records, edition, found);
        found.addAll(fileFindings.in(year));
        found.addAll(codeFindings.in(year));
        found.addAll(aboutSettings(year));
        found.sort(FindingList.ORDER);
        List<Volume> volumes = volumes(year);
        Adoption adoption = input.settings().adoptions().get(year);
        YearComment comment = input.settings().comments().get(year);
        List<ProcessFigures> now = table(year, projects);
        List<ProcessFigures> figures = edition == null ? now : AsDecided.rows(now, edition.processes());
        Map<KeyFigure.Name, KeyFigure.Value> keyFigures = KeyFigures.values(figures.getLast(), projects);
        if (edition == null) {
            others.note(year, new OtherYears.Figures(figures, keyFigures));
        }
        OtherYears.Figures previous = others.of(year - 1);
        LedgerNotes notes = ledger.notes(year);
        YearState state = adoption == null || adoption.standsOpen() ? YearState.PRELIMINARY : YearState.ADOPTED;
        Set<String> recordFiles = sources.recordFiles(year, state, records);
        return new AnnualReport(
                year,
                state,
                0,
                null,
                adoption,
                comment,
                input.settings().processes().unit(),
                edition == null ? input.settings().processes().organisation() : edition.organisation(),
                book.through(year),
                figures,
                previous.rows(),
                others.trend(year, figures.getLast()),
                others.waiting(year),
                KeyFigures.beside(keyFigures, previous.keyFigures()),
                projects,
                found,
                new RefusalList(input).of(recordFiles, notes),
                standing.counts().totals(recordFiles),
                ledger.totals(year),
                notes,
                volumes,
                edition == null
                        ? beside.of(year, state)
                        : edition.otherProjects().withoutUndated(),
                sources.of(year, state, records, adoption != null || comment != null, found, volumes),
                input.provenance());
    }

    /// What the run found beside the years. Computed anew each time it is asked for.
    public Overview overview() {
        return overview(List.of());
    }

    /// The same with findings that only the reports themselves could tell.
    public Overview overview(List<Finding> ofReports) {
        var all =
                new RunFindings(input, standing, rows, fileFindings, codeFindings, acceptances, aboutRun(), ofReports);
        return new Overview(
                controlTotals(),
                ledger.totals(),
                ledger.notes(),
                years(),
                all.undated(),
                all.planned(),
                new RefusalList(input).all(),
                all.sorted(),
                List.copyOf(input.portfolio().ids()));
    }

    /// What is found about the settings beside the years' reports.
    private List<Finding> aboutRun() {
        var found = new ArrayList<>(aboutSettings(null));
        found.addAll(decided.ofDecisions(input.settings()));
        return found;
    }

    private List<Finding> aboutSettings(@Nullable Integer year) {
        List<Volume> volumes = year == null ? input.volumes() : volumes(year);
        return lostCharacters.in(input.settings(), volumes, year, acceptances);
    }

    /// The year's figures as the input gives them.
    private OtherYears.Figures computed(int year) {
        List<YearProject> projects = rows.plain(year, recordsIn(year));
        List<ProcessFigures> figures = table(year, projects);
        return new OtherYears.Figures(figures, KeyFigures.values(figures.getLast(), projects));
    }

    private boolean isRestated(int year) {
        if (!restated.containsKey(year) && !stands(year)) {
            report(year);
        }
        return restated.getOrDefault(year, false);
    }

    /// @throws IllegalArgumentException where the year has no report
    private List<Project> recordsIn(int year) {
        List<Project> records = standing.in(year);
        if (records == null) {
            throw new IllegalArgumentException(year + " has no report");
        }
        return records;
    }

    private List<ProcessFigures> table(int year, List<YearProject> projects) {
        List<ProcessFigures> rows = new ArrayList<>(ProcessTable.of(
                input.settings().processes().processes(), projects, process -> book.figures(year, process)));
        rows.add(rows.removeLast().withCodes(ledger.unclaimedActual(year), ledger.outsideActual(year)));
        return rows;
    }

    /// By the order of the processes, measure and line.
    private List<Volume> volumes(int year) {
        List<String> processes = input.settings().processes().processes().stream()
                .map(ProcessSettings.Process::id)
                .toList();
        return input.volumes().stream()
                .filter(volume -> volume.year() == year)
                .sorted(Comparator.comparingInt((Volume volume) -> processes.indexOf(volume.process()))
                        .thenComparing(Volume::measure)
                        .thenComparingInt(volume -> volume.at().line()))
                .toList();
    }
}
