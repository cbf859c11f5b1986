package se.projektbokslut.report;

import org.jspecify.annotations.Nullable;
import se.projektbokslut.project.PartialDate;
import se.projektbokslut.report.pdf.Text;

/// A record's prose with the report's own words in it.
record Prose(Edition edition) {
    @Nullable
    String date(@Nullable PartialDate date) {
        return date == null ? null : edition.formats.prose(date);
    }

    /// Words of the report itself, inside a record's prose.
    @Nullable
    Text ours(@Nullable String words) {
        return words == null ? null : edition.own(Text.muted(words));
    }

    @Nullable
    static Text theirs(@Nullable String prose) {
        return prose == null ? null : Text.muted(prose);
    }

    /// What is said, and the rest after a dash; parts that are not stated are left out.
    static Text joined(String what, @Nullable Text... more) {
        Text joined = Text.of(what);
        String before = " – ";
        for (Text part : more) {
            if (part != null) {
                joined = joined.and(Text.muted(before)).and(part);
                before = ", ";
            }
        }
        return joined;
    }
}
