package se.projektbokslut.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.Overview;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.money.Money;
import se.projektbokslut.project.Status;
import se.projektbokslut.settings.AmountUnit;

/// `index.html`: the years with their figures, projects and files, what is missing and what could not be used,
/// to open in a browser. One static page that fetches nothing; its script folds, searches and chooses in what
/// is there, and the page is whole without it.
public final class IndexPage {
    private final List<Year> years;
    private final Overview overview;
    private final Map<String, ProjectTitle> titles;
    private final Texts texts;
    private final Html html = new Html();

    private IndexPage(List<Year> years, Overview overview, Map<String, ProjectTitle> titles, Texts texts) {
        this.years = years;
        this.overview = overview;
        this.titles = titles;
        this.texts = texts;
    }

    /// A published file.
    ///
    /// @param path relative to the page
    /// @param bytes its size
    public record PublishedFile(String path, long bytes) {}

    /// An earlier revision that stays readable.
    public record Earlier(int revision, List<PublishedFile> files) {}

    /// An edition that waits for a decision.
    public record Proposed(int revision, List<PublishedFile> files) {
        public Proposed {
            files = List.copyOf(files);
        }
    }

    /// A year as the page shows it.
    ///
    /// @param figures the report, without its projects and findings
    /// @param listed the first projects of the year in the order of their titles, at most [#MOST_PROJECTS]
    /// @param statuses of all of them, in the order of [Status]
    /// @param statedByInvestments the part of their actual that no ledger confirms; null where there is none
    /// @param findings the number of them
    /// @param files of the year, in the order of its manifest
    /// @param earlier rising
    /// @param proposed null where none waits
    public record Year(
            AnnualReport figures,
            List<YearProject> listed,
            Set<Status> statuses,
            @Nullable Money statedByInvestments,
            int findings,
            List<PublishedFile> files,
            List<Earlier> earlier,
            @Nullable Proposed proposed) {
        static final int MOST_PROJECTS = 200;

        public Year {
            listed = List.copyOf(listed);
            statuses = Collections.unmodifiableSet(new TreeSet<>(statuses));
            files = List.copyOf(files);
            earlier = List.copyOf(earlier);
        }

        public static Year of(
                AnnualReport report, List<PublishedFile> files, List<Earlier> earlier, @Nullable Proposed proposed) {
            List<YearProject> listed = SwedishOrder.byTitle(report.projects().stream()).stream()
                    .limit(MOST_PROJECTS)
                    .toList();
            Set<Status> statuses = new TreeSet<>();
            report.projects().forEach(project -> statuses.add(project.status()));
            Money stated = report.statedByInvestments(Edition.total(report));
            return new Year(
                    report.figuresOnly(),
                    listed,
                    statuses,
                    stated,
                    report.findings().size(),
                    files,
                    earlier,
                    proposed);
        }
    }

    /// Writes the page; the stream stays open.
    ///
    /// @param years in rising order; the page shows the latest first
    /// @param titles of the projects that stand in a year, by id
    public static void write(
            List<Year> years,
            Overview overview,
            Map<String, ProjectTitle> titles,
            AnnualReport.Provenance provenance,
            Texts texts,
            OutputStream out)
            throws IOException {
        IndexPage page = new IndexPage(years, overview, titles, texts);
        page.head();
        page.body(provenance);
        out.write(page.html.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void head() {
        html.own("<!DOCTYPE html>\n")
                .open("html", "lang", texts.language().tag())
                .line();
        html.open("head").line().open("meta", "charset", "utf-8").line();
        html.open("meta", "http-equiv", "Content-Security-Policy", "content", PageParts.POLICY)
                .line();
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.open("meta", "name", "color-scheme", "content", "light dark").line();
        html.element("title", title()).line();
        html.open("style").own(PageParts.STYLE).close("style").line();
        html.close("head").line();
    }

    private void body(AnnualReport.Provenance provenance) {
        html.open("body").line();
        html.link("#main", texts.label("index.skip"), "class", "skip").line();
        html.open("header", "class", "top").open("div").line();
        organisation();
        html.element("h1", title()).line();
        html.close("div", "header").line();
        contents();
        html.open("main", "id", "main", "tabindex", "-1").line();
        IndexFilter filter = new IndexFilter(years, overview, texts, html);
        filter.write();
        new IndexYears(years, texts, html).write();
        AmountUnit unit =
                years.isEmpty() ? AmountUnit.TKR : years.getLast().figures().unit();
        IndexProject card = new IndexProject(filter.processes(), unit, texts, html);
        new IndexLists(overview, titles, card, texts, html).write();
        html.close("main").line().open("footer");
        String made = texts.label("index.made-by")
                + " "
                + texts.label("title.versions", provenance.program(), provenance.rules())
                + ". "
                + texts.label("index.unknown");
        html.element("p", made).close("footer").line();
        html.open("script").own(PageParts.SCRIPT).close("script").line();
        html.close("body", "html").line();
    }

    private String title() {
        return texts.label("index.title");
    }

    private void organisation() {
        var organisation = years.isEmpty() ? null : years.getLast().figures().organisation();
        html.elementIn(
                        organisation == null ? null : Edition.foreign(organisation, texts),
                        "p",
                        organisation == null ? texts.label("organisation.missing") : organisation.in(texts.language()),
                        "class",
                        "organisation")
                .line();
    }

    private void contents() {
        html.open("nav", "aria-label", texts.label("contents.title"), "class", "contents")
                .open("ul")
                .line();
        for (Year year : years.reversed()) {
            String name = Integer.toString(year.figures().year());
            place("#y" + name, name);
        }
        if (!overview.planned().isEmpty()) {
            place("#planned", texts.label("index.planned"));
        }
        if (!overview.undated().isEmpty()) {
            place("#undated", texts.label("index.undated"));
        }
        place("#findings", texts.label("index.findings"));
        place("#refused", texts.label("index.refused"));
        place("#files", texts.label("index.all"));
        html.close("ul", "nav").line();
    }

    private void place(String href, String words) {
        html.open("li").link(href, words).close("li").line();
    }
}
