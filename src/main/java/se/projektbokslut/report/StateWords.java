package se.projektbokslut.report;

import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.YearState;
import se.projektbokslut.intake.Adoption;

/// How far a year's report can be relied on and what it covers, in words.
public final class StateWords {
    private final AnnualReport report;
    private final Texts texts;

    public StateWords(AnnualReport report, Texts texts) {
        this.report = report;
        this.texts = texts;
    }

    /// "Fastställd, utgåva 2".
    String name() {
        String state = texts.constant("state", report.state());
        return report.revision() == 0 ? state : state + ", " + texts.label("title.revision", report.revision());
    }

    /// "Preliminär, bokfört t.o.m. 2019-11-23."
    public String covers() {
        String ledger = report.ledgerThrough() == null
                ? texts.label("title.no-ledger")
                : texts.label("title.ledger-through", report.ledgerThrough());
        return texts.constant("state", report.state()) + ", " + ledger + ".";
    }

    /// Who adopted it when, or when and why it was opened again, with a space before it; empty where neither.
    public String since() {
        Adoption adoption = report.adoption();
        if (adoption == null) {
            return "";
        }
        Formats formats = Formats.of(texts);
        if (report.state() == YearState.ADOPTED) {
            String words = texts.label("title.adopted", formats.prose(adoption.date()));
            String decision = adoption.decision() == null ? "" : ", " + adoption.decision();
            String by = adoption.by() == null ? "" : ", " + adoption.by();
            return " " + words + decision + by + ".";
        }
        if (adoption.reopened() == null) {
            return "";
        }
        String day = formats.prose(adoption.reopened().date());
        String because = adoption.reopened().because();
        return " " + texts.label("title.reopened", day) + (because == null ? "" : " " + because);
    }

    /// "Utgåva 2 (ersätter utgåva 1)"; empty for a report that was never adopted.
    public String edition() {
        int revision = report.revision();
        if (revision == 0) {
            return "";
        }
        String key = revision == 1 ? "title.first-revision" : "title.later-revision";
        return texts.label(key, revision, revision - 1);
    }
}
