package se.projektbokslut.annual;

import org.jspecify.annotations.Nullable;

/// The decided editions of adopted years, as a compilation asks for them. To be safe for use by several threads.
@FunctionalInterface
public interface Decided {
    /// The whole edition, read anew each time; null where nothing is decided.
    @Nullable
    AnnualReport edition(int year);

    /// What a compilation needs of the edition where it stands; null where nothing is decided.
    default @Nullable EditionBrief brief(int year) {
        AnnualReport edition = edition(year);
        return edition == null ? null : EditionBrief.of(edition);
    }
}
