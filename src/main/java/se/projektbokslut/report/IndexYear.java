package se.projektbokslut.report;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.KeyFigure;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.annual.ProcessFigures.Investment;
import se.projektbokslut.annual.ProcessFigures.LedgerFigures;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.money.Money;
import se.projektbokslut.settings.YearComment;

/// One year on the page: in brief, its key figures, its processes as charts and tables, its projects and files.
final class IndexYear {
    /// Of the manager's comment, in characters; the report has it whole.
    private static final int LONGEST_COMMENT = 1000;
    /// They stand with what they can be compared with.
    private static final Set<KeyFigure.Name> AMOUNTS =
            EnumSet.of(KeyFigure.Name.BUDGET, KeyFigure.Name.ACTUAL, KeyFigure.Name.VARIANCE);

    private final IndexPage.Year year;
    private final List<YearProject> shown;
    private final AnnualReport report;
    private final String name;
    private final Texts texts;
    private final Formats formats;
    private final Html html;

    /// @param shown the projects of the year that the page has room for
    IndexYear(IndexPage.Year year, List<YearProject> shown, Texts texts, Html html) {
        this.year = year;
        this.shown = shown;
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
        open();
        html.open("div", "data-whole", "words process status").line();
        html.element("p", new BriefWords(report, texts).sentences(), "class", "lead")
                .line();
        LedgerParts.write(report, texts, html);
        comment();
        money();
        keyFigures();
        html.close("div").line();
        html.open("div", "data-whole", "words status").line();
        processes();
        html.close("div").line();
        projects();
        files();
    }

    private void comment() {
        YearComment comment = report.comment();
        if (comment != null) {
            String by = comment.by() == null ? "" : " – " + comment.by();
            html.element("h3", texts.label("comment.title")).line();
            String text = comment.text().in(texts.language());
            String words = Wording.shortened(text, LONGEST_COMMENT);
            String language = Wording.foreign(comment.text(), texts);
            html.open("p");
            if (language == null) {
                html.text(words);
            } else {
                html.element("span", words, "lang", language);
            }
            html.text(by).close("p").line();
        }
    }

    private void money() {
        List<String> lines = IndexMoney.of(report, texts).lines(Edition.total(report), year.statedByInvestments());
        if (!lines.isEmpty()) {
            html.element("h3", texts.label("overview.money")).open("ul", "class", "money");
            html.line();
            boolean first = true;
            for (String line : lines) {
                html.element("li", line, "class", first ? "first" : "rest").line();
                first = false;
            }
            html.close("ul").line();
            html.element("p", texts.constant("index.unit", report.unit()), "class", "caption")
                    .line();
        }
    }

    private void open() {
        html.open("p", "class", "open");
        file(name + "/annual-report-" + name + ".pdf", "index.open");
        file(name + "/annual-report-" + name + Workbook.ENDING, "index.open-workbook");
        file(name + "/projects-" + name + ".csv", "index.open-csv");
        html.close("p").line();
    }

    private void file(String path, String label) {
        year.files().stream().filter(file -> file.path().equals(path)).forEach(file -> {
            boolean main = label.equals("index.open");
            String words = texts.label(label, name, formats.size(file.bytes()));
            html.link(path, words, "class", main ? "button" : "file").text(" ");
        });
    }

    private void keyFigures() {
        List<KeyFigure> figures = report.keyFigures().stream()
                .filter(figure -> !AMOUNTS.contains(figure.name()))
                .filter(figure -> says(figure.value()) || says(figure.previous()) || isUnjudged(figure))
                .toList();
        if (figures.isEmpty()) {
            return;
        }
        html.element("h3", texts.label("index.key-figures")).line();
        html.open("dl", "class", "keys").line();
        for (KeyFigure figure : figures) {
            html.open("div").element("dt", texts.constant("key-figure", figure.name()));
            value(
                    isUnjudged(figure)
                            ? texts.label(
                                    "format.share-none",
                                    formats.count(Edition.total(report).closed()))
                            : formats.value(figure.value()));
            if (says(figure.previous())) {
                html.element("dd", (report.year() - 1) + ": " + formats.value(figure.previous()), "class", "before");
            }
            html.close("div").line();
        }
        html.close("dl").line();
    }

    /// Whether there is anything to tell: none of a kind is told as little as what is not known.
    private static boolean says(KeyFigure.@Nullable Value value) {
        return value != null && (value.of() != null || value.count() == null || value.count() > 0);
    }

    /// Whether projects were closed and none of them can be judged.
    private boolean isUnjudged(KeyFigure figure) {
        return figure.value() == null
                && Edition.total(report).closed() > 0
                && KeyFigureTable.JUDGED.contains(figure.name());
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
        String unit = texts.constant("unit", report.unit());
        if (Edition.total(report).projects() > 0) {
            html.open("div", "class", "charts", "data-whole", "process").line();
            IndexYears.figure(html, charts.projects(), texts.label("overview.chart.projects", name));
            IndexYears.figure(html, charts.compared(), texts.label("index.chart.processes", name, unit));
            html.close("div").line();
        }
        counts();
        compared(unit);
        investments(unit);
        ledger(unit);
    }

