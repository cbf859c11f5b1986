package se.projektbokslut.report;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.YearState;
import se.projektbokslut.settings.Adoption;

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
            return " " + adopted(adoption, formats.prose(adoption.date()));
        }
        if (adoption.reopened() == null) {
            return "";
        }
        String day = formats.prose(adoption.reopened().date());
        String because = adoption.reopened().because();
        return " " + texts.label("title.reopened", day) + (because == null ? "" : " " + because);
    }

    /// A later edition holds what the decision was not about, and says so.
    private String adopted(Adoption adoption, String day) {
        Integer edition = report.adoptedRevision();
        if (edition == null || edition == report.revision()) {
            String by = adoption.by() == null ? "" : texts.label("title.adopted-by", adoption.by());
            String decision =
                    adoption.decision() == null ? "" : texts.label("title.adopted-decision", adoption.decision());
            return texts.label("title.adopted", day) + by + decision + ".";
        }
        String decision = adoption.decision() == null ? null : texts.label("title.decision", adoption.decision());
        String details =
                Stream.of(decision, adoption.by()).filter(part -> part != null).collect(Collectors.joining(", "));
        return texts.label("title.adopted-edition", edition, day)
                + (details.isEmpty() ? ". " : " (" + details + "). ")
                + texts.label("title.changed-since", report.revision());
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
