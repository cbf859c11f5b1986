package se.projektbokslut.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.money.Money;

/// A project's amounts as its record states them. Each is null where not stated.
///
/// @param explanations calendar year to why the project cost another amount than was budgeted; empty where
///     none is stated
public record Economy(
        @Nullable Amounts budget,
        @Nullable Amounts forecast,
        @Nullable PartialDate forecastDate,
        @Nullable Amounts actual,
        @Nullable String decision,
        @Nullable String assessment,
        @Nullable String comment,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) SortedMap<Integer, String> explanations) {
    public Economy {
        // Editions that were decided before there were explanations state none.
        explanations = explanations == null ? Collections.emptySortedMap() : explanations;
    }

    /// Without explanations.
    public Economy(
            @Nullable Amounts budget,
            @Nullable Amounts forecast,
            @Nullable PartialDate forecastDate,
            @Nullable Amounts actual,
            @Nullable String decision,
            @Nullable String assessment,
            @Nullable String comment) {
        this(budget, forecast, forecastDate, actual, decision, assessment, comment, Collections.emptySortedMap());
    }

    /// The same with other explanations.
    public Economy withExplanations(SortedMap<Integer, String> others) {
        return new Economy(budget, forecast, forecastDate, actual, decision, assessment, comment, others);
    }

    /// An amount for the whole project, for single years, or both (the contract's *money*).
    ///
    /// @param total the whole project's; null where only years are stated
    /// @param years calendar year to its amount; empty where only the whole is stated
    /// @param lines calendar year, or [#WHOLE], to the line of the file at which its amount stands
    public record Amounts(@Nullable Money total, SortedMap<Integer, Money> years, SortedMap<Integer, Integer> lines) {
        /// Stands for the whole project's amount among the lines.
        public static final int WHOLE = 0;

        /// The same without the years after one.
        public Amounts through(int year) {
            return new Amounts(total, years.headMap(year + 1), lines.headMap(year + 1));
        }
    }

    /// A code of the ledger's project dimension that carries the project's entries.
    ///
    /// @param company the organisation number or name that the code is bound to; null where it holds in every
    ///     company
    /// @param years the calendar years that the code is bound to; empty where it holds in all
    public record LedgerCode(String code, @Nullable String company, List<Integer> years) {
        public LedgerCode {
            years = List.copyOf(years);
        }
    }
}
