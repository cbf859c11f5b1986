package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.projektbokslut.annual.Overview;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.findings.Finding;
import se.projektbokslut.findings.Location;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.findings.Role;

/// The part of the page about all years: findings by the role that can mend them, what could not be used,
/// projects without a year, and the files at the top of the output. A long list shows its begin and names the
/// file that has the whole.
final class IndexLists {
    /// What has the whole of every list here, a sheet each.
    static final String SUMMARY = "annual-summary" + Workbook.ENDING;

    private static final int MOST_ROWS = 100;
    private static final int MOST_PLACES = 10;

    private final Overview overview;
    private final Map<String, ProjectTitle> titles;
    private final Texts texts;
    private final Formats formats;
    private final Html html;
    private final IndexProject card;

    /// @param ofYears titles of the projects that stand in a year, by id
    /// @param card how a project is shown
    IndexLists(Overview overview, Map<String, ProjectTitle> ofYears, IndexProject card, Texts texts, Html html) {
        this.card = card;
        this.overview = overview;
        this.titles = new HashMap<>(ofYears);
        ProjectTitle.learn(overview.undated(), titles);
        ProjectTitle.learn(overview.planned(), titles);
        this.texts = texts;
        this.formats = Formats.of(texts);
        this.html = html;
    }

    void write() {
        withoutYear("planned", texts.label("index.planned"), texts.label("index.caption.planned"), overview.planned());
        withoutYear("undated", texts.label("index.undated"), texts.label("index.caption.undated"), overview.undated());
        findings();
        refused();
        files();
    }

    /// That a list goes on, and where.
    ///
    /// @param chosen attributes by which the page chooses among the rows of the list: a name and its value, empty
    ///     where the rest may have any
    static void more(Html html, Texts texts, int rest, String file, String... chosen) {
        List<String> attributes = new ArrayList<>(List.of("class", "more", "data-rest", Integer.toString(rest)));
        attributes.addAll(List.of(chosen));
        html.open("p", attributes.toArray(String[]::new));
        html.text(texts.label("index.more", Formats.of(texts).count(rest)) + " ");
        html.link(file, file);
        html.text(".").close("p").line();
    }

    private void section(String id, String heading) {
        html.open("section", "class", "panel", "aria-labelledby", id, "data-list", "")
                .line();
        html.element("h2", heading, "id", id).line();
    }

    private void findings() {
        section("findings", texts.label("index.findings"));
        List<Finding> findings = overview.findings();
        if (findings.isEmpty()) {
            html.element("p", texts.label("index.findings.none"));
        } else {
            html.element("p", texts.label("index.findings.intro", formats.count(findings.size())))
                    .line();
        }
        for (Role role : Role.values()) {
            List<Finding> mine = findings.stream().filter(f -> f.role() == role).toList();
            if (!mine.isEmpty()) {
                findings(role, mine);
            }
        }
        html.close("section").line();
    }

    private void findings(Role role, List<Finding> mine) {
        String key = role.code();
        html.open("details", "open", "", "data-fold", "", "data-list", "").open("summary");
        html.element("h3", texts.constant("responsible", role) + ": " + formats.count(mine.size()))
                .close("summary")
                .line();
        PageTable table = new PageTable(html, "findings-" + key);
        table.openWords(texts.label("findings.caption"));
        table.heads(texts.label("findings.what"), texts.label("findings.remedy"), texts.label("findings.where"));
        List<FindingGroup> groups = FindingGroup.of(mine, texts).stream()
                .sorted(Comparator.comparing(FindingGroup::severity).reversed())
                .toList();
        groups.stream().limit(MOST_ROWS).forEach(group -> finding(group, table));
        table.close();
        if (groups.size() > MOST_ROWS) {
            more(html, texts, groups.size() - MOST_ROWS, SUMMARY, "data-year", "");
        }
        html.close("details").line();
    }

    private void finding(FindingGroup group, PageTable table) {
        String years = group.about().stream()
                .flatMap(finding -> Stream.ofNullable(finding.year()))
                .distinct()
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
        html.open("tr", "data-row", "", "data-year", years).open("th", "scope", "row");
        html.text(texts.findingTitle(group.code())).text(" ");
        String kind = group.accepted() ? "accepted" : group.severity().code();
        html.element("span", group.weight(texts), "class", "weight " + kind.toLowerCase(Locale.ROOT));
        html.open("p").marked(group.message()).close("p", "th");
        table.open(1);
        html.marked(group.remedy()).close("td");
        table.open(2);
        places(group.about());
        html.close("td", "tr").line();
    }

