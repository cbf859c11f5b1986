package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.ProcessFigures.Investment;
import se.projektbokslut.money.Money;
import se.projektbokslut.settings.AmountUnit;

/// The amounts of a year's investments in a sentence. Beside a variance stands the pair that it is of, and after
/// it what has no part in it (CONTRACT, "wherever a reader sees a variance").
final class InvestmentWords {
    private final Texts texts;
    private final Formats formats;
    private final AmountUnit unit;

    InvestmentWords(Texts texts, AmountUnit unit) {
        this.texts = texts;
        this.formats = Formats.of(texts);
        this.unit = unit;
    }

    String sentence(Investment investment) {
        Money budget = investment.comparedBudget();
        Money actual = investment.comparedActual();
        Money variance = investment.variance();
        if (budget == null || actual == null || variance == null) {
            List<String> parts = new ArrayList<>();
            part(parts, "brief.part-budget", investment.budget());
            part(parts, "brief.part-actual", investment.actual());
            String amounts = parts.isEmpty() ? texts.label("missing") : String.join(", ", parts);
            return texts.label("brief.investments", formats.count(investment.projects()), amounts);
        }
        AmountUnit one = Formats.together(unit, budget, actual, variance);
        List<String> pair = List.of(
                texts.label("brief.part-budget", formats.summary(budget, one)),
                texts.label("brief.part-actual", formats.summary(actual, one)),
                texts.label("brief.part-variance", formats.variance(variance, budget, one)));
        List<String> beside = new ArrayList<>();
        part(beside, "brief.part-actual-only", investment.actualWithoutBudget());
        part(beside, "brief.part-budget-only", investment.budgetWithoutActual());
        String amounts = String.join(", ", pair);
        String projects = formats.count(investment.projects());
        return beside.isEmpty()
                ? texts.label("brief.investments", projects, amounts)
                : texts.label(
                        "brief.compared-investments-money",
                        formats.count(investment.withVariance()),
                        projects,
                        amounts,
                        String.join(", ", beside));
    }

    private void part(List<String> parts, String key, @Nullable Money amount) {
        if (amount != null) {
            parts.add(texts.label(key, formats.summary(amount, unit)));
        }
    }
}
