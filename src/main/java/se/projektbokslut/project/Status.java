package se.projektbokslut.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/// A project's status (CONTRACT, key `status`).
public enum Status {
    @JsonProperty("planned")
    PLANNED,
    @JsonProperty("ongoing")
    ONGOING,
    @JsonProperty("closed")
    CLOSED,
    @JsonProperty("cancelled")
    CANCELLED;

    private final String code = name().toLowerCase(Locale.ROOT);

    /// As records and files write it.
    public String code() {
        return code;
    }

    /// Whether the project has come to its end, as planned or not.
    public boolean isOver() {
        return this == CLOSED || this == CANCELLED;
    }
}
