package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.project.Results;
import se.projektbokslut.report.pdf.Text;

/// What came of a project, and its risks, in words, for its card.
final class CardResults {
    private final Edition edition;
    private final Prose prose;

    CardResults(Edition edition) {
        this.edition = edition;
        this.prose = new Prose(edition);
    }

    Text objective(Results.Objective objective) {
        String state = objective.state() == null ? null : edition.texts.constant("objective", objective.state());
        String date = prose.date(objective.date());
        return Prose.joined(
                objective.what(),
                prose.ours(state == null ? date : date == null ? state : state + " " + date),
                Prose.theirs(objective.comment()));
    }

    Text deliverable(Results.Deliverable deliverable) {
        String state = deliverable.state() == null ? null : edition.texts.constant("deliverable", deliverable.state());
        String date = prose.date(deliverable.date());
        return Prose.joined(
                deliverable.what(), prose.ours(state == null ? date : date == null ? state : state + " " + date));
    }

    @Nullable
    List<Text> handover(Results.@Nullable Handover handover) {
        if (handover == null) {
            return null;
        }
        List<Text> lines = new ArrayList<>();
        String date = prose.date(handover.date());
        lines.add(date == null ? Text.missing(edition.label("card.handover-no-date")) : Text.of(date));
        if (handover.to() != null) {
            Text to = Text.of(edition.label("card.handover-to", handover.to()));
            lines.add(handover.toUnclear() ? to.and(Text.muted(" " + edition.label("card.to-unclear"))) : to);
        }
        if (handover.what() != null) {
            lines.add(Text.of(edition.label("card.handover-what", String.join("; ", handover.what()))));
        }
        return lines;
    }

    Text benefit(Results.Benefit benefit) {
        return Prose.joined(
                benefit.what(),
                benefit.state() == null ? null : prose.ours(edition.texts.constant("benefit", benefit.state())),
                Prose.theirs(benefit.indicator()),
                benefit.responsible() == null
                        ? null
                        : prose.ours(edition.label("card.responsible", benefit.responsible())),
                benefit.followUp() == null
                        ? null
                        : prose.ours(edition.label("card.follow-up", edition.formats.prose(benefit.followUp()))));
    }

    Text measure(Results.Measure measure) {
        return Prose.joined(
                measure.what(),
                prose.ours(new MeasureWords(edition.texts, edition.formats).of(measure)),
                Prose.theirs(measure.about()));
    }

    Text risk(Results.Risk risk) {
        Integer likelihood = risk.likelihood();
        Integer consequence = risk.consequence();
        Integer level = risk.level();
        return Prose.joined(
                risk.what(),
                likelihood == null || consequence == null || level == null
                        ? null
                        : prose.ours(edition.label("card.risk-level", likelihood, consequence, level)),
                risk.state() == null ? null : prose.ours(edition.texts.constant("risk-state", risk.state())),
                Prose.theirs(risk.measure()),
                risk.responsible() == null ? null : prose.ours(edition.label("card.responsible", risk.responsible())));
    }
}
