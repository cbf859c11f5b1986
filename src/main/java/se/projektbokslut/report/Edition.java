package se.projektbokslut.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.money.Money;
import se.projektbokslut.project.ProcessLink;
import se.projektbokslut.report.pdf.TaggedPdf;
import se.projektbokslut.report.pdf.Text;
import se.projektbokslut.report.pdf.Text.Target;
import se.projektbokslut.words.Language;

/// One report being printed in one language: what its sections share.
final class Edition extends Wording {
    final TaggedPdf pdf;
    final Tally.Counter tally = new Tally.Counter();
    /// Whether every project has a card, or tables have to do.
    final boolean cards;
    private final Map<String, String> otherTitles;

    private @Nullable List<YearProject> byTitle;

    Edition(AnnualReport report, Texts texts, ReportOptions options, TaggedPdf pdf) {
        super(report, texts);
        this.pdf = pdf;
        this.otherTitles = report.otherProjects().titles();
        report.ledger().outside().forEach(outside -> otherTitles.putAll(outside.titles()));
        this.cards = report.projects().size() <= options.maxCards();
    }

    /// The report's own words, which stay in its language among those of a record.
    Text words(String key, Object... args) {
        return own(Text.of(label(key, args)));
    }

    Text strong(String key) {
        return own(Text.strong(label(key)));
    }

    Text own(Text words) {
        return words.in(texts.language().tag());
    }

    /// "Uppgift saknas", never to be taken for 0.
    Text missing() {
        return Text.missing(label("missing"));
    }

    Text amount(@Nullable Money amount) {
        return amount == null ? missing() : Text.of(formats.amount(amount));
    }

    /// About how many pages the document has, for the room of a page's number: a card takes most of one.
    int pages() {
        return 20 + (cards ? report.projects().size() : report.projects().size() / 20);
    }

    /// An amount in a summary's unit, without its name.
    ///
    /// @param signed whether a plus stands before what is more than nothing, as before every variance
    Text summary(Money amount, boolean signed) {
        return Text.of(signed ? formats.signed(amount, unit()) : formats.inUnit(amount, unit()));
    }

    /// The rows that are processes or `unassigned`, in the report's order: all but the total.
    List<ProcessFigures> sections() {
        return report.processes().stream().filter(row -> !isTotal(row)).toList();
    }

    ProcessFigures total() {
        return total(report);
    }

    static ProcessFigures total(AnnualReport report) {
        return report.processes().stream()
                .filter(Edition::isTotal)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a report without a row for its total"));
    }

    /// The same row of the year before.
    @Nullable
    ProcessFigures previous(ProcessFigures row) {
        return report.previous().stream()
                .filter(before -> before.process().equals(row.process()))
                .findFirst()
                .orElse(null);
    }

    /// What a project names, in the order of `processes.yaml`; null where it names nothing.
    @Nullable
    List<ProcessLink> inOrder(@Nullable List<ProcessLink> links) {
        List<String> order = List.copyOf(rows.keySet());
        return links == null
                ? null
                : links.stream()
                        .sorted(Comparator.comparingInt(link -> order.indexOf(link.id())))
                        .toList();
    }

    /// The row's name, in the language in which it is stated.
    Text name(ProcessFigures row) {
        return Text.of(nameOf(row)).in(foreign(row, texts));
    }

    /// The name of a process, in the language in which it is stated; its id where the report does not
    /// have it.
    Text processText(String id) {
        ProcessFigures row = rows.get(id);
        return row == null ? Text.of(id) : name(row);
    }

    /// The row's name, as a link to the projects behind its figures; a total's rows stand above it.
    Text linkToSection(ProcessFigures row) {
        return isTotal(row)
                ? name(row)
                : Text.link(nameOf(row), new Target.Place(place(row))).in(foreign(row, texts));
    }

    /// The projects behind a row's figures; null for a total in a table of its rows.
    Target.@Nullable Rows behind(ProcessFigures row) {
        return isTotal(row) ? null : rows(place(row), nameOf(row));
    }

    /// The processes' rows behind a figure of all projects; each leads on to its own projects.
    Target.Rows behindTotal() {
        return rows(ProcessOverview.PLACE, label("overview.title"));
    }

    /// What a project's figures are made of; null where it has no card.
    Target.@Nullable Rows behind(YearProject project) {
        return cards ? rows(place(project), project.project().title()) : null;
    }

    Target.Rows rows(String place, String name) {
        return new Target.Rows(place, label("figure.to", name));
    }

    static String place(ProcessFigures row) {
        return "process-" + row.process();
    }

    static String place(YearProject project) {
        return "project-" + project.project().id();
    }

    /// The year's projects by title, in the Swedish order, put in it once.
    List<YearProject> byTitle() {
        List<YearProject> known = byTitle;
        if (known == null) {
            known = projectsIn(total());
            byTitle = known;
        }
        return known;
    }

    /// The projects of a row by title, in the Swedish order.
    List<YearProject> projectsIn(ProcessFigures row) {
        return SwedishOrder.byTitle(row.projectIds().stream().flatMap(id -> Stream.ofNullable(projects.get(id))));
    }

    /// The section in which the project's one card stands: its first direct process, else the first that it
    /// touches, else the section of those that name none.
    ProcessFigures home(YearProject project) {
        return Stream.concat(project.processesDirect().stream(), project.processesTouched().stream())
                .flatMap(id -> Stream.ofNullable(rows.get(id)))
                .findFirst()
                .orElseGet(() -> rows.getOrDefault(ProcessFigures.UNASSIGNED, total()));
    }

    /// The project's title, as a link to its card where it has one.
    Text linkToCard(YearProject project) {
        String title = project.project().title();
        Text text = cards ? Text.link(title, new Target.Place(place(project))) : Text.of(title);
        return text.in(foreign(project));
    }

    /// A title by its project's id, as a link where this report has the project.
    Text linkTo(String id) {
        YearProject project = projects.get(id);
        return project == null ? Text.of(titleOf(id)) : linkToCard(project);
    }

    /// A project's title by its id, also of one that is only planned or has no year; the id where this report
    /// does not name the project.
    String titleOf(String id) {
        YearProject project = projects.get(id);
        return project == null
                ? otherTitles.getOrDefault(id, id)
                : project.project().title();
    }

    /// The language of the project's prose where it is not the report's.
    @Nullable
    String foreign(YearProject project) {
        return foreign(project.project().documentation().language());
    }

    private @Nullable String foreign(Language language) {
        return language == texts.language() ? null : language.tag();
    }

    /// A title of a project that stands in no year, in its record's language.
    Text title(String title, Language language) {
        return Text.of(title).in(foreign(language));
    }

    /// Says how many more there are than those of a table, and where; nothing for none.
    void sayMore(long more, String file) {
        if (more > 0) {
            pdf.paragraph(words("others.more", formats.count(more), file));
        }
    }
}
