package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.annual.ProcessFigures.Investment;
import se.projektbokslut.money.Money;
import se.projektbokslut.settings.AmountUnit;

/// A year's money in sentences: what can be compared first, then what cannot, then what is booked beside the
/// projects.
final class IndexMoney {
    private final AmountUnit unit;
    private final Texts texts;
    private final Formats formats;

    IndexMoney(AmountUnit unit, Texts texts) {
        this.unit = unit;
        this.texts = texts;
        this.formats = Formats.of(texts);
    }

    static IndexMoney of(AnnualReport report, Texts texts) {
        return new IndexMoney(report.unit(), texts);
    }

    /// Empty where nothing is known; what there is none of is not spoken of.
    ///
    /// @param statedByInvestments as in [IndexPage.Year]
    List<String> lines(ProcessFigures total, @Nullable Money statedByInvestments) {
        List<String> lines = new ArrayList<>();
        Money budget = total.comparedBudget();
        Money actual = total.comparedActual();
        Money variance = total.variance();
        Investment investment = total.investment();
        if (budget != null && actual != null && variance != null) {
            AmountUnit one = Formats.together(unit, budget, actual, variance);
            lines.add(texts.label(
                    BriefWords.operating("brief.compared-money", total),
                    formats.count(total.withVariance()),
                    formats.count((long) total.projects() - (investment == null ? 0 : investment.projects())),
                    formats.summary(budget, one),
                    formats.summary(actual, one),
                    formats.variance(variance, budget, one)));
        }
        counted(
                lines,
                BriefWords.operating("brief.actual-only", total),
                total.withActual() - total.withVariance(),
                total.actualWithoutBudget());
        counted(
                lines,
                BriefWords.operating("brief.budget-only", total),
                total.withBudget() - total.withVariance(),
                total.budgetWithoutActual());
        line(lines, "brief.stated", total.statedActual());
        if (investment != null) {
            lines.add(new InvestmentWords(texts, unit).sentence(investment));
            line(lines, "brief.stated-investments", statedByInvestments);
        }
        line(lines, "index.unclaimed", nothingIsNull(total.unclaimedActual()));
        line(lines, "index.outside", nothingIsNull(total.outsideActual()));
        return lines;
    }

    private static @Nullable Money nothingIsNull(@Nullable Money amount) {
        return amount == null || amount.ore() == 0 ? null : amount;
    }

    private void line(List<String> lines, String key, @Nullable Money amount) {
        if (amount != null) {
            lines.add(texts.label(key, formats.summary(amount, unit)));
        }
    }

    private void counted(List<String> lines, String key, int projects, @Nullable Money amount) {
        if (amount != null) {
            lines.add(texts.label(key, formats.count(projects), formats.summary(amount, unit)));
        }
    }
}
