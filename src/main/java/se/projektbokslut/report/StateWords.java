package se.projektbokslut.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.SourceFile;
import se.projektbokslut.annual.YearState;
import se.projektbokslut.settings.Adoption;
import se.projektbokslut.settings.Adoption.EditionDecision;

/// How far a year's report can be relied on and what it covers, in words.
public final class StateWords {
    private final AnnualReport report;
    private final Texts texts;

    public StateWords(AnnualReport report, Texts texts) {
        this.report = report;
        this.texts = texts;
    }

    /// A decision on an edition, be it the year's own or one on a later edition.
    private record Decided(
            int edition,
            LocalDate date,
            @Nullable String decision,
            @Nullable String by,
            @Nullable String because) {}

    /// The decisions that are known, those on later editions last.
    private List<Decided> decisions() {
        List<Decided> decisions = new ArrayList<>();
        Adoption adoption = report.adoption();
        Integer first = report.adoptedRevision();
        if (adoption != null) {
            if (first != null) {
                decisions.add(new Decided(first, adoption.date(), adoption.decision(), adoption.by(), null));
            }
            for (EditionDecision later : adoption.editions()) {
                decisions.add(
                        new Decided(later.edition(), later.date(), later.decision(), later.by(), later.because()));
            }
        }
        return decisions;
    }

    /// Whether somebody has decided on this edition: an earlier version of the program published some on which nobody
    /// had.
    private boolean isDecided() {
        return report.state() == YearState.ADOPTED
                && (report.adoptedRevision() == null
                        || decisions().stream().anyMatch(decided -> decided.edition() == report.revision()));
    }

    /// "Fastställd, utgåva 2", or "Utgåva 2 – förslag, ej fastställd (utgåva 1 fastställd 2024-02-14)".
    public String name() {
        return switch (report.state()) {
            case PROPOSED -> proposed();
            case ADOPTED -> isDecided() ? stateAndEdition() : texts.label("title.undecided", report.revision());
            case PRELIMINARY -> stateAndEdition();
        };
    }

    private String stateAndEdition() {
        String state = texts.constant("state", report.state());
        return report.revision() == 0 ? state : state + ", " + texts.label("title.revision", report.revision());
    }

    private String proposed() {
        List<Decided> decisions = decisions();
        return decisions.isEmpty()
                ? texts.label("title.proposed", report.revision())
                : texts.label(
                        "title.proposed-after",
                        report.revision(),
                        decisions.getLast().edition(),
                        decisions.getLast().date());
    }

    /// "Preliminär, bokfört t.o.m. 2019-11-23."
    public String covers() {
        String ledger = report.ledgerThrough() == null
                ? noLedger()
                : texts.label("title.ledger-through", report.ledgerThrough());
        String state = switch (report.state()) {
            case PROPOSED -> proposed();
            case ADOPTED ->
                isDecided()
                        ? texts.constant("state", report.state())
                        : texts.label("title.undecided", report.revision());
            case PRELIMINARY -> texts.constant("state", report.state());
        };
        return state + ", " + ledger + ".";
    }

    /// "Ingen huvudbok är inläst", or that none of those that were read has anything of the year, as one of the year
    /// before has not.
    String noLedger() {
        return hasLedgers() ? texts.label("title.no-ledger-of-year", report.year()) : texts.label("title.no-ledger");
    }

    private boolean hasLedgers() {
        return report.sources().stream()
                .map(SourceFile::path)
                .filter(path -> path.startsWith("ledger/") && !path.endsWith(".yaml") && !path.endsWith(".yml"))
                .anyMatch(path -> report.ledger().suppliers().stream()
                        .noneMatch(supplier -> supplier.file().equals(path)));
    }

    /// Who adopted it when, or when and why it was opened again, with a space before it; empty where neither.
    public String since() {
        Adoption adoption = report.adoption();
        if (adoption == null) {
            return "";
        }
        if (report.state() == YearState.PRELIMINARY) {
            return adoption.reopened() == null ? "" : reopened(adoption.reopened());
        }
        if (report.state() == YearState.ADOPTED && adoption.editions().isEmpty() && isDecided()) {
            return " " + adopted(adoption);
        }
        String decided = decisions().stream().map(this::decided).collect(Collectors.joining(" "));
        String rest = report.state() == YearState.PROPOSED
                ? " " + texts.label("title.waits", report.revision())
                : isDecided() ? "" : " " + texts.label("title.changed-since", report.revision());
        return " " + decided + rest;
    }

    private String reopened(Adoption.Reopened reopened) {
        String because = reopened.because();
        return " "
                + texts.label("title.reopened", day(reopened.date()))
                + (because == null ? "." : texts.label("title.because", sentenceEnd(because)));
    }

    private String adopted(Adoption adoption) {
        String by = adoption.by() == null ? "" : texts.label("title.adopted-by", adoption.by());
        String decision = adoption.decision() == null ? "" : texts.label("title.adopted-decision", adoption.decision());
        return texts.label("title.adopted", day(adoption.date())) + by + decision + ".";
    }

    private String decided(Decided decided) {
        String decision = decided.decision() == null ? null : texts.label("title.decision", decided.decision());
        String details =
                Stream.of(decision, decided.by()).filter(part -> part != null).collect(Collectors.joining(", "));
        return texts.label("title.adopted-edition", decided.edition(), day(decided.date()))
                + (details.isEmpty() ? "" : " (" + details + ")")
                + (decided.because() == null ? "." : texts.label("title.because", sentenceEnd(decided.because())));
    }

    private static String sentenceEnd(String words) {
        return words.endsWith(".") ? words : words + ".";
    }

    private String day(LocalDate date) {
        return Formats.of(texts).prose(date);
    }

    /// "Utgåva 2 (ersätter utgåva 1)"; empty for a report that was never adopted.
    public String edition() {
        int revision = report.revision();
        if (revision == 0) {
            return "";
        }
        if (report.state() == YearState.PROPOSED) {
            return proposed();
        }
        String key = revision == 1 ? "title.first-revision" : "title.later-revision";
        return texts.label(key, revision, revision - 1);
    }

    /// That proposals wait for other years whose decided figures stand here; empty where none does.
    String waiting() {
        return report.waiting().stream()
                .map(other -> texts.label("overview.waiting", Integer.toString(other.year()), other.edition()))
                .collect(Collectors.joining(" "));
    }
}
