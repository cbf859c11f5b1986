package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.List;
import se.projektbokslut.report.pdf.Text;
import se.projektbokslut.report.pdf.Text.Target;

/// The year on one page, for a director: what it held in three sentences, what can be compared and what not, how each
/// project stands, the largest variances with their explanations, results, the greatest risks, the manager's word.
final class YearInBrief {
    static final String PLACE = "brief";

    private final Edition edition;

    private YearInBrief(Edition edition) {
        this.edition = edition;
    }

    static void print(Edition edition) {
        edition.pdf.heading(2, edition.words("brief.title"), PLACE);
        edition.pdf.lead(Text.of(new BriefWords(edition.report, edition.texts).sentences()));
        if (edition.total().projects() > 0) {
            new YearInBrief(edition).print();
        }
        CommentSection.printBeginning(edition);
    }

    private void print() {
        edition.pdf.bullets(new BriefMoney(edition).lines());
        edition.pdf.table(new BriefStatus(edition).table());
        var variances = new BriefVariances(edition).lines();
        if (!variances.isEmpty()) {
            edition.pdf.heading(3, edition.words("brief.variances"), null);
            edition.pdf.bullets(variances);
        }
        List<Text> results = new ResultWords(edition).counts();
        if (!results.isEmpty()) {
            edition.pdf.heading(3, edition.words("brief.results"), null);
            edition.pdf.bullets(results);
        }
        printRisks();
    }

    private void printRisks() {
        List<OpenRisk> risks = OpenRisk.greatest(edition);
        if (risks.isEmpty()) {
            return;
        }
        edition.pdf.heading(3, edition.words("brief.risks", OpenRisk.GREAT), null);
        List<Text> lines = new ArrayList<>();
        risks.stream().limit(OpenRisk.IN_BRIEF).map(OpenRisk::line).forEach(lines::add);
        if (risks.size() > OpenRisk.IN_BRIEF) {
            lines.add(Text.link(
                    edition.label("brief.more-risks", edition.formats.count(risks.size() - OpenRisk.IN_BRIEF)),
                    new Target.Place(ResultsSection.PLACE)));
        }
        edition.pdf.bullets(lines);
    }
}
