package se.projektbokslut.annual;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/// Whether the office has adopted a year's report.
public enum YearState {
    @JsonProperty("preliminary")
    PRELIMINARY,
    @JsonProperty("adopted")
    ADOPTED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
