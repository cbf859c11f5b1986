package se.projektbokslut.report.pdf;

import java.util.function.IntPredicate;

/// Which characters the report's fonts can show. What they cannot is printed as [Fonts#REPLACEMENT]. Safe for use
/// by several threads.
public final class FontCoverage implements IntPredicate {
    private final Fonts fonts = new Fonts("");

    /// @param character a code point; line ends, tabs and soft hyphens are set as space or left out, and lose nothing
    @Override
    public synchronized boolean test(int character) {
        return fonts.shows(character);
    }
}