    private void places(List<Finding> about) {
        // A title may hold a comma.
        String between = "";
        for (Finding finding : about.subList(0, Math.min(about.size(), MOST_PLACES))) {
            html.text(between);
            between = "; ";
            Location at = finding.at();
            String where = at.sheet() == null ? texts.label("findings.line", at.line()) : at.cell();
            if (finding.record().isEmpty()) {
                html.text(at.line() == 0 ? at.file() : at.file() + " (" + where + ")");
            } else {
                named(finding.record(), at.line() == 0 ? "" : where);
            }
        }
        if (about.size() > MOST_PLACES) {
            html.text(between).text(texts.label("index.more-places", formats.count(about.size() - MOST_PLACES)));
        }
    }

    /// A project by its title, with its id in parentheses, by which its record is found; by the id alone where no
    /// project of that id is known.
    ///
    /// @param where in its file; empty for nothing to say
    private void named(String id, String where) {
        ProjectTitle title = titles.get(id);
        if (title == null) {
            html.text(where.isEmpty() ? id : id + " (" + where + ")");
            return;
        }
        if (title.language() == texts.language()) {
            html.text(title.words());
        } else {
            html.element("span", title.words(), "lang", title.language().tag());
        }
        html.text(where.isEmpty() ? " (" + id + ")" : " (" + id + ", " + where + ")");
    }

    private void refused() {
        section("refused", texts.label("index.refused"));
        List<Refusal> refusals = overview.refusals();
        if (refusals.isEmpty()) {
            html.element("p", texts.label("index.refused.none"))
                    .close("section")
                    .line();
            return;
        }
        int records = overview.controlTotals().refused();
        html.element(
                        "p",
                        texts.label(
                                "index.refused.intro",
                                formats.count(records),
                                formats.count(overview.controlTotals().read()),
                                formats.count(refusals.size())))
                .line();
        PageTable table = new PageTable(html, "refused-table");
        table.openWords(texts.label("index.caption.refused"));
        table.heads(
                texts.label("index.place"),
                texts.label("column.record"),
                texts.label("column.field"),
                texts.label("column.problem"));
        for (Refusal refusal : refusals.subList(0, Math.min(refusals.size(), MOST_ROWS))) {
            html.open("tr", "data-row", "");
            html.element("th", refusal.at().toString(), "scope", "row");
            table.open(1);
            named(refusal.record(), "");
            html.close("td");
            table.words(2, refusal.field());
            table.open(3);
            html.marked(texts.problem(refusal)).close("td", "tr").line();
        }
        table.close();
        if (refusals.size() > MOST_ROWS) {
            more(html, texts, refusals.size() - MOST_ROWS, SUMMARY);
        }
        html.close("section").line();
    }

    private void withoutYear(String id, String heading, String caption, List<YearProject> projects) {
        if (projects.isEmpty()) {
            return;
        }
        section(id, heading);
        html.element("p", caption).line();
        if (projects.size() > MOST_ROWS) {
            more(html, texts, projects.size() - MOST_ROWS, SUMMARY, IndexProject.chosenBy(IndexProject.NO_YEAR));
        }
        html.open("div", "class", "projects").line();
        SwedishOrder.byTitle(projects.stream()).stream()
                .limit(MOST_ROWS)
                .forEach(project -> card.write(project, 0, "h3", null));
        html.close("div", "section").line();
    }

    private void files() {
        html.open(
                        "section",
                        "class",
                        "panel files",
                        "aria-labelledby",
                        "files",
                        "data-whole",
                        "words process status year")
                .line();
        html.element("h2", texts.label("index.all"), "id", "files").line();
        List<IndexPage.PublishedFile> files = new ArrayList<>();
        files.add(new IndexPage.PublishedFile(SUMMARY, 0));
        for (String name : List.of(
                "annual-summary", "findings", "refused", "undated/projects-undated", "planned/projects-planned")) {
            files.add(new IndexPage.PublishedFile(name + CsvFiles.ENDING, 0));
        }
        files.add(new IndexPage.PublishedFile("manifest.json", 0));
        files.add(new IndexPage.PublishedFile("receipt.json", 0));
        files.add(new IndexPage.PublishedFile("receipts.jsonl", 0));
        new IndexFiles(texts, html).table("files-table", texts.label("index.caption.all"), files);
        html.close("section").line();
    }
}
