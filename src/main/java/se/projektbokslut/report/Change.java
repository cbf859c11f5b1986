package se.projektbokslut.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a revision of an adopted year says otherwise than the one before it: a row of `changes-YEAR.csv`.
///
/// @param subject what it is about, as the statement's fact has it; empty where it is the whole year
/// @param field the path of the figure or fact in the report
/// @param before null where it was not stated
/// @param after null where it is not stated any more
/// @param sourceFiles the input file that states it now, or stated it; for what is computed from several,
///     those that have changed. None where no input has changed
/// @param sourceLine counted from 1; 0 where files as a whole are meant
/// @param sourceCell of a workbook, as its program names it: `Projekt!F12`; empty elsewhere
/// @param digestsBefore SHA-256 of each of those files for the earlier revision; empty where it was not there
/// @param digestsAfter SHA-256 of each of those files now; empty where it is gone
public record Change(
        String subject,
        String field,
        @Nullable String before,
        @Nullable String after,
        List<String> sourceFiles,
        int sourceLine,
        String sourceCell,
        List<String> digestsBefore,
        List<String> digestsAfter) {
    /// The field of a change of which only this much is known: that the report says something else.
    private static final String WHOLE = "statement";

    public Change {
        sourceFiles = List.copyOf(sourceFiles);
        digestsBefore = List.copyOf(digestsBefore);
        digestsAfter = List.copyOf(digestsAfter);
    }

    /// That a report says something else than one that is lost.
    ///
    /// @param before digest of what that one said; null where not known
    /// @param after digest of what it says now
    public static Change ofWhole(@Nullable String before, String after) {
        return new Change("", WHOLE, before, after, List.of(), 0, "", List.of(), List.of());
    }

    /// Whether the report before is lost, so that nothing is known of what else it said.
    boolean isOfWhole() {
        return field.equals(WHOLE);
    }
}
