package se.projektbokslut.project;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.words.Language;

/// A project's documents, and where its record comes from.
///
/// @param documents null where not stated, empty where the heading stands with nothing under it
/// @param language the language of the record's prose
/// @param source null where not stated
/// @param updated when the record was last changed, as stated; null where not
public record Documentation(
        @Nullable Document finalReport,
        @Nullable List<Document> documents,
        Language language,
        @Nullable Source source,
        @Nullable PartialDate updated) {

    /// @param url null for a document named without a link to it
    public record Document(
            String title,
            @Nullable PartialDate date,
            @Nullable String url,
            @Nullable String registryNumber) {}

    /// What the record was written from.
    ///
    /// @param document a path relative to the input folder
    /// @param lines lines of it, such as `"1"` or `"3-11"`; empty where not given
    public record Source(
            String document, List<String> lines, @Nullable PartialDate retrieved) {
        public Source {
            lines = List.copyOf(lines);
        }
    }
}
