package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.project.Relations;
import se.projektbokslut.project.Relations.Lineage;
import se.projektbokslut.report.pdf.Table;
import se.projektbokslut.report.pdf.Table.Column;
import se.projektbokslut.report.pdf.Table.Row;

/// What the year's projects came from and what became of them, as known up to that year.
final class LineageSection {
    static final String PLACE = "lineage";

    private final Edition edition;
    private final KinshipWords words;

    private LineageSection(Edition edition) {
        this.edition = edition;
        this.words = new KinshipWords(edition);
    }

    static boolean hasSomething(Edition edition) {
        return edition.report.projects().stream()
                .anyMatch(p -> !predecessors(p).isEmpty() || !successors(p).isEmpty());
    }

    static void print(Edition edition) {
        edition.pdf.heading(2, edition.words("lineage.title"), PLACE);
        edition.pdf.paragraph(edition.words("lineage.intro", edition.report.year()));
        edition.pdf.table(new LineageSection(edition).table());
    }

    private Table table() {
        List<Row> rows = new ArrayList<>();
        for (YearProject project : edition.byTitle()) {
            Relations relations = project.project().relations();
            rows(rows, project, words.predecessors(relations));
            rows(rows, project, words.successors(relations));
        }
        return new Table(
                edition.words("lineage.caption"),
                List.of(
                        Column.text(edition.label("section.project")),
                        Column.text(edition.label("lineage.relation"), 104),
                        Column.text(edition.label("lineage.other"), 214)),
                rows);
    }

    private void rows(List<Row> rows, YearProject project, @Nullable List<KinshipWords.Kinship> kinships) {
        for (KinshipWords.Kinship kinship : kinships == null ? List.<KinshipWords.Kinship>of() : kinships) {
            rows.add(Row.of(List.of(
                    edition.linkToCard(project),
                    kinship.relation(),
                    kinship.others().in(edition.foreign(project)))));
        }
    }

    private static List<Lineage> predecessors(YearProject project) {
        List<Lineage> stated = project.project().relations().predecessors();
        return stated == null ? List.of() : stated;
    }

    private static List<Lineage> successors(YearProject project) {
        List<Lineage> stated = project.project().relations().successors();
        return stated == null ? List.of() : stated;
    }
}
