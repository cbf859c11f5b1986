package se.projektbokslut.report;

import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import se.projektbokslut.annual.AnnualReport;
import se.projektbokslut.annual.ProcessFigures;
import se.projektbokslut.annual.YearProject;
import se.projektbokslut.annual.YearState;
import se.projektbokslut.content.CanonicalJson;
import se.projektbokslut.content.Digest;
import se.projektbokslut.report.pdf.Contents;
import se.projektbokslut.report.pdf.DocumentInfo;
import se.projektbokslut.report.pdf.TaggedPdf;
import se.projektbokslut.report.pdf.Text;
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
        List<Part> main = main();
        List<Part> appendices = appendices();
        TitlePage.print(
                edition,
                Stream.concat(main.stream(), appendices.stream())
                        .flatMap(part -> part.entries().stream())
                        .toList());
        edition.pdf.newPage();
        main.forEach(part -> part.print().run());
        edition.pdf.newPage();
        appendices.forEach(part -> part.print().run());
    }

    /// A part of the document.
    ///
    /// @param entries of the contents
    private record Part(List<Contents.Entry> entries, Runnable print) {}

    /// What a director reads.
    private List<Part> main() {
        List<Part> parts = new ArrayList<>();
        parts.add(part(YearInBrief.PLACE, "brief.title", () -> YearInBrief.print(edition)));
        if (TimeLine.hasSomething(edition)) {
            parts.add(part(TimeLine.PLACE, "timeline.title", () -> TimeLine.print(edition)));
        }
        if (CommentSection.hasSomething(edition)) {
            parts.add(part(CommentSection.PLACE, "comment.title", () -> CommentSection.print(edition)));
        }
        if (!changes.isEmpty()) {
            parts.add(part(ChangesSection.PLACE, "changes.title", () -> ChangesSection.print(edition, changes)));
        }
        parts.add(part(ProcessOverview.PLACE, "overview.title", () -> ProcessOverview.print(edition)));
        parts.add(new Part(processes(), () -> edition.sections().forEach(row -> ProcessSection.print(edition, row))));
        if (ResultsSection.hasSomething(edition)) {
            parts.add(part(ResultsSection.PLACE, "results.title", () -> ResultsSection.print(edition)));
        }
        if (LineageSection.hasSomething(edition)) {
            parts.add(part(LineageSection.PLACE, "lineage.title", () -> LineageSection.print(edition)));
        }
        if (PlannedNextYear.hasSomething(edition)) {
            parts.add(titled(
                    PlannedNextYear.PLACE, PlannedNextYear.title(edition), () -> PlannedNextYear.print(edition)));
        }
        if (UndatedProjects.hasSomething(edition)) {
            parts.add(part(UndatedProjects.PLACE, "undated.title", () -> UndatedProjects.print(edition)));
        }
        return parts;
    }

    private Part part(String place, String key, Runnable print) {
        return titled(place, edition.label(key), print);
    }

    private static Part titled(String place, String title, Runnable print) {
        return new Part(List.of(new Contents.Entry(1, title, place, null)), print);
    }

    /// What the figures rest on, and what is missing: each with its letter.
    private List<Part> appendices() {
        List<Part> parts = new ArrayList<>();
        if (LedgerSection.hasSomething(edition)) {
            appendix(parts, LedgerSection.PLACE, "ledger.title", LedgerSection::print);
        }
        appendix(parts, FindingsSection.PLACE, "findings.title", FindingsSection::print);
        if (VolumesSection.hasSomething(edition)) {
            appendix(parts, VolumesSection.PLACE, "volumes.title", VolumesSection::print);
        }
        appendix(parts, Reconciliation.PLACE, "control.title", Reconciliation::print);
        appendix(parts, Sources.PLACE, "sources.title", Sources::print);
        appendix(parts, ReadingGuide.PLACE, "guide.title", ReadingGuide::print);
        return parts;
    }

    private void appendix(List<Part> parts, String place, String key, BiConsumer<Edition, Text> print) {
        char letter = (char) ('A' + parts.size());
        String title = edition.label("appendix.title", letter, edition.label(key));
        parts.add(titled(place, title, () -> print.accept(edition, edition.own(Text.of(title)))));
    }

    private List<Contents.Entry> processes() {
        List<Contents.Entry> entries = new ArrayList<>();
        boolean listed = edition.cards && edition.report.projects().size() <= PROJECTS_IN_CONTENTS;
        for (ProcessFigures row : edition.sections()) {
            entries.add(new Contents.Entry(
                    1, edition.nameOf(row), Edition.place(row), Edition.foreign(row, edition.texts)));
            for (YearProject project : listed ? edition.projectsIn(row) : List.<YearProject>of()) {
                if (edition.home(project).equals(row)) {
                    entries.add(new Contents.Entry(
                            2, project.project().title(), Edition.place(project), edition.foreign(project)));
                }
            }
        }
        return entries;
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

    /// A document needs a date, and a clock would make every night's document another one: the day on which the
    /// edition was decided, or the last day that the report covers.
    private static LocalDate date(AnnualReport report) {
        Adoption adoption = report.adoption();
        if (adoption != null && report.state() == YearState.ADOPTED) {
            EditionDecision later = adoption.on(report.revision());
            return later == null ? adoption.date() : later.date();
        }
        return report.ledgerThrough() != null ? report.ledgerThrough() : LocalDate.of(report.year(), 12, 31);
    }

    private static String digest(AnnualReport report, List<Change> changes, Texts texts, ReportOptions options) {
        MessageDigest sha256 = Digest.sha256();
        CanonicalJson.mapper().writeValue(new DigestOutputStream(OutputStream.nullOutputStream(), sha256), report);
        return new Digest()
                .add(HexFormat.of().formatHex(sha256.digest()))
                .add(Digest.of(CanonicalJson.compact(changes)))
                .add(texts.language().tag())
                .add(Integer.toString(options.maxCards()))
                .hex();
    }
}
