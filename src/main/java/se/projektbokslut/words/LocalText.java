package se.projektbokslut.words;

import org.jspecify.annotations.Nullable;

/// A name in each of the report's languages, as `processes.yaml` states it.
///
/// @param sv in Swedish
/// @param en in English; null where only the Swedish is stated
public record LocalText(String sv, @Nullable String en) {
    /// The name in that language, the Swedish one where there is no other.
    public String in(Language language) {
        return languageIn(language) == Language.EN && en != null ? en : sv;
    }

    /// Which language that is.
    public Language languageIn(Language language) {
        return en == null ? Language.SV : language;
    }
}
