package se.projektbokslut.delivery;

import java.util.List;
import se.projektbokslut.report.Texts;

/// The mail to the operator that nothing was published.
final class AlertLetter {
    private AlertLetter() {}

    /// @param why what does not tie
    static Letter of(AlertReason why, Texts texts) {
        return new Letter(
                why.subject(texts),
                texts.label("delivery.alert", why.in(texts)) + "\n\n" + texts.label("delivery.automatic") + "\n",
                texts.language(),
                List.of());
    }
}
