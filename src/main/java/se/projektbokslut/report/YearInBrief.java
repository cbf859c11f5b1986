package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.KeyFigure;
import se.projektbokslut.annual.KeyFigure.Name;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.report.pdf.Highlights.Highlight;
import se.projektbokslut.report.pdf.Table;
import se.projektbokslut.report.pdf.Table.Column;
import se.projektbokslut.report.pdf.Table.Row;
import se.projektbokslut.report.pdf.Text;

/// The year on half a page: three sentences made from the figures, and the key figures with the year before
/// beside them.
final class YearInBrief {
    static final String PLACE = "brief";

    private YearInBrief() {}

    static void print(Edition edition) {
        edition.pdf.heading(2, edition.words("brief.title"), PLACE);
        edition.pdf.lead(Text.of(new BriefWords(edition.report, edition.texts).sentences()));
        edition.pdf.highlights(highlights(edition, edition.total()));
        edition.pdf.table(keyFigures(edition));
    }

    /// The number of projects, and what they cost; where that is not known, how many state what they should.
    private static List<Highlight> highlights(Edition edition, ProcessFigures total) {
        List<Name> shown = total.budget() == null && total.actual() == null
                ? List.of(Name.WITH_LEADER, Name.WITH_HANDOVER, Name.WITH_FINAL_REPORT)
                : List.of(Name.BUDGET, Name.ACTUAL, Name.VARIANCE);
        ProcessFigures before = edition.previous(total);
        List<Highlight> highlights = new ArrayList<>();
        highlights.add(new Highlight(
                edition.label("brief.in-report"),
                Text.of(edition.formats.count(total.projects())).to(edition.behindTotal()),
                before == null ? Text.EMPTY : before(edition, Text.of(edition.formats.count(before.projects())))));
        for (KeyFigure figure : edition.report.keyFigures()) {
            if (shown.contains(figure.name())) {
                highlights.add(new Highlight(
                        edition.texts.constant("key-figure", figure.name()),
                        value(edition, figure.value()).to(edition.behindTotal()),
                        before == null ? Text.EMPTY : before(edition, value(edition, figure.previous()))));
            }
        }
        return highlights;
    }

    private static Text before(Edition edition, Text figure) {
        return Text.of(edition.report.year() - 1 + ": ").and(figure);
    }

    private static Table keyFigures(Edition edition) {
        boolean compared = !edition.report.previous().isEmpty();
        int year = edition.report.year();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(edition.label("brief.key-figure")));
        columns.add(Column.figures(Integer.toString(year), 120));
        if (compared) {
            columns.add(Column.figures(Integer.toString(year - 1), 120));
        }
        List<Row> rows = new ArrayList<>();
        for (KeyFigure figure : edition.report.keyFigures()) {
            List<Text> cells = new ArrayList<>();
            cells.add(Text.of(edition.texts.constant("key-figure", figure.name())));
            cells.add(value(edition, figure.value()).to(edition.behindTotal()));
            if (compared) {
                cells.add(value(edition, figure.previous()));
            }
            rows.add(Row.of(cells));
        }
        String caption = compared
                ? edition.label("brief.caption")
                : edition.label("brief.caption") + " " + edition.label("brief.no-previous", year - 1);
        String waiting = edition.report.waiting().stream().anyMatch(other -> other.year() == year - 1)
                ? " " + new StateWords(edition.report, edition.texts).waiting()
                : "";
        return new Table(Text.of(caption + waiting), columns, rows);
    }

    private static Text value(Edition edition, KeyFigure.@Nullable Value value) {
        if (value == null) {
            return edition.missing();
        }
        String words = edition.formats.value(value);
        return words == null ? edition.missing() : Text.of(words);
    }
}
