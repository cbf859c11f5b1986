package se.projektbokslut.annual;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/// Whether the office has adopted a year's report.
public enum YearState {
    @JsonProperty("preliminary")
    PRELIMINARY,
    @JsonProperty("adopted")
    ADOPTED,
    /// An edition of an adopted year that nobody has decided yet.
    @JsonProperty("proposed")
    PROPOSED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
