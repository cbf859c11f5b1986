package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.FindingCode;
import se.projektbokslut.findings.Role;
import se.projektbokslut.report.pdf.Table;
import se.projektbokslut.report.pdf.Table.Column;
import se.projektbokslut.report.pdf.Table.Row;
import se.projektbokslut.report.pdf.Text;

/// What is missing or doubtful, each kind once: what it is and how to mend it, beside the projects and files
/// that it is about.
final class FindingsSection {
    static final String PLACE = "findings";

    private final Edition edition;

    private FindingsSection(Edition edition) {
        this.edition = edition;
    }

    static void print(Edition edition, Text title) {
        edition.pdf.heading(2, title, PLACE);
        new FindingsSection(edition).print();
    }

    private void print() {
        List<Finding> findings = edition.report.findings();
        if (findings.isEmpty()) {
            edition.pdf.paragraph(edition.words("findings.none"));
            return;
        }
        if (!edition.cards) {
            edition.pdf.table(counts(findings));
            edition.pdf.remark(edition.words("findings.see-csv"));
            return;
        }
        edition.pdf.table(table(findings));
    }

    private Table table(List<Finding> findings) {
        Map<String, YearProject> projects = new LinkedHashMap<>();
        edition.report.projects().forEach(p -> projects.put(p.project().id(), p));
        List<FindingKind> kinds = FindingKind.of(findings, edition.texts, this::names);
        List<Row> rows = new ArrayList<>();
        kinds.forEach(kind -> rows.add(row(kind, projects)));
        boolean apart = kinds.stream()
                .flatMap(kind -> kind.about().stream())
                .anyMatch(about -> !about.words().isEmpty());
        List<Column> columns = List.of(
                Column.text(edition.label("findings.what"), apart ? 256 : 312),
                Column.text(edition.label("findings.where")));
        return new Table(
                edition.words("findings.caption.kinds", edition.formats.count(findings.size())),
                columns,
                rows,
                edition.label("card.continued"));
    }

    /// A record names processes by id; people know their names.
    private UnaryOperator<String> names(Finding finding) {
        return finding.code() == FindingCode.PROCESS_DERIVED ? edition::processName : UnaryOperator.identity();
    }

    private Row row(FindingKind kind, Map<String, YearProject> projects) {
        String role = edition.texts.constant("responsible", kind.role()).toLowerCase(Locale.ROOT);
        Text what = Text.strong(edition.texts.findingTitle(kind.code()))
                .and(Text.muted(" (" + kind.weight(edition.texts) + "; " + role + ") "));
        what = kind.message().isEmpty() ? what : what.and(Text.marked(kind.message() + " "));
        what = kind.remedy().isEmpty() ? what : what.and(Text.marked(kind.remedy()));
        Text where = Text.EMPTY;
        // A full stop needs no semicolon after it.
        boolean ended = false;
        for (FindingKind.About about : kind.about()) {
            where = where.and(where.isEmpty() ? "" : ended ? " " : "; ")
                    .and(where(about, projects.get(about.first().record())));
            ended = !about.words().isEmpty();
        }
        return Row.of(List.of(what, where));
    }

    /// The project, or of a finding about a whole file the file; with its lines and what is said of it only.
    private Text where(FindingKind.About about, @Nullable YearProject project) {
        Finding finding = about.first();
        String record = finding.record();
        Text name = project == null
                ? Text.of(record.isEmpty() ? finding.at().file() : edition.titleOf(record))
                : edition.linkToCard(project);
        if (!about.lines().isEmpty()) {
            String lines = String.join(", ", about.lines());
            String where = finding.at().sheet() == null ? edition.label("findings.line", lines) : lines;
            name = name.and(Text.muted(" (" + where + ")"));
        }
        return about.words().isEmpty() ? name : name.and(": ").and(Text.marked(about.words()));
    }

    private Table counts(List<Finding> findings) {
        Map<FindingCode, Map<Role, Integer>> counts = new TreeMap<>();
        findings.forEach(
                f -> counts.computeIfAbsent(f.code(), _ -> new TreeMap<>()).merge(f.role(), 1, Integer::sum));
        List<Row> rows = new ArrayList<>();
        counts.forEach((code, roles) -> roles.forEach((role, count) -> rows.add(Row.of(List.of(
                Text.of(edition.texts.findingTitle(code)),
                Text.of(edition.texts.constant("responsible", role)),
                Text.of(edition.formats.count(count)))))));
        List<Column> columns = List.of(
                Column.text(edition.label("findings.what")),
                Column.text(edition.label("findings.responsible"), 120),
                Column.figures(edition.label("findings.count"), 60));
        return new Table(edition.words("findings.caption.counts"), columns, rows);
    }
}