    private void counts() {
        new FigureTable(texts, html)
                .counted(texts.label("overview.column.projects"), row -> (long) row.projects())
                .counted(texts.label("overview.column.direct"), row -> (long) row.projectsDirect())
                .counted(texts.label("overview.column.touched"), row -> (long) row.projectsTouched())
                .counted(texts.label("overview.column.started"), row -> (long) row.started())
                .counted(texts.label("overview.column.ongoing"), row -> (long) row.ongoing())
                .counted(texts.label("overview.column.closed"), row -> (long) row.closed())
                .counted(texts.label("overview.column.cancelled"), row -> (long) row.cancelled())
                .write("counts-" + name, texts.label("overview.caption.projects"), report.processes());
    }

    private void compared(String unit) {
        new FigureTable(texts, html)
                .countedIfAny(texts.label("index.compared"), ProcessFigures::withVariance)
                .ifAny(texts.label("column.budget"), row -> amount(row.comparedBudget()))
                .ifAny(texts.label("column.actual"), row -> amount(row.comparedActual()))
                .ifAny(texts.label("column.variance"), row -> signed(row.variance()))
                .ifAny(texts.label("index.actual-only"), row -> amount(row.actualWithoutBudget()))
                .ifAny(texts.label("index.budget-only"), row -> amount(row.budgetWithoutActual()))
                .column(texts.label("column.forecast"), row -> amount(row.forecast()))
                .write("amounts-" + name, texts.label("index.caption.compared", unit), report.processes());
    }

    private void investments(String unit) {
        new FigureTable(texts, html)
                .column(texts.label("column.projects"), row -> of(row, one -> formats.count(one.projects())))
                .countedIfAny(
                        texts.label("index.compared"),
                        row -> row.investment() == null
                                ? null
                                : row.investment().withVariance())
                .ifAny(texts.label("column.budget"), row -> of(row, one -> amount(one.comparedBudget())))
                .ifAny(texts.label("column.actual"), row -> of(row, one -> amount(one.comparedActual())))
                .ifAny(texts.label("column.variance"), row -> of(row, one -> signed(one.variance())))
                .ifAny(texts.label("index.actual-only"), row -> of(row, one -> amount(one.actualWithoutBudget())))
                .ifAny(texts.label("index.budget-only"), row -> of(row, one -> amount(one.budgetWithoutActual())))
                .column(texts.label("column.forecast"), row -> of(row, one -> amount(one.forecast())))
                .write(
                        "investments-" + name,
                        texts.label("index.caption.investments", unit),
                        report.processes().stream()
                                .filter(row -> row.investment() != null)
                                .toList());
    }

    private static @Nullable String of(ProcessFigures row, Function<Investment, @Nullable String> figure) {
        return row.investment() == null ? null : figure.apply(row.investment());
    }

    private void ledger(String unit) {
        new FigureTable(texts, html)
                .unassigned(texts.label("control.column.other"))
                .counted(texts.label("column.vouchers"), row -> number(row, LedgerFigures::vouchers))
                .counted(texts.label("column.entries"), row -> number(row, LedgerFigures::entries))
                .column(texts.label("column.debit"), row -> sum(row, LedgerFigures::debit))
                .column(texts.label("column.credit"), row -> sum(row, LedgerFigures::credit))
                .counted(texts.label("column.invoices"), row -> number(row, LedgerFigures::invoices))
                .column(texts.label("column.invoice_amount"), row -> sum(row, LedgerFigures::invoiceAmount))
                .write("ledger-" + name, texts.label("index.caption.ledger", unit), report.processes());
    }

    private static @Nullable Long number(ProcessFigures row, Function<LedgerFigures, @Nullable Long> figure) {
        return row.ledger() == null ? null : figure.apply(row.ledger());
    }

    private @Nullable String sum(ProcessFigures row, Function<LedgerFigures, @Nullable Money> figure) {
        return row.ledger() == null ? null : amount(figure.apply(row.ledger()));
    }

    private @Nullable String amount(@Nullable Money amount) {
        return amount == null ? null : formats.inUnit(amount, report.unit());
    }

    private @Nullable String signed(@Nullable Money amount) {
        return amount == null ? null : formats.signed(amount, report.unit());
    }

    private void projects() {
        int all = Edition.total(report).projects();
        if (all == 0) {
            return;
        }
        html.open("div", "data-list", "").line();
        html.element("h3", texts.label("index.projects-of", name, formats.count(all)))
                .line();
        String workbook = name + "/annual-report-" + name + Workbook.ENDING;
        if (all > shown.size()) {
            IndexLists.more(html, texts, all - shown.size(), workbook, IndexProject.chosenBy(name));
        }
        html.open("div", "class", "projects").line();
        Map<String, String> names = new LinkedHashMap<>();
        report.processes().forEach(row -> names.put(row.process(), Edition.nameOf(row, texts)));
        IndexProject card = new IndexProject(names, report.unit(), texts, html);
        String pdf = name + "/annual-report-" + name + ".pdf#nameddest=";
        shown.forEach(project -> card.write(project, report.year(), "h4", pdf + Edition.place(project)));
        html.close("div", "div").line();
    }

    private void files() {
        html.open("details", "class", "files", "open", "", "data-fold", "", "data-whole", "words process status")
                .open("summary");
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
