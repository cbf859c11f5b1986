package se.projektbokslut.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.money.Money;
import se.projektbokslut.project.PartialDate;

/// A cell of a CSV file or of the workbook. What is not known is [Empty], never 0.
sealed interface Cell {
    Cell EMPTY = new Empty();

    record Empty() implements Cell {}

    record Words(String text) implements Cell {}

    record Whole(long number) implements Cell {}

    /// A number that the document does not print, so that nothing can be compared with it.
    record Unprinted(long number) implements Cell {}

    record Amount(Money amount) implements Cell {}

    /// A date that is known to the day.
    record Day(LocalDate date) implements Cell {}

    /// A date that is known less exactly than to the day.
    record Vague(PartialDate date) implements Cell {}

    /// @param items at least one
    record Items(List<String> items) implements Cell {}

    static Cell of(@Nullable String text) {
        return text == null || text.isEmpty() ? EMPTY : new Words(text);
    }

    static Cell of(long number) {
        return new Whole(number);
    }

    /// A count; empty where it is not known.
    static Cell ofCount(@Nullable Long count) {
        return count == null ? EMPTY : new Whole(count);
    }

    static Cell of(@Nullable Money amount) {
        return amount == null ? EMPTY : new Amount(amount);
    }

    /// A fact as the report's JSON states it: text, or an amount in its canonical form.
    static Cell ofStated(@Nullable String fact) {
        Optional<Money> amount = fact == null ? Optional.empty() : Money.parse(fact);
        return amount.isPresent() && amount.get().toString().equals(fact) ? of(amount.get()) : of(fact);
    }

    static Cell of(@Nullable PartialDate date) {
        if (date == null) {
            return EMPTY;
        }
        return date.precision() == PartialDate.Precision.DAY ? new Day(date.first()) : new Vague(date);
    }

    static Cell of(@Nullable LocalDate date) {
        return date == null ? EMPTY : new Day(date);
    }

    /// A line number; empty where a file as a whole is meant.
    static Cell ofLine(int line) {
        return line == 0 ? EMPTY : new Whole(line);
    }

    static Cell of(List<String> items) {
        boolean nothing =
                items.isEmpty() || (items.size() == 1 && items.getFirst().isEmpty());
        return nothing ? EMPTY : new Items(List.copyOf(items));
    }
}
