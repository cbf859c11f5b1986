package se.projektbokslut.night;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.YearState;
import se.projektbokslut.publication.PublishedOutput;
import se.projektbokslut.publication.Receipt;
import se.projektbokslut.publication.YearManifest;

/// What was lost of adopted years before a run, and what the run has made of it.
///
/// @param gone years, as the last run left them, that were adopted and whose folder or manifest somebody has removed or
///     damaged since
/// @param damaged files of adopted years that are not as they were published, by their paths in the output
record AdoptedLosses(PublishedOutput published, List<Receipt.PublishedYear> gone, List<String> damaged) {
    static AdoptedLosses none(PublishedOutput published) {
        return new AdoptedLosses(published, List.of(), List.of());
    }

    /// Those before the job.
    ///
    /// @param last what the last run left; null where none is known
    static AdoptedLosses found(PublishedOutput published, @Nullable Receipt last) throws IOException {
        Map<Integer, Receipt.PublishedYear> there = published.publishedYears();
        List<Receipt.PublishedYear> gone = last == null
                ? List.of()
                : last.years().stream()
                        .filter(year -> year.state() == YearState.ADOPTED && !there.containsKey(year.year()))
                        .toList();
        return new AdoptedLosses(published, gone, damagedFiles(published, there));
    }

    private static List<String> damagedFiles(PublishedOutput published, Map<Integer, Receipt.PublishedYear> there)
            throws IOException {
        List<String> damaged = new ArrayList<>();
        for (Receipt.PublishedYear year : there.values()) {
            if (year.state() == YearState.ADOPTED) {
                damaged.addAll(published.damaged(year.year()));
            }
        }
        return damaged;
    }

    boolean isEmpty() {
        return gone.isEmpty() && damaged.isEmpty();
    }

    private String line(Receipt.PublishedYear was, Path place, Receipt.@Nullable PublishedYear now) throws IOException {
        if (now != null) {
            return "%s: the adopted report was gone; it is published again as revision %s"
                    .formatted(place, now.revision());
        }
        YearManifest proposed = published.proposed(was.year()).orElse(null);
        if (proposed == null) {
            return "%s: the adopted report is gone, and this run did not make it again. Put the folder back from the archive, or run for every year"
                    .formatted(place);
        }
        String says = proposed.statement().equals(was.statement())
                ? "does not come out as it was published; the input says the same, which is"
                : "the input does not give the same any more; what it gives now is";
        return "%s: the adopted report is gone, and %s proposed in %s/%s. Put the folder back from the archive, or decide on the proposal"
                .formatted(place, says, place, PublishedOutput.PROPOSED);
    }

    /// What has become of each, after the job.
    ///
    /// @param now the years that are published
    List<String> lines(Path output, Map<Integer, Receipt.PublishedYear> now) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Receipt.PublishedYear year : gone) {
            Path place = output.resolve(Integer.toString(year.year()));
            lines.add(line(year, place, now.get(year.year())));
        }
        List<String> still = damaged.isEmpty() ? List.of() : damagedFiles(published, now);
        for (String file : damaged) {
            lines.add("%s: the adopted report's file was not as it was published; %s"
                    .formatted(
                            output.resolve(file),
                            still.contains(file)
                                    ? "it does not come out the same, so put it back from the archive"
                                    : "it is made again"));
        }
        return lines;
    }
}
