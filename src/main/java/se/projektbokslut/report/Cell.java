package se.projektbokslut.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.money.Money;
import se.projektbokslut.project.PartialDate;

/// A cell of a CSV file. What is not known is [Empty], never 0.
sealed interface Cell {
    Cell EMPTY = new Empty();

    record Empty() implements Cell {}

    record Words(String text) implements Cell {}

    record Whole(long number) implements Cell {}

    record Amount(Money amount) implements Cell {}

    static Cell of(@Nullable String text) {
        return text == null || text.isEmpty() ? EMPTY : new Words(text);
    }

    static Cell of(long number) {
        return new Whole(number);
    }

    static Cell of(@Nullable Money amount) {
        return amount == null ? EMPTY : new Amount(amount);
    }

    /// A fact as the report's JSON states it: text, or an amount in its canonical form.
    static Cell ofStated(@Nullable String fact) {
        Optional<Money> amount = fact == null ? Optional.empty() : Money.parse(fact);
        return amount.isPresent() && amount.get().toString().equals(fact) ? of(amount.get()) : of(fact);
    }

    /// As EDTF, in both kinds of file.
    static Cell of(@Nullable PartialDate date) {
        return date == null ? EMPTY : new Words(date.edtf());
    }

    /// A line number; empty where a file as a whole is meant.
    static Cell ofLine(int line) {
        return line == 0 ? EMPTY : new Whole(line);
    }

    /// Lists inside a cell are joined by `|`.
    static Cell of(List<String> items) {
        return of(items.stream().collect(Collectors.joining("|")));
    }
}
