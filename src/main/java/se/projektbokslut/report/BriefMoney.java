package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.annual.ProcessFigures.Investment;
import se.projektbokslut.money.Money;
import se.projektbokslut.report.pdf.Text;
import se.projektbokslut.report.pdf.Text.Target;
import se.projektbokslut.settings.AmountUnit;

/// The year's money in lines, each a link to what is behind it: first what can be compared, then what cannot,
/// then what is booked beside the year's projects. A line of nothing is left out.
final class BriefMoney {
    private final Edition edition;
    private final ProcessFigures total;

    BriefMoney(Edition edition) {
        this.edition = edition;
        this.total = edition.total();
    }

    List<Text> lines() {
        List<Text> lines = new ArrayList<>();
        Investment investment = total.investment();
        addCompared(lines);
        if (total.actualWithoutBudget() != null) {
            add(
                    lines,
                    BriefWords.operating("brief.actual-only", total),
                    edition.behindTotal().name(),
                    edition.formats.count((long) total.withActual() - total.withVariance()),
                    summary(total.actualWithoutBudget()));
        }
        if (total.budgetWithoutActual() != null) {
            add(
                    lines,
                    BriefWords.operating("brief.budget-only", total),
                    edition.behindTotal().name(),
                    edition.formats.count((long) total.withBudget() - total.withVariance()),
                    summary(total.budgetWithoutActual()));
        }
        if (total.statedActual() != null) {
            add(lines, "brief.stated", edition.behindTotal().name(), summary(total.statedActual()));
        }
        if (investment != null) {
            String words = new InvestmentWords(edition.texts, edition.unit()).sentence(investment);
            lines.add(link(words, ProcessOverview.PLACE));
            Money stated = edition.report.statedByInvestments(total);
            if (stated != null) {
                add(lines, "brief.stated-investments", ProcessOverview.PLACE, summary(stated));
            }
        }
        lines.addAll(otherCodes());
        if (lines.isEmpty()) {
            lines.add(Text.missing(edition.label("brief.no-money")));
        }
        return lines;
    }

    private void addCompared(List<Text> lines) {
        Money budget = total.comparedBudget();
        Money actual = total.comparedActual();
        Money variance = total.variance();
        if (budget != null && actual != null && variance != null) {
            Investment investment = total.investment();
            int operating = total.projects() - (investment == null ? 0 : investment.projects());
            AmountUnit unit = Formats.together(edition.unit(), budget, actual, variance);
            String line = edition.label(
                    BriefWords.operating("brief.compared-money", total),
                    edition.formats.count(total.withVariance()),
                    edition.formats.count(operating),
                    edition.formats.summary(budget, unit),
                    edition.formats.summary(actual, unit),
                    edition.formats.variance(variance, budget, unit));
            lines.add(strongLink(line, ProcessOverview.PLACE));
        }
    }

    private void part(List<String> parts, String key, @Nullable Money amount) {
        if (amount != null) {
            parts.add(edition.label(key, summary(amount)));
        }
    }

    /// What is booked beside the year's projects, which a year without any may have too; empty where nothing is.
    List<Text> otherCodes() {
        Money all = total.otherCodesActual();
        if (all == null || (isNothing(total.unclaimedActual()) && isNothing(total.outsideActual()))) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        if (!isNothing(total.unclaimedActual())) {
            part(parts, "brief.unclaimed", total.unclaimedActual());
        }
        if (!isNothing(total.outsideActual())) {
            part(parts, "brief.outside", total.outsideActual());
        }
        String place = isNothing(total.unclaimedActual()) ? LedgerSection.OUTSIDE : LedgerSection.UNCLAIMED;
        return List.of(link(edition.label("brief.other-codes", summary(all)), place)
                .and(" (" + String.join(", ", parts) + "), " + edition.label("brief.see-page"))
                .and(Formats.NO_BREAK_SPACE + "")
                .and(Text.pageOf(place, edition.pages())));
    }

    private static boolean isNothing(@Nullable Money amount) {
        return amount == null || amount.ore() == 0;
    }

    private void add(List<Text> lines, String key, String place, Object... args) {
        lines.add(link(edition.label(key, args), place));
    }

    private String summary(Money amount) {
        return edition.formats.summary(amount, edition.unit());
    }

    private static Text link(String words, String place) {
        return Text.link(words, new Target.Place(place));
    }

    private static Text strongLink(String words, String place) {
        return Text.strong(words).to(new Target.Place(place));
    }
}
