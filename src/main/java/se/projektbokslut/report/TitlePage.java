package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.List;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.SourceFile;
import se.projektbokslut.annual.YearState;
import se.projektbokslut.intake.Adoption;
import se.projektbokslut.intake.Digest;
import se.projektbokslut.report.pdf.TaggedPdf.Fact;
import se.projektbokslut.report.pdf.Text;

/// What the document is, whose, how far it can be relied on, and what it rests on.
final class TitlePage {
    private TitlePage() {}

    static void print(Edition edition) {
        AnnualReport report = edition.report;
        edition.pdf.running(edition.label("title.full", report.year()), runningState(edition));
        edition.pdf.cover(edition.label("title.report", report.year()), edition.label("title.subtitle"));
        if (report.organisation() != null) {
            edition.pdf.name(Text.of(report.organisation().in(edition.texts.language())));
        }
        edition.pdf.space(6);
        edition.pdf.notice(state(edition));
        edition.pdf.factsAtFoot(facts(edition));
    }

    private static String runningState(Edition edition) {
        AnnualReport report = edition.report;
        String state = edition.texts.constant("state", report.state());
        return report.revision() == 0 ? state : state + ", " + edition.label("title.revision", report.revision());
    }

    /// "Preliminär, bokfört t.o.m. 2019-11-23": how far the report can be relied on and what it covers.
    private static Text state(Edition edition) {
        AnnualReport report = edition.report;
        String ledger = report.ledgerThrough() == null
                ? edition.label("title.no-ledger")
                : edition.label("title.ledger-through", report.ledgerThrough());
        Text state = Text.strong(edition.texts.constant("state", report.state()) + ", " + ledger + ".");
        Adoption adoption = report.adoption();
        if (adoption == null) {
            return state;
        }
        if (report.state() == YearState.ADOPTED) {
            return state.and(" " + adopted(edition, adoption));
        }
        if (adoption.reopened() != null) {
            String day = edition.formats.prose(adoption.reopened().date());
            String because = adoption.reopened().because();
            state = state.and(" " + edition.label("title.reopened", day));
            return because == null ? state : state.and(" " + because);
        }
        return state;
    }

    private static String adopted(Edition edition, Adoption adoption) {
        StringBuilder words = new StringBuilder(edition.label("title.adopted", edition.formats.prose(adoption.date())));
        if (adoption.decision() != null) {
            words.append(", ").append(adoption.decision());
        }
        if (adoption.by() != null) {
            words.append(", ").append(adoption.by());
        }
        return words.append('.').toString();
    }

    private static List<Fact> facts(Edition edition) {
        AnnualReport report = edition.report;
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(edition.label("title.year"), List.of(edition.words("title.calendar-year", report.year()))));
        if (report.revision() > 0) {
            String key = report.revision() == 1 ? "title.first-revision" : "title.later-revision";
            facts.add(new Fact(
                    edition.label("title.edition"),
                    List.of(edition.words(key, report.revision(), report.revision() - 1))));
        }
        facts.add(new Fact(
                edition.label("title.made-by"),
                List.of(edition.words(
                        "title.versions",
                        report.provenance().program(),
                        report.provenance().rules()))));
        facts.add(new Fact(edition.label("title.inputs"), List.of(Text.code(inputs(report)))));
        return facts;
    }

    /// One digest of all the input files that the year rests on: of their paths and digests, in their order.
    static String inputs(AnnualReport report) {
        Digest digest = new Digest();
        for (SourceFile source : report.sources()) {
            digest.add(source.path()).add(source.sha256());
        }
        return digest.hex();
    }
}
