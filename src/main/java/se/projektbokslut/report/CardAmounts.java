package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.ActualBasis;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.money.Money;
import se.projektbokslut.project.Economy;
import se.projektbokslut.project.PartialDate;
import se.projektbokslut.project.Status;
import se.projektbokslut.report.pdf.Table;
import se.projektbokslut.report.pdf.Table.Column;
import se.projektbokslut.report.pdf.Text;
import se.projektbokslut.settings.AmountUnit;

/// A project's amounts on its card: the year's and the accumulated ones as a table, and what is stated of the
/// whole of a project that no year can count.
final class CardAmounts {
    private final Edition edition;
    private final YearProject row;

    CardAmounts(Edition edition, YearProject row) {
        this.edition = edition;
        this.row = row;
    }

    /// A row of the table.
    ///
    /// @param forecast null where none is stated
    private record Line(
            Text name,
            @Nullable Money budget,
            @Nullable Money actual,
            @Nullable Money variance,
            @Nullable Money forecast) {}

    /// Null where not two amounts can be compared. What an ongoing project has not used of its budget is no
    /// saving, and has another name.
    @Nullable
    Table table() {
        List<Line> lines = lines(row.amounts(), edition.report.year());
        if (kinds(lines) < 2) {
            return null;
        }
        boolean ongoing = row.status() == Status.ONGOING;
        StatedTable<Line> table =
                new StatedTable<>(edition, lines).always(Column.text(edition.label("card.money")), Line::name);
        amount(table, "column.budget", Line::budget);
        amount(table, "column.actual", Line::actual);
        amount(table, ongoing ? "card.remaining" : "column.variance", Line::variance);
        if (lines.stream().anyMatch(line -> line.forecast() != null)) {
            table.stated(
                    Column.figures(edition.label("column.forecast"), 80),
                    line -> line.forecast() == null ? null : edition.amount(line.forecast()),
                    _ -> Text.muted("\u2013"));
        }
        String caption = edition.label(
                row.amounts().variance() == null && row.amounts().varianceTotal() == null
                        ? "card.amounts-caption"
                        : ongoing ? "card.remaining-caption" : "card.money-caption");
        String byRecord = isByRecord(row) ? " " + edition.label("section.by-record") : "";
        return table.table(caption + byRecord + forecastMade(lines), "card.nowhere");
    }

    /// When a forecast that is printed was made, as a sentence after others; empty where that is not stated.
    private String forecastMade(List<Line> lines) {
        Economy economy = row.project().economy();
        PartialDate made = economy == null ? null : economy.forecastDate();
        return made == null || lines.stream().allMatch(line -> line.forecast() == null)
                ? ""
                : " " + edition.label("card.forecast-made", edition.formats.prose(made));
    }

    /// How many of budget, actual and forecast are known.
    private static int kinds(List<Line> lines) {
        int kinds = lines.stream().anyMatch(line -> line.budget() != null) ? 1 : 0;
        kinds += lines.stream().anyMatch(line -> line.actual() != null) ? 1 : 0;
        return kinds + (lines.stream().anyMatch(line -> line.forecast() != null) ? 1 : 0);
    }

    /// What no table has: the one kind of amount that is known, and what is stated of the whole of a project that
    /// no year can count.
    List<Text> inWords() {
        List<Text> words = new ArrayList<>(single());
        Text whole = whole();
        if (!whole.isEmpty()) {
            words.add(whole);
        }
        return words;
    }

    /// Where nothing can be compared: the one kind of amount that is known, in words; empty where there is a
    /// table.
    private List<Text> single() {
        List<Line> lines = lines(row.amounts(), edition.report.year());
        if (kinds(lines) != 1) {
            return List.of();
        }
        List<Text> words = new ArrayList<>();
        for (Line line : lines) {
            single(words, line, "column.budget", line.budget());
            single(words, line, "column.actual", line.actual());
            single(words, line, "column.forecast", line.forecast());
        }
        String made = forecastMade(lines);
        if (!made.isEmpty()) {
            words.add(edition.own(Text.of(made.strip())));
        }
        return words;
    }

    private void single(List<Text> words, Line line, String head, @Nullable Money amount) {
        if (amount != null) {
            Text figure = edition.words(
                    "card.single", edition.label(head).toLowerCase(Locale.ROOT), edition.formats.amount(amount));
            Text name = line.name().and(": ").and(figure);
            words.add(
                    head.equals("column.actual") && isByRecord(row) ? name.and(edition.words("card.by-record")) : name);
        }
    }

    private void amount(StatedTable<Line> table, String head, Function<Line, @Nullable Money> amount) {
        table.stated(Column.figures(edition.label(head), 80), line -> {
            Money figure = amount.apply(line);
            return figure == null ? null : mark(head, isVariance(head) ? signed(figure) : edition.amount(figure));
        });
    }

    /// What is left of a budget is no variance.
    private static boolean isVariance(String head) {
        return head.equals("column.variance");
    }

    private Text signed(Money variance) {
        return Text.of(edition.formats.signed(variance, AmountUnit.KR));
    }

    private Text mark(String head, Text figure) {
        return head.equals("column.actual") && isByRecord(row) ? figure.and(" *") : figure;
    }

    /// Whether only the record says what the project cost.
    static boolean isByRecord(YearProject project) {
        return project.amounts().actualBasis() == ActualBasis.RECORD;
    }

    private List<Line> lines(YearProject.Amounts amounts, int year) {
        List<Line> lines = new ArrayList<>();
        if (anyKnown(amounts.budget(), amounts.actual(), amounts.forecast())) {
            lines.add(new Line(
                    edition.words("card.money-year", year),
                    amounts.budget(),
                    amounts.actual(),
                    amounts.variance(),
                    amounts.forecast()));
        }
        Money forecastTotal = forecastTotal(year);
        boolean accumulates = anyKnown(amounts.actualToDate(), amounts.varianceTotal(), forecastTotal)
                || (amounts.budgetTotal() != null && hasStart());
        if (accumulates) {
            lines.add(new Line(
                    edition.words("card.money-total", year),
                    amounts.budgetTotal(),
                    amounts.actualToDate(),
                    amounts.varianceTotal(),
                    forecastTotal));
        }
        return lines;
    }

    /// What the whole of a project with a start was to cost, as far as that was known at the year's end.
    private @Nullable Money forecastTotal(int year) {
        Economy economy = row.project().economy();
        if (economy == null || economy.forecast() == null || !hasStart()) {
            return null;
        }
        PartialDate made = economy.forecastDate();
        return made != null && made.year() > year ? null : economy.forecast().total();
    }

    /// The whole amounts of a project without a start, in words; empty where it has a start or states none.
    private Text whole() {
        Economy economy = row.project().economy();
        if (economy == null || hasStart()) {
            return Text.EMPTY;
        }
        List<String> stated = new ArrayList<>();
        whole(stated, "column.budget", economy.budget());
        whole(stated, "column.actual", economy.actual());
        whole(stated, "column.forecast", economy.forecast());
        return stated.isEmpty() ? Text.EMPTY : edition.words("card.money-whole", String.join(", ", stated));
    }

    private void whole(List<String> stated, String label, Economy.@Nullable Amounts amounts) {
        if (amounts != null && amounts.total() != null) {
            String name = edition.label(label).toLowerCase(Locale.ROOT);
            stated.add(name + Formats.NO_BREAK_SPACE + edition.formats.amount(amounts.total()));
        }
    }

    private boolean hasStart() {
        return row.project().period().start() != null;
    }

    private static boolean anyKnown(@Nullable Money... amounts) {
        return Stream.of(amounts).anyMatch(a -> a != null);
    }
}
