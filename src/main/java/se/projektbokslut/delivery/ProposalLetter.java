package se.projektbokslut.delivery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.publication.PublishedOutput;
import se.projektbokslut.report.ChangesInWords;
import se.projektbokslut.report.StateWords;
import se.projektbokslut.report.Texts;

/// The mail that a decision is asked for on an edition that is proposed.
final class ProposalLetter {
    /// So many changes are named; the list of changes has them all.
    private static final int MOST_CHANGES = 20;

    private ProposalLetter() {}

    static Letter of(PublishedReport proposal, Texts texts, DeliverySettings settings) throws IOException {
        AnnualReport report = proposal.value();
        int year = report.year();
        ChangesInWords changes = ChangesInWords.of(report, proposal.changes(), texts, MOST_CHANGES);
        List<String> body = new ArrayList<>();
        body.add(texts.label("title.full", year) + ".");
        body.add(new StateWords(report, texts).name() + ".");
        body.add("");
        body.add(texts.label("delivery.proposal-changes", report.revision() - 1));
        changes.lines().forEach(line -> body.add("– " + line));
        if (changes.others() > 0) {
            body.add("– " + texts.label("delivery.proposal-more", changes.others(), "changes-" + year + ".csv"));
        }
        body.add("");
        String path = year + "/" + PublishedOutput.PROPOSED + "/annual-report-" + year + ".pdf";
        body.add(texts.label("delivery.proposal-where", settings.whereItIs(path)));
        body.add(texts.label("delivery.proposal-decide", report.revision(), Integer.toString(year)));
        body.add("");
        body.add(texts.label("delivery.automatic"));
        return new Letter(
                texts.label("delivery.proposal-subject", Integer.toString(year), report.revision()),
                String.join("\n", body) + "\n",
                texts.language(),
                List.of());
    }
}
