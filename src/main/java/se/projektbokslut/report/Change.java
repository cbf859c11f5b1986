package se.projektbokslut.report;

import org.jspecify.annotations.Nullable;

/// What a revision of an adopted year says otherwise than the one before it: a row of `changes-YEAR.csv`.
///
/// @param field the path of the figure or fact in the report
/// @param before null where it was not stated
/// @param after null where it is not stated any more
/// @param sourceFile the input file that states it now, or stated it
/// @param sourceLine counted from 1; 0 where the file as a whole is meant
/// @param digestBefore SHA-256 of that file for the earlier revision; null where it was not there
/// @param digestAfter SHA-256 of that file now; null where it is gone
public record Change(
        String field,
        @Nullable String before,
        @Nullable String after,
        String sourceFile,
        int sourceLine,
        @Nullable String digestBefore,
        @Nullable String digestAfter) {}
