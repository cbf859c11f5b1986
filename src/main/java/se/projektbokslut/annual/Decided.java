package se.projektbokslut.annual;

import org.jspecify.annotations.Nullable;
import se.projektbokslut.settings.Adoption;

/// The decided editions of adopted years, as a compilation asks for them. To be safe for use by several threads.
@FunctionalInterface
public interface Decided {
    /// The whole edition, read anew each time; null where nothing is decided.
    @Nullable
    AnnualReport edition(int year);

    /// What an edition of the year was published with as decided of it and those before it, wherever it is
    /// kept; null where it is not, or not as it was published.
    default @Nullable Adoption decisions(int year, int edition) {
        return null;
    }

    /// What a compilation needs of the edition where it stands; null where nothing is decided.
    default @Nullable EditionBrief brief(int year) {
        AnnualReport edition = edition(year);
        return edition == null ? null : EditionBrief.of(edition);
    }
}
