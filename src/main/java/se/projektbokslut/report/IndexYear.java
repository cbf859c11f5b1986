package se.projektbokslut.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.KeyFigure;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.annual.ProcessFigures.LedgerFigures;
import se.projektbokslut.annual.YearProject;

/// One year on the page: in brief, its key figures, its processes as charts and tables, its projects and files.
final class IndexYear {
    private final IndexPage.Year year;
    private final AnnualReport report;
    private final String name;
    private final Texts texts;
    private final Formats formats;
    private final Html html;

    IndexYear(IndexPage.Year year, Texts texts, Html html) {
        this.year = year;
        this.report = year.figures();
        this.name = Integer.toString(report.year());
        this.texts = texts;
        this.formats = Formats.of(texts);
        this.html = html;
    }

    void write() {
        StateWords state = new StateWords(report, texts);
        String edition = state.edition().isEmpty() ? "" : " " + state.edition() + ".";
        html.element("p", state.covers() + state.since() + edition, "class", "covers")
                .line();
        if (year.proposed() != null) {
            String waits = texts.label("index.proposed-waits", year.proposed().revision());
            html.element("p", waits, "class", "covers waits").line();
        }
        html.element("p", new BriefWords(report, texts).sentences(), "class", "lead")
                .line();
        open();
        keyFigures();
        processes();
        projects();
        files();
    }

    private void open() {
        String pdf = name + "/annual-report-" + name + ".pdf";
        long bytes = year.files().stream()
                .filter(file -> file.path().equals(pdf))
                .mapToLong(IndexPage.PublishedFile::bytes)
                .sum();
        html.open("p");
        html.link(pdf, texts.label("index.open", name, formats.size(bytes)), "class", "button");
        html.close("p").line();
    }

    private void keyFigures() {
        boolean compared = !report.previous().isEmpty();
        html.element("h3", texts.label("index.key-figures")).line();
        html.open("dl", "class", "keys").line();
        for (KeyFigure figure : report.keyFigures()) {
            html.open("div").element("dt", texts.constant("key-figure", figure.name()));
            value(formats.value(figure.value()));
            if (compared) {
                String before = formats.value(figure.previous());
                String words = before == null ? texts.label("missing") : before;
                html.element("dd", (report.year() - 1) + ": " + words, "class", "before");
            }
            html.close("div").line();
        }
        html.close("dl").line();
    }

    private void value(@Nullable String value) {
        if (value == null) {
            html.element("dd", texts.label("missing"), "class", "value missing");
        } else {
            html.element("dd", value, "class", "value");
        }
    }

    private void processes() {
        html.element("h3", texts.label("overview.title")).line();
        Charts charts = new Charts(report, texts);
        html.open("div", "class", "charts").line();
        IndexYears.figure(html, charts.projects(), texts.label("overview.chart.projects", name));
        IndexYears.figure(html, charts.money(), texts.label("overview.chart.money", name));
        html.close("div").line();
        counts();
        amounts();
        if (report.processes().stream().anyMatch(row -> row.ledger() != null)) {
            ledger();
        }
    }

    private void counts() {
        PageTable table = new PageTable(html, "counts-" + name);
        table.open(texts.label("overview.caption.projects"));
        table.heads(
                texts.label("column.process"),
                "#" + texts.label("overview.column.projects"),
                "#" + texts.label("overview.column.direct"),
                "#" + texts.label("overview.column.touched"),
                "#" + texts.label("overview.column.started"),
                "#" + texts.label("overview.column.ongoing"),
                "#" + texts.label("overview.column.closed"),
                "#" + texts.label("overview.column.cancelled"));
        for (ProcessFigures row : report.processes()) {
            row(row);
            Stream.of(
                            row.projects(),
                            row.projectsDirect(),
                            row.projectsTouched(),
                            row.started(),
                            row.ongoing(),
                            row.closed(),
                            row.cancelled())
                    .forEach(count -> table.figure(formats.count(count)));
            html.close("tr").line();
        }
        table.close();
    }

    private void amounts() {
        PageTable table = new PageTable(html, "amounts-" + name);
        table.open(texts.label("overview.caption.money"));
        table.heads(
                texts.label("column.process"),
                "#" + texts.label("column.budget"),
                "#" + texts.label("column.actual"),
                "#" + texts.label("column.variance"),
                "#" + texts.label("column.forecast"));
        for (ProcessFigures row : report.processes()) {
            row(row);
            table.amount(row.budget(), formats, texts);
            table.amount(row.actual(), formats, texts);
            table.amount(row.variance(), formats, texts);
            table.amount(row.forecast(), formats, texts);
            html.close("tr").line();
        }
        table.close();
    }

