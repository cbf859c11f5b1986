package se.projektbokslut.annual;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.project.Project;
import se.projektbokslut.project.Status;

/// The rows of the records that stand in a year or in none, with what is found about each.
final class ProjectRows {
    /// Of so many rows at most what was found is kept for the year's report: the heap must not grow with the
    /// input.
    private static final int MOST_KEPT = 30_000;

    private final Standing standing;
    private final YearProjects rows;
    private final ProjectFindings findings;
    private final DecidedYears decided;
    /// What [#ofAllYears] found, until the year's report asks for the same.
    private final Map<RowOf, List<Finding>> kept = new ConcurrentHashMap<>();

    private record RowOf(int year, String id) {}

    ProjectRows(Standing standing, YearProjects rows, ProjectFindings findings, DecidedYears decided) {
        this.standing = standing;
        this.rows = rows;
        this.findings = findings;
        this.decided = decided;
    }

    /// The year's projects, as a decided edition has them where they go on after the year.
    ///
    /// @param edition null where nothing is decided
    /// @param found takes their findings
    List<YearProject> in(int year, List<Project> records, @Nullable AnnualReport edition, List<Finding> found) {
        Map<String, YearProject> decidedRows = edition == null
                ? Map.of()
                : edition.projects().stream()
                        .filter(row -> row.status() == Status.ONGOING)
                        .collect(Collectors.toMap(row -> row.project().id(), row -> row));
        var projects = new ArrayList<YearProject>(records.size());
        for (Project record : records) {
            Placement.InYears placement = standing.placement(record);
            YearProject was = placement.endsIn(year) ? null : decidedRows.get(record.id());
            Project view = standing.shown(record, year);
            Project shown = was == null ? view : AsDecided.shown(view, was.project(), year);
            List<Finding> own = was == null ? inYear(year, record, view) : findings(year, record, shown, true);
            found.addAll(own);
            YearProject row = rows.in(year, placement, shown, own);
            projects.add(was == null ? row : AsDecided.withCodes(row, was));
        }
        return projects;
    }

    /// The year's projects as the records have them, without their findings.
    List<YearProject> plain(int year, List<Project> records) {
        return records.stream()
                .map(record -> rows.in(year, standing.placement(record), standing.shown(record, year), List.of()))
                .toList();
    }

    /// @param found takes their findings
    List<YearProject> inNoYear(List<Project> records, List<Finding> found) {
        var inNoYear = new ArrayList<YearProject>(records.size());
        for (Project record : records) {
            List<Finding> own = findings.of(record, null);
            found.addAll(own);
            inNoYear.add(rows.inNoYear(record, own));
        }
        return inNoYear;
    }

    /// What the run says of a record, and what one of its years says beside it: of every finding that a report
    /// names, the latest year's.
    ///
    /// @param last the last year in which it stands
    List<Finding> ofAllYears(Project record, int last) {
        Map<List<Object>, Finding> ofYears = new LinkedHashMap<>();
        for (int year = last; year >= standing.placement(record).first(); year--) {
            List<Finding> own = inYear(year, record, standing.shown(record, year));
            if (kept.size() < MOST_KEPT) {
                kept.put(new RowOf(year, record.id()), own);
            }
            for (Finding finding : own) {
                ofYears.putIfAbsent(kind(finding), finding);
            }
        }
        var all = new ArrayList<Finding>();
        var said = new HashSet<List<Object>>();
        for (Finding finding : findings.of(record, last)) {
            Finding ofYear = ofYears.get(kind(finding));
            all.add(ofYear == null ? finding : finding.in(ofYear.year()));
            said.add(kind(finding));
        }
        ofYears.forEach((kind, finding) -> {
            if (said.add(kind)) {
                all.add(finding);
            }
        });
        return all;
    }

    /// @param view the record as it stood at the year's end
    private List<Finding> inYear(int year, Project record, Project view) {
        List<Finding> found = kept.remove(new RowOf(year, record.id()));
        return found == null ? findings(year, record, view, false) : found;
    }

    private List<Finding> findings(int year, Project record, Project shown, boolean asDecided) {
        var own = new ArrayList<>(findings.in(year, shown, asDecided, record));
        own.addAll(decided.ofActual(year, record));
        return own;
    }

    private static List<Object> kind(Finding finding) {
        return List.of(finding.code(), finding.field(), finding.args());
    }
}
