package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Role;
import se.projektbokslut.report.pdf.Table;
import se.projektbokslut.report.pdf.Table.Column;
import se.projektbokslut.report.pdf.Table.Row;
import se.projektbokslut.report.pdf.Text;

/// What is missing or doubtful, grouped by the role that can mend it, with what to write. Findings that say the
/// same stand in one row with all the projects that they are about.
final class FindingsSection {
    static final String PLACE = "findings";

    /// What more projects have in common has a wider column for their names.
    private static final int FEW = 6;

    private final Edition edition;

    private FindingsSection(Edition edition) {
        this.edition = edition;
    }

    static void print(Edition edition) {
        new FindingsSection(edition).print();
    }

    private void print() {
        edition.pdf.heading(2, edition.words("findings.title"), PLACE);
        List<Finding> findings = edition.report.findings();
        if (findings.isEmpty()) {
            edition.pdf.paragraph(
                    edition.words(edition.report.projects().isEmpty() ? "findings.none-year" : "findings.none"));
            return;
        }
        edition.pdf.paragraph(edition.words("findings.intro", edition.formats.count(findings.size())));
        if (!edition.cards) {
            edition.pdf.table(counts(findings));
            edition.pdf.remark(edition.words("findings.see-csv"));
            return;
        }
        for (Role role : Role.values()) {
            List<Finding> mine =
                    findings.stream().filter(f -> f.code().role() == role).toList();
            if (!mine.isEmpty()) {
                edition.pdf.heading(3, Text.of(edition.texts.constant("responsible", role)), null);
                edition.pdf.table(table(mine));
            }
        }
    }

    private Table table(List<Finding> findings) {
        Map<String, YearProject> projects = new LinkedHashMap<>();
        edition.report.projects().forEach(p -> projects.put(p.project().id(), p));
        List<Row> rows = new ArrayList<>();
        List<FindingGroup> groups = FindingGroup.of(findings, edition.texts);
        groups.forEach(group -> rows.add(row(group, projects)));
        boolean manyProjects = groups.stream().anyMatch(group -> group.about().size() > FEW);
        List<Column> columns = List.of(
                Column.text(edition.label("findings.what")),
                Column.text(edition.label("findings.remedy"), manyProjects ? 112 : 164),
                Column.text(edition.label("findings.where"), manyProjects ? 232 : 130));
        return new Table(edition.words("findings.caption"), columns, rows);
    }

    private Row row(FindingGroup group, Map<String, YearProject> projects) {
        Text what = Text.strong(edition.texts.findingTitle(group.code()))
                .and(Text.muted(" (" + group.weight(edition.texts) + "). "))
                .and(Text.marked(group.message()));
        Text where = Text.EMPTY;
        for (Finding finding : group.about()) {
            where = (where.isEmpty() ? where : where.and("; ")).and(where(finding, projects.get(finding.record())));
        }
        return Row.of(List.of(what, Text.marked(group.remedy()), where));
    }

    /// The project, or of a finding about a whole file the file; with the line where there is one.
    private Text where(Finding finding, @Nullable YearProject project) {
        String record = finding.record();
        Text name = project == null
                ? Text.of(record.isEmpty() ? finding.at().file() : record)
                : edition.linkToCard(project);
        int line = finding.at().line();
        return line == 0 ? name : name.and(Text.muted(" (" + edition.label("findings.line", line) + ")"));
    }

    private Table counts(List<Finding> findings) {
        Map<FindingCode, Integer> counts = new TreeMap<>();
        findings.forEach(f -> counts.merge(f.code(), 1, Integer::sum));
        List<Row> rows = new ArrayList<>();
        counts.forEach((code, count) -> rows.add(Row.of(List.of(
                Text.of(edition.texts.findingTitle(code)),
                Text.of(edition.texts.constant("responsible", code.role())),
                Text.of(edition.formats.count(count))))));
        List<Column> columns = List.of(
                Column.text(edition.label("findings.what")),
                Column.text(edition.label("findings.responsible"), 120),
                Column.figures(edition.label("findings.count"), 60));
        return new Table(edition.words("findings.caption.counts"), columns, rows);
    }
}
