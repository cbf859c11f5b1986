package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.money.Money;
import se.projektbokslut.project.Economy;
import se.projektbokslut.project.Status;
import se.projektbokslut.report.pdf.Table;
import se.projektbokslut.report.pdf.Table.Column;
import se.projektbokslut.report.pdf.Table.Row;
import se.projektbokslut.report.pdf.Text;

/// A project's amounts on its card: the year's and the accumulated ones as a table, and what is stated of the whole
/// of a project that no year can count.
final class CardAmounts {
    private final Edition edition;
    private final YearProject row;

    CardAmounts(Edition edition, YearProject row) {
        this.edition = edition;
        this.row = row;
    }

    /// Null where no amount is known. What an ongoing project has not used of its budget is no saving, and has
    /// another name.
    @Nullable
    Table table() {
        List<Row> rows = rows(row.amounts(), edition.report.year());
        if (rows.isEmpty()) {
            return null;
        }
        boolean ongoing = row.status() == Status.ONGOING;
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(edition.label("card.money")));
        String variance = ongoing ? "card.remaining" : "column.variance";
        for (String name : List.of("column.budget", "column.actual", variance, "column.forecast")) {
            columns.add(Column.figures(edition.label(name), 80));
        }
        return new Table(edition.words(ongoing ? "card.remaining-caption" : "card.money-caption"), columns, rows);
    }

    private List<Row> rows(YearProject.Amounts amounts, int year) {
        List<Row> rows = new ArrayList<>();
        if (anyKnown(amounts.budget(), amounts.actual(), amounts.forecast())) {
            rows.add(Row.of(List.of(
                    edition.words("card.money-year", year),
                    edition.amount(amounts.budget()),
                    edition.amount(amounts.actual()),
                    edition.amount(amounts.variance()),
                    edition.amount(amounts.forecast()))));
        }
        boolean accumulates = anyKnown(amounts.actualToDate(), amounts.varianceTotal())
                || (amounts.budgetTotal() != null && hasStart());
        if (accumulates) {
            rows.add(Row.of(List.of(
                    edition.words("card.money-total", year),
                    edition.amount(amounts.budgetTotal()),
                    edition.amount(amounts.actualToDate()),
                    edition.amount(amounts.varianceTotal()),
                    Text.EMPTY)));
        }
        return rows;
    }

    /// The whole amounts of a project without a start, in words; empty where it has a start or states none.
    Text whole() {
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
