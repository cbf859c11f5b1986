package se.projektbokslut.words;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/// The languages that a report can be written in, and a record's prose.
public enum Language {
    @JsonProperty("sv")
    SV,
    @JsonProperty("en")
    EN;

    /// The BCP 47 tag: `sv` or `en`.
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
