package se.projektbokslut.report;

import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.annual.YearState;
import se.projektbokslut.content.CanonicalJson;
import se.projektbokslut.content.Digest;
import se.projektbokslut.report.pdf.Contents;
import se.projektbokslut.report.pdf.DocumentInfo;
import se.projektbokslut.report.pdf.TaggedPdf;
import se.projektbokslut.settings.Adoption;
import se.projektbokslut.settings.Adoption.EditionDecision;

/// The annual report as a document: PDF/A-2a and PDF/UA-1, the same bytes for the same report, texts and options.
public final class AnnualReportPdf {
    /// Above this many projects the contents list sections only; bookmarks list them all.
    private static final int PROJECTS_IN_CONTENTS = 40;

    private final Edition edition;
    private final List<Change> changes;

    private AnnualReportPdf(Edition edition, List<Change> changes) {
        this.edition = edition;
        this.changes = changes;
    }

    /// Writes the report; the stream stays open.
    ///
    /// @return the figures as they were printed, to be compared with those of the CSV files
    public static Tally write(AnnualReport report, Texts texts, ReportOptions options, OutputStream out) {
        return write(report, List.of(), texts, options, out);
    }

    /// Writes an edition that replaces another one.
    ///
    /// @param changes what it says otherwise than that one; empty for a first edition
    public static Tally write(
            AnnualReport report, List<Change> changes, Texts texts, ReportOptions options, OutputStream out) {
        DocumentInfo info = info(report, changes, texts, options);
        try (TaggedPdf pdf = new TaggedPdf(info, out)) {
            Edition edition = new Edition(report, texts, options, pdf);
            new AnnualReportPdf(edition, changes).print();
            return edition.tally.tally();
        }
    }

    private void print() {
        TitlePage.print(edition);
        edition.pdf.newPage();
        edition.pdf.heading(2, edition.words("contents.title"), null);
        edition.pdf.contents(contents());
        edition.pdf.newPage();
        YearInBrief.print(edition);
        if (TimeLine.hasSomething(edition)) {
            TimeLine.print(edition);
        }
        if (CommentSection.hasSomething(edition)) {
            CommentSection.print(edition);
        }
        if (!changes.isEmpty()) {
            ChangesSection.print(edition, changes);
        }
        ProcessOverview.print(edition);
        for (ProcessFigures row : edition.sections()) {
            ProcessSection.print(edition, row);
        }
        AllProjects.print(edition);
        if (ResultsSection.hasSomething(edition)) {
            ResultsSection.print(edition);
        }
        if (LineageSection.hasSomething(edition)) {
            LineageSection.print(edition);
        }
        if (PlannedNextYear.hasSomething(edition)) {
            PlannedNextYear.print(edition);
        }
        if (UndatedProjects.hasSomething(edition)) {
            UndatedProjects.print(edition);
        }
        FindingsSection.print(edition);
        if (LedgerSection.hasSomething(edition)) {
            LedgerSection.print(edition);
        }
        if (VolumesSection.hasSomething(edition)) {
            VolumesSection.print(edition);
        }
        Reconciliation.print(edition);
        Sources.print(edition);
        ReadingGuide.print(edition);
    }

    private List<Contents.Entry> contents() {
        List<Contents.Entry> entries = new ArrayList<>();
        section(entries, YearInBrief.PLACE, "brief.title");
        if (TimeLine.hasSomething(edition)) {
            section(entries, TimeLine.PLACE, "timeline.title");
        }
        if (CommentSection.hasSomething(edition)) {
            section(entries, CommentSection.PLACE, "comment.title");
        }
        if (!changes.isEmpty()) {
            section(entries, ChangesSection.PLACE, "changes.title");
        }
        section(entries, ProcessOverview.PLACE, "overview.title");
        boolean listed = edition.cards && edition.report.projects().size() <= PROJECTS_IN_CONTENTS;
        for (ProcessFigures row : edition.sections()) {
            entries.add(new Contents.Entry(1, edition.nameOf(row), Edition.place(row), null));
            for (YearProject project : listed ? edition.projectsIn(row) : List.<YearProject>of()) {
                if (edition.home(project).equals(row)) {
                    entries.add(new Contents.Entry(
                            2, project.project().title(), Edition.place(project), edition.foreign(project)));
                }
            }
        }
        section(entries, AllProjects.PLACE, "all.title");
        if (ResultsSection.hasSomething(edition)) {
            section(entries, ResultsSection.PLACE, "results.title");
        }
        if (LineageSection.hasSomething(edition)) {
            section(entries, LineageSection.PLACE, "lineage.title");
        }
        if (PlannedNextYear.hasSomething(edition)) {
            entries.add(new Contents.Entry(1, PlannedNextYear.title(edition), PlannedNextYear.PLACE, null));
        }
        if (UndatedProjects.hasSomething(edition)) {
            section(entries, UndatedProjects.PLACE, "undated.title");
        }
        section(entries, FindingsSection.PLACE, "findings.title");
        if (LedgerSection.hasSomething(edition)) {
            section(entries, LedgerSection.PLACE, "ledger.title");
        }
        if (VolumesSection.hasSomething(edition)) {
            section(entries, VolumesSection.PLACE, "volumes.title");
        }
        section(entries, Reconciliation.PLACE, "control.title");
        section(entries, Sources.PLACE, "sources.title");
        section(entries, ReadingGuide.PLACE, "guide.title");
        return entries;
    }

    private void section(List<Contents.Entry> entries, String place, String key) {
        entries.add(new Contents.Entry(1, edition.label(key), place, null));
    }

    private static DocumentInfo info(AnnualReport report, List<Change> changes, Texts texts, ReportOptions options) {
        String organisation = report.organisation() == null
                ? texts.label("organisation.missing")
                : report.organisation().in(texts.language());
        return new DocumentInfo(
                texts.label("title.full", report.year()),
                organisation,
                texts.label("title.subject", report.year(), organisation),
                texts.language().tag(),
                date(report),
                digest(report, changes, texts, options),
                "Projektbokslut " + report.provenance().program(),
                texts.label("page.of", "{0}"));
    }

    /// A document needs a date, and a clock would make every night's document another one: the day on which the edition
    /// was decided, or the last day that the report covers.
    private static LocalDate date(AnnualReport report) {
        Adoption adoption = report.adoption();
        if (adoption != null && report.state() == YearState.ADOPTED) {
            EditionDecision later = adoption.on(report.revision());
            return later == null ? adoption.date() : later.date();
        }
        return report.ledgerThrough() != null ? report.ledgerThrough() : LocalDate.of(report.year(), 12, 31);
    }

    private static String digest(AnnualReport report, List<Change> changes, Texts texts, ReportOptions options) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            CanonicalJson.mapper().writeValue(new DigestOutputStream(OutputStream.nullOutputStream(), sha256), report);
            return new Digest()
                    .add(HexFormat.of().formatHex(sha256.digest()))
                    .add(Digest.of(CanonicalJson.compact(changes)))
                    .add(texts.language().tag())
                    .add(Integer.toString(options.maxCards()))
                    .hex();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
