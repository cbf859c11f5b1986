package se.projektbokslut.annual;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/// What placed a project in its closing year (CONTRACT, column `year_basis`).
public enum YearBasis {
    @JsonProperty("end")
    END,
    @JsonProperty("handover")
    HANDOVER,
    /// An ongoing project without a start stands in the year of its status date.
    @JsonProperty("status-date")
    STATUS_DATE,
    /// An ongoing project stands from its start.
    @JsonProperty("start")
    START,
    @JsonProperty("none")
    NONE;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    public String code() {
        return code;
    }
}
