package se.projektbokslut.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.YearState;
import se.projektbokslut.report.pdf.Contents;
import se.projektbokslut.report.pdf.TaggedPdf.Fact;
import se.projektbokslut.report.pdf.Text;
import se.projektbokslut.settings.Adoption;
import se.projektbokslut.settings.Adoption.EditionDecision;

/// What the document is, whose, how far it can be relied on, who decided on it, and what it contains. The
/// contents of a short report stand on the same page.
final class TitlePage {
    /// So many entries of the contents find room under a low field of colour.
    private static final int ENTRIES_ON_COVER = 30;

    private TitlePage() {}

    /// @param all the contents; where they are too many for the page, the projects under the sections are
    ///     left to the sections' own tables
    static void print(Edition edition, List<Contents.Entry> all) {
        List<Contents.Entry> sections =
                all.stream().filter(entry -> entry.level() == 1).toList();
        AnnualReport report = edition.report;
        StateWords state = new StateWords(report, edition.texts);
        boolean together = sections.size() <= ENTRIES_ON_COVER;
        edition.pdf.running(edition.label("title.full", report.year()), state.name());
        edition.pdf.cover(edition.label("title.report", report.year()), edition.label("title.subtitle"), together);
        if (report.organisation() != null) {
            edition.pdf.name(Text.of(report.organisation().in(edition.texts.language()))
                    .in(Edition.foreign(report.organisation(), edition.texts)));
        }
        edition.pdf.space(6);
        edition.pdf.notice(Text.strong(state.covers()).and(state.since()));
        if (together) {
            edition.pdf.facts(facts(edition, state));
        } else {
            edition.pdf.factsAtFoot(facts(edition, state));
        }
        List<Contents.Entry> contents = all;
        if (together && !edition.pdf.hasRoomForContents(all) && edition.pdf.hasRoomForContents(sections)) {
            contents = sections;
        }
        if (!together || !edition.pdf.hasRoomForContents(contents)) {
            edition.pdf.newPage();
        }
        edition.pdf.heading(2, edition.words("contents.title"), null);
        edition.pdf.contents(contents);
    }

    private static List<Fact> facts(Edition edition, StateWords state) {
        AnnualReport report = edition.report;
        List<Fact> facts = new ArrayList<>();
        fact(facts, edition, "title.year", edition.label("title.calendar-year", report.year()));
        fact(
                facts,
                edition,
                "title.made",
                report.ledgerThrough() == null
                        ? edition.label(
                                report.ledger().hasOnlyPurchases()
                                        ? "title.made-of-purchases"
                                        : "title.made-without-ledger",
                                state.noLedger())
                        : edition.label("title.made-through", report.ledgerThrough()));
        Adoption adoption = report.adoption();
        if (report.revision() == 0 || adoption == null || report.state() != YearState.ADOPTED) {
            fact(facts, edition, "title.decided", edition.label("title.not-decided"));
        } else {
            EditionDecision later = adoption.on(report.revision());
            fact(
                    facts,
                    edition,
                    "title.decided",
                    later == null
                            ? decision(edition, adoption.date(), adoption.decision())
                            : decision(edition, later.date(), later.decision()));
        }
        if (report.revision() > 0) {
            fact(facts, edition, "title.edition", state.edition());
        }
        String manager = adoption == null ? null : manager(adoption, report.revision());
        if (manager != null) {
            fact(facts, edition, "title.manager", manager);
        }
        return facts;
    }

    private static void fact(List<Fact> facts, Edition edition, String label, String words) {
        facts.add(new Fact(edition.label(label), List.of(Text.of(words))));
    }

    private static String decision(Edition edition, LocalDate date, @Nullable String decision) {
        String day = edition.formats.prose(date);
        return decision == null ? day : decision + ", " + day;
    }

    /// Who decided on the edition, else who adopted the year.
    private static @Nullable String manager(Adoption adoption, int edition) {
        EditionDecision later = adoption.on(edition);
        return later == null || later.by() == null ? adoption.by() : later.by();
    }
}
