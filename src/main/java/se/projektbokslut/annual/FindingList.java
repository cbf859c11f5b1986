package se.projektbokslut.annual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Severity;
import se.projektbokslut.project.Project;

/// Gathers the findings of one record: gives each its line, its severity and whether it is accepted.
final class FindingList {
    /// By file, line and code, the order in which they are printed.
    static final Comparator<Finding> ORDER = Comparator.comparing((Finding f) -> f.at().file())
            .thenComparingInt(f -> f.at().line())
            .thenComparing(f -> f.code().name())
            .thenComparing(Finding::record)
            .thenComparing(Finding::field)
            .thenComparing(f -> String.join("\n", f.args()));

    private final Project project;
    private final @Nullable Integer year;
    private final Acceptances acceptances;
    private final List<Finding> found = new ArrayList<>();

    /// @param year the year that the findings are about; null where the record stands in none
    FindingList(Project project, @Nullable Integer year, Acceptances acceptances) {
        this.project = project;
        this.year = year;
        this.acceptances = acceptances;
    }

    void add(FindingCode code, String... args) {
        addAbout(code, code.field(), args);
    }

    /// The same, unless it has been said already.
    void addOnce(FindingCode code, String... args) {
        if (found.stream().noneMatch(f -> f.code() == code && f.args().equals(List.of(args)))) {
            add(code, args);
        }
    }

    /// @param field the key that would mend it, dotted for a nested one
    void addAbout(FindingCode code, String field, String... args) {
        add(at(field), code, field, args);
    }

    /// @param line of the record's file that the finding is about
    void addAt(int line, FindingCode code, String field, String... args) {
        add(project.at().at(line, 0), code, field, args);
    }

    private void add(Location at, FindingCode code, String field, String... args) {
        Severity severity = nobodyKnows(field) ? Severity.INFO : code.severity();
        // An office accepts what it reads: a value of a list that completes the record is cited to the list.
        boolean accepted = acceptances.accept(code, at.file(), project.id())
                || acceptances.accept(code, project.at().file(), project.id());
        found.add(new Finding(at, project.id(), year, field, code, severity, List.of(args), accepted));
    }

    List<Finding> sorted() {
        found.sort(ORDER);
        return found;
    }

    /// The line of the top-level key, the record's own where the key is not stated; in a list the cell, of amounts by
    /// year that of the finding's year.
    private Location at(String field) {
        return project.placeOf(year == null ? field : project.amountOf(field, year));
    }

    private boolean nobodyKnows(String field) {
        return project.notAvailable().stream()
                .anyMatch(gone -> field.equals(gone.field()) || field.startsWith(gone.field() + "."));
    }
}
