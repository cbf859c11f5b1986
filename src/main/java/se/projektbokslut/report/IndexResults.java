package se.projektbokslut.report;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.project.Results;
import se.projektbokslut.project.Results.Risk;
import se.projektbokslut.project.Results.RiskState;

/// What came of a project on the page, and its open risks: of each kind the first ones.
final class IndexResults {
    /// Of one result or risk, in characters.
    private static final int LONGEST = 160;
    /// Of results of a kind, and of risks.
    private static final int MOST = 4;

    private final Texts texts;
    private final Formats formats;
    private final Html html;

    IndexResults(Texts texts, Html html) {
        this.texts = texts;
        this.formats = Formats.of(texts);
        this.html = html;
    }

    /// @param language of the record's own words
    void write(Results results, String language) {
        list(
                "index.objectives",
                results.objectivesOnly(),
                language,
                objective -> said(
                        objective.what(),
                        objective.state() == null ? null : texts.constant("objective", objective.state())));
        list(
                "index.deliverables",
                results.deliverables(),
                language,
                deliverable -> said(
                        deliverable.what(),
                        deliverable.state() == null ? null : texts.constant("deliverable", deliverable.state())));
        list(
                "index.benefits",
                results.benefits(),
                language,
                benefit -> said(
                        benefit.what(), benefit.state() == null ? null : texts.constant("benefit", benefit.state())));
        List<Risk> open = results.risks() == null
                ? List.of()
                : results.risks().stream()
                        .filter(risk -> risk.state() == RiskState.OPEN)
                        .toList();
        list(
                "index.risks",
                open,
                language,
                risk -> said(
                        risk.what(),
                        risk.likelihood() == null || risk.consequence() == null || risk.level() == null
                                ? null
                                : texts.label("risk.level", risk.likelihood(), risk.consequence(), risk.level())));
    }

    /// @param state the report's own word; null where none is stated
    private record Said(String what, @Nullable String state) {}

    private static Said said(String what, @Nullable String state) {
        return new Said(Wording.shortened(what, LONGEST), state);
    }

    private <T> void list(String label, @Nullable List<T> items, String language, Function<T, Said> said) {
        if (items == null || items.isEmpty()) {
            return;
        }
        html.open("div", "class", "wide").element("dt", texts.label(label));
        for (T item : items.subList(0, Math.min(MOST, items.size()))) {
            Said one = said.apply(item);
            html.open("dd").element("span", one.what(), "lang", language);
            if (one.state() != null) {
                html.text(" – " + one.state());
            }
            html.close("dd").line();
        }
        if (items.size() > MOST) {
            String more = texts.label("index.more-items", formats.count(items.size() - MOST));
            html.element("dd", more, "class", "missing");
        }
        html.close("div").line();
    }
}
