package se.projektbokslut.settings;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Location;
import se.projektbokslut.words.LocalText;

/// What the responsible manager says of a year (CONTRACT, "years.yaml").
///
/// @param by the role that says it; null where not stated
/// @param at where `years.yaml` has it
public record YearComment(LocalText text, @Nullable String by, Location at) {
    /// Whether both say the same, wherever they stand.
    public static boolean same(@Nullable YearComment one, @Nullable YearComment other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.text.equals(other.text) && Objects.equals(one.by, other.by);
    }
}
