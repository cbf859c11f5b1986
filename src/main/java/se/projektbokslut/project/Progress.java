package se.projektbokslut.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A status report: how time, cost and quality stood on a date. Each is null where not stated.
public record Progress(
        @Nullable PartialDate date,
        @Nullable Signal time,
        @Nullable Signal cost,
        @Nullable Signal quality,
        @Nullable String comment) {

    public enum Signal {
        @JsonProperty("green")
        GREEN,
        @JsonProperty("yellow")
        YELLOW,
        @JsonProperty("red")
        RED;

        /// As records and keys write it.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
