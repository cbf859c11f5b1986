package se.projektbokslut.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Optional;

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

    public static Optional<Language> ofTag(String tag) {
        return switch (tag) {
            case "sv" -> Optional.of(SV);
            case "en" -> Optional.of(EN);
            default -> Optional.empty();
        };
    }
}
