package se.projektbokslut.settings;

import java.math.BigDecimal;
import se.projektbokslut.money.Money;

/// From where on a project's variance asks for an explanation (`explain-variance` of `processes.yaml`): beyond
/// both.
///
/// @param percent of the budget, 0 or more
/// @param amount 0 or more
public record VarianceLimits(BigDecimal percent, Money amount) {
    /// Where the file states none.
    public static final VarianceLimits DEFAULT = new VarianceLimits(BigDecimal.TEN, new Money(100_000_00));

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// Whether a variance of either sign lies beyond both limits. Any variance is beyond a share of no budget.
    public boolean passedBy(Money variance, Money budget) {
        BigDecimal size = BigDecimal.valueOf(variance.ore()).abs();
        BigDecimal share =
                BigDecimal.valueOf(budget.ore()).abs().multiply(percent).divide(HUNDRED);
        return size.compareTo(BigDecimal.valueOf(amount.ore())) > 0 && size.compareTo(share) > 0;
    }
}