    private void ledger() {
        PageTable table = new PageTable(html, "ledger-" + name);
        table.open(texts.label("overview.ledger") + ". " + texts.label("overview.caption.sums"));
        table.heads(
                texts.label("column.process"),
                "#" + texts.label("column.vouchers"),
                "#" + texts.label("column.entries"),
                "#" + texts.label("column.debit"),
                "#" + texts.label("column.credit"),
                "#" + texts.label("column.invoices"),
                "#" + texts.label("column.invoice_amount"));
        for (ProcessFigures row : report.processes()) {
            LedgerFigures ledger = row.ledger();
            if (ledger != null) {
                row(row);
                table.figure(formats.count(ledger.vouchers()));
                table.figure(formats.count(ledger.entries()));
                table.amount(ledger.debit(), formats, texts);
                table.amount(ledger.credit(), formats, texts);
                table.figure(formats.count(ledger.invoices()));
                table.amount(ledger.invoiceAmount(), formats, texts);
                html.close("tr").line();
            }
        }
        table.close();
    }

    /// Opens a row with its name.
    private void row(ProcessFigures row) {
        if (Edition.isTotal(row)) {
            html.open("tr", "class", "total");
        } else {
            html.open("tr");
        }
        html.element("th", Edition.nameOf(row, texts), "scope", "row");
    }

    private void projects() {
        int all = Edition.total(report).projects();
        html.open("details", "data-list", "").open("summary");
        html.element("h3", texts.label("index.projects-of", name, formats.count(all)))
                .close("summary")
                .line();
        PageTable table = new PageTable(html, "projects-" + name);
        table.openWords(texts.label("index.caption.projects", name));
        table.heads(
                texts.label("column.title"),
                texts.label("column.status"),
                texts.label("column.processes_direct"),
                texts.label("column.processes_touched"));
        Map<String, String> names = new LinkedHashMap<>();
        report.processes().forEach(row -> names.put(row.process(), Edition.nameOf(row, texts)));
        year.listed().forEach(project -> project(project, names, table));
        table.close();
        if (all > year.listed().size()) {
            IndexLists.more(html, texts, all - year.listed().size(), name + "/annual-report-" + name + Workbook.ENDING);
        }
        html.close("details").line();
    }

    private void project(YearProject project, Map<String, String> names, PageTable table) {
        html.open("tr", "data-row", "");
        title(html, project, texts);
        table.words(1, texts.constant("status", project.status()));
        boolean unassigned = project.processesDirect().isEmpty()
                && project.processesTouched().isEmpty();
        table.words(2, unassigned ? texts.label("row.unassigned") : named(project.processesDirect(), names));
        table.words(3, named(project.processesTouched(), names));
        html.close("tr").line();
    }

    /// The project's title as the head of its row, in the language of its record.
    static void title(Html html, YearProject project, Texts texts) {
        var language = project.project().documentation().language();
        if (language == texts.language()) {
            html.element("th", project.project().title(), "scope", "row");
        } else {
            html.element("th", project.project().title(), "scope", "row", "lang", language.tag());
        }
    }

    private static String named(List<String> ids, Map<String, String> names) {
        return String.join(
                ", ", ids.stream().map(id -> names.getOrDefault(id, id)).toList());
    }

    private void files() {
        html.open("details").open("summary");
        html.element("h3", texts.label("index.files-of", name)).close("summary").line();
        new IndexFiles(texts, html).table("files-" + name, texts.label("index.caption.files", name), year.files());
        if (year.proposed() != null) {
            int revision = year.proposed().revision();
            html.element("h4", texts.label("index.proposed", revision)).line();
            new IndexFiles(texts, html)
                    .table(
                            "files-" + name + "-proposed",
                            texts.label("index.caption.proposed", name, revision),
                            year.proposed().files());
        }
        for (IndexPage.Earlier earlier : year.earlier().reversed()) {
            html.element("h4", texts.label("index.earlier", earlier.revision())).line();
            new IndexFiles(texts, html)
                    .table(
                            "files-" + name + "-" + earlier.revision(),
                            texts.label("index.caption.earlier", name, earlier.revision()),
                            earlier.files());
        }
        html.close("details").line();
    }
}
