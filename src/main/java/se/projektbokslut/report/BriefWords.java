package se.projektbokslut.report;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.annual.ProcessFigures.Investment;

/// A year in three sentences made from its figures. What there is none of is not spoken of.
final class BriefWords {
    private final AnnualReport report;
    private final Texts texts;
    private final Formats formats;

    BriefWords(AnnualReport report, Texts texts) {
        this.report = report;
        this.texts = texts;
        this.formats = Formats.of(texts);
    }

    String sentences() {
        ProcessFigures total = Edition.total(report);
        return total.projects() == 0
                ? texts.label("brief.no-projects", report.year())
                : String.join(" ", projects(total), processes(total), comparable(total));
    }

    private String projects(ProcessFigures total) {
        List<String> kinds = some(
                some("brief.closed", total.closed()),
                some("brief.cancelled", total.cancelled()),
                some("brief.ongoing", total.ongoing()));
        return texts.label("brief.projects", formats.count(total.projects()), joined(kinds));
    }

    private String processes(ProcessFigures total) {
        int unnamed = total.projects() - total.projectsDirect() - total.projectsTouched();
        return texts.label(
                "brief.processes",
                joined(some(
                        some("brief.direct", total.projectsDirect()),
                        some("brief.touched", total.projectsTouched()),
                        some("brief.unnamed", unnamed))));
    }

    /// Operating and investment projects are told apart where the year has both kinds.
    private String comparable(ProcessFigures total) {
        Investment investment = total.investment();
        int operating = total.withVariance();
        int invested = investment == null ? 0 : investment.withVariance();
        if (operating == 0 && invested == 0) {
            return texts.label("brief.none-compared");
        }
        if (investment == null) {
            return texts.label("brief.compared", formats.count(operating));
        }
        String key = invested == 0
                ? "brief.compared-operating"
                : operating > 0
                        ? "brief.compared-both"
                        : investment.projects() < total.projects()
                                ? "brief.compared-only-investments"
                                : "brief.compared-investments";
        return texts.label(key, formats.count(operating), formats.count(invested));
    }

    /// The key of a sentence about operating projects, which says so where the year has investments beside them.
    static String operating(String key, ProcessFigures total) {
        return total.investment() == null ? key : key + "-operating";
    }

    private @Nullable String some(String key, int count) {
        return count == 0 ? null : texts.label(key, formats.count(count));
    }

    private static List<String> some(@Nullable String... words) {
        return Stream.of(words).flatMap(Stream::ofNullable).toList();
    }

    /// `5 avslutade, 1 avbrutet och 3 pågående`.
    private String joined(List<String> words) {
        int last = words.size() - 1;
        return IntStream.rangeClosed(0, last)
                .mapToObj(i -> (i == 0 ? "" : i == last ? " " + texts.label("brief.and") + " " : ", ") + words.get(i))
                .reduce("", String::concat);
    }
}
