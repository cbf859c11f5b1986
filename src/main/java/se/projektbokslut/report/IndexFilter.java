package se.projektbokslut.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.Overview;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.project.Status;

/// What a reader can choose: words, a process, a status and a year. Hidden until the script shows it.
final class IndexFilter {
    private final List<IndexPage.Year> years;
    private final Overview overview;
    private final Texts texts;
    private final Html html;

    IndexFilter(List<IndexPage.Year> years, Overview overview, Texts texts, Html html) {
        this.years = years;
        this.overview = overview;
        this.texts = texts;
        this.html = html;
    }

    void write() {
        html.open("form", "id", "search", "role", "search", "hidden", "hidden").line();
        html.open("div", "class", "field words-field").element("label", texts.label("index.search"), "for", "q");
        html.open("input", "id", "q", "name", "q", "type", "search", "autocomplete", "off");
        html.close("div").line();
        choice("process", texts.label("column.process"), processes(), this::language);
        choice("status", texts.label("column.status"), statuses(), _ -> null);
        choice("year", texts.label("index.year"), years(), _ -> null);
        html.element("button", texts.label("index.reset"), "type", "reset");
        html.open(
                        "output",
                        "id",
                        "hits",
                        "for",
                        "q process status year",
                        "data-one",
                        texts.label("index.hit"),
                        "data-many",
                        texts.label("index.hits"),
                        "data-choice",
                        texts.label("index.choice"),
                        "data-unsearched",
                        texts.label("index.unsearched"))
                .close("output");
        html.close("form").line();
    }

    /// @param language of a value's words, by the value; null for the page's own
    private void choice(
            String name, String label, Map<String, String> values, Function<String, @Nullable String> language) {
        html.open("div", "class", "field").element("label", label, "for", name);
        html.open("select", "id", name, "name", name);
        html.element("option", texts.label("index.every"), "value", "");
        values.forEach((value, words) -> html.elementIn(language.apply(value), "option", words, "value", value));
        html.close("select", "div").line();
    }

    /// Names by id, in the order of the latest report that has the process.
    Map<String, String> processes() {
        Map<String, String> names = new LinkedHashMap<>();
        rows().forEach(row -> names.putIfAbsent(row.process(), Edition.nameOf(row, texts)));
        names.put(ProcessFigures.UNASSIGNED, texts.label("row.unassigned"));
        return names;
    }

    private @Nullable String language(String process) {
        return rows().filter(row -> row.process().equals(process))
                .findFirst()
                .map(row -> Edition.foreign(row, texts))
                .orElse(null);
    }

    /// The processes' rows, those of the latest report first.
    private Stream<ProcessFigures> rows() {
        return years.reversed().stream()
                .flatMap(year -> year.figures().processes().stream())
                .filter(row -> !Edition.isTotal(row) && !row.process().equals(ProcessFigures.UNASSIGNED));
    }

    private Map<String, String> statuses() {
        Set<Status> there = new TreeSet<>();
        years.forEach(year -> there.addAll(year.statuses()));
        Stream.of(overview.planned(), overview.undated())
                .flatMap(List::stream)
                .map(YearProject::status)
                .forEach(there::add);
        Map<String, String> names = new LinkedHashMap<>();
        there.forEach(status -> names.put(IndexProject.code(status), texts.constant("status", status)));
        return names;
    }

    private Map<String, String> years() {
        Map<String, String> names = new LinkedHashMap<>();
        for (IndexPage.Year year : years.reversed()) {
            String name = Integer.toString(year.figures().year());
            names.put(name, name);
        }
        if (!overview.planned().isEmpty() || !overview.undated().isEmpty()) {
            names.put(IndexProject.NO_YEAR, texts.label("index.no-year"));
        }
        return names;
    }
}
