package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.projektbokslut.annual.OtherProjects;
import se.projektbokslut.annual.OtherProjects.Booked;
import se.projektbokslut.annual.OtherProjects.Undated;
import se.projektbokslut.money.Money;
import se.projektbokslut.report.pdf.Table;
import se.projektbokslut.report.pdf.Table.Column;
import se.projektbokslut.report.pdf.Table.Row;
import se.projektbokslut.report.pdf.Text;

/// The projects that stand in no year, by name, with what is missing and what the ledger has on their codes
/// (CONTRACT, "Projects without a year"). In preliminary reports.
final class UndatedProjects {
    static final String PLACE = "undated";

    private final Edition edition;
    private final OtherProjects others;
    private final List<Undated> projects;

    private UndatedProjects(Edition edition) {
        this.edition = edition;
        this.others = edition.report.otherProjects();
        this.projects = others.undated().stream()
                .sorted(Comparator.comparing((Undated project) -> SwedishOrder.key(project.title()))
                        .thenComparing(Undated::id))
                .toList();
    }

    static boolean hasSomething(Edition edition) {
        return !edition.report.otherProjects().undated().isEmpty();
    }

    static void print(Edition edition) {
        new UndatedProjects(edition).print();
    }

    private void print() {
        edition.pdf.heading(2, edition.words("undated.title"), PLACE);
        int count = projects.size() + others.moreUndated();
        edition.pdf.paragraph(edition.words("undated.intro", edition.formats.count(count)));
        boolean codes = projects.stream().anyMatch(project -> !project.codes().isEmpty());
        // Of a ledger that nobody has read there is nothing to say.
        if (!codes && !edition.report.ledger().files().isEmpty()) {
            edition.pdf.paragraph(edition.words("undated.no-codes"));
        }
        edition.pdf.table(table(codes));
        edition.sayMore(others.moreUndated(), "projects-undated.csv");
    }

    private Table table(boolean codes) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(edition.label("section.project")));
        columns.add(Column.text(edition.label("column.status"), 60));
        columns.add(Column.text(edition.label("undated.column.missing"), codes ? 116 : 200));
        if (codes) {
            columns.add(Column.text(edition.label("undated.column.ledger"), 148));
        }
        List<Row> rows = new ArrayList<>();
        for (Undated project : projects) {
            List<Text> cells = new ArrayList<>();
            cells.add(edition.title(project.title(), project.language()));
            cells.add(Text.of(edition.texts.constant("status", project.status())));
            cells.add(Text.of(missing(project)));
            if (codes) {
                cells.add(ledger(project));
            }
            rows.add(Row.of(cells));
        }
        Text caption = codes ? edition.words("undated.caption", edition.report.year()) : edition.words("undated.plain");
        return new Table(caption, columns, rows);
    }

    private String missing(Undated project) {
        String words = edition.texts.constant("undated", project.missing());
        String start = edition.formats.table(project.start());
        return start.isEmpty() ? words : words + " " + edition.label("undated.start", start);
    }

    private Text ledger(Undated project) {
        if (project.codes().isEmpty()) {
            return Text.missing(edition.label("undated.no-code"));
        }
        if (project.booked().isEmpty()) {
            return edition.words("undated.nothing-booked", String.join(", ", project.codes()), edition.report.year());
        }
        List<String> lines = new ArrayList<>();
        for (Booked booked : project.booked()) {
            Money actual = booked.actual();
            lines.add(edition.label(
                    "undated.booked",
                    booked.code(),
                    booked.year(),
                    actual == null ? edition.label("missing") : edition.formats.amount(actual),
                    edition.formats.count(booked.entries())));
        }
        if (project.moreBooked() > 0) {
            lines.add(edition.label("undated.more-booked", project.moreBooked()));
        }
        return edition.own(Text.of(String.join("\n", lines)));
    }
}
