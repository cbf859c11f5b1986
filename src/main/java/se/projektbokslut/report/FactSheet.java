package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.project.RecordKey;
import se.projektbokslut.report.pdf.TaggedPdf.Fact;
import se.projektbokslut.report.pdf.Text;

/// Collects a card's facts in order.
final class FactSheet {
    private final Edition edition;
    private final @Nullable String language;
    private final List<Fact> facts = new ArrayList<>();

    /// @param language the BCP 47 tag of the record's prose where it is not the report's
    FactSheet(Edition edition, @Nullable String language) {
        this.edition = edition;
        this.language = language;
    }

    /// Prints what was collected so far.
    void print() {
        edition.pdf.facts(facts);
        facts.clear();
    }

    void add(String label, @Nullable Text value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Fact(edition.label(label), List.of(value)));
        }
    }

    /// The record's own prose, left out where there is none.
    void text(String label, @Nullable String prose) {
        if (prose != null) {
            add(label, Text.of(prose).in(language));
        }
    }

    /// A fact whose absence is worth a line of its own.
    void always(String label, @Nullable Text value) {
        add(label, value == null ? edition.missing() : value.in(language));
    }

    /// What stands under a key of the table of record keys, and what that says of its absence.
    ///
    /// @param values one for a text; null where it is not stated
    void stated(RecordKey key, @Nullable List<Text> values) {
        String label = "card." + key.name();
        switch (key.printing()) {
            case STATED, EXPECTED -> list(label, values);
            case ALWAYS -> list(label, values == null ? List.of(edition.missing()) : values);
        }
    }

    /// A list, left out where it is null; an empty one was a heading with nothing under it, and says so.
    void list(String label, @Nullable List<Text> values) {
        if (values == null) {
            return;
        }
        if (values.isEmpty()) {
            add(label, Text.missing(edition.label("card.empty-heading")));
            return;
        }
        facts.add(new Fact(
                edition.label(label), values.stream().map(v -> v.in(language)).toList()));
    }

    /// One line that names what is not stated.
    ///
    /// @param labels keys of texts
    void missing(List<String> labels) {
        if (!labels.isEmpty()) {
            String names = labels.stream()
                    .map(label -> edition.label(label).toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            add("card.missing", Text.missing(names));
        }
    }
}
