package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.List;
import se.projektbokslut.report.pdf.Text;
import se.projektbokslut.report.pdf.Text.Target;

/// The year on one page, for a director: what it held in three sentences, what can be compared and what not,
/// how each project stands, the largest variances with their explanations, results, the greatest risks, the
/// manager's word.
final class YearInBrief {
    static final String PLACE = "brief";

    /// What the page has below its title and two lines of sentences and around the table's rows, in points.
    private static final float ROOM = 575;
    /// A row of the table, whose titles mostly take two lines.
    private static final float ROW = 29;

    private static final float LINE = 13.2f;
    private static final float GAP = 7;
    /// Of the sentences, which are set larger.
    private static final float LEAD = 17;
    private static final int CHARACTERS_OF_LEAD = 93;
    /// About so many stand on a line.
    private static final int CHARACTERS = 95;

    private final Edition edition;
    /// That the ledger covers a part of the year only; empty where it does not.
    private final Text part;

    private final String sentences;

    private YearInBrief(Edition edition, Text part, String sentences) {
        this.edition = edition;
        this.part = part;
        this.sentences = sentences;
    }

    static void print(Edition edition) {
        edition.pdf.heading(2, edition.words("brief.title"), PLACE);
        String sentences = new BriefWords(edition.report, edition.texts).sentences();
        edition.pdf.lead(Text.of(sentences));
        Text part = LedgerParts.inBrief(edition);
        if (!part.isEmpty()) {
            edition.pdf.paragraph(part);
        }
        if (edition.total().projects() > 0) {
            new YearInBrief(edition, part, sentences).print();
        } else {
            edition.pdf.bullets(new BriefMoney(edition).otherCodes());
        }
        CommentSection.printBeginning(edition);
    }

    /// What follows the table is known first, so that the table takes the room that it leaves on the page.
    private void print() {
        List<Text> money = new BriefMoney(edition).lines();
        List<Text> variances = new BriefVariances(edition).lines();
        List<Text> results = new ResultWords(edition).counts();
        List<Text> risks = risks();
        int lead = Math.max(2, Math.ceilDiv(sentences.length(), CHARACTERS_OF_LEAD));
        float room = ROOM
                - (lead - 2) * LEAD
                - (part.isEmpty() ? 0 : height(List.of(part)))
                - height(money)
                - part(variances)
                - part(results)
                - part(risks)
                - CommentSection.beginning(edition) * LINE / CHARACTERS;
        edition.pdf.bullets(money);
        edition.pdf.table(new BriefStatus(edition, (int) (room / ROW)).table());
        Text largest = edition.strong("brief.variances");
        print(part.isEmpty() ? largest : largest.and(edition.words("brief.variances-part")), variances);
        print(edition.strong("brief.results"), results);
        print(edition.strong("brief.risks"), risks);
    }

    private void print(Text title, List<Text> lines) {
        if (!lines.isEmpty()) {
            edition.pdf.subtitle(3, title);
            edition.pdf.bullets(lines);
        }
    }

    private static float part(List<Text> lines) {
        return lines.isEmpty() ? 0 : LINE + GAP + height(lines);
    }

    /// About how high a list is.
    private static float height(List<Text> lines) {
        int rows = 0;
        for (Text line : lines) {
            int characters =
                    line.spans().stream().mapToInt(span -> span.text().length()).sum();
            rows += 1 + characters / CHARACTERS;
        }
        return rows * LINE + GAP;
    }

    private List<Text> risks() {
        List<OpenRisk> risks = OpenRisk.greatest(edition);
        List<Text> lines = new ArrayList<>();
        risks.stream().limit(OpenRisk.IN_BRIEF).map(OpenRisk::line).forEach(lines::add);
        if (risks.size() > OpenRisk.IN_BRIEF) {
            lines.add(Text.link(
                    edition.label("brief.more-risks", edition.formats.count(risks.size() - OpenRisk.IN_BRIEF)),
                    new Target.Place(ResultsSection.PLACE)));
        }
        return lines;
    }
}
