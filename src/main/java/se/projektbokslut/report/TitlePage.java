package se.projektbokslut.report;

import java.util.ArrayList;
import java.util.List;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.SourceFile;
import se.projektbokslut.content.Digest;
import se.projektbokslut.report.pdf.TaggedPdf.Fact;
import se.projektbokslut.report.pdf.Text;

/// What the document is, whose, how far it can be relied on, and what it rests on.
final class TitlePage {
    private TitlePage() {}

    static void print(Edition edition) {
        AnnualReport report = edition.report;
        StateWords state = new StateWords(report, edition.texts);
        edition.pdf.running(edition.label("title.full", report.year()), state.name());
        edition.pdf.cover(edition.label("title.report", report.year()), edition.label("title.subtitle"));
        if (report.organisation() != null) {
            edition.pdf.name(Text.of(report.organisation().in(edition.texts.language())));
        }
        edition.pdf.space(6);
        edition.pdf.notice(Text.strong(state.covers()).and(state.since()));
        edition.pdf.factsAtFoot(facts(edition));
    }

    private static List<Fact> facts(Edition edition) {
        AnnualReport report = edition.report;
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(edition.label("title.year"), List.of(edition.words("title.calendar-year", report.year()))));
        if (report.revision() > 0) {
            String words = new StateWords(report, edition.texts).edition();
            facts.add(new Fact(edition.label("title.edition"), List.of(Text.of(words))));
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
