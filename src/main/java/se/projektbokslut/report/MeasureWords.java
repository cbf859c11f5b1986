package se.projektbokslut.report;

import org.jspecify.annotations.Nullable;
import se.projektbokslut.project.Results;

/// How much a measure is: `ca 47,5 st (41–53)`.
record MeasureWords(Texts texts, Formats formats) {
    /// The value, and the range that is stated of it; null where neither is.
    @Nullable
    String of(Results.Measure measure) {
        String range = range(measure);
        String first = measure.value() == null ? range : formats.number(measure.value());
        if (first == null) {
            return null;
        }
        String about = measure.approximate() ? texts.label("card.approximately") + Formats.NO_BREAK_SPACE : "";
        String unit = measure.unit() == null ? "" : Formats.NO_BREAK_SPACE + measure.unit();
        String beside = measure.value() == null || range == null ? "" : " (" + range + ")";
        return about + first + unit + beside;
    }

    private @Nullable String range(Results.Measure measure) {
        if (measure.min() != null && measure.max() != null) {
            return formats.range(measure.min(), measure.max());
        }
        if (measure.min() != null) {
            return texts.label("card.at-least", formats.number(measure.min()));
        }
        return measure.max() == null ? null : texts.label("card.at-most", formats.number(measure.max()));
    }
}
