package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.project.Relations;
import se.projektbokslut.project.Relations.Lineage;
import se.projektbokslut.report.pdf.Text;

/// How a project is related to others, in words.
final class KinshipWords {
    private static final String DASH = " – ";

    private final Edition edition;

    KinshipWords(Edition edition) {
        this.edition = edition;
    }

    /// Projects that a project is related to in the same way.
    ///
    /// @param relation "delades i två projekt"
    record Kinship(Text relation, Text others) {}

    @Nullable
    List<Kinship> predecessors(Relations relations) {
        return kinships("predecessor", relations.predecessors());
    }

    @Nullable
    List<Kinship> successors(Relations relations) {
        return kinships("successor", relations.successors());
    }

    private @Nullable List<Kinship> kinships(String direction, @Nullable List<Lineage> all) {
        if (all == null) {
            return null;
        }
        Map<List<String>, List<Lineage>> alike = new LinkedHashMap<>();
        for (Lineage lineage : all) {
            String relation = lineage.relation() == null
                    ? "other"
                    : lineage.relation().name().toLowerCase(Locale.ROOT);
            String because = lineage.because() == null ? "" : lineage.because();
            alike.computeIfAbsent(List.of(direction + "." + relation, because), _ -> new ArrayList<>())
                    .add(lineage);
        }
        List<Kinship> kinships = new ArrayList<>();
        alike.forEach((key, others) -> kinships.add(kinship(key.getFirst(), key.getLast(), others)));
        return kinships;
    }

    private Kinship kinship(String relation, String because, List<Lineage> lineages) {
        Text others = Text.EMPTY;
        for (Lineage lineage : lineages) {
            others = (others.isEmpty() ? others : others.and("; ")).and(idOrTitle(lineage.id(), lineage.title()));
        }
        String number = edition.formats.inWords(lineages.size());
        return new Kinship(
                edition.words(relation, number, lineages.size()),
                because.isEmpty() ? others : others.and(DASH + because));
    }

    Text related(Relations.Related related) {
        Text text = idOrTitle(related.id(), related.title());
        if (related.relation() != null) {
            text = text.and(DASH).and(edition.own(Text.of(edition.texts.constant("related", related.relation()))));
        }
        return related.because() == null ? text : text.and(DASH + related.because());
    }

    private Text idOrTitle(@Nullable String id, @Nullable String title) {
        if (id != null) {
            return edition.linkTo(id);
        }
        return Text.of(String.valueOf(title)).and(Text.muted(" " + edition.label("card.without-record")));
    }
}
