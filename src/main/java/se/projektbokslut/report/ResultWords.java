package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.List;
import se.projektbokslut.annual.YearResults;
import se.projektbokslut.report.pdf.Text;
import se.projektbokslut.report.pdf.Text.Target;

/// The year's results in words: of how many objectives, deliverables and benefits what is stated. Kinds of which
/// nothing is stated are left out, and so is what there is none of.
final class ResultWords {
    private final Edition edition;

    ResultWords(Edition edition) {
        this.edition = edition;
    }

    List<Text> counts() {
        YearResults results = YearResults.of(edition.report.projects());
        List<Text> lines = new ArrayList<>();
        add(
                lines,
                "results.objectives",
                results.objectives(),
                List.of(
                        part("results.met", results.met()),
                        part("results.partly-met", results.partlyMet()),
                        part("results.not-met", results.notMet()),
                        part("results.not-judged", results.notJudged())));
        add(
                lines,
                "results.deliverables",
                results.deliverables(),
                List.of(
                        part("results.handed-over", results.handedOver()),
                        part("results.delivered", results.delivered()),
                        part("results.other-deliverables", results.otherDeliverables())));
        add(
                lines,
                "results.benefits",
                results.benefits(),
                List.of(
                        part("results.measured", results.measured()),
                        part("results.not-realised", results.notRealised()),
                        part("results.other-benefits", results.otherBenefits())));
        return lines;
    }

    private void add(List<Text> lines, String key, int all, List<String> parts) {
        if (all > 0) {
            String words = String.join(
                    ", ", parts.stream().filter(part -> !part.isEmpty()).toList());
            lines.add(Text.link(
                    edition.label(key, edition.formats.count(all), words), new Target.Place(ResultsSection.PLACE)));
        }
    }

    private String part(String key, int count) {
        return count == 0 ? "" : edition.label(key, edition.formats.count(count));
    }
}
