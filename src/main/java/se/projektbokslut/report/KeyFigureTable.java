package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.KeyFigure;
import se.projektbokslut.annual.KeyFigure.Name;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.report.pdf.Table;
import se.projektbokslut.report.pdf.Table.Column;
import se.projektbokslut.report.pdf.Table.Row;
import se.projektbokslut.report.pdf.Text;

/// The key figures with the year before beside them, but for the amounts, which have tables of their own. A number
/// of which there is none in both years is left out, and so is what would be of closed projects where none was
/// closed; where some were and none of them can be judged, that is said.
final class KeyFigureTable {
    private static final Set<Name> AMOUNTS = EnumSet.of(Name.BUDGET, Name.ACTUAL, Name.VARIANCE);
    /// The shares of closed projects that need more to be stated than that one was closed.
    static final Set<Name> JUDGED = EnumSet.of(Name.ON_TIME, Name.WITHIN_BUDGET);

    private final Edition edition;
    private final int closed;
    private final int closedBefore;

    KeyFigureTable(Edition edition) {
        this.edition = edition;
        this.closed = edition.total().closed();
        ProcessFigures before = edition.previous(edition.total());
        this.closedBefore = before == null ? 0 : before.closed();
    }

    void print() {
        List<KeyFigure> figures = edition.report.keyFigures().stream()
                .filter(figure -> !AMOUNTS.contains(figure.name()))
                .filter(figure -> says(figure.value()) || says(figure.previous()) || isUnjudged(figure.name()))
                .toList();
        if (!figures.isEmpty()) {
            edition.pdf.heading(3, edition.words("brief.key-figures"), null);
            edition.pdf.table(table(figures));
        }
    }

    /// Whether there is anything to tell: a count of 0 is told as little as an unknown one.
    private static boolean says(KeyFigure.@Nullable Value value) {
        return value != null && (value.of() != null || value.count() == null || value.count() > 0);
    }

    private boolean isUnjudged(Name name) {
        return (closed > 0 || closedBefore > 0) && (JUDGED.contains(name) || name == Name.AVERAGE_MONTHS);
    }

    private Table table(List<KeyFigure> figures) {
        boolean compared = !edition.report.previous().isEmpty();
        int year = edition.report.year();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(edition.label("brief.key-figure")));
        columns.add(Column.figures(Integer.toString(year), 150));
        if (compared) {
            columns.add(Column.figures(Integer.toString(year - 1), 150));
        }
        List<Row> rows = new ArrayList<>();
        for (KeyFigure figure : figures) {
            List<Text> cells = new ArrayList<>();
            cells.add(Text.of(edition.texts.constant("key-figure", figure.name())));
            cells.add(value(figure.name(), figure.value(), closed).to(edition.behindTotal()));
            if (compared) {
                cells.add(value(figure.name(), figure.previous(), closedBefore));
            }
            rows.add(Row.of(cells));
        }
        String caption = edition.label("brief.key-figures-caption");
        String before = compared ? "" : " " + edition.label("brief.no-previous", year - 1);
        String waiting = edition.report.waiting().stream().anyMatch(other -> other.year() == year - 1)
                ? " " + new StateWords(edition.report, edition.texts).waiting()
                : "";
        return new Table(Text.of(caption + before + waiting), columns, rows);
    }

    /// @param of the closed projects of the figure's year
    private Text value(Name name, KeyFigure.@Nullable Value value, int of) {
        if (value == null && of > 0 && JUDGED.contains(name)) {
            return edition.words("format.share-none", edition.formats.count(of));
        }
        String words = edition.formats.value(value);
        return words == null ? edition.missing() : Text.of(words);
    }
}
